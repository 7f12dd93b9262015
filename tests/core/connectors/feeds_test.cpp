// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/feeds/connector.h"
#include "core/net/networkhttp.h"
#include "core/net/throttle.h"
#include "core/store/accounts.h"
#include "core/store/messages.h"
#include "core/store/sources.h"
#include "tests/catch.h"
#include "tests/fakes/eventloop.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fakevault.h"
#include "tests/fakes/faultserver.h"
#include "tests/fakes/workspacefixture.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace feeds;

namespace {

const QByteArray one = "<rss><channel><title>One</title><ttl>120</ttl>"
                       "<item><guid>1</guid><title>First</title></item></channel></rss>";

// A reader before a real server that misbehaves as told.
struct Shelf
{
    Shelf()
    {
        NetworkHttp::Options options;
        options.origins = { server.url() };
        network.emplace(options);
        throttled.emplace(*network, clock);
        reader = makeFeeds(Surroundings { Account(), *throttled, vault, u"account/1"_s, clock, worker,
                                          QDir() });
    }
    Source source(qint64 id, const QString &path)
    {
        Source made;
        made.id = id;
        made.url = server.url(path);
        return made;
    }
    // Reads all that are due, and takes over what that says of them.
    Batch read(QList<Source> *sources)
    {
        const auto batch = await(reader->fetch(source::pack(*sources)));
        REQUIRE(batch);
        for (const Source &told : source::unpack(batch->next)) {
            for (Source &each : *sources) {
                if (each.id == told.id)
                    each = told;
            }
        }
        return *batch;
    }

    FaultServer server;
    FakeClock clock;
    FakeVault vault;
    Worker worker;
    std::optional<NetworkHttp> network;
    std::optional<Throttled> throttled;
    std::unique_ptr<Connector> reader;
};

} // namespace

TEST_CASE("A feed is asked only for what is new, and as seldom as it wants", "[feeds]")
{
    Shelf shelf;
    shelf.server.on("GET /feed")
        .answer(200, one, "text/xml")
        .header("ETag", "\"abc\"")
        .header("Last-Modified", "Fri, 20 Nov 2026 10:00:00 GMT");
    shelf.server.on("GET /feed").answer(304);
    QList<Source> sources { shelf.source(1, u"/feed"_s) };
    const Batch first = shelf.read(&sources);
    REQUIRE(first.messages.size() == 1);
    CHECK(sources[0].title.raw() == "One"_L1);
    CHECK(sources[0].etag == "\"abc\"");
    CHECK(sources[0].readAt == shelf.clock.now());
    CHECK(*sources[0].nextAt >= shelf.clock.now() + 2h); // its ttl
    CHECK(shelf.read(&sources).messages.isEmpty());
    CHECK(shelf.server.count("GET /feed") == 1); // not before its time

    shelf.clock.advance(3h);
    CHECK(shelf.read(&sources).messages.isEmpty());
    CHECK(shelf.server.seen().last().header("if-none-match") == "\"abc\"");
    CHECK(shelf.server.seen().last().header("if-modified-since") == "Fri, 20 Nov 2026 10:00:00 GMT");
    CHECK_FALSE(sources[0].error);
    CHECK(sources[0].etag == "\"abc\"");
    CHECK(*sources[0].nextAt >= shelf.clock.now() + 2h); // as it said before
}

TEST_CASE("How often a feed wants to be asked is read from what it says of its own pace", "[feeds]")
{
    const auto every = [](const QByteArray &says) {
        const auto feed = read("<rss xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\"><channel><title>A</title>"
                                   + says + "</channel></rss>",
                               "text/xml", QUrl(u"https://a.example.org/feed"_s));
        return feed->every;
    };
    CHECK(every("<ttl>90</ttl>") == 90min);
    CHECK(every("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>1</sy:updateFrequency>") == 1h);
    CHECK(every("<sy:updatePeriod> Daily </sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>") == 6h);
    CHECK(every("<sy:updateFrequency>0</sy:updateFrequency><sy:updatePeriod>weekly</sy:updatePeriod>") == 7 * 24h);
    CHECK(every("<ttl>30</ttl><sy:updatePeriod>daily</sy:updatePeriod>") == 30min);
    CHECK(every("<sy:updatePeriod>often</sy:updatePeriod>") == 0s);
    CHECK(every("<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>-3</sy:updateFrequency>") == 24h);
    CHECK(every({}) == 0s);
}

TEST_CASE("A feed that moved for good is read there, and its items keep their names", "[feeds][fault-22]")
{
    Shelf shelf;
    shelf.server.on("GET /old").answer(200, one, "text/xml");
    QList<Source> sources { shelf.source(1, u"/old"_s) };
    const QString name = shelf.read(&sources).messages.first().remoteId;
    shelf.server.on("GET /old").redirect(301, shelf.server.url(u"/new"_s));
    shelf.server.on("GET /new").answer(200, one, "text/xml");
    shelf.clock.advance(3h);
    shelf.read(&sources); // the first script once more
    shelf.clock.advance(3h);
    const Batch moved = shelf.read(&sources);
    CHECK(sources[0].url.path() == "/new"_L1);
    REQUIRE(moved.messages.size() == 1);
    CHECK(moved.messages.first().remoteId == name);
    shelf.clock.advance(3h);
    CHECK(shelf.read(&sources).messages.first().remoteId == name);

    shelf.server.on("GET /now").redirect(302, shelf.server.url(u"/new"_s));
    QList<Source> others { shelf.source(2, u"/now"_s) };
    CHECK(shelf.read(&others).messages.size() == 1);
    CHECK(others[0].url.path() == "/now"_L1); // only for now
}

TEST_CASE("Redirects that lead nowhere, round in circles or into this network are refused",
          "[feeds][fault-22]")
{
    Shelf shelf;
    const QUrl own = shelf.server.url(u"/loop"_s);
    shelf.server.on("GET /loop").redirect(302, shelf.server.url(u"/back"_s));
    shelf.server.on("GET /back").redirect(302, own);
    shelf.server.on("GET /file").redirect(301, QUrl(u"file:///etc/passwd"_s));
    shelf.server.on("GET /inside").redirect(301, QUrl(u"https://10.0.0.1/feed"_s));
    QList<Source> sources { shelf.source(1, u"/loop"_s), shelf.source(2, u"/file"_s),
                            shelf.source(3, u"/inside"_s) };
    CHECK(shelf.read(&sources).messages.isEmpty());
    for (const Source &each : std::as_const(sources)) {
        CHECK(each.error.has_value());
        CHECK(each.failures == 1);
        CHECK(each.url.host() == shelf.server.url().host());
    }
}

TEST_CASE("One bad feed stops no other, and is asked ever more seldom", "[feeds][fault-24]")
{
    Shelf shelf;
    shelf.server.on("GET /good").answer(200, one, "text/xml");
    shelf.server.on("GET /gone").answer(410);
    shelf.server.on("GET /page").answer(200, "<html></html>", "text/html");
    shelf.server.on("GET /cut").answer(200, one, "text/xml").cutBody();
    shelf.server.on("GET /drop").dropAfter();
    shelf.server.on("GET /busy").answer(503).header("Retry-After", "7200");
    shelf.server.on("GET /huge").hugeBody(20 << 20, true);
    QList<Source> sources;
    qint64 id = 0;
    for (const char *path : { "/good", "/gone", "/page", "/cut", "/drop", "/busy", "/huge" })
        sources.append(shelf.source(++id, QString::fromLatin1(path)));
    CHECK(shelf.read(&sources).messages.size() == 1);
    CHECK_FALSE(sources[0].error);
    CHECK(sources[1].gone);
    CHECK_FALSE(sources[1].nextAt);
    CHECK(sources[2].error == Error::Malformed);
    for (int i = 2; i < 7; ++i) {
        INFO(i);
        CHECK(sources[i].failures == 1);
        CHECK(sources[i].error.has_value());
        CHECK(*sources[i].nextAt >= shelf.clock.now() + 15min);
    }
    const Instant soon = *sources[2].nextAt;
    shelf.clock.advance(soon - shelf.clock.now());
    shelf.read(&sources);
    CHECK(sources[2].failures == 2);
    CHECK(*sources[2].nextAt - shelf.clock.now() > 90min);
    CHECK(shelf.server.count("GET /gone") == 1); // never again
}

TEST_CASE("Many feeds are read a part at a time, a few at once", "[feeds]")
{
    Shelf shelf;
    QList<Source> sources;
    for (int i = 0; i < 50; ++i) {
        const QString path = u"/f%1"_s.arg(i);
        shelf.server.on(("GET " + path.toLatin1()).constData()).answer(200, one, "text/xml");
        sources.append(shelf.source(i + 1, path));
    }
    const Batch first = shelf.read(&sources);
    CHECK(first.more);
    CHECK(first.messages.size() == 40);
    const Batch second = shelf.read(&sources);
    CHECK_FALSE(second.more);
    CHECK(second.messages.size() == 10);
    CHECK(shelf.server.mostAtOnce() <= 6);
}

TEST_CASE("Nothing can be said to a feed", "[feeds]")
{
    Shelf shelf;
    const auto who = await(shelf.reader->identify());
    REQUIRE(who);
    CHECK(who->capabilities.features == 0);
    CHECK(await(shelf.reader->publish(Outgoing(), {}, PublishKey())).error().kind
          == Error::Unsupported);
    CHECK(await(shelf.reader->reread({})).error().kind == Error::Unsupported);
    CHECK(await(shelf.reader->fetch({}))->messages.isEmpty());
}

TEST_CASE("A feed is found from the address of a page", "[feeds]")
{
    Shelf shelf;
    shelf.server.on("GET /").answer(
        200, "<html><head><link rel=alternate type=application/rss+xml href=/news.xml></head>", "text/html");
    shelf.server.on("GET /news.xml").answer(200, one, "text/xml");
    Entrance entrance;
    entrance.http = &*shelf.network;
    entrance.clock = &shelf.clock;
    entrance.worker = &shelf.worker;
    entrance.server = shelf.server.url();
    auto found = await(enter(entrance));
    REQUIRE(found);
    CHECK(found->server.path() == "/news.xml"_L1);
    CHECK(found->secret.isEmpty());

    entrance.server = shelf.server.url(u"/bare"_s); // a page that names none, a site that keeps it
    shelf.server.on("GET /bare").answer(200, "<html></html>", "text/html"); // where many do
    shelf.server.on("GET /atom.xml").answer(200, one, "text/xml");
    found = await(enter(entrance));
    REQUIRE(found);
    CHECK(found->server.path() == "/atom.xml"_L1);

    FaultServer empty;
    NetworkHttp::Options options;
    options.origins = { empty.url() };
    NetworkHttp other(options);
    entrance.http = &other;
    entrance.server = empty.url();
    CHECK(await(enter(entrance)).error().kind == Error::NotFound);
    entrance.server = QUrl(u"file:///etc/passwd"_s);
    CHECK(await(enter(entrance)).error().kind == Error::Invalid);
}

TEST_CASE("Sources are the account's cursor; one added or removed meanwhile is neither lost nor back",
          "[feeds][store]")
{
    WorkspaceFixture space;
    Database &database = *space.database;
    Account account;
    account.platform = Platform::Feeds;
    account.connector = u"feeds"_s;
    account.remoteId = u"feeds"_s;
    account.handle = u"feeds"_s;
    const Instant now = instant(1'795'300'000'000);
    const auto id = accounts::add(database, account, now);
    REQUIRE(id);
    CHECK(accounts::progress(database, *id)->cursor.isEmpty());
    Source a;
    a.url = QUrl(u"https://a.example.org/feed?x=1&y=%20"_s);
    a.title = Foreign(u"A"_s);
    Source b;
    b.url = QUrl(u"https://b.example.org/feed"_s);
    CHECK(*sources::add(database, *id, { a, b, a }, now) == 2);
    CHECK(accounts::generations(database)->value(*id) == 1); // whoever fetches begins anew
    const QByteArray cursor = accounts::progress(database, *id)->cursor;
    QList<Source> asked = source::unpack(cursor);
    REQUIRE(asked.size() == 2);
    CHECK(asked[0].title.raw() == "A"_L1);

    REQUIRE(sources::remove(database, asked[1].id));
    Source c;
    c.url = QUrl(u"https://c.example.org/feed"_s);
    REQUIRE(sources::add(database, *id, { c }, now));
    asked[0].etag = "\"1\"";
    asked[0].first = asked[0].url;
    asked[0].url = QUrl(u"https://a.example.org/moved"_s);
    asked[0].readAt = now;
    messages::Delivery delivery;
    delivery.accountId = *id;
    delivery.zone = QTimeZone::utc();
    delivery.cursor = source::pack(asked);
    delivery.caughtUp = true;
    REQUIRE(messages::deliver(database, delivery, now));
    const auto after = sources::all(database, *id);
    REQUIRE(after);
    REQUIRE(after->size() == 2);
    CHECK(after->at(0).url.path() == "/moved"_L1);
    CHECK(after->at(0).etag == "\"1\"");
    CHECK(after->at(0).readAt == now);
    CHECK(after->at(1).url == c.url);
    CHECK(sources::remove(database, 99).error().kind == Error::NotFound);
    // What has moved for good onto one that is followed is not read twice.
    Source moved = after->at(1);
    moved.first = moved.url;
    moved.url = after->at(0).url;
    delivery.cursor = source::pack({ moved });
    REQUIRE(messages::deliver(database, delivery, now));
    const auto left = sources::all(database, *id);
    REQUIRE(left->size() == 1);
    CHECK(left->at(0).id == after->at(0).id);
    REQUIRE(accounts::remove(database, *id));
    CHECK(sources::all(database, *id)->isEmpty());
}
