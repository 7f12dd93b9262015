// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/foreign.h"
#include "core/base/passage.h"
#include "core/base/time.h"
#include "core/model/author.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>
#include <QUrl>

#include <optional>

struct Attachment
{
    enum class Kind { Image, Video, Audio, Other };
    Kind kind = Kind::Other;
    QUrl url;
    QUrl preview;
    Foreign altText;
};

// How far a message was meant to be seen; a reply is never more public than what it answers.
enum class Audience { Public, Unlisted, Followers, Direct };

// What a poll asks and how it stands.
struct PollStand
{
    struct Option
    {
        Foreign text;
        qint64 votes = 0;
        friend bool operator==(const Option &, const Option &) = default;
    };
    QList<Option> options;
    bool multiple = false; // one may choose several
    qint64 voters = -1; // people who chose; -1: not said
    std::optional<Instant> endsAt; // none: it has no end, or the platform does not say

    qint64 votes() const;
    double share(const Option &option) const; // 0 … 1, of those who chose
    QJsonObject toJson() const;
    static std::optional<PollStand> fromJson(const QJsonObject &json); // none: no options
    friend bool operator==(const PollStand &, const PollStand &) = default;
};

// One text received or sent, as a connector decoded it.
struct Message
{
    enum class Kind { Mention, Reply, Quote, Comment, DirectMessage, Review, Post };

    QString remoteId; // stable and unique per account (Mastodon: the uri; Bluesky: the at:// uri)
    QString apiId; // what the API wants; on snac it changes with each edit
    Kind kind = Kind::Mention;
    bool own = false; // we wrote it
    Author author;
    Passage body;
    Foreign warning; // content warning
    QString language; // ISO 639-1 as the platform says, empty when it does not
    Audience audience = Audience::Public;
    Instant createdAt; // clamped to 1970 … now + 1 day by the decoder
    std::optional<Instant> editedAt;
    QString parentId; // remoteId of what it answers, empty when nothing
    QString rootId; // remoteId of the thread's first text when the platform says; else empty
    QByteArray ref; // opaque, for replying and acting (Bluesky: uri, cid and root)
    QUrl url; // its public page
    QList<Attachment> attachments;
    QStringList participants; // handles a reply has to name, ours excluded
    std::optional<PollStand> poll;
    // Likes, shares, answers and quotes together, as far as they had come when it was read; none: the
    // platform does not say.
    std::optional<qint64> engagement;
};

namespace message {

QString kindKey(Message::Kind kind); // "direct_message"
std::optional<Message::Kind> kindFromKey(const QString &key);
// Only these wait for an answer; anything else is context.
bool startsConversation(Message::Kind kind);

} // namespace message
