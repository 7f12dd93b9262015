// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event.h"
#include "core/store/database.h"

#include <QTimeZone>

// The days somebody wants to write about, and the calendars they were taken from.
namespace events {

struct Calendar
{
    qint64 id = 0;
    QString name;
    int count = 0; // of its events
    Instant at; // it was read
    friend bool operator==(const Calendar &, const Calendar &) = default;
};

// One's own. Invalid without a title or when it ends before it begins.
Result<qint64> add(Database &database, Event event);
Result<> rewrite(Database &database, Event event); // NotFound, also for a calendar's
Result<Event> remove(Database &database, qint64 id); // what it was; NotFound
Result<> putBack(Database &database, Event event);
Result<Event> one(Database &database, qint64 id);

// All of a calendar, in the place of what that name had before.
Result<qint64> take(Database &database, QString name, QList<Event> events, Instant now);
Result<QList<Calendar>> calendars(Database &database);
Result<> removeCalendar(Database &database, qint64 id);

// What happens on these days as they are in `zone`: each with the days and the minute of that time,
// also of what comes again every year. By day, all-day ones first.
Result<QList<Event>> between(Database &database, QDate first, QDate last, QTimeZone zone);
// The same of one event.
QList<Event> occurrences(const Event &event, QDate first, QDate last, const QTimeZone &zone);

} // namespace events
