// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "core/understanding/sense.h"

#include <QHash>

// What was understood, kept with the conversations: the mood of their last incoming message, and the
// need of the last one that has a need.
namespace senses {

// A conversation whose last message has to be read, or read again.
struct Pending
{
    qint64 conversationId = 0;
    qint64 messageId = 0;
    Foreign text;
    QString language; // as the platform says
    Foreign earlier; // what its author wrote before it, when it is too short to tell its language
};
Result<QList<Pending>> pending(Database &database, int limit);

struct Read
{
    qint64 conversationId = 0;
    qint64 messageId = 0;
    understanding::Sense sense;
};
// A conversation that has a newer message by now is left to it; what a person said stays.
Result<int> save(Database &database, QList<Read> read);

// Texts that came together with later ones of their conversation, and were never the newest: each is read
// for what it wanted itself and how it felt, which is what reports and alerts count. The oldest first.
Result<QList<Pending>> pendingTexts(Database &database, int limit);
Result<int> saveTexts(Database &database, QList<Read> read);

// The last texts of authors, together, by remoteId: what language they write.
Result<QHash<QString, Foreign>> earlier(Database &database, qint64 accountId,
                                        QStringList authors);

// After something was learnt: the newest open conversations are to be read again.
Result<int> readAgain(Database &database, int limit);

} // namespace senses
