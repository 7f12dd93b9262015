// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/decisions.h"
#include "core/schedule/publisher.h"
#include "core/store/accounts.h"
#include "tests/catch.h"
#include "tests/fakes/eventloop.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fakeplatform.h"

#include <QTemporaryDir>

// A publisher over a real store in a file and a platform in memory, under a clock moved by hand.
namespace publishing {

using namespace Qt::StringLiterals;
using State = Publication::State;
using Fault = FakePlatform::Fault;
using Guard = FakePlatform::Guard;

class TestFleet : public Fleet
{
public:
    Connector *connector(qint64 accountId) override { return connectors.value(accountId); }
    int limitLeft(qint64) const override { return -1; }
    std::optional<milliseconds> skew(qint64) const override { return wrong; }

    QHash<qint64, Connector *> connectors;
    std::optional<milliseconds> wrong;
};

inline Result<bool> ping(Database &)
{
    return true;
}

inline Result<bool> failCall(Database &database, int nth)
{
    database.failCall(nth);
    return true;
}

// Says what it is told to say, and counts.
class Answering : public Connector
{
public:
    Task<Result<Identity>> identify() override { co_return Error(Error::Unsupported); }
    Task<Result<Batch>> fetch(Cursor) override { co_return Error(Error::Unsupported); }
    Task<Result<Batch>> reread(QList<MessageRef>) override { co_return Error(Error::Unsupported); }
    Task<Result<Batch>> thread(MessageRef) override { co_return Error(Error::Unsupported); }
    QByteArray makeKey(const QByteArray &, Instant) const override
    {
        return "key" + QByteArray::number(++made);
    }
    std::chrono::seconds keyWindow() const override { return window; }

    Task<Result<Prepared>> prepare(Outgoing, QByteArray) override
    {
        co_await yieldNow();
        ++prepares;
        if (onPrepare)
            co_return *onPrepare;
        co_return Prepared();
    }
    Task<Result<Receipt>> publish(Outgoing post, QByteArray, PublishKey key) override
    {
        sent.append(post);
        keys.append(key.bytes);
        if (atPublish)
            atPublish();
        co_await yieldNow();
        co_return answer;
    }
    Task<Result<Sighting>> find(Outgoing, PublishKey key) override
    {
        co_await yieldNow();
        looked.append(key.bytes);
        co_return sighting;
    }
    Task<Result<Sighting>> findHanded(Outgoing, Receipt) override
    {
        co_await yieldNow();
        co_return sighting;
    }
    Task<Result<Receipt>> act(Action) override
    {
        co_await yieldNow();
        ++acts;
        co_return answer;
    }

    Result<Receipt> answer = receipt(u"https://x/1"_s);
    Result<Sighting> sighting = Sighting();
    std::optional<Error> onPrepare;
    std::chrono::seconds window = 50min;
    std::function<void()> atPublish;
    mutable int made = 0;
    int prepares = 0;
    int acts = 0;
    QList<Outgoing> sent;
    QList<QByteArray> keys;
    QList<QByteArray> looked;

    static Receipt receipt(const QString &id)
    {
        Receipt made;
        made.remoteId = id;
        made.apiId = id;
        return made;
    }
};

class Stage
{
public:
    explicit Stage(Guard guard = Guard::Key)
        : platform(clock, Platform::Mastodon, guard)
    {
        Result<std::unique_ptr<Store>> opened = Store::open(folder.filePath(u"parvis.db"_s));
        REQUIRE(opened);
        store = std::move(*opened);
        QObject::connect(store.get(), &Store::changed, store.get(), [this] {
            if (publisher)
                publisher->wake();
        });
        account = join(platform.account(), &platform.connector());
    }

    qint64 join(Account as, Connector *connector)
    {
        as.settle = 90s;
        const Instant now = clock.now();
        const Result<qint64> id = await(store->write(&accounts::add, as, now));
        REQUIRE(id);
        fleet.connectors.insert(*id, connector);
        return *id;
    }

    void start() // also: again, as another process would
    {
        end();
        publisher = std::make_unique<Publisher>(*store, clock, fleet,
                                                u"engine%1"_s.arg(++m_engines));
        publisher->start();
        rest();
    }
    void end()
    {
        publisher.reset();
        rest();
    }

    // Lets everything happen that can without time passing. Whatever the publisher does goes
    // through the store's write lane, in order.
    void rest()
    {
        for (int i = 0; i < 25; ++i) {
            const Result<bool> there = await(store->publish(&ping));
            Q_UNUSED(there)
        }
    }
    void pass(milliseconds time, milliseconds step = 5s)
    {
        for (; time > milliseconds(0); time -= step) {
            clock.advance(std::min(time, step));
            rest();
        }
    }
    // Time passes until the row is there.
    bool comesTo(qint64 id, State state, milliseconds within = 5min)
    {
        rest();
        for (milliseconds passed(0); row(id).state != state; passed += 5s) {
            if (passed >= within)
                return false;
            pass(5s);
        }
        return true;
    }

    publications::Draft draft(const QString &text, Instant dueAt) const
    {
        publications::Draft made;
        made.accountId = account;
        made.dueAt = dueAt;
        made.outgoing.text = text;
        return made;
    }
    QList<qint64> plan(QList<publications::Draft> drafts)
    {
        publications::Plan plan;
        plan.text = drafts.first().outgoing.text;
        plan.drafts = std::move(drafts);
        const Instant now = clock.now();
        const Result<QList<qint64>> ids = await(store->write(&publications::plan, plan, now));
        REQUIRE(ids);
        return *ids;
    }
    qint64 post(const QString &text, milliseconds in = 0s)
    {
        const qint64 id = plan({ draft(text, clock.now() + in) }).first();
        rest();
        return id;
    }

    Publication row(qint64 id)
    {
        const Result<Publication> found = await(store->read(&publications::one, id));
        REQUIRE(found);
        return *found;
    }
    State state(qint64 id) { return row(id).state; }
    QList<Attempt> attempts(qint64 id)
    {
        return *await(store->read(&publications::attempts, id));
    }
    QString key(qint64 id) { return publication::stateKey(state(id)); }

    QTemporaryDir folder;
    FakeClock clock;
    FakePlatform platform;
    TestFleet fleet;
    std::unique_ptr<Store> store;
    qint64 account = 0;
    std::unique_ptr<Publisher> publisher;

private:
    int m_engines = 0;
};

} // namespace publishing
