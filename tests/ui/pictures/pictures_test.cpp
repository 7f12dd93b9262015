// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/base/picture.h"
#include "core/pictures/pictures.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QImageWriter>
#include <QPainter>
#include <QTemporaryDir>
#include <QTransform>
#include <QtEndian>

using namespace Qt::StringLiterals;
using pictures::Origin;

namespace {

// Left half red, right half blue, a green corner above on the left.
QImage sample(QSize size, QImage::Format format = QImage::Format_RGB32)
{
    QImage image(size, format);
    image.fill(Qt::red);
    QPainter painter(&image);
    painter.fillRect(QRect(size.width() / 2, 0, size.width(), size.height()), Qt::blue);
    painter.fillRect(QRect(0, 0, size.width() / 8, size.height() / 8), Qt::green);
    return image;
}

// Of no use to a compressor.
QImage noise(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    quint32 state = 7;
    for (int y = 0; y < size.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < size.width(); ++x) {
            state = state * 1664525 + 1013904223;
            line[x] = 0xff000000 | (state >> 8);
        }
    }
    return image;
}

QByteArray written(const QImage &image, const QByteArray &format,
                   QImageIOHandler::Transformations turned = {})
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setTransformation(turned);
    writer.setQuality(95);
    REQUIRE(writer.write(image));
    return bytes;
}

Media kept(const QTemporaryDir &folder, const QByteArray &bytes, const QString &type, QSize size)
{
    Media media;
    media.path = folder.filePath(u"picture"_s);
    QFile file(media.path);
    REQUIRE(file.open(QFile::WriteOnly));
    file.write(bytes);
    media.bytes = bytes.size();
    media.mimeType = type;
    media.width = size.width();
    media.height = size.height();
    media.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    media.altText = u"Une lampe"_s;
    media.focusX = 0.5;
    return media;
}

bool like(const QColor &a, const QColor &b)
{
    return std::abs(a.red() - b.red()) < 40 && std::abs(a.green() - b.green()) < 40
        && std::abs(a.blue() - b.blue()) < 40;
}

QByteArray number(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

// A PNG that says how large it is, with nothing behind that.
QByteArray hugePng(quint32 side)
{
    QByteArray bytes = written(QImage(1, 1, QImage::Format_Mono), "png");
    bytes.replace(16, 8, number(side) + number(side));
    QByteArray header = bytes.mid(12, 17);
    quint32 crc = 0xffffffff;
    for (const char each : header) {
        crc ^= uchar(each);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc & 1 ? 0xedb88320 ^ (crc >> 1) : crc >> 1;
    }
    return bytes.replace(29, 4, number(~crc));
}

} // namespace

TEST_CASE("A picture is decoded as what its first bytes say, and nothing else is", "[fault-70]")
{
    for (const QByteArray &format : { QByteArray("png"), QByteArray("jpeg"), QByteArray("webp") }) {
        const auto image
            = pictures::decode(written(sample({ 64, 32 }), format), {}, Origin::Stranger);
        REQUIRE(image);
        CHECK(image->size() == QSize(64, 32));
    }
    const QByteArray svg("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
    CHECK(pictures::decode(svg, {}, Origin::Stranger).error().kind == Error::Unsupported);
    CHECK(pictures::decode({}, {}, Origin::Stranger).error().kind == Error::Unsupported);
}

TEST_CASE("A drawing of strangers is not decoded", "[fault-69]")
{
    const QByteArray entity("<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a 'x'>]><svg/>");
    CHECK(pictures::decode(entity, {}, Origin::Stranger).error().kind == Error::Unsupported);
}

TEST_CASE("A picture that breaks off is refused without a crash", "[fault-71]")
{
    const QByteArray whole = written(noise({ 80, 80 }), "png");
    for (const qsizetype cut : { qsizetype(24), qsizetype(60), whole.size() / 2 }) {
        const auto image = pictures::decode(whole.left(cut), {}, Origin::Stranger);
        REQUIRE_FALSE(image);
        CHECK(image.error().kind == Error::Malformed);
    }
}

TEST_CASE("A small file that would be a huge picture is refused before it is read", "[fault-66]")
{
    for (const Origin origin : { Origin::Stranger, Origin::Own }) {
        const auto image = pictures::decode(hugePng(40'000), QSize(100, 100), origin);
        REQUIRE_FALSE(image);
        CHECK(image.error().kind == Error::Invalid);
    }
}

TEST_CASE("A large photograph is decoded small at once", "[fault-67]")
{
    const QByteArray bytes = written(sample({ 5000, 5000 }), "jpeg");
    const auto image = pictures::decode(bytes, QSize(300, 200), Origin::Stranger);
    REQUIRE(image); // 100 MB as a whole, which a stranger's may not take
    CHECK(image->size() == QSize(200, 200));
    CHECK(like(image->pixelColor(180, 100), Qt::blue));
    // The same without a way to read it small.
    CHECK(pictures::decode(hugePng(5000), QSize(300, 200), Origin::Stranger).error().kind
          == Error::Invalid);
}

TEST_CASE("Of an animation only the first frame is decoded", "[fault-68]")
{
    const QByteArray head = QByteArray::fromHex("47494638396101000100800000000000ffffff");
    const QByteArray pause = QByteArray::fromHex("21f9040000000000");
    const QByteArray black = QByteArray::fromHex("2c000000000100010000" "02024401" "00");
    const QByteArray white = QByteArray::fromHex("2c000000000100010000" "02024c01" "00");
    QByteArray gif = head + pause + black;
    for (int each = 0; each < 10'000; ++each)
        gif += pause + white;
    const auto image = pictures::decode(gif + ';', {}, Origin::Stranger);
    REQUIRE(image);
    CHECK(image->size() == QSize(1, 1));
    CHECK(like(image->pixelColor(0, 0), Qt::black));
    // And it is not made to fit: it would stand still.
    const QTemporaryDir folder;
    const Media media = kept(folder, gif + ';', u"image/gif"_s, { 1, 1 });
    pictures::Limits limits;
    limits.bytes = 1000;
    CHECK(pictures::fitted(media, limits).error().kind == Error::Unsupported);
}

TEST_CASE("A picture taken upright stands upright, small too")
{
    const QByteArray bytes
        = written(sample({ 400, 200 }), "jpeg", QImageIOHandler::TransformationRotate90);
    const auto whole = pictures::decode(bytes, {}, Origin::Stranger);
    REQUIRE(whole);
    CHECK(whole->size() == QSize(200, 400));
    CHECK(like(whole->pixelColor(100, 40), Qt::red)); // the left is above now
    CHECK(like(whole->pixelColor(100, 360), Qt::blue));
    const auto small = pictures::decode(bytes, QSize(100, 100), Origin::Stranger);
    REQUIRE(small);
    CHECK(small->size() == QSize(50, 100));
}

TEST_CASE("What is cut keeps its focus in view")
{
    const QImage image = sample({ 400, 100 });
    const auto middle = [](const QImage &cut) { return cut.pixelColor(cut.rect().center()); };
    CHECK(pictures::cropped(image, { 50, 50 }, 0, 0).size() == QSize(100, 100));
    CHECK(like(middle(pictures::cropped(image, { 50, 50 }, -1, 0)), Qt::red));
    CHECK(like(middle(pictures::cropped(image, { 50, 50 }, 1, 0)), Qt::blue));
    CHECK(like(middle(pictures::cropped(image, { 50, 50 }, 9, 9)), Qt::blue));
    // Up is positive.
    const QImage tall = sample({ 100, 800 });
    CHECK(like(pictures::cropped(tall, { 50, 50 }, 0, 1).pixelColor(2, 2), Qt::green));
    CHECK_FALSE(like(pictures::cropped(tall, { 50, 50 }, 0, -1).pixelColor(2, 2), Qt::green));
    CHECK(pictures::cropped({}, { 50, 50 }, 0, 0).isNull());
}

TEST_CASE("A picture that fits is left as it is")
{
    const QTemporaryDir folder;
    const QByteArray bytes = written(sample({ 64, 32 }), "png");
    const Media media = kept(folder, bytes, u"image/png"_s, { 64, 32 });
    pictures::Limits limits;
    limits.bytes = bytes.size();
    limits.pixels = 64 * 32;
    const auto made = pictures::fitted(media, limits);
    REQUIRE(made);
    CHECK(made->path == media.path);
    CHECK(made->sha256 == media.sha256);
}

TEST_CASE("A picture too heavy for an account is made to fit, and keeps what was said of it")
{
    const QTemporaryDir folder;
    QImage image = noise({ 900, 600 });
    image.setColorSpace(QColorSpace::DisplayP3);
    image.setText(u"Comment"_s, u"taken by Claire"_s);
    const QByteArray bytes = written(image, "png");
    const Media media = kept(folder, bytes, u"image/png"_s, image.size());
    pictures::Limits limits;
    limits.bytes = 100'000;
    const auto made = pictures::fitted(media, limits);
    REQUIRE(made);
    CHECK(made->bytes <= 100'000);
    CHECK(QFileInfo(made->path).size() == made->bytes);
    CHECK(made->mimeType == u"image/jpeg"_s);
    CHECK(made->altText == media.altText);
    CHECK(made->focusX == media.focusX);
    CHECK(QFile::exists(media.path)); // the original stays
    QFile file(made->path);
    REQUIRE(file.open(QFile::ReadOnly));
    const QByteArray small = file.readAll();
    CHECK(made->sha256
          == QCryptographicHash::hash(small, QCryptographicHash::Sha256).toHex());
    CHECK_FALSE(small.contains("Claire"));
    CHECK(small.contains("ICC_PROFILE"));
    const Result<Picture> told = Picture::from(small);
    CHECK(told->width == made->width);
    CHECK(told->height == made->height);
    CHECK(std::abs(double(made->width) / made->height - 1.5) < 0.02);
}

TEST_CASE("Too many pixels become fewer, upright as they were seen")
{
    const QTemporaryDir folder;
    const QByteArray bytes
        = written(sample({ 1000, 500 }), "jpeg", QImageIOHandler::TransformationRotate90);
    const Media media = kept(folder, bytes, u"image/jpeg"_s, { 500, 1000 });
    pictures::Limits limits;
    limits.pixels = 125'000;
    const auto made = pictures::fitted(media, limits);
    REQUIRE(made);
    CHECK(qint64(made->width) * made->height <= 125'000);
    CHECK(made->width > 240);
    CHECK(made->height > made->width);
}

TEST_CASE("A kind that an account does not take becomes one that it takes")
{
    const QTemporaryDir folder;
    const QByteArray bytes = written(sample({ 64, 32 }), "webp");
    const Media media = kept(folder, bytes, u"image/webp"_s, { 64, 32 });
    pictures::Limits limits;
    limits.types = QStringList { u"image/jpeg"_s, u"image/png"_s };
    const auto made = pictures::fitted(media, limits);
    REQUIRE(made);
    CHECK(made->mimeType == u"image/jpeg"_s);
    CHECK(made->width == 64);
}

TEST_CASE("Transparency stays while it can, and becomes white, never black")
{
    const QTemporaryDir folder;
    QImage image(200, 200, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    const QByteArray bytes = written(image, "png");
    Media media = kept(folder, bytes, u"image/png"_s, image.size());
    pictures::Limits limits;
    limits.pixels = 100 * 100;
    const auto clear = pictures::fitted(media, limits);
    REQUIRE(clear);
    CHECK(clear->mimeType == u"image/png"_s);
    limits.types = QStringList { u"image/jpeg"_s };
    const auto flat = pictures::fitted(media, limits);
    REQUIRE(flat);
    const auto seen = pictures::decodeFile(flat->path, {}, Origin::Own);
    REQUIRE(seen);
    CHECK(like(seen->pixelColor(20, 20), Qt::white));
}

TEST_CASE("A film is not made smaller, and nothing is shrunk beyond recognition")
{
    const QTemporaryDir folder;
    const QByteArray film = QByteArray::fromHex("00000018") + "ftypmp42" + QByteArray(64, '\0');
    pictures::Limits limits;
    limits.bytes = 10;
    CHECK(pictures::fitted(kept(folder, film, u"video/mp4"_s, {}), limits).error().kind
          == Error::Unsupported);
    const QByteArray bytes = written(noise({ 900, 600 }), "png");
    CHECK(pictures::fitted(kept(folder, bytes, u"image/png"_s, { 900, 600 }), limits).error().kind
          == Error::Invalid);
    Media gone;
    gone.path = folder.filePath(u"nowhere"_s);
    gone.mimeType = u"image/png"_s;
    gone.bytes = 11;
    CHECK(pictures::fitted(gone, limits).error().kind == Error::Unavailable);
}

TEST_CASE("A cut is a file of its own, can be widened, and tells nothing else", "[pictures][fault-71]")
{
    QTemporaryDir folder;
    QByteArray photo = written(sample({ 400, 300 }), "jpeg");
    const QByteArray gps("Exif\0\0MM\0\x2A\0\0\0\x08\0\0GPS 48.85", 25);
    photo.insert(2, QByteArray("\xFF\xE1") + char(0) + char(gps.size() + 2) + gps);
    REQUIRE(Picture::from(photo));
    const Media whole = kept(folder, photo, u"image/jpeg"_s, { 400, 300 });
    const Result<Media> left = pictures::cut(whole, QRect(0, 60, 200, 200));
    REQUIRE(left);
    CHECK(left->path != whole.path);
    CHECK(left->source == QFileInfo(whole.path).fileName());
    CHECK(left->cut == QRect(0, 60, 200, 200));
    CHECK(left->width == 200);
    CHECK(left->height == 200);
    CHECK(left->altText == whole.altText);
    CHECK(pictures::original(*left) == whole.path);
    const QImage image = *pictures::decodeFile(left->path, {}, Origin::Own);
    CHECK(image.size() == QSize(200, 200));
    CHECK(like(image.pixelColor(100, 100), Qt::red));
    QFile file(left->path);
    REQUIRE(file.open(QFile::ReadOnly));
    const QByteArray bytes = file.readAll();
    CHECK(bytes.size() == left->bytes);
    CHECK_FALSE(bytes.contains("GPS"));
    CHECK(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex() == left->sha256);

    const Result<Media> wider = pictures::cut(*left, QRect(0, 0, 400, 200)); // of the original, not of the cut
    REQUIRE(wider);
    CHECK(wider->width == 400);
    CHECK(wider->source == left->source);
    const QImage both = *pictures::decodeFile(wider->path, {}, Origin::Own);
    CHECK(like(both.pixelColor(350, 100), Qt::blue));

    const Result<Media> again = pictures::cut(*wider, {});
    REQUIRE(again);
    CHECK(again->path == whole.path);
    CHECK(again->source.isEmpty());
    CHECK(again->cut.isNull());
    CHECK(again->sha256 == whole.sha256);
    CHECK(again->bytes == whole.bytes);
}

TEST_CASE("A picture that lies on its side is cut as it is seen", "[pictures]")
{
    QTemporaryDir folder;
    // Stored 300 wide, seen 400 wide: its left half is red.
    QByteArray turned = written(sample({ 400, 300 }).transformed(QTransform().rotate(-90)), "jpeg");
    turned.insert(2, QByteArray("\xFF\xE1\x00\x22"
                                "Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0",
                                36));
    REQUIRE(Picture::from(turned)->width == 300);
    const Media media = kept(folder, turned, u"image/jpeg"_s, { 400, 300 });
    CHECK(pictures::proof(media.path, { 100, 100 })->whole == QSize(400, 300));
    const Result<Media> right = pictures::cut(media, QRect(220, 20, 160, 200));
    REQUIRE(right);
    const QImage image = *pictures::decodeFile(right->path, {}, Origin::Own);
    CHECK(image.size() == QSize(160, 200));
    CHECK(like(image.pixelColor(80, 100), Qt::blue));
}

TEST_CASE("What cannot be cut says so", "[pictures]")
{
    QTemporaryDir folder;
    const Media media = kept(folder, written(sample({ 40, 30 }), "png"), u"image/png"_s, { 40, 30 });
    CHECK(pictures::cut(media, QRect(30, 0, 20, 20)).error().kind == Error::Invalid);
    CHECK(pictures::cut(media, QRect(5, 5, 0, 10)).error().kind == Error::Invalid);
    Media gone = media;
    gone.path = folder.filePath(u"gone"_s);
    CHECK(pictures::cut(gone, QRect(0, 0, 5, 5)).error().kind == Error::Unavailable);
    Media film = media;
    film.path = folder.filePath(u"film"_s);
    QFile file(film.path);
    REQUIRE(file.open(QFile::WriteOnly));
    file.write(QByteArray("\0\0\0\x0C" "ftypmp42", 12));
    file.close();
    CHECK(pictures::cut(film, QRect(0, 0, 5, 5)).error().kind == Error::Unsupported);
    CHECK(pictures::cut(media, QRect(0, 0, 20, 30))->mimeType == u"image/png"_s); // as sharp as it was
}
