// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rhythms.h"

#include "core/base/time.h"
#include "core/store/values.h"

using namespace Qt::StringLiterals;

namespace rhythms {

namespace {

Result<> readSlots(Database &database, QList<Rhythm> *found)
{
    Statement query = database.prepare(
        u"SELECT id, account_id, weekday, minute FROM slot ORDER BY account_id, weekday, minute"_s);
    const Result<> run = query.run();
    if (!run)
        return run;
    auto rhythm = found->begin();
    while (query.next()) {
        const qint64 account = query.integer(1);
        while (rhythm != found->end() && rhythm->accountId < account)
            ++rhythm;
        if (rhythm != found->end() && rhythm->accountId == account)
            rhythm->week.append({ query.integer(0), int(query.integer(2)), int(query.integer(3)) });
    }
    if (query.failure())
        return *query.failure();
    return {};
}

} // namespace

Result<QList<Rhythm>> all(Database &database)
{
    const Result<QTimeZone> usual = values::zone(database);
    if (!usual)
        return usual.error();
    QList<Rhythm> found;
    {
        Statement query = database.prepare(
            uR"(SELECT a.id, z.zone FROM account a LEFT JOIN slot_zone z ON z.account_id = a.id
                ORDER BY a.id)"_s);
        const Result<> run = query.run();
        if (!run)
            return run.error();
        while (query.next()) {
            Rhythm rhythm;
            rhythm.accountId = query.integer(0);
            rhythm.zone = *usual;
            const auto own = query.isNull(1) ? std::nullopt : walltime::zone(query.text(1));
            if (own)
                rhythm.zone = *own;
            rhythm.ownZone = own.has_value();
            found.append(rhythm);
        }
        if (query.failure())
            return *query.failure();
    }
    const Result<> filled = readSlots(database, &found);
    if (!filled)
        return filled.error();
    return found;
}

Result<Rhythm> of(Database &database, qint64 accountId)
{
    const Result<QList<Rhythm>> found = all(database);
    if (!found)
        return found.error();
    for (const Rhythm &each : *found) {
        if (each.accountId == accountId)
            return each;
    }
    return Error(Error::NotFound, u"account %1"_s.arg(accountId));
}

Result<> add(Database &database, qint64 accountId, QList<int> weekdays, int minute)
{
    return database.transact([&]() -> Result<> {
        for (const int weekday : weekdays) {
            if (weekday < 1 || weekday > 7 || minute < 0 || minute >= 24 * 60)
                return Error(Error::Invalid, u"%1 %2"_s.arg(weekday).arg(minute));
            Statement insert = database.prepare(
                uR"(INSERT INTO slot (account_id, weekday, minute) VALUES (?, ?, ?)
                    ON CONFLICT (account_id, weekday, minute) DO NOTHING)"_s);
            const Result<> run = insert.run(accountId, weekday, minute);
            if (!run)
                return run;
        }
        return {};
    });
}

Result<> remove(Database &database, qint64 slotId)
{
    Statement gone = database.prepare(u"DELETE FROM slot WHERE id = ?"_s);
    const Result<> run = gone.run(slotId);
    if (!run)
        return run;
    if (gone.affected() == 0)
        return Error(Error::NotFound, u"slot %1"_s.arg(slotId));
    return {};
}

Result<> setZone(Database &database, qint64 accountId, QString zone)
{
    if (zone.isEmpty()) {
        Statement gone = database.prepare(u"DELETE FROM slot_zone WHERE account_id = ?"_s);
        return gone.run(accountId);
    }
    if (!walltime::zone(zone))
        return Error(Error::Invalid, zone);
    Statement put = database.prepare(
        uR"(INSERT INTO slot_zone (account_id, zone) VALUES (?, ?)
            ON CONFLICT (account_id) DO UPDATE SET zone = excluded.zone)"_s);
    return put.run(accountId, zone);
}

} // namespace rhythms
