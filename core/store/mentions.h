// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/watch.h"
#include "core/store/messages.h"
#include "core/store/watches.h"
#include "core/understanding/taste.h"

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
    QHash<qint64, QString> lessons; // by watch; another one when somebody said something else of what it found
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
    QStringList unlike; // why it is put aside by what was said of others; empty: it is not
};
// The watches were run up to `last`, and this was found. One that was changed meanwhile is not moved. What
// says the same as something that a person judged follows it, whatever was learnt; a mood that a person
// gave stands. How many are new.
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
    bool aside = false; // only what was put aside; else only what was not
    bool taught = false; // of those only what went by itself, after what a person said of others
    bool folded = false; // of those that say the same only the newest
    qint64 echo = 0; // only those that say this: Entry::echo
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
    bool byHand = false; // a person gave its mood
    int relevant = 0; // 1, -1: somebody said so, or what they taught (`unlike`); 0: nobody
    QStringList unlike; // put aside by what was said of others: why ("=": it says the same); empty: it was not
    bool forwarded = false; // to the digest
    QString note; // with that
    int alike = 0; // others that say the same, in the same time
    qint64 echo = 0; // the same for texts that say the same; 0: too short to tell
};
struct Place
{
    Instant at;
    qint64 id = 0;
};
Result<QList<Entry>> page(Database &database, Filter filter, std::optional<Place> before, int limit);
Result<qint64> messageOf(Database &database, qint64 id); // the message of a mention; NotFound

// What a person says of them: 1, -1, or 0 nothing. Those that say the same go with them. What was
// said before.
struct Judged
{
    qint64 id = 0;
    int before = 0;
    std::optional<Instant> at; // when a person said so
    QString taught; // as it is kept
};
Result<QList<Judged>> judge(Database &database, qint64 id, int relevant, Instant now);
Result<> restore(Database &database, QList<Judged> before);

// What is learnt from of a watch: what a person said of what it found, and what they let stand, the newest.
struct Lesson
{
    using Said = understanding::FindingLesson::Said;
    Text text;
    Said said = Said::Passed;
};
Result<QList<Lesson>> lessons(Database &database, qint64 watchId);
// How much that is, and how much went by itself.
struct Taught
{
    int unwanted = 0; // what says the same counts once
    int wanted = 0;
    int gone = 0;
};
Result<Taught> taught(Database &database, qint64 watchId);
// What was said so far teaches nothing any more, and what went by itself is back. What a person put aside
// stays there. NotFound.
struct Forgotten
{
    qint64 watchId = 0;
    Instant from; // as it was
    QList<Judged> back;
};
Result<Forgotten> forget(Database &database, qint64 watchId, Instant now);
Result<> remember(Database &database, Forgotten before);

// Worth telling those who lead: it stands in the digest of the time it was written in. Again: the note is
// another one. NotFound.
Result<> forward(Database &database, qint64 messageId, QString note, QString who, Instant now);
Result<> callBack(Database &database, qint64 messageId);

// The conversation a mention is in, begun when it is in none: from there it is answered. NotFound.
Result<qint64> converse(Database &database, qint64 messageId, Instant now);

} // namespace mentions
