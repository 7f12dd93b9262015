// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inbox/deadline.h"
#include "core/store/database.h"

// Keeps when an answer is due in the rows of the conversations. Plain store functions.
namespace deadlines {

Result<deadline::Rules> rules(Database &database);
// Kept with the workspace; every open conversation is due anew.
Result<> setRules(Database &database, deadline::Rules rules);
// The conversations that changed since: at most `limit` of them. Returns how many; a caller goes
// on until it is none.
Result<int> settle(Database &database, int limit);
// The zone or an account changed: every open conversation is due anew.
Result<> unsettleAll(Database &database);

} // namespace deadlines
