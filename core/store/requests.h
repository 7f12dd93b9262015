// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

// What a process without the engine asks of the one that has it: rows, answered in place.
namespace requests {

struct Request
{
    qint64 id = 0;
    // "sync", "check"; "thread 42": that conversation as it stands there; "watch 3": look for it
    QString kind;
    qint64 accountId = 0; // 0 = all
    Instant askedAt;
    std::optional<Instant> doneAt;
    std::optional<Error::Kind> errorKind;
    Foreign error;
};

QString thread(qint64 conversationId); // the kind that asks for it
std::optional<qint64> threadOf(const QString &kind); // its conversation
QString watch(qint64 watchId); // 0: for all
std::optional<qint64> watchOf(const QString &kind);

Result<qint64> ask(Database &database, QString kind, qint64 accountId, Instant now);
Result<QList<Request>> open(Database &database);
Result<> answer(Database &database, qint64 id, std::optional<Error> error, Instant now);
Result<Request> one(Database &database, qint64 id);

} // namespace requests
