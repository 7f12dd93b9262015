// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/rhythm.h"

#include <algorithm>

namespace rhythm {

QList<Occurrence> between(const Rhythm &rhythm, Instant from, Instant to)
{
    QList<Occurrence> found;
    if (rhythm.week.isEmpty() || to <= from)
        return found;
    const QDate last = walltime::at(to, rhythm.zone).date();
    for (QDate day = walltime::at(from, rhythm.zone).date(); day <= last; day = day.addDays(1)) {
        for (const Slot &slot : rhythm.week) {
            if (slot.weekday != day.dayOfWeek())
                continue;
            const QTime time(slot.minute / 60, slot.minute % 60);
            const walltime::Resolved resolved = walltime::resolve(day, time, rhythm.zone);
            if (resolved.at >= from && resolved.at < to)
                found.append({ slot.id, resolved.at, resolved.fit });
        }
    }
    // A slot that was skipped comes after one that was not.
    std::stable_sort(found.begin(), found.end(),
                     [](const Occurrence &a, const Occurrence &b) { return a.at < b.at; });
    return found;
}

QList<Occurrence> freeOnes(const QList<Occurrence> &occurrences, QList<Instant> taken)
{
    std::sort(taken.begin(), taken.end());
    QList<Occurrence> found;
    for (const Occurrence &each : occurrences) {
        const auto after = std::upper_bound(taken.begin(), taken.end(), each.at - near);
        if (after == taken.end() || *after >= each.at + near)
            found.append(each);
    }
    return found;
}

std::optional<Occurrence> next(const Rhythm &rhythm, const QList<Instant> &taken, Instant after)
{
    constexpr auto step = std::chrono::hours(24 * 28);
    for (Instant from = after; from < after + 13 * step; from += step) {
        const QList<Occurrence> open = freeOnes(between(rhythm, from, from + step), taken);
        if (!open.isEmpty())
            return open.first();
    }
    return std::nullopt;
}

} // namespace rhythm
