// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/wordpress/decode.h"

#include "core/base/json.h"
#include "core/base/text.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace wordpress {

namespace {

constexpr QLatin1StringView postPrefix { "post-" };
constexpr QLatin1StringView commentPrefix { "comment-" };

QString after(const QString &remoteId, QLatin1StringView prefix)
{
    return remoteId.startsWith(prefix) ? remoteId.mid(prefix.size()) : QString();
}

Instant believable(std::optional<Instant> when, Instant now)
{
    return when ? std::clamp<Instant>(*when, instant(0), now + 24h) : now;
}

// What was typed, not what the theme makes of it: quotes and dashes stay as they were written.
// Line breaks mean what the site takes them for, where it does not hold whole paragraphs.
QString typed(QString raw)
{
    if (raw.contains("<p"_L1) || raw.contains("<!-- wp:"_L1))
        return raw;
    return raw.replace(u"\n\n"_s, u"<p>"_s).replace(u"\n"_s, u"<br>"_s);
}

Passage passage(const QJsonObject &content, bool own)
{
    const QString raw = json::string(content, "raw"_L1);
    if (own && !raw.isEmpty())
        return text::fromHtml(typed(raw));
    const QString rendered = json::string(content, "rendered"_L1);
    return text::fromHtml(rendered.isEmpty() ? typed(raw) : rendered);
}

QUrl picture(const QJsonObject &json, QLatin1StringView key)
{
    const QJsonObject sizes = json[key].toObject();
    for (const QLatin1StringView size : { "96"_L1, "48"_L1, "24"_L1 }) {
        const QUrl url = json::webUrl(sizes, size);
        if (!url.isEmpty())
            return url;
    }
    return {};
}

QString userId(const Home &home, const QString &id)
{
    return home.site + u"#user-"_s + id;
}

// Somebody without an account is known by the address they left, where we may see it, else by what
// they call themselves. The address itself is not kept.
QString strangerId(const QJsonObject &json, const Home &home, const QString &name)
{
    const QString mail = json::string(json, "author_email"_L1).trimmed().toLower();
    const QString known = mail.isEmpty() ? u"name "_s + name.toLower() : u"mail "_s + mail;
    const QByteArray hash
        = QCryptographicHash::hash((home.site + u' ' + known).toUtf8(), QCryptographicHash::Sha256);
    return home.site + u"#guest-"_s + QString::fromLatin1(hash.toHex().left(20));
}

Author authorOf(const QJsonObject &json, const Home &home)
{
    Author made;
    const QString id = json::id(json["author"_L1]);
    const QString name = text::fromHtml(json::string(json, "author_name"_L1)).text.raw().trimmed();
    made.apiId = id == "0"_L1 ? QString() : id;
    made.remoteId = made.apiId.isEmpty() ? strangerId(json, home, name) : userId(home, id);
    made.name = Foreign(name.isEmpty() ? u"?"_s : name);
    made.handle = made.name;
    made.url = json::webUrl(json, "author_url"_L1);
    made.avatar = picture(json, "author_avatar_urls"_L1);
    return made;
}

template <typename List, typename One>
Result<List> listed(const QByteArray &body, const Home &home,
                    std::optional<One> (*read)(const QJsonObject &, const Home &))
{
    const Result<QJsonArray> array = json::array(body);
    if (!array)
        return array.error();
    List made;
    for (const QJsonValue each : *array) {
        const std::optional<One> one = read(each.toObject(), home);
        if (one)
            made.list.append(*one);
        else
            ++made.skipped;
    }
    return made;
}

int number(const Reply &reply, const char *name)
{
    bool fine = false;
    const int value = reply.header(name).trimmed().toInt(&fine);
    return fine && value >= 0 ? value : -1;
}

} // namespace

QString siteOf(const QUrl &home)
{
    QString path = home.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    const QString port = home.port() < 0 ? QString() : u':' + QString::number(home.port());
    return home.host().toLower() + port + path;
}

QString postId(const QString &apiId)
{
    return postPrefix + apiId;
}

QString commentId(const QString &apiId)
{
    return commentPrefix + apiId;
}

QString postApiId(const QString &remoteId)
{
    return after(remoteId, postPrefix);
}

QString commentApiId(const QString &remoteId)
{
    return after(remoteId, commentPrefix);
}

QByteArray refFor(const QString &postApiId)
{
    return QJsonDocument(QJsonObject { { u"post"_s, postApiId } }).toJson(QJsonDocument::Compact);
}

QString postOf(const QByteArray &ref)
{
    return json::id(QJsonDocument::fromJson(ref).object()["post"_L1]);
}

std::optional<User> user(const QJsonObject &json)
{
    User made;
    made.id = json::id(json["id"_L1]);
    made.name = json::string(json, "username"_L1);
    if (made.name.isEmpty())
        made.name = json::string(json, "slug"_L1);
    if (made.id.isEmpty() || made.id == "0"_L1 || made.name.isEmpty())
        return std::nullopt;
    made.shown = text::fromHtml(json::string(json, "name"_L1)).text;
    made.page = json::webUrl(json, "link"_L1);
    made.picture = picture(json, "avatar_urls"_L1);
    for (const QJsonValue each : json["roles"_L1].toArray())
        made.roles.append(each.toString().remove(u' '));
    const QJsonObject may = json["capabilities"_L1].toObject();
    for (auto each = may.begin(); each != may.end(); ++each) {
        if (each->toBool())
            made.may.insert(each.key());
    }
    return made;
}

// By the user's own rights. Comments are read by everybody; only who moderates them sees what waits.
Capabilities capabilities(const User &user)
{
    using enum Capabilities::Feature;
    const auto may = [&user](const char *right) {
        return user.may.contains(QLatin1StringView(right));
    };
    Capabilities can;
    can.allow({ Mentions, Reply });
    if (may("edit_posts") && may("publish_posts")) {
        can.allow({ Publish, NativeSchedule, ManageScheduled, PostMeasures,
                    AccountMeasures });
        if (may("edit_published_posts"))
            can.allow({ EditOwn });
        if (may("delete_published_posts"))
            can.allow({ DeleteOwn });
        if (may("upload_files"))
            can.allow({ Images, Video, AltText });
    }
    if (may("moderate_comments"))
        can.allow({ HideReply, DeleteOther, Report });
    can.textLimit = 60'000;
    can.unit = Capabilities::Unit::CodePoints;
    can.byteLimit = 65'525; // of a comment, by its column; a post could be longer
    can.mediaLimit = 20;
    can.imageBytes = 0; // the site's own limit is not told
    can.mediaTypes = { u"image/jpeg"_s, u"image/png"_s, u"image/gif"_s, u"image/webp"_s,
                       u"video/mp4"_s };
    can.scheduleLead = 120s; // what is less than a minute ahead is published at once
    return can;
}

std::optional<Comment> comment(const QJsonObject &json, const Home &home)
{
    const QString id = json::id(json["id"_L1]);
    const QString post = json::id(json["post"_L1]);
    // Pingbacks and the notes of shops are no comments.
    const QString type = json::string(json, "type"_L1);
    if (id.isEmpty() || post.isEmpty() || (!type.isEmpty() && type != "comment"_L1))
        return std::nullopt;
    Comment made;
    made.status = json::string(json, "status"_L1);
    made.post = post;
    Message &message = made.message;
    message.remoteId = commentId(id);
    message.apiId = id;
    message.kind = Message::Kind::Comment;
    message.author = authorOf(json, home);
    message.own = !home.userId.isEmpty() && message.author.apiId == home.userId;
    message.body = passage(json["content"_L1].toObject(), message.own);
    message.createdAt = believable(utc(json, "date_gmt"_L1), home.now);
    const QString parent = json::id(json["parent"_L1]);
    message.parentId = parent.isEmpty() || parent == "0"_L1 ? postId(post) : commentId(parent);
    message.rootId = postId(post);
    message.ref = refFor(post);
    message.url = json::webUrl(json, "link"_L1);
    return made;
}

Result<Comments> comments(QByteArray body, Home home)
{
    return listed<Comments, Comment>(body, home, &comment);
}

std::optional<Post> post(const QJsonObject &json, const Home &home)
{
    const QString id = json::id(json["id"_L1]);
    if (id.isEmpty())
        return std::nullopt;
    Post made;
    made.status = json::string(json, "status"_L1);
    made.at = utc(json, "date_gmt"_L1);
    Message &message = made.message;
    message.remoteId = postId(id);
    message.apiId = id;
    message.kind = Message::Kind::Post;
    const QString author = json::id(json["author"_L1]);
    message.own = !home.userId.isEmpty() && author == home.userId;
    // Who wrote it is not said by name: another's post is the site's.
    message.author.apiId = message.own ? author : QString();
    message.author.remoteId = message.own ? userId(home, author) : home.site + u"#site"_s;
    message.author.name = message.own ? home.userName : home.name;
    if (message.author.name.isEmpty())
        message.author.name = Foreign(home.site);
    message.author.handle = message.own ? message.author.name : Foreign(home.site);
    message.createdAt = believable(made.at, home.now);
    message.url = json::webUrl(json, "link"_L1);
    message.ref = refFor(id);
    const Passage title = passage(json["title"_L1].toObject(), message.own);
    message.body = passage(json["content"_L1].toObject(), message.own);
    if (!title.text.isEmpty()) {
        const QString head = title.text.raw()
            + (message.body.text.isEmpty() ? QString() : u"\n\n"_s);
        message.body.text = Foreign(head + message.body.text.raw());
        for (Passage::Link &link : message.body.links)
            link.start += head.size();
    }
    return made;
}

Result<Posts> posts(QByteArray body, Home home)
{
    return listed<Posts, Post>(body, home, &post);
}

QString codeOf(const Reply &reply)
{
    const Result<QJsonObject> object = json::object(reply.body);
    return object ? json::string(*object, "code"_L1) : QString();
}

Foreign wordsOf(const Reply &reply)
{
    const Result<QJsonObject> object = json::object(reply.body);
    if (!object)
        return {};
    const Passage said = text::fromHtml(json::string(*object, "message"_L1));
    return Foreign(said.text.raw().left(500));
}

int total(const Reply &reply)
{
    return number(reply, "x-wp-total");
}

int pages(const Reply &reply)
{
    return number(reply, "x-wp-totalpages");
}

std::optional<Instant> utc(const QJsonObject &json, QLatin1StringView key)
{
    const QString text = json::string(json, key);
    return text.isEmpty() ? std::nullopt : fromIso(text.endsWith(u'Z') ? text : text + u'Z');
}

QString dated(Instant when)
{
    return toUtc(when).toString(u"yyyy-MM-ddTHH:mm:ss"_s);
}

} // namespace wordpress
