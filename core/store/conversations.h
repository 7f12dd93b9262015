// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/conversation.h"
#include "core/model/publication.h"
#include "core/store/database.h"

// What is triaged, in pages by key (never OFFSET), newest first.
namespace conversations {

struct Filter
{
    std::optional<Conversation::State> state; // none = all
    qint64 accountId = 0; // 0 = all
    bool unreadOnly = false;
};

// A place in a list: the row it stands on.
struct Place
{
    Instant at;
    qint64 id = 0;
};

enum class Way { Older, Newer };

// The rows next to `from` (none: the newest end, or with Newer the oldest), always newest first.
Result<QList<Conversation>> page(Database &database, Filter filter, std::optional<Place> from,
                                 Way way, int limit);
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

// What triage changes, so that it can be undone.
struct Triage
{
    Conversation::State state = Conversation::State::Todo;
    bool unread = false;
    std::optional<Instant> snoozedUntil;
};
// Each returns what was before.
Result<Triage> set(Database &database, qint64 id, Triage triage);
Result<Triage> setState(Database &database, qint64 id, Conversation::State state);
Result<Triage> markRead(Database &database, qint64 id);
Result<int> wake(Database &database, Instant now); // snoozed until now or before: todo again

// A reply being written, kept as typed; survives everything.
Result<QString> draft(Database &database, qint64 id);
Result<> saveDraft(Database &database, qint64 id, QString text);
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
};
// The post it answers (when known) first, then its messages by time.
Result<QList<Entry>> thread(Database &database, qint64 id);
Result<Entry> message(Database &database, qint64 messageId); // NotFound
// The newest incoming message: what a reply answers. NotFound.
Result<Entry> newestIncoming(Database &database, qint64 id);

} // namespace conversations
