// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/net/media.h"
#include "tests/core/net/wire.h"
#include "tests/fakes/fakeclock.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

QByteArray png(int size = 100)
{
    return "\x89PNG\r\n\x1a\n" + QByteArray(size, 'p');
}

struct Gallery
{
    FaultServer server;
    FakeClock clock;
    Worker worker;
    QTemporaryDir folder;
    std::unique_ptr<MediaFetcher> fetcher;

    explicit Gallery(qint64 cacheBytes = 1 << 20)
    {
        MediaFetcher::Options options;
        options.folder = folder.filePath(u"media"_s);
        options.cacheBytes = cacheBytes;
        options.maxBytes = 10'000;
        options.network.origins = { server.url() };
        fetcher = std::make_unique<MediaFetcher>(clock, worker, options);
    }
    Result<QByteArray> fetch(const QString &path) { return await(fetcher->fetch(server.url(path))); }
    QFileInfoList files() const { return QDir(folder.filePath(u"media"_s)).entryInfoList(QDir::Files); }
};

} // namespace

TEST_CASE("A picture is fetched once and kept, without a word about us", "[fault-73]")
{
    Gallery gallery;
    gallery.server.on("GET /a.png").answer(200, png(), "text/html"); // what it is called is not believed
    for (int i = 0; i < 3; ++i) {
        const Result<QByteArray> bytes = gallery.fetch(u"/a.png"_s);
        REQUIRE(bytes);
        CHECK(*bytes == png());
    }
    REQUIRE(gallery.server.count("GET /a.png") == 1);
    for (const char *name : { "authorization", "cookie", "referer" })
        CHECK(gallery.server.seen().first().header(name).isEmpty());
    CHECK(gallery.server.seen().first().header("accept-language") == "*");
    REQUIRE(gallery.files().size() == 1);
    const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    CHECK(!(gallery.files().first().permissions() & others));
    CHECK(await(gallery.fetcher->cached(gallery.server.url(u"/a.png"_s))));
    CHECK(!await(gallery.fetcher->cached(gallery.server.url(u"/b.png"_s))));
}

TEST_CASE("Only pictures of four kinds are taken, by their first bytes", "[fault-69][fault-70]")
{
    Gallery gallery;
    const auto fetched = [&gallery](const char *name, const QByteArray &body) {
        const QByteArray line = "GET /" + QByteArray(name);
        gallery.server.on(line.constData()).answer(200, body, "image/png");
        return bool(gallery.fetch(u'/' + QLatin1StringView(name)));
    };
    CHECK(fetched("png", png()));
    CHECK(fetched("jpeg", "\xff\xd8\xff\xe0 and so on"));
    CHECK(fetched("gif", "GIF89a and so on"));
    CHECK(fetched("webp", QByteArray("RIFF\x10\0\0\0WEBPVP8 ", 16)));
    CHECK(!fetched("svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"));
    CHECK(!fetched("riff", QByteArray("RIFF\x10\0\0\0WAVEfmt ", 16)));
    CHECK(!fetched("html", "<html>"));
    CHECK(!fetched("empty", ""));
    CHECK(!fetched("large", png(10'000)));
    CHECK(gallery.files().size() == 4);
}

TEST_CASE("A picture that failed is left alone for ten minutes")
{
    Gallery gallery;
    gallery.server.on("GET /a").answer(404);
    gallery.server.on("GET /a").answer(200, png());
    const Result<QByteArray> first = gallery.fetch(u"/a"_s);
    REQUIRE(!first);
    CHECK(first.error().kind == Error::NotFound);
    CHECK(!gallery.fetch(u"/a"_s));
    CHECK(gallery.server.count("GET /a") == 1);
    gallery.clock.advance(10min);
    CHECK(gallery.fetch(u"/a"_s));
    gallery.server.on("GET /b").dropAfter();
    CHECK(!gallery.fetch(u"/b"_s));
    const int asked = gallery.server.count("GET /b"); // reads may be asked again by Qt
    CHECK(!gallery.fetch(u"/b"_s));
    CHECK(gallery.server.count("GET /b") == asked);
    gallery.clock.advance(1min);
    CHECK(!gallery.fetch(u"/b"_s));
    CHECK(gallery.server.count("GET /b") > asked);
}

TEST_CASE("A picture at a private address is not fetched", "[fault-56]")
{
    Gallery gallery;
    FaultServer other;
    other.on("GET /a").answer(200, png());
    gallery.server.on("GET /jump").redirect(302, other.url(u"/a"_s));
    for (const QUrl &url : { other.url(u"/a"_s), gallery.server.url(u"/jump"_s),
                             QUrl(u"https://192.168.0.1/a"_s), QUrl(u"file:///etc/passwd"_s),
                             QUrl(u"data:image/png;base64,iVBORw0KGgo="_s),
                             QUrl(u"http://example.org/a"_s), QUrl(u"//example.org/a"_s), QUrl() }) {
        CAPTURE(url.toString().toStdString());
        const Result<QByteArray> bytes = await(gallery.fetcher->fetch(url));
        REQUIRE(!bytes);
        CHECK(bytes.error().kind == Error::Forbidden);
    }
    CHECK(other.connections() == 0);
}

TEST_CASE("Two at a time, and one for all who want the same")
{
    Gallery gallery;
    constexpr int pictures = 12;
    for (int i = 0; i < pictures; ++i) {
        const QByteArray line = "GET /" + QByteArray::number(i);
        gallery.server.on(line.constData()).answer(200, png()).delay(20ms);
    }
    std::vector<std::optional<Result<QByteArray>>> got(pictures * 2);
    Tasks tasks;
    for (int i = 0; i < pictures * 2; ++i) {
        const QUrl url = gallery.server.url(u"/%1"_s.arg(i % pictures));
        tasks.start(detail::keep(gallery.fetcher->fetch(url), &got[size_t(i)]));
    }
    REQUIRE(waitFor([&got] {
        return std::all_of(got.begin(), got.end(), [](const auto &each) { return each.has_value(); });
    }));
    for (const auto &each : got)
        CHECK(*each);
    CHECK(gallery.server.seen().size() == pictures);
    CHECK(gallery.server.mostAtOnce() <= 2);
}

TEST_CASE("The folder keeps its size; what was used longest ago goes first")
{
    Gallery gallery(50'000);
    for (int i = 0; i < 30; ++i) {
        const QByteArray line = "GET /" + QByteArray::number(i);
        gallery.server.on(line.constData()).answer(200, png(5000));
        REQUIRE(gallery.fetch(u"/%1"_s.arg(i)));
        REQUIRE(gallery.fetch(u"/0"_s)); // in use all the time
    }
    qint64 bytes = 0;
    for (const QFileInfo &file : gallery.files())
        bytes += file.size();
    CHECK(bytes <= 55'000);
    CHECK(bytes >= 30'000);
    CHECK(gallery.server.count("GET /0") == 1);
    CHECK(await(gallery.fetcher->cached(gallery.server.url(u"/29"_s))));
    CHECK(!await(gallery.fetcher->cached(gallery.server.url(u"/1"_s))));
}

TEST_CASE("A forgotten picture leaves the disk")
{
    Gallery gallery;
    gallery.server.on("GET /a").answer(200, png());
    REQUIRE(gallery.fetch(u"/a"_s));
    Tasks tasks;
    tasks.start(gallery.fetcher->forget(gallery.server.url(u"/a"_s)));
    REQUIRE(waitFor([&tasks] { return tasks.size() == 0; }));
    CHECK(gallery.files().isEmpty());
}
