// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/directory.h"
#include "tests/core/connectors/blueskyaccount.h"

using namespace blueskytest;
using namespace bluesky;

namespace {

void expectUs(Shop *us)
{
    us->http.expect(u"GET /xrpc/com.atproto.server.getSession"_s)
        .header("date", "Fri, 20 Nov 2026 10:58:30 GMT")
        .header("ratelimit-remaining", "2950")
        .answer(200, fixture("getsession.json"));
    us->http.expect(u"GET /xrpc/com.atproto.server.describeServer"_s)
        .sees([](const Request &request) { CHECK_FALSE(request.signedIn); })
        .answer(200, fixture("describeserver.json"));
    us->http.expect(u"GET /xrpc/app.bsky.actor.getProfile?actor="_s + shop)
        .answer(200, fixture("profile.json"));
}

} // namespace

TEST_CASE("A health check tells who we are and what we may do", "[bluesky][fault-36]")
{
    Shop us;
    expectUs(&us);
    const Result<Identity> identity = await(us.connector->identify());
    REQUIRE(identity);
    CHECK(identity->remoteId == shop);
    CHECK(identity->handle == u"shop.test"_s);
    CHECK(identity->name.raw() == u"shop.test"_s);
    CHECK(identity->server == QUrl(u"http://localhost:2583"_s));
    CHECK(identity->followers == 1);
    CHECK(identity->limitLeft == 2950);
    CHECK(identity->skew == milliseconds(90'000));
    const Capabilities can = identity->capabilities;
    CHECK(can.textLimit == 300);
    CHECK(can.unit == Capabilities::Unit::Graphemes);
    CHECK(can.byteLimit == 3000);
    CHECK(can.mediaLimit == 4);
    CHECK(can.imageBytes == 2'000'000);
    CHECK(can.videoBytes == 5'242'880); // what this server takes
    CHECK(can.altTextLimit == 2000);
    CHECK(can.can(Capabilities::HideReply));
    CHECK_FALSE(can.can(Capabilities::Poll));
    CHECK_FALSE(can.can(Capabilities::EditOwn));
    CHECK_FALSE(can.can(Capabilities::NativeSchedule));
    CHECK_FALSE(can.can(Capabilities::DirectMessages)); // a network of this computer has none
}

TEST_CASE("Direct messages are there when their service answers", "[bluesky]")
{
    Shop us(u"https://pds.example"_s);
    expectUs(&us);
    auto &chat = us.http.expect(u"GET /xrpc/chat.bsky.convo.listConvos?limit=1"_s);
    bool there = false;
    SECTION("it does")
    {
        chat.answer(200, "{\"convos\":[]}");
        there = true;
    }
    SECTION("not for this kind of password")
    {
        chat.answer(400, R"({"error":"InvalidToken","message":"Bad token method"})");
    }
    SECTION("it does not")
    {
        chat.answer(501, R"({"error":"MethodNotImplemented","message":"Method Not Implemented"})");
    }
    const Result<Identity> identity = await(us.connector->identify());
    REQUIRE(identity);
    CHECK(identity->capabilities.can(Capabilities::DirectMessages) == there);
    CHECK(identity->capabilities.videoBytes == 300'000'000);
}

TEST_CASE("An account that is closed or a session that is gone is said", "[bluesky][fault-14]")
{
    Shop us;
    SECTION("closed")
    {
        QJsonObject session = object(fixture("getsession.json"));
        session.insert(u"active"_s, false);
        session.insert(u"status"_s, u"takendown"_s);
        us.http.expect(u"GET /xrpc/com.atproto.server.getSession"_s)
            .answer(200, QJsonDocument(session).toJson());
        CHECK(await(us.connector->identify()).error().kind == Error::Forbidden);
    }
    SECTION("gone")
    {
        us.http.expect(u"GET /xrpc/com.atproto.server.getSession"_s)
            .answer(400, R"({"error":"InvalidToken","message":"Token could not be verified"})");
        us.http.expect(u"POST /xrpc/com.atproto.server.refreshSession"_s)
            .answer(400, R"({"error":"ExpiredToken","message":"Token has been revoked"})");
        CHECK(await(us.connector->identify()).error().kind == Error::NeedsSignIn);
    }
    SECTION("without a DID")
    {
        us.http.expect(u"GET /xrpc/com.atproto.server.getSession"_s).answer(200, "{}");
        CHECK(await(us.connector->identify()).error().kind == Error::Malformed);
    }
}

TEST_CASE("A smaller server's limit counts for pictures", "[bluesky]")
{
    const QJsonObject small { { u"blobUploadLimit"_s, 500'000 } };
    CHECK(capabilities(small, false, false).imageBytes == 500'000);
    CHECK(capabilities(QJsonObject { { u"blobUploadLimit"_s, u"x"_s } }, false, false).imageBytes
          == 2'000'000);
}

TEST_CASE("An answer that is no success is told apart by its name", "[bluesky]")
{
    const auto kind = [](int status, const QByteArray &name, bool changing) {
        Reply reply;
        reply.status = status;
        reply.body = R"({"error":")" + name + R"(","message":"words"})";
        return refusal(reply, changing, Instant()).kind;
    };
    CHECK(kind(400, "InvalidRequest", true) == Error::Refused);
    CHECK(kind(400, "ExpiredToken", true) == Error::NeedsSignIn);
    CHECK(kind(400, "RecordNotFound", false) == Error::NotFound);
    CHECK(kind(400, "AccountTakedown", true) == Error::Forbidden);
    CHECK(kind(401, "AuthMissing", true) == Error::NeedsSignIn);
    CHECK(kind(403, "Forbidden", true) == Error::Forbidden);
    CHECK(kind(404, "XRPCNotSupported", true) == Error::Unsupported);
    CHECK(kind(409, "Conflict", true) == Error::UnknownOutcome);
    CHECK(kind(413, "PayloadTooLarge", true) == Error::Refused);
    CHECK(kind(429, "RateLimitExceeded", true) == Error::RateLimited);
    CHECK(kind(500, "InternalServerError", true) == Error::UnknownOutcome);
    CHECK(kind(500, "RecordNotFound", true) == Error::UnknownOutcome);
    CHECK(kind(501, "MethodNotImplemented", true) == Error::Unsupported);
    CHECK(kind(502, "UpstreamFailure", false) == Error::Offline);
    Reply page;
    page.status = 400;
    page.body = "<html>";
    CHECK(refusal(page, true, Instant()).kind == Error::Refused);
    CHECK(refusal(page, true, Instant()).words.isEmpty());
}

TEST_CASE("Bluesky is in the directory", "[bluesky]")
{
    const directory::Entry *entry = directory::find(u"bluesky"_s);
    REQUIRE(entry);
    CHECK(entry->platform == Platform::Bluesky);
    CHECK(entry->signIn == directory::SignIn::AppPassword);
}
