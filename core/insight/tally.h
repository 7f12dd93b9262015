// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <QTimeZone>

// Keeps the rows that reports are added up from behind messages, conversations and measures: a step
// at a time, after what is urgent. Nothing is lost when it stops half-way: what is behind is in the
// store. Numbers from the future (the clock was wrong) are left out until their time has come.
namespace tally {

// What a step takes on, at most: some 15 ms, because a post may be due meanwhile.
struct Portion
{
    int messages = 200;
    int posts = 20;
    int days = 4;
};

// One step, one transaction: zone, then messages, conversations, posts, and last the days they fall
// on. True while something is left.
Result<bool> settle(Database &database, Portion portion, Instant now);
// Until nothing is left: for a command, and for tests.
Result<> settleAll(Database &database, Instant now);

} // namespace tally
