// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/schedule/stage.h"

using namespace publishing;

TEST_CASE("A lost answer is looked up after the settle time, and found", "[fault-2][fault-3]")
{
    const Guard guard = GENERATE(Guard::Key, Guard::Search);
    const Fault::Kind fault
        = GENERATE(Fault::Kind::DropAfter, Fault::Kind::FailAfter, Fault::Kind::Truncate);
    Stage s(guard);
    s.start();
    s.platform.fail(u"publish"_s, fault);
    const qint64 id = s.post(u"Bonjour"_s);
    CHECK(s.state(id) == State::Unknown);
    CHECK(s.row(id).settleUntil == s.clock.now() + 90s);
    s.pass(85s);
    CHECK(s.state(id) == State::Unknown);
    s.pass(10s);
    CHECK(s.state(id) == State::Sent);
    CHECK(s.platform.published() == 1);
    CHECK(s.platform.copies(u"Bonjour"_s) == 1);
    CHECK(s.row(id).remoteId == s.platform.posts().first().remoteId);
}

TEST_CASE("Absent twice is sent again, with the same key while it protects", "[fault-38]")
{
    const Guard guard = GENERATE(Guard::Key, Guard::Search);
    Stage s(guard);
    s.start();
    s.platform.fail(u"publish"_s, Fault::Kind::DropBefore);
    const qint64 id = s.post(u"Bonjour"_s);
    s.pass(95s);
    CHECK(s.state(id) == State::Unknown); // absent once: no proof
    CHECK(s.row(id).absences == 1);
    CHECK(s.platform.published() == 1);
    s.pass(35s);
    CHECK(s.state(id) == State::Sent);
    CHECK(s.platform.copies(u"Bonjour"_s) == 1);
    const QList<Attempt> attempts = s.attempts(id);
    REQUIRE(attempts.size() == 2);
    CHECK(attempts[0].outcome == u"unknown"_s);
    CHECK(attempts[1].outcome == u"sent"_s);
    CHECK((attempts[0].key == attempts[1].key) == (guard == Guard::Key));
}

TEST_CASE("A key that has outlived its window leaves the doubt to a person")
{
    Stage s;
    s.start();
    s.platform.fail(u"publish"_s, Fault::Kind::DropBefore);
    s.platform.fail(u"find"_s, Fault::Kind::Offline, -1);
    const qint64 id = s.post(u"Bonjour"_s);
    s.pass(51min, 30s);
    CHECK(s.state(id) == State::Unknown);
    s.platform.heal();
    CHECK(s.comesTo(id, State::Attention));
    CHECK_FALSE(s.row(id).nextAt);
    CHECK(s.platform.published() == 1);
    CHECK(s.platform.posts().isEmpty());
}

TEST_CASE("A record's own name is looked up at once and sent again as often as needed")
{
    Stage s(Guard::Record);
    s.start();
    s.platform.fail(u"publish"_s, Fault::Kind::DropBefore, 3);
    const qint64 id = s.post(u"Bonjour"_s);
    REQUIRE(s.comesTo(id, State::Sent, 1min));
    CHECK(s.platform.copies(u"Bonjour"_s) == 1);
    const QList<Attempt> attempts = s.attempts(id);
    REQUIRE(attempts.size() == 4);
    for (const Attempt &each : attempts)
        CHECK(each.key == attempts[0].key);

    s.platform.fail(u"publish"_s, Fault::Kind::DropAfter);
    const qint64 lost = s.post(u"Encore"_s);
    REQUIRE(s.comesTo(lost, State::Sent, 1min));
    CHECK(s.attempts(lost).size() == 1);
    CHECK(s.platform.copies(u"Encore"_s) == 1);
}

TEST_CASE("Where nothing can be looked up, only a person can tell")
{
    Stage s(Guard::Blind);
    s.start();
    s.platform.fail(u"publish"_s, Fault::Kind::DropAfter);
    const qint64 id = s.post(u"Bonjour"_s);
    CHECK(s.comesTo(id, State::Attention));
    s.pass(1h, 5min);
    CHECK(s.platform.published() == 1);
}

TEST_CASE("What arrives late is found by the second look")
{
    Stage s(Guard::Search);
    s.start();
    s.platform.late(s.clock.now() + 100s); // after the first look
    const qint64 id = s.post(u"Bonjour"_s);
    CHECK(s.state(id) == State::Unknown);
    s.pass(95s);
    CHECK(s.row(id).absences == 1);
    CHECK(s.comesTo(id, State::Sent));
    CHECK(s.platform.copies(u"Bonjour"_s) == 1);
    CHECK(s.platform.published() == 1);
}

TEST_CASE("A look that fails proves nothing and is taken again")
{
    Stage s(Guard::Search);
    s.start();
    s.platform.fail(u"publish"_s, Fault::Kind::DropBefore);
    s.platform.fail(u"find"_s, Fault::Kind::FailBefore, 3);
    const qint64 id = s.post(u"Bonjour"_s);
    s.pass(3min, 5s);
    CHECK(s.state(id) == State::Unknown);
    CHECK(s.row(id).absences == 0);
    CHECK(s.platform.published() == 1);
    CHECK(s.comesTo(id, State::Sent));
    CHECK(s.platform.copies(u"Bonjour"_s) == 1);
}

TEST_CASE("The account's own settle time is kept")
{
    Stage s(Guard::Search);
    REQUIRE(await(s.store->write(&accounts::setSettle, s.account, qint64(600))));
    s.start();
    s.platform.fail(u"publish"_s, Fault::Kind::DropAfter);
    const qint64 id = s.post(u"Bonjour"_s);
    s.pass(590s, 30s);
    CHECK(s.state(id) == State::Unknown);
    s.pass(15s);
    CHECK(s.state(id) == State::Sent);
}

TEST_CASE("Two posts of equal text are never under way together")
{
    Stage s(Guard::Search);
    s.start();
    s.platform.fail(u"publish"_s, Fault::Kind::DropBefore);
    const qint64 first = s.post(u"Bonjour"_s);
    const qint64 twin = s.post(u"Bonjour"_s);
    const qint64 other = s.post(u"Bonsoir"_s);
    CHECK(s.state(first) == State::Unknown);
    CHECK(s.state(twin) == State::Scheduled);
    CHECK(s.state(other) == State::Sent); // only the equal one waits
    CHECK(s.comesTo(first, State::Sent));
    CHECK(s.comesTo(twin, State::Sent));
    CHECK(s.platform.copies(u"Bonjour"_s) == 2);
    CHECK(s.row(first).remoteId != s.row(twin).remoteId);
}

TEST_CASE("A look does not take a twin's post for its own")
{
    Stage s(Guard::Search);
    s.start();
    const qint64 first = s.post(u"Bonjour"_s);
    REQUIRE(s.state(first) == State::Sent);
    s.pass(60s);
    s.platform.fail(u"publish"_s, Fault::Kind::DropBefore);
    const qint64 twin = s.post(u"Bonjour"_s);
    CHECK(s.state(twin) == State::Unknown);
    CHECK(s.comesTo(twin, State::Sent));
    CHECK(s.platform.copies(u"Bonjour"_s) == 2);
    CHECK(s.row(first).remoteId != s.row(twin).remoteId);

    s.platform.fail(u"publish"_s, Fault::Kind::DropAfter);
    const qint64 third = s.post(u"Bonjour"_s);
    CHECK(s.comesTo(third, State::Sent));
    CHECK(s.platform.copies(u"Bonjour"_s) == 3);
}

TEST_CASE("A changed text does not go out under the key of the old one")
{
    Stage s;
    Answering connector;
    connector.answer = Error(Error::Refused);
    s.fleet.connectors.insert(s.account, &connector);
    s.start();
    const qint64 id = s.post(u"Bonjuor"_s);
    REQUIRE(s.state(id) == State::Refused);
    Outgoing better = s.row(id).outgoing;
    better.text = u"Bonjour"_s;
    const Instant now = s.clock.now();
    REQUIRE(await(s.store->write(&publications::setOutgoing, id, better, now)));
    connector.answer = Answering::receipt(u"https://x/1"_s);
    REQUIRE(await(s.store->write(&decisions::sendNow, id, now)));
    CHECK(s.comesTo(id, State::Sent));
    REQUIRE(connector.keys.size() == 2);
    CHECK(connector.keys[0] != connector.keys[1]);
}

TEST_CASE("A receipt that is another publication's leaves the doubt to a person")
{
    Stage s;
    Answering connector; // answers the same id every time
    s.fleet.connectors.insert(s.account, &connector);
    s.start();
    const qint64 first = s.post(u"Un"_s);
    const qint64 second = s.post(u"Deux"_s);
    CHECK(s.state(first) == State::Sent);
    CHECK(s.comesTo(second, State::Attention));
    CHECK(s.row(second).remoteId.isEmpty());
    CHECK(connector.sent.size() == 2);
}

TEST_CASE("What a person decides about a doubt")
{
    Stage s(Guard::Blind);
    s.start();
    s.platform.fail(u"publish"_s, Fault::Kind::DropBefore, 3);
    const qint64 there = s.post(u"Un"_s);
    REQUIRE(s.comesTo(there, State::Attention));
    Instant now = s.clock.now();
    const QUrl url(u"https://x/9"_s);
    REQUIRE(await(s.store->write(&decisions::confirm, there, url, now)));
    CHECK(s.state(there) == State::Sent);
    CHECK(s.row(there).remoteUrl == url);

    const qint64 again = s.post(u"Deux"_s);
    REQUIRE(s.comesTo(again, State::Attention));
    now = s.clock.now();
    REQUIRE(await(s.store->write(&decisions::lookAgain, again, now)));
    CHECK(s.state(again) != State::Attention);
    REQUIRE(s.comesTo(again, State::Attention));
    s.platform.heal();
    REQUIRE(await(s.store->write(&decisions::sendNow, again, now)));
    CHECK(s.comesTo(again, State::Sent));
    CHECK(s.platform.copies(u"Deux"_s) == 1);

    // Nothing of that is for what is sent already.
    CHECK(await(s.store->write(&decisions::sendNow, again, now)).error().kind == Error::Invalid);
    CHECK(await(s.store->write(&decisions::cancel, again, now)).error().kind == Error::Invalid);
    CHECK(await(s.store->write(&decisions::lookAgain, again, now)).error().kind == Error::Invalid);
}
