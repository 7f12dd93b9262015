// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"

#include <memory>

// Wakes the one coroutine that waits for something to do. A ring while nobody waits is kept.
class Bell
{
    struct State;

public:
    Bell();
    ~Bell();
    void ring();
    Task<> rung();

private:
    class Wait;
    std::shared_ptr<State> m_state;
};
