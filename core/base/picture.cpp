// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/picture.h"

#include <QFile>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace {

// Reads numbers at offsets; beyond the end everything is 0.
class Bytes
{
public:
    explicit Bytes(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }
    qsizetype size() const { return m_bytes.size(); }
    bool startsWith(QByteArrayView head, qsizetype at = 0) const
    {
        return m_bytes.size() >= at + head.size() && m_bytes.sliced(at, head.size()) == head;
    }
    template <typename T>
    T big(qsizetype at) const
    {
        return has(at, sizeof(T)) ? qFromBigEndian<T>(m_bytes.data() + at) : T(0);
    }
    template <typename T>
    T little(qsizetype at) const
    {
        return has(at, sizeof(T)) ? qFromLittleEndian<T>(m_bytes.data() + at) : T(0);
    }
    bool has(qsizetype at, std::size_t count) const
    {
        return at >= 0 && at + qsizetype(count) <= m_bytes.size();
    }
    QByteArrayView part(qsizetype at, qsizetype count) const
    {
        if (at < 0 || at >= m_bytes.size())
            return {};
        return m_bytes.sliced(at, std::min(count, m_bytes.size() - at));
    }

private:
    QByteArrayView m_bytes;
};

// The orientation tag (0x0112) of a TIFF block.
int orientationOf(QByteArrayView tiff)
{
    const Bytes bytes(tiff);
    const bool little = bytes.startsWith("II");
    const auto number16
        = [&](qsizetype at) { return little ? bytes.little<quint16>(at) : bytes.big<quint16>(at); };
    const auto number32
        = [&](qsizetype at) { return little ? bytes.little<quint32>(at) : bytes.big<quint32>(at); };
    if (number16(2) != 42)
        return 1;
    const qsizetype directory = number32(4);
    const int entries = number16(directory);
    for (int i = 0; i < entries; ++i) {
        const qsizetype entry = directory + 2 + 12 * i;
        if (number16(entry) != 0x0112)
            continue;
        const int value = number16(entry + 8);
        return value >= 1 && value <= 8 ? value : 1;
    }
    return 1;
}

bool isFrame(int marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

Result<Picture> jpeg(const Bytes &bytes)
{
    Picture picture;
    picture.format = Picture::Format::Jpeg;
    for (qsizetype at = 2; bytes.has(at, 4);) {
        if (bytes.big<quint8>(at) != 0xFF)
            break;
        const int marker = bytes.big<quint8>(at + 1);
        if (marker == 0xFF) {
            ++at;
            continue;
        }
        const qsizetype length = bytes.big<quint16>(at + 2);
        if (marker == 0xE1 && bytes.startsWith(QByteArrayView("Exif\0\0", 6), at + 4))
            picture.orientation = orientationOf(bytes.part(at + 10, length - 8));
        if (isFrame(marker)) {
            picture.height = bytes.big<quint16>(at + 5);
            picture.width = bytes.big<quint16>(at + 7);
            return picture;
        }
        if (length < 2 || marker == 0xDA)
            break;
        at += 2 + length;
    }
    return Error(Error::Malformed, u"a JPEG without a frame"_s);
}

Result<Picture> webp(const Bytes &bytes)
{
    Picture picture;
    picture.format = Picture::Format::Webp;
    if (bytes.startsWith("VP8X", 12)) {
        const auto size = [&bytes](qsizetype at) { // 24 bits, one less
            return bytes.little<quint16>(at) + (bytes.little<quint8>(at + 2) << 16) + 1;
        };
        picture.width = size(24);
        picture.height = size(27);
    } else if (bytes.startsWith("VP8L", 12)) {
        const quint32 bits = bytes.little<quint32>(21);
        picture.width = int(bits & 0x3FFF) + 1;
        picture.height = int((bits >> 14) & 0x3FFF) + 1;
    } else if (bytes.startsWith("VP8 ", 12)) {
        picture.width = bytes.little<quint16>(26) & 0x3FFF;
        picture.height = bytes.little<quint16>(28) & 0x3FFF;
    }
    return picture;
}

Picture film(const Bytes &bytes)
{
    Picture picture;
    const bool apple = bytes.startsWith("qt  ", 8);
    picture.format = apple ? Picture::Format::QuickTime : Picture::Format::Mp4;
    return picture;
}

Result<QByteArray> jpegWithoutMetadata(const QByteArray &bytes, int orientation)
{
    const Bytes in(bytes);
    QByteArray out = bytes.left(2);
    if (orientation != 1) { // a block of its own that says nothing else
        static const QByteArray head("\xFF\xE1\x00\x22"
                                     "Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0",
                                     29);
        out += head + char(orientation) + QByteArray(6, '\0');
    }
    qsizetype at = 2;
    while (in.has(at, 4) && in.big<quint8>(at) == 0xFF) {
        const int marker = in.big<quint8>(at + 1);
        const qsizetype length = in.big<quint16>(at + 2);
        if (marker == 0xDA)
            return out + bytes.mid(at);
        if (length < 2)
            break;
        // APP1 (Exif, XMP), APP13 (IPTC) and comments go; APP2 holds the colour profile.
        if (marker != 0xE1 && marker != 0xED && marker != 0xFE)
            out += bytes.mid(at, 2 + length);
        at += 2 + length;
    }
    return Error(Error::Malformed, u"a JPEG that breaks off"_s);
}

Result<QByteArray> pngWithoutMetadata(const QByteArray &bytes)
{
    const Bytes in(bytes);
    QByteArray out = bytes.left(8);
    for (qsizetype at = 8; in.has(at, 12);) {
        const qsizetype length = in.big<quint32>(at);
        const QByteArray type = bytes.mid(at + 4, 4);
        if (!in.has(at, std::size_t(length) + 12))
            break;
        if (type != "eXIf" && type != "tEXt" && type != "zTXt" && type != "iTXt" && type != "tIME")
            out += bytes.mid(at, length + 12);
        at += length + 12;
        if (type == "IEND")
            return out;
    }
    return Error(Error::Malformed, u"a PNG that breaks off"_s);
}

Result<QByteArray> webpWithoutMetadata(const QByteArray &bytes)
{
    const Bytes in(bytes);
    QByteArray out = bytes.left(12);
    for (qsizetype at = 12; in.has(at, 8);) {
        const qsizetype length = in.little<quint32>(at + 4);
        const qsizetype padded = length + (length & 1);
        if (!in.has(at, std::size_t(length) + 8))
            return Error(Error::Malformed, u"a WebP that breaks off"_s);
        QByteArray chunk = bytes.mid(at, 8 + padded);
        const bool extended = chunk.startsWith("VP8X");
        if (extended && length < 10)
            return Error(Error::Malformed, u"a WebP that breaks off"_s);
        if (extended)
            chunk[8] = char(chunk[8] & ~0x0C); // says no more that there is Exif or XMP
        if (!chunk.startsWith("EXIF") && !chunk.startsWith("XMP "))
            out += chunk;
        at += 8 + padded;
    }
    qToLittleEndian<quint32>(quint32(out.size() - 8), out.data() + 4);
    if (!Picture::from(out))
        return Error(Error::Malformed, u"a WebP that breaks off"_s);
    return out;
}

} // namespace

QString Picture::mimeType() const
{
    switch (format) {
    case Format::Png: return u"image/png"_s;
    case Format::Jpeg: return u"image/jpeg"_s;
    case Format::Gif: return u"image/gif"_s;
    case Format::Webp: return u"image/webp"_s;
    case Format::Mp4: return u"video/mp4"_s;
    case Format::QuickTime: return u"video/quicktime"_s;
    case Format::Webm: return u"video/webm"_s;
    }
    Q_UNREACHABLE();
}

Result<Picture> Picture::from(const QByteArray &all)
{
    const Bytes bytes(all);
    Picture picture;
    if (bytes.startsWith("\x89PNG\r\n\x1a\n")) {
        picture.width = int(bytes.big<quint32>(16));
        picture.height = int(bytes.big<quint32>(20));
    } else if (bytes.startsWith("\xFF\xD8\xFF")) {
        const Result<Picture> found = jpeg(bytes);
        if (!found)
            return found;
        picture = *found;
    } else if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a")) {
        picture.format = Format::Gif;
        picture.width = bytes.little<quint16>(6);
        picture.height = bytes.little<quint16>(8);
    } else if (bytes.startsWith("RIFF") && bytes.startsWith("WEBP", 8)) {
        const Result<Picture> found = webp(bytes);
        if (!found)
            return found;
        picture = *found;
    } else if (bytes.startsWith("ftyp", 4)) {
        return film(bytes);
    } else if (bytes.startsWith("\x1A\x45\xDF\xA3")) {
        picture.format = Format::Webm;
        return picture;
    } else {
        return Error(Error::Unsupported, u"neither a picture nor a film"_s);
    }
    if (picture.width <= 0 || picture.height <= 0)
        return Error(Error::Malformed, u"a picture without a size"_s);
    return picture;
}

Result<Picture> Picture::ofFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return Error(Error::Unavailable, path);
    return from(file.read(1 << 20));
}

namespace picture {

Result<QByteArray> withoutMetadata(const QByteArray &bytes)
{
    const Result<Picture> found = Picture::from(bytes);
    if (!found)
        return found.error();
    switch (found->format) {
    case Picture::Format::Jpeg: return jpegWithoutMetadata(bytes, found->orientation);
    case Picture::Format::Png: return pngWithoutMetadata(bytes);
    case Picture::Format::Webp: return webpWithoutMetadata(bytes);
    default: return bytes;
    }
}

} // namespace picture
