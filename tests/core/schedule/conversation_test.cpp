// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/answer.h"
#include "tests/core/schedule/stage.h"
#include "tests/fakes/workspacefixture.h"

using namespace publishing;

namespace {

// Somebody writes, perhaps again in a thread of before, and we have fetched it.
qint64 asked(Stage &s, const QString &text, const QString &thread = {})
{
    const QString id = s.platform.says(u"Claire"_s, text);
    messages::Delivery delivery;
    delivery.accountId = s.account;
    delivery.messages
        = { WorkspaceFixture::mention(id, u"claire"_s, text, s.clock.now()) };
    if (!thread.isEmpty())
        delivery.messages.first().threadKey = thread;
    delivery.caughtUp = true;
    delivery.zone = QTimeZone("Europe/Paris");
    const Instant now = s.clock.now();
    const Result<messages::Delivered> done
        = await(s.store->write(&messages::deliver, delivery, now));
    REQUIRE(done);
    const auto page = await(s.store->write(&conversations::page, conversations::Filter(),
                                           std::optional<conversations::Place>(),
                                           conversations::Way::Older, 1));
    REQUIRE(page);
    REQUIRE(page->size() == 1);
    return page->first().id;
}

Conversation::State state(Stage &s, qint64 id)
{
    return await(s.store->write(&conversations::one, id))->state;
}

qint64 reply(Stage &s, qint64 id, const QString &text, milliseconds in = 0s)
{
    const Instant now = s.clock.now();
    const Instant due = now + in;
    const Result<publications::Plan> plan = await(s.store->write(&answer::reply, id, text, due));
    REQUIRE(plan);
    const Result<QList<qint64>> made = await(s.store->write(&publications::plan, *plan, now));
    REQUIRE(made);
    return made->first();
}

} // namespace

TEST_CASE("A reply makes its conversation waiting and is in its thread once sent")
{
    Stage s;
    const qint64 id = asked(s, u"Où est ma commande ?"_s);
    CHECK(state(s, id) == Conversation::State::Todo);
    s.start();
    const qint64 answer = reply(s, id, u"Elle est en route."_s);
    CHECK(state(s, id) == Conversation::State::Waiting);
    REQUIRE(s.comesTo(answer, State::Sent));
    CHECK(state(s, id) == Conversation::State::Waiting);
    const auto thread = *await(s.store->write(&conversations::thread, id));
    REQUIRE(thread.size() == 2);
    CHECK(thread.last().message.own);
    CHECK(thread.last().message.body.text.raw() == u"Elle est en route."_s);
    CHECK(s.platform.posts().last().parentId == thread.first().message.remoteId);
}

TEST_CASE("A reply that was refused is to do again; sent anew it waits again")
{
    Stage s;
    const qint64 id = asked(s, u"Bonjour ?"_s);
    s.start();
    s.platform.fail(u"publish"_s, Fault::Kind::Refuse, 1, u"Non"_s);
    const qint64 answer = reply(s, id, u"Bonjour !"_s);
    REQUIRE(s.comesTo(answer, State::Refused));
    CHECK(state(s, id) == Conversation::State::Todo);
    const Instant now = s.clock.now();
    REQUIRE(await(s.store->write(&decisions::sendNow, answer, now)));
    CHECK(state(s, id) == Conversation::State::Waiting);
    CHECK(s.comesTo(answer, State::Sent));
    CHECK(state(s, id) == Conversation::State::Waiting);
}

TEST_CASE("A reply held for a sign-in is to do again, and waits again after it")
{
    Stage s;
    const qint64 id = asked(s, u"Bonjour ?"_s);
    s.start();
    s.platform.signOut();
    const qint64 answer = reply(s, id, u"Bonjour !"_s);
    REQUIRE(s.comesTo(answer, State::Held));
    CHECK(state(s, id) == Conversation::State::Todo);
    s.platform.heal();
    const Instant now = s.clock.now();
    REQUIRE(await(s.store->write(&publications::release, s.account, now)));
    CHECK(state(s, id) == Conversation::State::Waiting);
    CHECK(s.comesTo(answer, State::Sent));
}

TEST_CASE("A reply taken back in time leaves its conversation to do")
{
    Stage s;
    const qint64 id = asked(s, u"Bonjour ?"_s);
    const qint64 answer = reply(s, id, u"Bonjour !"_s);
    const Instant now = s.clock.now();
    REQUIRE(await(s.store->write(&decisions::cancel, answer, now)));
    CHECK(s.state(answer) == State::Cancelled);
    CHECK(state(s, id) == Conversation::State::Todo);
    s.start();
    s.pass(1min);
    CHECK(s.platform.published() == 0);
}

TEST_CASE("Replies are never missed: an answer is due however late it is")
{
    Stage s;
    const qint64 id = asked(s, u"Bonjour ?"_s);
    const qint64 answer = reply(s, id, u"Bonjour !"_s);
    s.clock.set(s.clock.now() + 24h);
    s.start();
    CHECK(s.comesTo(answer, State::Sent));
}

TEST_CASE("The parts of a thread wait for each other and answer each other", "[fault-16]")
{
    Stage s(Guard::Search);
    s.start();
    QList<publications::Draft> parts;
    for (int i = 0; i < 3; ++i) {
        parts.append(s.draft(u"Partie %1"_s.arg(i), s.clock.now()));
        parts.last().part = i;
    }
    s.platform.fail(u"publish"_s, Fault::Kind::DropAfter);
    const QList<qint64> ids = s.plan(parts);
    s.pass(30s);
    CHECK(s.state(ids[0]) == State::Unknown);
    CHECK(s.platform.published() == 1); // the others wait until it is known
    for (const qint64 id : ids)
        REQUIRE(s.comesTo(id, State::Sent));
    const QList<Message> posts = s.platform.posts();
    REQUIRE(posts.size() == 3);
    CHECK(posts[0].parentId.isEmpty());
    CHECK(posts[1].parentId == posts[0].remoteId);
    CHECK(posts[2].parentId == posts[1].remoteId);
}

TEST_CASE("A refused part holds the rest of its thread")
{
    Stage s;
    s.start();
    QList<publications::Draft> parts;
    for (int i = 0; i < 3; ++i) {
        parts.append(s.draft(u"Partie %1"_s.arg(i), s.clock.now() + 5s));
        parts.last().part = i;
    }
    const QList<qint64> ids = s.plan(parts);
    s.platform.fail(u"publish"_s, Fault::Kind::Refuse);
    s.pass(1min);
    CHECK(s.state(ids[0]) == State::Refused);
    CHECK(s.state(ids[1]) == State::Held);
    CHECK(s.state(ids[2]) == State::Held);
    CHECK(s.platform.posts().isEmpty());
    CHECK(s.platform.published() == 1);
}

TEST_CASE("What was held behind a refused part goes on by itself once that part is there")
{
    Stage s;
    s.start();
    QList<publications::Draft> parts;
    for (int i = 0; i < 3; ++i) {
        parts.append(s.draft(u"Partie %1"_s.arg(i), s.clock.now() + 5s));
        parts.last().part = i;
    }
    const QList<qint64> ids = s.plan(parts);
    s.platform.fail(u"publish"_s, Fault::Kind::Refuse);
    s.pass(1min);
    REQUIRE(s.state(ids[2]) == State::Held);
    const Instant now = s.clock.now();
    SECTION("sent again as it was")
    {
        REQUIRE(await(s.store->write(&decisions::sendNow, ids[0], now)));
    }
    SECTION("sent again, better")
    {
        Outgoing better = s.row(ids[0]).outgoing;
        better.text = u"Première partie"_s;
        REQUIRE(await(s.store->write(&publications::setOutgoing, ids[0], better, now)));
        REQUIRE(await(s.store->write(&decisions::sendNow, ids[0], now)));
    }
    for (const qint64 id : ids)
        CHECK(s.comesTo(id, State::Sent));
    const QList<Message> posts = s.platform.posts();
    REQUIRE(posts.size() == 3);
    CHECK(posts[1].parentId == posts[0].remoteId);
    CHECK(posts[2].parentId == posts[1].remoteId);
}

TEST_CASE("What was held behind a doubt goes on once a person says where it is")
{
    Stage s(Guard::Blind);
    s.start();
    QList<publications::Draft> parts;
    for (int i = 0; i < 2; ++i) {
        parts.append(s.draft(u"Partie %1"_s.arg(i), s.clock.now()));
        parts.last().part = i;
    }
    s.platform.fail(u"publish"_s, Fault::Kind::DropAfter);
    const QList<qint64> ids = s.plan(parts);
    REQUIRE(s.comesTo(ids[0], State::Attention));
    REQUIRE(s.comesTo(ids[1], State::Held));
    const Instant now = s.clock.now();
    SECTION("and where")
    {
        const QUrl there(s.platform.posts().first().remoteId);
        REQUIRE(await(s.store->write(&decisions::confirm, ids[0], there, now)));
        CHECK(s.comesTo(ids[1], State::Sent));
        CHECK(s.platform.posts().last().parentId == there.toString());
    }
    SECTION("but not where: alone it would answer nothing")
    {
        REQUIRE(await(s.store->write(&decisions::confirm, ids[0], QUrl(), now)));
        s.pass(1min);
        CHECK(s.state(ids[1]) == State::Held);
        CHECK(s.row(ids[1]).errorKind == Error::NotFound);
        CHECK(s.platform.posts().size() == 1);
    }
}

TEST_CASE("What a restore held waits for a person, also behind a part that is there")
{
    Stage s;
    QList<publications::Draft> parts;
    for (int i = 0; i < 2; ++i) {
        parts.append(s.draft(u"Partie %1"_s.arg(i), s.clock.now()));
        parts.last().part = i;
    }
    const QList<qint64> ids = s.plan(parts);
    const Instant now = s.clock.now();
    for (const qint64 id : ids) {
        publications::Move hold;
        hold.to = State::Held;
        REQUIRE(*await(s.store->write(&publications::move, id, hold, now)));
    }
    s.start();
    REQUIRE(await(s.store->write(&decisions::sendNow, ids[0], now)));
    REQUIRE(s.comesTo(ids[0], State::Sent));
    s.pass(1min);
    CHECK(s.state(ids[1]) == State::Held);
}

TEST_CASE("A thread interrupted by a lost sign-in goes on where it was", "[fault-16]")
{
    Stage s;
    QList<publications::Draft> parts;
    for (int i = 0; i < 3; ++i) {
        parts.append(s.draft(u"Partie %1"_s.arg(i), s.clock.now()));
        parts.last().part = i;
    }
    const QList<qint64> ids = s.plan(parts);
    s.start();
    REQUIRE(s.comesTo(ids[0], State::Sent));
    // Signed out as soon as the first is there; the others may have gone too: then nothing is held.
    s.platform.signOut();
    s.pass(1min);
    s.platform.heal();
    const Instant now = s.clock.now();
    REQUIRE(await(s.store->write(&publications::release, s.account, now)));
    for (const qint64 id : ids)
        CHECK(s.comesTo(id, State::Sent));
    for (int i = 0; i < 3; ++i)
        CHECK(s.platform.copies(u"Partie %1"_s.arg(i)) == 1);
}

TEST_CASE("An action is done once; a lost answer is no reason to doubt it")
{
    Stage s;
    const qint64 id = asked(s, u"Bravo !"_s);
    s.start();
    s.platform.fail(u"act"_s, Fault::Kind::DropAfter);
    const Instant now = s.clock.now();
    const Result<publications::Plan> plan
        = await(s.store->write(&answer::act, id, Action::Kind::Like, QString(), now));
    REQUIRE(plan);
    const qint64 like = await(s.store->write(&publications::plan, *plan, now))->first();
    REQUIRE(s.comesTo(like, State::Sent));
    CHECK(s.platform.liked(s.row(like).action->targetId));
    CHECK(state(s, id) == Conversation::State::Todo); // a like is no answer
}

TEST_CASE("A post the platform holds becomes sent at its time")
{
    Stage s;
    s.start();
    publications::Draft draft = s.draft(u"Demain"_s, s.clock.now());
    draft.outgoing.nativeAt = s.clock.now() + 1h;
    const qint64 id = s.plan({ draft }).first();
    REQUIRE(s.comesTo(id, State::Handed));
    CHECK(s.row(id).nextAt == s.clock.now() + 1h + 5s);
    s.pass(50min, 5min);
    CHECK(s.state(id) == State::Handed);
    CHECK(s.comesTo(id, State::Sent, 15min));
    CHECK(s.platform.published() == 1);
}

TEST_CASE("A post the platform holds is cancelled there first, also when the answer is lost")
{
    const bool loses = GENERATE(false, true);
    Stage s;
    s.start();
    publications::Draft draft = s.draft(u"Demain"_s, s.clock.now());
    draft.outgoing.nativeAt = s.clock.now() + 1h;
    const qint64 id = s.plan({ draft }).first();
    REQUIRE(s.comesTo(id, State::Handed));
    if (loses)
        s.platform.fail(u"act"_s, Fault::Kind::DropAfter);
    const Instant now = s.clock.now();
    REQUIRE(await(s.store->write(&decisions::cancel, id, now)));
    CHECK(s.comesTo(id, State::Cancelled));
    s.pass(2h, 10min);
    CHECK(s.state(id) == State::Cancelled);
    CHECK(s.platform.posts().isEmpty());
}

TEST_CASE("An account that nobody speaks for any more leaves what the platform holds alone")
{
    Stage s;
    s.start();
    publications::Draft draft = s.draft(u"Demain"_s, s.clock.now());
    draft.outgoing.nativeAt = s.clock.now() + 1h;
    const qint64 id = s.plan({ draft }).first();
    REQUIRE(s.comesTo(id, State::Handed));
    Connector *connector = s.fleet.connectors.take(s.account);
    s.pass(75min, 5min);
    CHECK(s.state(id) == State::Handed);
    s.fleet.connectors.insert(s.account, connector);
    CHECK(s.comesTo(id, State::Sent, 15min));
}

TEST_CASE("A reply for later waits for a person when they write again first")
{
    Stage s;
    const qint64 id = asked(s, u"Où est ma commande ?"_s, u"claire"_s);
    s.start();
    const qint64 later = reply(s, id, u"Elle part demain."_s, 1h);
    s.pass(10min);
    SECTION("and leaves when somebody says so")
    {
        asked(s, u"C’est bon, je l’ai reçue !"_s, u"claire"_s);
        s.pass(1h);
        REQUIRE(s.state(later) == State::Held);
        CHECK(s.row(later).errorKind == Error::Overtaken);
        CHECK(s.platform.published() == 0);
        const Instant now = s.clock.now();
        REQUIRE(await(s.store->write(&decisions::sendNow, later, now)));
        REQUIRE(s.comesTo(later, State::Sent));
        CHECK(s.platform.copies(u"Elle part demain."_s) == 1);
    }
    SECTION("not because of what was known when it was planned, nor of what others write")
    {
        asked(s, u"Bonjour, une question"_s);
        s.pass(1h);
        CHECK(s.state(later) == State::Sent);
    }
}
