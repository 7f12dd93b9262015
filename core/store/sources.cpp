// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sources.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sources {

namespace {

QString stateOf(const Source &source)
{
    return QString::fromUtf8(QJsonDocument(source.toJson()).toJson(QJsonDocument::Compact));
}

// Whoever fetches begins anew, with the list as it is now.
Result<> renew(Database &database, qint64 accountId)
{
    Statement update = database.prepare(
        u"UPDATE account SET token_generation = token_generation + 1 WHERE id = ?"_s);
    return update.run(accountId);
}

} // namespace

Result<QList<Source>> all(Database &database, qint64 accountId)
{
    Statement query = database.prepare(
        u"SELECT id, url, state FROM source WHERE account_id = ? ORDER BY id"_s);
    const Result<> run = query.run(accountId);
    if (!run)
        return run.error();
    QList<Source> found;
    while (query.next()) {
        Source source = Source::fromJson(
            QJsonDocument::fromJson(query.text(2).toUtf8()).object());
        source.id = query.integer(0);
        source.url = QUrl(query.text(1));
        found.append(source);
    }
    if (query.failure())
        return *query.failure();
    return found;
}

Result<int> add(Database &database, qint64 accountId, QList<Source> added, Instant now)
{
    return database.transact([&]() -> Result<int> {
        int count = 0;
        Statement insert = database.prepare(
            uR"(INSERT INTO source (account_id, url, state, added_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (account_id, url) DO NOTHING)"_s);
        for (const Source &each : std::as_const(added)) {
            const Result<> run = insert.run(accountId, each.url.toString(QUrl::FullyEncoded),
                                            stateOf(each), now);
            if (!run)
                return run.error();
            count += insert.affected();
        }
        const Result<> renewed = renew(database, accountId);
        if (!renewed)
            return renewed.error();
        return count;
    });
}

Result<> remove(Database &database, qint64 id)
{
    return database.transact([&]() -> Result<> {
        qint64 accountId = 0;
        {
            Statement query = database.prepare(u"SELECT account_id FROM source WHERE id = ?"_s);
            const Result<> run = query.run(id);
            if (!run)
                return run;
            if (!query.next())
                return query.failure().value_or(Error(Error::NotFound, u"source %1"_s.arg(id)));
            accountId = query.integer(0);
        }
        Statement erase = database.prepare(u"DELETE FROM source WHERE id = ?"_s);
        const Result<> erased = erase.run(id);
        if (!erased)
            return erased;
        return renew(database, accountId);
    });
}

Result<QByteArray> cursor(Database &database, qint64 accountId)
{
    const Result<QList<Source>> found = all(database, accountId);
    if (!found)
        return found.error();
    return source::pack(*found);
}

Result<> settle(Database &database, qint64 accountId, QByteArray cursor)
{
    // One that has moved for good to where another is read already is that one from now on.
    Statement twin = database.prepare(
        u"SELECT 1 FROM source WHERE account_id = ? AND url = ? AND id <> ?"_s);
    Statement update = database.prepare(
        u"UPDATE source SET state = ?, url = ? WHERE id = ? AND account_id = ?"_s);
    Statement erase = database.prepare(u"DELETE FROM source WHERE id = ? AND account_id = ?"_s);
    for (const Source &each : source::unpack(cursor)) {
        const QString url = each.url.toString(QUrl::FullyEncoded);
        const Result<> asked = twin.run(accountId, url, each.id);
        if (!asked)
            return asked;
        const bool doubled = twin.next();
        const Result<> run = doubled ? erase.run(each.id, accountId)
                                     : update.run(stateOf(each), url, each.id, accountId);
        if (!run)
            return run;
    }
    return {};
}

} // namespace sources
