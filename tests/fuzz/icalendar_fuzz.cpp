// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "core/schedule/icalendar.h"
#include "core/store/events.h"

FUZZ(icalendar)
{
    static const QTimeZone zone("Europe/Paris");
    const icalendar::Reading read = icalendar::read(bytes);
    demand(read.events.size() <= icalendar::most, "no more than are wanted");
    for (const Event &each : read.events) {
        demand(!each.title.isEmpty() && each.first.isValid() && each.last >= each.first,
               "what was read can be kept");
        events::occurrences(each, QDate(2026, 1, 1), QDate(2027, 12, 31), zone);
    }
}
