// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/net/throttle.h"
#include "tests/fakes/eventloop.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fakehttp.h"

using namespace Qt::StringLiterals;

namespace {

const QUrl address(u"https://example.org/x"_s);

Request reading(QByteArray lane = "default")
{
    Request request(Request::Method::Get, address);
    request.lane = std::move(lane);
    return request;
}

Request posting()
{
    return Request(Request::Method::Post, address);
}

// One account over a scripted network.
struct World
{
    FakeClock clock;
    FakeHttp network;
    Throttled http { network, clock };

    FakeHttp::Expectation &expect(const char *verb = "GET")
    {
        return network.expect(QLatin1StringView(verb) + u" /x"_s);
    }
    Result<Reply> send(Request request) { return await(http.send(std::move(request))); }
    void answers(Request request, int status)
    {
        const Result<Reply> reply = send(std::move(request));
        REQUIRE(reply);
        CHECK(reply->status == status);
    }
    // Not sent, and when it may be.
    milliseconds held(Request request)
    {
        const Result<Reply> reply = send(std::move(request));
        REQUIRE(!reply);
        CHECK(reply.error().kind == Error::RateLimited);
        REQUIRE(reply.error().until);
        return *reply.error().until - clock.now();
    }
    ~World() { CHECK(network.problems().isEmpty()); }
};

} // namespace

TEST_CASE("A lane is held for as long as the platform says, the others are not", "[fault-7]")
{
    World world;
    world.expect().header("Retry-After", "120").answer(429, "{}");
    world.answers(reading("search"), 429);
    CHECK(world.held(reading("search")) == 120s);
    world.expect().answer(200, "{}");
    world.answers(reading(), 200);
    CHECK(!world.http.heldUntil());
    CHECK(world.http.heldUntil("search") == world.clock.now() + 120s);

    world.clock.advance(120s);
    world.expect().answer(200, "{}");
    world.answers(reading("search"), 200);
}

TEST_CASE("A moment that makes no sense is a minute, and never beyond six hours", "[fault-8]")
{
    const auto [value, wait] = GENERATE(table<const char *, milliseconds>({
        { "Sat, 21 Nov 2015 07:28:00 GMT", 60s }, // long past
        { "soon", 60s },
        { "-5", 60s },
        { "0", 60s },
        { "nan", 60s },
        { "99999999999", 6h },
        { "Sun, 21 Nov 2027 07:28:00 GMT", 6h },
        { "Fri, 20 Nov 2026 11:03:00 GMT", 3min },
        { "2.5", 2500ms },
    }));
    CAPTURE(value);
    World world;
    world.expect("POST").header("Retry-After", value).answer(429, "{}");
    world.answers(posting(), 429);
    CHECK(world.held(posting()) == wait);
}

TEST_CASE("A refusal that names no moment holds longer each time", "[fault-9]")
{
    World world;
    milliseconds expected = 60s;
    for (int i = 0; i < 10; ++i) {
        world.expect().answer(429, "{}");
        const Result<Reply> reply = world.send(reading());
        REQUIRE(reply);
        const milliseconds wait = world.held(reading());
        CHECK(wait >= expected);
        CHECK(wait <= expected * 12 / 10);
        // What the connector makes of the answer is the same moment.
        const Error error = failure(*reply, false, Foreign(), world.clock.now());
        CHECK(error.kind == Error::RateLimited);
        CHECK(*error.until - world.clock.now() >= wait - 1ms);
        CHECK(*error.until - world.clock.now() <= wait);
        world.clock.advance(wait);
        expected = std::min<milliseconds>(expected * 2, 1h);
    }
    world.expect().answer(200, "{}");
    world.answers(reading(), 200);
    world.expect().answer(429, "{}");
    world.answers(reading(), 429);
    CHECK(world.held(reading()) <= 72s); // it starts anew
}

TEST_CASE("Nothing left holds a lane before the platform has to refuse", "[fault-10]")
{
    const auto [remaining, reset, value] = GENERATE(table<const char *, const char *, const char *>({
        { "X-RateLimit-Remaining", "X-RateLimit-Reset", "2026-11-20T11:05:00.123Z" }, // Mastodon
        { "RateLimit-Remaining", "RateLimit-Reset", "1795172700" }, // Bluesky: unix seconds
        { "X-Ratelimit-Remaining", "X-Ratelimit-Reset", "300" }, // Reddit: seconds left
    }));
    CAPTURE(reset);
    World world;
    CHECK(world.http.limitLeft() == -1);
    world.expect().header(remaining, "17.0").header(reset, value).answer(200, "{}");
    world.answers(reading(), 200);
    CHECK(world.http.limitLeft() == 17);
    world.expect().header(remaining, "0").header(reset, value).answer(200, "{}");
    world.answers(reading(), 200);
    CHECK(world.http.limitLeft() == 0);
    const milliseconds wait = world.held(posting());
    CHECK(wait >= 300s);
    CHECK(wait < 301s);
    world.clock.advance(wait);
    CHECK(world.http.limitLeft() == -1); // a new window: not known
    world.expect("POST").answer(200, "{}");
    world.answers(posting(), 200);
}

TEST_CASE("A moment of the server's clock is read by the server's clock", "[fault-36]")
{
    World world; // 11:00 here, 10:00 there
    world.expect()
        .header("Date", "Fri, 20 Nov 2026 10:00:00 GMT")
        .header("X-RateLimit-Reset", "2026-11-20T10:05:00Z")
        .answer(429, "{}");
    world.answers(reading(), 429);
    CHECK(world.held(reading()) == 5min);
    CHECK(world.http.skew() == -1h);
}

TEST_CASE("Skew is what the last Date says, and nothing without one", "[fault-36]")
{
    World world;
    world.expect().answer(200, "{}");
    world.answers(reading(), 200);
    CHECK(!world.http.skew());
    world.expect().header("Date", "yesterday").answer(200, "{}");
    world.answers(reading(), 200);
    CHECK(!world.http.skew());
    world.expect().header("Date", "Fri, 20 Nov 2026 11:10:00 GMT").answer(200, "{}");
    world.answers(reading(), 200);
    CHECK(world.http.skew() == 10min);
    world.expect()
        .header("Date", "Fri, 20 Nov 2026 10:50:00 GMT")
        .header("Age", "600")
        .answer(200, "{}");
    world.answers(reading(), 200);
    CHECK(world.http.skew() == 0ms);
}

TEST_CASE("A read waits a few seconds for its lane, a post does not", "[fault-7]")
{
    World world;
    world.expect().header("Retry-After", "4").answer(429, "{}");
    world.answers(reading(), 429);
    CHECK(world.held(posting()) == 4s);

    std::optional<Result<Reply>> got;
    Tasks tasks;
    tasks.start(detail::keep(world.http.send(reading()), &got));
    world.clock.advance(3s);
    CHECK(!got);
    CHECK(world.network.seen().size() == 1);
    world.expect().answer(200, "{}");
    world.clock.advance(1s);
    REQUIRE(waitFor([&got] { return got.has_value(); }));
    CHECK(*got);
}

TEST_CASE("A stored hold counts for every lane")
{
    World world;
    world.http.restore(world.clock.now() + 10min);
    CHECK(world.http.heldUntil() == world.clock.now() + 10min);
    CHECK(world.held(reading("search")) == 10min);
    world.http.restore(world.clock.now() + 100h); // a clock that was wrong when it was stored
    CHECK(world.held(reading()) == 6h);
    world.http.restore(world.clock.now() + 10min);
    CHECK(world.held(posting()) == 10min);
    world.clock.advance(10min);
    CHECK(!world.http.heldUntil());
    world.expect().answer(200, "{}");
    world.answers(reading(), 200);
}

TEST_CASE("A storm of failures closes a lane to reading but for one probe a minute", "[fault-11]")
{
    World world;
    for (int i = 0; i < 5; ++i) {
        world.expect().answer(502, "");
        world.answers(reading(), 502);
    }
    for (int minute = 0; minute < 10; ++minute) {
        for (int i = 0; i < 3; ++i) {
            const Result<Reply> reply = world.send(reading());
            REQUIRE(!reply);
            CHECK(reply.error().kind == Error::Offline);
            CHECK(reply.error().until == world.clock.now() + 60s);
        }
        world.clock.advance(60s);
        world.expect().answer(502, "");
        world.answers(reading(), 502);
    }
    // A post is still sent: its connector knows what an answer means.
    world.expect("POST").answer(200, "{}");
    world.answers(posting(), 200);
    // Another account, another circuit.
    World other;
    other.expect().answer(200, "{}");
    other.answers(reading(), 200);

    world.clock.advance(60s);
    for (int i = 0; i < 3; ++i) {
        world.expect().answer(200, "{}");
        world.answers(reading(), 200);
    }
}

TEST_CASE("A failure now and then closes nothing", "[fault-11]")
{
    World world;
    for (int i = 0; i < 20; ++i) {
        world.expect().answer(i % 5 == 4 ? 200 : 500, "{}");
        world.answers(reading(), i % 5 == 4 ? 200 : 500);
    }
}

TEST_CASE("A failed post closes nothing and is not sent again", "[fault-12]")
{
    World world;
    for (int i = 0; i < 10; ++i) {
        world.expect("POST").answer(503, "");
        const Result<Reply> reply = world.send(posting());
        REQUIRE(reply);
        CHECK(failure(*reply, true, Foreign(), world.clock.now()).kind == Error::UnknownOutcome);
    }
    world.expect().answer(200, "{}");
    world.answers(reading(), 200);
}

TEST_CASE("A server that asks for time gets it")
{
    World world;
    world.expect().header("Retry-After", "90").answer(503, "");
    world.answers(reading(), 503);
    CHECK(world.held(reading()) == 90s);
}

TEST_CASE("An error on the way passes as it is")
{
    World world;
    world.expect("POST").fails(Error::UnknownOutcome);
    const Result<Reply> reply = world.send(posting());
    REQUIRE(!reply);
    CHECK(reply.error().kind == Error::UnknownOutcome);
}
