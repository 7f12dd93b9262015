// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/bell.h"

#include <QCoreApplication>
#include <QMetaObject>

struct Bell::State
{
    bool rang = false;
    std::coroutine_handle<> waiting;

    // Always through the event loop: whoever rings is not run over by whoever waits.
    static void wake(const std::shared_ptr<State> &state)
    {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [state] {
                if (!state->rang || !state->waiting)
                    return;
                state->rang = false;
                resume(std::exchange(state->waiting, {}));
            },
            Qt::QueuedConnection);
    }
};

class Bell::Wait
{
public:
    explicit Wait(std::shared_ptr<State> state)
        : m_state(std::move(state))
    {
    }
    Wait(const Wait &) = delete;
    ~Wait() { m_state->waiting = {}; }

    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> handle)
    {
        m_state->waiting = handle;
        if (m_state->rang)
            State::wake(m_state);
    }
    void await_resume() { }

private:
    std::shared_ptr<State> m_state;
};

Bell::Bell()
    : m_state(std::make_shared<State>())
{
}

Bell::~Bell() = default;

void Bell::ring()
{
    m_state->rang = true;
    if (m_state->waiting)
        State::wake(m_state);
}

Task<> Bell::rung()
{
    Wait wait(m_state);
    co_await wait;
}
