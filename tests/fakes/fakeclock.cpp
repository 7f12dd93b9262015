// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakeclock.h"

#include "tests/fakes/eventloop.h"

class FakeClock::Alarm
{
public:
    Alarm(FakeClock &clock, Instant when)
        : m_clock(clock)
        , m_when(when)
    {
    }
    Alarm(const Alarm &) = delete;
    ~Alarm()
    {
        if (m_handle)
            std::erase_if(m_clock.m_alarms,
                          [this](const auto &each) { return each.second == m_handle; });
    }

    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> handle)
    {
        m_handle = handle;
        m_clock.m_alarms.emplace(m_when, handle);
    }
    void await_resume() { m_handle = {}; }

private:
    FakeClock &m_clock;
    Instant m_when;
    std::coroutine_handle<> m_handle;
};

Task<> FakeClock::until(Instant when)
{
    Alarm alarm(*this, when);
    co_await alarm;
}

void FakeClock::advance(milliseconds by)
{
    const Instant end = m_now + by;
    settle();
    while (!m_alarms.empty() && m_alarms.begin()->first <= end) {
        const auto first = m_alarms.extract(m_alarms.begin());
        m_now = std::max(m_now, first.key());
        resume(first.mapped());
        settle();
    }
    m_now = end;
}
