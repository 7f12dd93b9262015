// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <map>

// A clock that stands still until a test advances it. Waiting coroutines wake in the order of
// their time.
class FakeClock : public Clock
{
public:
    Instant now() const override { return m_now; }
    Task<> until(Instant when) override;

    void advance(milliseconds by);
    void set(Instant now) { m_now = now; } // a step of the clock: wakes nobody

private:
    class Alarm;
    Instant m_now = instant(1'795'172'400'000); // 2026-11-20T11:00:00Z
    std::multimap<Instant, std::coroutine_handle<>> m_alarms;
};
