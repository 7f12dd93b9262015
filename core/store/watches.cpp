// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/watches.h"

using namespace Qt::StringLiterals;

namespace watches {

namespace {

const QString columns = u"id, name, kind, query, sources, edition, seen, created_at, alerts"_s;

Watch read(const Statement &row)
{
    Watch found;
    found.id = row.integer(0);
    found.name = row.text(1);
    found.kind = watch::kindFromKey(row.text(2)).value_or(Watch::Kind::Topic);
    found.query = row.text(3);
    found.sources = row.text(4).split(u' ', Qt::SkipEmptyParts);
    found.edition = int(row.integer(5));
    found.seen = row.integer(6);
    found.createdAt = row.moment(7);
    found.alerts = row.integer(8) != 0;
    return found;
}

Result<> sensible(Database &database, Watch *watch)
{
    watch->name = watch->name.simplified();
    watch->query = watch->query.simplified();
    if (watch->name.isEmpty() || watch->query.isEmpty())
        return Error(Error::Invalid, u"no name or no query"_s);
    Statement query = database.prepare(u"SELECT 1 FROM watch WHERE name = ? AND id <> ?"_s);
    const Result<> run = query.run(watch->name, watch->id);
    if (!run)
        return run;
    if (query.next())
        return Error(Error::Invalid, u"the name is taken"_s);
    return query.failure() ? Result<>(*query.failure()) : Result<>();
}

const QString lookColumns
    = u"watch_id, account_id, cursor, looked_at, next_at, pause, failures, error_kind"_s;

Result<QList<Look>> looks(Database &database, const QString &where, qint64 id)
{
    Statement query = database.prepare(u"SELECT "_s + lookColumns + u" FROM look WHERE "_s + where);
    const Result<> run = query.run(id);
    if (!run)
        return run.error();
    QList<Look> found;
    while (query.next()) {
        Look look;
        look.watchId = query.integer(0);
        look.accountId = query.integer(1);
        look.cursor = query.bytes(2);
        look.lookedAt = query.maybeMoment(3);
        look.nextAt = query.moment(4);
        look.pause = std::chrono::seconds(query.integer(5));
        look.failures = int(query.integer(6));
        look.error = errorKind(query.text(7));
        found.append(look);
    }
    if (query.failure())
        return *query.failure();
    return found;
}

} // namespace

Result<QList<Watch>> all(Database &database)
{
    Statement query = database.prepare(u"SELECT "_s + columns + u" FROM watch ORDER BY id"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    QList<Watch> found;
    while (query.next())
        found.append(read(query));
    if (query.failure())
        return *query.failure();
    return found;
}

Result<Watch> one(Database &database, qint64 id)
{
    Statement query = database.prepare(u"SELECT "_s + columns + u" FROM watch WHERE id = ?"_s);
    const Result<> run = query.run(id);
    if (!run)
        return run.error();
    if (!query.next())
        return query.failure().value_or(Error(Error::NotFound, u"watch %1"_s.arg(id)));
    return read(query);
}

Result<Watch> named(Database &database, QString name)
{
    Statement query = database.prepare(u"SELECT "_s + columns
                                       + u" FROM watch WHERE name = ? OR id = ?"
                                         " ORDER BY name = ? DESC LIMIT 1"_s);
    bool number = false;
    const qint64 id = name.toLongLong(&number);
    const QString wanted = name.simplified();
    const Result<> run = query.run(wanted, number ? id : qint64(0), wanted);
    if (!run)
        return run.error();
    if (!query.next())
        return query.failure().value_or(Error(Error::NotFound, u"watch "_s + name));
    return read(query);
}

Result<qint64> add(Database &database, Watch watch, Instant now)
{
    return database.transact([&]() -> Result<qint64> {
        const Result<> fine = sensible(database, &watch);
        if (!fine)
            return fine.error();
        Statement insert = database.prepare(
            u"INSERT INTO watch (name, kind, query, sources, alerts, created_at) VALUES (?, ?, ?, ?, ?, ?)"_s);
        const Result<> run = insert.run(watch.name, watch::kindKey(watch.kind), watch.query,
                                        watch.sources.join(u' '), watch.alerts, now);
        if (!run)
            return run.error();
        return insert.insertedId();
    });
}

Result<> change(Database &database, Watch watch)
{
    return database.transact([&]() -> Result<> {
        const Result<Watch> before = one(database, watch.id);
        if (!before)
            return before.error();
        const Result<> fine = sensible(database, &watch);
        if (!fine)
            return fine;
        const bool other = before->query != watch.query || before->sources != watch.sources;
        Statement update = database.prepare(
            uR"(UPDATE watch SET name = ?, kind = ?, query = ?, sources = ?, alerts = ?, edition = edition + ?,
                    seen = CASE WHEN ? THEN 0 ELSE seen END WHERE id = ?)"_s);
        const Result<> updated
            = update.run(watch.name, watch::kindKey(watch.kind), watch.query,
                         watch.sources.join(u' '), watch.alerts, other, other, watch.id);
        if (!updated || !other)
            return updated;
        Statement gone
            = database.prepare(u"DELETE FROM mention WHERE watch_id = ? AND (relevant = 0 OR taught <> '')"_s);
        const Result<> emptied = gone.run(watch.id);
        if (!emptied)
            return emptied;
        return hurry(database, watch.id);
    });
}

Result<> remove(Database &database, qint64 id)
{
    Statement gone = database.prepare(u"DELETE FROM watch WHERE id = ?"_s);
    const Result<> run = gone.run(id);
    if (!run)
        return run;
    return gone.affected() == 1 ? Result<>() : Error(Error::NotFound, u"watch %1"_s.arg(id));
}

Result<QList<Look>> looksOn(Database &database, qint64 accountId)
{
    return looks(database, u"account_id = ?"_s, accountId);
}

Result<QList<Look>> looksFor(Database &database, qint64 watchId)
{
    return looks(database, u"watch_id = ?"_s, watchId);
}

Result<> note(Database &database, Look look, int edition)
{
    Statement insert = database.prepare(
        uR"(INSERT INTO look (watch_id, account_id, cursor, looked_at, next_at, pause, failures,
                error_kind)
            SELECT id, ?, ?, ?, ?, ?, ?, ? FROM watch WHERE id = ? AND edition = ?
            ON CONFLICT (watch_id, account_id) DO UPDATE SET
                cursor = COALESCE(excluded.cursor, look.cursor),
                looked_at = COALESCE(excluded.looked_at, look.looked_at), next_at = excluded.next_at,
                pause = excluded.pause, failures = excluded.failures,
                error_kind = excluded.error_kind)"_s);
    return insert.run(look.accountId, look.cursor, look.lookedAt, look.nextAt,
                      qint64(look.pause.count()), look.failures,
                      look.error ? std::optional(errorKey(*look.error)) : std::nullopt,
                      look.watchId, edition);
}

Result<> hurry(Database &database, qint64 watchId)
{
    Statement update = database.prepare(
        uR"(UPDATE look SET next_at = 0, pause = 0, failures = 0
            WHERE watch_id = ? OR ? = 0)"_s);
    return update.run(watchId, watchId);
}

} // namespace watches
