// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/model/message.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QRect>
#include <QString>

#include <optional>

// A picture or film of a post: a file kept in the workspace's media folder under its hash.
struct Media
{
    QString path; // absolute
    QByteArray sha256; // lower-case hex
    QString mimeType; // told from its first bytes
    qint64 bytes = 0;
    int width = 0;
    int height = 0;
    QString altText;
    double focusX = 0; // -1 … 1, 0 = centre
    double focusY = 0;
    std::chrono::seconds length { 0 }; // of a film; 0 = not said
    QString source; // the file beside it that it was cut out of, empty = it is whole
    QRect cut; // in that one's pixels, upright
    bool stripped = false; // its camera's data was taken out when it came
    bool asked = false; // for its description, once
};

// Who may answer a post, where an account lets us say so.
enum class Repliers { Everybody, Followers, Followed, Named, Nobody };

struct Poll
{
    QStringList options;
    std::chrono::seconds duration { 86400 };
    bool multiple = false;
};

// What is to leave, complete and frozen: what a connector is handed. Made when a publication is
// planned, kept as JSON in its row, never changed once an attempt has begun.
struct Outgoing
{
    QString text;
    QString warning;
    Audience audience = Audience::Public;
    Repliers repliers = Repliers::Everybody;
    QString language; // ISO 639-1, may be empty
    QList<Media> media;
    std::optional<Poll> poll;
    QStringList selfLabels;

    // A reply, or the next part of a thread: what it answers.
    QString parentId; // remoteId
    QString parentApiId;
    QByteArray parentRef;
    QStringList participants; // handles the connector names when the text does not
    // A quote of another post.
    QString quotedId;
    QString quotedApiId;
    QByteArray quotedRef;

    std::optional<Instant> nativeAt; // the platform is to hold it until then
    std::chrono::seconds after { 0 }; // so long after the part before it is there, if not the first

    QJsonObject toJson() const;
    static Outgoing fromJson(const QJsonObject &json);
    QByteArray sha256() const; // hex, of its canonical JSON
};

namespace audience {

QString key(Audience audience); // "public", "unlisted", "followers", "direct"
std::optional<Audience> fromKey(const QString &key);

} // namespace audience

namespace repliers {

QString key(Repliers repliers); // "everybody", "followers", "followed", "named", "nobody"
std::optional<Repliers> fromKey(const QString &key);

} // namespace repliers
