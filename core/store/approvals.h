// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/post.h"
#include "core/store/database.h"

#include <QHash>
#include <QSet>

// What was said of a post before it left. An approval is of the very words and pictures that were
// read: whatever is written otherwise since has none, and where approval is asked for, leaves not.
namespace approvals {

enum class Word {
    Submitted, // somebody is asked to read it
    Approved,
    Returned, // to be written otherwise, for a reason
    Withdrawn, // an approval is taken back
};
QString key(Word word);
std::optional<Word> fromKey(const QString &key);

struct Said
{
    qint64 publicationId = 0;
    Word word = Word::Submitted;
    QString person; // empty: nobody in particular
    QString reason;
    Instant at;
    bool stands = true; // what it was said about is still what is to leave
    friend bool operator==(const Said &, const Said &) = default;
};

// On which accounts a post waits until it is approved.
struct Asked
{
    bool everywhere = false; // on those that will be joined, too
    QSet<qint64> accounts;

    bool of(qint64 accountId) const { return everywhere || accounts.contains(accountId); }
    friend bool operator==(const Asked &, const Asked &) = default;
};
Result<Asked> asked(Database &database);
// What is scheduled there, and not approved, waits from then on.
Result<> ask(Database &database, Asked where, Instant now);

// What an approval is of: not the time, nor what a thread's part learns of the part before it.
QByteArray content(const Outgoing &outgoing);
// Whether a publication may leave: it is no post, or nobody asks, or all of it on that account, the
// whole thread, is approved as it is.
Result<bool> clear(Database &database, qint64 publicationId);
// Whether that content of it has been approved, whoever asks.
Result<bool> approved(Database &database, qint64 publicationId, QByteArray content);
// Whether what a platform has of us may be written otherwise there: not a post where approval is
// asked for.
Result<bool> editable(Database &database, qint64 accountId, QString remoteId);

Result<QList<Said>> of(Database &database, QList<qint64> publications); // all of it, in order
Result<QHash<qint64, Said>> latest(Database &database, QList<qint64> publications);
// Inside a transaction of the caller's.
Result<> say(Database &database, Said said);

} // namespace approvals
