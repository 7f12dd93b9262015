// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/rearrange.h"
#include "core/store/ideas.h"

// What lies beside the plan becomes part of it: an idea or an event is written as a draft at a time.
// Nothing leaves by that.
namespace tray {

struct Written
{
    rearrange::Deed deed;
    qint64 postId = 0;
    std::optional<ideas::Idea> idea; // it was
};

// The accounts of the post that was planned last, those that are there still; else all that publish.
Result<QList<qint64>> usualAccounts(Database &database);
// A draft on the usual accounts. Invalid when the time has gone by or there is no account.
Result<Written> draft(Database &database, QString text, Instant at, QString zone, QString person,
                      Instant now);
Result<Written> plan(Database &database, qint64 ideaId, Instant at, QString zone, QString person,
                     Instant now);
// Busy when something has happened since.
Result<> undo(Database &database, Written written, Instant now);

} // namespace tray
