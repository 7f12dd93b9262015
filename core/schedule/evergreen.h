// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/account.h"
#include "core/store/evergreens.h"
#include "core/store/plans.h"

// Posts that stay good go out again in slots nobody has taken by the day before. They are then posts like
// any others. However the clock moves, and after whatever time off, never more of them than the cap:
// what went out counts in both directions of time, and time that nobody has seen pass has not passed.
namespace evergreen {

using evergreens::Evergreen;
using evergreens::Turn;

constexpr milliseconds ahead = std::chrono::hours(24); // a slot is people's until then
constexpr int shortestRest = 1; // days
constexpr int longestRest = 999;

struct Caps // of each account; at most
{
    int day = 1; // within any 24 hours
    int week = 3; // within any seven days
    friend bool operator==(const Caps &, const Caps &) = default;
};
Result<Caps> caps(Database &database);
Result<> setCaps(Database &database, Caps caps);

// Whether one more may go out on the account then.
bool room(const QList<Turn> &turns, qint64 accountId, Instant at, Caps caps);

struct Choice
{
    qint64 id = 0;
    int variant = 0;
};
// Which it would be: rested, the longest unseen first, in words of its own other than those said on that
// account just before and after. None when there is none.
struct Around // what else the account says
{
    QString before;
    QString after;
};
std::optional<Choice> choose(const QList<Evergreen> &pool, const QList<Turn> &turns,
                             const Account &account, Instant at, const Around &around);
QString words(const Evergreen &evergreen, const QString &own, int variant);

// Makes what is missing. What was made and missed its time is gone: late it is worth nothing. Returns how
// many posts were made.
Result<int> fill(Database &database, Instant now);

// From a post that is planned or has left; its accounts and words are kept, and it has to rest first.
// NotFound without such a post; Invalid when those words are kept already.
Result<qint64> keep(Database &database, qint64 postId, int rest, QStringList variants, Instant now);

} // namespace evergreen
