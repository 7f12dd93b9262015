// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/model/slot.h"

#include <optional>

// Weekly slots become moments: pure functions. A slot that the clocks skip comes an offset later, one
// that they repeat comes the first time, as every wall time here.
namespace rhythm {

// A post closer to a slot than that has taken it.
constexpr milliseconds near = 10min;

struct Occurrence
{
    qint64 slotId = 0;
    Instant at;
    walltime::Fit fit = walltime::Fit::Exact;
};
QList<Occurrence> between(const Rhythm &rhythm, Instant from, Instant to); // by time
// Those that none of the moments has taken.
QList<Occurrence> freeOnes(const QList<Occurrence> &occurrences, QList<Instant> taken);
// Up to a year ahead; none when there is no slot, or none free.
std::optional<Occurrence> next(const Rhythm &rhythm, const QList<Instant> &taken, Instant after);

} // namespace rhythm
