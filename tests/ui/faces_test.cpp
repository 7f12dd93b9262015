// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "tests/ui/brand.h"
#include "tests/ui/stage.h"

#include <QBuffer>
#include <QImage>

using namespace Qt::StringLiterals;

namespace {

const QUrl own(u"https://files.mastodon.example/a.png"_s); // account 1 is on mastodon.example
const QUrl elsewhere(u"https://tracker.example/a.png"_s);

QByteArray portrait(Qt::GlobalColor color)
{
    QImage image(200, 100, QImage::Format_RGB32);
    image.fill(color);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return bytes;
}

} // namespace

TEST_CASE("A face is fetched from the account's own server, others only when agreed to",
          "[fault-73]")
{
    const QUrl server(u"https://mastodon.example"_s);
    CHECK(Faces::allowed(QUrl(u"https://mastodon.example/a.png"_s), server, false));
    CHECK(Faces::allowed(own, server, false));
    CHECK_FALSE(Faces::allowed(elsewhere, server, false));
    CHECK_FALSE(Faces::allowed(QUrl(u"https://evilmastodon.example/a.png"_s), server, false));
    CHECK_FALSE(Faces::allowed(QUrl(u"https://mastodon.example.evil.example/a"_s), server, false));
    CHECK(Faces::allowed(elsewhere, server, true));
    CHECK_FALSE(Faces::allowed(QUrl(u"file:///etc/passwd"_s), server, true));
    CHECK_FALSE(Faces::allowed(QUrl(u"data:image/png;base64,AA"_s), server, true));
    CHECK_FALSE(Faces::allowed(own, QUrl(), false));
}

TEST_CASE("A face arrives once, however often it is painted", "[fault-73]")
{
    Brand brand(stageTheme());
    brand.services.pictureBytes = portrait(Qt::red);
    int arrived = 0;
    QObject::connect(&brand.faces, &Faces::arrived, &brand.faces, [&arrived] { ++arrived; });
    CHECK_FALSE(brand.faces.face(1, own));
    CHECK_FALSE(brand.faces.face(1, own));
    CHECK_FALSE(brand.faces.face(1, elsewhere));
    CHECK_FALSE(brand.faces.face(1, QUrl()));
    waitFor([&arrived] { return arrived > 0; });
    const QPixmap *face = brand.faces.face(1, own);
    REQUIRE(face);
    CHECK(face->width() == face->height());
    CHECK(face->toImage().pixelColor(10, 10) == QColor(Qt::red));
    brand.rest();
    CHECK(brand.services.fetched == QList<QUrl> { own });

    brand.settings.setFlag(Settings::FacesFromElsewhere, true);
    CHECK_FALSE(brand.faces.face(1, elsewhere));
    waitFor([&arrived] { return arrived > 1; });
    CHECK(brand.faces.face(1, elsewhere));
}

TEST_CASE("What is no picture leaves the initials, and is not asked for again and again")
{
    Brand brand(stageTheme());
    brand.services.pictureBytes = "<html>";
    CHECK_FALSE(brand.faces.face(1, own));
    waitFor([&brand] { return !brand.services.fetched.isEmpty(); });
    brand.rest();
    waitFor([] { return detail::jobsUnderWay == 0; });
    brand.rest();
    CHECK_FALSE(brand.faces.face(1, own));
    brand.rest();
    CHECK(brand.services.fetched.size() == 1);
}
