// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/moderate.h"
#include "core/store/charter.h"
#include "tests/core/schedule/stage.h"
#include "tests/fakes/workspacefixture.h"

#include <QJsonDocument>

using namespace publishing;

namespace {

using Do = Action::Kind;

// One written to us, under a post of ours when `root` says so.
messages::Placed said(Stage &s, const QString &who, const QString &text, const QString &root = {})
{
    const QString id = s.platform.says(who, text);
    messages::Placed placed = WorkspaceFixture::mention(id, who, text, s.clock.now());
    if (!root.isEmpty()) {
        placed.message.kind = Message::Kind::Comment;
        placed.rootId = root;
        placed.threadKey = root + u'\n' + who;
    }
    return placed;
}

void deliver(Stage &s, QList<messages::Placed> placed)
{
    messages::Delivery delivery;
    delivery.accountId = s.account;
    delivery.messages = std::move(placed);
    delivery.caughtUp = true;
    delivery.zone = QTimeZone("Europe/Paris");
    const Instant now = s.clock.now();
    REQUIRE(await(s.store->write(&messages::deliver, delivery, now)));
}

Result<qint64> idOf(Database &database, QString body)
{
    Statement query = database.prepare(u"SELECT id FROM message WHERE body = ?"_s);
    const Result<> run = query.run(body);
    return run && query.next() ? Result<qint64>(query.integer(0)) : Error(Error::NotFound);
}

qint64 numberOf(Stage &s, const QString &body)
{
    return *await(s.store->write(&idOf, body));
}

Result<> allow(Database &database, qint64 id, Capabilities can)
{
    Statement update = database.prepare(u"UPDATE account SET capabilities = ? WHERE id = ?"_s);
    return update.run(QString::fromUtf8(QJsonDocument(can.toJson()).toJson()), id);
}

// A platform that can do it all, a charter of two articles, and a troll.
void begin(Stage &s)
{
    Capabilities can = s.platform.account().capabilities;
    can.allow({ Capabilities::Like, Capabilities::HideReply, Capabilities::DeleteOther,
                Capabilities::Block, Capabilities::Mute, Capabilities::Report });
    REQUIRE(await(s.store->write(&allow, s.account, can)));
    QList<charter::Article> articles(2);
    articles[0].words.insert(u"fr"_s, { u"Rester courtois"_s, u"…"_s });
    articles[1].words.insert(u"fr"_s, { u"Pas de publicité"_s, u"…"_s });
    REQUIRE(await(s.store->write(&charter::addAll, articles)));
    deliver(s, { said(s, u"troll"_s, u"=vendus"_s, u"post-1"_s) });
}

moderate::Order order(QList<qint64> ids, Do kind, int article = 1)
{
    moderate::Order made;
    made.messageIds = std::move(ids);
    made.kind = kind;
    made.article = article;
    made.language = u"fr"_s;
    made.moderator = u"Inès"_s;
    return made;
}

Result<moderate::Done> plan(Stage &s, const moderate::Order &what)
{
    const Instant now = s.clock.now();
    return await(s.store->write(&moderate::plan, what, now));
}

QList<moderations::Entry> entries(Stage &s)
{
    return *await(s.store->read(&moderations::list, moderations::Filter()));
}

QList<moderations::Standing> standing(Stage &s, qint64 messageId)
{
    const auto subject = await(s.store->read(&moderate::subject, messageId));
    return *await(s.store->read(&moderations::standing, subject->conversation.id));
}

Message written(Message::Kind kind, Audience audience = Audience::Public, bool own = false)
{
    Message made;
    made.kind = kind;
    made.audience = audience;
    made.own = own;
    return made;
}

Account able()
{
    Account account;
    account.capabilities.allow({ Capabilities::Like, Capabilities::HideReply,
                                 Capabilities::DeleteOwn, Capabilities::DeleteOther,
                                 Capabilities::Block, Capabilities::Mute, Capabilities::Report });
    return account;
}

} // namespace

TEST_CASE("Only what the account and the message allow is offered", "[moderation]")
{
    using Kind = Message::Kind;
    const Account all = able();
    const QList<Do> everything { Do::Like, Do::Hide, Do::Delete, Do::Mute, Do::Block, Do::Report };
    const QList<Do> elsewhere { Do::Like, Do::Mute, Do::Block, Do::Report };
    const QList<Do> person { Do::Mute, Do::Block, Do::Report };
    CHECK(moderate::allowed(all, written(Kind::Comment), false) == everything);
    CHECK(moderate::allowed(all, written(Kind::Reply), true) == everything);
    CHECK(moderate::allowed(all, written(Kind::Mention), false) == elsewhere);
    CHECK(moderate::allowed(all, written(Kind::DirectMessage), true) == person);
    CHECK(moderate::allowed(all, written(Kind::Mention, Audience::Direct), false) == person);
    CHECK(moderate::allowed(all, written(Kind::Reply, Audience::Public, true), true)
          == QList<Do> { Do::Delete });
    CHECK(moderate::allowed(Account(), written(Kind::Comment), true).isEmpty());
}

TEST_CASE("What moderation does leaves through a row and is in the register", "[moderation]")
{
    Stage s;
    begin(s);
    const qint64 id = numberOf(s, u"=vendus"_s);
    s.start();
    const auto done = plan(s, order({ id }, Do::Block));
    REQUIRE(done);
    REQUIRE(done->entries.size() == 1);
    REQUIRE(s.comesTo(done->publications.first(), State::Sent));
    CHECK(s.platform.performed(Do::Block) == 1);

    const QList<moderations::Entry> all = entries(s);
    REQUIRE(all.size() == 1);
    CHECK(all[0].kind == Do::Block);
    CHECK(all[0].moderator == u"Inès"_s);
    CHECK(all[0].article == 1);
    CHECK(all[0].articleTitle == u"Rester courtois"_s);
    CHECK(all[0].text.raw() == u"=vendus"_s);
    CHECK(all[0].authorHandle.raw() == u"troll"_s);
    CHECK(all[0].outcome == State::Sent);
    const QList<moderations::Standing> now = standing(s, id);
    REQUIRE(now.size() == 1);
    CHECK(now[0].kind == Do::Block);
    CHECK(now[0].article == 1);
}

TEST_CASE("What was liked or moderated is still the last they wrote", "[moderation]")
{
    Stage s;
    begin(s);
    const qint64 id = numberOf(s, u"=vendus"_s);
    const qint64 conversation = await(s.store->read(&moderate::subject, id))->conversation.id;
    s.start();
    for (const Do kind : { Do::Like, Do::Mute }) {
        const auto done = plan(s, order({ id }, kind));
        REQUIRE(s.comesTo(done->publications.first(), State::Sent));
    }
    const auto newest
        = await(s.store->read(&conversations::newestFromOutside, conversation));
    REQUIRE(newest); // a new text of theirs is told from it
    CHECK(newest->id == id);
}

TEST_CASE("Nothing but a like is done without an article", "[moderation]")
{
    Stage s;
    begin(s);
    const qint64 id = numberOf(s, u"=vendus"_s);
    CHECK(plan(s, order({ id }, Do::Hide, 0)).error().kind == Error::Invalid);
    CHECK(plan(s, order({ id }, Do::Hide, 7)).error().kind == Error::Invalid);
    CHECK(plan(s, order({}, Do::Hide)).error().kind == Error::Invalid);
    CHECK(plan(s, order({ id }, Do::Edit)).error().kind == Error::Unsupported);
    CHECK(entries(s).isEmpty());
    REQUIRE(plan(s, order({ id }, Do::Like, 0)));
    CHECK(entries(s).isEmpty()); // no moderation
    REQUIRE(standing(s, id).size() == 1);
    CHECK(standing(s, id)[0].kind == Do::Like);
    const Instant now = s.clock.now();
    REQUIRE(await(s.store->write(&moderate::unlike, id, now)));
    CHECK(standing(s, id).isEmpty());
}

TEST_CASE("What cannot be taken back leaves ten seconds later, or never", "[moderation]")
{
    Stage s;
    begin(s);
    const qint64 id = numberOf(s, u"=vendus"_s);
    s.start();
    const auto done = plan(s, order({ id }, Do::Report));
    REQUIRE(done);
    s.pass(9s, 1s);
    CHECK(s.platform.performed(Do::Report) == 0);
    const Instant now = s.clock.now();
    REQUIRE(await(s.store->write(&moderate::undo, done->entries, u"Inès"_s, now)));
    s.pass(20s);
    CHECK(s.platform.performed(Do::Report) == 0);
    CHECK(entries(s)[0].outcome == State::Cancelled);
    CHECK(standing(s, id).isEmpty());

    const auto again = plan(s, order({ id }, Do::Report));
    REQUIRE(s.comesTo(again->publications.first(), State::Sent));
    const Instant late = s.clock.now();
    const auto undone = await(s.store->write(&moderate::undo, again->entries, u"Inès"_s, late));
    REQUIRE_FALSE(undone);
    CHECK(undone.error().kind == Error::Invalid);
}

TEST_CASE("A block is taken back there, and the register says by whom", "[moderation]")
{
    Stage s;
    begin(s);
    const qint64 id = numberOf(s, u"=vendus"_s);
    s.start();
    const auto done = plan(s, order({ id }, Do::Mute));
    REQUIRE(s.comesTo(done->publications.first(), State::Sent));
    const Instant now = s.clock.now();
    REQUIRE(await(s.store->write(&moderate::undo, done->entries, u"Karim"_s, now)));
    s.pass(5s);
    CHECK(s.platform.performed(Do::Unmute) == 1);
    const QList<moderations::Entry> all = entries(s);
    REQUIRE(all.size() == 2);
    CHECK(all[0].kind == Do::Unmute);
    CHECK(all[0].undoes == all[1].id);
    CHECK(all[0].moderator == u"Karim"_s);
    CHECK(all[1].undone);
    CHECK(standing(s, id).isEmpty());
    REQUIRE(await(s.store->write(&moderate::undo, done->entries, u"Karim"_s, now)));
    CHECK(entries(s).size() == 2); // once is enough
}

TEST_CASE("What the platform refuses is in the register with its words", "[moderation]")
{
    Stage s;
    begin(s);
    const qint64 id = numberOf(s, u"=vendus"_s);
    s.start();
    s.platform.fail(u"act"_s, Fault::Kind::Refuse, 1, u"Not your post"_s);
    const auto done = plan(s, order({ id }, Do::Block));
    REQUIRE(s.comesTo(done->publications.first(), State::Refused));
    const QList<moderations::Entry> all = entries(s);
    CHECK(all[0].outcome == State::Refused);
    CHECK(all[0].error.raw() == u"Not your post"_s);
    CHECK(moderations::failed(standing(s, id)[0].outcome));
}

TEST_CASE("Somebody blocked stands as blocked in every conversation of theirs", "[moderation]")
{
    Stage s;
    begin(s);
    deliver(s, { said(s, u"troll"_s, u"encore moi"_s), said(s, u"lea"_s, u"bonjour"_s) });
    REQUIRE(plan(s, order({ numberOf(s, u"=vendus"_s) }, Do::Block)));
    CHECK(standing(s, numberOf(s, u"encore moi"_s)).size() == 1);
    CHECK(standing(s, numberOf(s, u"bonjour"_s)).isEmpty());
}

TEST_CASE("Several messages are moderated in one go, or none", "[moderation]")
{
    Stage s;
    begin(s);
    deliver(s, { said(s, u"bot1"_s, u"casino"_s, u"post-1"_s), said(s, u"bot2"_s, u"loin"_s) });
    const qint64 one = numberOf(s, u"=vendus"_s);
    const qint64 two = numberOf(s, u"casino"_s);
    const qint64 far = numberOf(s, u"loin"_s); // a mention: nobody lets us hide it
    CHECK(plan(s, order({ one, far }, Do::Hide, 2)).error().kind == Error::Unsupported);
    CHECK(entries(s).isEmpty());
    const auto done = plan(s, order({ one, two }, Do::Hide, 2));
    REQUIRE(done);
    CHECK(done->entries.size() == 2);
    CHECK(entries(s)[0].articleTitle == u"Pas de publicité"_s);
}

TEST_CASE("The register is searched, and outlives article, message and account", "[moderation]")
{
    Stage s;
    begin(s);
    REQUIRE(plan(s, order({ numberOf(s, u"=vendus"_s) }, Do::Hide)));
    moderations::Filter filter;
    filter.words = u"VENDUS ines"_s;
    CHECK(await(s.store->read(&moderations::list, filter))->size() == 1);
    filter.words = u"casino"_s;
    CHECK(await(s.store->read(&moderations::list, filter))->isEmpty());
    filter.words.clear();
    filter.kind = Do::Block;
    CHECK(await(s.store->read(&moderations::list, filter))->isEmpty());
    REQUIRE(await(s.store->write(&charter::remove, qint64(1))));
    REQUIRE(await(s.store->write(&accounts::remove, s.account)));
    const QList<moderations::Entry> all = entries(s);
    REQUIRE(all.size() == 1);
    CHECK(all[0].articleTitle == u"Rester courtois"_s);
    CHECK(all[0].publicationId == 0);
    CHECK(all[0].outcome == State::Cancelled); // it had not left
    CHECK(all[0].text.raw() == u"=vendus"_s);
}

TEST_CASE("Each failing call of an order leaves nothing of it", "[moderation]")
{
    for (int nth = 0; nth < 200; ++nth) {
        Stage s;
        begin(s);
        const qint64 id = numberOf(s, u"=vendus"_s);
        REQUIRE(await(s.store->write(&publishing::failCall, nth)));
        const auto done = plan(s, order({ id }, Do::Report));
        REQUIRE(await(s.store->write(&publishing::failCall, -1)));
        publications::Filter filter;
        filter.actions = true;
        const auto rows = await(s.store->read(&publications::list, filter));
        if (done) {
            CHECK(nth > 5);
            CHECK(entries(s).size() == 1);
            CHECK(rows->first().action->text == u"Rester courtois"_s);
            return;
        }
        // Either all of it or nothing: never an action without its entry.
        CHECK(entries(s).size() == rows->size());
    }
    FAIL("it never came to an end");
}

TEST_CASE("The same text from several people within a day is told, and short words are not", "[moderation]")
{
    Stage s;
    begin(s);
    deliver(s, { said(s, u"bot1"_s, u"@lumen Gagnez un téléphone : casino.example"_s),
                 said(s, u"bot2"_s, u"GAGNEZ un telephone ! casino.example"_s),
                 said(s, u"lea"_s, u"Merci !"_s), said(s, u"ana"_s, u"merci"_s) });
    s.clock.advance(25h);
    deliver(s, { said(s, u"bot3"_s, u"gagnez un téléphone casino.example"_s) });
    const auto like = [&s](const QString &body) {
        const qint64 id = numberOf(s, body);
        return *await(s.store->read(&moderations::alike, id));
    };
    const qint64 second = numberOf(s, u"GAGNEZ un telephone ! casino.example"_s);
    CHECK(like(u"@lumen Gagnez un téléphone : casino.example"_s) == QList<qint64> { second });
    CHECK(like(u"gagnez un téléphone casino.example"_s).isEmpty());
    CHECK(like(u"merci"_s).isEmpty());
}

TEST_CASE("A site’s comment is let through without an article, and held again by one", "[moderation]")
{
    Stage s;
    begin(s);
    const qint64 id = numberOf(s, u"=vendus"_s);
    const Instant now = s.clock.now();
    // Only where comments wait for it.
    CHECK(await(s.store->write(&moderate::plan, order({ id }, Do::Unhide, 0), now)).error().kind
          == Error::Unsupported);
    REQUIRE(await(s.store->write(
        +[](Database &database, qint64 account) {
            Statement update
                = database.prepare(u"UPDATE account SET platform = 'wordpress' WHERE id = ?"_s);
            return update.run(account);
        },
        s.account)));
    const auto done = await(s.store->write(&moderate::plan, order({ id }, Do::Unhide, 0), now));
    REQUIRE(done);
    const auto entry = await(s.store->write(&moderations::one, done->entries.first()));
    REQUIRE(entry);
    CHECK(entry->kind == Do::Unhide);
    CHECK(entry->article == 0);
    CHECK(entry->moderator == u"Inès"_s);
    CHECK(await(s.store->write(&moderate::plan, order({ id }, Do::Hide, 0), now)).error().kind
          == Error::Invalid);
    CHECK(await(s.store->write(&moderate::plan, order({ id }, Do::Hide, 2), now)));
}
