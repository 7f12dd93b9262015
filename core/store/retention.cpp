// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/retention.h"

#include "core/store/erasures.h"

using namespace Qt::StringLiterals;

namespace retention {

namespace {

constexpr int longest = 1200; // months
constexpr auto every = std::chrono::days(7); // the file is made anew each time

} // namespace

Result<Rule> get(Database &database)
{
    Statement query = database.prepare(u"SELECT months, who, starts_at, ran_at FROM retention"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    Rule rule;
    if (query.next()) {
        rule.months = int(query.integer(0));
        rule.who = query.text(1);
        rule.startsAt = query.moment(2);
        rule.ranAt = query.maybeMoment(3);
    }
    if (query.failure())
        return *query.failure();
    return rule;
}

Result<> set(Database &database, int months, QString who, Instant now)
{
    if (months < 0 || months > longest)
        return Error(Error::Invalid, u"so many months"_s);
    return database.transact([&]() -> Result<> {
        Statement clear = database.prepare(u"DELETE FROM retention"_s);
        const Result<> cleared = clear.run();
        if (!cleared)
            return cleared;
        if (months == 0) { // what feeds still list may come again
            Statement forget = database.prepare(
                u"DELETE FROM erased WHERE erasure_id IN (SELECT id FROM erasure WHERE cause = ?)"_s);
            return forget.run(erasures::age);
        }
        Statement insert = database.prepare(
            u"INSERT INTO retention (id, months, who, starts_at) VALUES (1, ?, ?, ?)"_s);
        return insert.run(months, who, now + grace);
    });
}

Instant before(int months, Instant now)
{
    return toInstant(toUtc(now).addMonths(-months));
}

Result<std::optional<Instant>> due(Database &database, Instant now)
{
    const Result<Rule> rule = get(database);
    if (!rule)
        return rule.error();
    const bool waits = rule->months == 0 || now < rule->startsAt || (rule->ranAt && now - *rule->ranAt < every);
    return waits ? std::optional<Instant>() : before(rule->months, now);
}

Result<std::optional<Instant>> limit(Database &database, Instant now)
{
    const Result<Rule> rule = get(database);
    if (!rule)
        return rule.error();
    const bool none = rule->months == 0 || now < rule->startsAt;
    return none ? std::optional<Instant>() : before(rule->months, now);
}

Result<> ran(Database &database, Instant now)
{
    return database.transact([&]() -> Result<> {
        Statement note = database.prepare(u"UPDATE retention SET ran_at = ?"_s);
        return note.run(now);
    });
}

} // namespace retention
