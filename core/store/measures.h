// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/measure.h"
#include "core/store/database.h"

// Numbers read from platforms, kept for ever.
namespace measures {

Result<> add(Database &database, qint64 accountId, QList<Measure> measures);
Result<QList<Measure>> of(Database &database, qint64 accountId, QString subject);

// Our posts of an account, newest first, and when each was read last. A reading from the future, of a
// clock that was wrong, is none.
struct Standing
{
    QString remoteId;
    QString apiId;
    QByteArray ref;
    Instant publishedAt;
    std::optional<Instant> readAt;
};
Result<QList<Standing>> posts(Database &database, qint64 accountId, Instant since, Instant now);
Result<std::optional<Instant>> lastOfAccount(Database &database, qint64 accountId, Instant now);

} // namespace measures
