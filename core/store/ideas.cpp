// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ideas.h"

using namespace Qt::StringLiterals;

namespace ideas {

namespace {

Idea read(const Statement &row)
{
    Idea found;
    found.id = row.integer(0);
    found.text = row.text(1);
    found.writer = row.text(2);
    found.at = row.moment(3);
    return found;
}

} // namespace

Result<QList<Idea>> all(Database &database)
{
    Statement query = database.prepare(
        u"SELECT id, text, writer, created_at FROM idea ORDER BY created_at DESC, id DESC"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    QList<Idea> found;
    while (query.next())
        found.append(read(query));
    if (query.failure())
        return *query.failure();
    return found;
}

Result<Idea> one(Database &database, qint64 id)
{
    Statement query
        = database.prepare(u"SELECT id, text, writer, created_at FROM idea WHERE id = ?"_s);
    const Result<> run = query.run(id);
    if (!run)
        return run.error();
    if (!query.next())
        return query.failure().value_or(Error(Error::NotFound, u"idea %1"_s.arg(id)));
    return read(query);
}

Result<qint64> add(Database &database, QString text, QString writer, Instant now)
{
    text = text.trimmed();
    if (text.isEmpty())
        return Error(Error::Invalid, u"empty"_s);
    Statement insert
        = database.prepare(u"INSERT INTO idea (text, writer, created_at) VALUES (?, ?, ?)"_s);
    const Result<> run = insert.run(text, writer, now);
    if (!run)
        return run.error();
    return insert.insertedId();
}

Result<> rewrite(Database &database, qint64 id, QString text)
{
    text = text.trimmed();
    if (text.isEmpty())
        return Error(Error::Invalid, u"empty"_s);
    Statement update = database.prepare(u"UPDATE idea SET text = ? WHERE id = ?"_s);
    const Result<> run = update.run(text, id);
    if (!run)
        return run;
    return update.affected() == 1 ? Result<>() : Error(Error::NotFound, u"idea %1"_s.arg(id));
}

Result<Idea> remove(Database &database, qint64 id)
{
    const Result<Idea> was = one(database, id);
    if (!was)
        return was;
    Statement gone = database.prepare(u"DELETE FROM idea WHERE id = ?"_s);
    const Result<> run = gone.run(id);
    return run ? was : run.error();
}

Result<> putBack(Database &database, Idea idea)
{
    Statement insert = database.prepare(
        uR"(INSERT INTO idea (id, text, writer, created_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET text = excluded.text, writer = excluded.writer,
                created_at = excluded.created_at)"_s);
    return insert.run(idea.id, idea.text, idea.writer, idea.at);
}

} // namespace ideas
