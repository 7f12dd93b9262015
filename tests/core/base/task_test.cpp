// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/base/clock.h"
#include "core/base/worker.h"
#include "tests/fakes/eventloop.h"
#include "tests/fakes/fakeclock.h"

#include <QThread>

namespace {

Task<int> immediate(int value)
{
    co_return value;
}

Task<int> afterYield(int value)
{
    co_await yieldNow();
    co_return value;
}

Task<int> countTo(int limit)
{
    int sum = 0;
    for (int i = 0; i < limit; ++i) {
        co_await yieldNow();
        sum += 1;
    }
    co_return sum;
}

struct Witness
{
    explicit Witness(int *count)
        : count(count)
    {
        ++*count;
    }
    ~Witness() { --*count; }
    int *count;
};

Task<> hold(Clock *clock, int *alive)
{
    const Witness witness(alive);
    const Instant later = clock->now() + 1h;
    co_await clock->until(later);
}

int square(int value)
{
    return value * value;
}

QThread *whichThread()
{
    return QThread::currentThread();
}

} // namespace

TEST_CASE("A task hands over what it returns")
{
    CHECK(await(immediate(7)) == 7);
    CHECK(await(afterYield(8)) == 8);
}

TEST_CASE("Destroying the owner cancels what runs and unwinds its locals")
{
    FakeClock clock;
    int alive = 0;
    {
        Tasks tasks;
        tasks.start(hold(&clock, &alive));
        tasks.start(hold(&clock, &alive));
        CHECK(alive == 2);
        CHECK(tasks.size() == 2);
    }
    CHECK(alive == 0);
    clock.advance(2h); // nobody is left to wake
}

TEST_CASE("Two hundred thousand awaits do not grow the stack")
{
    CHECK(await(countTo(200'000), 120s) == 200'000);
}

TEST_CASE("The clock wakes in the order of time")
{
    FakeClock clock;
    int alive = 0;
    Tasks tasks;
    tasks.start(hold(&clock, &alive));
    clock.advance(59min);
    CHECK(alive == 1);
    clock.advance(1min);
    CHECK(alive == 0);
}

TEST_CASE("A worker runs elsewhere and wakes here")
{
    Worker worker;
    CHECK(await(worker.run(&square, 12)) == 144);
    CHECK(await(worker.run(&whichThread)) != QThread::currentThread());
}
