// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/base/film.h"
#include "core/schedule/adopt.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QtEndian>

#include <random>

using namespace Qt::StringLiterals;

namespace {

QByteArray number(quint64 value, int bytes)
{
    QByteArray made;
    for (int i = bytes - 1; i >= 0; --i)
        made += char(value >> (8 * i) & 255);
    return made;
}

QByteArray box(const char *name, const QByteArray &content)
{
    return number(quint64(content.size()) + 8, 4) + name + content;
}

QByteArray track(int width, int height, bool turned, const char *kind)
{
    QByteArray head(84, '\0');
    if (turned) {
        head.replace(44, 4, number(0x00010000, 4)); // the matrix' b
    } else {
        head.replace(40, 4, number(0x00010000, 4));
    }
    head.replace(76, 4, number(quint64(width) << 16, 4));
    head.replace(80, 4, number(quint64(height) << 16, 4));
    return box("trak", box("tkhd", head)
                   + box("mdia", box("hdlr", QByteArray(8, '\0') + kind + QByteArray(12, '\0'))));
}

// 92.5 seconds, its head behind the film as a camera writes it.
QByteArray mp4(bool turned = false)
{
    const QByteArray head = QByteArray(12, '\0') + number(600, 4) + number(55'500, 4)
        + QByteArray(80, '\0');
    return box("ftyp", "mp42") + box("mdat", QByteArray(500, 'x'))
        + box("moov", box("mvhd", head) + track(1920, 1080, turned, "vide") + track(0, 0, false, "soun"));
}

QByteArray element(const QByteArray &id, const QByteArray &content)
{
    return id + char(0x40 | (content.size() >> 8)) + char(content.size() & 255) + content;
}

QByteArray webm(bool withLength)
{
    const QByteArray length = withLength ? element("\x44\x89", number(0x40F5F90000000000, 8)) : QByteArray(); // 90,000 ms
    const QByteArray info = element("\x15\x49\xA9\x66", element("\x2A\xD7\xB1", number(1'000'000, 3)) + length);
    const QByteArray tracks = element(
        "\x16\x54\xAE\x6B",
        element("\xAE", element("\xE0", element("\xB0", number(640, 2)) + element("\xBA", number(360, 2)))));
    return element("\x1A\x45\xDF\xA3", "webm") + QByteArray("\x18\x53\x80\x67\x01\xFF\xFF\xFF\xFF\xFF\xFF\xFF", 12)
        + info + tracks + QByteArray("\x1F\x43\xB6\x75\x01\xFF\xFF\xFF\xFF\xFF\xFF\xFF", 12) + "frames";
}

Result<Film> read(QByteArray bytes)
{
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    return Film::from(device);
}

} // namespace

TEST_CASE("A film says its size and length, wherever its head lies", "[fault-72]")
{
    const Result<Film> film = read(mp4());
    REQUIRE(film);
    CHECK(film->width == 1920);
    CHECK(film->height == 1080);
    CHECK(film->length == std::chrono::milliseconds(92'500));
    CHECK(film->sound);
    CHECK(read(mp4(true))->width == 1080); // held upright
    CHECK(read(webm(true))->length == std::chrono::seconds(90));
    CHECK(read(webm(true))->width == 640);
    CHECK(read(webm(false))->length == std::chrono::seconds(0)); // as a browser records it
    CHECK(read("GIF89a").error().kind == Error::Unsupported);
    CHECK(read({}).error().kind == Error::Unsupported);
}

TEST_CASE("A film cut short is refused, and no damage makes the reader fall", "[fault-71]")
{
    const QByteArray whole = mp4();
    for (qsizetype size = 12; size < whole.size() - 1; size += 7)
        CHECK(read(whole.left(size)).error().kind == Error::Malformed);
    std::mt19937 dice(3);
    for (const QByteArray &sound : { mp4(), webm(true) }) {
        for (int round = 0; round < 3000; ++round) {
            QByteArray bytes = sound;
            for (int i = 0; i < 4; ++i)
                bytes[int(dice() % quint32(bytes.size()))] = char(dice());
            const Result<Film> film = read(bytes);
            CHECK((!film || film->length.count() >= 0));
        }
    }
}

TEST_CASE("A film that is added is looked into first", "[fault-72]")
{
    QTemporaryDir folder;
    const auto added = [&folder](const QByteArray &bytes) {
        QFile file(folder.filePath(u"film.jpg"_s)); // its name counts for nothing
        REQUIRE(file.open(QFile::WriteOnly));
        file.write(bytes);
        file.close();
        return adopt(QDir(folder.path()), file.fileName());
    };
    const Result<Media> media = added(mp4());
    REQUIRE(media);
    CHECK(media->mimeType == u"video/mp4"_s);
    CHECK(media->length == std::chrono::seconds(93));
    CHECK(media->width == 1920);
    CHECK_FALSE(media->stripped);
    CHECK(added(mp4().left(200)).error().kind == Error::Malformed);
    CHECK(added({}).error().kind == Error::Unsupported);
}

TEST_CASE("Where and with what a film was taken does not leave", "[fault-71][fault-72]")
{
    const QByteArray place = box("udta", box("\xA9xyz", "+48.8577+002.295/"));
    const QByteArray keys = box("meta", "com.apple.quicktime.location.ISO6709");
    const QByteArray xmp = box("uuid", QByteArray::fromHex("be7acfcb97a942e89c71999491e3afac") + "<x:xmpmeta>");
    const QByteArray other = box("uuid", QByteArray(16, 'q') + "of use");
    QByteArray track = ::track(1920, 1080, false, "vide");
    track += box("udta", "Claire's phone");
    track.replace(0, 4, number(quint64(track.size()), 4)); // in its box
    const QByteArray head = QByteArray(12, '\0') + number(600, 4) + number(6'000, 4) + QByteArray(80, '\0');
    const QByteArray film = box("ftyp", "mp42") + box("moov", box("mvhd", head) + track + place + keys) + xmp
        + other + box("mdat", QByteArray(500, 'x') + "udta");
    REQUIRE(read(film));
    const QByteArray clean = film::withoutMetadata(film);
    CHECK(clean.size() == film.size()); // what points into it still does
    CHECK_FALSE(clean.contains("48.8577"));
    CHECK_FALSE(clean.contains("apple"));
    CHECK_FALSE(clean.contains("xmpmeta"));
    CHECK_FALSE(clean.contains("Claire"));
    CHECK(clean.contains("of use"));
    CHECK(clean.endsWith("udta")); // the film itself
    const Result<Film> same = read(clean);
    REQUIRE(same);
    CHECK(same->width == 1920);
    CHECK(same->length == 10s);
    CHECK(film::withoutMetadata(webm(true)) == webm(true));
    for (qsizetype cut = 0; cut < film.size(); cut += 3)
        CHECK(film::withoutMetadata(film.left(cut)).size() == cut);

    QTemporaryDir home;
    QFile file(home.filePath(u"f.mp4"_s));
    REQUIRE(file.open(QFile::WriteOnly));
    file.write(film);
    file.close();
    const Result<Media> kept = adopt(QDir(home.path()), file.fileName());
    REQUIRE(kept);
    CHECK(kept->stripped);
    QFile there(kept->path);
    REQUIRE(there.open(QFile::ReadOnly));
    CHECK(there.readAll() == clean);
}
