// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/evergreen.h"

#include "core/store/mediafiles.h"
#include "core/store/posts.h"
#include "core/store/rhythms.h"
#include "core/store/values.h"
#include "tests/catch.h"
#include "tests/core/schedule/stage.h"
#include "tests/fakes/workspacefixture.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace publishing;
using evergreen::Caps;
using evergreen::Turn;
using evergreens::Evergreen;

namespace {

const QTimeZone paris("Europe/Paris");

Instant at(const QString &wall)
{
    return walltime::resolve(*walltime::parse(wall), paris).at;
}

// Two accounts that would like to publish every day at nine and at five, and a pool.
struct World
{
    World()
    {
        w.now = at(u"2026-11-23 06:00"_s); // a Monday
        for (const Platform each : { Platform::Mastodon, Platform::Bluesky }) {
            const qint64 id = w.addAccount(each);
            for (const int minute : { 9 * 60, 17 * 60 })
                REQUIRE(rhythms::add(database(), id, { 1, 2, 3, 4, 5, 6, 7 }, minute));
        }
        REQUIRE(values::set(database(), u"zone"_s, u"Europe/Paris"_s));
    }
    Database &database() { return *w.database; }
    qint64 keep(const QString &text, int rest = 7, const QStringList &variants = {})
    {
        Evergreen made;
        made.text = text;
        made.rest = rest;
        made.variants = variants;
        for (const qint64 account : { 1, 2 }) {
            publications::Draft draft;
            draft.accountId = account;
            draft.outgoing.text = text;
            made.drafts.append(draft);
        }
        const auto id = evergreens::add(database(), made, w.now);
        REQUIRE(id);
        return *id;
    }
    int fill()
    {
        const auto made = evergreen::fill(database(), w.now);
        REQUIRE(made);
        return *made;
    }
    // What Mastodon is to say: "11-23 09:00 Un".
    QStringList said(qint64 account = 1)
    {
        QStringList found;
        const auto everything = *plans::said(database(), instant(0), instant(0) + 24h * 40'000);
        for (const plans::Said &each : everything) {
            if (each.accountId == account)
                found.append(walltime::at(each.at, paris).toString(u"MM-dd HH:mm "_s) + each.text);
        }
        return found;
    }
    void add(const QString &text, const QString &wall, qint64 account = 1)
    {
        publications::Plan plan;
        publications::Draft draft;
        draft.accountId = account;
        draft.outgoing.text = text;
        draft.dueAt = at(wall);
        plan.drafts.append(draft);
        REQUIRE(publications::plan(database(), plan, w.now));
    }

    WorkspaceFixture w;
};

// The most that stand within any span of that length.
int most(QList<Instant> moments, milliseconds span)
{
    std::sort(moments.begin(), moments.end());
    int found = 0;
    for (qsizetype first = 0; first < moments.size(); ++first) {
        qsizetype last = first;
        while (last < moments.size() && moments[last] - moments[first] < span)
            ++last;
        found = std::max(found, int(last - first));
    }
    return found;
}

} // namespace

TEST_CASE("An evergreen post takes a slot nobody has taken by the day before", "[evergreen]")
{
    World world;
    world.keep(u"Un"_s);
    world.add(u"À nous"_s, u"2026-11-23 09:03"_s);
    CHECK(world.fill() == 2); // one on each account
    CHECK(world.said() == QStringList { u"11-23 09:03 À nous"_s, u"11-23 17:00 Un"_s });
    CHECK(world.said(2) == QStringList { u"11-23 09:00 Un"_s });
    CHECK(world.fill() == 0);
    const Publication made = publications::list(world.database(), {})->first();
    CHECK(made.state == State::Scheduled);
    CHECK(made.nextAt == made.dueAt); // whoever sends knows nothing of it
}

TEST_CASE("Each rests, the longest unseen comes first, in other words each time", "[evergreen]")
{
    World world;
    REQUIRE(evergreen::setCaps(world.database(), Caps { 1, 7 }));
    world.keep(u"Un"_s, 3, { u"Un, autrement"_s });
    world.keep(u"Deux"_s, 2);
    for (int day = 0; day < 9; ++day) {
        world.fill();
        world.w.now += 24h;
    }
    CHECK(world.said() == QStringList { u"11-23 09:00 Un"_s, u"11-24 09:00 Deux"_s,
                                        u"11-26 09:00 Un, autrement"_s, u"11-27 09:00 Deux"_s,
                                        u"11-29 09:00 Un"_s, u"11-30 09:00 Deux"_s });
}

TEST_CASE("The same words never stand twice in a row on an account", "[evergreen]")
{
    World world;
    REQUIRE(evergreen::setCaps(world.database(), Caps { 2, 14 }));
    world.keep(u"Bonjour"_s, 1);
    world.add(u" bonjour"_s, u"2026-11-23 08:00"_s);
    CHECK(world.fill() == 1); // on the other account only
    CHECK(world.said().size() == 1);
    world.keep(u"Autre chose"_s, 1);
    world.w.now += 1min;
    CHECK(world.fill() >= 1);
    const QStringList said = world.said();
    for (qsizetype i = 1; i < said.size(); ++i)
        CHECK(said[i].mid(12).trimmed().toLower() != said[i - 1].mid(12).trimmed().toLower());
}

TEST_CASE("What is paused stays, and what is too long for an account stays away from it", "[evergreen]")
{
    World world;
    const qint64 id = world.keep(u"Un"_s);
    Evergreen one = evergreens::all(world.database())->first();
    one.paused = true;
    REQUIRE(evergreens::put(world.database(), one));
    CHECK(world.fill() == 0);
    one.paused = false;
    one.variants = { QString(4000, u'x') };
    REQUIRE(evergreens::put(world.database(), one));
    CHECK(world.fill() == 2);
    world.w.now += 24h * 8;
    world.fill();
    for (const QString &each : world.said())
        CHECK(each.size() < 100); // its other words fit nowhere
    REQUIRE(evergreens::remove(world.database(), id));
    world.w.now += 24h * 30;
    CHECK(world.fill() == 0);
}

TEST_CASE("Late it is worth nothing: what missed its time is gone", "[evergreen]")
{
    World world;
    world.keep(u"Un"_s);
    REQUIRE(world.fill() == 2);
    const auto rows = *publications::list(world.database(), {});
    for (const Publication &row : rows) {
        publications::Move miss;
        miss.to = State::Missed;
        REQUIRE(*publications::move(world.database(), row.id, miss, world.w.now + 12h));
    }
    world.w.now += 24h * 30;
    world.fill();
    publications::Filter missed;
    missed.state = State::Missed;
    CHECK(publications::list(world.database(), missed)->isEmpty());
    CHECK(evergreens::turns(world.database())->size() == publications::list(world.database(), {})->size());
}

TEST_CASE("A post that has left is kept, with its accounts, and rests first", "[evergreen]")
{
    World world;
    world.add(u"Parti"_s, u"2026-11-22 17:00"_s);
    publications::Move sent;
    sent.to = State::Sent;
    REQUIRE(*publications::move(world.database(), 1, sent, world.w.now));
    const auto id = evergreen::keep(world.database(), 1, 5, { u"Parti, encore"_s }, world.w.now);
    REQUIRE(id);
    const Evergreen kept = evergreens::all(world.database())->first();
    CHECK(kept.rest == 5);
    CHECK(kept.drafts.size() == 1);
    for (int day = 0; day < 6; ++day) {
        world.fill();
        world.w.now += 24h;
    }
    CHECK(world.said() == QStringList { u"11-22 17:00 Parti"_s, u"11-27 17:00 Parti, encore"_s });
    CHECK(evergreen::keep(world.database(), 999, 5, {}, world.w.now).error().kind == Error::NotFound);
}

// Time as it really passes, and what the clock says meanwhile. What counts is real.
TEST_CASE("Whatever the clock does, never more than the cap goes out", "[evergreen]")
{
    World world;
    const Caps caps { 1, 3 };
    REQUIRE(evergreen::setCaps(world.database(), caps));
    for (int i = 0; i < 40; ++i)
        world.keep(u"Numéro %1"_s.arg(i), 1);
    milliseconds off(0); // of the clock
    Instant real = world.w.now;
    QList<Instant> left; // of Mastodon, in real time
    QSet<qint64> gone;
    const auto pass = [&](milliseconds time, bool on) {
        for (milliseconds passed(0); passed < time; passed += 1h) {
            real += 1h;
            if (!on)
                continue;
            world.w.now = real + off;
            world.fill();
            publications::Filter due; // as whoever sends does: what is due, not what is long past
            due.accountId = 1;
            due.from = world.w.now - 75min;
            due.to = world.w.now + 1ms;
            const auto rows = *publications::list(world.database(), due);
            for (const Publication &row : rows) {
                if (row.state != State::Scheduled || gone.contains(row.id))
                    continue;
                gone.insert(row.id);
                left.append(real);
                publications::Move sent;
                sent.to = State::Sent;
                REQUIRE(*publications::move(world.database(), row.id, sent, world.w.now));
            }
        }
    };
    SECTION("nothing at all")
    {
        pass(24h * 60, true);
        CHECK(left.size() >= 20);
    }
    SECTION("a year ahead, and back")
    {
        pass(24h * 10, true);
        off = 24h * 365;
        pass(30h, true);
        off = 0h;
        pass(24h * 30, true);
        CHECK(left.size() >= 8);
    }
    SECTION("an hour back, again and again")
    {
        for (int i = 0; i < 20; ++i) {
            pass(25h, true);
            off -= 1h;
        }
        CHECK(left.size() >= 4);
    }
    SECTION("three years back and right again")
    {
        pass(24h * 5, true);
        off = -24h * 1000;
        pass(24h * 3, true);
        off = 0h;
        pass(24h * 20, true);
    }
    SECTION("off for a month")
    {
        pass(24h * 10, true);
        const qsizetype before = left.size();
        pass(24h * 30, false);
        CHECK(left.size() == before);
        pass(24h * 30, true);
        CHECK(left.size() > before + 8); // and it goes on
    }
    SECTION("a clock gone mad")
    {
        QRandomGenerator dice(42);
        for (int i = 0; i < 60; ++i) {
            off = std::chrono::hours(dice.bounded(38'400) - 19'200);
            pass(std::chrono::hours(dice.bounded(1, 40)), dice.bounded(4) != 0);
        }
    }
    CHECK(most(left, 23h) <= caps.day); // looked at every hour
    CHECK(most(left, 24h * 7 - 1h) <= caps.week);
}

TEST_CASE("Nothing of it is half made, wherever the disk is full", "[evergreen]")
{
    World world;
    world.keep(u"Un"_s);
    world.keep(u"Deux"_s);
    int failed = 0;
    for (int nth = 0; nth < 500; ++nth) {
        world.database().failCall(nth);
        const auto made = evergreen::fill(world.database(), world.w.now);
        world.database().failCall(-1);
        if (made)
            break;
        ++failed;
        REQUIRE(world.said().isEmpty());
        REQUIRE(evergreens::turns(world.database())->isEmpty());
    }
    CHECK(failed > 10);
    CHECK(world.said().size() == 1);
    CHECK(evergreens::turns(world.database())->size() == 2);
}
