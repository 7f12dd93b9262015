// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/post.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

QStringList strings(const QJsonValue &value)
{
    QStringList found;
    for (const QJsonValue each : value.toArray())
        found.append(each.toString());
    return found;
}

QJsonObject mediaToJson(const Media &media)
{
    QJsonObject json {
        { u"path"_s, media.path },     { u"sha256"_s, QString::fromLatin1(media.sha256) },
        { u"type"_s, media.mimeType }, { u"bytes"_s, media.bytes },
        { u"width"_s, media.width },   { u"height"_s, media.height },
        { u"alt"_s, media.altText },   { u"focus_x"_s, media.focusX },
        { u"focus_y"_s, media.focusY },
    };
    if (media.length.count() > 0)
        json.insert(u"seconds"_s, qint64(media.length.count()));
    if (!media.source.isEmpty()) {
        json.insert(u"source"_s, media.source);
        const QRect &cut = media.cut;
        json.insert(u"cut"_s, QJsonArray { cut.x(), cut.y(), cut.width(), cut.height() });
    }
    if (media.asked)
        json.insert(u"asked"_s, true);
    if (media.stripped)
        json.insert(u"stripped"_s, true);
    return json;
}

Media mediaFromJson(const QJsonObject &json)
{
    Media media;
    media.path = json["path"_L1].toString();
    media.sha256 = json["sha256"_L1].toString().toLatin1();
    media.mimeType = json["type"_L1].toString();
    media.bytes = json["bytes"_L1].toInteger();
    media.width = json["width"_L1].toInt();
    media.height = json["height"_L1].toInt();
    media.altText = json["alt"_L1].toString();
    media.focusX = json["focus_x"_L1].toDouble();
    media.focusY = json["focus_y"_L1].toDouble();
    media.length = std::chrono::seconds(json["seconds"_L1].toInteger());
    media.source = json["source"_L1].toString();
    const QJsonArray cut = json["cut"_L1].toArray();
    if (cut.size() == 4)
        media.cut = QRect(cut[0].toInt(), cut[1].toInt(), cut[2].toInt(), cut[3].toInt());
    media.asked = json["asked"_L1].toBool();
    media.stripped = json["stripped"_L1].toBool();
    return media;
}

QJsonValue base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray unbase64(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

} // namespace

QJsonObject Outgoing::toJson() const
{
    QJsonObject json { { u"text"_s, text }, { u"audience"_s, audience::key(audience) } };
    const auto put = [&json](const QString &key, const QString &value) {
        if (!value.isEmpty())
            json.insert(key, value);
    };
    put(u"warning"_s, warning);
    if (repliers != Repliers::Everybody)
        json.insert(u"repliers"_s, repliers::key(repliers));
    put(u"language"_s, language);
    put(u"parent"_s, parentId);
    put(u"parent_api"_s, parentApiId);
    put(u"quoted"_s, quotedId);
    put(u"quoted_api"_s, quotedApiId);
    if (!parentRef.isEmpty())
        json.insert(u"parent_ref"_s, base64(parentRef));
    if (!quotedRef.isEmpty())
        json.insert(u"quoted_ref"_s, base64(quotedRef));
    if (!participants.isEmpty())
        json.insert(u"participants"_s, QJsonArray::fromStringList(participants));
    if (!selfLabels.isEmpty())
        json.insert(u"self_labels"_s, QJsonArray::fromStringList(selfLabels));
    if (!media.isEmpty()) {
        QJsonArray list;
        for (const Media &each : media)
            list.append(mediaToJson(each));
        json.insert(u"media"_s, list);
    }
    if (poll) {
        json.insert(u"poll"_s,
                    QJsonObject { { u"options"_s, QJsonArray::fromStringList(poll->options) },
                                  { u"seconds"_s, qint64(poll->duration.count()) },
                                  { u"multiple"_s, poll->multiple } });
    }
    if (nativeAt)
        json.insert(u"native_at"_s, millis(*nativeAt));
    if (after.count() > 0)
        json.insert(u"after"_s, qint64(after.count()));
    return json;
}

Outgoing Outgoing::fromJson(const QJsonObject &json)
{
    Outgoing post;
    post.text = json["text"_L1].toString();
    post.warning = json["warning"_L1].toString();
    post.audience = audience::fromKey(json["audience"_L1].toString()).value_or(Audience::Public);
    post.repliers
        = repliers::fromKey(json["repliers"_L1].toString()).value_or(Repliers::Everybody);
    post.language = json["language"_L1].toString();
    for (const QJsonValue each : json["media"_L1].toArray())
        post.media.append(mediaFromJson(each.toObject()));
    if (json.contains("poll"_L1)) {
        const QJsonObject poll = json["poll"_L1].toObject();
        post.poll = Poll { strings(poll["options"_L1]),
                           std::chrono::seconds(poll["seconds"_L1].toInteger()),
                           poll["multiple"_L1].toBool() };
    }
    post.selfLabels = strings(json["self_labels"_L1]);
    post.parentId = json["parent"_L1].toString();
    post.parentApiId = json["parent_api"_L1].toString();
    post.parentRef = unbase64(json["parent_ref"_L1]);
    post.participants = strings(json["participants"_L1]);
    post.quotedId = json["quoted"_L1].toString();
    post.quotedApiId = json["quoted_api"_L1].toString();
    post.quotedRef = unbase64(json["quoted_ref"_L1]);
    if (json.contains("native_at"_L1))
        post.nativeAt = instant(json["native_at"_L1].toInteger());
    post.after = std::chrono::seconds(json["after"_L1].toInteger());
    return post;
}

QByteArray Outgoing::sha256() const
{
    // QJsonObject keeps its keys sorted, so its compact form is canonical.
    return QCryptographicHash::hash(QJsonDocument(toJson()).toJson(QJsonDocument::Compact),
                                    QCryptographicHash::Sha256)
        .toHex();
}

namespace audience {

QString key(Audience audience)
{
    switch (audience) {
    case Audience::Public: return u"public"_s;
    case Audience::Unlisted: return u"unlisted"_s;
    case Audience::Followers: return u"followers"_s;
    case Audience::Direct: return u"direct"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Audience> fromKey(const QString &key)
{
    using enum Audience;
    for (const Audience each : { Public, Unlisted, Followers, Direct }) {
        if (audience::key(each) == key)
            return each;
    }
    return std::nullopt;
}

} // namespace audience

namespace repliers {

QString key(Repliers repliers)
{
    switch (repliers) {
    case Repliers::Everybody: return u"everybody"_s;
    case Repliers::Followers: return u"followers"_s;
    case Repliers::Followed: return u"followed"_s;
    case Repliers::Named: return u"named"_s;
    case Repliers::Nobody: return u"nobody"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Repliers> fromKey(const QString &key)
{
    using enum Repliers;
    for (const Repliers each : { Everybody, Followers, Followed, Named, Nobody }) {
        if (repliers::key(each) == key)
            return each;
    }
    return std::nullopt;
}

} // namespace repliers
