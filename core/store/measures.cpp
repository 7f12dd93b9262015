// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/measures.h"

#include "core/model/message.h"
#include "core/store/messagerow.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace measures {

Result<> add(Database &database, qint64 accountId, QList<Measure> measures)
{
    return database.transact([&]() -> Result<> {
        Statement insert = database.prepare(
            uR"(INSERT INTO measure (account_id, subject, kind, at, value) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (account_id, subject, kind, at) DO UPDATE SET value = excluded.value)"_s);
        QSet<QString> subjects;
        for (const Measure &measure : measures) {
            const Result<> run = insert.run(accountId, measure.subject, int(measure.kind),
                                            measure.at, measure.value);
            if (!run)
                return run;
            subjects.insert(measure.subject);
        }
        // What they add up to is worked out later (insight/tally).
        subjects.remove(QString());
        Statement mark = database.prepare(
            u"INSERT INTO tally_post (account_id, subject) VALUES (?, ?)"
            " ON CONFLICT (account_id, subject) DO NOTHING"_s);
        for (const QString &subject : std::as_const(subjects)) {
            const Result<> run = mark.run(accountId, subject);
            if (!run)
                return run;
        }
        return {};
    });
}

Result<QList<Measure>> of(Database &database, qint64 accountId, QString subject)
{
    Statement query = database.prepare(
        uR"(SELECT kind, at, value FROM measure WHERE account_id = ? AND subject = ?
            ORDER BY kind, at)"_s);
    const Result<> run = query.run(accountId, subject);
    if (!run)
        return run.error();
    QList<Measure> found;
    while (query.next()) {
        Measure measure;
        measure.kind = Measure::Kind(query.integer(0));
        measure.subject = subject;
        measure.at = query.moment(1);
        measure.value = query.integer(2);
        found.append(measure);
    }
    if (query.failure())
        return *query.failure();
    return found;
}

Result<QList<Standing>> posts(Database &database, qint64 accountId, Instant since, Instant now)
{
    Statement query = database.prepare(
        uR"(SELECT m.remote_id, m.api_id, m.ref, m.created_at,
                (SELECT MAX(n.at) FROM measure n
                 WHERE n.account_id = m.account_id AND n.subject = m.remote_id AND n.at <= ?)
            FROM message m
            WHERE m.account_id = ? AND m.state = ? AND m.created_at >= ? AND m.created_at <= ?
              AND m.kind = ? AND m.deleted_at IS NULL
            ORDER BY m.created_at DESC)"_s);
    const Result<> run = query.run(now, accountId, int(messagerow::Own), since, now,
                                   int(Message::Kind::Post));
    if (!run)
        return run.error();
    QList<Standing> found;
    while (query.next())
        found.append({ query.text(0), query.text(1), query.bytes(2), query.moment(3),
                       query.maybeMoment(4) });
    if (query.failure())
        return *query.failure();
    return found;
}

Result<std::optional<Instant>> lastOfAccount(Database &database, qint64 accountId, Instant now)
{
    Statement query = database.prepare(
        u"SELECT MAX(at) FROM measure WHERE account_id = ? AND subject = '' AND at <= ?"_s);
    const Result<> run = query.run(accountId, now);
    if (!run)
        return run.error();
    std::optional<Instant> found;
    if (query.next())
        found = query.maybeMoment(0);
    if (query.failure())
        return *query.failure();
    return found;
}

} // namespace measures
