// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/base/clock.h"
#include "core/net/authorized.h"
#include "tests/fakes/eventloop.h"
#include "tests/fakes/fakehttp.h"

using namespace Qt::StringLiterals;

namespace {

const QUrl origin(u"https://m.example"_s);

class CountingSigner : public Signer
{
public:
    Task<Result<QByteArray>> authorization() override
    {
        co_await yieldNow();
        co_return QByteArray("Bearer ") + QByteArray::number(renewals);
    }
    Task<Result<>> renew() override
    {
        co_await yieldNow();
        ++asked;
        if (failure)
            co_return *failure;
        ++renewals;
        co_return Result<>();
    }

    int asked = 0;
    int renewals = 0;
    std::optional<Error> failure;
};

std::function<void(const Request &)> carries(const QByteArray &token)
{
    return [token](const Request &request) {
        const std::pair<QByteArray, QByteArray> wanted("Authorization", token);
        CHECK(request.headers.count(wanted) == (token.isEmpty() ? 0 : 1));
        CHECK(request.headers.size() == (token.isEmpty() ? 0 : 1));
    };
}

Request get(const QString &path)
{
    return Request(Request::Method::Get, origin.resolved(QUrl(path)));
}

Task<> store(Task<Result<Reply>> task, std::optional<int> *status)
{
    const Result<Reply> reply = co_await std::move(task);
    *status = reply ? reply->status : -1;
}

} // namespace

TEST_CASE("A token that has run out is renewed once and the request sent again", "[fault-13]")
{
    FakeHttp network;
    CountingSigner signer;
    Authorized http(network, signer, origin);
    network.expect(u"GET /a"_s).sees(carries("Bearer 0")).answer(401, "{}");
    network.expect(u"GET /a"_s).sees(carries("Bearer 1")).answer(200, "{}");
    network.expect(u"GET /b"_s).sees(carries("Bearer 1")).answer(200, "{}");

    const Result<Reply> a = await(http.send(get(u"/a"_s)));
    CHECK((a && a->status == 200));
    const Result<Reply> b = await(http.send(get(u"/b"_s)));
    CHECK((b && b->status == 200));
    CHECK(signer.asked == 1);
    CHECK(network.problems().isEmpty());
}

TEST_CASE("Refused for ever means signing in again", "[fault-14][fault-15]")
{
    FakeHttp network;
    CountingSigner signer;
    Authorized http(network, signer, origin);

    SECTION("with the renewed token too")
    {
        network.expect(u"GET /a"_s).answer(401, "{}");
        network.expect(u"GET /a"_s).answer(401, "{}");
        const Result<Reply> reply = await(http.send(get(u"/a"_s)));
        REQUIRE_FALSE(reply);
        CHECK((reply.error().kind == Error::NeedsSignIn));
        CHECK(reply.error().status == 401);
        CHECK(signer.asked == 1);
    }
    SECTION("because it cannot be renewed")
    {
        signer.failure = Error(Error::NeedsSignIn);
        network.expect(u"GET /a"_s).answer(401, "{}");
        const Result<Reply> reply = await(http.send(get(u"/a"_s)));
        REQUIRE_FALSE(reply);
        CHECK((reply.error().kind == Error::NeedsSignIn));
    }
    SECTION("but no route to the server does not")
    {
        signer.failure = Error(Error::Offline);
        network.expect(u"GET /a"_s).answer(401, "{}");
        const Result<Reply> reply = await(http.send(get(u"/a"_s)));
        REQUIRE_FALSE(reply);
        CHECK((reply.error().kind == Error::Offline));
    }
    SECTION("and a forbidden thing stays a reply")
    {
        network.expect(u"GET /a"_s).answer(403, "{}");
        const Result<Reply> reply = await(http.send(get(u"/a"_s)));
        REQUIRE(reply);
        CHECK(reply->status == 403);
        CHECK(signer.asked == 0);
    }
    CHECK(network.problems().isEmpty());
}

TEST_CASE("Two requests that meet the same old token renew it once", "[fault-13]")
{
    FakeHttp network;
    CountingSigner signer;
    Authorized http(network, signer, origin);
    for (const QByteArray &token : { QByteArray("Bearer 0"), QByteArray("Bearer 1") }) {
        const int status = token == "Bearer 0" ? 401 : 200;
        network.expect(u"GET /a"_s).sees(carries(token)).answer(status, "{}");
        network.expect(u"GET /b"_s).sees(carries(token)).answer(status, "{}");
    }
    std::optional<int> a;
    std::optional<int> b;
    Tasks tasks;
    tasks.start(store(http.send(get(u"/a"_s)), &a));
    tasks.start(store(http.send(get(u"/b"_s)), &b));
    CHECK(waitFor([&] { return a && b; }));
    CHECK(a == 200);
    CHECK(b == 200);
    CHECK(signer.asked == 1);
    CHECK(network.problems().isEmpty());
}

TEST_CASE("A token never leaves for another host", "[fault-21]")
{
    FakeHttp network;
    CountingSigner signer;
    Authorized http(network, signer, origin);
    for (const QString &other :
         { u"https://evil.example/a"_s, u"http://m.example/a"_s, u"https://m.example:8443/a"_s,
           u"https://m.example.evil.example/a"_s, u"https://m.example@evil.example/a"_s }) {
        CAPTURE(other);
        const Result<Reply> reply
            = await(http.send(Request(Request::Method::Get, QUrl(other))));
        REQUIRE_FALSE(reply);
        CHECK((reply.error().kind == Error::Forbidden));
    }
    CHECK(network.seen().isEmpty());

    // Without the token it may go: media of another host.
    Request plain(Request::Method::Get, QUrl(u"https://media.example/x"_s));
    plain.signedIn = false;
    network.expect(u"GET https://media.example/x"_s).sees(carries("")).answer(200, "");
    CHECK(await(http.send(plain)));
    CHECK(network.problems().isEmpty());
}

TEST_CASE("A request that vanished is not sent again", "[fault-12]")
{
    FakeHttp network;
    CountingSigner signer;
    Authorized http(network, signer, origin);
    network.expect(u"POST /a"_s).fails(Error::UnknownOutcome);
    const Result<Reply> reply
        = await(http.send(Request(Request::Method::Post, origin.resolved(QUrl(u"/a"_s)))));
    REQUIRE_FALSE(reply);
    CHECK((reply.error().kind == Error::UnknownOutcome));
    CHECK(network.problems().isEmpty());
}
