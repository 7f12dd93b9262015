// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pictures/pictures.h"

#include "core/base/picture.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>
#include <QSaveFile>

#include <array>
#include <cmath>
#include <mutex>

using namespace Qt::StringLiterals;

namespace pictures {

namespace {

constexpr qint64 mostPixels = 150'000'000; // a JPEG is read whole even when it is shown small
constexpr qint64 mostBytes = 300ll << 20;
constexpr std::array qualities { 90, 82, 74 };
constexpr int finest = 94; // of what is cut: it may be made smaller again
constexpr double step = 0.8;
constexpr int steps = 8;
constexpr int lossless = 3; // so many steps with transparency kept, before it becomes white
constexpr int leastSide = 200;

// The limit of Qt's readers is one for all of them, and one picture at a time is memory enough.
std::mutex &turn()
{
    static std::mutex mutex;
    return mutex;
}

int megabytes(Origin origin)
{
    return origin == Origin::Own ? 640 : 64;
}

QByteArray readerOf(Picture::Format format)
{
    switch (format) {
    case Picture::Format::Png: return "png";
    case Picture::Format::Jpeg: return "jpeg";
    case Picture::Format::Gif: return "gif";
    case Picture::Format::Webp: return "webp";
    default: return {};
    }
}

bool takes(const Limits &limits, const QString &type)
{
    return limits.types.isEmpty() || limits.types.contains(type);
}

bool transparent(const QImage &image)
{
    if (!image.hasAlphaChannel())
        return false;
    const QImage alpha = image.convertToFormat(QImage::Format_Alpha8);
    for (int y = 0; y < alpha.height(); ++y) {
        const uchar *line = alpha.constScanLine(y);
        if (std::any_of(line, line + alpha.width(), [](uchar each) { return each != 255; }))
            return true;
    }
    return false;
}

QImage onWhite(const QImage &image)
{
    QImage flat(image.size(), QImage::Format_RGB32);
    flat.fill(Qt::white);
    QPainter(&flat).drawImage(0, 0, image);
    flat.setColorSpace(image.colorSpace());
    return flat;
}

QByteArray encoded(const QImage &image, const QByteArray &format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(quality);
    writer.setOptimizedWrite(true);
    if (!writer.write(image))
        return {};
    const Result<QByteArray> clean = picture::withoutMetadata(bytes);
    return clean ? *clean : QByteArray();
}

struct Encoded
{
    QByteArray bytes;
    QString type;
    QSize size;
};

// The best that fits: as large as possible before as fine as possible.
std::optional<Encoded> squeezed(const QImage &whole, const Limits &limits)
{
    const auto fits = [&limits](const QByteArray &bytes) {
        return !bytes.isEmpty() && (limits.bytes == 0 || bytes.size() <= limits.bytes);
    };
    const bool png = takes(limits, u"image/png"_s);
    const bool jpeg = takes(limits, u"image/jpeg"_s);
    const bool clear = png && transparent(whole);
    double scale = 1;
    for (int each = 0; each < steps; ++each, scale *= step) {
        const QSize size(int(std::lround(whole.width() * scale)),
                         int(std::lround(whole.height() * scale)));
        if (each > 0 && std::max(size.width(), size.height()) < leastSide)
            break;
        const QImage image = each == 0
            ? whole
            : whole.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        if ((clear && (each < lossless || !jpeg)) || !jpeg) {
            const QByteArray bytes = png ? encoded(image, "png", -1) : QByteArray();
            if (fits(bytes))
                return Encoded { bytes, u"image/png"_s, image.size() };
            continue;
        }
        const QImage flat = onWhite(image);
        for (const int quality : qualities) {
            const QByteArray bytes = encoded(flat, "jpeg", quality);
            if (fits(bytes))
                return Encoded { bytes, u"image/jpeg"_s, image.size() };
        }
    }
    return std::nullopt;
}

bool moves(const QByteArray &bytes, Picture::Format format)
{
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    QImageReader reader(&buffer, readerOf(format));
    return reader.supportsAnimation() && reader.imageCount() != 1;
}

Result<QByteArray> contents(const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return Error(Error::Unavailable, path);
    if (file.size() > mostBytes)
        return Error(Error::Invalid, u"%1 bytes"_s.arg(file.size()));
    return file.readAll();
}

QSize upright(const Picture &told)
{
    const QSize size(told.width, told.height);
    return told.orientation >= 5 ? size.transposed() : size;
}

// Into the folder of the one it was made of, under its hash.
Result<Media> beside(Media media, const Encoded &made)
{
    media.bytes = made.bytes.size();
    media.mimeType = made.type;
    media.width = made.size.width();
    media.height = made.size.height();
    media.sha256 = QCryptographicHash::hash(made.bytes, QCryptographicHash::Sha256).toHex();
    media.path = QFileInfo(media.path).absolutePath() + u'/' + QString::fromLatin1(media.sha256)
        + (made.type.endsWith("png"_L1) ? u".png"_s : u".jpeg"_s);
    QSaveFile copy(media.path);
    if (!copy.open(QFile::WriteOnly) || copy.write(made.bytes) != made.bytes.size()
        || !copy.commit())
        return Error(Error::Full, media.path);
    QFile::setPermissions(media.path, QFile::ReadOwner | QFile::WriteOwner);
    return media;
}

} // namespace

Result<QImage> decode(QByteArray bytes, QSize within, Origin origin)
{
    const Result<Picture> told = Picture::from(bytes);
    if (!told)
        return told.error();
    const QByteArray format = readerOf(told->format);
    if (format.isEmpty())
        return Error(Error::Unsupported, told->mimeType());
    const std::lock_guard alone(turn());
    QImageReader::setAllocationLimit(megabytes(origin));
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer, format);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty())
        return Error(Error::Malformed, u"a picture without a size"_s);
    const qint64 pixels = qint64(size.width()) * size.height();
    const bool scales = told->format == Picture::Format::Jpeg; // the others are read whole first
    const bool tooLarge = scales ? pixels > mostPixels
                                 : pixels * 4 > (qint64(megabytes(origin)) << 20);
    if (tooLarge)
        return Error(Error::Invalid, u"%1 × %2"_s.arg(size.width()).arg(size.height()));
    const bool turned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    const QSize room = turned ? within.transposed() : within;
    if (!room.isEmpty() && (size.width() > room.width() || size.height() > room.height()))
        reader.setScaledSize(size.scaled(room, Qt::KeepAspectRatio).expandedTo({ 1, 1 }));
    QImage image = reader.read();
    if (image.isNull())
        return Error(Error::Malformed, reader.errorString());
    return image;
}

Result<QImage> decodeFile(QString path, QSize within, Origin origin)
{
    const Result<QByteArray> bytes = contents(path);
    if (!bytes)
        return bytes.error();
    return decode(*bytes, within, origin);
}

Result<Proof> proof(QString path, QSize within)
{
    const Result<QByteArray> bytes = contents(path);
    if (!bytes)
        return bytes.error();
    const Result<Picture> told = Picture::from(*bytes);
    if (!told)
        return told.error();
    const Result<QImage> image = decode(*bytes, within, Origin::Own);
    if (!image)
        return image.error();
    Proof made;
    made.image = *image;
    made.whole = upright(*told);
    made.moves = moves(*bytes, told->format);
    return made;
}

QImage cropped(const QImage &image, QSize shape, double focusX, double focusY)
{
    if (image.isNull() || shape.isEmpty())
        return image;
    const QSize part = shape.scaled(image.size(), Qt::KeepAspectRatio).expandedTo({ 1, 1 });
    const auto from = [](int whole, int length, double focus) {
        const double middle = (std::clamp(focus, -1.0, 1.0) + 1) / 2 * whole;
        return std::clamp(int(std::lround(middle - length / 2.0)), 0, whole - length);
    };
    return image.copy(QRect(QPoint(from(image.width(), part.width(), focusX),
                                   from(image.height(), part.height(), -focusY)), // up is positive
                            part));
}

Limits limitsOf(const Capabilities &able)
{
    Limits limits;
    limits.bytes = able.imageBytes;
    limits.pixels = able.imagePixels;
    for (const QString &type : able.mediaTypes) {
        if (type.startsWith("image/"_L1))
            limits.types.append(type);
    }
    return limits;
}

bool within(const Media &media, const Limits &limits)
{
    const qint64 pixels = qint64(media.width) * media.height;
    return (limits.bytes <= 0 || media.bytes <= limits.bytes)
        && (limits.pixels <= 0 || pixels <= limits.pixels) && takes(limits, media.mimeType);
}

Result<Media> fitted(Media media, Limits limits)
{
    if (within(media, limits))
        return media;
    const Result<QByteArray> bytes = contents(media.path);
    if (!bytes)
        return bytes.error();
    const Result<Picture> told = Picture::from(*bytes);
    if (!told)
        return told.error();
    if (told->isVideo() || moves(*bytes, told->format))
        return Error(Error::Unsupported, u"it moves"_s);
    QSize size(media.width, media.height);
    const double pixels = double(media.width) * media.height;
    if (limits.pixels > 0 && pixels > double(limits.pixels))
        size *= std::sqrt(double(limits.pixels) / pixels) * 0.999; // rounding stays below
    const Result<QImage> image = decode(*bytes, size, Origin::Own);
    if (!image)
        return image.error();
    const std::optional<Encoded> made = squeezed(*image, limits);
    if (!made)
        return Error(Error::Invalid, u"it cannot be made small enough"_s);

    return beside(media, *made);
}

QString original(const Media &media)
{
    return media.source.isEmpty() ? media.path
                                  : QFileInfo(media.path).dir().filePath(media.source);
}

Result<Media> cut(Media media, QRect part)
{
    const QString from = original(media);
    const Result<QByteArray> bytes = contents(from);
    if (!bytes)
        return bytes.error();
    const Result<Picture> told = Picture::from(*bytes);
    if (!told)
        return told.error();
    const QRect whole(QPoint(0, 0), upright(*told));
    const QRect kept = part.isNull() ? whole : part;
    if (kept == whole) {
        media.path = from;
        media.source.clear();
        media.cut = {};
        media.mimeType = told->mimeType();
        media.bytes = bytes->size();
        media.width = whole.width();
        media.height = whole.height();
        media.sha256 = QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex();
        return media;
    }
    if (told->isVideo() || moves(*bytes, told->format))
        return Error(Error::Unsupported, u"it moves"_s);
    if (part.isEmpty() || !whole.contains(part))
        return Error(Error::Invalid, u"a part that is not in it"_s);
    const Result<QImage> image = decode(*bytes, {}, Origin::Own);
    if (!image)
        return image.error();
    const QImage rest = image->copy(part);
    const bool clear = told->format == Picture::Format::Png || transparent(rest);
    Encoded made;
    made.bytes = clear ? encoded(rest, "png", -1) : encoded(rest, "jpeg", finest);
    made.type = clear ? u"image/png"_s : u"image/jpeg"_s;
    made.size = rest.size();
    if (made.bytes.isEmpty())
        return Error(Error::Malformed, u"it cannot be written"_s);
    media.source = QFileInfo(from).fileName();
    media.cut = part;
    return beside(media, made);
}

Result<Media> fittedFor(const Media &media, const Account &account)
{
    return fitted(media, limitsOf(account.capabilities));
}

} // namespace pictures
