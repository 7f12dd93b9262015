// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/connectors/mastodonstage.h"

#include <QTemporaryDir>

using namespace mastodon;
using namespace stage;

namespace {

const QString sendLine = u"POST /api/v1/statuses"_s;

Outgoing post(const QString &text)
{
    Outgoing made;
    made.text = text;
    return made;
}

PublishKey keyAt(Instant when)
{
    return PublishKey("5c1d7a52-0000-5000-8000-000000000001", when);
}

Media picture(const QTemporaryDir &folder)
{
    Media made;
    made.path = folder.filePath(u"robe.png"_s);
    QFile file(made.path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("\x89PNG picture");
    made.mimeType = u"image/png"_s;
    made.altText = u"Une robe rouge"_s;
    made.focusX = 0.5;
    made.focusY = -0.25;
    return made;
}

QJsonObject sent(const Request &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

} // namespace

TEST_CASE("A post leaves with its key and comes back as a receipt", "[mastodon]")
{
    Scene scene(home());
    scene.http.expect(sendLine)
        .sees([](const Request &request) {
            CHECK(request.headers.contains(std::pair<QByteArray, QByteArray>(
                "Idempotency-Key", "5c1d7a52-0000-5000-8000-000000000001")));
            CHECK(sent(request)["status"_L1].toString() == "Bonjour"_L1);
        })
        .answer(200, fixture("post.json"));
    const auto made
        = await(scene.connector->publish(post(u"Bonjour"_s), {}, keyAt(scene.clock.now())));
    REQUIRE(made);
    CHECK(made->remoteId == "https://example.social/users/maison/statuses/112000"_L1);
    CHECK(made->apiId == "112000"_L1);
    CHECK(made->url.toString() == "https://example.social/@maison/112000"_L1);
    CHECK_FALSE(made->handed);
}

TEST_CASE("What a Mastodon server’s answer to a post means", "[mastodon][fault-12][fault-19][fault-20][fault-5]")
{
    Scene scene(home());
    struct Case
    {
        int status;
        QByteArray body;
        QByteArray type;
        Error::Kind kind;
    };
    const QByteArray page = "text/html";
    const QByteArray plain = "application/json";
    const std::vector<Case> cases {
        { 200, "", plain, Error::UnknownOutcome },
        { 204, "", plain, Error::UnknownOutcome },
        { 200, "{\"id\":\"1\"", plain, Error::UnknownOutcome },
        { 200, "{}", plain, Error::UnknownOutcome },
        { 200, "<html>", page, Error::UnknownOutcome },
        { 307, "", plain, Error::UnknownOutcome },
        { 408, "", plain, Error::UnknownOutcome },
        { 409, "{}", plain, Error::UnknownOutcome },
        { 500, "{}", plain, Error::UnknownOutcome }, // also a repeated key, Mastodon 4.6
        { 503, "", plain, Error::UnknownOutcome },
        { 400, "{}", plain, Error::Refused },
        { 403, "{}", plain, Error::Forbidden },
        { 404, "{}", plain, Error::NotFound },
        { 413, "", plain, Error::Refused },
        { 422, R"({"error":"Validation failed: Text limit exceeded"})", plain, Error::Refused },
        { 429, "{}", plain, Error::RateLimited },
    };
    for (const Case &each : cases) {
        INFO(each.status << " " << each.body.toStdString());
        scene.http.expect(sendLine).answer(each.status, each.body, each.type);
        const auto made
            = await(scene.connector->publish(post(u"a"_s), {}, keyAt(scene.clock.now())));
        REQUIRE_FALSE(made);
        CHECK(made.error().kind == each.kind);
        if (each.status == 422)
            CHECK(made.error().words.raw() == "Validation failed: Text limit exceeded"_L1);
    }
}

TEST_CASE("A lost answer stays unknown, a refused connection is certain", "[mastodon][fault-37]")
{
    Scene scene(home());
    for (const Error::Kind kind : { Error::UnknownOutcome, Error::Offline }) {
        scene.http.expect(sendLine).fails(kind);
        const auto made
            = await(scene.connector->publish(post(u"a"_s), {}, keyAt(scene.clock.now())));
        REQUIRE_FALSE(made);
        CHECK(made.error().kind == kind);
    }
}

TEST_CASE("A picture is uploaded with its words and its focus, then the post names it", "[mastodon]")
{
    Scene scene(home());
    const QTemporaryDir folder;
    Outgoing with = post(u"Regardez"_s);
    with.media = QList<Media> { picture(folder), picture(folder) };
    scene.http.expect(u"POST /api/v2/media"_s)
        .sees([](const Request &request) {
            CHECK(request.body.contains("Une robe rouge"));
            CHECK(request.body.contains("0.50,-0.25"));
            CHECK(request.body.contains("Content-Type: image/png"));
            CHECK(request.lane == "media");
        })
        .answer(200, R"({"id":"501","type":"image","url":"https://files.example.social/1.png"})");
    const auto first = await(scene.connector->prepare(with, {}));
    REQUIRE(first);
    CHECK_FALSE(first->done);
    scene.http.expect(u"POST /api/v2/media"_s).answer(202, R"({"id":"502","url":null})");
    const auto second = await(scene.connector->prepare(with, first->state));
    REQUIRE(second);
    CHECK_FALSE(second->done);
    CHECK(second->wait > 0s);
    scene.http.expect(u"GET /api/v1/media/502"_s).answer(206, R"({"id":"502","url":null})");
    const auto third = await(scene.connector->prepare(with, second->state));
    REQUIRE(third);
    CHECK_FALSE(third->done);
    scene.http.expect(u"GET /api/v1/media/502"_s).answer(200, R"({"id":"502"})");
    const auto last = await(scene.connector->prepare(with, third->state));
    REQUIRE(last);
    CHECK(last->done);
    const auto nothing = await(scene.connector->prepare(with, last->state)); // harmless
    REQUIRE(nothing);
    CHECK(nothing->state == last->state);
    scene.http.expect(sendLine)
        .sees([](const Request &request) {
            CHECK(sent(request)["media_ids"_L1].toArray() == QJsonArray { u"501"_s, u"502"_s });
        })
        .answer(200, fixture("post.json"));
    const auto made
        = await(scene.connector->publish(with, last->state, keyAt(scene.clock.now())));
    CHECK(made);
}

TEST_CASE("Uploads that fail are tried again or refused, never unknown", "[mastodon]")
{
    Scene scene(home());
    const QTemporaryDir folder;
    Outgoing with = post(u"Regardez"_s);
    with.media = QList<Media> { picture(folder) };
    SECTION("a lost answer")
    {
        scene.http.expect(u"POST /api/v2/media"_s).fails(Error::UnknownOutcome);
        const auto made = await(scene.connector->prepare(with, {}));
        REQUIRE_FALSE(made);
        CHECK(made.error().kind == Error::Offline);
    }
    SECTION("a file the server does not take")
    {
        scene.http.expect(u"POST /api/v2/media"_s).answer(422, R"({"error":"File type"})");
        const auto made = await(scene.connector->prepare(with, {}));
        REQUIRE_FALSE(made);
        CHECK(made.error().kind == Error::Refused);
    }
    SECTION("a file that is not there any more")
    {
        with.media[0].path += u".gone"_s;
        const auto made = await(scene.connector->prepare(with, {}));
        REQUIRE_FALSE(made);
        CHECK(made.error().kind == Error::Unavailable);
    }
    SECTION("media the server has forgotten is uploaded again")
    {
        Readiness old;
        old.media = QStringList { u"1"_s };
        old.since = scene.clock.now() - 13h;
        scene.http.expect(u"POST /api/v2/media"_s).answer(200, R"({"id":"2"})");
        const auto made = await(scene.connector->prepare(with, old.bytes()));
        REQUIRE(made);
        CHECK(Readiness::from(made->state).media == QStringList { u"2"_s });
    }
    SECTION("publishing without its media is refused here")
    {
        const auto made = await(scene.connector->publish(with, {}, keyAt(scene.clock.now())));
        REQUIRE_FALSE(made);
        CHECK(made.error().kind == Error::Invalid);
    }
}

TEST_CASE("A reply that knows only its parent's address looks it up first", "[mastodon]")
{
    Scene scene(home());
    Outgoing answer = post(u"Oui"_s);
    answer.parentId = u"https://example.social/users/lea/statuses/112101"_s;
    answer.participants = QStringList { u"lea"_s };
    scene.http
        .expect(u"GET /api/v2/search?q=https%3A%2F%2Fexample.social%2Fusers%2Flea%2Fstatuses%2F112101"
                "&type=statuses&resolve=false"_s)
        .answer(200, bytes(QJsonObject { { u"statuses"_s, QJsonArray { object("reply.json") } } }));
    const auto ready = await(scene.connector->prepare(answer, {}));
    REQUIRE(ready);
    CHECK(ready->done);
    scene.http.expect(sendLine)
        .sees([](const Request &request) {
            CHECK(sent(request)["in_reply_to_id"_L1].toString() == "112101"_L1);
            CHECK(sent(request)["status"_L1].toString() == "@lea Oui"_L1);
        })
        .answer(200, fixture("answer.json"));
    const auto made
        = await(scene.connector->publish(answer, ready->state, keyAt(scene.clock.now())));
    CHECK(made);
}

TEST_CASE("A post for later is handed over, by either shape of answer", "[mastodon]")
{
    Scene scene(snacHome());
    Outgoing later = post(u"later"_s);
    later.nativeAt = instant(1'795'178'803'000);
    SECTION("a ScheduledStatus")
    {
        scene.http.expect(sendLine).answer(200, fixture("scheduled.json"));
        const auto made = await(scene.connector->publish(later, {}, keyAt(scene.clock.now())));
        REQUIRE(made);
        CHECK(made->handed);
        CHECK(made->remoteId == "scheduled:3221"_L1);
        CHECK(Ref::from(made->ref).scheduled == "3221"_L1);
    }
    SECTION("a Status dated in the future, from snac")
    {
        scene.http.expect(sendLine).answer(200, fixture("snac_status_scheduled.json"));
        const auto made = await(scene.connector->publish(later, {}, keyAt(scene.clock.now())));
        REQUIRE(made);
        CHECK(made->handed);
        CHECK(made->remoteId == "http://127.0.0.1:18001/alice/p/1795171603.690018"_L1);
    }
    SECTION("a time gone by is never sent: GoToSocial would backdate it")
    {
        later.nativeAt = scene.clock.now();
        const auto made = await(scene.connector->publish(later, {}, keyAt(scene.clock.now())));
        REQUIRE_FALSE(made);
        CHECK(made.error().kind == Error::Refused);
    }
}

TEST_CASE("A key belongs to one publication and revision, and looks like a UUID", "[mastodon]")
{
    Scene scene(home());
    const QByteArray one = scene.connector->makeKey("17/1", scene.clock.now());
    CHECK(one == scene.connector->makeKey("17/1", scene.clock.now() + 1h));
    CHECK(one != scene.connector->makeKey("17/2", scene.clock.now()));
    CHECK(one.size() == 36);
    CHECK(one[14] == '5');
    CHECK(scene.connector->keyWindow() == 50min);
}
