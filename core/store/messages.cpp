// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/messages.h"

#include "core/store/intake.h"
#include "core/store/messagerow.h"
#include "core/store/search.h"

using namespace Qt::StringLiterals;

namespace messages {

Result<QHash<QString, Known>> known(Database &database, qint64 accountId, QStringList remoteIds)
{
    QHash<QString, Known> found;
    for (const QString &remoteId : remoteIds) {
        Statement query = database.prepare(
            uR"(SELECT c.root_id, c.thread_key, au.remote_id, m.state, m.extra
                FROM message m LEFT JOIN conversation c ON c.id = m.conversation_id
                LEFT JOIN author au ON au.id = m.author_id
                WHERE m.account_id = ? AND m.remote_id = ?)"_s);
        const Result<> run = query.run(accountId, remoteId);
        if (!run)
            return run.error();
        if (query.next()) {
            Known known;
            known.rootId = query.text(0);
            known.threadKey = query.text(1);
            known.authorId = query.text(2);
            known.own = query.integer(3) == messagerow::Own;
            found.insert(remoteId, known);
        } else if (query.failure()) {
            return *query.failure();
        }
    }
    return found;
}

Result<Delivered> deliver(Database &database, Delivery delivery, Instant now)
{
    return database.transact([&]() -> Result<Delivered> {
        Intake intake(database, delivery, now);
        return intake.run();
    });
}

Result<> rewritten(Database &database, qint64 accountId, QString remoteId, QString text,
                   QString apiId, Instant now)
{
    search::Text before;
    QString extra;
    {
        Statement query = database.prepare(
            uR"(SELECT id, kind, body, extra FROM message
                WHERE account_id = ? AND remote_id = ?)"_s);
        const Result<> run = query.run(accountId, remoteId);
        if (!run)
            return run;
        if (!query.next())
            return query.failure() ? Result<>(*query.failure()) : Result<>();
        before.id = query.integer(0);
        before.accountId = accountId;
        before.kind = int(query.integer(1));
        before.body = query.text(2);
        extra = messagerow::withoutLinks(query.text(3)); // they stood in the former text
    }
    if (before.body == text)
        return {};
    Statement keep = database.prepare(
        u"INSERT INTO revision (message_id, replaced_at, body) VALUES (?, ?, ?)"_s);
    const Result<> kept = keep.run(before.id, now, before.body);
    if (!kept)
        return kept;
    Statement update = database.prepare(
        uR"(UPDATE message SET body = ?, edited_at = ?, extra = ?,
                api_id = CASE WHEN ? = '' THEN api_id ELSE ? END
            WHERE id = ?)"_s);
    const Result<> updated = update.run(text, now, extra, apiId, apiId, before.id);
    if (!updated)
        return updated;
    const Result<> erased = search::erase(database, { before });
    if (!erased)
        return erased;
    search::Text after = before;
    after.body = text;
    return search::insert(database, { after });
}

Result<> deletedThere(Database &database, qint64 accountId, QString remoteId, Instant now)
{
    Statement update = database.prepare(
        uR"(UPDATE message SET deleted_at = ?
            WHERE account_id = ? AND remote_id = ? AND deleted_at IS NULL)"_s);
    return update.run(now, accountId, remoteId);
}

Result<QList<Ref>> toReread(Database &database, qint64 accountId, int limit)
{
    Statement query = database.prepare(
        uR"(SELECT m.remote_id, m.api_id, m.ref FROM conversation c
            JOIN message m ON m.conversation_id = c.id
            WHERE c.account_id = ? AND c.state IN (0, 1, 2) AND m.state < 2
              AND m.deleted_at IS NULL
            ORDER BY m.created_at DESC LIMIT ?)"_s);
    const Result<> run = query.run(accountId, limit);
    if (!run)
        return run.error();
    QList<Ref> found;
    while (query.next()) {
        Ref ref;
        ref.remoteId = query.text(0);
        ref.apiId = query.text(1);
        ref.ref = query.bytes(2);
        found.append(ref);
    }
    if (query.failure())
        return *query.failure();
    return found;
}

} // namespace messages
