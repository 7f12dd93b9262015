// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/store/conversations.h"
#include "core/store/corrections.h"
#include "core/store/senses.h"
#include "tests/fakes/workspacefixture.h"

using namespace Qt::StringLiterals;

namespace {

struct World : WorkspaceFixture
{
    World()
        : account(addAccount(Platform::Mastodon))
    {
    }

    qint64 receive(const QString &id, const QString &text)
    {
        messages::Placed placed = mention(id, u"claire-"_s + id, text, now - 1h);
        deliver(account, { placed });
        return conversation(id);
    }
    qint64 conversation(const QString &id)
    {
        Statement query = database->prepare(u"SELECT id FROM conversation WHERE root_id = ?"_s);
        REQUIRE(query.run(id));
        REQUIRE(query.next());
        return query.integer(0);
    }
    qint64 lastMessage(qint64 conversation)
    {
        return conversations::newestIncoming(*database, conversation)->id;
    }
    Conversation one(qint64 id) { return *conversations::one(*database, id); }
    int readAll()
    {
        QList<senses::Read> read;
        const QList<senses::Pending> pending = *senses::pending(*database, 100);
        for (const senses::Pending &each : pending) {
            senses::Read one;
            one.conversationId = each.conversationId;
            one.messageId = each.messageId;
            one.sense.need = u"question"_s;
            one.sense.mood = 0.25;
            one.sense.language = u"fr"_s;
            read.append(one);
        }
        return *senses::save(*database, read);
    }

    qint64 account;
};

} // namespace

TEST_CASE("What was understood on the way in is kept with the conversation")
{
    World w;
    messages::Placed placed = w.mention(u"m1"_s, u"claire"_s, u"Rien reçu"_s, w.now - 1h);
    understanding::Sense sense;
    sense.language = u"fr"_s;
    sense.need = u"complaint"_s;
    sense.urgent = true;
    sense.mood = -0.5;
    placed.sense = sense;
    placed.message.language = u"en"_s; // as the server says of everything
    w.deliver(w.account, { placed });
    const Conversation read = w.one(w.conversation(u"m1"_s));
    CHECK(read.need == u"complaint"_s);
    CHECK(read.urgent);
    CHECK(read.mood == -0.5);
    CHECK(read.language == u"fr"_s);
    CHECK(senses::pending(*w.database, 10)->isEmpty());
}

TEST_CASE("What came without a reading is read later, newest first, once")
{
    World w;
    const qint64 first = w.receive(u"m1"_s, u"Ouvert demain ?"_s);
    const qint64 second = w.receive(u"m2"_s, u"Merci"_s);
    const auto pending = *senses::pending(*w.database, 10);
    REQUIRE(pending.size() == 2);
    CHECK(pending[0].conversationId == second);
    CHECK(pending[1].text.raw() == u"Ouvert demain ?"_s);
    CHECK(w.readAll() == 2);
    CHECK(senses::pending(*w.database, 10)->isEmpty());
    CHECK(w.one(first).need == u"question"_s);
    CHECK(w.one(first).mood == 0.25);
    CHECK(*senses::readAgain(*w.database, 1) == 1);
    CHECK(senses::pending(*w.database, 10)->size() == 1);
}

TEST_CASE("A reading that comes too late leaves the newer message alone")
{
    World w;
    const qint64 id = w.receive(u"m1"_s, u"Ouvert demain ?"_s);
    senses::Read late;
    late.conversationId = id;
    late.messageId = w.lastMessage(id) + 1000;
    late.sense.need = u"praise"_s;
    CHECK(*senses::save(*w.database, { late }) == 0);
    CHECK(w.one(id).need.isEmpty());
}

TEST_CASE("An edited message is read again")
{
    World w;
    const qint64 id = w.receive(u"m1"_s, u"Ouvert demain ?"_s);
    w.readAll();
    messages::Placed edited
        = w.mention(u"m1"_s, u"claire-m1"_s, u"C'est une honte"_s, w.now - 1h);
    CHECK(w.deliver(w.account, { edited }).edited == 1);
    const auto pending = *senses::pending(*w.database, 10);
    REQUIRE(pending.size() == 1);
    CHECK(pending[0].conversationId == id);
    CHECK(pending[0].text.raw() == u"C'est une honte"_s);
}

TEST_CASE("A need given by a person stays until the next message, and can be taken back")
{
    World w;
    const qint64 id = w.receive(u"m1"_s, u"Ouvert demain ?"_s);
    w.readAll();
    const Result<qint64> correction = corrections::setNeed(*w.database, id, u"sale"_s, w.now);
    REQUIRE(correction);
    CHECK(w.one(id).need == u"sale"_s);
    (void)*senses::readAgain(*w.database, 10);
    w.readAll();
    CHECK(w.one(id).need == u"sale"_s);
    CHECK(w.one(id).mood == 0.25); // only the need was said

    REQUIRE(corrections::undo(*w.database, *correction, w.now));
    CHECK(w.one(id).need == u"question"_s);
    CHECK(corrections::undo(*w.database, *correction, w.now).error().kind == Error::NotFound);

    REQUIRE(corrections::setNeed(*w.database, id, u""_s, w.now));
    CHECK(w.one(id).need.isEmpty());
    messages::Placed next = w.mention(u"m1b"_s, u"claire-m1"_s, u"Alors ?"_s, w.now - 1min);
    next.rootId = u"m1"_s;
    next.threadKey = u"m1\nclaire-m1"_s;
    understanding::Sense sense;
    sense.need = u"complaint"_s;
    next.sense = sense;
    w.deliver(w.account, { next });
    CHECK(w.one(id).need == u"complaint"_s);
}

TEST_CASE("Only needs and moods that exist can be given, to messages that are there")
{
    World w;
    const qint64 id = w.receive(u"m1"_s, u"Ouvert demain ?"_s);
    for (const QString &need : { u"urgent"_s, u"nothing"_s })
        CHECK(corrections::setNeed(*w.database, id, need, w.now).error().kind == Error::Invalid);
    CHECK(corrections::setNeed(*w.database, 999, u"sale"_s, w.now).error().kind
          == Error::NotFound);
    const qint64 message = w.lastMessage(id);
    CHECK(corrections::setMood(*w.database, message, u"sad"_s, w.now).error().kind
          == Error::Invalid);
    CHECK(corrections::setMood(*w.database, 999, u"neutral"_s, w.now).error().kind
          == Error::NotFound);
}

TEST_CASE("Moods given by a person are what is learnt from, beside what was handled")
{
    World w;
    const qint64 id = w.receive(u"m1"_s, u"Encore des briques"_s);
    const qint64 handled = w.receive(u"m2"_s, u"Merci à vous"_s);
    w.readAll();
    const QString before = *corrections::stamp(*w.database);
    CHECK(corrections::taught(*w.database)->texts.isEmpty()); // nothing was corrected
    const qint64 message = w.lastMessage(id);
    REQUIRE(corrections::setMood(*w.database, message, u"positive"_s, w.now));
    const Result<qint64> again
        = corrections::setMood(*w.database, message, u"negative"_s, w.now);
    REQUIRE(again);
    CHECK(*corrections::stamp(*w.database) != before);
    CHECK(*w.one(id).mood < 0);
    CHECK(corrections::moods(*w.database, id)->value(message) == u"negative"_s);
    REQUIRE(conversations::setState(*w.database, handled, Conversation::State::Done));

    const auto taught = *corrections::taught(*w.database);
    REQUIRE(taught.texts.size() == 2); // the last word on each text
    CHECK(taught.texts[0].label.isEmpty());
    CHECK(taught.texts[0].text.raw() == u"Merci à vous"_s);
    CHECK(taught.texts[1].label == u"negative"_s);

    REQUIRE(corrections::undo(*w.database, *again, w.now));
    CHECK(corrections::moods(*w.database, id)->value(message) == u"positive"_s);
    CHECK(*w.one(id).mood > 0);
    const auto lines = *corrections::all(*w.database);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].value == u"positive"_s);
    CHECK(lines[0].text.raw() == u"Encore des briques"_s);
}

TEST_CASE("A person's own words are kept, replaced and taken away")
{
    World w;
    REQUIRE(corrections::setWord(*w.database, u"fr"_s, u" Brique Molle "_s, u"-2"_s));
    REQUIRE(corrections::setWord(*w.database, u"fr"_s, u"brique molle"_s, u"-3"_s));
    auto words = corrections::taught(*w.database)->words;
    REQUIRE(words.size() == 1);
    CHECK(words[0].word == "brique_molle");
    CHECK(words[0].meaning == "-3");
    CHECK(corrections::setWord(*w.database, u"fr"_s, u"x"_s, u"much"_s).error().kind
          == Error::Invalid);
    CHECK(corrections::setWord(*w.database, u"nl"_s, u"mooi"_s, u"2"_s).error().kind
          == Error::Invalid);
    REQUIRE(corrections::setWord(*w.database, u"fr"_s, u"brique molle"_s, u""_s));
    CHECK(corrections::taught(*w.database)->words.empty());
}

TEST_CASE("A thank-you leaves a complaint a complaint while the conversation goes on")
{
    World w;
    int minute = 60;
    const auto say = [&w, &minute](const QString &id, const QString &need, bool urgent) {
        messages::Placed placed
            = w.mention(id, u"claire"_s, id, w.now - std::chrono::minutes(minute--));
        placed.rootId = u"m1"_s;
        placed.threadKey = u"m1\nclaire"_s;
        placed.sense = understanding::Sense();
        placed.sense->need = need;
        placed.sense->urgent = urgent;
        return placed;
    };
    w.deliver(w.account, { say(u"m1"_s, u"complaint"_s, true), say(u"m2"_s, {}, false) });
    const qint64 id = w.conversation(u"m1"_s);
    CHECK(w.one(id).need == u"complaint"_s); // both came at once
    CHECK(w.one(id).urgent);
    w.deliver(w.account, { say(u"m3"_s, {}, false) });
    CHECK(w.one(id).need == u"complaint"_s);
    CHECK(w.one(id).urgent);
    w.deliver(w.account, { say(u"m4"_s, u"question"_s, false) });
    CHECK(w.one(id).need == u"question"_s);

    // What was done is done: the next message begins anew.
    REQUIRE(conversations::setState(*w.database, id, Conversation::State::Done));
    w.deliver(w.account, { say(u"m5"_s, {}, false) });
    CHECK(w.one(id).need.isEmpty());
    CHECK_FALSE(w.one(id).urgent);
}

TEST_CASE("Needs given by a person are learnt from, undone they are not")
{
    World w;
    const qint64 id = w.receive(u"m1"_s, u"La tournée du mardi"_s);
    w.readAll();
    const qint64 first = *corrections::setNeed(*w.database, id, u"sale"_s, w.now);
    auto texts = corrections::taught(*w.database)->texts;
    REQUIRE(texts.size() == 1);
    CHECK(texts[0].need == u"sale"_s);
    CHECK(texts[0].label.isEmpty()); // its mood was let stand
    const QString before = *corrections::stamp(*w.database);
    const qint64 second = *corrections::setNeed(*w.database, id, u""_s, w.now);
    CHECK(*corrections::stamp(*w.database) != before);
    CHECK(corrections::taught(*w.database)->texts[0].need == u""_s); // it wants nothing
    REQUIRE(corrections::setMood(*w.database, w.lastMessage(id), u"positive"_s, w.now));
    texts = corrections::taught(*w.database)->texts;
    REQUIRE(texts.size() == 1); // one text, one lesson
    CHECK(texts[0].label == u"positive"_s);
    CHECK(texts[0].need == u""_s);
    REQUIRE(corrections::undo(*w.database, second, w.now));
    CHECK(corrections::taught(*w.database)->texts[0].need == u"sale"_s);
    REQUIRE(corrections::undo(*w.database, first, w.now));
    CHECK_FALSE(corrections::taught(*w.database)->texts[0].need);
    REQUIRE(corrections::redo(*w.database, first, w.now)); // it was right after all
    CHECK(corrections::taught(*w.database)->texts[0].need == u"sale"_s);
    CHECK(w.one(id).need == u"sale"_s);
    CHECK(corrections::redo(*w.database, first, w.now).error().kind == Error::NotFound);
}

TEST_CASE("Corrections go to another workspace and teach there, until they are forgotten")
{
    World from;
    const qint64 a = from.receive(u"m1"_s, u"Encore des briques"_s);
    const qint64 b = from.receive(u"m2"_s, u"La tournée du mardi"_s);
    REQUIRE(corrections::setMood(*from.database, from.lastMessage(a), u"negative"_s, from.now));
    REQUIRE(corrections::setNeed(*from.database, a, u"complaint"_s, from.now));
    REQUIRE(corrections::setNeed(*from.database, b, u""_s, from.now));
    const QList<corrections::Line> lines = *corrections::all(*from.database);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].conversationId == a);
    CHECK_FALSE(lines[0].brought);

    World to;
    const QString before = *corrections::stamp(*to.database);
    CHECK(*corrections::bring(*to.database, lines, to.now) == 3);
    CHECK(*corrections::bring(*to.database, lines, to.now) == 0); // nothing new
    CHECK(*corrections::bring(*from.database, lines, from.now) == 0); // there already
    CHECK(*corrections::stamp(*to.database) != before);
    const auto texts = corrections::taught(*to.database)->texts;
    REQUIRE(texts.size() == 2);
    CHECK(texts[0].text.raw() == u"Encore des briques"_s);
    CHECK(texts[0].label == u"negative"_s);
    CHECK(texts[0].need == u"complaint"_s);
    CHECK(texts[1].need == u""_s);
    const QList<corrections::Line> brought = *corrections::all(*to.database);
    REQUIRE(brought.size() == 3);
    CHECK(brought[0].brought);
    CHECK(brought[0].conversationId == 0);
    for (const corrections::Line &line : brought)
        REQUIRE(corrections::forget(*to.database, line.id));
    CHECK(corrections::all(*to.database)->isEmpty());
    CHECK(corrections::taught(*to.database)->texts.isEmpty());
    CHECK(corrections::forget(*to.database, brought[0].id).error().kind == Error::NotFound);

    corrections::Line wrong = lines[0];
    wrong.value = u"sad"_s;
    CHECK(corrections::bring(*to.database, { lines[1], wrong }, to.now).error().kind
          == Error::Invalid);
    CHECK(corrections::all(*to.database)->isEmpty()); // all or nothing
}

TEST_CASE("A list of own words is taken whole or not at all")
{
    World w;
    using understanding::Tongue;
    REQUIRE(corrections::setWords(*w.database, { { Tongue::French, "brique", "-2" },
                                                { Tongue::English, "brick*", "-1.5" },
                                                { Tongue::Unknown, "🧱", "-1" } }));
    CHECK(corrections::words(*w.database)->size() == 3);
    CHECK(corrections::setWords(*w.database, { { Tongue::French, "miche", "1" },
                                              { Tongue::French, "pain", "lots" } })
              .error().kind == Error::Invalid);
    CHECK(corrections::words(*w.database)->size() == 3);
    REQUIRE(corrections::setWords(*w.database, { { Tongue::French, "brique", "" } }));
    CHECK(corrections::words(*w.database)->size() == 2);
}

TEST_CASE("What an author wrote before is given with a short text")
{
    World w;
    w.receive(u"m1"_s, u"Bonjour, je vous ai écrit la semaine dernière au sujet d'une lampe"_s);
    messages::Placed next = w.mention(u"m2"_s, u"claire-m1"_s, u"ok"_s, w.now - 1min);
    next.rootId = u"m1"_s;
    next.threadKey = u"m1\nclaire-m1"_s;
    w.deliver(w.account, { next });
    const auto pending = *senses::pending(*w.database, 10);
    REQUIRE(pending.size() == 1);
    CHECK(pending[0].text.raw() == u"ok"_s);
    CHECK(pending[0].earlier.raw().startsWith(u"Bonjour"_s));
    const auto earlier = *senses::earlier(*w.database, w.account, { next.message.author.remoteId,
                                                                    u"nobody"_s });
    REQUIRE(earlier.size() == 1);
    CHECK(earlier.begin()->raw().contains(u"lampe"_s));
}
