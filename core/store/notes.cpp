// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/notes.h"

using namespace Qt::StringLiterals;

namespace notes {

Result<QList<Note>> of(Database &database, qint64 conversationId)
{
    Statement query = database.prepare(
        uR"(SELECT id, written_at, writer, body FROM note
            WHERE conversation_id = ? ORDER BY written_at, id)"_s);
    const Result<> run = query.run(conversationId);
    if (!run)
        return run.error();
    QList<Note> found;
    while (query.next()) {
        Note note;
        note.id = query.integer(0);
        note.writtenAt = query.moment(1);
        note.writer = query.text(2);
        note.body = query.text(3);
        found.append(note);
    }
    if (query.failure())
        return *query.failure();
    return found;
}

Result<qint64> add(Database &database, qint64 conversationId, QString writer, QString body,
                   Instant now)
{
    if (body.trimmed().isEmpty())
        return Error(Error::Invalid, u"an empty note"_s);
    Statement insert = database.prepare(
        u"INSERT INTO note (conversation_id, written_at, writer, body) VALUES (?, ?, ?, ?)"_s);
    const Result<> run = insert.run(conversationId, now, writer, body);
    if (!run)
        return run.error();
    return insert.insertedId();
}

Result<> remove(Database &database, qint64 id)
{
    Statement erase = database.prepare(u"DELETE FROM note WHERE id = ?"_s);
    return erase.run(id);
}

} // namespace notes
