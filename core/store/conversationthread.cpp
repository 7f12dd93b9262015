// SPDX-License-Identifier: GPL-3.0-or-later
// What was said in a conversation, and what is being written in it.
#include "core/store/conversations.h"

#include "core/store/mediafiles.h"
#include "core/store/messagerow.h"

using namespace Qt::StringLiterals;

namespace conversations {

namespace {

Result<QList<Entry>> entries(Database &database, const QString &where, qint64 id)
{
    Statement query = database.prepare(messagerow::select + where);
    const Result<> run = query.run(id);
    if (!run)
        return run.error();
    QList<Entry> found;
    while (query.next()) {
        Entry entry;
        entry.message = messagerow::read(query, &entry.id, &entry.authorId, &entry.deleted);
        found.append(entry);
    }
    if (query.failure())
        return *query.failure();
    return found;
}

// Who wrote what left from here, of this conversation.
Result<> addWriters(Database &database, qint64 id, QList<Entry> *entries)
{
    Statement query = database.prepare(
        uR"(SELECT remote_id, writer FROM publication
            WHERE conversation_id = ? AND writer <> '' AND remote_id IS NOT NULL
              AND kind = 'reply')"_s);
    const Result<> run = query.run(id);
    if (!run)
        return run;
    QHash<QString, QString> writers;
    while (query.next())
        writers.insert(query.text(0), query.text(1));
    if (query.failure())
        return *query.failure();
    for (Entry &entry : *entries) {
        if (entry.message.own)
            entry.writer = writers.value(entry.message.remoteId);
    }
    return {};
}

Result<QList<Foreign>> formerTexts(Database &database, qint64 messageId)
{
    Statement query = database.prepare(
        u"SELECT body FROM revision WHERE message_id = ? ORDER BY replaced_at"_s);
    const Result<> run = query.run(messageId);
    if (!run)
        return run.error();
    QList<Foreign> found;
    while (query.next())
        found.append(query.foreign(0));
    if (query.failure())
        return *query.failure();
    return found;
}

} // namespace

Result<QString> draft(Database &database, qint64 id)
{
    Statement query = database.prepare(u"SELECT draft FROM conversation WHERE id = ?"_s);
    const Result<> run = query.run(id);
    if (!run)
        return run.error();
    if (!query.next())
        return query.failure().value_or(Error(Error::NotFound));
    return query.text(0);
}

Result<> saveDraft(Database &database, qint64 id, QString text)
{
    Statement update = database.prepare(u"UPDATE conversation SET draft = ? WHERE id = ?"_s);
    return update.run(text, id);
}

Result<QString> draftedBy(Database &database, qint64 id)
{
    Statement query = database.prepare(
        uR"(SELECT l.rule FROM conversation c JOIN rule_log l ON l.id = c.draft_by
            WHERE c.id = ?)"_s);
    const Result<> run = query.run(id);
    if (!run)
        return run.error();
    if (!query.next())
        return query.failure() ? Result<QString>(*query.failure()) : Result<QString>(QString());
    return query.text(0);
}

Result<QList<Media>> draftMedia(Database &database, qint64 id)
{
    Statement query = database.prepare(u"SELECT draft_media FROM conversation WHERE id = ?"_s);
    const Result<> run = query.run(id);
    if (!run)
        return run.error();
    if (!query.next())
        return query.failure().value_or(Error(Error::NotFound));
    return mediafiles::unpack(database, query.text(0));
}

Result<> saveDraftMedia(Database &database, qint64 id, QList<Media> media)
{
    Statement update = database.prepare(
        u"UPDATE conversation SET draft_media = ? WHERE id = ?"_s);
    return update.run(mediafiles::pack(media), id);
}

Result<QList<Entry>> thread(Database &database, qint64 id)
{
    Result<QList<Entry>> root = entries(
        database,
        uR"( WHERE m.conversation_id IS NULL
               AND (m.account_id, m.remote_id) = (SELECT account_id, root_id FROM conversation
                                                  WHERE id = ?))"_s,
        id);
    if (!root)
        return root;
    Result<QList<Entry>> rest = entries(
        database, u" WHERE m.conversation_id = ? ORDER BY m.created_at, m.id LIMIT 2000"_s, id);
    if (!rest)
        return rest;
    QList<Entry> all = *root + *rest;
    const Result<> signedOnes = addWriters(database, id, &all);
    if (!signedOnes)
        return signedOnes.error();
    for (Entry &entry : all) {
        if (!entry.message.editedAt)
            continue;
        const Result<QList<Foreign>> former = formerTexts(database, entry.id);
        if (!former)
            return former.error();
        entry.formerTexts = *former;
    }
    return all;
}

Result<Entry> message(Database &database, qint64 messageId)
{
    const Result<QList<Entry>> found = entries(database, u" WHERE m.id = ?"_s, messageId);
    if (!found)
        return found.error();
    if (found->isEmpty())
        return Error(Error::NotFound, u"message %1"_s.arg(messageId));
    return found->first();
}

Result<Entry> newestIncoming(Database &database, qint64 id)
{
    const Result<QList<Entry>> found = entries(
        database,
        u" WHERE m.conversation_id = ? AND m.state < 2 ORDER BY m.created_at DESC, m.id DESC LIMIT 1"_s,
        id);
    if (!found)
        return found.error();
    if (found->isEmpty())
        return Error(Error::NotFound, u"nothing to answer"_s);
    return found->first();
}

Result<Entry> newestFromOutside(Database &database, qint64 id)
{
    const Result<QList<Entry>> found = entries(
        database,
        uR"( WHERE m.conversation_id = ? AND m.deleted_at IS NULL
               AND NOT EXISTS (SELECT 1 FROM publication p
                               WHERE p.account_id = m.account_id AND p.remote_id = m.remote_id
                                 AND p.kind <> 'action')
             ORDER BY m.created_at DESC, m.id DESC LIMIT 1)"_s,
        id);
    if (!found)
        return found.error();
    if (found->isEmpty())
        return Error(Error::NotFound, u"nothing from outside"_s);
    return found->first();
}

Result<Entry> named(Database &database, qint64 accountId, QString remoteId)
{
    Statement query = database.prepare(
        messagerow::select + u" WHERE m.account_id = ? AND m.remote_id = ?"_s);
    const Result<> run = query.run(accountId, remoteId);
    if (!run)
        return run.error();
    if (!query.next())
        return query.failure().value_or(Error(Error::NotFound, remoteId));
    Entry entry;
    entry.message = messagerow::read(query, &entry.id, &entry.authorId, &entry.deleted);
    return entry;
}

} // namespace conversations
