// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/publications.h"

// What a person decides about a publication. Each is one move, allowed by lifecycle; Invalid when
// the publication is in a state that does not allow it.
namespace decisions {

// A post the platform holds is cancelled there first: an action row does it.
Result<> cancel(Database &database, qint64 id, Instant now);
// Again, or for the first time, now. Also for what was refused, missed or held; of missed posts one
// every two minutes and account. Where approval is asked for and there is none, it waits for that;
// Forbidden when it may be there already.
Result<> sendNow(Database &database, qint64 id, Instant now);
Result<> reschedule(Database &database, qint64 id, Instant dueAt, Instant now);
// "It is there": marks an unconfirmed one as sent; the address may be empty.
Result<> confirm(Database &database, qint64 id, QUrl url, Instant now);
// Looks again whether an unconfirmed one is there.
Result<> lookAgain(Database &database, qint64 id, Instant now);

} // namespace decisions
