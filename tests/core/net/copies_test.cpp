// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "tests/core/net/wire.h"

using namespace Qt::StringLiterals;
using wire::Method;

namespace {

void breakOff(FaultServer::Script &script, int fault)
{
    if (fault == 0)
        script.dropAfter();
    else if (fault == 1)
        script.reset();
    else
        script.cutHeader();
}

Method method(const QByteArray &verb)
{
    return verb == "POST" ? Method::Post
        : verb == "PUT"   ? Method::Put
        : verb == "PATCH" ? Method::Patch
                          : Method::Delete;
}

// Sends once; the server has read exactly one copy, or none when the answer is that none was sent
// (Qt may pick a connection that is just being closed).
void sendOnce(NetworkHttp &http, const FaultServer &server, const char *line, const Request &request)
{
    const int before = server.count(line);
    const Result<Reply> reply = await(http.send(request));
    REQUIRE(!reply);
    CAPTURE(reply.error().detail.toStdString());
    if (reply.error().kind == Error::Offline) {
        CHECK(server.count(line) == before);
        return;
    }
    CHECK(reply.error().kind == Error::UnknownOutcome);
    CHECK(server.count(line) == before + 1);
    CHECK(server.heads(line) == server.count(line));
}

} // namespace

TEST_CASE("A changing request leaves exactly once, also when nobody answers",
          "[fault-38][fault-39]")
{
    const bool reused = GENERATE(false, true); // a connection that has answered before
    const int fault = GENERATE(0, 1, 2);
    const QByteArray verb = GENERATE("POST", "PUT", "PATCH", "DELETE");
    const QByteArray body = GENERATE("", R"({"status":"hello"})");
    CAPTURE(reused, fault, verb.toStdString(), body.toStdString());
    FaultServer server;
    const QByteArray line = verb + " /x";
    breakOff(server.on(line.constData()), fault);
    server.on("GET /warm").answer(200, "{}");
    NetworkHttp http(wire::to(server));
    constexpr int calls = 6;
    for (int i = 0; i < calls; ++i) {
        if (reused) {
            const auto warm = await(http.send(wire::request(Method::Get, server.url(u"/warm"_s))));
            REQUIRE(warm);
        }
        Request sent = wire::request(method(verb), server.url(u"/x"_s));
        sent.body = body;
        sent.contentType = body.isEmpty() ? QByteArray() : QByteArray("application/json");
        sendOnce(http, server, line.constData(), sent);
    }
    CHECK(server.count(line.constData()) > calls / 2);
    CHECK(server.seen().last().header("content-length") == QByteArray::number(body.size()));
}

TEST_CASE("Two hundred posts to a server that reads and hangs up arrive once each",
          "[fault-38]")
{
    FaultServer server;
    server.on("POST /x").dropAfter();
    NetworkHttp http(wire::to(server));
    const Request sent = wire::posting(server.url(u"/x"_s));
    for (int i = 0; i < 200; ++i)
        sendOnce(http, server, "POST /x", sent);
    CHECK(server.count("POST /x") <= 200);
    CHECK(server.count("POST /x") > 150);
}

TEST_CASE("Under TLS, too, a post leaves exactly once", "[fault-38]")
{
    const int fault = GENERATE(0, 1, 2);
    FaultServer server(wire::tls(u"good.pem"_s));
    breakOff(server.on("POST /x"), fault);
    NetworkHttp::Options options = wire::to(server);
    options.tls = wire::trusting();
    NetworkHttp http(options);
    const Request sent = wire::posting(server.url(u"/x"_s));
    for (int i = 0; i < 16; ++i)
        sendOnce(http, server, "POST /x", sent);
    CHECK(server.count("POST /x") > 8);
}

TEST_CASE("A server that dies with a post in its hands leaves the outcome unknown", "[fault-39]")
{
    // Qt would connect again and report "refused", which looks as if nothing had been sent.
    const bool reused = GENERATE(false, true);
    const bool empty = GENERATE(false, true);
    CAPTURE(reused, empty);
    FaultServer server;
    server.on("POST /x").dieAfter();
    server.on("GET /warm").answer(200, "{}");
    NetworkHttp http(wire::to(server));
    if (reused)
        REQUIRE(await(http.send(wire::request(Method::Get, server.url(u"/warm"_s)))));
    Request sent = wire::posting(server.url(u"/x"_s));
    if (empty)
        sent = wire::request(Method::Post, server.url(u"/x"_s));
    const Result<Reply> reply = await(http.send(sent));
    REQUIRE(!reply);
    CHECK(reply.error().kind == Error::UnknownOutcome);
    CHECK(server.count("POST /x") == 1);
}

TEST_CASE("A large upload arrives whole and once")
{
    FaultServer server;
    server.on("POST /media").answer(200, "{}");
    NetworkHttp http(wire::to(server));
    const QByteArray file(6'000'000, 'f');
    Request sent = wire::request(Method::Post, server.url(u"/media"_s));
    sent.multipart({ { u"description"_s, u"a \"text\""_s } }, u"file"_s, u"a\r\nb\".png"_s,
                   u"image/png"_s, file);
    const Result<Reply> reply = await(http.send(sent));
    REQUIRE(reply);
    REQUIRE(server.count("POST /media") == 1);
    const auto seen = server.seen().last();
    CHECK(seen.body == sent.body);
    CHECK(seen.body.contains("filename=\"a__b_.png\""));
    CHECK(seen.header("content-type").startsWith("multipart/form-data; boundary=parvis"));
}

TEST_CASE("A refusal that asks for a password is an answer, given once")
{
    FaultServer server;
    server.on("POST /x").answer(401, R"({"error":"no"})").header("WWW-Authenticate", "Basic realm=x");
    NetworkHttp http(wire::to(server));
    const Result<Reply> reply = await(http.send(wire::posting(server.url(u"/x"_s))));
    REQUIRE(reply);
    CHECK(reply->status == 401);
    CHECK(reply->body == R"({"error":"no"})");
    CHECK(server.count("POST /x") == 1);
}
