// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/base/time.h"

// The time, and waiting for it. Everything that depends on time takes a Clock, so that tests
// advance it by hand (tests/fakes/fakeclock.h).
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
    // Resumes from the event loop once now() >= when, also after sleep and clock steps.
    virtual Task<> until(Instant when) = 0;
};

class SystemClock : public Clock
{
public:
    Instant now() const override;
    Task<> until(Instant when) override;
};

// Lets the event loop run once; keeps long loops of ready work from freezing the window.
Task<> yieldNow();
