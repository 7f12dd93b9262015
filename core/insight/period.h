// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <QDate>

// A stretch of whole local days, the first and the last included: what a report is about.
struct Period
{
    QDate first;
    QDate last;

    int days() const { return int(first.daysTo(last)) + 1; }
    bool isWeek() const { return days() == 7 && first.dayOfWeek() == 1; } // ISO
    bool isMonth() const { return first.day() == 1 && last == first.addMonths(1).addDays(-1); }
    // As long, next to it; a month is next to a month.
    Period shifted(int by) const;
    Period before() const { return shifted(-1); }
    Instant begin(const QTimeZone &zone) const;
    Instant end(const QTimeZone &zone) const; // the first moment after it
    friend bool operator==(const Period &, const Period &) = default;
};

namespace period {

Period week(const QDate &day); // the one it is in
Period month(const QDate &day);
// "2026-W46", "2026-11", "2026-11-09..2026-11-15".
std::optional<Period> parse(const QString &text);
QString key(const Period &period); // as parse() reads it

qint64 number(const QDate &day); // since 1970
QDate day(qint64 number);

} // namespace period
