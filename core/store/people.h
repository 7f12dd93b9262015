// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/conversation.h"
#include "core/store/database.h"

// Whoever writes to us, over all accounts: a person is one author, or several that were merged.
namespace people {

// Who they are on one platform.
struct Face
{
    qint64 accountId = 0;
    Platform platform = Platform::Mastodon;
    Foreign handle;
    Foreign name;
    QUrl avatar;
    QUrl url;
    int followers = -1; // -1: the platform does not say
};

// Another of their conversations.
struct Exchange
{
    qint64 conversationId = 0;
    Instant at;
    Foreign text; // the last they wrote
    QString need; // a key, empty when none
};

struct Profile
{
    qint64 id = 0; // of the person
    QList<Face> faces; // the one that writes here first
    Instant firstSeenAt;
    int messages = 0; // from them
    // Median from their first unanswered message to our answer, over their newest 50 conversations;
    // none: we never answered.
    std::optional<milliseconds> answeredIn;
    QList<double> moods; // -1 … 1, oldest first; of their newest 30 conversations that have one
    QList<Exchange> earlier; // newest first, at most 5, without the one asked about
    QString note;
};

Result<Profile> behind(Database &database, qint64 conversationId); // NotFound
// What we know of them; empty removes it. Returns what was there before.
Result<QString> setNote(Database &database, qint64 personId, QString body, Instant now);

} // namespace people
