// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inbox/collector.h"
#include "core/store/conversations.h"
#include "core/store/requests.h"
#include "tests/core/schedule/stage.h"
#include "tests/fakes/workspacefixture.h"

using publishing::Answering;
using namespace Qt::StringLiterals;

// A conversation read again while somebody looks at it.

namespace {

class Around : public Answering
{
public:
    Task<Result<Batch>> thread(MessageRef message) override
    {
        asked.append(message.remoteId);
        co_await yieldNow();
        co_return thread_;
    }
    QStringList asked;
    Result<Batch> thread_ = Batch();
};

Message said(const QString &id, const QString &who, const QString &text, Instant at)
{
    Message made = WorkspaceFixture::mention(id, who, text, at).message;
    made.kind = Message::Kind::Reply;
    made.rootId = u"root"_s;
    return made;
}

struct Desk
{
    Desk()
    {
        Account us;
        us.platform = Platform::Bluesky; // the stage has one of the other
        us.remoteId = u"us"_s;
        account = stage.join(us, &around);
        now = stage.clock.now();
    }
    Batch batch(QList<Message> messages)
    {
        Batch made;
        made.messages = std::move(messages);
        return made;
    }
    // The first of a conversation, from the usual fetch.
    qint64 begin(const Message &message)
    {
        messages::Delivery delivery;
        delivery.accountId = account;
        delivery.zone = QTimeZone("Europe/Paris");
        delivery.caughtUp = true;
        messages::Placed placed;
        placed.message = message;
        placed.rootId = message.rootId;
        placed.threadKey = message.rootId + u'\n' + message.author.remoteId;
        delivery.messages = { placed };
        REQUIRE(await(stage.store->write(&messages::deliver, delivery, now)));
        return only().id;
    }
    QList<Conversation> all()
    {
        return *await(stage.store->read(&conversations::page, conversations::Filter(),
                                        std::optional<conversations::Place>(),
                                        conversations::Way::Older, 10));
    }
    Conversation only()
    {
        const QList<Conversation> found = all();
        REQUIRE(found.size() == 1);
        return found.first();
    }
    Result<Collector::Tally> refresh(const QString &id)
    {
        MessageRef ref;
        ref.remoteId = ref.apiId = id;
        Collector collector(*stage.store, stage.clock, stage.fleet);
        return await(collector.refresh(account, ref));
    }

    publishing::Stage stage { publishing::Guard::Key };
    Around around;
    qint64 account = 0;
    Instant now;
};

} // namespace

TEST_CASE("What came in since is in its conversation once, however often it is read again")
{
    Desk desk;
    const Message first = said(u"m1"_s, u"claire"_s, u"Bonjour ?"_s, desk.now - 1h);
    const qint64 id = desk.begin(first);
    const Instant read = desk.now;
    REQUIRE(await(desk.stage.store->write(&conversations::markRead, id)));
    desk.around.thread_ = desk.batch(
        { first, said(u"m2"_s, u"claire"_s, u"Alors ?"_s, read - 1min) });
    const auto tally = desk.refresh(u"m1"_s);
    REQUIRE(tally);
    CHECK(tally->added == 1);
    CHECK(desk.refresh(u"m1"_s)->added == 0);
    CHECK(desk.around.asked == QStringList { u"m1"_s, u"m1"_s });
    CHECK(desk.only().messages == 2);
    CHECK(desk.only().unread);
    CHECK(await(desk.stage.store->read(&conversations::newestFromOutside, id))
              ->message.remoteId
          == u"m2"_s);
}

TEST_CASE("An edit is seen when the conversation is read again")
{
    Desk desk;
    Message first = said(u"m1"_s, u"claire"_s, u"Bonjour"_s, desk.now - 1h);
    const qint64 id = desk.begin(first);
    first.body.text = Foreign(u"Bonsoir"_s);
    first.editedAt = desk.now;
    desk.around.thread_ = desk.batch({ first });
    CHECK(desk.refresh(u"m1"_s)->edited == 1);
    const auto thread = *await(desk.stage.store->read(&conversations::thread, id));
    REQUIRE(thread.size() == 1);
    CHECK(thread[0].message.body.text.raw() == u"Bonsoir"_s);
    CHECK(thread[0].formerTexts == QList<Foreign> { Foreign(u"Bonjour"_s) });
}

TEST_CASE("What others wrote there long ago is history, not something to do")
{
    Desk desk;
    const Message first = said(u"m1"_s, u"claire"_s, u"Bonjour"_s, desk.now - 1h);
    desk.begin(first);
    desk.around.thread_ = desk.batch(
        { first, said(u"old"_s, u"tom"_s, u"Moi aussi"_s, desk.now - std::chrono::days(60)),
          said(u"new"_s, u"lea"_s, u"Et moi"_s, desk.now - 1min) });
    REQUIRE(desk.refresh(u"m1"_s));
    for (const Conversation &each : desk.all()) {
        const bool old = each.authorName.raw() == u"tom"_s || each.author.raw().startsWith(u"tom"_s);
        CHECK((each.state == Conversation::State::Done) == old);
        CHECK(each.unread == !old);
    }
}

TEST_CASE("A message that is not found twice in a row is gone")
{
    Desk desk;
    const qint64 id = desk.begin(said(u"m1"_s, u"claire"_s, u"Bonjour"_s, desk.now - 1h));
    desk.around.thread_ = Error(Error::NotFound);
    REQUIRE(desk.refresh(u"m1"_s));
    CHECK_FALSE(await(desk.stage.store->read(&conversations::thread, id))->first().deleted);
    REQUIRE(desk.refresh(u"m1"_s));
    CHECK(await(desk.stage.store->read(&conversations::thread, id))->first().deleted);
}

TEST_CASE("A platform that cannot be reached is an error, and nothing is lost")
{
    Desk desk;
    desk.begin(said(u"m1"_s, u"claire"_s, u"Bonjour"_s, desk.now - 1h));
    desk.around.thread_ = Error(Error::Offline);
    const auto tally = desk.refresh(u"m1"_s);
    REQUIRE_FALSE(tally);
    CHECK(tally.error().kind == Error::Offline);
    CHECK(desk.only().messages == 1);
}

TEST_CASE("What left from here is no news to whoever wrote it")
{
    publishing::Stage s;
    s.start();
    const QString asked = s.platform.says(u"Claire"_s, u"Bonjour ?"_s);
    messages::Delivery delivery;
    delivery.accountId = s.account;
    delivery.zone = QTimeZone("Europe/Paris");
    delivery.messages
        = { WorkspaceFixture::mention(asked, u"claire"_s, u"Bonjour ?"_s, s.clock.now()) };
    const Instant now = s.clock.now();
    REQUIRE(await(s.store->write(&messages::deliver, delivery, now)));
    const qint64 id = 1;
    publications::Draft draft = s.draft(u"Bonjour !"_s, now);
    draft.kind = Publication::Kind::Reply;
    draft.conversationId = id;
    const qint64 reply = s.plan({ draft }).first();
    s.pass(10s);
    REQUIRE(s.comesTo(reply, publishing::State::Sent));
    CHECK(await(s.store->read(&conversations::thread, id))->size() == 2);
    CHECK(await(s.store->read(&conversations::newestFromOutside, id))->message.remoteId == asked);
}

TEST_CASE("A thread is asked for by its conversation's number")
{
    CHECK(requests::threadOf(requests::thread(42)) == 42);
    CHECK_FALSE(requests::threadOf(u"sync"_s));
}
