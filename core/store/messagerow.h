// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/message.h"
#include "core/store/database.h"

// How a Message is kept in a row: shared by the files that write and read messages.
namespace messagerow {

// message.state
enum State { Unread = 0, Read = 1, Own = 2, Deleted = 3 };

extern const QString select; // to be followed by WHERE …; m is message, au its author
Message read(const Statement &row, qint64 *id, qint64 *authorId, bool *deleted);

int hundredths(double mood); // message.mood: of -1 … 1

// Links, attachments, participants and poll, as JSON; empty when there are none.
QString extra(const Message &message);
std::optional<PollStand> poll(const QString &extra);
QString withoutLinks(const QString &extra); // the same of another text

} // namespace messagerow
