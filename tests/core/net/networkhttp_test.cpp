// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "tests/core/net/wire.h"

#include <QTcpServer>

using namespace Qt::StringLiterals;
using wire::Method;

namespace {

quint16 closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

Error::Kind kind(const Result<Reply> &reply)
{
    REQUIRE(!reply);
    return reply.error().kind;
}

} // namespace

TEST_CASE("An answer comes whole, whatever its status")
{
    const int status = GENERATE(200, 201, 204, 301, 307, 400, 401, 403, 404, 409, 418, 422, 429, 500, 503);
    const Method method = GENERATE(Method::Get, Method::Post);
    CAPTURE(status);
    FaultServer server;
    const char *line = method == Method::Get ? "GET /x" : "POST /x";
    server.on(line)
        .answer(status, status == 204 ? "" : R"({"said":true})")
        .header("X-Request-Id", "7");
    NetworkHttp http(wire::to(server));
    const Result<Reply> reply = await(http.send(wire::request(method, server.url(u"/x?a=b%2Bc"_s))));
    REQUIRE(reply);
    CHECK(reply->status == status);
    CHECK(reply->body == (status == 204 ? "" : R"({"said":true})"));
    CHECK(reply->header("x-request-id") == "7");
    REQUIRE(server.count(line) == 1);
    const auto seen = server.seen().first();
    CHECK(seen.target == "/x?a=b%2Bc");
    CHECK(seen.header("user-agent") == "Parvis/" PARVIS_VERSION);
    CHECK(seen.header("host") == "127.0.0.1:" + QByteArray::number(server.port()));
}

TEST_CASE("A header of several lines is not sent")
{
    FaultServer server;
    NetworkHttp http(wire::to(server));
    for (const char *value : { "a\r\nX-Other: b", "a\nb", "a\rb" }) {
        Request sent = wire::request(Method::Get, server.url(u"/x"_s));
        sent.with("Authorization", value);
        CHECK(kind(await(http.send(sent))) == Error::Invalid);
        Request typed = wire::posting(server.url(u"/x"_s));
        typed.contentType = value;
        CHECK(kind(await(http.send(typed))) == Error::Invalid);
    }
    CHECK(server.connections() == 0);
}

TEST_CASE("What changes something has a connection of its own, what reads shares one",
          "[fault-38][fault-39]")
{
    const QByteArray verb = GENERATE("POST", "PUT", "PATCH", "DELETE");
    const Method method = verb == "POST" ? Method::Post
        : verb == "PUT"                  ? Method::Put
        : verb == "PATCH"                ? Method::Patch
                                         : Method::Delete;
    FaultServer server;
    server.on("GET /x").answer(200, "{}");
    server.on((verb + " /x").constData()).answer(200, "{}");
    NetworkHttp http(wire::to(server));
    const auto send = [&](Method how) {
        Request sent = wire::request(how, server.url(u"/x"_s));
        if (how != Method::Get)
            sent.json({ { u"a"_s, 1 } });
        REQUIRE(await(http.send(sent)));
    };
    send(Method::Get);
    send(Method::Get);
    CHECK(server.connections() == 1); // kept open
    send(method);
    CHECK(server.connections() == 2); // not the kept one, which may be closing just now
    send(method);
    CHECK(server.connections() == 3); // nor the one before
    send(Method::Get);
    CHECK(server.connections() == 3);
}

TEST_CASE("No cookie is kept")
{
    FaultServer server;
    server.on("GET /x").answer(200, "{}").header("Set-Cookie", "who=you; Path=/");
    NetworkHttp http(wire::to(server));
    for (int i = 0; i < 2; ++i)
        REQUIRE(await(http.send(wire::request(Method::Get, server.url(u"/x"_s)))));
    CHECK(server.seen().last().header("cookie").isEmpty());
}

TEST_CASE("What was certainly not sent is Offline", "[fault-37]")
{
    const Method method = GENERATE(Method::Get, Method::Post);
    NetworkHttp::Options options;
    SECTION("nobody listens")
    {
        options.origins = { QUrl(u"http://127.0.0.1:%1/"_s.arg(closedPort())) };
        NetworkHttp http(options);
        CHECK(kind(await(http.send(wire::request(method, options.origins.first()))))
              == Error::Offline);
        CHECK(kind(await(http.send(wire::posting(options.origins.first())))) == Error::Offline);
    }
    SECTION("the proxy wants a password")
    {
        FaultServer proxy;
        proxy.on("CONNECT example.org:443").answer(407).header("Proxy-Authenticate", "Basic realm=x");
        options.proxy = QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.port());
        NetworkHttp http(options);
        const QUrl url(u"https://example.org/"_s);
        CHECK(kind(await(http.send(wire::request(method, url)))) == Error::Offline);
        CHECK(kind(await(http.send(wire::posting(url)))) == Error::Offline);
        CHECK(proxy.count("CONNECT example.org:443") > 0);
    }
    SECTION("the proxy is not there")
    {
        options.proxy = QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, closedPort());
        NetworkHttp http(options);
        CHECK(kind(await(http.send(wire::posting(QUrl(u"https://example.org/"_s)))))
              == Error::Offline);
    }
}

TEST_CASE("A proxy is not asked for what is on this computer")
{
    FaultServer server;
    server.on("GET /x").answer(200, "{}");
    NetworkHttp::Options options = wire::to(server);
    options.proxy = QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, closedPort());
    NetworkHttp http(options);
    CHECK(await(http.send(wire::request(Method::Get, server.url(u"/x"_s)))));
}

TEST_CASE("A certificate that does not hold ends the call before anything is said", "[fault-23]")
{
    const bool trusted = GENERATE(false, true);
    const QString certificate = GENERATE(as<QString> {}, u"good.pem"_s, u"other.pem"_s,
                                         u"expired.pem"_s);
    CAPTURE(trusted, certificate.toStdString());
    FaultServer server(wire::tls(certificate));
    server.on("POST /x").answer(200, "{}");
    NetworkHttp::Options options = wire::to(server);
    if (trusted)
        options.tls = wire::trusting();
    NetworkHttp http(options);
    const Result<Reply> reply = await(http.send(wire::posting(server.url(u"/x"_s))));
    if (trusted && certificate == u"good.pem"_s) {
        CHECK(reply);
        CHECK(server.count("POST /x") == 1);
    } else {
        CHECK(kind(reply) == Error::Offline);
        CHECK(reply.error().detail.startsWith(u"tls: "_s));
        CHECK(server.heads("POST /x") == 0);
    }
}

TEST_CASE("Silence ends a call", "[fault-24]")
{
    FaultServer server;
    const int where = GENERATE(0, 1, 2);
    CAPTURE(where);
    for (const char *line : { "GET /x", "POST /x" }) {
        auto &script = server.on(line);
        if (where == 0)
            script.stallBeforeHeaders();
        else if (where == 1)
            script.answer(200, "{").stallAfterHeaders();
        else
            script.stallInUpload();
    }
    NetworkHttp http(wire::to(server));
    QElapsedTimer timer;
    timer.start();
    Request sent = wire::posting(server.url(u"/x"_s));
    if (where == 2)
        sent.body = QByteArray(16'000'000, 'u'); // more than the system's buffers take
    sent.silence = 400ms;
    const Result<Reply> posted = await(http.send(sent));
    CHECK(kind(posted) == Error::UnknownOutcome);
    CHECK(posted.error().detail == u"silence"_s);
    CHECK(timer.elapsed() < 8000);
    if (where != 2) {
        Request reading = wire::request(Method::Get, server.url(u"/x"_s));
        reading.silence = 400ms;
        const Result<Reply> read = await(http.send(reading));
        CHECK(kind(read) == (where == 0 ? Error::Offline : Error::Malformed));
    }
}

TEST_CASE("A trickle does not keep a call alive past its deadline", "[fault-25]")
{
    const Method method = GENERATE(Method::Get, Method::Post);
    FaultServer server;
    for (const char *line : { "GET /x", "POST /x" })
        server.on(line).answer(200, QByteArray(10'000, '[')).trickle(10ms);
    NetworkHttp http(wire::to(server));
    Request sent = wire::request(method, server.url(u"/x"_s));
    sent.silence = 500ms;
    sent.deadline = 1s;
    QElapsedTimer timer;
    timer.start();
    const Result<Reply> reply = await(http.send(sent));
    CHECK(kind(reply) == (sent.changes() ? Error::UnknownOutcome : Error::Malformed));
    CHECK(reply.error().detail == u"deadline"_s);
    CHECK(timer.elapsed() >= 900);
    CHECK(timer.elapsed() < 8000);
}

TEST_CASE("Headers without end are not read for ever", "[fault-26]")
{
    const qint64 bytes = GENERATE(qint64(1) << 20, qint64(30) << 20);
    FaultServer server;
    server.on("GET /x").hugeHeaders(bytes);
    NetworkHttp http(wire::to(server));
    QElapsedTimer timer;
    timer.start();
    Request sent = wire::request(Method::Get, server.url(u"/x"_s));
    sent.silence = 300ms;
    CHECK(!await(http.send(sent)));
    CHECK(timer.elapsed() < 8000);
}

TEST_CASE("A body larger than asked for is not read", "[fault-27]")
{
    const bool announced = GENERATE(true, false);
    const Method method = GENERATE(Method::Get, Method::Post);
    CAPTURE(announced);
    FaultServer server;
    for (const char *line : { "GET /x", "POST /x" })
        server.on(line).answer(200).hugeBody(qint64(1) << 30, announced);
    NetworkHttp http(wire::to(server));
    Request sent = wire::request(method, server.url(u"/x"_s));
    sent.maxBytes = 1 << 20;
    const Result<Reply> reply = await(http.send(sent));
    CHECK(kind(reply) == (sent.changes() ? Error::UnknownOutcome : Error::Malformed));
    CHECK(reply.error().detail == u"too large"_s);
}

TEST_CASE("A body exactly as large as allowed is read")
{
    const bool chunked = GENERATE(false, true);
    FaultServer server;
    auto &script = server.on("GET /x").answer(200, QByteArray(100'000, 'x'));
    if (chunked)
        script.chunked();
    NetworkHttp http(wire::to(server));
    Request sent = wire::request(Method::Get, server.url(u"/x"_s));
    sent.maxBytes = 100'000;
    const Result<Reply> reply = await(http.send(sent));
    REQUIRE(reply);
    CHECK(reply->body.size() == 100'000);
}

TEST_CASE("What unpacks to more than asked for is not unpacked", "[fault-28][fault-29]")
{
    FaultServer server;
    QByteArray body;
    SECTION("a bomb") { body = QByteArray(32 << 20, '\0'); }
    SECTION("a ratio of about thirty, which Qt lets through")
    {
        QByteArray block(32 << 10, ' ');
        for (int i = 0; i < 1000; ++i)
            block[i] = char(i * i * 7 + i / 13);
        body = block.repeated(400);
    }
    server.on("GET /x").answer(200).deflated(body);
    NetworkHttp http(wire::to(server));
    Request sent = wire::request(Method::Get, server.url(u"/x"_s));
    sent.maxBytes = 8 << 20;
    CHECK(kind(await(http.send(sent))) == Error::Malformed);
}

TEST_CASE("A packed body is unpacked")
{
    FaultServer server;
    server.on("GET /x").answer(200).deflated("[1,2,3]");
    NetworkHttp http(wire::to(server));
    const Result<Reply> reply = await(http.send(wire::request(Method::Get, server.url(u"/x"_s))));
    REQUIRE(reply);
    CHECK(reply->body == "[1,2,3]");
}

TEST_CASE("A body cut short is noticed", "[fault-4]")
{
    FaultServer server;
    for (const char *line : { "GET /x", "POST /x" })
        server.on(line).answer(200, R"({"id":"1"})").cutBody();
    server.on("POST /refused").answer(422, R"({"error":)").cutBody();
    NetworkHttp http(wire::to(server));
    CHECK(kind(await(http.send(wire::request(Method::Get, server.url(u"/x"_s)))))
          == Error::Malformed);
    CHECK(kind(await(http.send(wire::posting(server.url(u"/x"_s))))) == Error::UnknownOutcome);
    // The status alone says that it was refused.
    const Result<Reply> refused = await(http.send(wire::posting(server.url(u"/refused"_s))));
    REQUIRE(refused);
    CHECK(refused->status == 422);
}

TEST_CASE("A chunked body cut short is noticed by who reads it", "[fault-3]")
{
    FaultServer server;
    for (const char *line : { "GET /x", "POST /x" })
        server.on(line).answer(200, R"({"id":"1","te)").cutChunked();
    NetworkHttp http(wire::to(server));
    const auto outcome = [&http](Request request) {
        const Result<Reply> reply = await(http.send(request));
        if (!reply)
            return reply.error().kind;
        const Result<QJsonObject> object = jsonObject(*reply, request.changes());
        REQUIRE(!object);
        return object.error().kind;
    };
    CHECK(outcome(wire::request(Method::Get, server.url(u"/x"_s))) == Error::Malformed);
    CHECK(outcome(wire::posting(server.url(u"/x"_s))) == Error::UnknownOutcome);
}

TEST_CASE("A cancelled call ends at once")
{
    FaultServer server;
    server.on("GET /x").stallBeforeHeaders();
    NetworkHttp http(wire::to(server));
    {
        std::optional<Result<Reply>> got;
        Tasks tasks;
        tasks.start(detail::keep(http.send(wire::request(Method::Get, server.url(u"/x"_s))), &got));
        REQUIRE(waitFor([&server] { return server.count("GET /x") == 1; }));
        CHECK(!got);
    }
    settle();
}

TEST_CASE("The address that was checked is the address that is spoken to")
{
    FaultServer server(wire::tls(u"good.pem"_s));
    server.on("GET /x").answer(200, "{}");
    NetworkHttp::Options options; // no origin: a stranger's host
    options.tls = wire::trusting();
    QList<QHostAddress> asked;
    options.reachable = [&asked](const QHostAddress &each) {
        asked.append(each);
        return each.isLoopback();
    };
    NetworkHttp http(options);
    const Result<Reply> reply = await(http.send(wire::request(Method::Get, server.url(u"/x"_s))));
    REQUIRE(reply); // the certificate was checked against the name, not the number
    CHECK(asked.contains(QHostAddress(QHostAddress::LocalHost)));
    CHECK(server.seen().first().header("host")
          == "localhost:" + QByteArray::number(server.port()));
    CHECK(reply->url == server.url(u"/x"_s));
}
