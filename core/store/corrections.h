// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/store/database.h"
#include "core/understanding/own.h"

#include <QHash>

#include <vector>

// What a person says of a message instead of what was read: each is a row, can be taken back, and
// is what learning is replayed from.
namespace corrections {

// Of a conversation's last message; an empty need is "none of them". NotFound without a message,
// Invalid when there is no such need. Returns the correction.
Result<qint64> setNeed(Database &database, qint64 conversationId, QString need, Instant now);
// Of any incoming message: "negative", "neutral", "positive".
Result<qint64> setMood(Database &database, qint64 messageId, QString label, Instant now);
// For the other files of store: the mood that a person gave to a message is that of what watches found in
// it, and of the conversation it is the last of; where nobody gives one any more it is as it was read.
Result<> stand(Database &database, qint64 messageId);
// As it was before, and nothing is learnt from it any more.
Result<> undo(Database &database, qint64 id, Instant now);
// Said again after it was taken back, when its message is there.
Result<> redo(Database &database, qint64 id, Instant now);

// The moods a person gave to the messages of a conversation.
Result<QHash<qint64, QString>> moods(Database &database, qint64 conversationId);

// Everything that is learnt from: texts with the mood or the need a person gave, also in another
// workspace, texts that were handled and left as they were read (the newest), own words and phrases.
struct Taught
{
    struct Text
    {
        Foreign text;
        QString language;
        QString label; // empty: let stand
        std::optional<QString> need; // an empty one: it wants nothing; none: let stand
    };
    QList<Text> texts;
    std::vector<understanding::OwnWord> words;
    std::vector<understanding::Phrase> phrases;
};
Result<Taught> taught(Database &database);
Result<QString> stamp(Database &database); // is another one when there is something else to learn

// To be looked at and taken elsewhere: one a correction that stands, oldest first.
struct Line
{
    qint64 id = 0;
    bool brought = false; // made in another workspace: a lesson, no message of ours
    qint64 conversationId = 0; // 0: brought
    Instant at;
    QString kind; // "mood", "need"
    QString value; // an empty need: it wants nothing
    QString language;
    Foreign text;
};
Result<QList<Line>> all(Database &database);
// From elsewhere: how many were new or other than before. Invalid when a kind or value is unknown.
Result<int> bring(Database &database, QList<Line> lines, Instant now);
Result<> forget(Database &database, qint64 lessonId); // one that was brought; NotFound

// The person's own words.
Result<std::vector<understanding::OwnWord>> words(Database &database);
// Of one's own, over ours, all or none; an empty meaning takes one away. Invalid names the first
// that makes no sense.
Result<> setWords(Database &database, std::vector<understanding::OwnWord> words);
// A word of one's own, over ours; an empty meaning takes it away. Invalid when it makes no sense.
Result<> setWord(Database &database, QString language, QString word, QString meaning);

} // namespace corrections
