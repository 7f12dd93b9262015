// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

// How long what is done is kept. Nothing goes in the first day after it was decided: until then it can
// be called off as if it had never been.
namespace retention {

struct Rule
{
    int months = 0; // 0: for ever
    QString who; // of us decided it
    Instant startsAt;
    std::optional<Instant> ranAt;
};
constexpr auto grace = std::chrono::hours(24);

Result<Rule> get(Database &database);
Result<> set(Database &database, int months, QString who, Instant now); // 0: it may come again; Invalid
// What is older than this goes; none while there is nothing to do: no rule, in its first day, or done
// within the last week.
Result<std::optional<Instant>> due(Database &database, Instant now);
Instant before(int months, Instant now);
// What was written before this is not taken in, for it went or would go; none while nothing goes.
Result<std::optional<Instant>> limit(Database &database, Instant now);
Result<> ran(Database &database, Instant now);

} // namespace retention
