// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/recurrence.h"
#include "core/store/series.h"

// Posts that come again become posts like any others, some weeks ahead: whoever sends knows nothing of
// them. Only what is still to come is made, so that nothing is made up for after this computer was off;
// what had been made and was missed waits for a person, as everything missed does.
namespace repeating {

constexpr int horizon = 35; // days ahead
constexpr int most = 40; // of a series at a time

// What was changed, to take it back.
struct Change
{
    std::optional<series::Series> before; // as it was; none: there was none
    qint64 made = 0; // the series that was begun; 0: none was
    std::optional<publications::Plan> instead; // the post in whose place it came
    qint64 insteadId = 0;
};

// A plan with its wall time and zone, and when it comes again. In the place of a post of which nothing has
// left, if one is named: Busy when something has. Invalid without a time, or with none still to come.
Result<Change> begin(Database &database, qint64 instead, publications::Plan plan, Recurrence rule,
                     Instant now);
// Makes what is missing up to the horizon. Returns how many posts.
Result<int> extend(Database &database, Instant now);

// From the series a post is of: NotFound when it is of none.
enum class Scope { Following, All };
// All that has not left, nor was changed or left out by itself, says and does that from now on; `Following`:
// from that post on. The day of an `All` stays each one's own, its time of day becomes the plan's.
Result<Change> change(Database &database, qint64 postId, Scope scope, publications::Plan plan,
                      Recurrence rule, Instant now);
// Nothing after that post.
Result<Change> endAfter(Database &database, qint64 postId, Instant now);
Result<> undo(Database &database, Change change, Instant now);

struct Repeats // what a post's own page says of it
{
    qint64 id = 0; // 0: it does not
    QString rule;
    QDateTime first; // wall time
    bool alone = false;
};
Result<Repeats> of(Database &database, qint64 postId);
// That post is changed by itself from now on, and keeps its time and words whatever becomes of the others.
Result<> setAlone(Database &database, qint64 postId);

} // namespace repeating
