// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/clash.h"

#include "core/schedule/board.h"
#include "core/schedule/repeating.h"
#include "tests/catch.h"
#include "tests/fakes/workspacefixture.h"

using namespace Qt::StringLiterals;
using clash::Warning;
using Kind = Warning::Kind;
using State = Publication::State;

namespace {

struct World
{
    World()
    {
        w.addAccount(Platform::Mastodon);
        w.addAccount(Platform::Bluesky);
    }
    qint64 add(const QString &text, milliseconds in, qint64 account = 1, State state = State::Scheduled)
    {
        publications::Plan plan;
        plan.text = text;
        publications::Draft draft;
        draft.accountId = account;
        draft.outgoing.text = text;
        draft.state = state;
        draft.dueAt = w.now + in;
        plan.drafts.append(draft);
        const auto ids = publications::plan(*w.database, plan, w.now);
        return publications::one(*w.database, ids->first())->postId;
    }
    QList<Warning> ask(const QString &text, milliseconds in, qint64 account = 1, qint64 post = 0)
    {
        plans::Said mine;
        mine.postId = post;
        mine.accountId = account;
        mine.at = w.now + in;
        mine.text = text;
        const auto found = clash::find(*w.database, { mine });
        REQUIRE(found);
        return *found;
    }

    WorkspaceFixture w;
};

} // namespace

TEST_CASE("Two posts close together on one account are told, and which is nearest", "[clash]")
{
    World world;
    const qint64 post = world.add(u"Un"_s, 60min);
    world.add(u"Deux"_s, 63min);
    CHECK(world.ask(u"Trois"_s, 61min) == QList<Warning> { { Kind::Close, 1, world.w.now + 60min } });
    CHECK(world.ask(u"Trois"_s, 72min + 59s) == QList<Warning> { { Kind::Close, 1, world.w.now + 63min } });
    CHECK(world.ask(u"Trois"_s, 73min).isEmpty());
    CHECK(world.ask(u"Trois"_s, 61min, 2).isEmpty()); // another account
    CHECK(world.ask(u"Un"_s, 50min + 1s, 1, post).size() == 0); // itself, moved
}

TEST_CASE("The same words too soon are told, whatever their case", "[clash]")
{
    World world;
    world.add(u"Déjà  l’HIVER"_s, 24h);
    CHECK(world.ask(u"deja l’hiver"_s, 24h * 10) == QList<Warning> { { Kind::Same, 1, world.w.now + 24h } });
    CHECK(world.ask(u"deja l’hiver"_s, 24h * 15 + 1s).isEmpty());
    CHECK(world.ask(u"deja l’été"_s, 24h * 2).isEmpty());
    CHECK(world.ask(u"  "_s, 24h * 2).isEmpty());
    world.add(u"Jamais"_s, 48h, 1, State::Cancelled);
    world.add(u"Jamais"_s, 48h, 1, State::Draft);
    CHECK(world.ask(u"Jamais"_s, 72h).isEmpty()); // neither leaves
}

TEST_CASE("What comes again says the same on purpose; somebody else's words are told all the same",
          "[clash]")
{
    World world;
    publications::Plan plan;
    plan.text = u"Le mardi"_s;
    plan.wall = walltime::at(world.w.now + 24h, QTimeZone("Europe/Paris")).toString(u"yyyy-MM-dd HH:mm"_s);
    plan.zone = u"Europe/Paris"_s;
    publications::Draft draft;
    draft.accountId = 1;
    draft.outgoing.text = u"Le mardi"_s;
    plan.drafts.append(draft);
    Recurrence rule;
    REQUIRE(repeating::begin(*world.w.database, 0, plan, rule, world.w.now));
    board::Ask ask;
    ask.first = walltime::at(world.w.now, QTimeZone::utc()).date();
    ask.days = 21;
    const auto alone = board::read(*world.w.database, ask, world.w.now);
    REQUIRE(alone);
    CHECK(alone->cards.size() == 3);
    CHECK(alone->clashes.isEmpty());
    world.add(u"le mardi"_s, 24h * 3);
    const auto both = board::read(*world.w.database, ask, world.w.now);
    REQUIRE(both);
    CHECK(both->clashes.size() == 4); // each is told of the other
}

TEST_CASE("What has left is not warned about in the calendar", "[clash]")
{
    World world;
    world.add(u"Un"_s, -5min, 1, State::Sent);
    world.add(u"Deux"_s, 2min);
    board::Ask ask;
    ask.first = walltime::at(world.w.now, QTimeZone::utc()).date().addDays(-1);
    const auto board = board::read(*world.w.database, ask, world.w.now);
    REQUIRE(board);
    REQUIRE(board->clashes.size() == 1);
    CHECK(board->clashes.begin().value() == QList<Warning> { { Kind::Close, 1, world.w.now - 5min } });
}
