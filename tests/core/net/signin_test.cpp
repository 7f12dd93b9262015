// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/net/oauthcallback.h"
#include "core/net/signin.h"
#include "tests/fakes/eventloop.h"

#include <QNetworkInterface>
#include <QSet>
#include <QTcpSocket>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace {

QByteArray get(const QByteArray &target, const QByteArray &host = "127.0.0.1:1")
{
    return "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
}

int refusal(const QByteArray &head)
{
    const Result<oauth::Callback> callback = oauth::parseCallback(head, "/cb");
    if (callback)
        return 200;
    CHECK(callback.error().kind == Error::Malformed);
    return callback.error().status;
}

// A sign-in that waits, and browsers that knock.
struct Door
{
    LoopbackListener listener { { "<p>done</p>", "<p>refused</p>" } };
    QByteArray state = oauth::state();
    std::optional<Result<Secret>> code;
    Tasks tasks;

    void open(milliseconds life = 20s)
    {
        REQUIRE(listener.listen());
        tasks.start(detail::keep(listener.code(state, life), &code));
    }
    QByteArray target(const QByteArray &value) const { return "/cb?code=" + value + "&state=" + state; }
    void connect(QTcpSocket &socket)
    {
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost),
                             quint16(listener.redirectUri().port()));
        REQUIRE(waitFor([&] { return socket.state() == QAbstractSocket::ConnectedState; }));
    }
    // Sends bytes and returns all that comes back.
    QByteArray knock(const QByteArray &bytes)
    {
        QTcpSocket socket;
        connect(socket);
        socket.write(bytes);
        CHECK(waitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }));
        return socket.readAll();
    }
    bool closed()
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost),
                             quint16(listener.redirectUri().port()));
        waitFor([&] {
            return socket.state() == QAbstractSocket::ConnectedState
                || socket.state() == QAbstractSocket::UnconnectedState;
        });
        return socket.state() == QAbstractSocket::UnconnectedState;
    }
};

} // namespace

TEST_CASE("A callback is read only when it is exactly one", "[fault-99]")
{
    CHECK(refusal(get("/cb?code=a&state=s")) == 200);
    CHECK(refusal(get("/cb?code=a&state=s", "localhost")) == 200);
    CHECK(refusal(get("/cb?code=a&state=s", "LocalHost:8080")) == 200);
    CHECK(refusal(get("/cb?error=access_denied&state=s")) == 200);

    CHECK(refusal(get("/favicon.ico")) == 404);
    CHECK(refusal(get("/")) == 404);
    CHECK(refusal(get("/cb/?code=a&state=s")) == 404);
    CHECK(refusal(get("http://127.0.0.1/cb?code=a&state=s")) == 404);
    for (const char *target : { "/cb", "/cb?", "/cb?code=a", "/cb?state=s", "/cb?code=&state=s",
                                "/cb?code=a&state=", "/cb?code=a&error=b&state=s",
                                "/cb?code=a&code=b&state=s", "/cb?code=a&state=s&state=t",
                                "/cb?code=a%00b&state=s", "/cb?code=a%0d%0ab&state=s" }) {
        CAPTURE(target);
        CHECK(refusal(get(target)) == 400);
    }
    for (const char *host : { "evil.example", "127.0.0.1.evil.example", "127.0.0.1:x", "localhost:",
                              "", "[::1]:80", "127.0.0.1:1:2", "0.0.0.0" }) {
        CAPTURE(host);
        CHECK(refusal(get("/cb?code=a&state=s", host)) == 403);
    }
    CHECK(refusal("GET /cb?code=a&state=s HTTP/1.1\r\n\r\n") == 400);
    CHECK(refusal("GET /cb?code=a&state=s HTTP/1.1\r\nHost: localhost\r\nhost: localhost\r\n\r\n")
          == 400);
    CHECK(refusal("POST /cb?code=a&state=s HTTP/1.1\r\nHost: localhost\r\n\r\n") == 405);
    CHECK(refusal("GET /cb?code=a&state=s SPDY/1\r\nHost: localhost\r\n\r\n") == 400);
    CHECK(refusal("GET  /cb?code=a&state=s HTTP/1.1\r\nHost: localhost\r\n\r\n") == 400);
    CHECK(refusal("") == 400);
    CHECK(refusal("\r\n\r\n") == 400);
    CHECK(refusal("GET /cb?code=a&state=s HTTP/1.1\r\nHost: localhost\r\n") == 400);
    CHECK(refusal(get("/cb?code=" + QByteArray(9000, 'a') + "&state=s")) == 413);
    CHECK(refusal(get("/cb?code=a&state=s").replace('s', '\0')) == 400);
}

TEST_CASE("A callback is decoded as a form")
{
    const auto callback = oauth::parseCallback(
        get("/cb?session=x&error=access_denied&error_description=The+person+said+n%C3%B4&state=a%2Bb"),
        "/cb");
    REQUIRE(callback);
    CHECK(callback->error == "access_denied");
    CHECK(callback->description == Foreign(u"The person said nô"_s));
    CHECK(callback->state == "a+b");
    CHECK(callback->code.isEmpty());
}

TEST_CASE("PKCE is what its document says")
{
    // RFC 7636, appendix B
    CHECK(oauth::challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
          == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    QSet<QByteArray> seen;
    for (int i = 0; i < 100; ++i) {
        const oauth::Pkce pair = oauth::pkce();
        CHECK(pair.verifier.size() == 43);
        CHECK(pair.challenge == oauth::challenge(pair.verifier));
        seen.insert(pair.verifier);
        seen.insert(oauth::state());
    }
    CHECK(seen.size() == 200);
}

TEST_CASE("The page to open carries everything, encoded")
{
    oauth::Authorization with;
    with.endpoint = QUrl(u"https://example.org/oauth/authorize?tenant=a"_s);
    with.clientId = u"id+1"_s;
    with.redirectUri = QUrl(u"http://127.0.0.1:8080/cb"_s);
    with.scope = u"read write"_s;
    with.state = "st";
    with.challenge = "ch";
    with.more = { { u"force_login"_s, u"true&x"_s } };
    CHECK(oauth::authorizationUrl(with).toEncoded()
          == "https://example.org/oauth/authorize?tenant=a&response_type=code&client_id=id%2B1"
             "&redirect_uri=http%3A%2F%2F127.0.0.1%3A8080%2Fcb&scope=read%20write&state=st"
             "&code_challenge=ch&code_challenge_method=S256&force_login=true%26x");
}

TEST_CASE("The right answer at the door is believed once", "[fault-99]")
{
    Door door;
    door.open();
    CHECK(door.listener.redirectUri().toString().startsWith(u"http://127.0.0.1:"_s));
    QTcpSocket early; // a browser opens connections ahead
    door.connect(early);
    const QByteArray answer = door.knock(get(door.target("the-code")));
    CHECK(answer.startsWith("HTTP/1.1 200"));
    CHECK(answer.endsWith("\r\n\r\n<p>done</p>"));
    CHECK(answer.contains("Content-Security-Policy: default-src 'none'"));
    REQUIRE(waitFor([&] { return door.code.has_value(); }));
    REQUIRE(*door.code);
    CHECK((*door.code)->exposed() == "the-code");
    CHECK(door.closed());
    CHECK(door.listener.redirectUri().port() > 0); // still needed for the token
}

TEST_CASE("Whatever else knocks changes nothing", "[fault-99]")
{
    Door door;
    door.open();
    CHECK(door.knock(get("/favicon.ico")).startsWith("HTTP/1.1 404"));
    CHECK(door.knock(get("/cb?code=x&state=" + oauth::state())).startsWith("HTTP/1.1 403"));
    CHECK(door.knock(get("/cb?error=x&state=wrong")).startsWith("HTTP/1.1 403"));
    CHECK(door.knock(get("/cb?code=x")).startsWith("HTTP/1.1 400"));
    CHECK(door.knock(get(door.target("x"), "evil.example")).startsWith("HTTP/1.1 403"));
    CHECK(door.knock("POST /cb HTTP/1.1\r\nHost: localhost\r\n\r\n").startsWith("HTTP/1.1 405"));
    CHECK(door.knock(QByteArray(20'000, 'x')).startsWith("HTTP/1.1 413"));
    CHECK(door.knock("\x16\x03\x01\r\n\r\n").startsWith("HTTP/1.1 400"));
    for (int i = 0; i < 50; ++i) { // a port scan
        QTcpSocket scan;
        door.connect(scan);
        scan.abort();
    }
    CHECK(!door.code);
    CHECK(door.knock(get(door.target("the-code"))).startsWith("HTTP/1.1 200"));
    REQUIRE(waitFor([&] { return door.code.has_value(); }));
    CHECK(*door.code);
}

TEST_CASE("A second code is ignored", "[fault-99]")
{
    Door door;
    door.open();
    QTcpSocket first;
    QTcpSocket second;
    door.connect(first);
    door.connect(second);
    settle();
    first.write(get(door.target("the-code")));
    second.write(get(door.target("another")));
    REQUIRE(waitFor([&] { return door.code.has_value(); }));
    REQUIRE(*door.code);
    CHECK((*door.code)->exposed() == "the-code");
}

TEST_CASE("A refusal comes with the platform's words", "[fault-99]")
{
    Door door;
    door.open();
    const QByteArray answer
        = door.knock(get("/cb?error=access_denied&error_description=No&state=" + door.state));
    CHECK(answer.endsWith("<p>refused</p>"));
    REQUIRE(waitFor([&] { return door.code.has_value(); }));
    REQUIRE(!*door.code);
    CHECK(door.code->error().kind == Error::Refused);
    CHECK(door.code->error().detail == u"access_denied"_s);
    CHECK(door.code->error().words == Foreign(u"No"_s));
}

TEST_CASE("When nobody comes the door closes", "[fault-99]")
{
    Door door;
    door.open(50ms);
    REQUIRE(waitFor([&] { return door.code.has_value(); }));
    REQUIRE(!*door.code);
    CHECK(door.code->error().kind == Error::Unavailable);
    CHECK(door.closed());
}

TEST_CASE("A cancelled sign-in closes its door")
{
    Door door;
    door.open();
    door.tasks.cancel();
    CHECK(door.closed());
    CHECK(!door.code);
}

TEST_CASE("A port that is taken is told, and a guessable state refused", "[fault-99]")
{
    LoopbackListener first({}, "/cb");
    LoopbackListener second({}, "/cb");
    REQUIRE(first.listen());
    const Result<> taken = second.listen(quint16(first.redirectUri().port()));
    REQUIRE(!taken);
    CHECK(taken.error().kind == Error::Unavailable);
    const Result<Secret> code = await(first.code("short", 1s));
    REQUIRE(!code);
    CHECK(code.error().kind == Error::Invalid);
}

TEST_CASE("The door is on this computer's own address only", "[fault-99]")
{
    Door door;
    door.open();
    for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
        if (address.isLoopback() || address.isLinkLocal())
            continue;
        QTcpSocket socket;
        socket.connectToHost(address, quint16(door.listener.redirectUri().port()));
        waitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState
                          || socket.state() == QAbstractSocket::ConnectedState; }, 2s);
        CHECK(socket.state() != QAbstractSocket::ConnectedState);
    }
}
