// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <QTimer>

namespace {

// Waits for a moment by short timers: a QTimer longer than 24.8 days never fires, and one longer
// than a minute does not notice that the clock was set or that the computer slept.
class Alarm
{
public:
    explicit Alarm(milliseconds wait)
        : m_wait(wait)
    {
    }
    Alarm(const Alarm &) = delete;

    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> handle)
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [handle] { resume(handle); });
        m_timer.start(m_wait);
    }
    void await_resume() { }

private:
    milliseconds m_wait;
    QTimer m_timer;
};

constexpr milliseconds longestWait = 30s;

} // namespace

Instant SystemClock::now() const
{
    return instant(QDateTime::currentMSecsSinceEpoch());
}

Task<> SystemClock::until(Instant when)
{
    do {
        const milliseconds left = when - now();
        Alarm alarm(std::clamp(left, milliseconds(0), longestWait));
        co_await alarm;
    } while (now() < when);
}

Task<> yieldNow()
{
    Alarm alarm(milliseconds(0));
    co_await alarm;
}
