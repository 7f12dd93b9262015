// SPDX-License-Identifier: GPL-3.0-or-later
// What became of erasures: the file made anew, proven, its older copies gone.
#include "core/store/erasures.h"

#include "core/store/search.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace erasures {

Result<bool> unclean(Database &database)
{
    Statement query = database.prepare(u"SELECT 1 FROM erasure WHERE cleaned_at IS NULL LIMIT 1"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    const bool found = query.next();
    if (query.failure())
        return *query.failure();
    return found;
}

Result<> clean(Database &database, Instant now)
{
    const Result<> rebuilt = database.transact([&] { return search::rebuild(database); });
    if (!rebuilt)
        return rebuilt;
    const Result<> packed = database.execute(u"VACUUM"_s);
    if (!packed)
        return packed;
    {
        // The log still holds what the file does not.
        Statement flush = database.prepare(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
        const Result<> run = flush.run();
        if (!run)
            return run;
        if (flush.next() && flush.integer(0) != 0)
            return Error(Error::Busy, u"somebody reads the log"_s);
        if (flush.failure())
            return *flush.failure();
    }
    return database.transact([&]() -> Result<> {
        Statement note = database.prepare(u"UPDATE erasure SET cleaned_at = ? WHERE cleaned_at IS NULL"_s);
        return note.run(now);
    });
}

Result<> proved(Database &database, qint64 id, Instant now)
{
    return database.transact([&]() -> Result<> {
        Statement note = database.prepare(u"UPDATE erasure SET proved_at = ? WHERE id = ?"_s);
        return note.run(now, id);
    });
}

Result<> copiesGone(Database &database, Instant before, Instant now)
{
    return database.transact([&]() -> Result<> {
        Statement note = database.prepare(
            uR"(UPDATE erasure SET copies_at = ? WHERE copies_at IS NULL AND cleaned_at IS NOT NULL
                  AND erased_at <= ?)"_s);
        return note.run(now, before);
    });
}

Result<std::optional<Instant>> copiesOutdated(Database &database)
{
    Statement query = database.prepare(
        u"SELECT MAX(erased_at) FROM erasure WHERE copies_at IS NULL AND cleaned_at IS NOT NULL"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    std::optional<Instant> found;
    if (query.next())
        found = query.maybeMoment(0);
    if (query.failure())
        return *query.failure();
    return found;
}

Result<QList<Erasure>> all(Database &database)
{
    Statement query = database.prepare(
        uR"(SELECT id, cause, who, erased_at, people, messages, conversations, decisions, named, cleaned_at,
                proved_at, copies_at, places
            FROM erasure ORDER BY id DESC)"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    QList<Erasure> found;
    while (query.next()) {
        Erasure each;
        each.id = query.integer(0);
        each.cause = query.text(1);
        each.who = query.text(2);
        each.erasedAt = query.moment(3);
        each.people = int(query.integer(4));
        each.messages = int(query.integer(5));
        each.conversations = int(query.integer(6));
        each.decisions = int(query.integer(7));
        each.named = int(query.integer(8));
        each.cleanedAt = query.maybeMoment(9);
        each.provedAt = query.maybeMoment(10);
        each.copiesAt = query.maybeMoment(11);
        const QJsonObject places = QJsonDocument::fromJson(query.text(12).toUtf8()).object();
        for (auto place = places.begin(); place != places.end(); ++place)
            each.places.insert(place.key(), place.value().toInt());
        found.append(each);
    }
    if (query.failure())
        return *query.failure();
    return found;
}

} // namespace erasures
