// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/base/picture.h"

using namespace Qt::StringLiterals;

namespace {

// A segment of a JPEG: marker, length, content.
QByteArray segment(char marker, const QByteArray &content)
{
    const int length = int(content.size()) + 2;
    return QByteArray("\xFF") + marker + char(length >> 8) + char(length & 255) + content;
}

QByteArray exif(int orientation)
{
    QByteArray bytes("Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 25);
    bytes += char(orientation);
    return bytes + QByteArray(6, '\0') + "GPS 48.85 2.35";
}

QByteArray jpeg(int orientation)
{
    const QByteArray frame("\x08\x00\x20\x00\x40\x01\x01\x11\x00", 9); // 64 x 32
    return QByteArray("\xFF\xD8") + segment('\xE1', exif(orientation))
        + segment('\xE2', "ICC_PROFILE") + segment('\xFE', "taken by Claire")
        + segment('\xC0', frame) + segment('\xDA', "scan") + "picture data\xFF\xD9";
}

} // namespace

TEST_CASE("A picture is told from its first bytes, not from its name", "[fault-70]")
{
    CHECK(Picture::from(jpeg(1))->mimeType() == u"image/jpeg"_s);
    CHECK(Picture::from(jpeg(1))->width == 64);
    CHECK(Picture::from(jpeg(1))->height == 32);
    CHECK(Picture::from(jpeg(6))->orientation == 6);
    CHECK(Picture::from("<html>").error().kind == Error::Unsupported);
    CHECK(Picture::from("").error().kind == Error::Unsupported);
    CHECK(Picture::from(jpeg(1).left(20)).error().kind == Error::Malformed);
}

TEST_CASE("Where and by whom a picture was taken does not leave", "[fault-71]")
{
    for (const int orientation : { 1, 6 }) {
        const QByteArray clean = *picture::withoutMetadata(jpeg(orientation));
        CHECK_FALSE(clean.contains("GPS"));
        CHECK_FALSE(clean.contains("Claire"));
        CHECK(clean.contains("ICC_PROFILE"));
        CHECK(clean.endsWith("picture data\xFF\xD9"));
        const Picture again = *Picture::from(clean);
        CHECK(again.width == 64);
        CHECK(again.orientation == orientation);
    }
}

TEST_CASE("A WebP whose head is too short to say what it holds is not touched", "[fault-71]")
{
    const QByteArray head("RIFF\x42\0\0\0WEBPVP8X\0\0\0\0\x08\0\0\0\0\0", 26);
    const QByteArray xmp("XMP \x04\0\0\0<x/>", 12);
    CHECK(picture::withoutMetadata(head + xmp).error().kind == Error::Malformed);
    CHECK(picture::withoutMetadata(head.left(19)).error().kind == Error::Malformed);
    const QByteArray lossless("RIFF\x42\0\0\0WEBPVP8L\x04\0\0\0<xRIFF/>", 28); // its size lies beyond it
    CHECK(picture::withoutMetadata(lossless).error().kind == Error::Malformed);
}

TEST_CASE("A JPEG is read as far as its blocks say what is true", "[fault-71]")
{
    const QByteArray tooShort("\xFF\xE1\0\x04" "Exif\0\0MM", 12);
    const QByteArray bytes = jpeg(6);
    CHECK(Picture::from(bytes.first(2) + tooShort + bytes.mid(2)).error().kind == Error::Malformed);
    const QByteArray padded = bytes.first(2) + "\xFF\xFF" + bytes.mid(2);
    CHECK(Picture::from(padded)->width == 64);
    CHECK_FALSE(picture::withoutMetadata(padded)->contains("GPS"));
}
