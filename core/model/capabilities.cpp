// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/capabilities.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

QJsonObject Capabilities::toJson() const
{
    return {
        { u"features"_s, QString::number(features) }, // a string: JSON numbers lose bits
        { u"text_limit"_s, textLimit },
        { u"unit"_s, int(unit) },
        { u"byte_limit"_s, byteLimit },
        { u"link_weight"_s, linkWeight },
        { u"short_mentions"_s, shortMentions },
        { u"media_limit"_s, mediaLimit },
        { u"alt_text_limit"_s, altTextLimit },
        { u"image_bytes"_s, imageBytes },
        { u"image_pixels"_s, imagePixels },
        { u"image_tallest"_s, imageTallest },
        { u"image_widest"_s, imageWidest },
        { u"video_bytes"_s, videoBytes },
        { u"video_longest"_s, qint64(videoLongest.count()) },
        { u"media_types"_s, QJsonArray::fromStringList(mediaTypes) },
        { u"poll_options"_s, pollOptions },
        { u"poll_option_limit"_s, pollOptionLimit },
        { u"poll_shortest"_s, qint64(pollShortest.count()) },
        { u"poll_longest"_s, qint64(pollLongest.count()) },
        { u"schedule_lead"_s, qint64(scheduleLead.count()) },
    };
}

Capabilities Capabilities::fromJson(const QJsonObject &json)
{
    Capabilities found;
    const auto number = [&json](QLatin1StringView key, auto &field) {
        field = std::remove_reference_t<decltype(field)>(json[key].toInteger(qint64(field)));
    };
    const auto seconds = [&json](QLatin1StringView key, std::chrono::seconds &field) {
        field = std::chrono::seconds(json[key].toInteger(field.count()));
    };
    found.features = json["features"_L1].toString().toULongLong();
    number("text_limit"_L1, found.textLimit);
    found.unit = Unit(std::clamp(json["unit"_L1].toInt(), 0, int(Unit::Utf8Bytes)));
    number("byte_limit"_L1, found.byteLimit);
    number("link_weight"_L1, found.linkWeight);
    found.shortMentions = json["short_mentions"_L1].toBool();
    number("media_limit"_L1, found.mediaLimit);
    number("alt_text_limit"_L1, found.altTextLimit);
    number("image_bytes"_L1, found.imageBytes);
    number("image_pixels"_L1, found.imagePixels);
    found.imageTallest = json["image_tallest"_L1].toDouble();
    found.imageWidest = json["image_widest"_L1].toDouble();
    number("video_bytes"_L1, found.videoBytes);
    seconds("video_longest"_L1, found.videoLongest);
    for (const QJsonValue type : json["media_types"_L1].toArray())
        found.mediaTypes.append(type.toString());
    number("poll_options"_L1, found.pollOptions);
    number("poll_option_limit"_L1, found.pollOptionLimit);
    seconds("poll_shortest"_L1, found.pollShortest);
    seconds("poll_longest"_L1, found.pollLongest);
    seconds("schedule_lead"_L1, found.scheduleLead);
    return found;
}
