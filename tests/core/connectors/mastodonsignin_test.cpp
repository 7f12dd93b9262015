// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/connectors/mastodonstage.h"

#include <QUrlQuery>

using namespace mastodon;
using namespace stage;

namespace {

const QUrl server(u"https://example.social"_s);
const QString redirect = u"http://127.0.0.1:40123/cb"_s;
const QString metadataLine = u"GET /.well-known/oauth-authorization-server"_s;
const Instant now = instant(1'795'172'400'000);

App known()
{
    App app;
    app.server = server;
    app.clientId = u"abc"_s;
    const QByteArray secret = "s3cret";
    app.clientSecret = Secret(secret);
    app.authorizeAt = QUrl(u"https://example.social/oauth/authorize"_s);
    app.tokenAt = QUrl(u"https://example.social/oauth/token"_s);
    app.revokeAt = QUrl(u"https://example.social/oauth/revoke"_s);
    app.scopes = wantedScopes();
    return app;
}

} // namespace

TEST_CASE("The program registers itself where the server says", "[mastodon]")
{
    FakeHttp http;
    SECTION("a server that describes how one signs in")
    {
        http.expect(metadataLine)
            .sees([](const Request &request) { CHECK_FALSE(request.signedIn); })
            .answer(200, fixture("oauth_metadata.json"));
        http.expect(u"POST /api/v1/apps"_s)
            .sees([](const Request &request) {
                CHECK(request.body.contains(
                    "redirect_uris=http%3A%2F%2F127.0.0.1%3A40123%2Fcb&scopes=read%20write%20follow"));
            })
            .answer(200, R"({"client_id":"abc","client_secret":"s3cret"})");
        const auto app = await(registerApp(&http, server, redirect, now));
        REQUIRE(app);
        CHECK(app->pkce);
        CHECK(app->clientId == "abc"_L1);
        CHECK(app->tokenAt.toString() == "https://example.social/oauth/token"_L1);
    }
    SECTION("one that does not, as snac")
    {
        http.expect(metadataLine).answer(404, "<h1>404</h1>", "text/html");
        http.expect(u"POST /api/v1/apps"_s)
            .answer(200, R"({"client_id":"abc","client_secret":"s3cret"})");
        const auto app = await(registerApp(&http, server, redirect, now));
        REQUIRE(app);
        CHECK_FALSE(app->pkce);
        CHECK(app->authorizeAt.toString() == "https://example.social/oauth/authorize"_L1);
    }
    SECTION("endpoints on another server are not taken")
    {
        http.expect(metadataLine)
            .answer(200, R"({"token_endpoint":"https://evil.example/oauth/token"})");
        http.expect(u"POST /api/v1/apps"_s)
            .answer(200, R"({"client_id":"abc","client_secret":"s3cret"})");
        const auto app = await(registerApp(&http, server, redirect, now));
        REQUIRE(app);
        CHECK(app->tokenAt.host() == "example.social"_L1);
    }
    SECTION("registration refused, or answered with nonsense")
    {
        http.expect(metadataLine).answer(404, "");
        http.expect(u"POST /api/v1/apps"_s)
            .answer(422, R"({"error":"Validation failed: Redirect URI must be an absolute URI."})");
        const auto refused = await(registerApp(&http, server, redirect, now));
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == Error::Refused);
        CHECK_FALSE(refused.error().words.isEmpty());
        http.expect(metadataLine).answer(404, "");
        http.expect(u"POST /api/v1/apps"_s).answer(200, "{}");
        const auto empty = await(registerApp(&http, server, redirect, now));
        REQUIRE_FALSE(empty);
        CHECK(empty.error().kind == Error::Malformed);
    }
    SECTION("no such server")
    {
        http.expect(metadataLine).fails(Error::Offline);
        const auto made = await(registerApp(&http, server, redirect, now));
        REQUIRE_FALSE(made);
        CHECK(made.error().kind == Error::Offline);
    }
    CHECK(http.problems().isEmpty());
}

TEST_CASE("The page to open carries state and challenge, encoded", "[mastodon]")
{
    const QUrl url = authorizeUrl(known(), redirect, u"a+b/c="_s, u"E9Melhoa"_s);
    const QUrlQuery query(url);
    const auto value = [&query](const QString &name) {
        return query.queryItemValue(name, QUrl::FullyDecoded);
    };
    CHECK(url.path() == "/oauth/authorize"_L1);
    CHECK(value(u"state"_s) == "a+b/c="_L1);
    CHECK(url.toEncoded().contains("state=a%2Bb%2Fc%3D"));
    CHECK(value(u"redirect_uri"_s) == redirect);
    CHECK(value(u"code_challenge_method"_s) == "S256"_L1);
    CHECK(value(u"scope"_s) == "read write follow"_L1);
    CHECK_FALSE(url.toEncoded().contains("s3cret"));
}

TEST_CASE("A code becomes a token, kept with what revokes it", "[mastodon]")
{
    FakeHttp http;
    http.expect(u"POST /oauth/token"_s)
        .sees([](const Request &request) {
            CHECK(request.body.contains("code_verifier=verify"));
            CHECK(request.body.contains("grant_type=authorization_code"));
            CHECK_FALSE(request.url.hasQuery());
        })
        .answer(200, R"({"access_token":"t0ken","token_type":"Bearer","scope":"read write"})");
    const auto token
        = await(exchange(&http, known(), redirect, u" code\n"_s, u"verify"_s, now));
    REQUIRE(token);
    CHECK(token->scopes == QStringList { u"read"_s, u"write"_s });
    const Secret kept = sealed(*token, known());
    const auto back = unsealed(kept);
    REQUIRE(back);
    CHECK(back->access.exposed() == "t0ken");
    CHECK(back->scopes == token->scopes);
    const auto app = appOf(kept);
    REQUIRE(app);
    http.expect(u"POST /oauth/revoke"_s)
        .sees([](const Request &request) {
            CHECK(request.body == "client_id=abc&client_secret=s3cret&token=t0ken");
        })
        .answer(200, "{}");
    CHECK(await(revoke(&http, *app, back->access, now)));
    CHECK(http.problems().isEmpty());
}

TEST_CASE("A code that is no good is refused, not a lost sign-in", "[mastodon]")
{
    FakeHttp http;
    for (const int status : { 400, 401 }) {
        http.expect(u"POST /oauth/token"_s)
            .answer(status, R"({"error":"invalid_grant","error_description":"expired"})");
        const auto made = await(exchange(&http, known(), redirect, u"x"_s, {}, now));
        REQUIRE_FALSE(made);
        CHECK(made.error().kind == Error::Refused);
        CHECK(made.error().words.raw() == "expired"_L1);
    }
    http.expect(u"POST /oauth/token"_s).answer(200, R"({"token_type":"Bearer"})");
    const auto empty = await(exchange(&http, known(), redirect, u"x"_s, {}, now));
    REQUIRE_FALSE(empty);
    CHECK(empty.error().kind == Error::Malformed);
}

TEST_CASE("Whatever is typed for a server becomes its origin, or nothing", "[mastodon]")
{
    const auto made = [](const QString &typed) { return origin(typed).toString(); };
    CHECK(made(u"example.social"_s) == "https://example.social"_L1);
    CHECK(made(u" @lea@Example.Social "_s) == "https://example.social"_L1);
    CHECK(made(u"https://example.social/@lea/1?x#y"_s) == "https://example.social"_L1);
    CHECK(made(u"example.social:8443/about"_s) == "https://example.social:8443"_L1);
    CHECK(made(u"http://127.0.0.1:18001"_s) == "http://127.0.0.1:18001"_L1);
    CHECK(made(u"127.0.0.1:18001"_s) == "http://127.0.0.1:18001"_L1);
    CHECK(made(u"http://example.social"_s).isEmpty());
    CHECK(made(u"https://user:pass@example.social"_s).isEmpty());
    CHECK(made(u"ftp://example.social"_s).isEmpty());
    CHECK(made(u"example"_s).isEmpty());
    CHECK(made(QString()).isEmpty());
}

TEST_CASE("What is in the vault is a token or nothing", "[mastodon]")
{
    const auto read = [](const QByteArray &bytes) { return unsealed(Secret(bytes)); };
    CHECK(read("t0ken\n"));
    CHECK(read(R"({"access_token":"t0ken"})"));
    CHECK_FALSE(read("{}"));
    CHECK_FALSE(read(""));
    CHECK_FALSE(read("a\r\nX-Evil: 1"));
    CHECK_FALSE(appOf(Secret(QByteArrayView("t0ken"))));
}
