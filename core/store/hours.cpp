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

Result<Counts> gatherOne(Statement &query)
{
    Counts found;
    while (query.next())
        found.insert(query.integer(0), { int(query.integer(1)), int(query.integer(2)) });
    if (query.failure())
        return *query.failure();
    return found;
}

Result<QMap<qint64, Counts>> gather(Statement &query)
{
    QMap<qint64, Counts> found;
    while (query.next())
        found[query.integer(0)].insert(query.integer(1),
                                       { int(query.integer(2)), int(query.integer(3)) });
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

Result<QMap<qint64, Counts>> read(Database &database, Instant from, Instant to)
{
    Statement query = database.prepare(
        u"SELECT account_id, hour, texts, negative FROM hour_count WHERE hour >= ? AND hour < ?"_s);
    const Result<> run = query.run(numberOf(from), numberOf(to));
    if (!run)
        return run.error();
    return gather(query);
}

Result<QMap<qint64, Counts>> back(Database &database, Instant now, int most)
{
    Statement query = database.prepare(
        uR"(SELECT account_id, (? - at) / 3600000 AS ago, COUNT(mood), SUM(sure) FROM arrival
            WHERE at > ? AND at <= ? GROUP BY account_id, ago)"_s);
    const Result<> run = query.run(now, now - std::chrono::hours(most), now);
    if (!run)
        return run.error();
    return gather(query);
}

Counts together(const QMap<qint64, Counts> &accounts)
{
    Counts sum;
    for (const Counts &one : accounts) {
        for (auto each = one.cbegin(); each != one.cend(); ++each) {
            Count &count = sum[each.key()];
            count.texts += each->texts;
            count.negative += each->negative;
        }
    }
    return sum;
}

Result<QSet<qint64>> older(Database &database, QList<qint64> accounts, Instant than)
{
    QSet<qint64> found;
    for (const qint64 id : accounts) {
        Statement query = database.prepare(
            u"SELECT hour FROM hour_count WHERE hour < ? AND account_id = ? ORDER BY hour DESC LIMIT 1"_s);
        const Result<> run = query.run(numberOf(than), id);
        if (!run)
            return run.error();
        if (query.next())
            found.insert(id);
        if (query.failure())
            return *query.failure();
    }
    return found;
}

Result<Counts> found(Database &database, qint64 watchId, Instant from, Instant to)
{
    Statement query = database.prepare(
        uR"(SELECT hour, texts, negative FROM mention_hour
            WHERE watch_id = ? AND hour >= ? AND hour < ? AND texts > 0)"_s);
    const Result<> run = query.run(watchId, numberOf(from), numberOf(to));
    return run ? gatherOne(query) : Result<Counts>(run.error());
}

Result<Counts> foundBack(Database &database, qint64 watchId, Instant now, int most)
{
    Statement query = database.prepare(
        uR"(SELECT (? - at) / 3600000 AS ago, COUNT(*), SUM(CASE WHEN score <= ? THEN 1 ELSE 0 END)
            FROM mention WHERE watch_id = ? AND at > ? AND at <= ? AND relevant >= 0 GROUP BY ago)"_s);
    const Result<> run = query.run(now, sure, watchId, now - std::chrono::hours(most), now);
    return run ? gatherOne(query) : Result<Counts>(run.error());
}

Result<bool> foundBefore(Database &database, qint64 watchId, Instant than)
{
    Statement query = database.prepare(
        u"SELECT hour FROM mention_hour WHERE watch_id = ? AND hour < ? AND texts > 0 LIMIT 1"_s);
    const Result<> run = query.run(watchId, numberOf(than));
    if (!run)
        return run.error();
    const bool there = query.next();
    if (query.failure())
        return *query.failure();
    return there;
}

} // namespace hours
