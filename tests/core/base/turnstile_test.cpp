// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/base/clock.h"
#include "core/base/turnstile.h"
#include "tests/fakes/eventloop.h"
#include "tests/fakes/fakeclock.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

Task<> pass(Turnstile *gate, Clock *clock, QString name, QStringList *log)
{
    const Turnstile::Pass turn = co_await gate->enter();
    log->append(name + u" in"_s);
    const Instant later = clock->now() + 1min;
    co_await clock->until(later);
    log->append(name + u" out"_s);
}

} // namespace

TEST_CASE("One passes at a time, in the order of arrival")
{
    Turnstile gate;
    FakeClock clock;
    QStringList log;
    Tasks tasks;
    CHECK_FALSE(gate.busy());
    for (const QString &name : { u"a"_s, u"b"_s, u"c"_s })
        tasks.start(pass(&gate, &clock, name, &log));
    settle();
    CHECK(gate.busy());
    CHECK(log == QStringList { u"a in"_s });
    clock.advance(1min);
    CHECK(log == QStringList { u"a in"_s, u"a out"_s, u"b in"_s });
    clock.advance(5min);
    CHECK(log.last() == u"c out"_s);
    CHECK_FALSE(gate.busy());
}

TEST_CASE("Who gives up lets the next one pass")
{
    Turnstile gate;
    FakeClock clock;
    QStringList log;
    Tasks first;
    Tasks second;
    Tasks third;
    first.start(pass(&gate, &clock, u"a"_s, &log));
    second.start(pass(&gate, &clock, u"b"_s, &log));
    third.start(pass(&gate, &clock, u"c"_s, &log));

    SECTION("while holding the turn")
    {
        settle();
        first.cancel();
        settle();
        CHECK(log == QStringList { u"a in"_s, u"b in"_s });
    }
    SECTION("while waiting")
    {
        settle();
        second.cancel();
        first.cancel();
        settle();
        CHECK(log == QStringList { u"a in"_s, u"c in"_s });
    }
    SECTION("after being let in, before knowing it")
    {
        first.cancel(); // the loop has not run yet
        settle();
        CHECK(log == QStringList { u"b in"_s });
    }
    clock.advance(5min);
    CHECK(log.last() == u"c out"_s);
    CHECK_FALSE(gate.busy());
}

TEST_CASE("A turnstile may go before those who wait at it")
{
    FakeClock clock;
    QStringList log;
    Tasks tasks;
    {
        Turnstile gate;
        tasks.start(pass(&gate, &clock, u"a"_s, &log));
        settle();
        tasks.cancel();
    }
    settle();
    CHECK(log == QStringList { u"a in"_s });
}
