// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/decode.h"

#include "core/base/json.h"
#include "core/connectors/bluesky/facets.h"

#include <QSet>

#include <deque>

using namespace Qt::StringLiterals;

namespace bluesky::decode {

namespace {

constexpr int mostPosts = 200; // of a thread

QString language(const QJsonObject &record)
{
    const QString first = record["langs"_L1].toArray().at(0).toString();
    const QString primary = first.section(u'-', 0, 0).toLower();
    return primary.size() == 2 ? primary : QString();
}

Foreign selfLabels(const QJsonObject &record)
{
    QStringList labels;
    for (const QJsonValue each : record["labels"_L1].toObject()["values"_L1].toArray()) {
        const QString label = json::string(each.toObject(), "val"_L1);
        if (!label.isEmpty() && !label.startsWith(u'!') && labels.size() < 10) // !: for machines
            labels.append(label);
    }
    return Foreign(labels.join(u", "_s));
}

Attachment picture(const QJsonObject &view, QLatin1StringView thumb)
{
    Attachment found;
    found.kind = Attachment::Kind::Image;
    found.url = json::webUrl(view, "fullsize"_L1);
    found.preview = json::webUrl(view, thumb);
    found.altText = Foreign(json::string(view, "alt"_L1));
    return found;
}

QList<Attachment> attachments(QJsonObject embed)
{
    if (json::string(embed, "$type"_L1) == "app.bsky.embed.recordWithMedia#view"_L1)
        embed = embed["media"_L1].toObject();
    const QString type = json::string(embed, "$type"_L1);
    QList<Attachment> found;
    if (type == "app.bsky.embed.images#view"_L1) {
        for (const QJsonValue each : embed["images"_L1].toArray())
            found.append(picture(each.toObject(), "thumb"_L1));
    } else if (type == "app.bsky.embed.gallery#view"_L1) {
        for (const QJsonValue each : embed["items"_L1].toArray())
            found.append(picture(each.toObject(), "thumbnail"_L1));
    } else if (type == "app.bsky.embed.video#view"_L1) {
        Attachment film;
        film.kind = Attachment::Kind::Video;
        film.url = json::webUrl(embed, "playlist"_L1);
        film.preview = json::webUrl(embed, "thumbnail"_L1);
        film.altText = Foreign(json::string(embed, "alt"_L1));
        found.append(film);
    } else if (type == "app.bsky.embed.external#view"_L1) {
        const QJsonObject card = embed["external"_L1].toObject();
        Attachment link;
        link.url = json::webUrl(card, "uri"_L1);
        link.preview = json::webUrl(card, "thumb"_L1);
        link.altText = Foreign(json::string(card, "title"_L1));
        found.append(link);
    }
    found.removeIf([](const Attachment &each) { return each.url.isEmpty(); });
    return found.mid(0, 20);
}

// The post a record quotes, with or without media beside it.
QString quoted(const QJsonObject &record)
{
    QJsonObject embed = record["embed"_L1].toObject();
    if (json::string(embed, "$type"_L1) == "app.bsky.embed.recordWithMedia"_L1)
        embed = embed["record"_L1].toObject();
    const StrongRef ref = StrongRef::fromJson(embed["record"_L1].toObject());
    const auto uri = AtUri::parse(ref.uri);
    return uri && uri->collection == collection::post ? ref.uri : QString();
}

bool by(const QString &uri, const QString &did)
{
    const auto parsed = AtUri::parse(uri);
    return parsed && parsed->did == did;
}

// What a post is to us. The reason of a notification is not enough: a reply that also mentions us
// comes as a mention.
Message::Kind kindOf(const QJsonObject &record, const StrongRef &parent, const StrongRef &root,
                     const QString &own)
{
    if (by(parent.uri, own) || by(root.uri, own))
        return Message::Kind::Reply;
    if (by(quoted(record), own))
        return Message::Kind::Quote;
    if (facets::mentioned(record["facets"_L1].toArray()).contains(own))
        return Message::Kind::Mention;
    return Message::Kind::Post;
}

QList<Measure> measures(const QJsonObject &view, const QString &uri)
{
    using Kind = Measure::Kind;
    const std::pair<QLatin1StringView, Kind> counts[] = {
        { "likeCount"_L1, Kind::Likes },     { "repostCount"_L1, Kind::Boosts },
        { "replyCount"_L1, Kind::Replies },  { "quoteCount"_L1, Kind::Quotes },
        { "bookmarkCount"_L1, Kind::Bookmarks },
    };
    QList<Measure> found;
    for (const auto &[key, kind] : counts) {
        const qint64 value = json::integer(view, key, -1);
        if (view[key].isDouble() && value >= 0)
            found.append({ kind, uri, value, Instant() });
    }
    return found;
}

void count(const QJsonObject &view, Instant now, Page *page)
{
    ++page->items;
    const auto when = possible(json::moment(view, "indexedAt"_L1), now);
    if (when) {
        page->newest = page->newest ? std::max(*page->newest, *when) : *when;
        page->oldest = page->oldest ? std::min(*page->oldest, *when) : *when;
    }
}

} // namespace

std::optional<Instant> possible(std::optional<Instant> when, Instant now)
{
    if (!when)
        return std::nullopt;
    return std::clamp<Instant>(*when, Instant(), now + 24h);
}

Author author(const QJsonObject &profile)
{
    Author found;
    const QString did = json::string(profile, "did"_L1);
    if (!isDid(did))
        return found;
    const QString handle = json::string(profile, "handle"_L1).left(253);
    const QString name = json::string(profile, "displayName"_L1).left(640).trimmed();
    found.remoteId = did;
    found.apiId = did;
    found.handle = Foreign(handle.isEmpty() ? did : handle);
    found.name = name.isEmpty() ? found.handle : Foreign(name);
    found.url = profilePage(did);
    found.avatar = json::webUrl(profile, "avatar"_L1);
    found.followers = json::integer(profile, "followersCount"_L1, -1);
    return found;
}

QList<Measure> accountMeasures(const QJsonObject &profile)
{
    using Kind = Measure::Kind;
    const std::pair<QLatin1StringView, Kind> counts[] = {
        { "followersCount"_L1, Kind::Followers },
        { "followsCount"_L1, Kind::Following },
        { "postsCount"_L1, Kind::Posts },
    };
    QList<Measure> found;
    for (const auto &[key, kind] : counts) {
        const qint64 value = json::integer(profile, key, -1);
        if (profile[key].isDouble() && value >= 0)
            found.append({ kind, QString(), value, Instant() });
    }
    return found;
}

std::optional<Post> post(const QJsonObject &view, const QString &own, Instant now)
{
    const StrongRef self = StrongRef::fromJson(view);
    const auto uri = AtUri::parse(self.uri);
    const QJsonObject record = view["record"_L1].toObject();
    const Author writer = author(view["author"_L1].toObject());
    if (!uri || uri->collection != collection::post || writer.remoteId != uri->did
        || !record["text"_L1].isString())
        return std::nullopt;

    const QJsonObject reply = record["reply"_L1].toObject();
    const StrongRef parent = StrongRef::fromJson(reply["parent"_L1].toObject());
    const StrongRef root = StrongRef::fromJson(reply["root"_L1].toObject());
    const std::optional<Instant> indexed = possible(json::moment(view, "indexedAt"_L1), now);
    const std::optional<Instant> created = possible(json::moment(record, "createdAt"_L1), now);

    Post found;
    found.sortedAt = indexed.value_or(created.value_or(now));
    found.quoted = quoted(record);
    found.embeds = record["embed"_L1].isObject();
    found.measures = measures(view, self.uri);
    const QJsonObject viewer = view["viewer"_L1].toObject();
    found.likedBy = json::string(viewer, "like"_L1);
    found.repostedBy = json::string(viewer, "repost"_L1);

    Message &message = found.message;
    message.remoteId = self.uri;
    message.apiId = self.uri;
    message.own = uri->did == own;
    message.kind = message.own ? Message::Kind::Post : kindOf(record, parent, root, own);
    message.author = writer;
    message.body = facets::read(record["text"_L1].toString(), record["facets"_L1].toArray());
    message.warning = selfLabels(record);
    message.language = language(record);
    message.createdAt = created.value_or(found.sortedAt);
    // A quote answers what it quotes.
    message.parentId = parent.isEmpty() ? found.quoted : parent.uri;
    message.rootId = root.uri;
    message.ref = Ref { self, root, {}, {} }.toBytes();
    message.url = postPage(*uri);
    message.attachments = attachments(view["embed"_L1].toObject());
    for (const Measure &each : std::as_const(found.measures)) {
        if (each.kind != Measure::Kind::Bookmarks) // those are nobody's business
            message.engagement = message.engagement.value_or(0) + each.value;
    }
    return found;
}

Result<Page> notifications(QByteArray body, QString own, Instant now)
{
    const Result<QJsonObject> json = json::object(body);
    if (!json)
        return json.error();
    if (!(*json)["notifications"_L1].isArray())
        return Error(Error::Malformed, u"notifications"_s);
    Page page;
    page.cursor = json::string(*json, "cursor"_L1);
    for (const QJsonValue each : (*json)["notifications"_L1].toArray()) {
        const QJsonObject view = each.toObject();
        const QString reason = json::string(view, "reason"_L1);
        count(view, now, &page);
        if (!reason.isEmpty() && reason != "mention"_L1 && reason != "reply"_L1
            && reason != "quote"_L1)
            continue; // likes and follows are measures
        std::optional<Post> found = post(view, own, now);
        if (!found || reason.isEmpty()) {
            ++page.skipped;
            continue;
        }
        if (found->message.own)
            continue;
        if (found->message.kind == Message::Kind::Post) { // an answer further down, a bare mention
            found->message.kind = reason == "reply"_L1 ? Message::Kind::Reply
                : reason == "quote"_L1                 ? Message::Kind::Quote
                                                       : Message::Kind::Mention;
        }
        page.posts.append(*found);
    }
    return page;
}

Result<Page> posts(QByteArray body, QString own, Instant now)
{
    const Result<QJsonObject> json = json::object(body);
    if (!json)
        return json.error();
    if (!(*json)["posts"_L1].isArray())
        return Error(Error::Malformed, u"posts"_s);
    Page page;
    page.cursor = json::string(*json, "cursor"_L1);
    for (const QJsonValue each : (*json)["posts"_L1].toArray()) {
        const QJsonObject view = each.toObject();
        count(view, now, &page);
        if (const auto found = post(view, own, now))
            page.posts.append(*found);
        else
            ++page.skipped;
    }
    return page;
}

// A tree by a stranger's hand: walked with a list, each post once, and cut.
Result<Page> thread(QByteArray body, QString own, Instant now)
{
    const Result<QJsonObject> json = json::object(body);
    if (!json)
        return json.error();
    if (!(*json)["thread"_L1].isObject())
        return Error(Error::Malformed, u"thread"_s);
    Page page;
    QSet<QString> met;
    std::deque<QJsonObject> open { (*json)["thread"_L1].toObject() };
    while (!open.empty() && page.items < mostPosts) {
        const QJsonObject node = open.front();
        open.pop_front();
        ++page.items;
        if (node["notFound"_L1].toBool()) {
            if (AtUri::parse(json::string(node, "uri"_L1)))
                page.gone.append(json::string(node, "uri"_L1));
            continue;
        }
        if (node["blocked"_L1].toBool())
            continue;
        const auto found = post(node["post"_L1].toObject(), own, now);
        if (!found) {
            ++page.skipped;
        } else if (!met.contains(found->message.remoteId)) {
            met.insert(found->message.remoteId);
            page.posts.append(*found);
        }
        if (node["parent"_L1].isObject())
            open.push_front(node["parent"_L1].toObject()); // ancestors before the cut
        for (const QJsonValue reply : node["replies"_L1].toArray()) {
            if (reply.isObject() && open.size() < mostPosts)
                open.push_back(reply.toObject());
        }
    }
    std::stable_sort(page.posts.begin(), page.posts.end(), [](const Post &a, const Post &b) {
        return a.message.createdAt < b.message.createdAt;
    });
    return page;
}

} // namespace bluesky::decode
