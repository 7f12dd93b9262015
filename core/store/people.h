// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/conversation.h"
#include "core/store/database.h"

#include <QHash>
#include <QStringList>

// Whoever writes to us, over all accounts: a person is one author, or several that were merged.
namespace people {

// What makes somebody one of those who write to us or of us: texts (m) of conversations with us, and
// those that watches of the brand and its products found. Sites that feeds bring are nobody, nor does
// it count who speaks of competitors. To be followed by what else is asked of m.
extern const QString concerningUs;

// Who they are on one platform.
struct Face
{
    qint64 authorId = 0;
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
    QStringList labels;
    bool ours = false; // one of us
};

Result<Profile> behind(Database &database, qint64 conversationId); // NotFound
Result<Profile> one(Database &database, qint64 personId); // the same without a conversation
// Several at once, for a list: by person. Who is not there has nothing.
Result<QHash<qint64, QList<Face>>> faces(Database &database, QList<qint64> personIds);
Result<QHash<qint64, QStringList>> labels(Database &database, QList<qint64> personIds);

// Who wrote to us or of us, the last first; by a beginning of a name, a handle or a label when one is
// typed. All of them are counted.
struct Known
{
    qint64 personId = 0;
    Instant lastAt; // when they last wrote, or were answered
    int conversations = 0; // 0: they were only found by watches
};
struct All
{
    QList<Known> people; // at most `limit`
    int count = 0;
};
Result<All> all(Database &database, QString typed, int limit);

// What they wrote, over all their accounts, the newest first.
struct Said
{
    qint64 messageId = 0;
    qint64 conversationId = 0;
    Platform platform = Platform::Mastodon;
    Instant at;
    Foreign text;
    QString need;
    std::optional<milliseconds> answeredIn; // where it began an exchange that we answered
};
Result<QList<Said>> timeline(Database &database, qint64 personId, int limit);
// Their moods since then, oldest first: -1 … 1.
struct Mood
{
    Instant at;
    double mood = 0;
};
Result<QList<Mood>> moods(Database &database, qint64 personId, Instant since);

// A tag of a person, as those of conversations. Invalid when empty.
Result<> label(Database &database, qint64 personId, QString name);
Result<> unlabel(Database &database, qint64 personId, QString name);
Result<QStringList> knownLabels(Database &database); // of people and of conversations
// One of us is never ranked.
Result<> setOurs(Database &database, qint64 personId, bool ours);
// What we know of them; empty removes it. Returns what was there before.
Result<QString> setNote(Database &database, qint64 personId, QString body, Instant now);

} // namespace people
