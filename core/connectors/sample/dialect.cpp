// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/sample/dialect.h"

#include "core/base/text.h"
#include "core/connectors/sample/chance.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace sample::dialect {

namespace {

using C = Capabilities;

struct Row
{
    Platform platform;
    QLatin1StringView server;
    QLatin1StringView remoteId;
    QLatin1StringView handle;
    QLatin1StringView url;
    Guard guard;
    qint64 followers;
    double growth;
};

constexpr std::array rows {
    Row { Platform::Mastodon, "https://social.lumen.example"_L1,
          "https://social.lumen.example/users/maisonlumen"_L1,
          "maisonlumen@social.lumen.example"_L1, "https://social.lumen.example/@maisonlumen"_L1,
          Guard::Key, 3'871, 4.1 },
    Row { Platform::Bluesky, "https://pds.bluesky.example"_L1,
          "did:plc:maisonlumen2qx7lumenex"_L1, "lumen.example"_L1,
          "https://bluesky.example/profile/lumen.example"_L1, Guard::Record, 2'946, 5.2 },
    Row { Platform::Facebook, "https://facebook.example"_L1, "104471002"_L1, "maisonlumen"_L1,
          "https://facebook.example/maisonlumen"_L1, Guard::Search, 18'420, 9.5 },
    Row { Platform::Instagram, "https://instagram.example"_L1, "17841400871"_L1, "maison.lumen"_L1,
          "https://instagram.example/maison.lumen"_L1, Guard::Key, 27'310, 31 },
    Row { Platform::LinkedIn, "https://linkedin.example"_L1, "urn:li:organization:8807141"_L1,
          "maison-lumen"_L1, "https://linkedin.example/company/maison-lumen"_L1, Guard::Search,
          6'205, 6.3 },
    Row { Platform::YouTube, "https://youtube.example"_L1, "UCmaisonlumen00lumen0000"_L1,
          "@maisonlumen"_L1, "https://youtube.example/@maisonlumen"_L1, Guard::Key, 4'512, 3.4 },
    Row { Platform::WordPress, "https://journal.lumen.example"_L1,
          "https://journal.lumen.example/author/lumen"_L1, "journal.lumen.example"_L1,
          "https://journal.lumen.example"_L1, Guard::Key, 1'190, 0.9 },
};

const Row &row(Platform platform)
{
    for (const Row &each : rows) {
        if (each.platform == platform)
            return each;
    }
    return rows.front();
}

void everyone(Capabilities &can)
{
    can.allow({ C::Mentions, C::Reply, C::DeleteOwn, C::PostMeasures, C::AccountMeasures });
}

Capabilities mastodon()
{
    Capabilities can;
    everyone(can);
    can.allow({ C::DirectMessages, C::Publish, C::Images, C::Video, C::AltText, C::Focus, C::Poll,
                C::Thread, C::ContentWarning, C::Visibility, C::Language, C::NativeSchedule,
                C::ManageScheduled, C::EditOwn, C::Like, C::Boost, C::Bookmark, C::Block, C::Mute,
                C::Report, C::SearchText, C::SearchTag, C::MarkRead, C::FilmAlone });
    can.linkWeight = 23;
    can.shortMentions = true;
    can.imageBytes = 16 << 20;
    can.videoBytes = 99 << 20;
    can.pollOptions = 4;
    can.scheduleLead = 300s;
    return can;
}

Capabilities bluesky()
{
    Capabilities can;
    everyone(can);
    can.allow({ C::DirectMessages, C::Publish, C::Images, C::Video, C::AltText, C::Thread,
                C::Language, C::Quote, C::Like, C::Boost, C::HideReply, C::Block, C::Mute,
                C::Report, C::SearchText, C::SearchTag, C::MarkRead, C::LinkCard, C::WhoMayReply,
                C::SelfLabels, C::FilmAlone });
    can.textLimit = 300;
    can.byteLimit = 3000;
    can.altTextLimit = 2000;
    can.imageBytes = 2'000'000;
    can.videoBytes = 300'000'000;
    can.videoLongest = 180s;
    return can;
}

Capabilities facebook()
{
    Capabilities can;
    everyone(can);
    can.allow({ C::DirectMessages, C::Reviews, C::Publish, C::Images, C::Video, C::AltText,
                C::NativeSchedule, C::ManageScheduled, C::EditOwn, C::Like, C::HideReply,
                C::DeleteOther, C::Block, C::LinkCard, C::FilmAlone });
    can.textLimit = 63'206;
    can.unit = C::Unit::CodePoints;
    can.mediaLimit = 10;
    can.videoBytes = 1 << 30;
    can.scheduleLead = 600s;
    return can;
}

Capabilities instagram()
{
    Capabilities can;
    everyone(can);
    can.allow({ C::DirectMessages, C::Publish, C::NeedsMedia, C::Images, C::Video, C::AltText,
                C::HideReply, C::DeleteOther, C::SearchTag });
    can.textLimit = 2'200;
    can.unit = C::Unit::CodePoints;
    can.mediaLimit = 10;
    can.altTextLimit = 1000;
    can.imageBytes = 8 << 20;
    can.imageTallest = 0.8; // 4:5
    can.imageWidest = 1.91;
    can.videoBytes = 300 << 20;
    can.mediaTypes = { u"image/jpeg"_s, u"video/mp4"_s };
    return can;
}

Capabilities linkedIn()
{
    Capabilities can;
    everyone(can);
    can.allow({ C::Publish, C::Images, C::Video, C::AltText, C::Poll, C::EditOwn, C::Like,
                C::DeleteOther, C::LinkCard, C::FilmAlone });
    can.textLimit = 3'000;
    can.unit = C::Unit::Utf16;
    can.mediaLimit = 20;
    can.videoBytes = 200 << 20;
    can.pollOptions = 4;
    can.pollOptionLimit = 30;
    return can;
}

Capabilities youTube()
{
    Capabilities can;
    everyone(can);
    can.allow({ C::Publish, C::NeedsMedia, C::Video, C::NativeSchedule, C::ManageScheduled,
                C::EditOwn, C::HideReply, C::Block, C::SearchText });
    can.textLimit = 5'000;
    can.unit = C::Unit::Utf8Bytes;
    can.mediaLimit = 1;
    can.videoBytes = 1ll << 32;
    can.mediaTypes = { u"video/mp4"_s, u"video/webm"_s };
    can.scheduleLead = 60s;
    return can;
}

Capabilities wordPress()
{
    Capabilities can;
    everyone(can);
    can.allow({ C::Publish, C::Images, C::AltText, C::NativeSchedule, C::ManageScheduled,
                C::EditOwn, C::HideReply, C::DeleteOther });
    can.textLimit = 65'525;
    can.unit = C::Unit::Utf8Bytes;
    can.mediaLimit = 20;
    can.scheduleLead = 60s;
    return can;
}

Capabilities capabilities(Platform platform)
{
    switch (platform) {
    case Platform::Bluesky: return bluesky();
    case Platform::Facebook: return facebook();
    case Platform::Instagram: return instagram();
    case Platform::LinkedIn: return linkedIn();
    case Platform::YouTube: return youTube();
    case Platform::WordPress: return wordPress();
    default: return mastodon();
    }
}

// A name as most platforms want it: small letters, digits and one sign between words.
QString slug(const QString &plainName, QChar between)
{
    QString made;
    for (const QChar each : plainName.normalized(QString::NormalizationForm_D).toLower()) {
        if (each.isLetterOrNumber() && each.unicode() < 128)
            made += each;
        else if (!made.isEmpty() && made.back() != between && (each.isSpace() || each == u'-'
                                                               || each == u'.' || each == u'_'))
            made += between;
    }
    while (made.endsWith(between))
        made.chop(1);
    return made;
}

// Letters of a number, in the alphabet record keys sort by.
QString letters(quint64 number, int count)
{
    constexpr QLatin1StringView alphabet = "234567abcdefghijklmnopqrstuvwxyz"_L1;
    QString made(count, u'2');
    for (int place = count - 1; place >= 0; --place) {
        made[place] = alphabet[qsizetype(number % 32)];
        number /= 32;
    }
    return made;
}

} // namespace

QList<Platform> platforms()
{
    QList<Platform> found;
    for (const Row &each : rows)
        found.append(each.platform);
    return found;
}

Member member(Platform platform)
{
    const Row &here = row(platform);
    Member us;
    us.guard = here.guard;
    us.followers = here.followers;
    us.growth = here.growth;
    Account &account = us.account;
    account.platform = here.platform;
    account.connector = u"sample"_s;
    account.server = QUrl(QString(here.server));
    account.remoteId = here.remoteId;
    account.handle = here.handle;
    account.name = Foreign(u"Maison Lumen"_s);
    account.url = QUrl(QString(here.url));
    account.software = u"Sample"_s;
    account.capabilities = capabilities(here.platform);
    account.followers = here.followers;
    return us;
}

QList<Share> kinds(Platform platform)
{
    using K = Message::Kind;
    switch (platform) {
    case Platform::Mastodon:
        return { { K::Mention, .50 }, { K::Reply, .38 }, { K::DirectMessage, .12 } };
    case Platform::Bluesky:
        return { { K::Reply, .50 }, { K::Mention, .38 }, { K::Quote, .04 },
                 { K::DirectMessage, .08 } };
    case Platform::Facebook:
        return { { K::Comment, .66 }, { K::DirectMessage, .25 }, { K::Review, .09 } };
    case Platform::Instagram: return { { K::Comment, .78 }, { K::DirectMessage, .22 } };
    default: return { { K::Comment, 1 } };
    }
}

bool saysLanguage(Platform platform)
{
    return platform == Platform::Mastodon || platform == Platform::Bluesky;
}

QString personId(Platform platform, const QString &handle)
{
    const quint64 number = Chance(seedOf(handle.toUtf8())).next();
    switch (platform) {
    case Platform::Mastodon: {
        const QStringList parts = handle.split(u'@', Qt::SkipEmptyParts);
        return u"https://%1/users/%2"_s.arg(parts.value(1), parts.value(0));
    }
    case Platform::Bluesky:
        return u"did:plc:"_s + letters(number, 12) + letters(number >> 7, 12);
    case Platform::Facebook: return QString::number(1'000'000'000 + number % 8'999'999'999);
    case Platform::Instagram: return QString::number(17'841'000'000 + number % 999'999'999);
    case Platform::LinkedIn: return u"urn:li:person:"_s + letters(number, 10);
    case Platform::YouTube: return u"UC"_s + letters(number, 12) + letters(number >> 5, 10);
    default: return handle;
    }
}

QString handle(Platform platform, const QString &plainName, quint64 number)
{
    constexpr std::array servers { "mastodon.example"_L1, "toots.example"_L1, "piaille.example"_L1,
                                   "deco.example"_L1, "norden.example"_L1, "tribu.example"_L1 };
    const QString tail = number % 3 == 0 ? QString::number(number % 89 + 10) : QString();
    switch (platform) {
    case Platform::Mastodon:
        return slug(plainName, u'_') + tail + u'@' + servers[number % servers.size()];
    case Platform::Bluesky: return slug(plainName, u'-') + tail + u".bluesky.example"_s;
    case Platform::Instagram: return slug(plainName, u'.') + tail;
    case Platform::LinkedIn: return slug(plainName, u'-');
    case Platform::YouTube: return u'@' + slug(plainName, u'-') + tail;
    case Platform::Facebook: return slug(plainName, u'.');
    default: return slug(plainName, u'-');
    }
}

QString textId(Platform platform, const QString &author, quint64 number, bool post)
{
    const QString digits = QString::number(number);
    switch (platform) {
    case Platform::Mastodon:
        return u"%1/statuses/%2"_s.arg(author).arg(115'000'000'000'000'000 + number * 7919);
    case Platform::Bluesky:
        return u"at://%1/app.bsky.feed.post/3m%2"_s.arg(author, letters(number * 7919, 11));
    case Platform::Facebook:
        return u"104471002_"_s + QString::number(122'000'000'000 + number * 37);
    case Platform::Instagram: return QString::number(17'900'000'000'000'000 + number * 7919);
    case Platform::LinkedIn:
        return (post ? u"urn:li:share:"_s : u"urn:li:comment:"_s)
            + QString::number(7'390'000'000'000'000'000 + number * 7919);
    case Platform::YouTube:
        return post ? letters(number * 7919 + 31'415'926'535'897, 11)
                    : u"Ugx"_s + letters(number * 7919 + 27'182'818'284, 20);
    default:
        return (post ? u"https://journal.lumen.example/?p="_s
                     : u"https://journal.lumen.example/?c="_s)
            + digits;
    }
}

QString apiId(Platform platform, const QString &remoteId)
{
    switch (platform) {
    case Platform::Mastodon: return remoteId.section(u'/', -1);
    case Platform::WordPress: return remoteId.section(u'=', -1);
    default: return remoteId;
    }
}

QUrl url(Platform platform, const QString &remoteId)
{
    switch (platform) {
    case Platform::Mastodon:
    case Platform::WordPress: return QUrl(remoteId);
    case Platform::Bluesky:
        return QUrl(u"https://bluesky.example/profile/%1/post/%2"_s.arg(
            remoteId.section(u'/', 2, 2), remoteId.section(u'/', -1)));
    case Platform::LinkedIn: return QUrl(u"https://linkedin.example/feed/update/"_s + remoteId);
    case Platform::YouTube: return QUrl(u"https://youtube.example/watch?v="_s + remoteId);
    default: return QUrl(u"https://%1.example/%2"_s.arg(platform::key(platform), remoteId));
    }
}

QByteArray ref(Platform platform, const Message &message)
{
    if (platform != Platform::Bluesky)
        return {};
    const QString root = message.rootId.isEmpty() ? message.remoteId : message.rootId;
    return QJsonDocument(QJsonObject { { u"uri"_s, message.remoteId }, { u"root"_s, root } })
        .toJson(QJsonDocument::Compact);
}

qsizetype length(const Capabilities &capabilities, const QString &text)
{
    static const QRegularExpression link(u"https?://\\S+"_s);
    QString counted = text;
    if (capabilities.linkWeight > 0)
        counted.replace(link, QString(capabilities.linkWeight, u'x'));
    switch (capabilities.unit) {
    case C::Unit::Graphemes: return text::graphemes(counted);
    case C::Unit::CodePoints: return text::codePoints(counted);
    case C::Unit::Utf16: return counted.size();
    case C::Unit::Utf8Bytes: return text::utf8Bytes(counted);
    }
    Q_UNREACHABLE();
}

} // namespace sample::dialect
