// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/tally.h"
#include "core/store/accounts.h"
#include "core/store/alerts.h"
#include "core/store/hours.h"
#include "core/store/mentions.h"
#include "core/store/values.h"
#include "core/store/watches.h"
#include "core/watch/alert.h"
#include "core/watch/repeated.h"
#include "tests/catch.h"
#include "tests/fakes/workspacefixture.h"

using namespace Qt::StringLiterals;
using alerts::Alert;

namespace {

constexpr milliseconds anHour = std::chrono::hours(1);

// A brand of which people speak on a platform that is searched and in feeds, hardly ever to us.
struct Spoken : WorkspaceFixture
{
    Spoken()
    {
        REQUIRE(values::set(*database, u"zone"_s, u"Europe/Paris"_s));
        searched = addAccount(Platform::Mastodon);
        feeds = addAccount(Platform::Feeds);
    }
    qint64 watch(const QString &word, Watch::Kind kind = Watch::Kind::Brand)
    {
        Watch made;
        made.name = made.query = word;
        made.kind = kind;
        made.alerts = watch::raisesAlerts(kind);
        const Result<qint64> id = watches::add(*database, made, now);
        REQUIRE(id);
        return *id;
    }
    messages::Placed text(const QString &words, Instant at, bool toUs)
    {
        const QString id = QString::number(++m_count);
        messages::Placed placed = mention(id, u"who%1"_s.arg(m_count), words, at);
        placed.rootId = id;
        placed.threadKey = toUs ? id : QString();
        if (!toUs)
            placed.message.kind = Message::Kind::Post;
        understanding::Sense sense;
        sense.mood = scoreOf(placed.message.body.text);
        placed.sense = sense;
        return placed;
    }
    static double scoreOf(const Foreign &text)
    {
        return text.raw().contains(u"panne"_s) ? -0.9 : text.raw().contains(u"bof"_s) ? -0.3 : 0.3;
    }
    void say(qint64 where, const QString &words, Instant at, bool toUs = false)
    {
        deliver(where, { text(words, at, toUs) });
    }
    // As the watcher does, by the names of the watches alone.
    void find()
    {
        for (;;) {
            const auto waiting = mentions::waiting(*database, 1000);
            REQUIRE(waiting);
            if (waiting->last == 0)
                return;
            QList<mentions::Found> found;
            for (const mentions::Text &each : waiting->texts) {
                for (const Watch &watch : waiting->watches) {
                    if (watch.seen >= each.messageId || !each.body.raw().contains(watch.query))
                        continue;
                    mentions::Found one;
                    one.watchId = watch.id;
                    one.messageId = each.messageId;
                    one.accountId = each.accountId;
                    one.authorId = each.authorId;
                    one.source = each.source;
                    one.at = each.at;
                    one.score = scoreOf(each.body);
                    one.mood = one.score < -0.2 ? -1 : 1;
                    found.append(one);
                }
            }
            REQUIRE(mentions::save(*database, waiting->watches, waiting->last, found, now));
        }
    }
    // Weeks as they use to be, up to now: some words an hour by day, few of them bad, from both places.
    void calm(int days)
    {
        const Instant end = now;
        QList<messages::Placed> search;
        QList<messages::Placed> read;
        for (int hour = days * 24; hour > 0; --hour) {
            const Instant at = end - hour * anHour;
            const bool night = walltime::at(at, QTimeZone("Europe/Paris")).time().hour() < 8;
            for (int each = 0; each < (night ? 1 : 3); ++each)
                search.append(text(each == 0 && hour % 11 == 0 ? u"Lumen : une panne d’ampoule"_s
                                                               : u"Une belle lampe Lumen"_s,
                                   at + each * 13min, false));
            if (hour % 5 == 0)
                read.append(text(u"Lumen ouvre une boutique"_s, at + 7min, false));
        }
        for (qsizetype from = 0; from < search.size(); from += 200)
            deliver(searched, search.mid(from, 200));
        for (qsizetype from = 0; from < read.size(); from += 200)
            deliver(feeds, read.mid(from, 200));
        REQUIRE(tally::settleAll(*database, now));
        find();
    }
    int look()
    {
        find();
        REQUIRE(tally::settleAll(*database, now));
        const Result<alert::Look> seen = alert::look(*database, now);
        REQUIRE(seen);
        const Result<int> kept = alerts::keep(*database, seen->found, seen->looked);
        REQUIRE(kept);
        return *kept;
    }
    QList<Alert> all() { return *alerts::list(*database, 100); }
    QList<mentions::Entry> behind(const Alert &alert)
    {
        mentions::Filter filter;
        filter.watchId = alerts::watchOf(alert.subject);
        filter.from = alert.since;
        filter.until = alert.until + 1ms;
        filter.sure = true;
        const std::optional<mentions::Place> newest;
        return *mentions::page(*database, filter, newest, 1000);
    }
    // What is kept by the hour is what counting all of it says.
    bool countsAreRight()
    {
        Statement query = database->prepare(
            uR"(SELECT COUNT(*) FROM (
                    SELECT watch_id, hour, texts, negative, bad, good FROM mention_hour
                        WHERE texts <> 0 OR negative <> 0 OR bad <> 0 OR good <> 0
                    EXCEPT SELECT watch_id, at / 3600000, COUNT(*), SUM(score <= -0.5), SUM(mood < 0), SUM(mood > 0)
                        FROM mention
                        WHERE relevant >= 0 GROUP BY 1, 2))"_s);
        REQUIRE(query.run());
        REQUIRE(query.next());
        Statement sums = database->prepare(
            uR"(SELECT (SELECT COALESCE(SUM(texts), 0) FROM mention_hour),
                    (SELECT COUNT(*) FROM mention WHERE relevant >= 0))"_s);
        REQUIRE(sums.run());
        REQUIRE(sums.next());
        return query.integer(0) == 0 && sums.integer(0) == sums.integer(1);
    }
    QString plan(const QString &sql)
    {
        Statement query = database->prepare(u"EXPLAIN QUERY PLAN "_s + sql);
        REQUIRE(query.run());
        QStringList parts;
        while (query.next())
            parts.append(query.text(3));
        return parts.join(u"; "_s);
    }

    qint64 searched = 0;
    qint64 feeds = 0;

private:
    int m_count = 0;
};

} // namespace

TEST_CASE("A storm in what a watch found elsewhere is told once, hour by hour", "[watch][alerts]")
{
    Spoken w;
    const qint64 ours = w.watch(u"Lumen"_s);
    w.calm(24);
    CHECK(w.look() == 0);
    const Instant begun = w.now;
    int raised = 0;
    std::optional<Instant> told;
    // Two days more: calm hours, a storm of six from the thirtieth on, calm again.
    for (int hour = 1; hour <= 54; ++hour) {
        const Instant at = w.now;
        w.now += 1h;
        w.say(w.searched, u"Une belle lampe Lumen"_s, at + 5min);
        if (hour % 5 == 0)
            w.say(w.feeds, u"Lumen ouvre une boutique"_s, at + 7min);
        if (hour > 30 && hour <= 36) {
            for (int each = 0; each < 4; ++each)
                w.say(each % 2 ? w.feeds : w.searched, u"Lumen Aube : panne, rappel demandé"_s, at + each * 12min);
        }
        const int fresh = w.look();
        raised += fresh;
        if (fresh > 0)
            told = w.now;
    }
    CHECK(raised == 1);
    REQUIRE(w.all().size() == 1);
    const Alert alert = w.all().first();
    CHECK(alert.subject == alerts::watch(ours));
    CHECK(alert.watch == u"Lumen"_s);
    CHECK(alerts::watchOf(alert.subject) == ours);
    CHECK(alerts::accountOf(alert.subject) == 0);
    REQUIRE(told);
    CHECK(*told - begun <= 33h); // within three hours of its beginning
    CHECK(alert.since >= begun + 29h);
    CHECK(alert.since <= begun + 31h);
    CHECK_FALSE(alert.young);
    CHECK(alert.negative >= 12);
    CHECK(alert.expected < 3);
    CHECK(alert.words.contains(Foreign(u"rappel"_s)));
    CHECK_FALSE(alert.words.contains(Foreign(u"lumen"_s)));
    CHECK(alert.firstConversation == 0); // nobody wrote to us
    CHECK(alert.firstText.raw().startsWith(u"Lumen Aube"_s));
    // As many are listed as it says.
    CHECK(w.behind(alert).size() == alert.negative);
    const auto behind = alerts::behind(*w.database, alert.subject, alert.since, alert.until, 5);
    REQUIRE(behind);
    CHECK(behind->count == alert.negative);
    CHECK(behind->bad.size() == 5);
    CHECK(behind->bad.first().messageId == alert.firstId);
    CHECK(w.countsAreRight());
    // Without its watch it is told no more, and its log stays.
    REQUIRE(watches::remove(*w.database, ours));
    CHECK(w.all().size() == 1);
    CHECK(w.all().first().isGone());
    CHECK_FALSE(w.all().first().isOpen(alert.until + 1h));
    CHECK(w.countsAreRight());
}

TEST_CASE("Bad news of others is told only where somebody wants to hear of it", "[watch][alerts]")
{
    Spoken w;
    const qint64 theirs = w.watch(u"Lumen"_s, Watch::Kind::Competitor);
    CHECK_FALSE(watches::one(*w.database, theirs)->alerts);
    w.calm(24);
    for (int each = 0; each < 12; ++each)
        w.say(w.searched, u"Lumen : panne"_s, w.now - each * 5min - 1min);
    CHECK(w.look() == 0);
    Watch wanted = *watches::one(*w.database, theirs);
    wanted.alerts = true;
    const int edition = wanted.edition;
    REQUIRE(watches::change(*w.database, wanted));
    CHECK(watches::one(*w.database, theirs)->edition == edition); // nothing is found anew
    CHECK(w.look() == 1);
}

TEST_CASE("What is told with all that was written to us is not told of a watch, too", "[watch][alerts]")
{
    Spoken w;
    const qint64 ours = w.watch(u"Lumen"_s);
    w.calm(24);
    CHECK(w.look() == 0);
    for (int each = 0; each < 12; ++each)
        w.say(w.searched, u"Ma Lumen est en panne"_s, w.now - each * 5min - 1min, true);
    CHECK(w.look() == 1);
    REQUIRE(w.all().size() == 1);
    CHECK(w.all().first().subject == alerts::all);
    w.now += 1h;
    CHECK(w.look() == 0);

    // Elsewhere it is another storm, even while that one holds.
    w.now += 1h;
    for (int each = 0; each < 20; ++each)
        w.say(w.feeds, u"Lumen Aube : la panne de trop"_s, w.now - each * 2min - 1min);
    CHECK(w.look() == 1);
    CHECK(w.all().first().subject == alerts::watch(ours));
}

TEST_CASE("Two watches that find the same texts tell of them once", "[watch][alerts]")
{
    Spoken w;
    const qint64 ours = w.watch(u"Lumen"_s);
    w.watch(u"Aube"_s, Watch::Kind::Product);
    w.calm(24);
    CHECK(w.look() == 0);
    for (int each = 0; each < 12; ++each)
        w.say(w.searched, u"Lumen Aube : panne"_s, w.now - each * 5min - 1min);
    CHECK(w.look() == 1);
    REQUIRE(w.all().size() == 1);
    CHECK(w.all().first().subject == alerts::watch(ours));
}

TEST_CASE("What a search brings late is told with its own times", "[watch][alerts]")
{
    Spoken w;
    w.watch(u"Lumen"_s);
    w.calm(24);
    CHECK(w.look() == 0);
    const Instant then = w.now + 5h;
    w.now += 26h;
    CHECK(w.look() == 0); // nothing was fetched yet
    for (int each = 0; each < 12; ++each)
        w.say(w.searched, u"Lumen : panne"_s, then - each * 5min);
    CHECK(w.look() == 1);
    const Alert raised = w.all().first();
    CHECK(raised.raisedAt <= then + 1h);
    CHECK(raised.foundAt == w.now);
    CHECK(raised.isOpen(w.now));
    CHECK(w.look() == 0);
}

TEST_CASE("What was put aside is no storm, and a muted watch is silent", "[watch][alerts]")
{
    Spoken w;
    w.watch(u"Lumen"_s);
    w.calm(24);
    const auto storm = [&w] {
        for (int each = 0; each < 12; ++each)
            w.say(w.searched, u"Lumen : panne"_s, w.now - each * 5min - 1min);
        w.find();
    };
    storm();
    mentions::Filter filter;
    filter.from = w.now - 2h;
    filter.sure = true;
    const std::optional<mentions::Place> newest;
    const auto listed = mentions::page(*w.database, filter, newest, 100);
    REQUIRE(listed);
    QList<mentions::Judged> before;
    for (const mentions::Entry &each : *listed)
        before += *mentions::judge(*w.database, each.id, -1, w.now);
    CHECK(w.countsAreRight());
    CHECK(w.look() == 0);
    REQUIRE(mentions::restore(*w.database, before));
    CHECK(w.countsAreRight());
    CHECK(w.look() == 1);
    REQUIRE(alerts::mute(*w.database, w.all().first().id, w.now + alerts::mutes));
    w.now += 10h;
    storm();
    CHECK(w.look() == 0);
    w.now += 20h;
    storm();
    CHECK(w.look() == 1);
}

TEST_CASE("The hours of a watch are read from an index, however much it found", "[watch][alerts]")
{
    Spoken w;
    w.watch(u"Lumen"_s);
    const QString back = w.plan(u"SELECT (9 - at) / 3600000 AS ago, COUNT(*), SUM(CASE WHEN score <= -0.5 THEN 1 ELSE 0 END)"
                                " FROM mention WHERE watch_id = 1 AND at > 5 AND at <= 9 AND relevant >= 0"
                                " GROUP BY ago"_s);
    CAPTURE(back.toStdString());
    CHECK(back.contains(u"SEARCH mention USING COVERING INDEX mention_at (watch_id=? AND at>? AND at<?)"_s));
    CHECK(w.plan(u"SELECT hour, texts, negative FROM mention_hour WHERE watch_id = 1 AND hour >= 5 AND hour < 9"
                 " AND texts > 0"_s)
              .contains(u"SEARCH mention_hour USING PRIMARY KEY (watch_id=? AND hour>? AND hour<?)"_s));
    const QString newest = w.plan(u"SELECT (SELECT MIN(+at) FROM arrival WHERE message_id > 5),"
                                  " (SELECT MIN(+at) FROM mention WHERE id > 5)"_s);
    CHECK(newest.contains(u"SEARCH arrival USING INTEGER PRIMARY KEY (rowid>?)"_s));
    CHECK(newest.contains(u"SEARCH mention USING INTEGER PRIMARY KEY (rowid>?)"_s));
    // A look goes through the hours since the last one, and through none again.
    w.calm(3);
    CHECK(w.look() == 0);
    CHECK(alert::look(*w.database, w.now + 10min)->steps == 0);
    CHECK(alert::look(*w.database, w.now + 5h)->steps == 5);
    CHECK(alert::look(*w.database, w.now + 500h)->steps == alert::hoursBack);
}

TEST_CASE("The words of a storm are those it repeats and others do not", "[watch][alerts]")
{
    const QList<Foreign> now(5, Foreign(u"Les lampes Lumen : panne, pannes et garantie"_s));
    const QList<Foreign> before(40, Foreign(u"Deux lampes Lumen"_s));
    const QList<Foreign> words = repeated::words(now, before);
    CHECK(words.contains(Foreign(u"garantie"_s)));
    CHECK(words.size() == 2); // a word and its plural once
    CHECK(repeated::words(now.mid(0, 2), before).isEmpty());
}
