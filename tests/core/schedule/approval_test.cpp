// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/approval.h"

#include "core/store/posts.h"
#include "tests/catch.h"
#include "tests/core/schedule/stage.h"
#include "tests/fakes/workspacefixture.h"

using namespace Qt::StringLiterals;
using namespace publishing;
using approvals::Word;

namespace {

void askFor(publishing::Stage &s, bool on = true)
{
    approvals::Asked asked;
    asked.everywhere = on;
    REQUIRE(await(s.store->write(&approvals::ask, asked, s.clock.now())));
    s.rest();
}

Result<rearrange::Deed> approve(publishing::Stage &s, qint64 id)
{
    const QList<qint64> ids { id };
    const QString person = u"Ana"_s;
    const auto deed = await(s.store->write(&approval::approve, ids, person, s.clock.now()));
    s.rest();
    return deed;
}

} // namespace

TEST_CASE("Nothing leaves before somebody has approved it", "[approval]")
{
    publishing::Stage s;
    askFor(s);
    s.start();
    const qint64 id = s.post(u"Bonjour"_s, 1min);
    s.pass(5min);
    CHECK(s.state(id) == State::Submitted);
    CHECK(s.platform.posts().isEmpty());
    REQUIRE(approve(s, id));
    REQUIRE(s.comesTo(id, State::Sent));
    CHECK(s.platform.posts().size() == 1);
}

TEST_CASE("What was to leave at once leaves when it is approved; what had its time has missed it",
          "[approval]")
{
    publishing::Stage s;
    askFor(s);
    s.start();
    const qint64 once = s.post(u"Maintenant"_s, 10s);
    publications::Plan timed;
    timed.wall = u"2026-11-20 16:00"_s;
    timed.drafts = { s.draft(u"À l'heure"_s, s.clock.now() + 10s) };
    const qint64 late = await(s.store->write(&publications::plan, timed, s.clock.now()))->first();
    s.pass(2h, 5min);
    REQUIRE(approve(s, once));
    REQUIRE(approve(s, late));
    REQUIRE(s.comesTo(once, State::Sent));
    CHECK(s.state(late) == State::Missed);
    CHECK(s.platform.posts().size() == 1);
    REQUIRE(await(s.store->write(&decisions::sendNow, late, s.clock.now()))); // a person's word
    REQUIRE(s.comesTo(late, State::Sent));
}

TEST_CASE("An approval taken back, or words written otherwise since, stop it again", "[approval]")
{
    publishing::Stage s;
    askFor(s);
    s.start();
    const qint64 one = s.post(u"Un"_s, 10min);
    const qint64 two = s.post(u"Deux"_s, 10min);
    const auto deed = approve(s, one);
    REQUIRE(deed);
    CHECK(s.state(one) == State::Scheduled);
    CHECK(s.row(one).nextAt == s.row(one).dueAt);
    REQUIRE(await(s.store->write(&rearrange::undo, *deed, s.clock.now())));
    CHECK(s.state(one) == State::Submitted);

    REQUIRE(approve(s, two));
    publications::Plan other;
    other.text = u"Trois"_s;
    other.drafts = { s.draft(u"Trois"_s, s.clock.now() + 10min) };
    const qint64 post = s.row(two).postId;
    REQUIRE(await(s.store->write(&posts::replan, post, other, s.clock.now())));
    s.pass(20min);
    CHECK(s.state(one) == State::Submitted);
    CHECK(s.state(two) == State::Submitted);
    CHECK(s.platform.posts().isEmpty());
}

TEST_CASE("What was scheduled by other ways waits all the same when its time comes", "[approval]")
{
    publishing::Stage s;
    const qint64 id = s.post(u"Bonjour"_s, 1min);
    askFor(s);
    publications::Move back;
    back.from = State::Submitted;
    back.nextAt = s.clock.now() + 1min;
    REQUIRE(*await(s.store->write(&publications::move, id, back, s.clock.now())));
    REQUIRE(s.state(id) == State::Scheduled);
    s.start();
    s.pass(5min);
    CHECK(s.state(id) == State::Submitted);
    CHECK(s.attempts(id).isEmpty());
    CHECK(s.platform.posts().isEmpty());
}

TEST_CASE("A try that was certainly in vain is not made again without approval", "[approval]")
{
    publishing::Stage s;
    Answering answering;
    Account second = s.platform.account();
    second.platform = Platform::Bluesky;
    second.handle = u"lumen.example"_s;
    second.remoteId = u"did:1"_s;
    const qint64 account = s.join(second, &answering);
    answering.answer = Error(Error::Offline);
    s.start();
    publications::Draft draft = s.draft(u"Bonjour"_s, s.clock.now());
    draft.accountId = account;
    const qint64 id = s.plan({ draft }).first();
    s.rest();
    REQUIRE(s.state(id) == State::Retry);
    const qsizetype sent = answering.sent.size();
    askFor(s);
    answering.answer = Answering::receipt(u"https://x/1"_s);
    s.pass(10min);
    CHECK(s.state(id) == State::Submitted);
    CHECK(answering.sent.size() == sent);
    REQUIRE(approve(s, id));
    REQUIRE(s.comesTo(id, State::Sent));
}

TEST_CASE("Approving, giving back and taking back are moves that can be undone", "[approval]")
{
    WorkspaceFixture w;
    w.addAccount(Platform::Mastodon);
    approvals::Asked asked;
    asked.everywhere = true;
    REQUIRE(approvals::ask(*w.database, asked, w.now));
    publications::Plan plan;
    publications::Draft draft;
    draft.accountId = 1;
    draft.outgoing.text = u"Bonjour"_s;
    draft.state = State::Draft;
    draft.dueAt = w.now + 1h;
    plan.drafts = { draft };
    const QList<qint64> ids = *publications::plan(*w.database, plan, w.now);
    const auto state = [&] { return publications::one(*w.database, ids[0])->state; };
    const auto word = [&] { return approvals::latest(*w.database, ids)->value(ids[0]).word; };
    Instant now = w.now;
    const auto undo = [&](const Result<rearrange::Deed> &deed) {
        REQUIRE(deed);
        now += 1s;
        REQUIRE(rearrange::undo(*w.database, *deed, now));
        now += 1s;
    };

    CHECK(approval::approve(*w.database, ids, u"Ana"_s, now).error().kind == Error::Invalid);
    undo(approval::submit(*w.database, ids, u"Inès"_s, now));
    CHECK(state() == State::Draft);
    REQUIRE(approval::submit(*w.database, ids, u"Inès"_s, now));
    CHECK(state() == State::Submitted);
    now += 1s;
    undo(approval::approve(*w.database, ids, u"Ana"_s, now));
    CHECK(state() == State::Submitted);
    CHECK(word() == Word::Withdrawn);
    CHECK_FALSE(*approvals::clear(*w.database, ids[0]));
    CHECK(approval::giveBack(*w.database, ids, u"Ana"_s, u"  "_s, now).error().kind == Error::Invalid);
    undo(approval::giveBack(*w.database, ids, u"Ana"_s, u"Le prix est faux"_s, now));
    CHECK(state() == State::Submitted);
    const auto back = approval::giveBack(*w.database, ids, u"Ana"_s, u"Le prix est faux"_s, now);
    REQUIRE(back);
    CHECK(state() == State::Draft);
    CHECK(approvals::latest(*w.database, ids)->value(ids[0]).reason == u"Le prix est faux"_s);
    now += 1s;
    REQUIRE(approval::submit(*w.database, ids, u"Inès"_s, now));
    now += 1s;
    REQUIRE(approval::approve(*w.database, ids, u"Ana"_s, now));
    CHECK(state() == State::Scheduled);
    now += 1s;
    undo(approval::withdraw(*w.database, ids, u"Ana"_s, now));
    CHECK(state() == State::Scheduled);
    CHECK(*approvals::clear(*w.database, ids[0]));
    REQUIRE(approval::withdraw(*w.database, ids, u"Ana"_s, now));
    CHECK(state() == State::Submitted);
    CHECK_FALSE(publications::one(*w.database, ids[0])->nextAt);
}

TEST_CASE("A draft that is scheduled, moved or sent now waits where approval is asked for",
          "[approval]")
{
    WorkspaceFixture w;
    w.addAccount(Platform::Mastodon);
    publications::Plan plan;
    publications::Draft draft;
    draft.accountId = 1;
    draft.outgoing.text = u"Bonjour"_s;
    draft.state = State::Draft;
    draft.dueAt = w.now + 1h;
    plan.drafts = { draft };
    const qint64 first = publications::plan(*w.database, plan, w.now)->first();
    const qint64 second = publications::plan(*w.database, plan, w.now)->first();
    approvals::Asked asked;
    asked.everywhere = true;
    REQUIRE(approvals::ask(*w.database, asked, w.now));
    const auto state = [&](qint64 id) { return publications::one(*w.database, id)->state; };
    const auto scheduled = rearrange::schedule(*w.database, { first }, w.now);
    REQUIRE(scheduled);
    CHECK(state(first) == State::Submitted);
    REQUIRE(rearrange::move(*w.database, { { first, w.now + 3h } }, w.now + 1s));
    CHECK(state(first) == State::Submitted);
    CHECK(decisions::sendNow(*w.database, first, w.now).error().kind == Error::Invalid);

    const auto put = [&](State to) {
        publications::Move move;
        move.from = state(second);
        move.to = to;
        REQUIRE(*publications::move(*w.database, second, move, w.now));
    };
    put(State::Missed);
    REQUIRE(decisions::sendNow(*w.database, second, w.now));
    CHECK(state(second) == State::Submitted);
    put(State::Refused);
    REQUIRE(rearrange::move(*w.database, { { second, w.now + 3h } }, w.now));
    CHECK(state(second) == State::Submitted);
    put(State::Attention); // it may be there already
    CHECK(decisions::sendNow(*w.database, second, w.now).error().kind == Error::Forbidden);
    CHECK(state(second) == State::Attention);
}
