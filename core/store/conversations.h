// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/conversation.h"
#include "core/model/publication.h"
#include "core/store/database.h"
#include "core/store/filter.h"

// What is triaged, in pages by key (never OFFSET), newest first.
namespace conversations {

// A place in a list: the row it stands on. `at` is what the list is sorted by.
struct Place
{
    Instant at;
    qint64 id = 0;
};
Place placeOf(const Conversation &row, Sort sort);
// Every list runs from the highest to the lowest.
std::pair<qint64, qint64> rank(const Conversation &row, Sort sort);

enum class Way { Older, Newer };

// The rows next to `from` (none: the newest end, or with Newer the oldest), always newest first.
Result<QList<Conversation>> page(Database &database, Filter filter, std::optional<Place> from,
                                 Way way, int limit);
// The same in another order; Older is further down the list, whatever it is sorted by.
Result<QList<Conversation>> sorted(Database &database, Filter filter, Sort sort,
                                   std::optional<Place> from, Way way, int limit);
// The same, but those of one account whose last texts say the same are one row, the first of them,
// which names the others. What is done is not folded.
Result<QList<Conversation>> folded(Database &database, Filter filter, Sort sort,
                                   std::optional<Place> from, Way way, int limit);
Result<Conversation> one(Database &database, qint64 id); // NotFound; with labels
Result<QList<Conversation>> byIds(Database &database, QList<qint64> ids);

struct Count
{
    qint64 accountId = 0;
    Conversation::State state = Conversation::State::Todo;
    int conversations = 0;
    int unread = 0;
};
Result<QList<Count>> counts(Database &database);
// How many of each, for the rail: from the counters where they tell, else by walking what is open;
// where it reaches into what is done, countedAtMost + 1 stands for more.
constexpr int countedAtMost = 1000;
Result<QList<int>> countEach(Database &database, QList<Filter> filters);

// What triage changes, so that it can be undone.
struct Triage
{
    Conversation::State state = Conversation::State::Todo;
    bool unread = false;
    std::optional<Instant> snoozedUntil;
    Conversation::Back back = Conversation::Back::No;
    std::optional<Instant> backFrom;
};
// Each returns what was before.
Result<Triage> set(Database &database, qint64 id, Triage triage);
Result<Triage> setState(Database &database, qint64 id, Conversation::State state);
Result<Triage> markRead(Database &database, qint64 id);
// Snoozed until now or before: to do again, unread, and it says since when.
Result<int> wake(Database &database, Instant now);

// The same for many, in one transaction; one that is gone is left out.
struct Triaged
{
    qint64 id = 0;
    Triage before;
};
Result<QList<Triaged>> setAll(Database &database, QList<qint64> ids, Triage triage);
Result<> restore(Database &database, QList<Triaged> before);

// Who sees to it; empty = nobody. Returns who did.
struct Assigned
{
    qint64 id = 0;
    QString before;
};
Result<QList<Assigned>> assign(Database &database, QList<qint64> ids, QString name);
Result<> reassign(Database &database, QList<Assigned> before);
Result<QStringList> assignees(Database &database); // of what is open

// How it ranks for us: -1, 0 or 1. Returns what it was.
struct Prioritised
{
    qint64 id = 0;
    int before = 0;
};
Result<QList<Prioritised>> prioritise(Database &database, QList<qint64> ids, int priority);
Result<> reprioritise(Database &database, QList<Prioritised> before);

// A reply being written, kept as typed; survives everything.
Result<QString> draft(Database &database, qint64 id);
Result<> saveDraft(Database &database, qint64 id, QString text);
// The rule that wrote it, by its name; empty when a person did, or changed it since.
Result<QString> draftedBy(Database &database, qint64 id);
Result<QList<Media>> draftMedia(Database &database, qint64 id); // what is attached to it
Result<> saveDraftMedia(Database &database, qint64 id, QList<Media> media);

// One message as the thread shows it.
struct Entry
{
    qint64 id = 0;
    Message message;
    qint64 authorId = 0;
    bool deleted = false; // there
    QList<Foreign> formerTexts; // oldest first
    QString writer; // who of us wrote it here; empty when it left from elsewhere
};
// The post it answers (when known) first, then its messages by time.
Result<QList<Entry>> thread(Database &database, qint64 id);
Result<Entry> message(Database &database, qint64 messageId); // NotFound
// The newest incoming message: what a reply answers. NotFound.
Result<Entry> newestIncoming(Database &database, qint64 id);
// The newest text that did not leave from here: theirs, or ours written elsewhere. NotFound.
Result<Entry> newestFromOutside(Database &database, qint64 id);
// A text by what it is called there. NotFound.
Result<Entry> named(Database &database, qint64 accountId, QString remoteId);

} // namespace conversations
