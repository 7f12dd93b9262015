// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/turnstile.h"

#include <QCoreApplication>
#include <QMetaObject>

struct Turnstile::State
{
    bool taken = false;
    std::deque<Wait *> waiting;

    void admitNext(const std::shared_ptr<State> &self);
};

class Turnstile::Wait
{
public:
    explicit Wait(std::shared_ptr<State> state)
        : m_state(std::move(state))
        , m_alive(std::make_shared<bool>(true))
    {
    }
    Wait(const Wait &) = delete;
    ~Wait()
    {
        *m_alive = false;
        std::erase(m_state->waiting, this);
        if (m_admitted)
            m_state->admitNext(m_state); // cancelled between being admitted and waking
    }

    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> handle)
    {
        m_handle = handle;
        m_state->waiting.push_back(this);
        if (!m_state->taken)
            m_state->admitNext(m_state);
    }
    void await_resume() { m_admitted = false; }

    void admit()
    {
        m_admitted = true;
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [alive = m_alive, handle = m_handle] {
                if (*alive)
                    resume(handle);
            },
            Qt::QueuedConnection);
    }

private:
    std::shared_ptr<State> m_state;
    std::shared_ptr<bool> m_alive;
    std::coroutine_handle<> m_handle;
    bool m_admitted = false;
};

void Turnstile::State::admitNext(const std::shared_ptr<State> &self)
{
    const std::shared_ptr<State> held = self; // admit() may lead to the last owner going
    taken = !waiting.empty();
    if (!taken)
        return;
    Wait *next = waiting.front();
    waiting.pop_front();
    next->admit();
}

Turnstile::Pass::~Pass()
{
    if (m_state)
        m_state->admitNext(m_state);
}

Turnstile::Turnstile()
    : m_state(std::make_shared<State>())
{
}

Task<Turnstile::Pass> Turnstile::enter()
{
    Wait wait(m_state);
    co_await wait;
    Pass pass(m_state);
    co_return pass;
}

bool Turnstile::busy() const
{
    return m_state->taken;
}
