// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/store/conversations.h"
#include "core/store/filter.h"
#include "core/store/labels.h"
#include "core/store/search.h"
#include "core/store/views.h"
#include "tests/fakes/workspacefixture.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using conversations::Filter;
using conversations::Sort;
using conversations::Way;

namespace {

// A workspace with a handful of conversations by name.
struct Inbox : WorkspaceFixture
{
    Inbox()
    {
        account = addAccount(Platform::Mastodon);
        deliver(account, {}); // the first sync is over
    }
    qint64 add(const QString &who, Instant at, const QString &text = u"Bonjour"_s)
    {
        deliver(account, { mention(u"m-"_s + who, who, text, at) });
        return idOf(who);
    }
    qint64 idOf(const QString &who)
    {
        for (const Conversation &row : list({})) {
            if (row.author == Foreign(who))
                return row.id;
        }
        return 0;
    }
    messages::Placed more(const QString &who, const QString &id, Instant at, bool own = false)
    {
        messages::Placed placed
            = mention(id, own ? u"me@mastodon"_s : who, own ? u"Voici"_s : u"Encore"_s, at);
        placed.message.own = own;
        placed.threadKey = u"m-%1\n%1"_s.arg(who);
        placed.rootId = u"m-"_s + who;
        return placed;
    }
    QList<Conversation> list(const Filter &filter, Sort sort = Sort::Newest)
    {
        return *conversations::sorted(*database, filter, sort, std::nullopt, Way::Older, 100);
    }
    QStringList names(const Filter &filter, Sort sort = Sort::Newest)
    {
        QStringList found;
        for (const Conversation &row : list(filter, sort))
            found.append(row.author.raw());
        return found;
    }
    Conversation row(qint64 id) { return *conversations::one(*database, id); }

    qint64 account = 0;
};

conversations::Triage snoozed(std::optional<Instant> until)
{
    conversations::Triage to;
    to.state = Conversation::State::Snoozed;
    to.snoozedUntil = until;
    return to;
}

Filter in(Conversation::State state)
{
    Filter filter;
    filter.state = state;
    return filter;
}

// How SQLite goes about it; every part of the plan in one line.
QString plan(Database &database, const QString &sql, const QVariantList &values)
{
    Statement query = database.prepare(u"EXPLAIN QUERY PLAN "_s + sql);
    REQUIRE(query.runList(values));
    QStringList parts;
    while (query.next())
        parts.append(query.text(3));
    return parts.join(u"; "_s);
}

QString planOf(Database &database, const Filter &filter, Conversation::State state,
               const QString &order)
{
    const conversations::Selection walk = conversations::walk(filter, state);
    return plan(database,
                u"SELECT c.id FROM "_s + walk.from + walk.where + u" ORDER BY "_s + order
                    + u" LIMIT 50"_s,
                walk.values);
}

} // namespace

TEST_CASE("What is snoozed comes back at its time and says why", "[triage]")
{
    Inbox w;
    const qint64 id = w.add(u"claire"_s, w.now - 1h);
    const auto done = *conversations::setAll(*w.database, { id }, snoozed(w.now + 2h));
    REQUIRE(done.size() == 1);
    CHECK(w.names(in(Conversation::State::Snoozed)) == QStringList { u"claire"_s });
    CHECK(*conversations::wake(*w.database, w.now + 119min) == 0);
    CHECK(*conversations::wake(*w.database, w.now + 2h) == 1);
    const Conversation back = w.row(id);
    CHECK(back.state == Conversation::State::Todo);
    CHECK(back.unread);
    CHECK(back.back == Conversation::Back::Time);
    CHECK(back.backFrom == w.now + 2h);
    CHECK_FALSE(back.snoozedUntil);

    REQUIRE(conversations::setState(*w.database, id, Conversation::State::Done));
    CHECK(w.row(id).back == Conversation::Back::No);
}

TEST_CASE("Their next message ends snoozing, whatever it waits for", "[triage]")
{
    Inbox w;
    const qint64 until = w.add(u"claire"_s, w.now - 3h);
    const qint64 reply = w.add(u"bob"_s, w.now - 3h);
    REQUIRE(conversations::setAll(*w.database, { until }, snoozed(w.now + 2h)));
    REQUIRE(conversations::setAll(*w.database, { reply }, snoozed(std::nullopt)));
    CHECK(*conversations::wake(*w.database, w.now + std::chrono::days(400)) == 1); // not bob
    CHECK(w.row(reply).state == Conversation::State::Snoozed);
    REQUIRE(conversations::setAll(*w.database, { until }, snoozed(w.now + 2h)));

    // Our own text is no news.
    w.deliver(w.account, { w.more(u"bob"_s, u"own"_s, w.now - 2h, true) });
    CHECK(w.row(reply).state == Conversation::State::Snoozed);
    w.deliver(w.account, { w.more(u"bob"_s, u"m2"_s, w.now - 1h),
                           w.more(u"claire"_s, u"m3"_s, w.now - 1h) });
    for (const qint64 id : { until, reply }) {
        const Conversation row = w.row(id);
        CHECK(row.state == Conversation::State::Todo);
        CHECK(row.back == Conversation::Back::Message);
        CHECK_FALSE(row.snoozedUntil);
    }
    CHECK(w.row(until).backFrom == w.now + 2h);
    CHECK_FALSE(w.row(reply).backFrom);

    // Answered and written to again: nothing is left of it.
    w.deliver(w.account, { w.more(u"bob"_s, u"own2"_s, w.now - 40min, true) });
    w.deliver(w.account, { w.more(u"bob"_s, u"m4"_s, w.now - 20min) });
    CHECK(w.row(reply).back == Conversation::Back::No);
}

TEST_CASE("Many are triaged at once and brought back exactly", "[triage]")
{
    Inbox w;
    const qint64 a = w.add(u"a"_s, w.now - 3h);
    const qint64 b = w.add(u"b"_s, w.now - 2h);
    REQUIRE(conversations::markRead(*w.database, b));
    REQUIRE(conversations::setAll(*w.database, { a }, snoozed(w.now + 1h)));
    conversations::Triage done;
    done.state = Conversation::State::Done;
    const auto before = *conversations::setAll(*w.database, { a, b, 999 }, done);
    CHECK(before.size() == 2); // one of them does not exist
    CHECK(w.names(in(Conversation::State::Done)).size() == 2);
    REQUIRE(conversations::restore(*w.database, before));
    CHECK(w.row(a).state == Conversation::State::Snoozed);
    CHECK(w.row(a).snoozedUntil == w.now + 1h);
    CHECK(w.row(b).state == Conversation::State::Todo);
    CHECK_FALSE(w.row(b).unread);
}

TEST_CASE("Who waits longest comes first, and what we write does not count", "[triage]")
{
    Inbox w;
    const qint64 ana = w.add(u"ana"_s, w.now - 5h);
    w.add(u"bob"_s, w.now - 4h);
    w.add(u"eve"_s, w.now - 3h);
    CHECK(w.row(ana).waitingSince == w.now - 5h);
    w.deliver(w.account, { w.more(u"bob"_s, u"b2"_s, w.now - 10min) }); // asks again: still waits
    CHECK(w.names(in(Conversation::State::Todo), Sort::Newest)
          == QStringList { u"bob"_s, u"eve"_s, u"ana"_s });
    CHECK(w.names(in(Conversation::State::Todo), Sort::LongestWaiting)
          == QStringList { u"ana"_s, u"bob"_s, u"eve"_s });

    // Answered, then written again: from then on.
    w.deliver(w.account, { w.more(u"ana"_s, u"a2"_s, w.now - 2h, true) });
    CHECK_FALSE(w.row(ana).waitingSince);
    w.deliver(w.account, { w.more(u"ana"_s, u"a3"_s, w.now - 1h),
                           w.more(u"ana"_s, u"a4"_s, w.now - 30min) });
    CHECK(w.row(ana).waitingSince == w.now - 1h);
    CHECK(w.names(in(Conversation::State::Todo), Sort::LongestWaiting)
          == QStringList { u"bob"_s, u"eve"_s, u"ana"_s });
    // What is late to arrive is put where it belongs.
    w.deliver(w.account, { w.more(u"ana"_s, u"a5"_s, w.now - 45min, true) });
    CHECK(w.row(ana).waitingSince == w.now - 30min);
}

TEST_CASE("Pages of every order join without a gap", "[triage]")
{
    Inbox w;
    QList<messages::Placed> many;
    for (int each = 0; each < 120; ++each)
        many.append(w.mention(u"m%1"_s.arg(each), u"who%1"_s.arg(each), u"x"_s,
                              w.now - std::chrono::minutes(each / 3))); // some at the same moment
    w.deliver(w.account, many);
    REQUIRE(w.database->execute(
        u"UPDATE conversation SET deadline_at = CASE WHEN id % 4 = 0 THEN NULL ELSE id % 7 END"_s));
    for (const Sort sort : { Sort::Newest, Sort::LongestWaiting, Sort::Deadline }) {
        Filter open;
        open.open = true;
        QList<qint64> down;
        std::optional<conversations::Place> from;
        for (;;) {
            const auto page
                = *conversations::sorted(*w.database, open, sort, from, Way::Older, 17);
            if (page.isEmpty())
                break;
            for (const Conversation &row : page)
                down.append(row.id);
            from = conversations::placeOf(page.last(), sort);
        }
        CHECK(down.size() == 120);
        CHECK(QSet<qint64>(down.begin(), down.end()).size() == 120);
        const auto last
            = *conversations::sorted(*w.database, open, sort, std::nullopt, Way::Newer, 10);
        CHECK(last.last().id == down.last());
        const auto above = *conversations::sorted(*w.database, open, sort,
                                                  conversations::placeOf(last.first(), sort),
                                                  Way::Newer, 10);
        CHECK(above.first().id == down[100]);
    }
}

TEST_CASE("A filter is kept as JSON and read back", "[triage]")
{
    Filter filter;
    CHECK(conversations::toJson(filter).isEmpty());
    filter.state = Conversation::State::Waiting;
    filter.accountId = 3;
    filter.personId = 9;
    filter.unreadOnly = filter.unanswered = filter.closing = true;
    filter.need = u"complaint"_s;
    filter.label = u"50 % \"off\""_s;
    filter.language = u"fr"_s;
    filter.assignee = u"Inès"_s;
    filter.mood = conversations::Mood::Negative;
    filter.words = u"from:claire \"pas reçu\""_s;
    const auto bytes = QJsonDocument(conversations::toJson(filter)).toJson();
    CHECK(conversations::fromJson(QJsonDocument::fromJson(bytes).object()) == filter);
    CHECK_FALSE(filter == Filter());
    const QJsonObject odd { { u"state"_s, u"gone"_s }, { u"account"_s, -4 }, { u"mood"_s, 7 },
                            { u"from the future"_s, true } };
    CHECK(conversations::fromJson(odd) == Filter());
}

TEST_CASE("Every part of a filter is obeyed, alone and together", "[triage]")
{
    Inbox w;
    const qint64 other = w.addAccount(Platform::Bluesky);
    w.deliver(other, {});
    w.add(u"ana"_s, w.now - 5h);
    w.add(u"bob"_s, w.now - 4h);
    w.deliver(other, { w.mention(u"e"_s, u"eve"_s, u"Hi"_s, w.now - 3h) });
    const qint64 ana = w.idOf(u"ana"_s);
    const qint64 bob = w.idOf(u"bob"_s);
    REQUIRE(w.database->execute(
        u"UPDATE conversation SET need = 'complaint', mood = -0.6, language = 'fr' WHERE id = %1"_s
            .arg(ana)));
    REQUIRE(labels::put(*w.database, { ana, bob }, u"vip"_s));
    REQUIRE(conversations::assign(*w.database, { bob }, u"Inès"_s));
    REQUIRE(conversations::markRead(*w.database, ana));

    const auto found = [&w](auto change) {
        Filter filter;
        change(filter);
        const QStringList names = w.names(filter);
        CHECK(conversations::countEach(*w.database, { filter })->first() == names.size());
        return names;
    };
    const QStringList onlyAna { u"ana"_s };
    const QStringList onlyBob { u"bob"_s };
    CHECK(found([](Filter &f) { f.need = u"complaint"_s; }) == onlyAna);
    CHECK(found([](Filter &f) { f.mood = conversations::Mood::Negative; }) == onlyAna);
    CHECK(found([](Filter &f) { f.mood = conversations::Mood::Positive; }).isEmpty());
    CHECK(found([](Filter &f) { f.language = u"fr"_s; }) == onlyAna);
    CHECK(found([](Filter &f) { f.label = u"vip"_s; }).size() == 2);
    CHECK(found([](Filter &f) { f.label = u"%"_s; }).isEmpty());
    CHECK(found([](Filter &f) { f.assignee = u"Inès"_s; }) == onlyBob);
    CHECK(found([](Filter &f) { f.unassigned = true; }).size() == 2);
    CHECK(found([&](Filter &f) { f.accountId = other; }) == QStringList { u"eve"_s });
    CHECK(found([](Filter &f) { f.unreadOnly = true; }).size() == 2);
    CHECK(found([&](Filter &f) { f.personId = w.row(bob).authorId; }) == onlyBob);
    CHECK(found([](Filter &f) { f.unanswered = true; }).size() == 3);
    CHECK(found([](Filter &f) {
              f.label = u"vip"_s;
              f.unreadOnly = true;
          }) == onlyBob);
    REQUIRE(conversations::setState(*w.database, bob, Conversation::State::Done));
    CHECK(found([](Filter &f) { f.label = u"vip"_s; }).size() == 2); // done ones too
    CHECK(found([](Filter &f) {
              f.label = u"vip"_s;
              f.open = true;
          }) == onlyAna);
}

TEST_CASE("Labels are put and taken for many, and undone exactly", "[triage]")
{
    Inbox w;
    const qint64 a = w.add(u"a"_s, w.now - 3h);
    const qint64 b = w.add(u"b"_s, w.now - 2h);
    CHECK(*labels::put(*w.database, { a }, u"  à   rappeler "_s) == QList { a });
    CHECK(*labels::put(*w.database, { a, b }, u"à rappeler"_s) == QList { b });
    CHECK(w.row(a).labels == QStringList { u"à rappeler"_s });
    CHECK(w.list({})[0].labels == QStringList { u"à rappeler"_s });
    CHECK(*labels::take(*w.database, { b }, u"à rappeler"_s) == QList { b });
    CHECK(w.row(b).labels.isEmpty());
    CHECK(labels::all(*w.database)->size() == 1);
    CHECK(*labels::take(*w.database, { a, b }, u"à rappeler"_s) == QList { a });
    CHECK(labels::all(*w.database)->isEmpty());
    CHECK(labels::put(*w.database, { a }, u" "_s).error().kind == Error::Invalid);
}

TEST_CASE("Who sees to it is kept, and given back by undo", "[triage]")
{
    Inbox w;
    const qint64 a = w.add(u"a"_s, w.now - 3h);
    const qint64 b = w.add(u"b"_s, w.now - 2h);
    REQUIRE(conversations::assign(*w.database, { a }, u"Noé"_s));
    const auto before = *conversations::assign(*w.database, { a, b }, u" Inès "_s);
    CHECK(w.row(b).assignee == u"Inès"_s);
    CHECK(*conversations::assignees(*w.database) == QStringList { u"Inès"_s });
    REQUIRE(conversations::reassign(*w.database, before));
    CHECK(w.row(a).assignee == u"Noé"_s);
    CHECK(w.row(b).assignee.isEmpty());
}

TEST_CASE("Saved views are named, ordered, renamed, and come back when removed", "[triage]")
{
    Inbox w;
    views::View view;
    view.name = u"Réclamations VIP"_s;
    view.filter.label = u"vip"_s;
    view.sort = Sort::Deadline;
    const qint64 first = *views::add(*w.database, view, -1);
    view.name = u"Deux"_s;
    const qint64 second = *views::add(*w.database, view, -1);
    view.name = u"Trois"_s;
    REQUIRE(views::add(*w.database, view, -1));
    CHECK(views::add(*w.database, {}, -1).error().kind == Error::Invalid);
    const auto names = [&w] {
        QStringList found;
        const auto all = *views::all(*w.database);
        for (const views::View &each : all)
            found.append(each.name);
        return found;
    };
    CHECK(*views::move(*w.database, second, -1) == -1);
    CHECK(*views::move(*w.database, second, -1) == 0);
    CHECK(names() == QStringList { u"Deux"_s, u"Réclamations VIP"_s, u"Trois"_s });
    REQUIRE(views::rename(*w.database, first, u"VIP"_s));
    const auto removed = *views::remove(*w.database, first);
    CHECK(names() == QStringList { u"Deux"_s, u"Trois"_s });
    CHECK(*views::add(*w.database, removed.view, removed.place) == first);
    CHECK(names() == QStringList { u"Deux"_s, u"VIP"_s, u"Trois"_s });
    const auto all = *views::all(*w.database);
    CHECK(all[1].filter.label == u"vip"_s);
    CHECK(all[1].sort == Sort::Deadline);
    CHECK(views::remove(*w.database, 99).error().kind == Error::NotFound);
    CHECK(views::rename(*w.database, 99, u"x"_s).error().kind == Error::NotFound);
}

TEST_CASE("Lists and counts walk an index however much there is", "[triage][scale]")
{
    Inbox w;
    // Sixty thousand conversations, most of them done, a few words long.
    REQUIRE(w.database->execute(
        uR"(WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300)
            INSERT INTO author (id, account_id, remote_id, api_id, handle, name, url, avatar,
                first_seen_at)
            SELECT 1000 + i, 1, 'r' || i, '', 'h' || i, 'n' || i, '', '', 0 FROM n)"_s));
    REQUIRE(w.database->execute(
        uR"(WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000)
            INSERT INTO conversation (account_id, thread_key, root_id, kind, audience, author_id,
                person_id, state, unread, messages, last_in_at, last_at, need, assignee, language,
                waiting_at, deadline_at, created_at)
            SELECT 1, 't' || i, 'r' || i, 'mention', 'public', 1001 + i % 300, 1001 + i % 300,
                CASE WHEN i % 20 = 0 THEN i % 60 / 20 ELSE 3 END, i % 2, 1, i, i,
                CASE WHEN i % 7 = 0 THEN 'complaint' ELSE '' END,
                CASE WHEN i % 11 = 0 THEN 'Inès' ELSE '' END,
                CASE WHEN i % 9 = 0 THEN 'fr' ELSE 'en' END,
                CASE WHEN i % 3 = 0 THEN i END, CASE WHEN i % 5 = 0 THEN i END, 0 FROM n)"_s));
    REQUIRE(labels::put(*w.database, { 7, 8, 9 }, u"vip"_s));
    for (const bool analysed : { false, true }) {
        if (analysed)
            REQUIRE(w.database->execute(u"ANALYZE"_s));
        CAPTURE(analysed);
        const QString newest = u"c.last_at DESC, c.id DESC"_s;
        const auto uses = [&w](const Filter &filter, Conversation::State state,
                               const QString &order, const QString &index) {
            const QString found = planOf(*w.database, filter, state, order);
            CAPTURE(found.toStdString());
            CHECK(found.contains(index));
            CHECK_FALSE(found.contains(u"TEMP B-TREE"_s));
            CHECK_FALSE(found.contains(u"SCAN c"_s));
        };
        using enum Conversation::State;
        uses({}, Todo, newest, u"conversation_state"_s);
        uses({}, Done, newest, u"conversation_state"_s);
        uses({}, Todo, u"COALESCE(c.waiting_at, 9000000000000000), c.id"_s,
             u"conversation_waiting"_s);
        uses({}, Todo, u"COALESCE(c.deadline_at, 9000000000000000), c.id"_s,
             u"conversation_deadline"_s);
        Filter account;
        account.accountId = 1;
        uses(account, Done, newest, u"conversation_account"_s);
        Filter need;
        need.need = u"complaint"_s;
        uses(need, Todo, newest, u"conversation_need"_s);
        Filter mine;
        mine.assignee = u"Inès"_s;
        uses(mine, Todo, newest, u"conversation_assignee"_s);
        Filter person;
        person.personId = 1005;
        uses(person, Done, newest, u"conversation_person"_s);
        // A label's few conversations, not the many that are done.
        Filter label;
        label.label = u"vip"_s;
        const QString labelled = planOf(*w.database, label, Done, newest);
        CAPTURE(labelled.toStdString());
        CHECK(labelled.contains(u"conversation_label_of"_s));
        CHECK_FALSE(labelled.contains(u"SCAN"_s));
        // Overdue is a stretch of the order by deadline.
        Filter overdue;
        overdue.overdue = true;
        overdue.asOf = instant(1000);
        const conversations::Selection late = conversations::walk(overdue, Todo);
        const QString counted = plan(*w.database, u"SELECT COUNT(*) FROM (SELECT 1 FROM "_s
                                         + late.from + late.where + u" LIMIT 100)"_s, late.values);
        CAPTURE(counted.toStdString());
        CHECK(counted.contains(u"conversation_deadline"_s));
        // Nothing to settle is nothing to look through.
        CHECK(plan(*w.database,
                   u"SELECT c.id FROM conversation c WHERE c.unsettled = 1 AND +c.state < 3"
                   " ORDER BY c.id LIMIT 9"_s, {})
                  .contains(u"conversation_unsettled"_s));
    }
    Filter french;
    french.language = u"fr"_s;
    CHECK(conversations::countEach(*w.database, { french })->first()
          == conversations::countedAtMost + 1);
    french.open = true;
    CHECK(conversations::countEach(*w.database, { french })->first() == 333);
}

TEST_CASE("A search obeys its operators", "[search]")
{
    Inbox w;
    w.add(u"Claire Dubois"_s, w.now - std::chrono::days(3), u"La lampe n’est pas arrivée"_s);
    w.add(u"Élodie"_s, w.now - std::chrono::days(2), u"Une lampe magnifique"_s);
    w.add(u"50%"_s, w.now - std::chrono::days(1), u"lampe 100_% gratuite"_s);
    const qint64 claire = w.idOf(u"Claire Dubois"_s);
    REQUIRE(labels::put(*w.database, { claire }, u"À rappeler"_s));
    REQUIRE(w.database->execute(
        u"UPDATE conversation SET need = 'complaint' WHERE id = %1"_s.arg(claire)));
    const auto found = [&w](const QString &typed) {
        QStringList names;
        const auto hits = *search::find(*w.database, typed, 0, 0, 50);
        for (const search::Hit &hit : hits)
            names.append(hit.author.raw());
        Filter filter;
        filter.words = typed;
        CHECK(search::conversations(*w.database, filter, 50)->size() == names.size());
        return names;
    };
    const QStringList onlyClaire { u"Claire Dubois"_s };
    const QStringList onlyElodie { u"Élodie"_s };
    CHECK(found(u"lampe"_s).size() == 3);
    CHECK(found(u"from:clai"_s) == onlyClaire);
    CHECK(found(u"lampe from:\"claire dubois\""_s) == onlyClaire);
    CHECK(found(u"from:elodie"_s) == onlyElodie);
    CHECK(found(u"from:ÉLO lampe"_s) == onlyElodie);
    CHECK(found(u"label:rappeler"_s) == onlyClaire);
    CHECK(found(u"need:plainte"_s) == onlyClaire);
    CHECK(found(u"need:xyz"_s).isEmpty());
    CHECK(found(u"account:mast lampe"_s).size() == 3);
    CHECK(found(u"account:bluesky lampe"_s).isEmpty());
    const QDate claireDay = walltime::at(w.now - std::chrono::days(3), QTimeZone::systemTimeZone()).date();
    CHECK(found(u"before:%1"_s.arg(claireDay.addDays(1).toString(Qt::ISODate))) == onlyClaire);
    CHECK(found(u"lampe after:%1"_s.arg(claireDay.addDays(1).toString(Qt::ISODate))).size() == 2);
    CHECK(found(u"has:label"_s) == onlyClaire);
    CHECK(found(u"has:picture"_s).isEmpty());
    CHECK(found(u"lampe before:20"_s).size() == 3); // still being typed
    const auto people = *search::people(*w.database, u"elo"_s, 5);
    REQUIRE(people.size() == 1);
    CHECK(people[0].name.raw() == u"Élodie"_s);
}

TEST_CASE("Wildcards and quotes that are typed stand for themselves", "[search][fault-85]")
{
    Inbox w;
    w.add(u"50%"_s, w.now - 2h, u"un"_s);
    w.add(u"a_b"_s, w.now - 2h, u"deux"_s);
    w.add(u"axb"_s, w.now - 2h, u"trois"_s);
    const auto from = [&w](const QString &typed) {
        QStringList names;
        const auto hits = *search::find(*w.database, typed, 0, 0, 50);
        for (const search::Hit &hit : hits)
            names.append(hit.author.raw());
        return names;
    };
    CHECK(from(u"from:%"_s) == QStringList { u"50%"_s });
    CHECK(from(u"from:a_b"_s) == QStringList { u"a_b"_s });
    CHECK(from(u"from:_"_s) == QStringList { u"a_b"_s });
    CHECK(from(u"from:\\"_s).isEmpty());
    CHECK(from(u"from:'"_s).isEmpty());
    CHECK(from(u"label:%"_s).isEmpty());
}

TEST_CASE("Nothing typed is ever an error", "[search][fault-84]")
{
    Inbox w;
    const qint64 id = w.add(u"claire"_s, w.now - 2h, u"Bonjour la lampe"_s);
    REQUIRE(labels::put(*w.database, { id }, u"vip"_s));
    const QStringList parts { u"from:"_s,  u"label:"_s, u"need:"_s, u"account:"_s, u"before:"_s,
                              u"after:"_s, u"has:"_s,   u"\""_s,    u"*"_s,        u"("_s,
                              u")"_s,      u"AND"_s,    u"NEAR("_s, u"{body}:"_s,  u"'"_s,
                              u"--"_s,     u"%"_s,      u"_"_s,     u"\\"_s,       u"^"_s,
                              u"lampe"_s,  u"é"_s,      u"😀"_s,    u"\u0301"_s,   u":"_s,
                              u"2026-01-01"_s, u"9999-99-99"_s, u"picture"_s, u"vip"_s, u"-"_s };
    Filter filter;
    for (const QString &a : parts) {
        for (const QString &b : parts) {
            for (const QString &typed : { a + b, a + u' ' + b, a + b + u'"', a + u"\" "_s + b }) {
                CAPTURE(typed.toStdString());
                REQUIRE(search::find(*w.database, typed, 0, 0, 10));
                filter.words = typed;
                REQUIRE(search::conversations(*w.database, filter, 10));
                REQUIRE(search::people(*w.database, typed, 10));
            }
        }
    }
}

TEST_CASE("A search looks into notes, and obeys the filter around it", "[search]")
{
    Inbox w;
    const qint64 id = w.add(u"claire"_s, w.now - 2h, u"Bonjour"_s);
    REQUIRE(w.database->execute(
        u"INSERT INTO note (conversation_id, written_at, writer, body)"
        " VALUES (%1, 1, 'Inès', 'Colis bloqué à Lyon')"_s.arg(id)));
    Filter filter;
    filter.words = u"bloque LYON"_s;
    const auto hits = *search::conversations(*w.database, filter, 10);
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].conversationId == id);
    filter.state = Conversation::State::Done;
    CHECK(search::conversations(*w.database, filter, 10)->isEmpty());
    filter.state = Conversation::State::Todo;
    CHECK(search::conversations(*w.database, filter, 10)->size() == 1);
}
