// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/foreign.h"
#include "core/model/conversation.h"
#include "core/store/database.h"
#include "core/store/filter.h"

// Full text over every message ever received or sent. The only file that touches the fts table.
namespace search {

// Words as typed: each is looked for as such, "quoted" ones in a row, the last one, from two letters
// on, also as a beginning; accents and œ æ ß folded; the operators of model/query. Never an error,
// whatever is typed; nothing typed = nothing found.
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
// The conversations that fit a filter and behind whose messages or notes its words are found, each
// once, with the newest text that fits.
Result<QList<Hit>> conversations(Database &database, ::conversations::Filter filter, int limit);
// Who writes under such a name or handle, by conversation: the newest first.
struct Person
{
    qint64 personId = 0;
    Foreign name;
    Foreign handle;
};
Result<QList<Person>> people(Database &database, QString typed, int limit);

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
Result<> rebuild(Database &database); // all of it anew: what was erased leaves no word behind

} // namespace search
