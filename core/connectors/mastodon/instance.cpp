// SPDX-License-Identifier: GPL-3.0-or-later
// What the server says about itself, to Capabilities.
#include "core/connectors/mastodon/decode.h"

#include "core/base/json.h"

#include <QJsonArray>

#include <limits>

using namespace Qt::StringLiterals;

namespace mastodon {

namespace {

using Feature = Capabilities::Feature;

// A limit that makes no sense is as good as none.
int count(const QJsonObject &json, QLatin1StringView key, int otherwise)
{
    const qint64 said = json::integer(json, key, otherwise);
    return said > 0 && said <= std::numeric_limits<int>::max() ? int(said) : otherwise;
}

qint64 size(const QJsonObject &json, QLatin1StringView key, qint64 otherwise)
{
    const qint64 said = json::integer(json, key, otherwise);
    return said > 0 ? said : otherwise;
}

void readMedia(Capabilities &made, const QJsonObject &root, const QJsonObject &media)
{
    const qint64 upload = size(root, "upload_limit"_L1, 0); // Pleroma
    made.altTextLimit = count(media, "description_limit"_L1,
                              count(root, "description_limit"_L1, made.altTextLimit));
    made.imageBytes = size(media, "image_size_limit"_L1, upload > 0 ? upload : made.imageBytes);
    made.imagePixels = size(media, "image_matrix_limit"_L1, 0);
    made.videoBytes = size(media, "video_size_limit"_L1, upload > 0 ? upload : 40 << 20);
    bool images = false;
    bool films = false;
    for (const QJsonValue each : media["supported_mime_types"_L1].toArray()) {
        const QString type = each.toString();
        images = images || type.startsWith("image/"_L1);
        films = films || type.startsWith("video/"_L1);
        if (!type.isEmpty())
            made.mediaTypes.append(type);
    }
    const bool silent = made.mediaTypes.isEmpty();
    if (images || silent)
        made.allow({ Feature::Images, Feature::AltText, Feature::Focus });
    if (films || silent)
        made.allow({ Feature::Video, Feature::AltText, Feature::FilmAlone });
}

void readPolls(Capabilities &made, const QJsonObject &polls)
{
    made.pollOptions = count(polls, "max_options"_L1, 0);
    made.pollOptionLimit = count(polls, "max_characters_per_option"_L1,
                                 count(polls, "max_option_chars"_L1, made.pollOptionLimit));
    made.pollShortest = std::chrono::seconds(
        count(polls, "min_expiration"_L1, int(made.pollShortest.count())));
    made.pollLongest = std::chrono::seconds(
        count(polls, "max_expiration"_L1, int(made.pollLongest.count())));
    if (made.pollOptions >= 2)
        made.allow({ Feature::Poll });
}

} // namespace

Instance instance(const QJsonObject &json, bool v2)
{
    Instance made;
    made.v2 = v2;
    made.apiVersion = int(json["api_versions"_L1].toObject()["mastodon"_L1].toInteger());
    made.version = json::string(json, "version"_L1);
    made.domain = json::string(json, "domain"_L1);
    if (made.domain.isEmpty()) // v1; Pleroma writes an address here
        made.domain = json::string(json, "uri"_L1).remove("https://"_L1).remove("http://"_L1);
    made.domain = made.domain.section(u'/', 0, 0).toLower();

    const QJsonObject configuration = json["configuration"_L1].toObject();
    const QJsonObject statuses = configuration["statuses"_L1].toObject();
    Capabilities &can = made.capabilities;
    can.allow({ Feature::Mentions, Feature::DirectMessages, Feature::Reply, Feature::Publish,
                Feature::Thread, Feature::ContentWarning, Feature::Visibility, Feature::Language,
                Feature::NativeSchedule, Feature::EditOwn, Feature::DeleteOwn, Feature::Like,
                Feature::Boost, Feature::Bookmark, Feature::Block, Feature::Mute, Feature::Report,
                Feature::SearchText, Feature::SearchTag, Feature::PostMeasures,
                Feature::AccountMeasures, Feature::MarkRead });
    // A server without the second form may publish at a time and still not let go of the post.
    if (v2)
        can.allow({ Feature::ManageScheduled });
    if (made.apiVersion >= 7)
        can.allow({ Feature::Quote });
    can.shortMentions = true;
    can.textLimit = count(statuses, "max_characters"_L1,
                          count(json, "max_toot_chars"_L1, can.textLimit));
    can.linkWeight = count(statuses, "characters_reserved_per_url"_L1, 0);
    can.mediaLimit = count(statuses, "max_media_attachments"_L1,
                           count(json, "max_media_attachments"_L1, can.mediaLimit));
    readMedia(can, json, configuration["media_attachments"_L1].toObject());
    // A server that knows the first form only may offer polls and then drop them in silence
    // (snac 2.75); Pleroma, which keeps them, says it in words of its own.
    const QJsonObject polls = json["poll_limits"_L1].toObject();
    readPolls(can, polls.isEmpty() && v2 ? configuration["polls"_L1].toObject() : polls);
    return made;
}

void restrict(Capabilities &capabilities, const QStringList &scopes)
{
    if (scopes.isEmpty())
        return;
    const auto granted = [&scopes](const char *kind, const QString &what) {
        const QString broad = QString::fromLatin1(kind);
        return scopes.contains(broad) || scopes.contains(broad + u':' + what);
    };
    const auto forbid = [&capabilities](std::initializer_list<Feature> features) {
        for (const Feature each : features)
            capabilities.features &= ~quint64(each);
    };
    if (!granted("read", u"notifications"_s))
        forbid({ Feature::Mentions });
    if (!granted("read", u"statuses"_s))
        forbid({ Feature::DirectMessages });
    if (!granted("read", u"search"_s))
        forbid({ Feature::SearchText });
    if (!granted("write", u"statuses"_s))
        forbid({ Feature::Reply, Feature::Publish, Feature::Thread, Feature::Poll, Feature::Quote,
                 Feature::NativeSchedule, Feature::ManageScheduled, Feature::EditOwn,
                 Feature::DeleteOwn, Feature::Boost });
    if (!granted("write", u"media"_s))
        forbid({ Feature::Images, Feature::Video });
    if (!granted("write", u"favourites"_s))
        forbid({ Feature::Like });
    if (!granted("write", u"bookmarks"_s))
        forbid({ Feature::Bookmark });
    if (!granted("write", u"blocks"_s) && !scopes.contains("follow"_L1))
        forbid({ Feature::Block });
    if (!granted("write", u"mutes"_s) && !scopes.contains("follow"_L1))
        forbid({ Feature::Mute });
    if (!granted("write", u"reports"_s))
        forbid({ Feature::Report });
}

} // namespace mastodon
