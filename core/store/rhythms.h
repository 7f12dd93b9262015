// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/slot.h"
#include "core/store/database.h"

// When each account likes to publish.
namespace rhythms {

Result<QList<Rhythm>> all(Database &database); // of every account, also those without a slot
Result<Rhythm> of(Database &database, qint64 accountId); // NotFound
// The weekdays, 1 … 7, at that minute. What is there already stays. Invalid out of range.
Result<> add(Database &database, qint64 accountId, QList<int> weekdays, int minute);
Result<> remove(Database &database, qint64 slotId); // NotFound
// An IANA name; empty: the workspace's again. Invalid when it is unknown.
Result<> setZone(Database &database, qint64 accountId, QString zone);

} // namespace rhythms
