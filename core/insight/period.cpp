// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/period.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

Period Period::shifted(int by) const
{
    if (isMonth())
        return period::month(first.addMonths(by));
    return { first.addDays(qint64(by) * days()), last.addDays(qint64(by) * days()) };
}

Instant Period::begin(const QTimeZone &zone) const
{
    return walltime::resolve(first, QTime(0, 0), zone).at;
}

Instant Period::end(const QTimeZone &zone) const
{
    return walltime::resolve(last.addDays(1), QTime(0, 0), zone).at;
}

namespace period {

Period week(const QDate &day)
{
    const QDate monday = day.addDays(1 - day.dayOfWeek());
    return { monday, monday.addDays(6) };
}

Period month(const QDate &day)
{
    const QDate first(day.year(), day.month(), 1);
    return { first, first.addMonths(1).addDays(-1) };
}

std::optional<Period> parse(const QString &text)
{
    static const QRegularExpression weekly(u"^(\\d{4})-?[Ww](\\d{1,2})$"_s);
    static const QRegularExpression monthly(u"^(\\d{4})-(\\d{2})$"_s);
    if (const auto match = weekly.match(text); match.hasMatch()) {
        // The week with the year's fourth of January is the first (ISO 8601).
        const int year = match.capturedView(1).toInt();
        const Period first = week(QDate(year, 1, 4));
        const Period found = first.shifted(match.capturedView(2).toInt() - 1);
        int of = 0;
        found.first.weekNumber(&of);
        return of == year ? std::optional(found) : std::nullopt; // week 0, or 53 of a short year
    }
    if (const auto match = monthly.match(text); match.hasMatch()) {
        const QDate day(match.capturedView(1).toInt(), match.capturedView(2).toInt(), 1);
        return day.isValid() ? std::optional(month(day)) : std::nullopt;
    }
    const qsizetype dots = text.indexOf(".."_L1);
    if (dots < 0)
        return std::nullopt;
    const Period found { QDate::fromString(text.left(dots), Qt::ISODate),
                         QDate::fromString(text.mid(dots + 2), Qt::ISODate) };
    const bool sound = found.first.isValid() && found.last.isValid() && found.first <= found.last;
    return sound ? std::optional(found) : std::nullopt;
}

QString key(const Period &period)
{
    if (period.isWeek()) {
        int year = 0;
        const int number = period.first.weekNumber(&year);
        return u"%1-W%2"_s.arg(year).arg(number, 2, 10, QChar(u'0'));
    }
    if (period.isMonth())
        return period.first.toString(u"yyyy-MM"_s);
    return period.first.toString(Qt::ISODate) + u".."_s + period.last.toString(Qt::ISODate);
}

qint64 number(const QDate &day)
{
    return QDate(1970, 1, 1).daysTo(day);
}

QDate day(qint64 number)
{
    return QDate(1970, 1, 1).addDays(number);
}

} // namespace period
