// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <chrono>
#include <optional>

// A moment, UTC, to the millisecond. The only type for moments in core; wall time appears only
// together with its zone, in Wall below.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using std::chrono::milliseconds;
using namespace std::chrono_literals;

constexpr Instant instant(qint64 millisecondsSinceEpoch)
{
    return Instant(milliseconds(millisecondsSinceEpoch));
}
constexpr qint64 millis(Instant when)
{
    return when.time_since_epoch().count();
}
QDateTime toUtc(Instant when);
Instant toInstant(const QDateTime &when);

// "2026-11-20T15:00:00.000Z" and, for people and the command line, "2026-11-20T15:00:00Z".
QString isoMillis(Instant when);
QString iso(Instant when);
// ISO 8601 with an offset or Z; nothing when malformed or out of the years 1970 to 9998.
std::optional<Instant> fromIso(const QString &text);

// Wall time in an IANA zone, and what it is in UTC.
//
// RFC 5545 3.3.5: a time that happens twice means the first one; a time that never happens is read
// with the offset before the gap (02:30 becomes 03:30). Qt 6.4 does neither.
namespace walltime {

enum class Fit { Exact, Twice, Gap };

struct Resolved
{
    Instant at;
    Fit fit = Fit::Exact;
};

Resolved resolve(const QDateTime &wall, const QTimeZone &zone); // only wall's date and time count
// A date and time of this computer's zone would be moved out of its own gaps first (Qt from 6.7 on).
Resolved resolve(const QDate &day, const QTime &time, const QTimeZone &zone);
QDateTime at(Instant when, const QTimeZone &zone); // local date and time in zone
qint64 localDay(Instant when, const QTimeZone &zone); // days since 1970-01-01 in zone

// "YYYY-MM-DD[ T]HH:MM[:SS]"; ":60" is read as ":59".
std::optional<QDateTime> parse(const QString &text);
// Valid only for a zone this computer knows; the empty name is the system's zone.
std::optional<QTimeZone> zone(const QString &ianaName);

} // namespace walltime
