// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/ref.h"

#include "core/base/json.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace bluesky {

QString AtUri::text() const
{
    return u"at://"_s + did + u'/' + collection + u'/' + key;
}

std::optional<AtUri> AtUri::parse(const QString &text)
{
    static const QRegularExpression shape(
        u"\\Aat://(did:[a-z]+:[A-Za-z0-9._:%-]{1,512})/([A-Za-z0-9.-]{3,300})/([A-Za-z0-9._:~-]{1,512})\\z"_s);
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return AtUri(match.captured(1), match.captured(2), match.captured(3));
}

QJsonObject StrongRef::toJson() const
{
    return { { u"uri"_s, uri }, { u"cid"_s, cid } };
}

StrongRef StrongRef::fromJson(const QJsonObject &json)
{
    const StrongRef ref { json::string(json, "uri"_L1), json::string(json, "cid"_L1) };
    return AtUri::parse(ref.uri) && !ref.cid.isEmpty() ? ref : StrongRef();
}

Ref Ref::toDirect(const QString &convo, const QString &message)
{
    Ref ref;
    ref.convo = convo;
    ref.message = message;
    return ref;
}

QByteArray Ref::toBytes() const
{
    QJsonObject json;
    if (direct()) {
        json.insert(u"convo"_s, convo);
        json.insert(u"message"_s, message);
    } else {
        json = post.toJson();
        if (!root.isEmpty())
            json.insert(u"root"_s, root.toJson());
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Ref Ref::fromBytes(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    Ref ref;
    ref.post = StrongRef::fromJson(json);
    ref.root = StrongRef::fromJson(json["root"_L1].toObject());
    ref.convo = json::string(json, "convo"_L1);
    ref.message = json::string(json, "message"_L1);
    return ref;
}

QString directId(const QString &convo, const QString &message)
{
    return convoId(convo) + u'/' + message;
}

QString convoId(const QString &convo)
{
    return u"convo/"_s + convo;
}

bool isDid(const QString &text)
{
    static const QRegularExpression shape(u"\\Adid:[a-z]+:[A-Za-z0-9._:%-]{1,2000}\\z"_s);
    return shape.match(text).hasMatch();
}

QUrl profilePage(const QString &did)
{
    return QUrl(u"https://bsky.app/profile/"_s + did);
}

QUrl postPage(const AtUri &post)
{
    return QUrl(u"https://bsky.app/profile/"_s + post.did + u"/post/"_s + post.key);
}

QUrl tagPage(const QString &tag)
{
    return QUrl(u"https://bsky.app/hashtag/"_s
                + QString::fromLatin1(QUrl::toPercentEncoding(tag)));
}

} // namespace bluesky
