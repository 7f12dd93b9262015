// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/capabilities.h"
#include "core/store/conversations.h"
#include "core/store/publications.h"

// From what somebody wants to say or do to the rows that will do it.
namespace answer {

// A reply to the newest incoming message of a conversation, never more public than it. Invalid when
// the text is empty or too long for the account; NotFound when there is nothing to answer.
Result<publications::Plan> reply(Database &database, qint64 conversationId, QString text,
                                 Instant dueAt);
Result<publications::Plan> replyWith(Database &database, qint64 conversationId, QString text,
                                     QList<Media> media, Instant dueAt);
// Like, hide, block … the conversation's newest incoming message or its author. Unsupported where
// the account cannot.
Result<publications::Plan> act(Database &database, qint64 conversationId, Action::Kind kind,
                               QString text, Instant dueAt);

Capabilities::Feature featureFor(Action::Kind kind);

} // namespace answer
