// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/store/conversations.h"
#include "core/store/search.h"
#include "tests/fakes/workspacefixture.h"

using namespace Qt::StringLiterals;

namespace {

conversations::Filter all()
{
    return {};
}

QList<Conversation> listed(Database &database, conversations::Filter filter = all())
{
    return *conversations::page(database, filter, std::nullopt, conversations::Way::Older, 100);
}

int counted(Database &database, Conversation::State state)
{
    int sum = 0;
    const auto counts = *conversations::counts(database);
    for (const conversations::Count &count : counts)
        sum += count.state == state ? count.conversations : 0;
    return sum;
}

// Eighty messages in thirteen threads by five people, an hour and a half long.
QList<messages::Placed> talk(const WorkspaceFixture &w, bool understood)
{
    QList<messages::Placed> all;
    for (int i = 0; i < 80; ++i) {
        const QString who = u"person%1"_s.arg(i * 7 % 5);
        auto placed = WorkspaceFixture::mention(u"m%1"_s.arg(i), who, u"Texte %1"_s.arg(i),
                                                w.now - std::chrono::minutes(90 - i));
        placed.rootId = u"root%1"_s.arg(i * 11 % 13);
        placed.threadKey = placed.rootId + u'\n' + who;
        if (understood) {
            understanding::Sense sense;
            sense.language = i % 2 == 0 ? u"fr"_s : u"en"_s;
            sense.mood = i % 7 / 7.0;
            sense.need = i % 5 == 1 ? u"question"_s : i % 5 == 2 ? u"complaint"_s : QString();
            sense.urgent = i % 11 == 0;
            placed.sense = sense;
        }
        all.append(placed);
    }
    return all;
}

QStringList rows(Database &database, const QString &sql)
{
    QSqlQuery query(database.sql());
    REQUIRE(query.exec(sql));
    QStringList found;
    while (query.next())
        found.append(query.value(0).toString());
    return found;
}

// What counters and rollups say must follow from the rows they stand for.
void checkSums(Database &database)
{
    const QString counted = u"SELECT account_id || ' ' || state || ' ' || conversations || ' ' || unread"
                            " FROM counter WHERE conversations <> 0 ORDER BY account_id, state"_s;
    const QString counting = u"SELECT account_id || ' ' || state || ' ' || COUNT(*) || ' ' || SUM(unread)"
                             " FROM conversation GROUP BY account_id, state ORDER BY account_id, state"_s;
    CHECK(rows(database, counted) == rows(database, counting));
    const QString days = u"SELECT day || ' ' || account_id || ' ' || messages FROM day_total"
                         " ORDER BY day, account_id"_s;
    const QString hours = u"SELECT day || ' ' || account_id || ' ' || SUM(messages) FROM day_stat"
                          " GROUP BY day, account_id ORDER BY day, account_id"_s;
    CHECK(rows(database, days) == rows(database, hours));
    CHECK(rows(database, u"SELECT SUM(messages) FROM day_total"_s)
          == rows(database, u"SELECT COUNT(*) FROM message WHERE state <> 2"_s));
}

QStringList contents(Database &database)
{
    return rows(database,
                u"SELECT c.thread_key || c.state || c.unread || c.messages || m.remote_id || c.last_in_at"
                " || ' ' || c.last_at || ' ' || c.waiting_at || c.language || c.need || c.urgent"
                " || COALESCE(c.mood, '-') || c.understood || a.name FROM conversation c"
                " JOIN message m ON m.id = c.last_in_id JOIN author a ON a.id = c.author_id"
                " ORDER BY c.thread_key"_s)
        + rows(database, u"SELECT m.remote_id || c.thread_key FROM message m"
                         " JOIN conversation c ON c.id = m.conversation_id ORDER BY m.remote_id"_s)
        + rows(database, u"SELECT day || ' ' || hour || ' ' || kind || ' ' || messages FROM day_stat"_s)
        + rows(database, u"SELECT remote_id || handle || name FROM author ORDER BY remote_id"_s);
}

} // namespace

TEST_CASE("Together, one by one or twice: what comes in leaves the same workspace", "[fault-41]")
{
    WorkspaceFixture together;
    const qint64 account = together.addAccount(Platform::Mastodon);
    const bool understood = GENERATE(true, false);
    const QList<messages::Placed> all = talk(together, understood);
    CHECK(together.deliver(account, all).added == 80);
    checkSums(*together.database);
    const QStringList wanted = contents(*together.database);
    REQUIRE(wanted.size() > 150);
    const int atOnce = GENERATE(1, 7, 80);
    CAPTURE(atOnce, understood);
    WorkspaceFixture apart;
    apart.addAccount(Platform::Mastodon);
    for (qsizetype from = 0; from < all.size(); from += atOnce)
        apart.deliver(account, all.mid(from, atOnce) + all.mid(from, atOnce / 2));
    CHECK(contents(*apart.database) == wanted);
    CHECK(apart.deliver(account, all).added == 0);
    CHECK(contents(*apart.database) == wanted);
    checkSums(*apart.database);
    // Counted on, whatever is done with it afterwards.
    const qint64 id = listed(*apart.database)[0].id;
    REQUIRE(conversations::setState(*apart.database, id, Conversation::State::Done));
    checkSums(*apart.database);
}

TEST_CASE("A message that comes twice is there once", "[fault-41]")
{
    WorkspaceFixture w;
    const qint64 account = w.addAccount(Platform::Mastodon);
    const auto hello = w.mention(u"m1"_s, u"claire"_s, u"Bonjour"_s, w.now - 1h);
    CHECK(w.deliver(account, { hello, hello }).added == 1);
    CHECK(w.deliver(account, { hello }).added == 0);
    const auto rows = listed(*w.database);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].messages == 1);
    CHECK(rows[0].state == Conversation::State::Todo);
    CHECK(rows[0].unread);
    CHECK(rows[0].text.raw() == u"Bonjour"_s);
}

TEST_CASE("A message read again without what it answers stays in its conversation")
{
    WorkspaceFixture w;
    const qint64 account = w.addAccount(Platform::Mastodon);
    auto answer = w.mention(u"m2"_s, u"claire"_s, u"Merci"_s, w.now - 1h);
    CHECK(w.deliver(account, { answer }).added == 1);
    answer.rootId = u"api:something"_s;
    answer.threadKey = u"api:something\nclaire"_s;
    answer.message.body.text = Foreign(u"Merci bien"_s);
    CHECK(w.deliver(account, { answer }).edited == 1);
    const auto rows = listed(*w.database);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].messages == 1);
    CHECK(rows[0].text.raw() == u"Merci bien"_s);
}

TEST_CASE("The same id on two accounts is two messages", "[fault-42]")
{
    WorkspaceFixture w;
    const qint64 mastodon = w.addAccount(Platform::Mastodon);
    const qint64 bluesky = w.addAccount(Platform::Bluesky);
    const auto hello = w.mention(u"17"_s, u"claire"_s, u"Bonjour"_s, w.now - 1h);
    CHECK(w.deliver(mastodon, { hello }).added == 1);
    CHECK(w.deliver(bluesky, { hello }).added == 1);
    CHECK(listed(*w.database).size() == 2);
}

TEST_CASE("The first sync leaves what is old or answered as done")
{
    WorkspaceFixture w;
    const qint64 account = w.addAccount(Platform::Mastodon);
    auto answer = w.mention(u"a1"_s, u"me@mastodon"_s, u"Merci"_s, w.now - 50min);
    answer.message.own = true;
    answer.message.parentId = u"m2"_s;
    answer.rootId = u"m2"_s;
    answer.threadKey = u"m2\nbob"_s;
    w.deliver(account,
              { w.mention(u"m1"_s, u"claire"_s, u"Vieux"_s, w.now - std::chrono::days(15)),
                w.mention(u"m2"_s, u"bob"_s, u"Répondu"_s, w.now - 1h), answer,
                w.mention(u"m3"_s, u"ana"_s, u"Nouveau"_s, w.now - 2h) });
    CHECK(counted(*w.database, Conversation::State::Todo) == 1);
    CHECK(counted(*w.database, Conversation::State::Done) == 2);
}

TEST_CASE("A new message reopens what was done; our answer makes it waiting")
{
    WorkspaceFixture w;
    const qint64 account = w.addAccount(Platform::Mastodon);
    w.deliver(account, { w.mention(u"m1"_s, u"claire"_s, u"Un"_s, w.now - 3h) });
    const qint64 id = listed(*w.database)[0].id;
    REQUIRE(conversations::setState(*w.database, id, Conversation::State::Done));
    CHECK(counted(*w.database, Conversation::State::Done) == 1);

    auto again = w.mention(u"m2"_s, u"claire"_s, u"Deux"_s, w.now - 2h);
    again.threadKey = u"m1\nclaire"_s;
    again.rootId = u"m1"_s;
    CHECK(w.deliver(account, { again }).reopened == QList { id });
    CHECK(counted(*w.database, Conversation::State::Todo) == 1);
    CHECK(counted(*w.database, Conversation::State::Done) == 0);

    auto answer = w.mention(u"a1"_s, u"me@mastodon"_s, u"Voici"_s, w.now - 1h);
    answer.message.own = true;
    answer.threadKey = u"m1\nclaire"_s;
    w.deliver(account, { answer });
    CHECK(counted(*w.database, Conversation::State::Waiting) == 1);
    CHECK(listed(*w.database)[0].messages == 3);
}

TEST_CASE("Undo gives back exactly what was before")
{
    WorkspaceFixture w;
    const qint64 account = w.addAccount(Platform::Mastodon);
    w.deliver(account, { w.mention(u"m1"_s, u"claire"_s, u"Un"_s, w.now - 3h) });
    const qint64 id = listed(*w.database)[0].id;
    const auto before = *conversations::setState(*w.database, id, Conversation::State::Done);
    CHECK_FALSE(listed(*w.database)[0].unread);
    REQUIRE(conversations::set(*w.database, id, before));
    CHECK(listed(*w.database)[0].state == Conversation::State::Todo);
    CHECK(listed(*w.database)[0].unread);
}

TEST_CASE("An edit keeps the former text and moves the index with it", "[fault-43]")
{
    WorkspaceFixture w;
    const qint64 account = w.addAccount(Platform::Mastodon);
    auto text = w.mention(u"m1"_s, u"claire"_s, u"La lampe est cassée"_s, w.now - 3h);
    w.deliver(account, { text });
    text.message.body.text = Foreign(u"La lampe est réparée"_s);
    text.message.editedAt = w.now - 1h;
    CHECK(w.deliver(account, { text }).edited == 1);
    const qint64 id = listed(*w.database)[0].id;
    const auto entries = *conversations::thread(*w.database, id);
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].message.body.text.raw() == u"La lampe est réparée"_s);
    REQUIRE(entries[0].formerTexts.size() == 1);
    CHECK(entries[0].formerTexts[0].raw() == u"La lampe est cassée"_s);
    CHECK(search::find(*w.database, u"cassee"_s, 0, 0, 10)->isEmpty());
    CHECK(search::find(*w.database, u"reparee"_s, 0, 0, 10)->size() == 1);
}

TEST_CASE("What is gone there is marked, not lost; missing once is not gone", "[fault-44]")
{
    WorkspaceFixture w;
    const qint64 account = w.addAccount(Platform::Mastodon);
    w.deliver(account, { w.mention(u"m1"_s, u"claire"_s, u"Un"_s, w.now - 3h) });
    const qint64 id = listed(*w.database)[0].id;
    messages::Delivery missing;
    missing.accountId = account;
    missing.missing = { u"m1"_s };
    missing.zone = QTimeZone("Europe/Paris");
    CHECK(messages::deliver(*w.database, missing, w.now)->deleted == 0);
    CHECK_FALSE(conversations::thread(*w.database, id)->first().deleted);
    CHECK(messages::deliver(*w.database, missing, w.now)->deleted == 1);
    CHECK(conversations::thread(*w.database, id)->first().deleted);
    CHECK(conversations::thread(*w.database, id)->first().message.body.text.raw() == u"Un"_s);
}

TEST_CASE("A renamed author keeps both names", "[fault-52]")
{
    WorkspaceFixture w;
    const qint64 account = w.addAccount(Platform::Mastodon);
    auto text = w.mention(u"m1"_s, u"claire"_s, u"Un"_s, w.now - 3h);
    w.deliver(account, { text });
    text.message.author.name = Foreign(u"Claire D."_s);
    text.message.remoteId = u"m2"_s;
    w.deliver(account, { text });
    Statement names = w.database->prepare(u"SELECT name FROM author_name"_s);
    REQUIRE(names.run());
    REQUIRE(names.next());
    CHECK(names.text(0) == u"claire"_s);
    CHECK(listed(*w.database)[0].authorName.raw() == u"Claire D."_s);
}

TEST_CASE("Pages follow each other without a gap or a double, both ways")
{
    WorkspaceFixture w;
    const qint64 account = w.addAccount(Platform::Mastodon);
    QList<messages::Placed> many;
    for (int i = 0; i < 57; ++i) {
        // Pairs share a moment: the id decides.
        many.append(w.mention(u"m%1"_s.arg(i), u"p%1"_s.arg(i), u"texte"_s,
                              w.now - std::chrono::minutes(i / 2)));
    }
    w.deliver(account, many);
    QList<qint64> seen;
    std::optional<conversations::Place> from;
    for (;;) {
        const auto rows = *conversations::page(*w.database, all(), from,
                                               conversations::Way::Older, 10);
        if (rows.isEmpty())
            break;
        for (const Conversation &row : rows)
            seen.append(row.id);
        from = conversations::Place { rows.last().lastAt, rows.last().id };
    }
    CHECK(seen.size() == 57);
    CHECK(QSet<qint64>(seen.begin(), seen.end()).size() == 57);
    const auto back
        = *conversations::page(*w.database, all(), from, conversations::Way::Newer, 10);
    REQUIRE(back.size() == 10);
    CHECK(back.last().id == seen[seen.size() - 2]);
    CHECK(back.first().id == seen[seen.size() - 11]);
}

TEST_CASE("A message of a removed account leaves no trace in search")
{
    WorkspaceFixture w;
    const qint64 account = w.addAccount(Platform::Mastodon);
    const qint64 other = w.addAccount(Platform::Bluesky);
    w.deliver(account, { w.mention(u"m1"_s, u"claire"_s, u"Lampe œuvre"_s, w.now - 3h) });
    w.deliver(other, { w.mention(u"m1"_s, u"claire"_s, u"Lampe Aube"_s, w.now - 3h) });
    CHECK(search::find(*w.database, u"oeuvre"_s, 0, 0, 10)->size() == 1);
    CHECK(search::find(*w.database, u"lampe"_s, other, 0, 10)->size() == 1);
    REQUIRE(accounts::remove(*w.database, account));
    CHECK(search::find(*w.database, u"lampe"_s, 0, 0, 10)->size() == 1);
    CHECK(listed(*w.database).size() == 1);
    CHECK(counted(*w.database, Conversation::State::Todo) == 1);
    REQUIRE(w.database->execute(u"INSERT INTO fts (fts) VALUES ('integrity-check')"_s));
}

TEST_CASE("Nothing typed into search is an error", "[fault-84][fault-85]")
{
    WorkspaceFixture w;
    const qint64 account = w.addAccount(Platform::Mastodon);
    w.deliver(account,
              { w.mention(u"m1"_s, u"claire"_s, u"100 % d'accord, l'été \"commande 4471\""_s,
                          w.now - 3h) });
    for (const QString &typed :
         { u""_s, u" "_s, u"\""_s, u"\"\""_s, u"*"_s, u"a*"_s, u"("_s, u")"_s, u"NEAR"_s,
           u"NEAR("_s, u"AND"_s, u"a AND"_s, u"OR OR"_s, u"NOT x"_s, u"-x"_s, u"+"_s, u"^"_s,
           u"body:"_s, u"tokens:acc1"_s, u"acc1"_s, u"{body} : x"_s, u":"_s, u"'"_s, u"';--"_s,
           u"%"_s, u"_"_s, u"\\"_s, u"a\"b"_s, u"\U0001F600"_s, u"été\""_s, QString(1, QChar(0)),
           QString(4000, u'x'), QString(4000, u'"') }) {
        CAPTURE(typed);
        CHECK(search::find(*w.database, typed, 0, 0, 10));
    }
    CHECK(search::find(*w.database, u"ete"_s, 0, 0, 10)->size() == 1);
    CHECK(search::find(*w.database, u"\"commande 4471\""_s, 0, 0, 10)->size() == 1);
    CHECK(search::find(*w.database, u"\"4471 commande\""_s, 0, 0, 10)->isEmpty());
    CHECK(search::find(*w.database, u"comm"_s, 0, 0, 10)->size() == 1);
    CHECK(search::find(*w.database, u"co"_s, 0, 0, 10)->size() == 1);
    CHECK(search::find(*w.database, u"c"_s, 0, 0, 10)->isEmpty()); // no word of it
    for (const QString &single : { u"c"_s, u"comm c"_s, u"l'c"_s, u"c'"_s, u"é"_s, u"œ c!"_s })
        CHECK_FALSE(search::expression(single).endsWith(u'*'));
    for (const QString &begun : { u"co"_s, u"c co"_s, u"l'co"_s, u"4471"_s, u"ど"_s, u"猫"_s })
        CHECK(search::expression(begun).endsWith(u'*'));
    CHECK(search::find(*w.database, u"acc1"_s, 0, 0, 10)->isEmpty());
    CHECK(search::find(*w.database, u"kind0"_s, 0, 0, 10)->isEmpty());
}
