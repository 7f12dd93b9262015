// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/rearrange.h"
#include "core/store/approvals.h"

// What people do before a post leaves: ask for approval, give it, refuse it for a reason, take it
// back. Several posts at a time, all or nothing; each can be undone as any other deed of the plan.
namespace approval {

// Drafts, and what is scheduled without approval, wait for one.
Result<rearrange::Deed> submit(Database &database, QList<qint64> ids, QString person, Instant now);
// They leave at their time. Invalid, with the state's key, when one does not wait for it.
Result<rearrange::Deed> approve(Database &database, QList<qint64> ids, QString person, Instant now);
// They are drafts again. Invalid without a reason: nobody could do anything about it.
Result<rearrange::Deed> giveBack(Database &database, QList<qint64> ids, QString person,
                                 QString reason, Instant now);
// What was approved and has not left waits again.
Result<rearrange::Deed> withdraw(Database &database, QList<qint64> ids, QString person, Instant now);

} // namespace approval
