// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/alerts.h"
#include "core/store/store.h"

// Looks whether a storm has begun in what came in: in all of it, and in what an account receives by
// itself where that is enough to tell. Only reads; what it finds is kept by store/alerts.
namespace alert {

// The hours since the last look are gone through one by one, at most these: what happened while the
// computer was off is told when it is on again, with its own times.
constexpr int hoursBack = 72;
constexpr int hoursFirst = 24; // the first time of all: what is older is history

struct Look
{
    QList<alerts::Alert> found; // new ones, and those that went on or count otherwise by now
    std::optional<Instant> before; // the last look that was noted
};
Result<Look> look(Database &database, Instant now);
// Looks, and keeps what was found; how many are new. After whatever reports are made of has been settled.
Task<Result<int>> keepUp(Store *store, Instant now);

// The words that a storm's texts repeat and that those before did not: at most three, the most telling
// first, as they are mostly written.
QList<Foreign> words(const QList<Foreign> &texts, const QList<Foreign> &before);

} // namespace alert
