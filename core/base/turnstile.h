// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"

#include <deque>
#include <memory>

// One at a time, in the order of arrival. `const Turnstile::Pass pass = co_await gate.enter();`
// holds the turn until the pass goes out of scope, also when the coroutine is cancelled.
class Turnstile
{
    struct State;

public:
    class Pass
    {
    public:
        explicit Pass(std::shared_ptr<State> state)
            : m_state(std::move(state))
        {
        }
        Pass(Pass &&other) noexcept = default;
        Pass &operator=(Pass &&) = delete;
        ~Pass();

    private:
        std::shared_ptr<State> m_state;
    };

    Turnstile();
    Task<Pass> enter();
    bool busy() const;

private:
    class Wait;
    std::shared_ptr<State> m_state;
};
