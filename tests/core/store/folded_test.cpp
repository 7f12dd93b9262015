// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/store/conversations.h"
#include "core/store/corrections.h"
#include "core/store/filter.h"
#include "core/store/labels.h"
#include "core/store/search.h"
#include "core/store/senses.h"
#include "core/understanding/echo.h"
#include "tests/fakes/workspacefixture.h"

#include <QSet>

using namespace Qt::StringLiterals;
using conversations::Filter;
using conversations::Sort;
using conversations::Way;

namespace {

const QString spam = u"Gagnez 500 € par jour sans rien faire, c'est facile"_s;

struct Inbox : WorkspaceFixture
{
    Inbox()
    {
        account = addAccount(Platform::Mastodon);
        deliver(account, {});
        all.state = Conversation::State::Todo;
    }
    void says(const QString &who, const QString &text, Instant at, qint64 on = 0)
    {
        messages::Placed placed = mention(u"m-%1-%2"_s.arg(who).arg(++count), who, text, at);
        placed.threadKey += QString::number(count);
        placed.sense.emplace();
        placed.sense->echo = understanding::echo(text);
        placed.sense->hostile = understanding::hostile(text);
        placed.sense->need = text == spam ? u"spam"_s : QString();
        deliver(on == 0 ? account : on, { placed });
    }
    QList<Conversation> rows(const Filter &filter, Sort sort = Sort::Newest)
    {
        const auto found
            = conversations::folded(*database, filter, sort, std::nullopt, Way::Older, 100);
        REQUIRE(found);
        return *found;
    }
    QStringList names(const Filter &filter, Sort sort = Sort::Newest)
    {
        QStringList found;
        for (const Conversation &row : rows(filter, sort))
            found.append(row.author.raw());
        return found;
    }

    qint64 account = 0;
    int count = 0;
    Filter all;
};

} // namespace

TEST_CASE("The same text by several people is one row that names the others", "[folded]")
{
    Inbox w;
    w.says(u"ann"_s, spam, w.now - 5min);
    w.says(u"claire"_s, u"Où est ma commande numéro douze ?"_s, w.now - 4min);
    w.says(u"ben"_s, u"@lumen "_s + spam.toUpper(), w.now - 3min);
    w.says(u"carl"_s, spam, w.now - 2min);
    CHECK(w.names(w.all) == QStringList { u"carl"_s, u"claire"_s });
    const Conversation row = w.rows(w.all)[0];
    REQUIRE(row.alike.size() == 2);
    CHECK(row.alikeUnread == 2);
    CHECK((*conversations::one(*w.database, row.alike[0])).author == Foreign(u"ben"_s));
    CHECK(w.rows(w.all)[1].alike.isEmpty());
    // Every other question about them is answered one by one.
    CHECK(conversations::countEach(*w.database, { w.all })->first() == 4);
    CHECK(conversations::sorted(*w.database, w.all, Sort::Newest, std::nullopt, Way::Older, 100)->size() == 4);
}

TEST_CASE("Many times by one is one row, in every order its first", "[folded]")
{
    Inbox w;
    for (int i = 0; i < 4; ++i)
        w.says(u"troll%1"_s.arg(i), spam, w.now - std::chrono::minutes(10 - i));
    CHECK(w.names(w.all) == QStringList { u"troll3"_s });
    CHECK(w.names(w.all, Sort::LongestWaiting) == QStringList { u"troll0"_s });
    CHECK(w.rows(w.all, Sort::LongestWaiting)[0].alike.size() == 3);
    CHECK(w.rows(w.all, Sort::Deadline).size() == 1);
}

TEST_CASE("Opened, they stand one by one", "[folded]")
{
    Inbox w;
    w.says(u"ann"_s, spam, w.now - 3min);
    w.says(u"ben"_s, spam, w.now - 2min);
    w.says(u"claire"_s, u"Où est ma commande numéro douze ?"_s, w.now - 1min);
    Filter opened = w.all;
    opened.echo = w.rows(w.all)[1].echo;
    CHECK(w.names(opened) == QStringList { u"ben"_s, u"ann"_s });
    CHECK(w.rows(opened)[0].alike.isEmpty());
    CHECK(conversations::fromJson(conversations::toJson(opened)) == opened);
    CHECK_FALSE(opened.plain());
}

TEST_CASE("Nothing is folded under a row that a list does not show", "[folded]")
{
    Inbox w;
    const qint64 other = w.addAccount(Platform::Bluesky);
    w.deliver(other, {});
    w.says(u"ann"_s, spam, w.now - 5min);
    w.says(u"ben"_s, spam, w.now - 4min);
    w.says(u"far"_s, spam, w.now - 3min, other);
    CHECK(w.names(w.all) == QStringList { u"far"_s, u"ben"_s }); // accounts apart
    const qint64 ben = w.rows(w.all)[1].id;
    const qint64 ann = w.rows(w.all)[1].alike.first();

    // The newest is done, unlabelled, read: the others stand for themselves.
    REQUIRE(conversations::setState(*w.database, ben, Conversation::State::Done));
    CHECK(w.names(w.all) == QStringList { u"far"_s, u"ann"_s });
    CHECK(w.rows(w.all)[1].alike.isEmpty());
    REQUIRE(conversations::setState(*w.database, ben, Conversation::State::Todo));
    REQUIRE(labels::put(*w.database, { ann }, u"escroc"_s));
    Filter labelled = w.all;
    labelled.label = u"escroc"_s;
    CHECK(w.names(labelled) == QStringList { u"ann"_s });
    REQUIRE(conversations::markRead(*w.database, ben));
    Filter unread = w.all;
    unread.unreadOnly = true;
    CHECK(w.names(unread) == QStringList { u"far"_s, u"ann"_s });
    // Read, it still says how many below it are not.
    CHECK(w.rows(w.all)[1].alikeUnread == 1);
    Filter done;
    done.state = Conversation::State::Done;
    REQUIRE(conversations::setState(*w.database, ann, Conversation::State::Done));
    REQUIRE(conversations::setState(*w.database, ben, Conversation::State::Done));
    CHECK(w.rows(done).size() == 2);
}

TEST_CASE("A storm of one text is read through page by page, nothing twice, nothing left out", "[folded][fault-53]")
{
    Inbox w;
    QList<messages::Placed> storm;
    for (int i = 0; i < 3000; ++i) {
        const QString text = i % 3 == 0 ? spam : u"Message de la tempête numéro %1, toujours rien"_s.arg(i);
        messages::Placed placed = WorkspaceFixture::mention(u"s-%1"_s.arg(i), u"p%1"_s.arg(i), text,
                                                            w.now - std::chrono::seconds(3000 - i));
        placed.sense.emplace();
        placed.sense->echo = understanding::echo(text);
        storm.append(placed);
    }
    for (qsizetype from = 0; from < storm.size(); from += 200) // as the collector cuts it
        w.deliver(w.account, storm.mid(from, 200));
    CHECK(w.deliver(w.account, storm.mid(0, 200)).added == 0); // told again
    CHECK(conversations::countEach(*w.database, { w.all })->first() == 3000);
    QSet<qint64> seen;
    qsizetype shown = 0;
    std::optional<conversations::Place> from;
    for (;;) {
        const auto page = *conversations::folded(*w.database, w.all, Sort::Newest, from, Way::Older, 100);
        for (const Conversation &row : page) {
            ++shown;
            seen.insert(row.id);
            for (const qint64 each : row.alike)
                seen.insert(each);
        }
        if (page.size() < 100)
            break;
        from = conversations::placeOf(page.last(), Sort::Newest);
    }
    CHECK(shown == 2001);
    CHECK(seen.size() == 3000);
}

TEST_CASE("What a person should look at by the charter is found until it is dealt with", "[folded][moderation]")
{
    Inbox w;
    w.says(u"ann"_s, spam, w.now - 5min);
    w.says(u"troll"_s, u"Vous êtes tous des voleurs, bande d'escrocs"_s, w.now - 4min);
    w.says(u"claire"_s, u"Où est ma commande numéro douze ?"_s, w.now - 3min);
    Filter view = w.all;
    view.moderate = true;
    CHECK(w.names(view) == QStringList { u"troll"_s, u"ann"_s });
    CHECK(w.rows(view)[0].hostile);
    CHECK(conversations::countEach(*w.database, { view })->first() == 2);
    CHECK(conversations::fromJson(conversations::toJson(view)) == view);

    const qint64 troll = w.rows(view)[0].id;
    const auto note = [&](const QString &outcome) {
        Statement insert = w.database->prepare(
            uR"(INSERT INTO moderation (kind, account_id, platform, account, conversation_id, message_id,
                    author_remote, author_handle, author_name, body, written_at, url, moderator, done_at,
                    outcome, outcome_at)
                SELECT 'hide', c.account_id, 'mastodon', 'lumen', c.id, c.last_in_id, 'x', 'x', 'x', 'x', 0,
                       '', 'Inès', 0, ?, 0 FROM conversation c WHERE c.id = ?)"_s);
        REQUIRE(insert.run(outcome, troll));
    };
    note(u"refused"_s);
    CHECK(w.names(view).contains(u"troll"_s)); // it came to nothing
    note(u"sent"_s);
    CHECK(w.names(view) == QStringList { u"ann"_s });
    // A person has said what it is.
    w.says(u"tom"_s, u"Ferme ta gueule, je veux être remboursé tout de suite"_s, w.now - 1min);
    REQUIRE(w.names(view) == QStringList { u"tom"_s, u"ann"_s });
    for (const Conversation &row : w.rows(view))
        REQUIRE(corrections::setNeed(*w.database, row.id, u"complaint"_s, w.now));
    CHECK(w.names(view).isEmpty());
}

TEST_CASE("Urgent is a filter and an operator", "[folded][search]")
{
    Inbox w;
    messages::Placed placed = WorkspaceFixture::mention(u"m1"_s, u"claire"_s, u"Répondez vite, le train part"_s, w.now);
    placed.sense.emplace();
    placed.sense->urgent = true;
    w.deliver(w.account, { placed });
    w.says(u"ann"_s, u"Le train est beau"_s, w.now);
    Filter urgent = w.all;
    urgent.urgent = true;
    CHECK(w.names(urgent) == QStringList { u"claire"_s });
    CHECK(conversations::fromJson(conversations::toJson(urgent)) == urgent);
    for (const QString &typed : { u"train has:urgent"_s, u"train avec:urgent"_s, u"has:urgent"_s }) {
        Filter words;
        words.words = typed;
        const auto hits = search::conversations(*w.database, words, 10);
        REQUIRE(hits);
        CHECK(hits->size() == 1);
    }
}

TEST_CASE("What was there before is read again, and folds then", "[folded]")
{
    Inbox w;
    for (const QString &who : { u"ann"_s, u"ben"_s })
        w.deliver(w.account, { WorkspaceFixture::mention(u"m-"_s + who, who, spam, w.now) });
    CHECK(w.rows(w.all).size() == 2);
    QList<senses::Read> read;
    const auto pending = senses::pending(*w.database, 10);
    REQUIRE(pending);
    for (const senses::Pending &each : *pending) {
        senses::Read one;
        one.conversationId = each.conversationId;
        one.messageId = each.messageId;
        one.sense.echo = understanding::echo(each.text.raw());
        read.append(one);
    }
    CHECK(*senses::save(*w.database, read) == 2);
    CHECK(w.rows(w.all).size() == 1);
}
