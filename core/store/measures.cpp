// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/measures.h"

using namespace Qt::StringLiterals;

namespace measures {

Result<> add(Database &database, qint64 accountId, QList<Measure> measures)
{
    return database.transact([&]() -> Result<> {
        Statement insert = database.prepare(
            uR"(INSERT INTO measure (account_id, subject, kind, at, value) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (account_id, subject, kind, at) DO UPDATE SET value = excluded.value)"_s);
        for (const Measure &measure : measures) {
            const Result<> run = insert.run(accountId, measure.subject, int(measure.kind),
                                            measure.at, measure.value);
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

} // namespace measures
