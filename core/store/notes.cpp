// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/notes.h"

#include "core/store/team.h"

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
    Statement named = database.prepare(
        u"SELECT note_id, name FROM note_named WHERE conversation_id = ? ORDER BY note_id, name"_s);
    const Result<> asked = named.run(conversationId);
    if (!asked)
        return asked.error();
    while (named.next()) {
        for (Note &each : found) {
            if (each.id == named.integer(0))
                each.named.append(named.text(1));
        }
    }
    if (named.failure())
        return *named.failure();
    return found;
}

Result<qint64> add(Database &database, qint64 conversationId, QString writer, QString body,
                   Instant now)
{
    if (body.trimmed().isEmpty())
        return Error(Error::Invalid, u"an empty note"_s);
    return database.transact([&]() -> Result<qint64> {
        const Result<QStringList> known = team::names(database);
        if (!known)
            return known.error();
        Statement insert = database.prepare(
            u"INSERT INTO note (conversation_id, written_at, writer, body) VALUES (?, ?, ?, ?)"_s);
        const Result<> run = insert.run(conversationId, now, writer, body);
        if (!run)
            return run.error();
        const qint64 id = insert.insertedId();
        for (const QString &name : team::named(body, *known + QStringList { writer })) {
            Statement keep = database.prepare(
                u"INSERT INTO note_named (note_id, name, conversation_id) VALUES (?, ?, ?)"_s);
            const Result<> kept = keep.run(id, name, conversationId);
            if (!kept)
                return kept.error();
        }
        return id;
    });
}

Result<> remove(Database &database, qint64 id)
{
    Statement erase = database.prepare(u"DELETE FROM note WHERE id = ?"_s);
    return erase.run(id);
}

} // namespace notes
