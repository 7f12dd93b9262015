// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/conversations.h"
#include "core/store/publications.h"

// The register of moderation: who did what to which message, by which article, and how it ended.
// An entry is written in the transaction that plans the action; its outcome follows the action's
// row by itself. What it names is copied, for it outlives the message, the article and the account.
namespace moderations {

struct Entry
{
    qint64 id = 0;
    qint64 publicationId = 0; // 0: gone with its account
    Action::Kind kind = Action::Kind::Hide;
    qint64 undoes = 0; // the entry this takes back
    bool undone = false; // another entry took this back, and that was not in vain
    qint64 accountId = 0;
    Platform platform = Platform::Mastodon;
    QString account; // handle
    qint64 conversationId = 0;
    qint64 messageId = 0;
    QString authorId; // remoteId
    Foreign authorHandle;
    Foreign authorName;
    Foreign text; // the message as it was
    Instant writtenAt;
    QUrl url;
    int article = 0; // its number then; 0 none
    QString articleTitle;
    QString reason; // more than the article says
    QString moderator;
    Instant doneAt;
    Publication::State outcome = Publication::State::Scheduled;
    Foreign error;
};

// Plans the actions and writes their entries, in one transaction. Returns the entries' ids.
struct Deed
{
    publications::Draft draft;
    Entry entry;
};
Result<QList<qint64>> plan(Database &database, QList<Deed> deeds, Instant now);

struct Filter
{
    std::optional<Instant> from;
    std::optional<Instant> to;
    std::optional<Action::Kind> kind;
    QString words; // in the text, the author or the article; accents and case do not count
    int limit = 100'000;
};
Result<QList<Entry>> list(Database &database, Filter filter); // newest first
Result<Entry> one(Database &database, qint64 id); // NotFound

// What holds of a conversation's messages and people now: the last word on each, taken back or not.
// Likes too, which are no moderation and have no entry.
struct Standing
{
    qint64 entryId = 0; // 0: a like
    Action::Kind kind = Action::Kind::Hide; // like hide delete report: a message; block mute: a person
    qint64 messageId = 0;
    QString authorId;
    int article = 0;
    QString moderator;
    Instant doneAt;
    Publication::State outcome = Publication::State::Scheduled;
};
Result<QList<Standing>> standing(Database &database, qint64 conversationId);

// The action that takes it back; none for what stays done.
std::optional<Action::Kind> reverse(Action::Kind kind);
bool failed(Publication::State outcome); // it did not come to pass

} // namespace moderations
