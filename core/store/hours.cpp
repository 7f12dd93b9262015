// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/hours.h"

using namespace Qt::StringLiterals;

namespace hours {

namespace {

constexpr qint64 hour = 3'600'000;

qint64 numberOf(Instant when)
{
    return millis(when) / hour;
}

template <typename Key>
Result<QMap<Key, Count>> gather(Statement &query)
{
    QMap<Key, Count> found;
    while (query.next())
        found.insert(Key(query.integer(0)), { int(query.integer(1)), int(query.integer(2)) });
    if (query.failure())
        return *query.failure();
    return found;
}

} // namespace

// A day may begin within an hour (India, Nepal): such an hour is counted with both of its days.
Result<> addUp(Database &database, Instant begin, Instant end)
{
    const qint64 first = numberOf(begin);
    const qint64 last = numberOf(end - 1ms);
    {
        Statement clear = database.prepare(u"DELETE FROM hour_count WHERE hour BETWEEN ? AND ?"_s);
        const Result<> cleared = clear.run(first, last);
        if (!cleared)
            return cleared;
    }
    Statement insert = database.prepare(
        uR"(INSERT INTO hour_count (hour, account_id, texts, negative)
            SELECT at / 3600000, account_id, COUNT(mood), SUM(sure) FROM arrival
            WHERE at >= ? AND at < ? GROUP BY at / 3600000, account_id)"_s);
    return insert.run(first * hour, (last + 1) * hour);
}

Result<Counts> read(Database &database, qint64 accountId, Instant from, Instant to)
{
    Statement query = database.prepare(
        uR"(SELECT hour, SUM(texts), SUM(negative) FROM hour_count
            WHERE hour >= ? AND hour < ? AND (? = 0 OR account_id = ?) GROUP BY hour)"_s);
    const Result<> run = query.run(numberOf(from), numberOf(to), accountId, accountId);
    if (!run)
        return run.error();
    return gather<qint64>(query);
}

Result<QMap<int, Count>> back(Database &database, qint64 accountId, Instant now, int most)
{
    Statement query = database.prepare(
        uR"(SELECT (? - at) / 3600000 AS ago, COUNT(mood), SUM(sure) FROM arrival
            WHERE at > ? AND at <= ? AND (? = 0 OR account_id = ?) GROUP BY ago)"_s);
    const Result<> run
        = query.run(now, now - std::chrono::hours(most), now, accountId, accountId);
    if (!run)
        return run.error();
    return gather<int>(query);
}

Result<std::optional<qint64>> first(Database &database, qint64 accountId)
{
    Statement query = database.prepare(
        u"SELECT MIN(hour) FROM hour_count WHERE ? = 0 OR account_id = ?"_s);
    const Result<> run = query.run(accountId, accountId);
    if (!run)
        return run.error();
    std::optional<qint64> found;
    if (query.next() && !query.isNull(0))
        found = query.integer(0);
    if (query.failure())
        return *query.failure();
    return found;
}

} // namespace hours
