// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/schedule/stage.h"

using namespace publishing;

namespace {

const QString dead = u"dead"_s;

// As far as a process came that then died.
void claim(Stage &s, qint64 id)
{
    const Instant now = s.clock.now();
    REQUIRE(*await(s.store->write(&publications::claim, id, State::Scheduled, dead, now)));
}

void open(Stage &s, qint64 id, const QByteArray &key)
{
    const Instant now = s.clock.now();
    REQUIRE(*await(s.store->write(&publications::openAttempt, id, dead, key, now, now)) > 0);
}

} // namespace

TEST_CASE("Whoever died while preparing left nothing: it is sent")
{
    Stage s;
    const qint64 id = s.post(u"Bonjour"_s);
    claim(s, id);
    s.start();
    CHECK(s.comesTo(id, State::Sent));
    CHECK(s.platform.copies(u"Bonjour"_s) == 1);
}

TEST_CASE("What was being prepared hours ago is missed, not sent now", "[fault-89]")
{
    Stage s;
    const qint64 id = s.post(u"Bonjour"_s);
    claim(s, id);
    s.clock.set(s.clock.now() + 8h);
    s.start();
    s.pass(1min);
    CHECK(s.state(id) == State::Missed);
    CHECK(s.platform.published() == 0);
}

TEST_CASE("Whoever died while sending left a doubt: it is looked up, never just repeated",
          "[fault-77]")
{
    const Guard guard = GENERATE(Guard::Key, Guard::Search, Guard::Record);
    const bool arrived = GENERATE(true, false);
    Stage s(guard);
    const qint64 id = s.post(u"Bonjour"_s);
    const QByteArray key = s.platform.connector().makeKey("seed", s.clock.now());
    claim(s, id);
    open(s, id, key);
    if (arrived) {
        const Outgoing post = s.row(id).outgoing;
        const PublishKey with(key, s.clock.now());
        const QByteArray nothing;
        REQUIRE(await(s.platform.connector().publish(post, nothing, with)));
    }
    s.start();
    CHECK(s.state(id) == State::Unknown);
    CHECK(s.attempts(id).value(0).outcome == u"unknown"_s);
    REQUIRE(s.comesTo(id, State::Sent));
    CHECK(s.platform.copies(u"Bonjour"_s) == 1);
    CHECK(s.platform.published() == 1);
    CHECK(s.attempts(id).size() == (arrived ? 1 : 2));
}

TEST_CASE("An action under way is repeated where that does no harm, else doubted")
{
    Stage s;
    Answering connector;
    s.fleet.connectors.insert(s.account, &connector);
    publications::Draft like = s.draft({}, s.clock.now());
    like.kind = Publication::Kind::Action;
    like.action.emplace();
    like.action->kind = Action::Kind::Like;
    publications::Draft report = like;
    report.action->kind = Action::Kind::Report;
    const QList<qint64> ids = s.plan({ like, report });
    for (const qint64 id : ids) {
        claim(s, id);
        open(s, id, "k");
    }
    s.start();
    CHECK(s.comesTo(ids[0], State::Sent));
    CHECK(s.comesTo(ids[1], State::Attention));
    CHECK(connector.acts == 1);
}

TEST_CASE("A publisher that dies at any step leaves nothing lost and nothing doubled",
          "[fault-77]")
{
    const Guard guard = GENERATE(Guard::Key, Guard::Search, Guard::Record);
    const bool loses = GENERATE(true, false);
    Stage s(guard);
    for (int step = 0; step < 24; ++step) {
        CAPTURE(step, loses);
        const QString text = u"Bonjour %1"_s.arg(step);
        if (loses)
            s.platform.loseReplies(1);
        const qint64 id = s.post(text);
        s.publisher = std::make_unique<Publisher>(*s.store, s.clock, s.fleet, u"dying"_s);
        s.publisher->start();
        for (int i = 0; i < step; ++i) {
            const Result<bool> there = await(s.store->publish(&ping));
            Q_UNUSED(there)
        }
        s.start(); // in place of the one that has just died
        REQUIRE(s.comesTo(id, State::Sent));
        CHECK(s.platform.copies(text) == 1);
        s.platform.heal();
        s.end();
    }
}

TEST_CASE("Two publishers on one workspace send each post once", "[fault-81]")
{
    Stage s;
    const auto second = s.platform.connect();
    TestFleet other;
    other.connectors.insert(s.account, second.get());
    s.start();
    Publisher rival(*s.store, s.clock, other, u"rival"_s);
    rival.start();
    s.rest();
    QList<qint64> ids;
    for (int i = 0; i < 6; ++i)
        ids.append(s.plan({ s.draft(u"Bonjour %1"_s.arg(i), s.clock.now()) }));
    rival.wake();
    s.publisher->wake();
    for (const qint64 id : ids)
        CHECK(s.comesTo(id, State::Sent));
    for (int i = 0; i < 6; ++i)
        CHECK(s.platform.copies(u"Bonjour %1"_s.arg(i)) == 1);
    CHECK(s.platform.published() == 6);
}

TEST_CASE("Whichever database call fails, a post is sent once and is written down", "[fault-74]")
{
    const bool loses = GENERATE(false, true);
    Stage s(Guard::Search);
    s.start();
    for (int nth = 0; nth < (loses ? 50 : 30); ++nth) {
        CAPTURE(nth, loses);
        const QString text = u"Bonjour %1"_s.arg(nth);
        if (loses)
            s.platform.loseReplies(1);
        const qint64 id = s.plan({ s.draft(text, s.clock.now() + 1s) }).first();
        s.rest();
        REQUIRE(await(s.store->publish(&failCall, nth)));
        s.pass(2s);
        REQUIRE(s.comesTo(id, State::Sent, 10min));
        REQUIRE(await(s.store->publish(&failCall, -1)));
        CHECK(s.platform.copies(text) == 1);
        CHECK(s.row(id).remoteId == s.platform.posts().last().remoteId);
        for (const Attempt &each : s.attempts(id))
            CHECK_FALSE(each.outcome.isEmpty());
    }
}

TEST_CASE("A store that refuses for a while is not asked in a frenzy", "[fault-74]")
{
    Stage s;
    Answering connector;
    s.fleet.connectors.insert(s.account, &connector);
    const qint64 id = s.post(u"Bonjour"_s, 1s);
    s.start();
    for (int i = 0; i < 3; ++i) { // the claim fails
        REQUIRE(await(s.store->publish(&failCall, 3)));
        s.pass(2s);
    }
    REQUIRE(await(s.store->publish(&failCall, -1)));
    CHECK(connector.prepares <= 1);
    CHECK(s.comesTo(id, State::Sent));
    CHECK(connector.sent.size() == 1);
}
