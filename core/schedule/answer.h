// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/account.h"
#include "core/store/conversations.h"
#include "core/store/publications.h"

// From what somebody wants to say or do to the rows that will do it.
namespace answer {

// A reply to the newest incoming message of a conversation, never more public than it. Invalid when
// the text is empty or too long for the account; NotFound when there is nothing to answer.
Result<publications::Plan> reply(Database &database, qint64 conversationId, QString text,
                                 Instant dueAt);
// Like, hide, block … the conversation's newest incoming message or its author. Unsupported where
// the account cannot.
Result<publications::Plan> act(Database &database, qint64 conversationId, Action::Kind kind,
                               QString text, Instant dueAt);

// A text of ours as it can be changed: in the words it was written in, without its pictures.
struct Own
{
    Account account;
    Outgoing outgoing;
    conversations::Entry message; // as it is there; empty when it was never read back
};
// By what it is called there. NotFound when it is not there any more, Forbidden when it is not ours.
Result<Own> own(Database &database, qint64 accountId, QString remoteId);
// Whether the account can do that to a text of ours. What was said to few is changed like any other
// where it is a post with an audience; elsewhere it is a message that has left for good.
bool allowed(const Account &account, Audience audience, Action::Kind kind);
// Edits it to be `text`, or deletes it. Unsupported where the account cannot; Refused when the text
// is empty or too long. `conversationId` is where it is shown under way, 0 = nowhere.
Result<publications::Plan> change(Database &database, qint64 accountId, QString remoteId,
                                  qint64 conversationId, Action::Kind kind, QString text,
                                  Instant dueAt);

Capabilities::Feature featureFor(Action::Kind kind);

} // namespace answer
