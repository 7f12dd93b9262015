// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/labels.h"

using namespace Qt::StringLiterals;

namespace labels {

namespace {

Result<QStringList> names(Statement &query)
{
    QStringList found;
    while (query.next())
        found.append(query.text(0));
    if (query.failure())
        return *query.failure();
    return found;
}

} // namespace

Result<QStringList> all(Database &database)
{
    Statement query = database.prepare(u"SELECT name FROM label ORDER BY name"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    return names(query);
}

Result<QStringList> of(Database &database, qint64 conversationId)
{
    Statement query = database.prepare(
        uR"(SELECT l.name FROM conversation_label cl JOIN label l ON l.id = cl.label_id
            WHERE cl.conversation_id = ? ORDER BY l.name)"_s);
    const Result<> run = query.run(conversationId);
    if (!run)
        return run.error();
    return names(query);
}

Result<> add(Database &database, qint64 conversationId, QString name)
{
    const QString tag = name.simplified();
    if (tag.isEmpty())
        return Error(Error::Invalid, u"a label without a name"_s);
    return database.transact([&]() -> Result<> {
        Statement make
            = database.prepare(u"INSERT INTO label (name) VALUES (?) ON CONFLICT DO NOTHING"_s);
        const Result<> made = make.run(tag);
        if (!made)
            return made;
        Statement tie = database.prepare(
            uR"(INSERT INTO conversation_label (conversation_id, label_id)
                SELECT ?, id FROM label WHERE name = ? ON CONFLICT DO NOTHING)"_s);
        return tie.run(conversationId, tag);
    });
}

Result<> remove(Database &database, qint64 conversationId, QString name)
{
    Statement cut = database.prepare(
        uR"(DELETE FROM conversation_label WHERE conversation_id = ?
            AND label_id = (SELECT id FROM label WHERE name = ?))"_s);
    return cut.run(conversationId, name.simplified());
}

} // namespace labels
