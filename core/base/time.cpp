// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/time.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

QDateTime toUtc(Instant when)
{
    return QDateTime::fromMSecsSinceEpoch(millis(when), Qt::UTC);
}

Instant toInstant(const QDateTime &when)
{
    return instant(when.toMSecsSinceEpoch());
}

QString isoMillis(Instant when)
{
    return toUtc(when).toString(Qt::ISODateWithMs);
}

QString iso(Instant when)
{
    return toUtc(when).toString(Qt::ISODate);
}

std::optional<Instant> fromIso(const QString &text)
{
    const QDateTime parsed = QDateTime::fromString(text.trimmed(), Qt::ISODateWithMs);
    if (!parsed.isValid() || parsed.timeSpec() == Qt::LocalTime)
        return std::nullopt;
    const int year = parsed.toUTC().date().year();
    if (year < 1970 || year > 9998)
        return std::nullopt;
    return toInstant(parsed);
}

namespace walltime {

Resolved resolve(const QDateTime &wall, const QTimeZone &zone)
{
    const QDateTime unshifted(wall.date(), wall.time(), Qt::UTC);
    const auto offsetAt
        = [&zone](const QDateTime &utc) { return qint64(zone.offsetFromUtc(utc)); };
    const std::array<qint64, 2> offsets { offsetAt(unshifted.addDays(-1)),
                                          offsetAt(unshifted.addDays(1)) };

    std::optional<Instant> first;
    bool twice = false;
    for (const qint64 offset : offsets) {
        const QDateTime candidate = unshifted.addSecs(-offset);
        if (offsetAt(candidate) != offset)
            continue; // it does not map back to this wall time
        const Instant found = toInstant(candidate);
        if (first && *first != found) {
            twice = true;
            first = std::min(*first, found);
        } else {
            first = found;
        }
    }
    if (!first)
        return { toInstant(unshifted.addSecs(-offsets[0])), Fit::Gap };
    return { *first, twice ? Fit::Twice : Fit::Exact };
}

Resolved resolve(const QDate &day, const QTime &time, const QTimeZone &zone)
{
    const QDateTime wall(day, time, Qt::UTC);
    return resolve(wall, zone);
}

QDateTime at(Instant when, const QTimeZone &zone)
{
    return toUtc(when).toTimeZone(zone);
}

qint64 localDay(Instant when, const QTimeZone &zone)
{
    return QDate(1970, 1, 1).daysTo(at(when, zone).date());
}

std::optional<QDateTime> parse(const QString &text)
{
    static const QRegularExpression shape(
        u"^(\\d{4})-(\\d{2})-(\\d{2})[ T](\\d{2}):(\\d{2})(?::(\\d{2}))?$"_s);
    const QRegularExpressionMatch match = shape.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const auto part = [&match](int index) { return match.captured(index).toInt(); };
    const QDate date(part(1), part(2), part(3));
    const QTime time(part(4), part(5), std::min(part(6), part(6) == 60 ? 59 : part(6)));
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    return QDateTime(date, time, Qt::UTC);
}

std::optional<QTimeZone> zone(const QString &ianaName)
{
    const QTimeZone found
        = ianaName.isEmpty() ? QTimeZone::systemTimeZone() : QTimeZone(ianaName.toUtf8());
    if (!found.isValid())
        return std::nullopt;
    return found;
}

} // namespace walltime
