// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/events.h"

#include "core/base/time.h"

using namespace Qt::StringLiterals;

namespace events {

namespace {

const QDate epoch(1970, 1, 1);

const QString selected
    = uR"(SELECT id, calendar_id, uid, title, note, place, first_day, last_day, minute, zone, yearly,
             until_day FROM event)"_s;

qint64 number(const QDate &day)
{
    return epoch.daysTo(day);
}

std::optional<qint64> orNone(const QDate &day)
{
    return day.isValid() ? std::optional(number(day)) : std::nullopt;
}

Event read(const Statement &row)
{
    Event found;
    found.id = row.integer(0);
    found.calendarId = row.integer(1);
    found.uid = row.text(2);
    found.title = row.foreign(3);
    found.note = row.foreign(4);
    found.place = row.foreign(5);
    found.first = epoch.addDays(row.integer(6));
    found.last = epoch.addDays(row.integer(7));
    if (!row.isNull(8))
        found.minute = int(row.integer(8));
    found.zone = row.text(9);
    found.yearly = row.integer(10) != 0;
    if (!row.isNull(11))
        found.until = epoch.addDays(row.integer(11));
    return found;
}

bool possible(const Event &event)
{
    const bool timed = !event.minute || (*event.minute >= 0 && *event.minute < 24 * 60);
    return !event.title.raw().trimmed().isEmpty() && event.first.isValid() && event.last.isValid()
        && event.last >= event.first && timed;
}

Result<qint64> insert(Database &database, const Event &event)
{
    Statement put = database.prepare(
        uR"(INSERT INTO event (id, calendar_id, uid, title, note, place, first_day, last_day, minute,
                zone, yearly, until_day)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s);
    const auto orNull = [](qint64 id) { return id != 0 ? std::optional(id) : std::nullopt; };
    const Result<> run
        = put.run(orNull(event.id), orNull(event.calendarId), event.uid, event.title, event.note,
                  event.place, number(event.first), number(event.last), event.minute, event.zone,
                  event.yearly, orNone(event.until));
    if (!run)
        return run.error();
    return put.insertedId();
}

// As it is on the wall of another zone.
Event seenFrom(const Event &event, const QTimeZone &zone)
{
    const auto own = walltime::zone(event.zone);
    if (!event.minute || event.zone.isEmpty() || !own)
        return event;
    const QDateTime wall(event.first, QTime(*event.minute / 60, *event.minute % 60), Qt::UTC);
    const QDateTime here = walltime::at(walltime::resolve(wall, *own).at, zone);
    Event seen = event;
    seen.last = here.date().addDays(event.first.daysTo(event.last));
    seen.first = here.date();
    seen.minute = here.time().hour() * 60 + here.time().minute();
    return seen;
}

} // namespace

Result<qint64> add(Database &database, Event event)
{
    if (!possible(event))
        return Error(Error::Invalid, u"event"_s);
    event.id = 0;
    event.calendarId = 0;
    return insert(database, event);
}

Result<Event> one(Database &database, qint64 id)
{
    Statement query = database.prepare(selected + u" WHERE id = ?"_s);
    const Result<> run = query.run(id);
    if (!run)
        return run.error();
    if (!query.next())
        return query.failure().value_or(Error(Error::NotFound, u"event %1"_s.arg(id)));
    return read(query);
}

Result<> rewrite(Database &database, Event event)
{
    if (!possible(event))
        return Error(Error::Invalid, u"event"_s);
    Statement update = database.prepare(
        uR"(UPDATE event SET title = ?, note = ?, place = ?, first_day = ?, last_day = ?, minute = ?,
                zone = ?, yearly = ?, until_day = ? WHERE id = ? AND calendar_id IS NULL)"_s);
    const Result<> run = update.run(event.title, event.note, event.place, number(event.first),
                                    number(event.last), event.minute, event.zone, event.yearly,
                                    orNone(event.until), event.id);
    if (!run)
        return run;
    return update.affected() == 1 ? Result<>() : Error(Error::NotFound, u"event %1"_s.arg(event.id));
}

Result<Event> remove(Database &database, qint64 id)
{
    const Result<Event> was = one(database, id);
    if (!was)
        return was;
    Statement gone = database.prepare(u"DELETE FROM event WHERE id = ?"_s);
    const Result<> run = gone.run(id);
    return run ? was : run.error();
}

Result<> putBack(Database &database, Event event)
{
    const Result<qint64> put = insert(database, event);
    return put ? Result<>() : Result<>(put.error());
}

Result<qint64> take(Database &database, QString name, QList<Event> events, Instant now)
{
    return database.transact([&]() -> Result<qint64> {
        Statement gone = database.prepare(u"DELETE FROM calendar WHERE name = ?"_s);
        const Result<> forgotten = gone.run(name);
        if (!forgotten)
            return forgotten.error();
        Statement put = database.prepare(u"INSERT INTO calendar (name, read_at) VALUES (?, ?)"_s);
        const Result<> run = put.run(name, now);
        if (!run)
            return run.error();
        const qint64 id = put.insertedId();
        for (Event &each : events) {
            if (!possible(each))
                return Error(Error::Invalid, each.uid);
            each.id = 0;
            each.calendarId = id;
            const Result<qint64> added = insert(database, each);
            if (!added)
                return added.error();
        }
        return id;
    });
}

Result<QList<Calendar>> calendars(Database &database)
{
    Statement query = database.prepare(
        uR"(SELECT c.id, c.name, c.read_at, COUNT(e.id) FROM calendar c
            LEFT JOIN event e ON e.calendar_id = c.id
            GROUP BY c.id, c.name, c.read_at ORDER BY c.name)"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    QList<Calendar> found;
    while (query.next()) {
        Calendar calendar;
        calendar.id = query.integer(0);
        calendar.name = query.text(1);
        calendar.at = query.moment(2);
        calendar.count = int(query.integer(3));
        found.append(calendar);
    }
    if (query.failure())
        return *query.failure();
    return found;
}

Result<> removeCalendar(Database &database, qint64 id)
{
    Statement gone = database.prepare(u"DELETE FROM calendar WHERE id = ?"_s);
    return gone.run(id);
}

QList<Event> occurrences(const Event &event, QDate first, QDate last, const QTimeZone &zone)
{
    QList<Event> found;
    const auto add = [&](const Event &each) {
        const Event seen = seenFrom(each, zone);
        if (seen.last >= first && seen.first <= last)
            found.append(seen);
    };
    if (!event.yearly) {
        add(event);
        return found;
    }
    const int length = int(event.first.daysTo(event.last));
    for (int year = first.addDays(-length - 1).year(); year <= last.addDays(1).year(); ++year) {
        const QDate day(year, event.first.month(), event.first.day());
        if (!day.isValid() || day < event.first || (event.until.isValid() && day > event.until))
            continue; // the 29th of February is not there every year
        Event again = event;
        again.first = day;
        again.last = day.addDays(length);
        add(again);
    }
    return found;
}

Result<QList<Event>> between(Database &database, QDate first, QDate last, QTimeZone zone)
{
    // A day around: elsewhere it may be another date.
    Statement query = database.prepare(
        selected
        + uR"( WHERE (yearly = 1 AND first_day <= ?)
                 OR (yearly = 0 AND first_day <= ? AND last_day >= ?))"_s);
    const qint64 end = number(last.addDays(1));
    const Result<> run = query.run(end, end, number(first.addDays(-1)));
    if (!run)
        return run.error();
    QList<Event> found;
    while (query.next())
        found += occurrences(read(query), first, last, zone);
    if (query.failure())
        return *query.failure();
    std::stable_sort(found.begin(), found.end(), [](const Event &a, const Event &b) {
        return std::tuple(a.first, a.minute.value_or(-1), a.id)
            < std::tuple(b.first, b.minute.value_or(-1), b.id);
    });
    return found;
}

} // namespace events
