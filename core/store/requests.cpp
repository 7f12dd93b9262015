// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/requests.h"

using namespace Qt::StringLiterals;

namespace requests {

namespace {

const QString columns = u"id, kind, account_id, done_at, error_kind, error, asked_at"_s;

const QString threadWord = u"thread "_s;
const QString watchWord = u"watch "_s;

Request read(const Statement &row)
{
    Request request;
    request.id = row.integer(0);
    request.kind = row.text(1);
    request.accountId = row.integer(2);
    request.doneAt = row.maybeMoment(3);
    request.errorKind = errorKind(row.text(4));
    request.error = row.foreign(5);
    request.askedAt = row.moment(6);
    return request;
}

} // namespace

QString thread(qint64 conversationId)
{
    return threadWord + QString::number(conversationId);
}

std::optional<qint64> threadOf(const QString &kind)
{
    if (!kind.startsWith(threadWord))
        return std::nullopt;
    return kind.mid(threadWord.size()).toLongLong();
}

QString watch(qint64 watchId)
{
    return watchWord + QString::number(watchId);
}

std::optional<qint64> watchOf(const QString &kind)
{
    if (!kind.startsWith(watchWord))
        return std::nullopt;
    return kind.mid(watchWord.size()).toLongLong();
}

Result<qint64> ask(Database &database, QString kind, qint64 accountId, Instant now)
{
    Statement insert
        = database.prepare(u"INSERT INTO request (kind, account_id, asked_at) VALUES (?, ?, ?)"_s);
    const Result<> run
        = insert.run(kind, accountId != 0 ? std::optional(accountId) : std::nullopt, now);
    if (!run)
        return run.error();
    return insert.insertedId();
}

Result<QList<Request>> open(Database &database)
{
    Statement query = database.prepare(u"SELECT "_s + columns
                                       + u" FROM request WHERE done_at IS NULL ORDER BY id"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    QList<Request> found;
    while (query.next())
        found.append(read(query));
    if (query.failure())
        return *query.failure();
    return found;
}

Result<> answer(Database &database, qint64 id, std::optional<Error> error, Instant now)
{
    return database.transact([&]() -> Result<> {
        Statement update = database.prepare(
            u"UPDATE request SET done_at = ?, error_kind = ?, error = ? WHERE id = ?"_s);
        const Result<> updated
            = update.run(now, error ? std::optional(errorKey(error->kind)) : std::nullopt,
                         error ? error->words : Foreign(), id);
        if (!updated)
            return updated;
        Statement forget = database.prepare(u"DELETE FROM request WHERE done_at < ?"_s);
        return forget.run(now - 24h);
    });
}

Result<Request> one(Database &database, qint64 id)
{
    Statement query
        = database.prepare(u"SELECT "_s + columns + u" FROM request WHERE id = ?"_s);
    const Result<> run = query.run(id);
    if (!run)
        return run.error();
    if (!query.next())
        return query.failure().value_or(Error(Error::NotFound));
    return read(query);
}

} // namespace requests
