// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QUrl>

#include <optional>
#include <utility>

// How things are named on the AT Protocol.
namespace bluesky {

// at://did:plc:…/app.bsky.feed.post/3k…
struct AtUri
{
    AtUri(QString did, QString collection, QString key)
        : did(std::move(did))
        , collection(std::move(collection))
        , key(std::move(key))
    {
    }
    QString did;
    QString collection;
    QString key;

    QString text() const;
    static std::optional<AtUri> parse(const QString &text);
};

// A record in exactly one version.
struct StrongRef
{
    QString uri;
    QString cid;

    bool isEmpty() const { return uri.isEmpty() || cid.isEmpty(); }
    QJsonObject toJson() const;
    static StrongRef fromJson(const QJsonObject &json); // empty when it is not one
};

// Message::ref: what answering a post or a direct message takes.
struct Ref
{
    StrongRef post;
    StrongRef root; // empty when the post begins its thread
    QString convo; // a direct message: its conversation and its id there
    QString message;

    bool direct() const { return !convo.isEmpty(); }
    static Ref toDirect(const QString &convo, const QString &message);
    const StrongRef &threadRoot() const { return root.isEmpty() ? post : root; }
    QByteArray toBytes() const;
    static Ref fromBytes(const QByteArray &bytes);
};

// The remoteId of a direct message and of its conversation.
QString directId(const QString &convo, const QString &message);
QString convoId(const QString &convo);

bool isDid(const QString &text);
QUrl postPage(const AtUri &post);
QUrl profilePage(const QString &did);
QUrl tagPage(const QString &tag);

namespace collection {
inline constexpr QLatin1StringView post { "app.bsky.feed.post" };
inline constexpr QLatin1StringView like { "app.bsky.feed.like" };
inline constexpr QLatin1StringView repost { "app.bsky.feed.repost" };
inline constexpr QLatin1StringView block { "app.bsky.graph.block" };
inline constexpr QLatin1StringView threadgate { "app.bsky.feed.threadgate" };
} // namespace collection

} // namespace bluesky
