// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "tests/core/net/wire.h"

using namespace Qt::StringLiterals;

TEST_CASE("Only public addresses are public")
{
    const QStringList refused {
        u"0.0.0.0"_s, u"0.1.2.3"_s, u"10.0.0.1"_s, u"100.64.0.1"_s, u"100.127.255.255"_s,
        u"127.0.0.1"_s, u"127.255.0.1"_s, u"169.254.169.254"_s, u"172.16.0.1"_s,
        u"172.31.255.255"_s, u"192.0.0.8"_s, u"192.0.2.1"_s, u"192.88.99.1"_s, u"192.168.0.1"_s,
        u"198.18.0.1"_s, u"198.19.255.255"_s, u"198.51.100.1"_s, u"203.0.113.1"_s, u"224.0.0.1"_s,
        u"239.255.255.255"_s, u"240.0.0.1"_s, u"255.255.255.255"_s,
        u"::"_s, u"::1"_s, u"::127.0.0.1"_s, u"::ffff:127.0.0.1"_s, u"::ffff:10.0.0.1"_s,
        u"64:ff9b::a00:1"_s, u"64:ff9b::7f00:1"_s, u"64:ff9b:1::1"_s, u"100::1"_s, u"2001::1"_s,
        u"2001:db8::1"_s, u"2001:1ff::1"_s, u"2002:7f00:1::"_s, u"3fff::1"_s, u"fc00::1"_s,
        u"fd12:3456::1"_s, u"fe80::1"_s, u"fe80::1%eth0"_s, u"fec0::1"_s, u"ff02::1"_s, u""_s,
    };
    for (const QString &each : refused) {
        CAPTURE(each.toStdString());
        CHECK(!address::isPublic(QHostAddress(each)));
    }
    const QStringList fine {
        u"1.1.1.1"_s, u"9.255.255.255"_s, u"11.0.0.0"_s, u"100.63.255.255"_s, u"100.128.0.0"_s,
        u"128.0.0.1"_s, u"172.15.0.1"_s, u"172.32.0.1"_s, u"192.0.1.1"_s, u"193.0.0.1"_s,
        u"223.255.255.255"_s, u"2001:200::1"_s, u"2600::1"_s, u"2a00:1450::1"_s,
        u"::ffff:1.1.1.1"_s, u"64:ff9b::101:101"_s,
    };
    for (const QString &each : fine) {
        CAPTURE(each.toStdString());
        CHECK(address::isPublic(QHostAddress(each)));
    }
}

TEST_CASE("Loopback is a name and two ranges")
{
    for (const char *host : { "localhost", "LOCALHOST", "127.0.0.1", "127.9.9.9", "[::1]",
                              "2130706433", "127.1" }) {
        CAPTURE(host);
        CHECK(address::isLoopback(QUrl(u"http://%1:8080/"_s.arg(QLatin1StringView(host)))));
    }
    for (const char *host : { "localhost.example.org", "128.0.0.1", "10.0.0.1", "[::2]",
                              "[::ffff:127.0.0.1]", "localhosts", "" }) {
        CAPTURE(host);
        CHECK(!address::isLoopback(QUrl(u"http://%1/"_s.arg(QLatin1StringView(host)))));
    }
}

TEST_CASE("An origin is a scheme, a host and a port")
{
    const QUrl origin(u"https://example.org"_s);
    CHECK(address::sameOrigin(origin, QUrl(u"https://EXAMPLE.org:443/x?y"_s)));
    CHECK(!address::sameOrigin(origin, QUrl(u"http://example.org/"_s)));
    CHECK(!address::sameOrigin(origin, QUrl(u"https://example.org:8443/"_s)));
    CHECK(!address::sameOrigin(origin, QUrl(u"https://www.example.org/"_s)));
}

TEST_CASE("Another host than the account's must be public, and TLS is for all but loopback")
{
    FaultServer server;
    FaultServer other;
    NetworkHttp http(wire::to(server));
    const QStringList refused { u"http://example.org/"_s, u"https://192.168.1.1/"_s,
                                u"https://[fd00::1]/"_s, u"https://localhost:1/"_s,
                                u"https://user:word@example.org/"_s, u"file:///etc/passwd"_s,
                                u"https:///x"_s, u"/relative"_s };
    for (const QString &each : refused) {
        CAPTURE(each.toStdString());
        for (const auto method : { wire::Method::Get, wire::Method::Post }) {
            const Result<Reply> reply = await(http.send(wire::request(method, QUrl(each))));
            REQUIRE(!reply);
            CHECK(reply.error().kind == Error::Forbidden);
        }
    }
    // The account's own host is exempt with any port; for public media, only its whole origin.
    other.on("GET /x").answer(200, "{}");
    Request sent = wire::request(wire::Method::Get, other.url(u"/x"_s));
    CHECK(await(http.send(sent)));
    sent.followRedirects = true;
    const Result<Reply> media = await(http.send(sent));
    REQUIRE(!media);
    CHECK(media.error().kind == Error::Forbidden);
    CHECK(other.count("GET /x") == 1);
}

TEST_CASE("An account on another server without TLS is refused")
{
    NetworkHttp::Options options;
    options.origins = { QUrl(u"http://example.org"_s) };
    NetworkHttp http(options);
    const Result<Reply> reply
        = await(http.send(wire::request(wire::Method::Get, options.origins.first())));
    REQUIRE(!reply);
    CHECK(reply.error().kind == Error::Forbidden);
}
