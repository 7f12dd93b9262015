// SPDX-License-Identifier: GPL-3.0-or-later
// The texts that stand behind an alert, those before it, and those that stand behind two.
#include "core/store/alerts.h"

#include "core/store/hours.h"

using namespace Qt::StringLiterals;

namespace alerts {

namespace {

Result<QList<Text>> texts(Statement &query)
{
    QList<Text> found;
    while (query.next()) {
        Text text;
        text.messageId = query.integer(0);
        text.conversationId = query.integer(1);
        text.accountId = query.integer(2);
        text.author = query.foreign(3);
        text.body = query.foreign(4);
        text.at = query.moment(5);
        text.waiting = query.integer(6) == 1;
        found.append(text);
    }
    if (query.failure())
        return *query.failure();
    return found;
}

// Of a watch: what it found and nobody put aside.
Result<Behind> behindWatch(Database &database, qint64 watchId, Instant since, Instant until, int limit)
{
    Behind found;
    {
        Statement query = database.prepare(
            uR"(SELECT COUNT(*), COALESCE(SUM(CASE WHEN n.score <= ? THEN 1 ELSE 0 END), 0) FROM mention n
                WHERE n.watch_id = ? AND n.at >= ? AND n.at <= ? AND n.relevant >= 0)"_s);
        const Result<> run = query.run(hours::sure, watchId, since, until);
        if (!run)
            return run.error();
        if (query.next()) {
            found.texts = int(query.integer(0));
            found.count = int(query.integer(1));
        }
        if (query.failure())
            return *query.failure();
    }
    Statement query = database.prepare(
        uR"(SELECT n.message_id, COALESCE(m.conversation_id, 0), n.account_id,
                COALESCE(NULLIF(au.name, ''), au.handle, ''), m.body, n.at, COALESCE(r.waiting, 0)
            FROM mention n CROSS JOIN message m ON m.id = n.message_id
                LEFT JOIN author au ON au.id = m.author_id
                LEFT JOIN arrival r ON r.message_id = n.message_id
            WHERE n.watch_id = ? AND n.at >= ? AND n.at <= ? AND n.relevant >= 0 AND n.score <= ?
            ORDER BY n.at, n.id LIMIT ?)"_s);
    const Result<> run = query.run(watchId, since, until, hours::sure, limit);
    if (!run)
        return run.error();
    const Result<QList<Text>> bad = texts(query);
    if (!bad)
        return bad.error();
    found.bad = *bad;
    return found;
}

} // namespace

Result<Behind> behind(Database &database, QString subject, Instant since, Instant until, int limit)
{
    if (const qint64 watchId = watchOf(subject))
        return behindWatch(database, watchId, since, until, limit);
    Behind found;
    const qint64 only = accountOf(subject);
    {
        Statement query = database.prepare(
            uR"(SELECT COUNT(mood), COALESCE(SUM(sure), 0) FROM arrival
                WHERE at >= ? AND at <= ? AND (? = 0 OR account_id = ?))"_s);
        const Result<> run = query.run(since, until, only, only);
        if (!run)
            return run.error();
        if (query.next()) {
            found.texts = int(query.integer(0));
            found.count = int(query.integer(1));
        }
        if (query.failure())
            return *query.failure();
    }
    Statement query = database.prepare(
        uR"(SELECT r.message_id, r.conversation_id, r.account_id,
                COALESCE(NULLIF(au.name, ''), au.handle, ''), m.body, r.at, r.waiting
            FROM arrival r CROSS JOIN message m ON m.id = r.message_id
                LEFT JOIN author au ON au.id = m.author_id
            WHERE r.at >= ? AND r.at <= ? AND (? = 0 OR r.account_id = ?) AND r.sure = 1
            ORDER BY r.at, r.message_id LIMIT ?)"_s);
    const Result<> run = query.run(since, until, only, only, limit);
    if (!run)
        return run.error();
    const Result<QList<Text>> bad = texts(query);
    if (!bad)
        return bad.error();
    found.bad = *bad;
    return found;
}

Result<QList<Foreign>> earlier(Database &database, QString subject, Instant before, int limit)
{
    const qint64 watchId = watchOf(subject);
    const qint64 only = watchId != 0 ? watchId : accountOf(subject);
    Statement query = database.prepare(
        watchId != 0
            ? uR"(SELECT m.body FROM mention n CROSS JOIN message m ON m.id = n.message_id
                  WHERE n.at < ? AND ? > 0 AND n.watch_id = ? AND n.relevant >= 0
                  ORDER BY n.at DESC LIMIT ?)"_s
            : uR"(SELECT m.body FROM arrival r CROSS JOIN message m ON m.id = r.message_id
                  WHERE r.at < ? AND (? = 0 OR r.account_id = ?) ORDER BY r.at DESC LIMIT ?)"_s);
    const Result<> run = query.run(before, only, only, limit);
    if (!run)
        return run.error();
    QList<Foreign> found;
    while (query.next())
        found.append(query.foreign(0));
    if (query.failure())
        return *query.failure();
    return found;
}

Result<Shared> shared(Database &database, qint64 watchId, Instant from, Instant until, QString subject)
{
    const qint64 other = watchOf(subject);
    const qint64 only = other != 0 ? other : accountOf(subject);
    const QString also = other != 0
        ? u"SELECT 1 FROM mention o WHERE o.message_id = n.message_id AND ? > 0 AND o.watch_id = ?"
          " AND o.relevant >= 0"_s
        : u"SELECT 1 FROM arrival r WHERE r.message_id = n.message_id AND (? = 0 OR r.account_id = ?)"
          " AND r.sure = 1"_s;
    Statement query = database.prepare(
        uR"(SELECT COUNT(*), COALESCE(SUM(CASE WHEN EXISTS (%1) THEN 1 ELSE 0 END), 0) FROM mention n
            WHERE n.watch_id = ? AND n.at > ? AND n.at <= ? AND n.relevant >= 0 AND n.score <= ?)"_s.arg(also));
    const Result<> run = query.run(only, only, watchId, from, until, hours::sure);
    if (!run)
        return run.error();
    Shared found;
    if (query.next())
        found = { int(query.integer(0)), int(query.integer(1)) };
    if (query.failure())
        return *query.failure();
    return found;
}

} // namespace alerts
