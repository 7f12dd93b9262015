// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/answer.h"

// A reply written in the window: planned to leave a little later, and taken back before it does.
// Plain store functions, for the write lane.
namespace replies {

struct Planned
{
    qint64 publicationId = 0;
    conversations::Triage before; // to undo with
};

// The conversation becomes waiting, or done, and read; its draft is empty then.
Result<Planned> plan(Database &database, qint64 conversationId, QString text, bool close,
                     Instant dueAt, Instant now);
// Cancelled, the triage as before, the text a draft again. Invalid when it has left.
Result<> undo(Database &database, qint64 conversationId, Planned planned, Instant now);
// What a reply would be, for the counter; its text is empty. NotFound: nothing to answer.
Result<Outgoing> sketch(Database &database, qint64 conversationId);

} // namespace replies
