// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/series.h"

#include "core/store/draftrow.h"

using namespace Qt::StringLiterals;

namespace series {

namespace {

const QString selected
    = u"SELECT id, text, composition, drafts, rule, first, zone FROM series"_s;

Result<QList<Series>> readAll(Statement &query)
{
    QList<Series> found;
    while (query.next()) {
        Series series;
        series.id = query.integer(0);
        series.text = query.text(1);
        series.composition = query.text(2);
        series.drafts = draftrow::unpack(query.text(3));
        series.rule = query.text(4);
        series.first = query.text(5);
        series.zone = query.text(6);
        found.append(series);
    }
    if (query.failure())
        return *query.failure();
    return found;
}

Day dayOf(const Statement &row, int from)
{
    Day day;
    day.day = QDate::fromString(row.text(from), Qt::ISODate);
    day.postId = row.integer(from + 1);
    day.alone = row.integer(from + 2) != 0;
    return day;
}

QString written(QDate day)
{
    return day.toString(Qt::ISODate);
}

} // namespace

Result<qint64> add(Database &database, const Series &series, Instant now)
{
    Statement insert = database.prepare(
        uR"(INSERT INTO series (text, composition, drafts, rule, first, zone, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?))"_s);
    const Result<> run = insert.run(series.text, series.composition, draftrow::pack(series.drafts),
                                    series.rule, series.first, series.zone, now);
    if (!run)
        return run.error();
    return insert.insertedId();
}

Result<> put(Database &database, const Series &series)
{
    Statement update = database.prepare(
        uR"(UPDATE series SET text = ?, composition = ?, drafts = ?, rule = ?, first = ?, zone = ?
            WHERE id = ?)"_s);
    return update.run(series.text, series.composition, draftrow::pack(series.drafts), series.rule,
                      series.first, series.zone, series.id);
}

Result<> remove(Database &database, qint64 id)
{
    Statement remove = database.prepare(u"DELETE FROM series WHERE id = ?"_s);
    return remove.run(id);
}

Result<Series> one(Database &database, qint64 id)
{
    Statement query = database.prepare(selected + u" WHERE id = ?"_s);
    const Result<> run = query.run(id);
    if (!run)
        return run.error();
    const Result<QList<Series>> found = readAll(query);
    if (!found)
        return found.error();
    if (found->isEmpty())
        return Error(Error::NotFound, u"series %1"_s.arg(id));
    return found->first();
}

Result<QList<Series>> all(Database &database)
{
    Statement query = database.prepare(selected + u" ORDER BY id"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    return readAll(query);
}

Result<Of> of(Database &database, qint64 postId)
{
    Statement query = database.prepare(
        u"SELECT series_id, day, post_id, alone FROM occurrence WHERE post_id = ?"_s);
    const Result<> run = query.run(postId);
    if (!run)
        return run.error();
    Of found;
    if (query.next()) {
        found.id = query.integer(0);
        found.day = dayOf(query, 1);
    }
    if (query.failure())
        return *query.failure();
    return found;
}

Result<QList<Day>> days(Database &database, qint64 id, QDate from)
{
    Statement query = database.prepare(
        uR"(SELECT day, post_id, alone FROM occurrence WHERE series_id = ? AND day >= ?
            ORDER BY day)"_s);
    const Result<> run = query.run(id, written(from));
    if (!run)
        return run.error();
    QList<Day> found;
    while (query.next())
        found.append(dayOf(query, 0));
    if (query.failure())
        return *query.failure();
    return found;
}

Result<> addDay(Database &database, qint64 id, const Day &day)
{
    Statement insert = database.prepare(
        u"INSERT INTO occurrence (series_id, day, post_id, alone) VALUES (?, ?, ?, ?)"_s);
    return insert.run(id, written(day.day), day.postId != 0 ? std::optional(day.postId) : std::nullopt,
                      day.alone ? 1 : 0);
}

Result<> forgetDay(Database &database, qint64 id, QDate day)
{
    Statement remove
        = database.prepare(u"DELETE FROM occurrence WHERE series_id = ? AND day = ?"_s);
    return remove.run(id, written(day));
}

Result<> setAlone(Database &database, qint64 postId)
{
    Statement update = database.prepare(u"UPDATE occurrence SET alone = 1 WHERE post_id = ?"_s);
    return update.run(postId);
}

} // namespace series
