// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/repeating.h"

#include "core/schedule/composition.h"
#include "core/schedule/rearrange.h"
#include "core/store/posts.h"
#include "tests/catch.h"
#include "tests/core/schedule/stage.h"
#include "tests/fakes/workspacefixture.h"

using namespace Qt::StringLiterals;
using namespace publishing;
using repeating::Change;
using repeating::Scope;

namespace {

const QTimeZone paris("Europe/Paris");

Instant at(const QString &wall, const QTimeZone &zone = paris)
{
    return walltime::resolve(*walltime::parse(wall), zone).at;
}

publications::Plan plan(const QString &text, const QString &wall, const QList<qint64> &accounts = { 1 })
{
    publications::Plan made;
    made.text = text;
    made.wall = wall;
    made.zone = u"Europe/Paris"_s;
    Composition composition;
    composition.common.text = text;
    composition.accounts = accounts;
    composition.wall = wall;
    composition.zone = made.zone;
    made.composition = composition.toJson();
    for (const qint64 account : accounts) {
        publications::Draft draft;
        draft.accountId = account;
        draft.outgoing.text = text;
        draft.dueAt = at(wall);
        made.drafts.append(draft);
    }
    return made;
}

Recurrence again(const QString &text)
{
    return *recurrence::fromText(text);
}

struct World
{
    World()
    {
        w.now = at(u"2026-11-24 12:00"_s); // a Tuesday
        w.addAccount(Platform::Mastodon);
        w.addAccount(Platform::Bluesky);
    }
    Database &database() { return *w.database; }
    Change begin(const QString &text, const QString &wall, const QString &repeats)
    {
        const auto made
            = repeating::begin(database(), 0, plan(text, wall, { 1, 2 }), again(repeats), w.now);
        REQUIRE(made);
        return *made;
    }
    // What is to leave, each with its wall time; and what is kept to make more of.
    QString told()
    {
        QStringList lines;
        publications::Filter all;
        const auto rows = *publications::list(database(), all);
        for (const Publication &row : rows)
            lines.append(u"%1 %2 %3 %4"_s.arg(
                walltime::at(*row.dueAt, paris).toString(u"MM-dd HH:mm"_s),
                platform::key(row.platform), row.outgoing.text, publication::stateKey(row.state)));
        const auto kept = *series::all(database());
        for (const series::Series &each : kept)
            lines.append(u"%1 %2 %3"_s.arg(each.first, each.rule, each.text));
        lines.sort();
        return lines.join(u'\n');
    }
    // The days of what Mastodon is to send.
    QString days()
    {
        QStringList found;
        publications::Filter all;
        all.accountId = 1;
        const auto rows = *publications::list(database(), all);
        for (const Publication &row : rows) {
            if (row.state == State::Scheduled)
                found.prepend(walltime::at(*row.dueAt, paris).toString(u"MM-dd"_s));
        }
        return found.join(u' ');
    }
    qint64 postOn(const QString &wall)
    {
        publications::Filter all;
        all.from = at(wall);
        all.to = at(wall) + 1min;
        const auto rows = publications::list(database(), all);
        REQUIRE_FALSE(rows->isEmpty());
        return rows->first().postId;
    }
    QList<qint64> rowsOf(qint64 post)
    {
        QList<qint64> ids;
        publications::Filter filter;
        filter.postId = post;
        const auto rows = *publications::list(database(), filter);
        for (const Publication &row : rows)
            ids.append(row.id);
        return ids;
    }

    WorkspaceFixture w;
};

} // namespace

TEST_CASE("A post that comes again is made into posts some weeks ahead, and no further", "[repeat]")
{
    World world;
    const QString before = world.told();
    const Change change = world.begin(u"Le mardi"_s, u"2026-11-24 16:00"_s, u"FREQ=WEEKLY"_s);
    CHECK(world.days() == u"11-24 12-01 12-08 12-15 12-22 12-29"_s);
    CHECK(*repeating::extend(world.database(), world.w.now) == 0); // nothing twice
    world.w.now += 24h * 8;
    CHECK(*repeating::extend(world.database(), world.w.now) == 1);
    CHECK(world.days() == u"11-24 12-01 12-08 12-15 12-22 12-29 01-05"_s);
    const auto repeats = repeating::of(world.database(), world.postOn(u"2026-12-08 16:00"_s));
    REQUIRE(repeats);
    CHECK(repeats->rule == u"FREQ=WEEKLY"_s);
    REQUIRE(repeating::undo(world.database(), change, world.w.now));
    CHECK(world.told() == before);
    publications::Plan timeless = plan(u"x"_s, u"2026-12-08 16:00"_s);
    timeless.wall.clear();
    const auto refused
        = repeating::begin(world.database(), 0, timeless, again(u"FREQ=DAILY"_s), world.w.now);
    CHECK(refused.error().kind == Error::Invalid);
}

TEST_CASE("It is the same hour on the wall, whatever the clocks do", "[repeat]")
{
    World world;
    world.w.now = at(u"2027-03-20 12:00"_s);
    world.begin(u"La nuit"_s, u"2027-03-21 02:30"_s, u"FREQ=WEEKLY"_s);
    publications::Filter all;
    all.accountId = 1;
    QStringList walls;
    const auto rows = *publications::list(world.database(), all);
    for (const Publication &row : rows)
        walls.prepend(walltime::at(*row.dueAt, paris).toString(u"MM-dd HH:mm"_s));
    CHECK(walls.join(u' ') == u"03-21 02:30 03-28 03:30 04-04 02:30 04-11 02:30 04-18 02:30"_s);
    // As if it had been planned by hand, moved nowhere: it is changed with the others.
    const auto changed = repeating::change(world.database(), world.postOn(u"2027-04-04 02:30"_s), Scope::All,
                                           plan(u"Mieux"_s, u"2027-04-04 02:30"_s), again(u"FREQ=WEEKLY"_s),
                                           world.w.now);
    REQUIRE(changed);
    CHECK_FALSE(world.told().contains(u"La nuit scheduled"_s));
}

TEST_CASE("One is left out, and stays out", "[repeat]")
{
    World world;
    world.begin(u"Le mardi"_s, u"2026-11-24 16:00"_s, u"FREQ=WEEKLY"_s);
    const auto rows = world.rowsOf(world.postOn(u"2026-12-08 16:00"_s));
    const auto deed = rearrange::cancel(world.database(), rows, world.w.now);
    REQUIRE(deed);
    CHECK(world.days() == u"11-24 12-01 12-15 12-22 12-29"_s);
    CHECK(*repeating::extend(world.database(), world.w.now) == 0);
    const auto changed = repeating::change(
        world.database(), world.postOn(u"2026-12-01 16:00"_s), Scope::All,
        plan(u"Autrement"_s, u"2026-12-01 17:00"_s, { 1 }), again(u"FREQ=WEEKLY"_s), world.w.now);
    REQUIRE(changed);
    CHECK(world.days() == u"11-24 12-01 12-15 12-22 12-29"_s);
    CHECK(world.told().count(u"17:00 mastodon Autrement scheduled"_s) == 5);
    CHECK_FALSE(world.told().contains(u"16:00 bluesky Le mardi scheduled"_s));
}

TEST_CASE("What is changed by itself or moved keeps that, whatever becomes of the others", "[repeat]")
{
    World world;
    world.begin(u"Le mardi"_s, u"2026-11-24 16:00"_s, u"FREQ=WEEKLY"_s);
    const qint64 alone = world.postOn(u"2026-12-08 16:00"_s);
    REQUIRE(repeating::setAlone(world.database(), alone));
    QList<rearrange::Shift> shifts;
    for (const qint64 id : world.rowsOf(world.postOn(u"2026-12-15 16:00"_s)))
        shifts.append({ id, at(u"2026-12-16 09:00"_s) });
    REQUIRE(rearrange::move(world.database(), shifts, world.w.now));
    const QString before = world.told();

    const auto changed = repeating::change(
        world.database(), world.postOn(u"2026-12-01 16:00"_s), Scope::All,
        plan(u"Autrement"_s, u"2026-12-01 17:00"_s, { 1, 2 }), again(u"FREQ=WEEKLY"_s), world.w.now);
    REQUIRE(changed);
    CHECK(world.days() == u"11-24 12-01 12-08 12-16 12-22 12-29"_s);
    CHECK(world.told().count(u"16:00 mastodon Le mardi scheduled"_s) == 1);
    CHECK(world.told().count(u"09:00 mastodon Le mardi scheduled"_s) == 1);
    CHECK(world.told().count(u"17:00 mastodon Autrement scheduled"_s) == 4);
    REQUIRE(repeating::undo(world.database(), *changed, world.w.now));
    CHECK(world.told() == before);
}

TEST_CASE("This one and those after it go their own way; those before stay", "[repeat]")
{
    World world;
    world.begin(u"Le mardi"_s, u"2026-11-24 16:00"_s, u"FREQ=WEEKLY;COUNT=5"_s);
    const QString before = world.told();
    const auto changed = repeating::change(
        world.database(), world.postOn(u"2026-12-08 16:00"_s), Scope::Following,
        plan(u"Le mercredi"_s, u"2026-12-09 10:00"_s, { 1, 2 }), again(u"FREQ=WEEKLY;COUNT=5"_s), world.w.now);
    REQUIRE(changed);
    CHECK(world.days() == u"11-24 12-01 12-09 12-16 12-23"_s); // five in all
    CHECK(world.told().contains(u"FREQ=WEEKLY;UNTIL=20261207 Le mardi"_s));
    REQUIRE(repeating::undo(world.database(), *changed, world.w.now));
    CHECK(world.told() == before);

    const auto ended
        = repeating::endAfter(world.database(), world.postOn(u"2026-12-01 16:00"_s), world.w.now);
    REQUIRE(ended);
    CHECK(world.days() == u"11-24 12-01"_s);
    CHECK(*repeating::extend(world.database(), world.w.now) == 0);
    REQUIRE(repeating::undo(world.database(), *ended, world.w.now));
    CHECK(world.told() == before);
}

TEST_CASE("A post that was planned once can come again, and be once more what it was", "[repeat]")
{
    World world;
    const auto ids = publications::plan(world.database(), plan(u"Une fois"_s, u"2026-11-25 16:00"_s),
                                        world.w.now);
    REQUIRE(ids);
    const QString before = world.told();
    const qint64 post = publications::one(world.database(), ids->first())->postId;
    const auto begun = repeating::begin(world.database(), post,
                                        plan(u"Souvent"_s, u"2026-11-25 16:00"_s), again(u"FREQ=WEEKLY"_s),
                                        world.w.now);
    REQUIRE(begun);
    CHECK(world.days() == u"11-25 12-02 12-09 12-16 12-23"_s);
    CHECK_FALSE(world.told().contains(u"Une fois"_s));
    REQUIRE(repeating::undo(world.database(), *begun, world.w.now));
    CHECK(world.told() == before);
}

TEST_CASE("All of a change is made, or none of it, wherever the disk is full", "[repeat]")
{
    World world;
    world.begin(u"Le mardi"_s, u"2026-11-24 16:00"_s, u"FREQ=WEEKLY"_s);
    const QString before = world.told();
    const qint64 post = world.postOn(u"2026-12-08 16:00"_s);
    int failed = 0;
    for (int nth = 0; nth < 2000; ++nth) {
        world.database().failCall(nth);
        const auto changed = repeating::change(world.database(), post, Scope::Following,
                                               plan(u"Autrement"_s, u"2026-12-08 17:00"_s),
                                               again(u"FREQ=DAILY;COUNT=3"_s), world.w.now);
        world.database().failCall(-1);
        if (changed)
            break;
        ++failed;
        REQUIRE(world.told() == before);
    }
    CHECK(failed > 20);
    CHECK(world.told() != before);
}

TEST_CASE("The clock a year ahead and back again makes no day twice and leaves none out", "[repeat]")
{
    World world;
    world.begin(u"Le mardi"_s, u"2026-11-24 16:00"_s, u"FREQ=WEEKLY"_s);
    const QString before = world.days();
    REQUIRE(repeating::extend(world.database(), world.w.now + 24h * 365));
    REQUIRE(repeating::extend(world.database(), world.w.now - 1h));
    CHECK(world.days().startsWith(before));
    world.w.now += 24h * 14;
    REQUIRE(*repeating::extend(world.database(), world.w.now) == 2);
    CHECK(world.days().startsWith(before + u" 01-05 01-12"_s));
    const QStringList days = world.days().split(u' ');
    CHECK(QSet<QString>(days.begin(), days.end()).size() == days.size());
}

TEST_CASE("After a month off nothing is made up for: what was missed waits for a person", "[repeat]")
{
    Stage stage;
    stage.clock.set(at(u"2026-11-24 12:00"_s));
    const Recurrence daily = again(u"FREQ=DAILY"_s);
    const qint64 none = 0;
    const publications::Plan whole = plan(u"Bonjour"_s, u"2026-11-24 16:00"_s, { stage.account });
    const Instant now = stage.clock.now();
    const auto begun = await(stage.store->write(&repeating::begin, none, whole, daily, now));
    REQUIRE(begun);
    stage.start();
    stage.pass(5h, 10min);
    CHECK(stage.platform.copies(u"Bonjour"_s) == 1);
    stage.end();

    stage.clock.advance(24h * 45); // the computer is off
    const Instant back = stage.clock.now();
    const auto made = await(stage.store->write(&repeating::extend, back));
    REQUIRE(made);
    CHECK(*made > 20);
    stage.start();
    stage.pass(30min, 1min);
    CHECK(stage.platform.copies(u"Bonjour"_s) == 1); // nothing in a heap
    publications::Filter filter;
    filter.state = State::Missed;
    CHECK(await(stage.store->read(&publications::list, filter))->size() == repeating::horizon);
    stage.pass(24h, 10min);
    CHECK(stage.platform.copies(u"Bonjour"_s) == 2); // and tomorrow it goes on
}
