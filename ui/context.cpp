// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/context.h"

#include "core/base/clock.h"
#include "core/base/time.h"
#include "ui/pulse.h"

QDate Context::today() const
{
    return walltime::at(clock.now(), pulse.zone()).date();
}
