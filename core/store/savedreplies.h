// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/post.h"
#include "core/store/database.h"

// Answers kept to be used again. Their pictures are files of the workspace's media folder, named by
// hash, so that a workspace may move.
namespace savedreplies {

struct Reply
{
    qint64 id = 0; // 0: not kept yet
    QString title;
    QString text; // with {variables}
    QString category;
    QString language; // ISO 639-1; empty = any
    QList<Media> media;
    int used = 0;
    std::optional<Instant> usedAt;
};

Result<QList<Reply>> all(Database &database); // by category, then title
Result<Reply> one(Database &database, qint64 id); // NotFound
// Makes it when its id is 0 or unknown (undoing a removal keeps the number). Returns the id.
Result<qint64> save(Database &database, Reply reply, Instant now);
Result<qint64> add(Database &database, QList<Reply> replies, Instant now); // how many
Result<Reply> remove(Database &database, qint64 id); // what it was, to undo with
Result<> touch(Database &database, qint64 id, Instant now); // it was used

} // namespace savedreplies
