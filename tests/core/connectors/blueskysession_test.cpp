// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/session.h"
#include "tests/core/connectors/blueskyaccount.h"

using namespace blueskytest;
using namespace bluesky;

namespace {

// The name system of a test: TXT records by name.
class FakeDns : public Dns
{
public:
    Task<Result<QStringList>> texts(QString name) override
    {
        co_await yieldNow();
        asked.append(name);
        if (failure)
            co_return *failure;
        if (!records.contains(name))
            co_return Error(Error::NotFound);
        co_return records.value(name);
    }
    QHash<QString, QStringList> records;
    QStringList asked;
    std::optional<Error> failure;
};

struct Door
{
    ~Door() { CHECK(http.problems() == QStringList()); }

    Result<Session> enter(const QString &server, const QString &handle, const QString &code = {})
    {
        SignIn signIn(http, clock, dns);
        return await(signIn.enter(QUrl(server), handle, Secret("app-password"), code));
    }

    FakeHttp http;
    FakeClock clock;
    FakeDns dns;
};

const QByteArray document = R"({"id":"did:plc:shop4wkvnqgonybhb355qizi",
    "alsoKnownAs":["at://Shop.example"],
    "service":[{"id":"#other","type":"X","serviceEndpoint":"https://x.example"},
    {"id":"#atproto_pds","type":"AtprotoPersonalDataServer",
     "serviceEndpoint":"https://pds.example/"}]})";

QByteArray opened(const QByteArray &access, const QByteArray &refresh)
{
    return R"({"accessJwt":")" + access + R"(","refreshJwt":")" + refresh
        + R"(","did":"did:plc:shop4wkvnqgonybhb355qizi","handle":"shop.test","active":true})";
}

QByteArray stored(const FakeVault &vault)
{
    return vault.secrets.value(u"account/3"_s).exposed();
}

const QByteArray expiredToken = R"({"error":"ExpiredToken","message":"Token has expired"})";

// A token that says when it ends, in seconds.
QByteArray token(qint64 expiry, const QByteArray &scope = "com.atproto.access")
{
    const QByteArray claims
        = R"({"scope":")" + scope + R"(","exp":)" + QByteArray::number(expiry) + "}";
    return "e30." + claims.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
        + ".sig";
}

} // namespace

TEST_CASE("Signing in to a given server opens a session there", "[bluesky]")
{
    Door door;
    door.http.expect(u"POST http://localhost:2583/xrpc/com.atproto.server.createSession"_s)
        .sees([](const Request &request) {
            CHECK(sent(request)["identifier"_L1].toString() == u"shop.test"_s);
            CHECK(sent(request)["password"_L1].toString() == u"app-password"_s);
            CHECK_FALSE(sent(request).contains("authFactorToken"_L1));
            CHECK_FALSE(request.signedIn);
        })
        .answer(200, fixture("session.json"));
    const Result<Session> entered = door.enter(u"http://localhost:2583/"_s, u" @Shop.test"_s);
    REQUIRE(entered);
    CHECK(entered->did == shop);
    CHECK(entered->handle == u"shop.test"_s);
    CHECK(entered->pds == QUrl(u"http://localhost:2583"_s));
    CHECK(entered->access.exposed() == "access-2");
    const auto kept = Session::fromSecret(entered->toSecret());
    REQUIRE(kept);
    CHECK(kept->refresh.exposed() == "refresh-2");
    CHECK(kept->pds == entered->pds);
    CHECK(door.dns.asked.isEmpty());
}

TEST_CASE("Without a server the PDS is found by DNS and the DID document", "[bluesky]")
{
    Door door;
    door.dns.records.insert(u"_atproto.shop.example"_s,
                            { u"v=spf1"_s, u"did=did:plc:shop4wkvnqgonybhb355qizi"_s });
    door.http.expect(u"GET https://plc.directory/did:plc:shop4wkvnqgonybhb355qizi"_s)
        .answer(200, document);
    door.http.expect(u"POST https://pds.example/xrpc/com.atproto.server.createSession"_s)
        .answer(200, opened("a", "r"));
    const Result<Session> entered = door.enter(QString(), u"shop.example"_s);
    REQUIRE(entered);
    CHECK(entered->pds == QUrl(u"https://pds.example"_s));
}

TEST_CASE("A handle is looked for on its own site and then on the network", "[bluesky]")
{
    Door door;
    door.dns.failure = Error(Error::Offline); // a proxy answers no DNS
    const QString plc = u"GET https://plc.directory/did:plc:shop4wkvnqgonybhb355qizi"_s;
    SECTION("its site says")
    {
        door.http.expect(u"GET https://shop.example/.well-known/atproto-did"_s)
            .answer(200, "did:plc:shop4wkvnqgonybhb355qizi\n", "text/plain");
        door.http.expect(plc).answer(200, document);
    }
    SECTION("the network says")
    {
        door.http.expect(u"GET https://shop.example/.well-known/atproto-did"_s)
            .answer(404, "<html>", "text/html");
        door.http.expect(u"GET https://public.api.bsky.app/xrpc/"
                         "com.atproto.identity.resolveHandle?handle=shop.example"_s)
            .answer(200, R"({"did":"did:plc:shop4wkvnqgonybhb355qizi"})");
        door.http.expect(plc).answer(200, document);
    }
    SECTION("it is a host itself")
    {
        door.http.expect(u"GET https://shop.example/.well-known/atproto-did"_s)
            .answer(200, "did:web:id.example", "text/plain");
        QByteArray other = document;
        other.replace("did:plc:shop4wkvnqgonybhb355qizi", "did:web:id.example");
        door.http.expect(u"GET https://id.example/.well-known/did.json"_s).answer(200, other);
    }
    Identities identities(door.http, door.clock, door.dns);
    const Result<Home> home = await(identities.find(u"shop.example"_s));
    REQUIRE(home);
    CHECK(home->pds == QUrl(u"https://pds.example"_s));
}

TEST_CASE("A handle that its document does not claim is nobody's", "[bluesky]")
{
    Door door;
    door.dns.records.insert(u"_atproto.evil.example"_s,
                            { u"did=did:plc:shop4wkvnqgonybhb355qizi"_s });
    door.http.expect(u"GET https://plc.directory/did:plc:shop4wkvnqgonybhb355qizi"_s)
        .answer(200, document);
    CHECK(door.enter(QString(), u"evil.example"_s).error().kind == Error::NotFound);
    CHECK(door.enter(QString(), u"no handle"_s).error().kind == Error::Invalid);
    CHECK(door.enter(u"http://pds.example"_s, u"a.test"_s).error().kind == Error::Invalid);
}

TEST_CASE("A server is only trusted with a password over TLS or on this computer", "[bluesky]")
{
    const auto pds = [](const QString &endpoint, const QString &asked) {
        const QJsonObject service { { u"id"_s, u"#atproto_pds"_s },
                                    { u"type"_s, u"AtprotoPersonalDataServer"_s },
                                    { u"serviceEndpoint"_s, endpoint } };
        return pdsOf({ { u"service"_s, QJsonArray { service } } }, QUrl(asked)).toString();
    };
    CHECK(pds(u"https://pds.example/path?x"_s, QString()) == u"https://pds.example"_s);
    CHECK(pds(u"http://pds.example"_s, QString()).isEmpty());
    CHECK(pds(u"http://localhost:2583"_s, u"http://localhost:2583"_s)
          == u"http://localhost:2583"_s);
    CHECK(pds(u"http://127.0.0.1:1"_s, u"https://pds.example"_s).isEmpty());
    CHECK(pds(u"https://user@pds.example"_s, QString()).isEmpty());
    CHECK(pds(u"file:///etc"_s, QString()).isEmpty());
}

TEST_CASE("A wrong password and a wanted code are told apart", "[bluesky]")
{
    Door door;
    door.http.expect(u"POST /xrpc/com.atproto.server.createSession"_s)
        .answer(401, R"({"error":"AuthenticationRequired","message":"Invalid identifier or password"})");
    const Result<Session> wrong = door.enter(u"https://pds.example"_s, u"shop.test"_s);
    CHECK(wrong.error().kind == Error::NeedsSignIn);
    CHECK(wrong.error().words.raw() == u"Invalid identifier or password"_s);

    door.http.expect(u"POST /xrpc/com.atproto.server.createSession"_s)
        .answer(401, R"({"error":"AuthFactorTokenRequired","message":"A sign in code has been sent"})");
    const Result<Session> wanted = door.enter(u"https://pds.example"_s, u"shop.test"_s);
    CHECK(wanted.error().kind == Error::NeedsSignIn);
    CHECK(wanted.error().detail == codeWanted);

    door.http.expect(u"POST /xrpc/com.atproto.server.createSession"_s)
        .sees([](const Request &request) {
            CHECK(sent(request)["authFactorToken"_L1].toString() == u"ABCD-1"_s);
        })
        .answer(200, opened("a", "r"));
    CHECK(bool(door.enter(u"https://pds.example"_s, u"shop.test"_s, u" ABCD-1 "_s)));
}

TEST_CASE("An answer without tokens or of a closed account is no session", "[bluesky][fault-35]")
{
    const QUrl server(u"https://pds.example"_s);
    for (const QByteArray &body :
         { QByteArray("{}"), QByteArray("[]"), QByteArray(R"({"did":7,"accessJwt":"a"})"),
           QByteArray(R"({"did":"did:plc:x","accessJwt":null,"refreshJwt":"r"})") })
        CHECK(session(body, server).error().kind == Error::Malformed);
    CHECK(session(R"({"did":"did:plc:x","accessJwt":"a","refreshJwt":"r","active":false,
                      "status":"takendown"})", server).error().kind == Error::Forbidden);
    CHECK_FALSE(Session::fromSecret(Secret("nonsense")));
}

TEST_CASE("A token that has run out is renewed once and the call goes on",
          "[bluesky][fault-13][fault-16]")
{
    Shop us;
    us.http.expect(u"GET /xrpc/app.bsky.actor.getProfile?actor="_s + shop)
        .sees([](const Request &r) { CHECK(r.headers.last().second == "Bearer access-1"); })
        .answer(400, expiredToken);
    us.http.expect(u"POST /xrpc/com.atproto.server.refreshSession"_s)
        .sees([](const Request &request) {
            CHECK(request.headers.last().second == "Bearer refresh-1");
            CHECK_FALSE(request.signedIn);
            CHECK(request.body.isEmpty());
        })
        .answer(200, opened("access-2", "refresh-2"));
    us.http.expect(u"GET /xrpc/app.bsky.actor.getProfile?actor="_s + shop)
        .sees([&us](const Request &request) {
            CHECK(request.headers.last().second == "Bearer access-2");
            CHECK(stored(us.vault).contains("refresh-2")); // stored before it is used
        })
        .answer(200, fixture("profile.json"));
    CHECK(await(us.connector->measure({}))->size() == 3);
}

TEST_CASE("A refused renewal needs a person to sign in", "[bluesky][fault-14][fault-17]")
{
    Shop us;
    us.http.expect(u"GET /xrpc/app.bsky.actor.getProfile?actor="_s + shop).answer(401, "{}");
    SECTION("spent")
    {
        us.http.expect(u"POST /xrpc/com.atproto.server.refreshSession"_s)
            .answer(400, expiredToken);
    }
    SECTION("revoked")
    {
        us.http.expect(u"POST /xrpc/com.atproto.server.refreshSession"_s)
            .answer(401, R"({"error":"AuthenticationRequired","message":"Not any more"})");
    }
    SECTION("accepted, but the new token is refused too")
    {
        us.http.expect(u"POST /xrpc/com.atproto.server.refreshSession"_s)
            .answer(200, opened("access-2", "refresh-2"));
        us.http.expect(u"GET /xrpc/app.bsky.actor.getProfile?actor="_s + shop).answer(401, "{}");
    }
    SECTION("closed")
    {
        us.http.expect(u"POST /xrpc/com.atproto.server.refreshSession"_s)
            .answer(200, R"({"did":"did:plc:shop4wkvnqgonybhb355qizi","accessJwt":"a",
                             "refreshJwt":"r","active":false,"status":"deactivated"})");
    }
    CHECK(await(us.connector->measure({})).error().kind == Error::NeedsSignIn);
}

TEST_CASE("A renewal that got lost is tried again later, and nothing was sent", "[bluesky]")
{
    Shop us;
    const QString line = u"POST /xrpc/com.atproto.repo.putRecord"_s;
    us.http.expect(line).answer(401, "{}");
    SECTION("the connection broke")
    {
        us.http.expect(u"POST /xrpc/com.atproto.server.refreshSession"_s)
            .fails(Error(Error::UnknownOutcome));
    }
    SECTION("the server failed")
    {
        us.http.expect(u"POST /xrpc/com.atproto.server.refreshSession"_s).answer(502, "");
    }
    SECTION("the answer was cut")
    {
        us.http.expect(u"POST /xrpc/com.atproto.server.refreshSession"_s)
            .answer(200, "{\"accessJwt\":\"a");
    }
    Outgoing post;
    post.text = u"x"_s;
    const PublishKey key(us.connector->makeKey("1", us.clock.now()), us.clock.now());
    CHECK(await(us.connector->publish(post, {}, key)).error().kind == Error::Offline);
    CHECK(stored(us.vault).contains("refresh-1"));
}

TEST_CASE("A new token that cannot be stored is not used", "[bluesky]")
{
    Shop us;
    us.http.expect(u"GET /xrpc/app.bsky.actor.getProfile?actor="_s + shop).answer(401, "{}");
    us.http.expect(u"POST /xrpc/com.atproto.server.refreshSession"_s)
        .sees([&us](const Request &) { us.vault.failure = Error(Error::Locked); })
        .answer(200, opened("access-2", "refresh-2"));
    CHECK(await(us.connector->measure({})).error().kind == Error::Locked);
}

TEST_CASE("A token another process has renewed is taken over, not renewed again", "[bluesky]")
{
    Shop us;
    const qint64 seconds = millis(us.clock.now()) / 1000;
    Session fresh = session();
    SECTION("still good")
    {
        fresh.access = Secret(token(seconds + 3600));
        us.http.expect(u"GET /xrpc/app.bsky.actor.getProfile?actor="_s + shop)
            .sees([&us, &fresh](const Request &) {
                us.vault.secrets.insert(u"account/3"_s, fresh.toSecret());
            })
            .answer(401, "{}");
        us.http.expect(u"GET /xrpc/app.bsky.actor.getProfile?actor="_s + shop)
            .answer(200, fixture("profile.json"));
    }
    SECTION("it has run out since")
    {
        fresh.access = Secret(token(seconds - 3600));
        us.http.expect(u"GET /xrpc/app.bsky.actor.getProfile?actor="_s + shop)
            .sees([&us, &fresh](const Request &) {
                us.vault.secrets.insert(u"account/3"_s, fresh.toSecret());
            })
            .answer(401, "{}");
        us.http.expect(u"POST /xrpc/com.atproto.server.refreshSession"_s)
            .answer(200, opened("access-2", "refresh-2"));
        us.http.expect(u"GET /xrpc/app.bsky.actor.getProfile?actor="_s + shop)
            .answer(200, fixture("profile.json"));
    }
    CHECK(bool(await(us.connector->measure({}))));
}

TEST_CASE("What this kind of password may not do is not asked for again", "[bluesky][fault-15]")
{
    Shop us;
    us.http.expect(u"GET /xrpc/app.bsky.actor.getProfile?actor="_s + shop)
        .answer(400, R"({"error":"InvalidToken","message":"Bad token method"})");
    CHECK_FALSE(await(us.connector->measure({})));

    us.http.expect(u"GET /xrpc/app.bsky.actor.getProfile?actor="_s + shop)
        .answer(403, R"({"error":"Forbidden","message":"no"})");
    CHECK(await(us.connector->measure({})).error().kind == Error::Forbidden);
}

TEST_CASE("Without a stored session nothing is sent", "[bluesky]")
{
    Shop us;
    SECTION("none")
    {
        us.vault.secrets.clear();
        CHECK(await(us.connector->measure({})).error().kind == Error::NeedsSignIn);
    }
    SECTION("locked")
    {
        us.vault.failure = Error(Error::Locked);
        CHECK(await(us.connector->measure({})).error().kind == Error::Locked);
    }
    CHECK(us.http.seen().isEmpty());
}

TEST_CASE("A token tells its scope and its end", "[bluesky]")
{
    const Secret made(token(1'795'172'400, "com.atproto.appPassPrivileged"));
    CHECK(scopeOf(made) == u"com.atproto.appPassPrivileged"_s);
    CHECK(expiryOf(made) == instant(1'795'172'400'000));
    CHECK(scopeOf(Secret("opaque")).isEmpty());
    CHECK_FALSE(expiryOf(Secret("a.b.c")));
}
