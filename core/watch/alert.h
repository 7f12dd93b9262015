// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/alerts.h"
#include "core/store/store.h"

// Looks whether a storm has begun: in all that came in, in what an account receives by itself where that is
// enough to tell, and in what a watch found anywhere, where it is wanted to tell. A storm is told once: of an
// account not while all of them are in one, of a watch not where most of it are the texts of another alert.
// Only reads; what it finds is kept by store/alerts.
namespace alert {

// The hours since the last look are gone through one by one, also those that a text that came late was
// written in, at most these: what happened while the computer was off is told when it is on again, with
// its own times.
constexpr int hoursBack = 72;
constexpr int hoursFirst = 24; // the first time of all, and before a watch was made: what is older is history

struct Look
{
    QList<alerts::Alert> found; // new ones, and those that went on or count otherwise by now
    std::optional<alerts::Looked> before; // the last look that was noted
    alerts::Looked looked; // this one
    int steps = 0; // hours gone through, besides the last
};
Result<Look> look(Database &database, Instant now);
// Looks, and keeps what was found; how many are new. After whatever reports are made of has been settled.
Task<Result<int>> keepUp(Store *store, Instant now);

} // namespace alert
