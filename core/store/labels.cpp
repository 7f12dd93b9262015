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

namespace {

// The label's id, made when needed.
Result<qint64> made(Database &database, const QString &name)
{
    Statement make = database.prepare(u"INSERT INTO label (name) VALUES (?) ON CONFLICT DO NOTHING"_s);
    const Result<> run = make.run(name);
    if (!run)
        return run.error();
    Statement query = database.prepare(u"SELECT id FROM label WHERE name = ?"_s);
    const Result<> asked = query.run(name);
    if (!asked)
        return asked.error();
    return query.next() ? Result<qint64>(query.integer(0))
                        : Result<qint64>(query.failure().value_or(Error(Error::NotFound)));
}

Result<> forgetUnused(Database &database, const QString &name)
{
    Statement forget = database.prepare(
        uR"(DELETE FROM label WHERE name = ? AND NOT EXISTS
                (SELECT 1 FROM conversation_label cl WHERE cl.label_id = label.id))"_s);
    return forget.run(name);
}

Result<QList<qint64>> eachChanged(Database &database, const QList<qint64> &conversations,
                                  const QString &sql, const QVariant &label)
{
    QList<qint64> changed;
    for (const qint64 id : conversations) {
        Statement statement = database.prepare(sql);
        const Result<> run = statement.runList({ id, label });
        if (!run)
            return run.error();
        if (statement.affected() <= 0)
            continue;
        changed.append(id);
        // Whoever shows it has to hear of it, and a table without row ids tells nobody.
        Statement touch
            = database.prepare(u"UPDATE conversation SET language = language WHERE id = ?"_s);
        const Result<> touched = touch.run(id);
        if (!touched)
            return touched.error();
    }
    return changed;
}

} // namespace

namespace {

Result<QList<qint64>> putAll(Database &database, const QList<qint64> &conversations,
                             const QString &tag)
{
    const Result<qint64> label = made(database, tag);
    if (!label)
        return label.error();
    return eachChanged(database, conversations,
                       uR"(INSERT INTO conversation_label (conversation_id, label_id)
                           VALUES (?, ?) ON CONFLICT DO NOTHING)"_s,
                       *label);
}

Result<QList<qint64>> takeAll(Database &database, const QList<qint64> &conversations,
                              const QString &tag)
{
    const Result<QList<qint64>> changed
        = eachChanged(database, conversations,
                      uR"(DELETE FROM conversation_label WHERE conversation_id = ?
                          AND label_id = (SELECT id FROM label WHERE name = ?))"_s,
                      tag);
    if (!changed)
        return changed;
    const Result<> forgotten = forgetUnused(database, tag);
    if (!forgotten)
        return forgotten.error();
    return changed;
}

} // namespace

Result<QList<qint64>> put(Database &database, QList<qint64> conversations, QString name)
{
    const QString tag = name.simplified().left(60);
    if (tag.isEmpty())
        return Error(Error::Invalid, u"a label without a name"_s);
    return database.transact([&] { return putAll(database, conversations, tag); });
}

Result<QList<qint64>> take(Database &database, QList<qint64> conversations, QString name)
{
    const QString tag = name.simplified().left(60);
    return database.transact([&] { return takeAll(database, conversations, tag); });
}

Result<bool> attach(Database &database, qint64 conversationId, QString name)
{
    const QString tag = name.simplified().left(60);
    if (tag.isEmpty())
        return false;
    const Result<QList<qint64>> changed = putAll(database, { conversationId }, tag);
    return changed ? Result<bool>(!changed->isEmpty()) : Result<bool>(changed.error());
}

Result<bool> detach(Database &database, qint64 conversationId, QString name)
{
    const QString tag = name.simplified().left(60);
    const Result<QList<qint64>> changed = takeAll(database, { conversationId }, tag);
    return changed ? Result<bool>(!changed->isEmpty()) : Result<bool>(changed.error());
}

Result<> add(Database &database, qint64 conversationId, QString name)
{
    const Result<QList<qint64>> done = put(database, { conversationId }, name);
    return done ? Result<>() : Result<>(done.error());
}

Result<> remove(Database &database, qint64 conversationId, QString name)
{
    const Result<QList<qint64>> done = take(database, { conversationId }, name);
    return done ? Result<>() : Result<>(done.error());
}

} // namespace labels
