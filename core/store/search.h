// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/foreign.h"
#include "core/model/conversation.h"
#include "core/store/database.h"

// Full text over every message ever received or sent. The only file that touches the fts table.
namespace search {

// Words as typed: each is looked for as such, "quoted" ones in a row, the last one, from two letters
// on, also as a beginning; accents and œ æ ß folded. Never an error, whatever is typed; no word = nothing.
// The text given to FTS5, for tests and the fuzzer.
QString expression(const QString &typed);

struct Hit
{
    qint64 messageId = 0;
    qint64 conversationId = 0; // 0: our own post
    qint64 accountId = 0;
    Foreign author;
    Foreign text;
    Instant at;
    bool own = false;
};
// Newest first; `before` is the last page's last message id, 0 for the first page.
Result<QList<Hit>> find(Database &database, QString typed, qint64 accountId, qint64 before,
                        int limit);
// The conversations behind the hits, newest first, each once.
Result<QList<qint64>> conversations(Database &database, QString typed, int limit);

// For the other files of store: last in a transaction, ids ascending.
struct Text
{
    qint64 id = 0;
    qint64 accountId = 0;
    int kind = 0;
    QString body;
};
Result<> insert(Database &database, const QList<Text> &texts);
Result<> erase(Database &database, const QList<Text> &texts); // with the text as it was indexed

} // namespace search
