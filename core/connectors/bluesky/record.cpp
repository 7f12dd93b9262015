// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/record.h"

#include "core/base/json.h"
#include "core/connectors/bluesky/facets.h"
#include "core/connectors/bluesky/tid.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace bluesky {

namespace {

QJsonObject aspect(const Media &media)
{
    return { { u"width"_s, media.width }, { u"height"_s, media.height } };
}

QJsonObject described(const Media &media, const QString &key, const QJsonValue &blob)
{
    QJsonObject json { { u"alt"_s, media.altText }, { key, blob } };
    if (media.width > 0 && media.height > 0)
        json.insert(u"aspectRatio"_s, aspect(media));
    return json;
}

bool isFilm(const Media &media)
{
    return media.mimeType.startsWith("video/"_L1);
}

QJsonObject pictures(const Outgoing &post, const Draft &draft)
{
    if (isFilm(post.media.first())) {
        QJsonObject film = described(post.media.first(), u"video"_s, draft.blobs[0]);
        film.insert(u"$type"_s, u"app.bsky.embed.video"_s);
        return film;
    }
    QJsonArray images;
    for (qsizetype i = 0; i < post.media.size(); ++i)
        images.append(described(post.media[i], u"image"_s, draft.blobs[i]));
    return { { u"$type"_s, u"app.bsky.embed.images"_s }, { u"images"_s, images } };
}

// Made from the link alone: a stranger's page is not fetched for it.
QJsonObject card(const QString &link)
{
    QString host = QUrl(link).host();
    if (host.startsWith("www."_L1))
        host.remove(0, 4);
    return { { u"$type"_s, u"app.bsky.embed.external"_s },
             { u"external"_s,
               QJsonObject { { u"uri"_s, link },
                             { u"title"_s, host },
                             { u"description"_s, QString() } } } };
}

QJsonObject embed(const Outgoing &post, const Draft &draft)
{
    const StrongRef quoted = quotedBy(post, draft).post;
    const QJsonObject record { { u"$type"_s, u"app.bsky.embed.record"_s },
                               { u"record"_s, quoted.toJson() } };
    if (!post.media.isEmpty() && !quoted.isEmpty()) {
        return { { u"$type"_s, u"app.bsky.embed.recordWithMedia"_s },
                 { u"record"_s, record },
                 { u"media"_s, pictures(post, draft) } };
    }
    if (!post.media.isEmpty())
        return pictures(post, draft);
    if (!quoted.isEmpty())
        return record;
    const QString link = facets::firstLink(post.text);
    return link.isEmpty() ? QJsonObject() : card(link);
}

QJsonObject selfLabels(const QStringList &labels)
{
    QJsonArray values;
    for (const QString &label : labels)
        values.append(QJsonObject { { u"val"_s, label } });
    return { { u"$type"_s, u"com.atproto.label.defs#selfLabels"_s }, { u"values"_s, values } };
}

std::optional<Error> impossible(const Outgoing &post, const Draft &draft)
{
    const auto films = std::count_if(post.media.begin(), post.media.end(), isFilm);
    if (post.poll)
        return Error(Error::Unsupported, u"poll"_s);
    if (films > 0 && post.media.size() > 1)
        return Error(Error::Unsupported, u"a film among other media"_s);
    if (post.audience == Audience::Direct || post.audience == Audience::Followers)
        return Error(Error::Unsupported, u"posts are public"_s);
    if (draft.blobs.size() < post.media.size())
        return Error(Error::Invalid, u"media not uploaded"_s);
    if (!post.parentId.isEmpty() && parentOf(post, draft).post.isEmpty())
        return Error(Error::Invalid, u"parent not known"_s);
    if (!post.quotedId.isEmpty() && quotedBy(post, draft).post.isEmpty())
        return Error(Error::Invalid, u"quoted post not known"_s);
    return std::nullopt;
}

QJsonObject refJson(const Ref &ref)
{
    return QJsonDocument::fromJson(ref.toBytes()).object();
}

Ref refFrom(const QJsonValue &json)
{
    return Ref::fromBytes(QJsonDocument(json.toObject()).toJson(QJsonDocument::Compact));
}

} // namespace

QByteArray RecordKey::toBytes() const
{
    return tid.toLatin1() + '|' + isoMillis(createdAt).toLatin1();
}

std::optional<RecordKey> RecordKey::parse(const QByteArray &bytes)
{
    const qsizetype bar = bytes.indexOf('|');
    if (bar < 0)
        return std::nullopt;
    const QString tid = QString::fromLatin1(bytes.left(bar));
    const auto createdAt = fromIso(QString::fromLatin1(bytes.mid(bar + 1)));
    if (!tid::valid(tid) || !createdAt)
        return std::nullopt;
    return RecordKey(tid, *createdAt);
}

QByteArray Draft::toBytes() const
{
    QJsonObject handles;
    for (auto each = dids.begin(); each != dids.end(); ++each)
        handles.insert(each.key(), each.value());
    QJsonObject json { { u"dids"_s, handles }, { u"blobs"_s, blobs } };
    if (!parent.post.isEmpty())
        json.insert(u"parent"_s, refJson(parent));
    if (!quoted.post.isEmpty())
        json.insert(u"quoted"_s, refJson(quoted));
    if (!job.isEmpty())
        json.insert(u"job"_s, job);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Draft Draft::fromBytes(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    Draft draft;
    draft.parent = refFrom(json["parent"_L1]);
    draft.quoted = refFrom(json["quoted"_L1]);
    draft.blobs = json["blobs"_L1].toArray();
    draft.job = json::string(json, "job"_L1);
    const QJsonObject handles = json["dids"_L1].toObject();
    for (auto each = handles.begin(); each != handles.end(); ++each)
        draft.dids.insert(each.key(), each.value().toString());
    return draft;
}

Ref parentOf(const Outgoing &post, const Draft &draft)
{
    const Ref brought = Ref::fromBytes(post.parentRef);
    return brought.direct() || !brought.post.isEmpty() ? brought : draft.parent;
}

Ref quotedBy(const Outgoing &post, const Draft &draft)
{
    const Ref brought = Ref::fromBytes(post.quotedRef);
    return brought.post.isEmpty() ? draft.quoted : brought;
}

Result<QJsonObject> record(const Outgoing &post, const Draft &draft, const RecordKey &key)
{
    if (const auto error = impossible(post, draft))
        return *error;
    QJsonObject record { { u"$type"_s, QString(collection::post) },
                         { u"text"_s, post.text },
                         { u"createdAt"_s, isoMillis(key.createdAt) } };
    if (!post.language.isEmpty())
        record.insert(u"langs"_s, QJsonArray { post.language });
    const QJsonArray links = facets::written(post.text, draft.dids);
    if (!links.isEmpty())
        record.insert(u"facets"_s, links);
    const Ref parent = parentOf(post, draft);
    if (!parent.post.isEmpty()) {
        record.insert(u"reply"_s,
                      QJsonObject { { u"root"_s, parent.threadRoot().toJson() },
                                    { u"parent"_s, parent.post.toJson() } });
    }
    const QJsonObject embedded = embed(post, draft);
    if (!embedded.isEmpty())
        record.insert(u"embed"_s, embedded);
    if (!post.selfLabels.isEmpty())
        record.insert(u"labels"_s, selfLabels(post.selfLabels));
    return record;
}

QJsonObject gate(const Outgoing &post, const QString &own, const RecordKey &key)
{
    if (post.repliers == Repliers::Everybody || !post.parentId.isEmpty())
        return {};
    QString rule;
    switch (post.repliers) {
    case Repliers::Followers: rule = u"followerRule"_s; break;
    case Repliers::Followed: rule = u"followingRule"_s; break;
    case Repliers::Named: rule = u"mentionRule"_s; break;
    case Repliers::Everybody:
    case Repliers::Nobody: break; // an empty list
    }
    QJsonArray allow;
    if (!rule.isEmpty())
        allow.append(QJsonObject { { u"$type"_s, collection::threadgate + u"#"_s + rule } });
    return { { u"$type"_s, QString(collection::threadgate) },
             { u"post"_s, AtUri(own, QString(collection::post), key.tid).text() },
             { u"allow"_s, allow },
             { u"createdAt"_s, isoMillis(key.createdAt) } };
}

} // namespace bluesky
