// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/rearrange.h"

#include "core/schedule/composition.h"
#include "core/schedule/lifecycle.h"
#include "core/store/posts.h"
#include "tests/catch.h"
#include "tests/core/schedule/stage.h"
#include "tests/fakes/workspacefixture.h"

using namespace Qt::StringLiterals;
using namespace publishing;

namespace {

QList<qint64> add(WorkspaceFixture &w, Instant when, State state = State::Scheduled)
{
    publications::Plan plan;
    plan.text = u"Bonjour"_s;
    publications::Draft draft;
    draft.accountId = 1;
    draft.outgoing.text = u"Bonjour"_s;
    draft.state = state;
    draft.dueAt = when;
    plan.drafts.append(draft);
    return *publications::plan(*w.database, plan, w.now);
}

Publication one(WorkspaceFixture &w, qint64 id)
{
    return *publications::one(*w.database, id);
}

Result<rearrange::Deed> moved(WorkspaceFixture &w, const QList<qint64> &ids, Instant to)
{
    QList<rearrange::Shift> shifts;
    for (const qint64 id : ids)
        shifts.append({ id, to });
    return rearrange::move(*w.database, shifts, w.now);
}

} // namespace

TEST_CASE("A post that is moved leaves at its new time, and its old one when that is undone",
          "[planner]")
{
    WorkspaceFixture w;
    w.addAccount(Platform::Mastodon);
    const auto ids = add(w, w.now + 1h);
    const auto deed = moved(w, ids, w.now + 5h);
    REQUIRE(deed);
    CHECK(one(w, ids[0]).dueAt == w.now + 5h);
    CHECK(one(w, ids[0]).nextAt == w.now + 5h);
    REQUIRE(rearrange::undo(*w.database, *deed, w.now + 3s));
    CHECK(one(w, ids[0]).dueAt == w.now + 1h);
    CHECK(one(w, ids[0]).nextAt == w.now + 1h);
    // Twice is once.
    CHECK(rearrange::undo(*w.database, *deed, w.now + 4s).error().kind == Error::Busy);
    CHECK(one(w, ids[0]).dueAt == w.now + 1h);
    CHECK(moved(w, ids, w.now - 1s).error().kind == Error::Invalid);
}

TEST_CASE("Whatever rests is put back exactly as it was", "[planner]")
{
    for (const State each : publication::states()) {
        CAPTURE(publication::stateKey(each).toStdString());
        WorkspaceFixture w;
        w.addAccount(Platform::Mastodon);
        const qint64 id = add(w, w.now + 1h)[0];
        publications::Move move;
        move.to = each;
        move.errorKind = Error::Refused;
        move.error = Foreign(u"duplicate"_s);
        if (each != State::Scheduled)
            REQUIRE(*publications::move(*w.database, id, move, w.now));
        const Publication before = one(w, id);
        const bool movable = lifecycle::restorable(each) && each != State::Attention;
        const auto deed = moved(w, { id }, w.now + 2h);
        const bool asked = each == State::Handed;
        const bool waits = each == State::Draft || each == State::Submitted;
        CHECK(bool(deed) == (movable || asked));
        if (deed && !asked) {
            CHECK(one(w, id).state == (waits ? each : State::Scheduled));
            REQUIRE(rearrange::undo(*w.database, *deed, w.now));
            const Publication after = one(w, id);
            CHECK(after.state == before.state);
            CHECK(after.dueAt == before.dueAt);
            CHECK(after.nextAt == before.nextAt);
            CHECK(after.errorKind == before.errorKind);
            CHECK(after.error == before.error);
        }
        const auto cancelled = rearrange::cancel(*w.database, { id }, w.now);
        CHECK(bool(cancelled) == (lifecycle::restorable(each) || asked));
        if (cancelled && !asked) {
            CHECK(one(w, id).state == State::Cancelled);
            CHECK_FALSE(one(w, id).nextAt);
            REQUIRE(rearrange::undo(*w.database, *cancelled, w.now));
            CHECK(one(w, id).state == before.state);
            CHECK(one(w, id).nextAt == before.nextAt);
        }
    }
}

TEST_CASE("Several are moved, or none", "[planner]")
{
    WorkspaceFixture w;
    w.addAccount(Platform::Mastodon);
    const auto first = add(w, w.now + 1h);
    const auto second = add(w, w.now + 2h);
    REQUIRE(*publications::claim(*w.database, second[0], State::Scheduled, u"us"_s, w.now));
    const auto deed = moved(w, first + second, w.now + 9h);
    REQUIRE_FALSE(deed);
    CHECK(deed.error().kind == Error::Invalid);
    CHECK(one(w, first[0]).dueAt == w.now + 1h);
}

TEST_CASE("Nothing is put back over what has happened since", "[planner]")
{
    WorkspaceFixture w;
    w.addAccount(Platform::Mastodon);
    const auto ids = add(w, w.now + 1h);
    const auto deed = moved(w, ids, w.now);
    REQUIRE(deed);
    REQUIRE(*publications::claim(*w.database, ids[0], State::Scheduled, u"us"_s, w.now));
    CHECK(rearrange::undo(*w.database, *deed, w.now).error().kind == Error::Busy);
    CHECK(one(w, ids[0]).state == State::Preparing);
    // Nor when it looks as before but was moved again meanwhile.
    const auto other = add(w, w.now + 1h);
    const auto once = moved(w, other, w.now + 2h);
    w.now += 1s;
    REQUIRE(moved(w, other, w.now + 3h));
    CHECK(rearrange::undo(*w.database, *once, w.now).error().kind == Error::Busy);
    CHECK(one(w, other[0]).dueAt == w.now + 3h);
}

TEST_CASE("A copy is written on as the first was", "[planner]")
{
    WorkspaceFixture w;
    w.addAccount(Platform::Mastodon);
    Composition written;
    written.common.text = u"Un.\n---\nDeux."_s;
    written.common.thread = true;
    written.common.comment = u"Merci"_s;
    written.accounts = { 1 };
    written.wall = u"2026-10-20 10:00"_s;
    written.zone = u"Europe/Paris"_s;
    publications::Plan plan;
    plan.text = u"Un.\nDeux."_s;
    plan.composition = written.toJson();
    publications::Draft draft;
    draft.accountId = 1;
    draft.outgoing.text = u"Un."_s;
    draft.dueAt = w.now + 1h;
    plan.drafts.append(draft);
    const auto ids = *publications::plan(*w.database, plan, w.now);
    const auto deed = rearrange::copy(*w.database, ids, 7, u"Europe/Paris"_s, w.now);
    REQUIRE(deed);
    const auto post = posts::one(*w.database, one(w, deed->made[0]).postId);
    REQUIRE(post);
    const Composition copy = Composition::fromJson(post->composition);
    CHECK(copy.common == written.common);
    CHECK(copy.wall == post->wall);
    CHECK(copy.wall != written.wall);
    CHECK(copy.postId == 0);
}

TEST_CASE("A copy is a draft at the same wall time, and leaves only when it is scheduled", "[planner]")
{
    WorkspaceFixture w;
    w.addAccount(Platform::Mastodon);
    w.now = walltime::resolve(*walltime::parse(u"2026-10-20 09:00"_s), QTimeZone("Europe/Paris")).at;
    const auto ids = add(w, w.now + 1h); // a Tuesday at ten; clocks change on Sunday
    const auto deed = rearrange::copy(*w.database, ids, 7, u"Europe/Paris"_s, w.now);
    REQUIRE(deed);
    REQUIRE(deed->made.size() == 1);
    const Publication copy = one(w, deed->made[0]);
    CHECK(copy.state == State::Draft);
    CHECK_FALSE(copy.nextAt);
    CHECK(copy.outgoing.text == u"Bonjour"_s);
    CHECK(*copy.dueAt - *one(w, ids[0]).dueAt == std::chrono::hours(7 * 24 + 1));
    CHECK(copy.postId != one(w, ids[0]).postId);
    const auto scheduled = rearrange::schedule(*w.database, deed->made, w.now);
    REQUIRE(scheduled);
    CHECK(one(w, copy.id).nextAt == copy.dueAt);
    REQUIRE(rearrange::undo(*w.database, *scheduled, w.now));
    CHECK(one(w, copy.id).state == State::Draft);
    CHECK_FALSE(one(w, copy.id).nextAt);
    const auto again = rearrange::copy(*w.database, ids, 7, u"Europe/Paris"_s, w.now);
    REQUIRE(rearrange::undo(*w.database, *again, w.now));
    CHECK(one(w, again->made[0]).state == State::Cancelled);
    // Not into the past.
    w.now += std::chrono::hours(24 * 30);
    CHECK(rearrange::schedule(*w.database, deed->made, w.now).error().kind == Error::Invalid);
}

TEST_CASE("It is said why a post cannot be moved", "[planner]")
{
    using rearrange::Obstacle;
    const Instant now = instant(1'795'172'400'000);
    Capabilities able;
    plans::Part part;
    CHECK(rearrange::obstacle(part, able, now + 1h, now) == Obstacle::Elsewhere);
    part.ids = { 1 };
    CHECK(rearrange::obstacle(part, able, now + 1h, now) == Obstacle::Sent);
    part.state = State::Sending;
    CHECK(rearrange::obstacle(part, able, now + 1h, now) == Obstacle::Leaving);
    part.state = State::Attention;
    CHECK(rearrange::obstacle(part, able, now + 1h, now) == Obstacle::Doubt);
    part.state = State::Scheduled;
    CHECK(rearrange::obstacle(part, able, now - 1s, now) == Obstacle::Past);
    CHECK_FALSE(rearrange::obstacle(part, able, now, now));
    part.native = true;
    CHECK(rearrange::obstacle(part, able, now + 4min, now) == Obstacle::TooSoon);
    part.state = State::Handed;
    CHECK(rearrange::obstacle(part, able, now + 1h, now) == Obstacle::HeldThere);
    able.allow({ Capabilities::ManageScheduled });
    CHECK_FALSE(rearrange::obstacle(part, able, now + 1h, now));
    part.leaving = true;
    CHECK(rearrange::obstacle(part, able, now + 1h, now) == Obstacle::HeldThere);
}

TEST_CASE("What a platform holds is moved there, and here once it is", "[planner]")
{
    publishing::Stage s;
    Answering platform;
    s.fleet.connectors[s.account] = &platform;
    platform.answer = Answering::receipt(u"s1"_s);
    platform.answer->handed = true;
    const Instant when = s.clock.now() + 5h;
    publications::Plan plan;
    publications::Draft draft;
    draft.accountId = s.account;
    draft.outgoing.text = u"Bonjour"_s;
    draft.outgoing.nativeAt = when;
    draft.dueAt = when;
    draft.startAt = s.clock.now();
    plan.drafts = { draft };
    const Instant now = s.clock.now();
    const auto ids = *await(s.store->write(&publications::plan, plan, now));
    s.start();
    const auto row = [&s, &ids] {
        return *await(s.store->read(&publications::one, ids[0]));
    };
    REQUIRE(row().state == State::Handed);

    const QList<rearrange::Shift> shifts { { ids[0], when + 1h } };
    const Instant then = s.clock.now();
    const auto undone = await(s.store->write(&rearrange::move, shifts, then));
    REQUIRE(undone);
    CHECK(row().dueAt == when); // not before it has said so
    const auto cards = await(s.store->read(&plans::between, then, when + 24h));
    CHECK(cards->first().parts.first().moving == when + 1h);
    const rearrange::Deed first = *undone;
    REQUIRE(await(s.store->write(&rearrange::undo, first, then)));
    s.pass(20s);
    CHECK(platform.acts == 0);

    platform.answer = Answering::receipt(u"s1"_s);
    const Instant later = s.clock.now();
    const auto deed = await(s.store->write(&rearrange::move, shifts, later));
    REQUIRE(deed);
    s.pass(5s);
    CHECK(platform.acts == 0); // ten seconds to think again
    s.pass(6s);
    CHECK(platform.acts == 1);
    CHECK(row().state == State::Handed);
    CHECK(row().dueAt == when + 1h);
    CHECK(row().outgoing.nativeAt == when + 1h);
    CHECK(row().nextAt == when + 1h + 5s);
    const rearrange::Deed tooLate = *deed;
    CHECK_FALSE(await(s.store->write(&rearrange::undo, tooLate, later)));

    const Instant last = s.clock.now();
    const auto called = await(s.store->write(&rearrange::cancel, ids, last));
    REQUIRE(called);
    s.pass(11s);
    CHECK(row().state == State::Cancelled);
}

TEST_CASE("While all sending is held no post leaves, and a reply does", "[planner]")
{
    publishing::Stage s;
    Answering platform;
    s.fleet.connectors[s.account] = &platform;
    publications::Plan plan;
    publications::Draft draft;
    draft.accountId = s.account;
    draft.outgoing.text = u"Bonjour"_s;
    draft.dueAt = s.clock.now() + 1min;
    plan.drafts = { draft };
    draft.outgoing.text = u"Plus tard"_s;
    draft.dueAt = s.clock.now() + 40min;
    plan.drafts.append(draft);
    draft.kind = Publication::Kind::Reply;
    draft.outgoing.text = u"Merci"_s;
    draft.dueAt = s.clock.now() + 1min;
    plan.drafts.append(draft);
    const Instant now = s.clock.now();
    const auto ids = *await(s.store->write(&publications::plan, plan, now));
    const bool on = true;
    REQUIRE(await(s.store->write(&publications::hold, on)));
    REQUIRE(await(s.store->write(&publications::hold, on)));
    CHECK(*await(s.store->read(&publications::held)));
    s.start();
    s.pass(2min);
    REQUIRE(platform.sent.size() == 1);
    CHECK(platform.sent[0].text == u"Merci"_s);
    CHECK_FALSE(*await(s.store->write(&publications::claim, ids[0], State::Scheduled, u"x"_s, now)));
    s.pass(40min);
    CHECK(platform.sent.size() == 1);
    const bool off = false;
    REQUIRE(await(s.store->write(&publications::hold, off)));
    s.publisher->wake();
    s.pass(1min);
    // Late by less than a quarter of an hour it goes; the other waits for a person.
    REQUIRE(platform.sent.size() == 2);
    CHECK(platform.sent[1].text == u"Plus tard"_s);
    CHECK(await(s.store->read(&publications::one, ids[0]))->state == State::Missed);
}
