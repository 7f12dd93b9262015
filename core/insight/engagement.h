// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/measure.h"
#include "core/model/platform.h"

#include <QList>
#include <QMap>
#include <QTimeZone>

// What counts as an engagement on each platform, what its rate is of, and on which day it was won.
// A number the platform does not give stays missing: it is never counted as zero.
namespace engagement {

// The kinds that are added up, in the order they are printed.
QList<Measure::Kind> counted(Platform platform);
// What the rate is of: views where the platform tells them, else followers.
enum class Base { Views, Followers };
Base base(Platform platform);

// How one post stands: the newest number of each kind.
struct Stand
{
    std::optional<qint64> reactions;
    std::optional<qint64> comments;
    std::optional<qint64> shares;
    std::optional<qint64> views;
    std::optional<qint64> engagements; // of the kinds counted, those that are known
    std::optional<Instant> measuredAt;
};
Stand stand(Platform platform, const QList<Measure> &measures);

// On which local day they were won, by number since 1970. Between two readings they came evenly:
// days without a reading are filled from those around them. What was taken back is not taken off. A
// post first read more than two days after it was published is followed from that reading on.
QMap<qint64, qint64> won(Platform platform, const QList<Measure> &measures, Instant published,
                         const QTimeZone &zone);

constexpr auto fresh = std::chrono::hours(48);

} // namespace engagement
