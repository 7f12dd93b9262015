// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "core/base/time.h"

FUZZ(time)
{
    const QString typed = QString::fromUtf8(bytes);
    if (const std::optional<Instant> when = fromIso(typed))
        demand(fromIso(isoMillis(*when)) == when, "what is written can be read");
    static const QTimeZone zone("Europe/Paris");
    if (const std::optional<QDateTime> wall = walltime::parse(typed))
        walltime::localDay(walltime::resolve(*wall, zone).at, zone);
    walltime::zone(typed);
}
