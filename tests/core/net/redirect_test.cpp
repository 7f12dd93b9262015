// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/base/clock.h"
#include "core/net/authorized.h"
#include "tests/core/net/wire.h"

using namespace Qt::StringLiterals;
using wire::Method;

namespace {

class Bearer : public Signer
{
public:
    Task<Result<QByteArray>> authorization() override
    {
        co_await yieldNow();
        co_return QByteArray("Bearer canary-token");
    }
};

NetworkHttp::Options anyLoopback(const FaultServer &server)
{
    NetworkHttp::Options options = wire::to(server);
    options.reachable = [](const QHostAddress &each) { return each.isLoopback(); };
    return options;
}

} // namespace

TEST_CASE("A token and a post never follow a redirect", "[fault-21]")
{
    const int status = GENERATE(301, 302, 303, 307, 308);
    const Method method = GENERATE(Method::Get, Method::Post);
    const bool sameHost = GENERATE(false, true);
    CAPTURE(status, sameHost);
    FaultServer first;
    FaultServer second;
    const QUrl target = sameHost ? first.url(u"/y"_s) : second.url(u"/y"_s);
    for (const char *line : { "GET /x", "POST /x" })
        first.on(line).redirect(status, target);

    NetworkHttp network(anyLoopback(first));
    Bearer bearer;
    Authorized http(network, bearer, first.url());
    Request sent = wire::request(method, first.url(u"/x"_s));
    sent.signedIn = true;
    sent.with("X-Api-Key", "canary-key").with("Idempotency-Key", "canary-once");
    if (method == Method::Post)
        sent.json({ { u"status"_s, u"hello"_s } });
    const Result<Reply> reply = await(http.send(sent));
    REQUIRE(reply);
    CHECK(reply->status == status);
    CHECK(first.seen().size() == 1);
    CHECK(first.seen().first().header("authorization") == "Bearer canary-token");
    CHECK(second.connections() == 0);
}

TEST_CASE("Public media are followed, and nothing private goes along", "[fault-21]")
{
    const int status = GENERATE(301, 302, 303, 307, 308);
    CAPTURE(status);
    FaultServer first;
    FaultServer second;
    first.on("GET /x").redirect(status, second.url(u"/y"_s));
    second.on("GET /y").answer(200, "picture");
    NetworkHttp http(anyLoopback(first));
    Request sent = wire::request(Method::Get, first.url(u"/x"_s));
    sent.followRedirects = true;
    sent.with("X-Api-Key", "canary-key").with("Authorization", "Bearer canary-token");
    const Result<Reply> reply = await(http.send(sent));
    REQUIRE(reply);
    CHECK(reply->body == "picture");
    CHECK(reply->url == second.url(u"/y"_s));
    REQUIRE(second.seen().size() == 1);
    const FaultServer::Seen seen = second.seen().first();
    CHECK(!seen.headers.isEmpty());
    for (const auto &[name, value] : seen.headers)
        CHECK(!value.contains("canary"));
}

TEST_CASE("Only a reading request without token may follow")
{
    FaultServer server;
    NetworkHttp http(wire::to(server));
    Request sent = wire::request(GENERATE(Method::Get, Method::Post), server.url());
    sent.followRedirects = true;
    sent.signedIn = !sent.changes();
    const Result<Reply> reply = await(http.send(sent));
    REQUIRE(!reply);
    CHECK(reply.error().kind == Error::Forbidden);
    CHECK(server.connections() == 0);
}

TEST_CASE("A redirect to where nobody may go is refused", "[fault-22]")
{
    FaultServer server;
    FaultServer other; // on loopback too, but not the account's
    server.on("GET /other").redirect(302, other.url(u"/y"_s));
    const QStringList targets { u"file:///etc/passwd"_s, u"data:text/plain,x"_s,
                                u"http://example.org/"_s, u"https://127.0.0.1:1/"_s,
                                u"https://10.0.0.1/"_s, u"https://[::1]/"_s,
                                u"https://169.254.169.254/latest"_s, u"https://2130706433/"_s,
                                u"https://localhost:1/"_s, u"ftp://127.0.0.1/"_s,
                                u"https://who:secret@127.0.0.1/"_s, other.url().toString() };
    for (const QString &target : targets) {
        CAPTURE(target.toStdString());
        FaultServer first;
        first.on("GET /x").redirect(302, QUrl(target));
        NetworkHttp http(wire::to(first));
        Request sent = wire::request(Method::Get, first.url(u"/x"_s));
        sent.followRedirects = true;
        const Result<Reply> reply = await(http.send(sent));
        REQUIRE(!reply);
        CHECK(reply.error().kind == Error::Forbidden);
        CHECK(first.seen().size() == 1);
    }
    CHECK(other.connections() == 0);
}

TEST_CASE("A redirect loop is left after five turns", "[fault-22]")
{
    FaultServer server;
    server.on("GET /x").redirect(302, server.url(u"/x"_s));
    NetworkHttp http(wire::to(server));
    Request sent = wire::request(Method::Get, server.url(u"/x"_s));
    sent.followRedirects = true;
    const Result<Reply> reply = await(http.send(sent));
    REQUIRE(!reply);
    CHECK(reply.error().kind == Error::Malformed);
    CHECK(server.count("GET /x") == 6);
}

TEST_CASE("Redirects share one deadline")
{
    FaultServer server;
    server.on("GET /x").redirect(302, server.url(u"/x"_s)).delay(200ms);
    NetworkHttp http(wire::to(server));
    Request sent = wire::request(Method::Get, server.url(u"/x"_s));
    sent.followRedirects = true;
    sent.deadline = 500ms;
    const Result<Reply> reply = await(http.send(sent));
    REQUIRE(!reply);
    CHECK(reply.error().detail == u"deadline"_s);
    CHECK(server.count("GET /x") <= 3);
}
