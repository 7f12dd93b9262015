// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/conversations.h"
#include "core/store/publications.h"

// Answering a conversation: the reply goes to its newest incoming message, names whom it has to,
// and is never more public than what it answers.
namespace answer {

// The reply as it would leave; its text may still be empty. Pure.
Outgoing outgoing(const Message &to, const QString &text);

// Plans it, due at `dueAt`; the conversation becomes waiting, or done, and read, its draft empty.
// NotFound when there is nothing to answer.
struct Planned
{
    qint64 publicationId = 0;
    conversations::Triage before; // to undo with
};
Result<Planned> plan(Database &database, qint64 conversationId, QString text, bool close,
                     Instant dueAt, Instant now);

// Takes a planned reply back before it leaves: cancelled, the triage as before, the text a draft
// again. Invalid when it has left.
Result<> undo(Database &database, qint64 conversationId, Planned planned, Instant now);

} // namespace answer
