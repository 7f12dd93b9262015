// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/evergreens.h"

#include "core/store/draftrow.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace evergreens {

namespace {

const QString selected
    = u"SELECT t.id, t.evergreen_id, t.account_id, t.post_id, t.variant, t.at, t.counted_at FROM turn t"_s;

QString packed(const QStringList &variants)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(variants)).toJson(QJsonDocument::Compact));
}

QStringList unpacked(const QString &json)
{
    QStringList found;
    const QJsonArray list = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue each : list)
        found.append(each.toString());
    return found;
}

std::optional<qint64> orNull(qint64 id)
{
    return id != 0 ? std::optional(id) : std::nullopt;
}

Result<QList<Turn>> readTurns(Statement &query)
{
    QList<Turn> found;
    while (query.next()) {
        Turn turn;
        turn.id = query.integer(0);
        turn.evergreenId = query.integer(1);
        turn.accountId = query.integer(2);
        turn.postId = query.integer(3);
        turn.variant = int(query.integer(4));
        turn.at = query.moment(5);
        turn.counted = query.moment(6);
        found.append(turn);
    }
    if (query.failure())
        return *query.failure();
    return found;
}

} // namespace

Result<qint64> add(Database &database, const Evergreen &evergreen, Instant now)
{
    Statement insert = database.prepare(
        uR"(INSERT INTO evergreen (text, composition, drafts, variants, rest, paused, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?))"_s);
    const Result<> run
        = insert.run(evergreen.text, evergreen.composition, draftrow::pack(evergreen.drafts),
                     packed(evergreen.variants), evergreen.rest, evergreen.paused ? 1 : 0, now);
    if (!run)
        return run.error();
    return insert.insertedId();
}

Result<> put(Database &database, const Evergreen &evergreen)
{
    Statement update = database.prepare(
        uR"(UPDATE evergreen SET text = ?, composition = ?, drafts = ?, variants = ?, rest = ?,
                paused = ?
            WHERE id = ?)"_s);
    return update.run(evergreen.text, evergreen.composition, draftrow::pack(evergreen.drafts),
                      packed(evergreen.variants), evergreen.rest, evergreen.paused ? 1 : 0,
                      evergreen.id);
}

Result<> remove(Database &database, qint64 id)
{
    Statement remove = database.prepare(u"DELETE FROM evergreen WHERE id = ?"_s);
    return remove.run(id);
}

Result<QList<Evergreen>> all(Database &database)
{
    Statement query = database.prepare(
        u"SELECT id, text, composition, drafts, variants, rest, paused FROM evergreen ORDER BY id"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    QList<Evergreen> found;
    while (query.next()) {
        Evergreen each;
        each.id = query.integer(0);
        each.text = query.text(1);
        each.composition = query.text(2);
        each.drafts = draftrow::unpack(query.text(3));
        each.variants = unpacked(query.text(4));
        each.rest = int(query.integer(5));
        each.paused = query.integer(6) != 0;
        found.append(each);
    }
    if (query.failure())
        return *query.failure();
    return found;
}

Result<> addTurn(Database &database, const Turn &turn)
{
    Statement insert = database.prepare(
        uR"(INSERT INTO turn (evergreen_id, account_id, post_id, variant, at, counted_at)
            VALUES (?, ?, ?, ?, ?, ?))"_s);
    return insert.run(orNull(turn.evergreenId), turn.accountId, orNull(turn.postId), turn.variant,
                      turn.at, turn.counted);
}

Result<> count(Database &database, qint64 id, Instant when)
{
    Statement update = database.prepare(u"UPDATE turn SET counted_at = ? WHERE id = ?"_s);
    return update.run(when, id);
}

Result<> forgetTurn(Database &database, qint64 id)
{
    Statement remove = database.prepare(u"DELETE FROM turn WHERE id = ?"_s);
    return remove.run(id);
}

Result<QList<Turn>> turns(Database &database)
{
    Statement query = database.prepare(selected + u" ORDER BY t.at, t.id"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    return readTurns(query);
}

Result<QList<Turn>> missed(Database &database)
{
    Statement query = database.prepare(
        selected
        + uR"( WHERE EXISTS (SELECT 1 FROM publication p WHERE p.post_id = t.post_id
                             AND p.state = 'missed')
               AND NOT EXISTS (SELECT 1 FROM publication p JOIN attempt a ON a.publication_id = p.id
                               WHERE p.post_id = t.post_id)
             ORDER BY t.at, t.id)"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    return readTurns(query);
}

Result<QList<Turn>> waiting(Database &database)
{
    Statement query = database.prepare(
        selected
        + uR"( WHERE EXISTS (SELECT 1 FROM publication p WHERE p.post_id = t.post_id)
               AND NOT EXISTS (SELECT 1 FROM publication p WHERE p.post_id = t.post_id
                               AND (p.state <> 'scheduled' OR p.updated_at <> p.created_at
                                    OR EXISTS (SELECT 1 FROM attempt a
                                               WHERE a.publication_id = p.id)))
             ORDER BY t.at, t.id)"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    return readTurns(query);
}

} // namespace evergreens
