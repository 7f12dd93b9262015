// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/publications.h"

// Posts that were planned together, from a file: all of them or none, and taken back as one.
namespace batches {

struct Batch
{
    qint64 id = 0;
    QString name; // of the file
    Instant madeAt;
    int posts = 0; // planned
    int open = 0; // of them, those of which nothing has left
};
Result<qint64> add(Database &database, QString name, QList<publications::Plan> plans, Instant now);
Result<QList<Batch>> recent(Database &database, int limit); // newest first; with something left to take back
Result<Batch> one(Database &database, qint64 id); // NotFound
// Everything of it that has not left nor been tried is gone, as if it had never come. What has left
// stays. Returns how many posts were taken back.
Result<int> takeBack(Database &database, qint64 id);

// Whether that very text is already to leave, or has left, on the account at that time; without a time,
// whether it is a draft already.
Result<bool> planned(Database &database, qint64 accountId, QByteArray sha256,
                     std::optional<Instant> due);

} // namespace batches
