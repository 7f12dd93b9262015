// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/account.h"
#include "core/store/moderations.h"

// Moderation by a person: what may be done to one message or its author, and the rows that do it.
// Every kind but like is written in the register with the article it goes by.
namespace moderate {

constexpr milliseconds pause { 10'000 }; // to think again, before what cannot be taken back leaves

// What the account and the message allow, in the order they are offered.
QList<Action::Kind> allowed(const Account &account, const Message &message, bool underOurs);

struct Subject
{
    Account account;
    Conversation conversation;
    conversations::Entry entry;
    bool underOurs = false; // an answer to a post of ours: what platforms let us hide
};
Result<Subject> subject(Database &database, qint64 messageId);

struct Order
{
    QList<qint64> messageIds;
    Action::Kind kind = Action::Kind::Hide;
    int article = 0; // of the charter; needed unless it is a like
    QString language; // of the article's title in the register and in reports
    QString reason; // more than the article says
    QString moderator;
    milliseconds wait = pause; // before what cannot be taken back leaves
};
struct Done
{
    QList<qint64> entries; // of the register
    QList<qint64> publications;
};
// Invalid without an article; Unsupported where the account or the message does not allow it; the
// whole order is planned or nothing of it.
Result<Done> plan(Database &database, Order order, Instant now);
// Called off when it has not left, else its reverse is planned. Invalid when it has left and
// cannot be taken back. Both return the actions that take it back there.
Result<QList<qint64>> undo(Database &database, QList<qint64> entries, QString moderator,
                           Instant now);
Result<QList<qint64>> unlike(Database &database, qint64 messageId, Instant now);

} // namespace moderate
