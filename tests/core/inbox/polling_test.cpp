// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inbox/collector.h"
#include "core/store/conversations.h"
#include "tests/core/schedule/stage.h"
#include "tests/fakes/workspacefixture.h"

using namespace publishing;

namespace {

// A platform that tells of one message, and says what it is told to when asked for it again.
class Reader : public Answering
{
public:
    explicit Reader(Instant now)
    {
        Message message
            = WorkspaceFixture::mention(u"m1"_s, u"claire"_s, u"Bonjour ?"_s, now).message;
        message.rootId = message.remoteId;
        m_all.messages = { message };
    }

    Task<Result<Batch>> fetch(Cursor since) override
    {
        co_await yieldNow();
        Batch news;
        if (since.isEmpty())
            news = m_all;
        news.next = "1";
        co_return news;
    }
    Task<Result<Batch>> reread(QList<MessageRef> messages) override
    {
        co_await yieldNow();
        CHECK(messages.size() == 1);
        co_return again;
    }
    void finds() { again = m_all; }
    void misses() { again = Batch(); }
    void cannotTell()
    {
        again = Batch();
        again.unknown = { u"m1"_s };
    }

    Batch again;

private:
    Batch m_all;
};

struct Inbox
{
    Inbox()
        : reader(s.clock.now())
        , collector(*s.store, s.clock, s.fleet)
    {
        s.fleet.connectors.insert(s.account, &reader);
    }

    int goneNow()
    {
        collector.rereadNext(s.account);
        const auto tally = await(collector.sync(s.account));
        REQUIRE(tally);
        return tally->deleted;
    }

    Stage s;
    Reader reader;
    Collector collector;
};

} // namespace

// Nothing is pushed to Parvis: there is no stream that could hang half open or flood it. What is
// left of that fault is a poll that breaks off.
TEST_CASE("A poll that breaks off is taken again from where it was, and nothing comes twice",
          "[fault-40]")
{
    const Fault::Kind fault = GENERATE(Fault::Kind::Offline, Fault::Kind::DropBefore,
                                       Fault::Kind::DropAfter, Fault::Kind::FailAfter,
                                       Fault::Kind::Truncate);
    Stage s;
    Collector collector(*s.store, s.clock, s.fleet);
    for (int i = 0; i < 3; ++i)
        s.platform.says(u"Claire"_s, u"Bonjour %1 ?"_s.arg(i));
    s.platform.fail(u"fetch"_s, fault);
    CHECK_FALSE(await(collector.sync(s.account)));
    const auto tally = await(collector.sync(s.account));
    REQUIRE(tally);
    CHECK(tally->added == 3);
    CHECK(await(collector.sync(s.account))->added == 0);
}

TEST_CASE("Polling goes on by itself after a poll that broke off", "[fault-40]")
{
    Stage s;
    Collector collector(*s.store, s.clock, s.fleet);
    s.platform.fail(u"fetch"_s, Fault::Kind::DropAfter);
    s.platform.says(u"Claire"_s, u"Bonjour ?"_s);
    collector.serve(s.account);
    const auto known = [&s] {
        return await(s.store->write(&conversations::one, qint64(1)));
    };
    REQUIRE(waitFor([&] {
        return await(s.store->read(&accounts::one, s.account))->lastErrorAt.has_value();
    }));
    CHECK_FALSE(known());
    s.pass(2min, 10s);
    CHECK(waitFor([&] { return bool(known()); }));
    collector.forget(s.account);
}

TEST_CASE("A message not found again is gone the second time in a row, not before", "[fault-44]")
{
    Inbox inbox;
    inbox.reader.misses();
    CHECK(inbox.goneNow() == 0);
    CHECK(inbox.goneNow() == 1);
    CHECK(await(inbox.s.store->read(&conversations::thread, qint64(1)))->first().deleted);
}

TEST_CASE("Found in between, or not to be told, it is not gone", "[fault-44]")
{
    Inbox inbox;
    inbox.reader.misses();
    CHECK(inbox.goneNow() == 0);
    inbox.reader.finds();
    CHECK(inbox.goneNow() == 0);
    inbox.reader.misses();
    CHECK(inbox.goneNow() == 0);
    inbox.reader.cannotTell();
    for (int i = 0; i < 3; ++i)
        CHECK(inbox.goneNow() == 0);
    CHECK_FALSE(await(inbox.s.store->read(&conversations::thread, qint64(1)))->first().deleted);
}
