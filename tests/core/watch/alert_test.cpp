// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/tally.h"
#include "core/store/alerts.h"
#include "core/store/hours.h"
#include "core/store/values.h"
#include "core/watch/alert.h"
#include "tests/catch.h"
#include "tests/fakes/workspacefixture.h"

using namespace Qt::StringLiterals;
using alerts::Alert;

namespace {

// Thirty calm days on two accounts, and then whatever a test tells.
struct Storming : WorkspaceFixture
{
    Storming()
    {
        REQUIRE(values::set(*database, u"zone"_s, u"Europe/Paris"_s));
        account = addAccount(Platform::Mastodon);
        other = addAccount(Platform::Bluesky);
    }
    void calm(int days)
    {
        QList<messages::Placed> placed;
        for (int hour = days * 24; hour > 6; --hour) {
            const bool night = hour % 24 < 8;
            for (int each = 0; each < (night ? 1 : 4); ++each)
                placed.append(text(now - hour * 1h + each * 11min,
                                   each == 0 && hour % 9 == 0 ? -0.8 : 0.3, u"Une belle lampe"_s));
        }
        take(account, placed);
    }
    messages::Placed text(Instant at, double mood, const QString &words)
    {
        const QString id = QString::number(++m_count);
        messages::Placed placed = mention(id, u"who%1"_s.arg(m_count), words, at);
        placed.threadKey = id;
        placed.rootId = id;
        understanding::Sense sense;
        sense.mood = mood;
        placed.sense = sense;
        return placed;
    }
    void take(qint64 where, const QList<messages::Placed> &placed)
    {
        for (qsizetype from = 0; from < placed.size(); from += 200)
            deliver(where, placed.mid(from, 200));
        REQUIRE(tally::settleAll(*database, now));
    }
    // Bad news, some minutes apart, ending at `until`.
    void storm(qint64 where, int count, Instant until, milliseconds apart = 4min)
    {
        QList<messages::Placed> placed;
        for (int each = count - 1; each >= 0; --each)
            placed.append(text(until - each * apart, -0.9, u"La lampe Aube est en panne, encore la panne"_s));
        take(where, placed);
    }
    int look()
    {
        const Result<alert::Look> seen = alert::look(*database, now);
        REQUIRE(seen);
        const Result<int> kept = alerts::keep(*database, seen->found, seen->looked);
        REQUIRE(kept);
        return *kept;
    }
    QList<Alert> all()
    {
        const Result<QList<Alert>> found = alerts::list(*database, 100);
        REQUIRE(found);
        return *found;
    }
    qint64 account = 0;
    qint64 other = 0;

private:
    int m_count = 0;
};

} // namespace

TEST_CASE("A storm raises one alert, with its numbers, its words and its first text", "[watch][alerts]")
{
    Storming w;
    w.calm(30);
    CHECK(w.look() == 0);
    CHECK(w.all().isEmpty());

    w.storm(w.account, 15, w.now - 1min);
    CHECK(w.look() == 1);
    REQUIRE(w.all().size() == 1);
    const Alert raised = w.all().first();
    CHECK(raised.subject == alerts::all);
    CHECK(raised.negative == 15);
    CHECK(raised.texts == 15);
    CHECK(raised.expected < 3);
    CHECK(raised.since == w.now - 57min);
    CHECK(raised.raisedAt == w.now);
    CHECK_FALSE(raised.young);
    CHECK(raised.sensitivity == u"low"_s);
    CHECK(raised.words.contains(Foreign(u"panne"_s)));
    CHECK_FALSE(raised.words.contains(Foreign(u"lampe"_s))); // they always speak of it
    CHECK(raised.firstText.raw().startsWith(u"La lampe Aube"_s));
    CHECK(raised.isOpen(w.now));

    // It goes on: the same alert, counted further; the list behind it has as many.
    w.now += 2h;
    w.storm(w.account, 10, w.now - 1min);
    CHECK(w.look() == 0);
    REQUIRE(w.all().size() == 1);
    const Alert later = w.all().first();
    CHECK(later.until == w.now);
    CHECK(later.negative == 25);
    const Result<alerts::Behind> behind
        = alerts::behind(*w.database, later.subject, later.since, later.until, 10);
    REQUIRE(behind);
    CHECK(behind->count == 25);
    CHECK(behind->bad.size() == 10);
    CHECK(behind->bad.first().messageId == later.firstId);
}

TEST_CASE("What many answer to a campaign is no storm", "[watch][alerts]")
{
    Storming w;
    w.calm(30);
    QList<messages::Placed> placed;
    for (int each = 120; each > 0; --each)
        placed.append(w.text(w.now - each * 1min, each % 24 == 0 ? -0.9 : 0.6, u"Je participe"_s));
    w.take(w.account, placed);
    CHECK(w.look() == 0);
}

TEST_CASE("What came while the computer was off is told with its own times", "[watch][alerts]")
{
    Storming w;
    w.calm(30);
    CHECK(w.look() == 0);
    const Instant then = w.now + 3h;
    w.now += 30h;
    w.storm(w.account, 15, then);
    CHECK(w.look() == 1);
    REQUIRE(w.all().size() == 1);
    const Alert raised = w.all().first();
    CHECK(raised.raisedAt >= then - 1h);
    CHECK(raised.raisedAt <= then + 1h);
    CHECK(raised.until < then + 6h);
    CHECK(raised.foundAt == w.now);
    CHECK(raised.isOpen(w.now));
    CHECK(w.look() == 0); // once
}

TEST_CASE("Without two weeks of history it takes five bad texts, and twice the usual part", "[watch][alerts]")
{
    Storming w;
    w.calm(5);
    w.storm(w.account, 4, w.now - 1min);
    CHECK(w.look() == 0);
    w.storm(w.account, 3, w.now - 1min);
    CHECK(w.look() == 1);
    CHECK(w.all().first().young);
}

TEST_CASE("A muted alert is followed by none until its time has come", "[watch][alerts]")
{
    Storming w;
    w.calm(30);
    w.storm(w.account, 15, w.now - 1min);
    CHECK(w.look() == 1);
    const qint64 id = w.all().first().id;
    REQUIRE(alerts::mute(*w.database, id, w.now + alerts::mutes));
    CHECK_FALSE(w.all().first().isOpen(w.now));
    w.now += 10h;
    w.storm(w.account, 15, w.now - 1min);
    CHECK(w.look() == 0);
    w.now += 20h;
    w.storm(w.account, 25, w.now - 1min);
    CHECK(w.look() == 1);

    SECTION("and taken back, it is open as before")
    {
        REQUIRE(alerts::mute(*w.database, id, std::nullopt));
        CHECK(alerts::one(*w.database, id)->isOpen(w.now));
    }
}

TEST_CASE("What was settled says by whom, and can be open again", "[watch][alerts]")
{
    Storming w;
    w.calm(30);
    w.storm(w.account, 15, w.now - 1min);
    CHECK(w.look() == 1);
    const qint64 id = w.all().first().id;
    alerts::Outcome outcome;
    outcome.settled = Alert::Settled::Handled;
    outcome.at = w.now;
    outcome.by = u"Inès"_s;
    outcome.note = u"Rappel annoncé"_s;
    const Result<alerts::Outcome> before = alerts::settle(*w.database, id, outcome);
    REQUIRE(before);
    CHECK(before->settled == Alert::Settled::No);
    CHECK(w.all().first().settledBy == u"Inès"_s);
    CHECK(w.all().first().note == u"Rappel annoncé"_s);
    CHECK(alerts::open(*w.database, w.now)->isEmpty());
    REQUIRE(alerts::settle(*w.database, id, *before));
    CHECK(alerts::open(*w.database, w.now)->size() == 1);
    CHECK_FALSE(alerts::mute(*w.database, 99, std::nullopt));
}

TEST_CASE("A busy account is looked at by itself, and told with all when both are in a storm", "[watch][alerts]")
{
    Storming w;
    QList<messages::Placed> placed;
    for (int hour = 30 * 24; hour > 6; --hour) {
        for (int each = 0; each < 10; ++each) // much that is bad, always
            placed.append(w.text(w.now - hour * 1h + each * 5min, each < 4 ? -0.8 : 0.4, u"Encore"_s));
    }
    w.take(w.account, placed);
    placed.clear();
    for (int hour = 30 * 24; hour > 6; --hour) {
        for (int each = 0; each < 10; ++each)
            placed.append(w.text(w.now - hour * 1h + each * 5min, each < 1 && hour % 2 ? -0.8 : 0.4, u"Bien"_s));
    }
    w.take(w.other, placed);
    // Quiet on the one, and twelve bad ones on the other: not many among all there are.
    w.storm(w.other, 12, w.now - 1min, 14min);
    w.look();
    REQUIRE(w.all().size() == 1);
    CHECK(w.all().first().subject == alerts::account(w.other));
    CHECK(alerts::accountOf(w.all().first().subject) == w.other);
}

TEST_CASE("Hours are counted once, with their days, and go with their account", "[watch][alerts]")
{
    Storming w;
    w.calm(2);
    w.storm(w.other, 3, w.now - 1min);
    const auto sum = [&](qint64 account) {
        hours::Count added;
        const auto all = hours::read(*w.database, w.now - 100h, w.now + 1h);
        REQUIRE(all);
        for (const hours::Count &each : account ? all->value(account) : hours::together(*all)) {
            added.texts += each.texts;
            added.negative += each.negative;
        }
        return added;
    };
    CHECK(sum(w.other) == hours::Count { 3, 3 });
    CHECK(sum(0).texts == sum(w.account).texts + 3);
    const auto back = hours::back(*w.database, w.now, 12);
    REQUIRE(back);
    CHECK(back->value(w.other).value(0) == hours::Count { 3, 3 });
    CHECK(*hours::older(*w.database, { w.account, w.other }, w.now - 10h) == QSet<qint64> { w.account });
    REQUIRE(accounts::remove(*w.database, w.other));
    CHECK(sum(w.other) == hours::Count {});
}
