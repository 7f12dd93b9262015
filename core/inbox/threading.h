// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/messages.h"

// Which conversation a message belongs to. Pure.
//
// A conversation is one person under one root: fifty people who comment on a post are fifty
// conversations, each with the post above it. Our own text joins the conversation of what it
// answers; our own post, answering nobody, is in none. Direct messages are one conversation per
// person. A text whose parent is not known is a root of its own until the platform says otherwise;
// chains are followed without recursion and at most 200 steps.
namespace threading {

// remoteIds whose place is worth asking the store for: parents not in the batch.
QStringList wanted(const QList<Message> &messages);

QList<messages::Placed> arrange(const QList<Message> &messages,
                                const QHash<QString, messages::Known> &known);

} // namespace threading
