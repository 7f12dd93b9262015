// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/message.h"
#include "core/model/rule.h"
#include "core/store/database.h"
#include "core/understanding/sense.h"

#include <QTimeZone>

// Taking in what connectors bring.
namespace messages {

// What is already known of texts named by remoteId: for threading.
struct Known
{
    QString rootId;
    QString threadKey; // empty: our own post, outside any conversation
    QString authorId; // remoteId
    bool own = false;
};
Result<QHash<QString, Known>> known(Database &database, qint64 accountId, QStringList remoteIds);

// A message and the conversation threading found for it.
struct Placed
{
    Message message;
    QString rootId;
    QString threadKey; // empty: our own post
    std::optional<understanding::Sense> sense; // none: read later
    QList<rule::Verdict> verdicts; // of rules that apply, in their order
};

struct Delivery
{
    qint64 accountId = 0;
    QList<Placed> messages;
    QStringList deleted; // certainly gone there
    QStringList missing; // asked for and not found: gone when missing twice in a row
    std::optional<QByteArray> cursor; // saved with what it brought
    bool caughtUp = false; // ends the first sync
    bool reread = false; // of what is known: what is old in it is history, not news
    QTimeZone zone; // of the workspace: days and hours of the statistics
};

struct Delivered
{
    int added = 0;
    int edited = 0;
    int deleted = 0;
    QList<qint64> reopened; // conversations with something new for us
    int ruled = 0; // messages that rules did something to
};

// One transaction: authors, messages (known ones fold), conversations, counters, statistics, full
// text last, cursor. During the first sync only what is unanswered and younger than 14 days is to
// do; later a new incoming message always is, and our own answer makes it waiting. What rules do to
// new messages of others is done with them, once: what the first sync brings is the past.
Result<Delivered> deliver(Database &database, Delivery delivery, Instant now);

// The newest messages of open conversations: what is re-read for edits and deletions.
struct Ref
{
    QString remoteId;
    QString apiId;
    QByteArray ref;
};
Result<QList<Ref>> toReread(Database &database, qint64 accountId, int limit);

// What we did to a text of ours and the platform confirmed: in its row at once, before it is read
// there again. For the other files of store, inside their transaction; an unknown text is no error.
Result<> rewritten(Database &database, qint64 accountId, QString remoteId, QString text,
                   QString apiId, Instant now);
Result<> deletedThere(Database &database, qint64 accountId, QString remoteId, Instant now);

} // namespace messages
