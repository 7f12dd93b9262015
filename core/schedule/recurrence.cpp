// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/recurrence.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace recurrence {

namespace {

const std::array codes { u"MO"_s, u"TU"_s, u"WE"_s, u"TH"_s, u"FR"_s, u"SA"_s, u"SU"_s };
constexpr int longest = 40'000; // periods looked at: a hundred years of days

QDate monday(QDate day)
{
    return day.addDays(1 - day.dayOfWeek());
}

QDate nthWeekday(int year, int month, int weekday, int nth)
{
    const QDate begin(year, month, 1);
    if (nth > 0) {
        const QDate first = begin.addDays((weekday - begin.dayOfWeek() + 7) % 7);
        const QDate found = first.addDays(7 * (nth - 1));
        return found.month() == month ? found : QDate();
    }
    const QDate end(year, month, begin.daysInMonth());
    return end.addDays(-((end.dayOfWeek() - weekday + 7) % 7));
}

// The days of the nth period since the first one's, in order.
QList<QDate> period(const Recurrence &rule, QDate first, int nth)
{
    switch (rule.every) {
    case Recurrence::Every::Day: return { first.addDays(qint64(nth) * rule.step) };
    case Recurrence::Every::Week: {
        const QDate week = monday(first).addDays(qint64(nth) * rule.step * 7);
        QList<int> weekdays = rule.weekdays;
        if (weekdays.isEmpty())
            weekdays = { first.dayOfWeek() };
        std::sort(weekdays.begin(), weekdays.end());
        QList<QDate> found;
        for (const int each : std::as_const(weekdays))
            found.append(week.addDays(each - 1));
        return found;
    }
    case Recurrence::Every::Month:
    case Recurrence::Every::MonthWeekday: {
        const QDate month = QDate(first.year(), first.month(), 1).addMonths(nth * rule.step);
        if (!month.isValid())
            return {};
        const QDate day = rule.every == Recurrence::Every::Month
            ? QDate(month.year(), month.month(), first.day())
            : nthWeekday(month.year(), month.month(), first.dayOfWeek(),
                         rule.nth != 0 ? rule.nth : nthOf(first));
        return day.isValid() ? QList { day } : QList<QDate>();
    }
    }
    Q_UNREACHABLE();
}

} // namespace

int nthOf(QDate day)
{
    const int nth = (day.day() - 1) / 7 + 1;
    return nth > 4 ? -1 : nth;
}

QString toText(const Recurrence &rule)
{
    QStringList parts;
    switch (rule.every) {
    case Recurrence::Every::Day: parts.append(u"FREQ=DAILY"_s); break;
    case Recurrence::Every::Week: parts.append(u"FREQ=WEEKLY"_s); break;
    case Recurrence::Every::Month:
    case Recurrence::Every::MonthWeekday: parts.append(u"FREQ=MONTHLY"_s); break;
    }
    if (rule.step > 1)
        parts.append(u"INTERVAL=%1"_s.arg(rule.step));
    if (rule.every == Recurrence::Every::Week && !rule.weekdays.isEmpty()) {
        QStringList days;
        for (const int each : rule.weekdays)
            days.append(codes[std::size_t(each - 1)]);
        parts.append(u"BYDAY="_s + days.join(u','));
    }
    if (rule.every == Recurrence::Every::MonthWeekday)
        parts.append(u"BYSETPOS=%1"_s.arg(rule.nth)); // of the first one's weekday
    if (rule.until)
        parts.append(u"UNTIL="_s + rule.until->toString(u"yyyyMMdd"_s));
    if (rule.count > 0)
        parts.append(u"COUNT=%1"_s.arg(rule.count));
    return parts.join(u';');
}

std::optional<Recurrence> fromText(const QString &text)
{
    Recurrence rule;
    bool every = false;
    for (const QString &part : text.split(u';', Qt::SkipEmptyParts)) {
        const QString key = part.section(u'=', 0, 0);
        const QString value = part.section(u'=', 1);
        bool fine = true;
        if (key == "FREQ"_L1) {
            every = true;
            if (value == "DAILY"_L1)
                rule.every = Recurrence::Every::Day;
            else if (value == "WEEKLY"_L1)
                rule.every = Recurrence::Every::Week;
            else if (value == "MONTHLY"_L1)
                rule.every = Recurrence::Every::Month;
            else
                return std::nullopt;
        } else if (key == "INTERVAL"_L1) {
            rule.step = value.toInt(&fine);
            fine = fine && rule.step >= 1 && rule.step <= 99;
        } else if (key == "BYDAY"_L1) {
            for (const QString &day : value.split(u',')) {
                const auto code = std::find(codes.begin(), codes.end(), day);
                if (code == codes.end())
                    return std::nullopt;
                rule.weekdays.append(int(code - codes.begin()) + 1);
            }
        } else if (key == "BYSETPOS"_L1) {
            rule.every = Recurrence::Every::MonthWeekday;
            rule.nth = value.toInt(&fine);
            fine = fine && rule.nth >= -1 && rule.nth <= 4;
        } else if (key == "UNTIL"_L1) {
            rule.until = QDate::fromString(value, u"yyyyMMdd"_s);
            fine = rule.until->isValid();
        } else if (key == "COUNT"_L1) {
            rule.count = value.toInt(&fine);
            fine = fine && rule.count >= 1;
        } else {
            return std::nullopt;
        }
        if (!fine)
            return std::nullopt;
    }
    return every ? std::optional(rule) : std::nullopt;
}

QList<QDate> days(const Recurrence &rule, QDate first, QDate from, QDate to, int most)
{
    QList<QDate> found;
    int counted = 0;
    for (int nth = 0; nth < longest; ++nth) {
        for (const QDate day : period(rule, first, nth)) {
            if (day < first)
                continue;
            if (day > to || (rule.until && day > *rule.until)
                || (rule.count > 0 && counted == rule.count) || int(found.size()) == most)
                return found;
            ++counted;
            if (day >= from)
                found.append(day);
        }
    }
    return found;
}

} // namespace recurrence
