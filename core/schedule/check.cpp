// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/check.h"

#include "core/base/text.h"

#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace check {

namespace {

qsizetype measure(const QString &text, Capabilities::Unit unit)
{
    switch (unit) {
    case Capabilities::Unit::Graphemes: return text::graphemes(text);
    case Capabilities::Unit::CodePoints: return text::codePoints(text);
    case Capabilities::Unit::Utf16: return text.size();
    case Capabilities::Unit::Utf8Bytes: return text::utf8Bytes(text);
    }
    Q_UNREACHABLE();
}

// The text as the platform counts it: links at their fixed weight, of @user@host only @user.
QString weighed(QString text, const Capabilities &can)
{
    static const QRegularExpression link(u"https?://[^\\s<>\"]+"_s);
    static const QRegularExpression mention(u"(@[\\w.-]+)@[\\w.-]+\\w"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    if (can.linkWeight > 0)
        text.replace(link, QString(can.linkWeight, u'x'));
    if (can.shortMentions)
        text.replace(mention, u"\\1"_s);
    return text;
}

// Participants that the text does not name yet are put before it by the connector.
QString named(const Outgoing &post)
{
    QString before;
    for (const QString &each : post.participants) {
        const QString handle = each.startsWith(u'@') ? each : u'@' + each;
        if (!post.text.contains(handle, Qt::CaseInsensitive))
            before += handle + u' ';
    }
    return before + post.text;
}

void checkMedia(const Outgoing &post, const Capabilities &can, QList<Problem> &found)
{
    static const QStringList usual { u"image/jpeg"_s, u"image/png"_s, u"image/gif"_s,
                                     u"image/webp"_s };
    const QStringList &taken = can.mediaTypes.isEmpty() ? usual : can.mediaTypes;
    for (int index = 0; index < post.media.size(); ++index) {
        const Media &media = post.media[index];
        const auto add = [&](Problem::Kind kind, qint64 is, qint64 limit) {
            found.append({ kind, index, is, limit });
        };
        const bool video = media.mimeType.startsWith("video/"_L1);
        const qint64 limit = video ? can.videoBytes : can.imageBytes;
        const qint64 pixels = qint64(media.width) * media.height;
        if (!QFileInfo::exists(media.path))
            add(Problem::Kind::MediaMissing, 0, 0);
        if (!taken.contains(media.mimeType) || !can.can(video ? Capabilities::Video
                                                              : Capabilities::Images))
            add(Problem::Kind::MediaKind, 0, 0);
        else if (limit > 0 && media.bytes > limit)
            add(Problem::Kind::MediaBytes, media.bytes, limit);
        if (can.imagePixels > 0 && !video && pixels > can.imagePixels)
            add(Problem::Kind::MediaPixels, pixels, can.imagePixels);
        if (media.altText.trimmed().isEmpty() && can.can(Capabilities::AltText))
            add(Problem::Kind::NoAltText, 0, 0);
        const qsizetype alt = text::graphemes(media.altText);
        if (can.altTextLimit > 0 && alt > can.altTextLimit)
            add(Problem::Kind::AltTextLong, alt, can.altTextLimit);
    }
}

void checkPoll(const Outgoing &post, const Capabilities &can, QList<Problem> &found)
{
    if (!post.poll)
        return;
    const qsizetype options = post.poll->options.size();
    if (options < 2 || options > can.pollOptions)
        found.append({ Problem::Kind::PollOptions, -1, options, can.pollOptions });
    for (const QString &option : post.poll->options) {
        const qsizetype size = text::graphemes(option);
        if (size == 0 || size > can.pollOptionLimit)
            found.append({ Problem::Kind::PollOptionLong, -1, size, can.pollOptionLimit });
    }
    if (!post.media.isEmpty())
        found.append({ Problem::Kind::PollAndMedia, -1, 0, 0 });
}

} // namespace

int length(const Outgoing &post, const Capabilities &can)
{
    return int(measure(weighed(named(post), can), can.unit) + measure(post.warning, can.unit));
}

int bytes(const Outgoing &post)
{
    return int(text::utf8Bytes(post.text));
}

QList<Problem> problems(const Outgoing &post, const Capabilities &can)
{
    QList<Problem> found;
    const bool reply = !post.parentId.isEmpty();
    if (!can.can(reply ? Capabilities::Reply : Capabilities::Publish))
        found.append({ Problem::Kind::Cannot, -1, 0, 0 });
    if (post.text.trimmed().isEmpty() && post.media.isEmpty())
        found.append({ Problem::Kind::Empty, -1, 0, 0 });
    const int size = length(post, can);
    if (size > can.textLimit)
        found.append({ Problem::Kind::TooLong, -1, size, can.textLimit });
    if (can.byteLimit > 0 && bytes(post) > can.byteLimit)
        found.append({ Problem::Kind::TooManyBytes, -1, bytes(post), can.byteLimit });
    if (post.media.size() > can.mediaLimit)
        found.append({ Problem::Kind::TooManyMedia, -1, post.media.size(), can.mediaLimit });
    checkMedia(post, can, found);
    checkPoll(post, can, found);
    return found;
}

} // namespace check
