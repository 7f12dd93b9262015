// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/watch.h"
#include "core/store/messages.h"
#include "core/store/watches.h"

// What was found for the watches. A mention is a message of the workspace that fits a watch: what a
// search brings is stored as a message first, outside any conversation, and every watch is run over
// whatever is new.
namespace mentions {

// Messages that some watch was not run over yet, oldest first.
struct Text
{
    qint64 messageId = 0;
    qint64 accountId = 0;
    qint64 authorId = 0;
    QString source; // as Watch::sources has it
    Foreign author;
    Foreign handle;
    qint64 followers = -1;
    Foreign body; // with its warning before it
    QString language;
    QStringList hosts; // of its page and its links
    Instant at;
};
struct Waiting
{
    QList<Watch> watches; // all of them
    QList<Text> texts;
    qint64 last = 0; // the message up to which this reads; 0: nothing waits
};
Result<Waiting> waiting(Database &database, int limit);
// The newest first, whatever was run over them: for who tries a query. `before`: the last page's last.
Result<QList<Text>> texts(Database &database, Instant since, qint64 before, int limit);

struct Found
{
    qint64 watchId = 0;
    qint64 messageId = 0;
    qint64 accountId = 0;
    qint64 authorId = 0;
    QString source;
    Instant at;
    QString language;
    int mood = 0; // -1, 0, 1
    double score = 0;
    std::optional<qint64> reach;
    qint64 echo = 0;
};
// The watches were run up to `last`, and this was found. One that was changed meanwhile is not moved.
// How many are new.
Result<int> save(Database &database, QList<Watch> watches, qint64 last, QList<Found> found,
                 Instant now);

// What a search brought, and where it goes on, in one transaction.
Result<messages::Delivered> deliver(Database &database, messages::Delivery delivery,
                                    watches::Look look, int edition, Instant now);

struct Filter
{
    qint64 watchId = 0; // 0: all
    std::optional<Instant> from;
    std::optional<Instant> until; // not included
    std::optional<int> mood;
    bool sure = false; // only surely bad news, as alerts count it
    QString word; // folded: only texts that hold it
    bool aside = false; // only what a person put aside; else only what nobody did
    bool folded = false; // of those that say the same only the newest
    friend bool operator==(const Filter &, const Filter &) = default;
};
struct Entry
{
    qint64 id = 0;
    qint64 watchId = 0;
    qint64 messageId = 0;
    qint64 conversationId = 0; // 0: in none
    qint64 accountId = 0;
    Platform platform = Platform::Mastodon;
    QString source;
    Foreign author;
    Foreign handle;
    Foreign body;
    QUrl url;
    Instant at;
    QString language;
    int mood = 0;
    double score = 0;
    std::optional<qint64> reach;
    int relevant = 0; // 1, -1; 0: nobody said
    int alike = 0; // others that say the same, in the same time
};
struct Place
{
    Instant at;
    qint64 id = 0;
};
Result<QList<Entry>> page(Database &database, Filter filter, std::optional<Place> before, int limit);

// What a person says of them: 1, -1, or 0 nothing. Those that say the same go with them. What was
// said before.
struct Judged
{
    qint64 id = 0;
    int before = 0;
};
Result<QList<Judged>> judge(Database &database, qint64 id, int relevant);
Result<> restore(Database &database, QList<Judged> before);

// The conversation a mention is in, begun when it is in none: from there it is answered. NotFound.
Result<qint64> converse(Database &database, qint64 messageId, Instant now);

} // namespace mentions
