// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/decode.h"

#include "core/base/json.h"
#include "core/base/text.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace mastodon {

namespace {

Instant believable(std::optional<Instant> when, const Home &home)
{
    if (!when)
        return home.now;
    return std::clamp<Instant>(*when, instant(0), home.now + 24h);
}

Audience audience(const QString &visibility)
{
    if (visibility == "direct"_L1)
        return Audience::Direct;
    // "local" is Pleroma's and Hometown's: never shown to the world, so never answered publicly.
    if (visibility == "private"_L1 || visibility == "local"_L1
        || visibility == "mutuals_only"_L1 || visibility.startsWith("list:"_L1))
        return Audience::Followers;
    if (visibility == "unlisted"_L1)
        return Audience::Unlisted;
    return Audience::Public;
}

QString language(const QJsonObject &json)
{
    const QString code = json::string(json, "language"_L1).section(u'-', 0, 0).toLower();
    return code.size() == 2 ? code : QString();
}

std::optional<Attachment> attachment(const QJsonObject &json)
{
    Attachment made;
    const QString type = json::string(json, "type"_L1);
    if (type == "image"_L1)
        made.kind = Attachment::Kind::Image;
    else if (type == "video"_L1 || type == "gifv"_L1)
        made.kind = Attachment::Kind::Video;
    else if (type == "audio"_L1)
        made.kind = Attachment::Kind::Audio;
    made.url = json::webUrl(json, "url"_L1);
    if (made.url.isEmpty())
        made.url = json::webUrl(json, "remote_url"_L1);
    made.preview = json::webUrl(json, "preview_url"_L1);
    made.altText = Foreign(json::string(json, "description"_L1));
    if (made.url.isEmpty() && made.preview.isEmpty())
        return std::nullopt;
    return made;
}

std::optional<PollStand> poll(const QJsonObject &json, const Home &home)
{
    PollStand made;
    for (const QJsonValue each : json["options"_L1].toArray()) {
        const QJsonObject object = each.toObject();
        PollStand::Option option;
        option.text = Foreign(json::string(object, "title"_L1));
        option.votes = std::max<qint64>(0, json::integer(object, "votes_count"_L1));
        made.options.append(option);
    }
    if (made.options.isEmpty())
        return std::nullopt;
    made.multiple = json["multiple"_L1].toBool();
    made.voters = std::max<qint64>(-1, json::integer(json, "voters_count"_L1, -1));
    made.endsAt = json::moment(json, "expires_at"_L1);
    if (made.endsAt)
        made.endsAt = std::clamp<Instant>(*made.endsAt, instant(0), home.now + 24h * 3660);
    return made;
}

bool isUs(const QString &acct, const QUrl &url, const Home &home)
{
    const QString ours = fullHandle(home.username, home.domain);
    return fullHandle(acct, home.domain).compare(ours, Qt::CaseInsensitive) == 0
        || (!url.isEmpty() && (url == home.accountUrl || url.toString() == home.accountUri));
}

// Who is named in it. In a context snac leaves `mentions` empty, or names only whom it answers: its
// links tell, too.
QStringList mentioned(const QJsonObject &json, const Passage &body, const Home &home, bool *us)
{
    QStringList named;
    const auto add = [&](const QString &acct, const QUrl &url) {
        if (acct.isEmpty())
            return;
        const QString handle = typedHandle(acct, home.domain);
        if (isUs(acct, url, home))
            *us = true;
        else if (!named.contains(handle, Qt::CaseInsensitive))
            named.append(handle);
    };
    const QJsonArray mentions = json["mentions"_L1].toArray();
    for (const QJsonValue each : mentions) {
        const QJsonObject mention = each.toObject();
        add(json::string(mention, "acct"_L1), json::webUrl(mention, "url"_L1));
    }
    for (const Passage::Link &link : body.links) {
        const QString text = body.text.raw().mid(link.start, link.length);
        const bool whole = text.startsWith(u'@') && text.indexOf(u'@', 1) > 1;
        if (link.kind == Passage::Link::Kind::Mention && whole)
            add(text.mid(1), QUrl(link.target));
    }
    return named;
}

Message::Kind kind(const Status &status, const QString &answersAccount, const Home &home)
{
    const Message &message = status.message;
    if (message.audience == Audience::Direct)
        return Message::Kind::DirectMessage;
    const bool toUs = !home.accountId.isEmpty() && answersAccount == home.accountId;
    if (message.own)
        return status.answers.isEmpty() || toUs ? Message::Kind::Post : Message::Kind::Reply;
    if (status.quoted)
        return Message::Kind::Quote;
    if (toUs)
        return Message::Kind::Reply;
    return status.namesUs ? Message::Kind::Mention : Message::Kind::Post;
}

Counts counts(const QJsonObject &json)
{
    Counts made;
    made.likes = json::integer(json, "favourites_count"_L1, -1);
    made.boosts = json::integer(json, "reblogs_count"_L1, -1);
    made.replies = json::integer(json, "replies_count"_L1, -1);
    made.quotes = json::integer(json, "quotes_count"_L1, -1);
    return made;
}

std::optional<qint64> engagement(const Counts &counts)
{
    std::optional<qint64> sum;
    for (const qint64 each : { counts.likes, counts.boosts, counts.replies, counts.quotes }) {
        if (each >= 0)
            sum = sum.value_or(0) + each;
    }
    return sum;
}

// Mastodon begins a quote with a line for programs that do not know quotes.
QString content(const QJsonObject &json)
{
    const QString html = json::string(json, "content"_L1);
    const qsizetype end = html.indexOf("</p>"_L1);
    const bool fallback = json["quote"_L1].isObject() && end >= 0
        && html.startsWith("<p class=\"quote-inline\">"_L1);
    return fallback ? html.mid(end + 4) : html;
}

std::optional<Status> decoded(const QJsonObject &json, const Home &home, bool withQuote)
{
    Status made;
    Message &message = made.message;
    message.apiId = json::id(json["id"_L1]);
    message.remoteId = json::string(json, "uri"_L1);
    message.url = json::webUrl(json, "url"_L1);
    if (message.remoteId.isEmpty())
        message.remoteId = message.url.toString();
    if (message.url.isEmpty())
        message.url = json::webUrl(json, "uri"_L1);
    const std::optional<Author> writer = author(json["account"_L1].toObject(), home);
    if (message.apiId.isEmpty() || message.remoteId.isEmpty() || !writer)
        return std::nullopt;

    message.author = *writer;
    message.own = (!home.accountId.isEmpty() && writer->apiId == home.accountId)
        || (!home.accountUri.isEmpty() && writer->remoteId == home.accountUri);
    message.body = text::fromHtml(content(json));
    message.warning = Foreign(json::string(json, "spoiler_text"_L1));
    message.language = language(json);
    const QString visibility = json::string(json, "visibility"_L1);
    message.audience = audience(visibility);
    message.createdAt = believable(json::moment(json, "created_at"_L1), home);
    if (const auto edited = json::moment(json, "edited_at"_L1))
        message.editedAt = believable(edited, home);
    for (const QJsonValue each : json["media_attachments"_L1].toArray()) {
        if (const auto media = attachment(each.toObject()))
            message.attachments.append(*media);
    }
    message.poll = poll(json["poll"_L1].toObject(), home);
    message.participants = mentioned(json, message.body, home, &made.namesUs);
    if (!message.own) {
        const QString handle = typedHandle(writer->handle.raw(), home.domain);
        message.participants.removeIf(
            [&](const QString &each) { return each.compare(handle, Qt::CaseInsensitive) == 0; });
        message.participants.prepend(handle);
    }
    message.ref = Ref { visibility, message.own, {} }.bytes();

    made.answers = json::id(json["in_reply_to_id"_L1]);
    made.source = json::string(json, "text"_L1);
    made.counts = counts(json);
    message.engagement = engagement(made.counts);
    if (withQuote && !message.own) {
        const QJsonObject quoted = json["quote"_L1].toObject()["quoted_status"_L1].toObject();
        const std::optional<Status> other = decoded(quoted, home, false);
        if (other && other->message.own)
            made.quoted = other->message;
    }
    message.kind = kind(made, json::id(json["in_reply_to_account_id"_L1]), home);
    return made;
}

Statuses listed(const QJsonArray &array, const Home &home)
{
    Statuses made;
    for (const QJsonValue each : array) {
        if (auto one = status(each.toObject(), home))
            made.list.append(*std::move(one));
        else
            ++made.skipped;
    }
    return made;
}

} // namespace

QJsonObject original(const QJsonObject &status)
{
    const QJsonObject inner = status["reblog"_L1].toObject();
    return inner.isEmpty() ? status : inner;
}

std::optional<Status> status(const QJsonObject &json, const Home &home)
{
    return decoded(original(json), home, true);
}

std::optional<Author> author(const QJsonObject &account, const Home &home)
{
    Author made;
    made.apiId = json::id(account["id"_L1]);
    QString acct = json::string(account, "acct"_L1);
    if (acct.isEmpty())
        acct = json::string(account, "username"_L1);
    made.url = json::webUrl(account, "url"_L1);
    made.remoteId = json::string(account, "uri"_L1);
    if (made.remoteId.isEmpty()) // Pleroma
        made.remoteId = json::string(account["pleroma"_L1].toObject(), "ap_id"_L1);
    if (made.remoteId.isEmpty())
        made.remoteId = made.url.toString();
    if (made.remoteId.isEmpty() || acct.isEmpty())
        return std::nullopt;
    made.handle = Foreign(fullHandle(acct, home.domain));
    const QString name = json::string(account, "display_name"_L1).trimmed();
    made.name = name.isEmpty() ? made.handle : Foreign(name);
    made.avatar = json::webUrl(account, "avatar_static"_L1);
    if (made.avatar.isEmpty())
        made.avatar = json::webUrl(account, "avatar"_L1);
    made.followers = std::max<qint64>(-1, json::integer(account, "followers_count"_L1, -1));
    return made;
}

std::optional<Me> me(const QJsonObject &account, const Home &home)
{
    const std::optional<Author> known = author(account, home);
    if (!known || known->apiId.isEmpty())
        return std::nullopt;
    Me made;
    made.author = *known;
    made.username = json::string(account, "username"_L1);
    if (made.username.isEmpty())
        made.username = json::string(account, "acct"_L1).section(u'@', 0, 0);
    made.followers = known->followers;
    made.following = std::max<qint64>(-1, json::integer(account, "following_count"_L1, -1));
    made.posts = std::max<qint64>(-1, json::integer(account, "statuses_count"_L1, -1));
    return made;
}

std::optional<Scheduled> scheduled(const QJsonObject &json)
{
    // Told from a Status by its shape: some servers answer a Status to scheduled_at.
    if (!json.contains("scheduled_at"_L1) || !json["params"_L1].isObject())
        return std::nullopt;
    const QJsonObject params = json["params"_L1].toObject();
    Scheduled made;
    made.id = json::id(json["id"_L1]);
    made.at = json::moment(json, "scheduled_at"_L1);
    made.text = json::string(params, "text"_L1);
    made.answers = json::id(params["in_reply_to_id"_L1]);
    made.media = json["media_attachments"_L1].toArray().size();
    if (made.id.isEmpty())
        return std::nullopt;
    return made;
}

Result<Statuses> statuses(QByteArray body, Home home)
{
    const Result<QJsonArray> array = json::array(body);
    if (!array)
        return array.error();
    return listed(*array, home);
}

Result<Statuses> found(QByteArray body, Home home)
{
    const Result<QJsonObject> object = json::object(body);
    if (!object)
        return object.error();
    return listed((*object)["statuses"_L1].toArray(), home);
}

Result<Notices> notices(QByteArray body, Home home)
{
    const Result<QJsonArray> array = json::array(body);
    if (!array)
        return array.error();
    Notices made;
    for (const QJsonValue each : *array) {
        const QJsonObject object = each.toObject();
        Notice notice;
        notice.id = json::id(object["id"_L1]);
        notice.type = json::string(object, "type"_L1);
        notice.at = json::moment(object, "created_at"_L1);
        const bool tells = notice.type == "mention"_L1 || notice.type == "quote"_L1
            || notice.type == "update"_L1;
        if (tells)
            notice.status = status(object["status"_L1].toObject(), home);
        if (notice.id.isEmpty() || (tells && !notice.status))
            ++made.skipped;
        if (notice.status && !notice.status->message.own) {
            Message &message = notice.status->message;
            if (notice.type == "quote"_L1)
                message.kind = Message::Kind::Quote;
            else if (notice.type == "mention"_L1 && message.kind == Message::Kind::Post)
                message.kind = Message::Kind::Mention;
        }
        if (!notice.id.isEmpty())
            made.list.append(std::move(notice));
    }
    return made;
}

Result<Family> family(QByteArray body, Home home)
{
    const Result<QJsonObject> object = json::object(body);
    if (!object)
        return object.error();
    Statuses above = listed((*object)["ancestors"_L1].toArray(), home);
    Statuses below = listed((*object)["descendants"_L1].toArray(), home);
    Family made;
    made.ancestors = std::move(above.list);
    made.descendants = std::move(below.list);
    made.skipped = above.skipped + below.skipped;
    return made;
}

Result<Talks> talks(QByteArray body, Home home)
{
    const Result<QJsonArray> array = json::array(body);
    if (!array)
        return array.error();
    Talks made;
    for (const QJsonValue each : *array) {
        const QJsonObject object = each.toObject();
        Talk talk;
        talk.id = json::id(object["id"_L1]);
        talk.last = status(object["last_status"_L1].toObject(), home);
        if (talk.id.isEmpty() || (!talk.last && object["last_status"_L1].isObject()))
            ++made.skipped;
        else
            made.list.append(std::move(talk));
    }
    return made;
}

Foreign words(const Reply &reply)
{
    const Result<QJsonObject> object = json::object(reply.body);
    if (!object)
        return {};
    QString said = json::string(*object, "error_description"_L1);
    if (said.isEmpty())
        said = json::string(*object, "error"_L1);
    return Foreign(said.left(1000));
}

QString fullHandle(const QString &acct, const QString &domain)
{
    return acct.isEmpty() || acct.contains(u'@') || domain.isEmpty() ? acct : acct + u'@' + domain;
}

QString typedHandle(const QString &acct, const QString &domain)
{
    const bool local = !domain.isEmpty() && acct.endsWith(u'@' + domain, Qt::CaseInsensitive);
    return local ? acct.left(acct.size() - domain.size() - 1) : acct;
}

QByteArray Ref::bytes() const
{
    QJsonObject json { { u"visibility"_s, visibility } };
    if (own)
        json.insert(u"own"_s, true);
    if (!scheduled.isEmpty())
        json.insert(u"scheduled"_s, scheduled);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Ref Ref::from(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    Ref made;
    made.visibility = json["visibility"_L1].toString();
    made.own = json["own"_L1].toBool();
    made.scheduled = json["scheduled"_L1].toString();
    return made;
}

} // namespace mastodon
