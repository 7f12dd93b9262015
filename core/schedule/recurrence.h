// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <QDate>
#include <QList>

// A post that comes again: which days, at one wall time in one zone, whatever the clocks do. Pure; its
// text is a part of RFC 5545's RRULE, and nothing else of that is understood.
struct Recurrence
{
    enum class Every { Day, Week, Month, MonthWeekday };

    Every every = Every::Week;
    int step = 1; // every so many of them, 1 … 99
    QList<int> weekdays; // of a week: 1 Monday … 7 Sunday; empty: the first one's
    int nth = 0; // of a month's weekday: 1 … 4, -1 the last; 0: as the first one's
    std::optional<QDate> until; // the last day it may be
    int count = 0; // so many in all; 0: as many as there are

    friend bool operator==(const Recurrence &, const Recurrence &) = default;
};

namespace recurrence {

QString toText(const Recurrence &rule); // "FREQ=WEEKLY;BYDAY=MO,TH;COUNT=10"
std::optional<Recurrence> fromText(const QString &text);

// The days from `from` to `to`, both within, that begin on or after the first; at most so many. A month
// without that day, or that nth weekday, has none.
QList<QDate> days(const Recurrence &rule, QDate first, QDate from, QDate to, int most);
// Which of its weekday in its month a day is: 1 … 4; the fifth is the last, -1.
int nthOf(QDate day);

} // namespace recurrence
