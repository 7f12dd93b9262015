// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/model/conversation.h"

#include <QJsonObject>
#include <QVariant>

// Which conversations, and in what order. The one description of them: lists, counts, saved views
// and searches are all made of it, and its SQL is written here only.
namespace conversations {

enum class Mood { Negative, Neutral, Positive };

// Newest: the latest text first. LongestWaiting: who has waited longest for us; what we or
// a machine of ours wrote does not count. Deadline: what is due first.
enum class Sort { Newest, LongestWaiting, Deadline };

struct Filter
{
    std::optional<Conversation::State> state; // none = all
    bool open = false; // of all states, only what is not done
    qint64 accountId = 0; // 0 = all
    bool unreadOnly = false;
    bool unanswered = false; // they wrote last
    bool overdue = false; // the answer was due before `asOf`
    bool closing = false; // the platform takes no answer any more within six hours
    bool unassigned = false;
    bool urgent = false;
    bool moderate = false; // spam, or hostile, and not moderated yet
    qint64 echo = 0; // only those whose last texts say this
    qint64 personId = 0;
    QString need;
    QString label;
    QString theme; // its name
    QString language;
    QString assignee;
    QString named; // in a note: who is asked there
    std::optional<Mood> mood;
    std::optional<int> priority; // as Conversation::priority
    QString words; // as typed in the search field, operators too

    Instant asOf; // now, for who asks; no part of what is saved

    bool reachesDone() const;
    // Told by the counters alone.
    bool plain() const;
    friend bool operator==(const Filter &a, const Filter &b);
};

constexpr auto closingSoon = std::chrono::hours(6);

QJsonObject toJson(const Filter &filter);
Filter fromJson(const QJsonObject &json); // what it does not know or cannot read is left out

QString sortKey(Sort sort); // "newest", "waiting", "deadline"
Sort sortFromKey(const QString &key);

// What a query over `conversation c` is made of, with its values in order.
struct Selection
{
    QString from; // "conversation c", or what leads to it
    QString where; // begins with " WHERE " or " AND "
    QVariantList values;
};
// One state: an index walk.
Selection walk(const Filter &filter, Conversation::State state);
// The same, but of those that say the same only the first in this order. `by` is what the list is
// sorted by, over `c`; `down`: the highest is first.
Selection walkFolded(const Filter &filter, Conversation::State state, const QString &by, bool down);
// What is folded into a row, without the row itself: conversation c, after the row's account, echo
// and id are bound.
Selection foldedInto(const Filter &filter, Conversation::State state);
// More conditions for a query that comes from elsewhere; only `where`, with " AND " or empty.
Selection also(const Filter &filter);
QList<Conversation::State> statesOf(const Filter &filter);

} // namespace conversations
