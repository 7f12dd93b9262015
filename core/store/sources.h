// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/source.h"
#include "core/store/database.h"

// The feeds that an account follows. For whoever fetches, they are the account's cursor: what it
// brings back is written to the rows that are still there, so that one added or taken away meanwhile
// is neither lost nor back again.
namespace sources {

Result<QList<Source>> all(Database &database, qint64 accountId); // in the order they were added
// Those that are new, and the account begins anew with them. How many there were.
Result<int> add(Database &database, qint64 accountId, QList<Source> added, Instant now);
Result<> remove(Database &database, qint64 id); // what came from it stays; NotFound

Result<QByteArray> cursor(Database &database, qint64 accountId);
Result<> settle(Database &database, qint64 accountId, QByteArray cursor); // in a transaction

} // namespace sources
