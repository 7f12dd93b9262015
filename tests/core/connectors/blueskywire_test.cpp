// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/entrance.h"
#include "tests/core/connectors/blueskyaccount.h"
#include "tests/core/net/wire.h"

// Over a real server of this computer that misbehaves: what a dialogue does not show.

using namespace blueskytest;
using namespace bluesky;

namespace {

struct Wire
{
    Wire()
        : http(wire::to(server))
    {
        Session kept = session();
        kept.pds = server.url();
        vault.secrets.insert(u"account/3"_s, kept.toSecret());
        connector = makeBluesky(Surroundings { blueskytest::account(server.url().toString()), http,
                                               vault, u"account/3"_s, clock, worker, QDir() });
    }

    FaultServer server;
    NetworkHttp http;
    FakeVault vault;
    FakeClock clock;
    Worker worker;
    std::unique_ptr<Connector> connector;
};

const char *const put = "POST /xrpc/com.atproto.repo.putRecord";
const char *const get = "GET /xrpc/com.atproto.repo.getRecord";
const char *const refresh = "POST /xrpc/com.atproto.server.refreshSession";
const char *const profile = "GET /xrpc/app.bsky.actor.getProfile";

const QByteArray opened = R"({"accessJwt":"access-2","refreshJwt":"refresh-2",
    "did":"did:plc:shop4wkvnqgonybhb355qizi","handle":"shop.test"})";

class Porter : public Doorkeeper
{
public:
    void openBrowser(const QUrl &) override { }
    Task<Result<QString>> askCode() override
    {
        co_await yieldNow();
        ++asked;
        co_return u"ABCD-1"_s;
    }
    QByteArray donePage() const override { return {}; }
    QByteArray refusedPage() const override { return {}; }
    int asked = 0;
};

} // namespace

TEST_CASE("A post whose answer is lost leaves once, is found, and repeats the same bytes",
          "[bluesky][fault-3][fault-4][fault-38]")
{
    Wire net;
    FaultServer::Script &fault = net.server.on(put);
    SECTION("no answer") { fault.dropAfter(); }
    SECTION("reset") { fault.reset(); }
    SECTION("half a head") { fault.answer(200, fixture("written.json")).cutHeader(); }
    SECTION("half a body") { fault.answer(200, fixture("written.json")).cutBody(); }
    SECTION("no last chunk") { fault.answer(200, "{\"uri\":\"at://did").cutChunked(); }
    net.server.on(put).answer(200, fixture("written.json"));

    Outgoing post;
    post.text = u"Hello 🎉"_s;
    const PublishKey key(net.connector->makeKey("1", net.clock.now()), net.clock.now());
    CHECK(await(net.connector->publish(post, {}, key)).error().kind == Error::UnknownOutcome);
    CHECK(net.server.count(put) == 1);

    net.server.on(get).answer(400, recordNotFound);
    const auto sighting = await(net.connector->find(post, key));
    REQUIRE(sighting);
    CHECK(sighting->kind == Sighting::Absent);
    CHECK(sighting->repeatable);

    const auto receipt = await(net.connector->publish(post, {}, key));
    REQUIRE(receipt);
    CHECK(receipt->remoteId == ourPost);
    QList<QByteArray> bodies;
    for (const FaultServer::Seen &seen : net.server.seen()) {
        if (seen.method == "POST")
            bodies.append(seen.body);
    }
    REQUIRE(bodies.size() == 2);
    CHECK(bodies[0] == bodies[1]);
}

TEST_CASE("A renewal carries its own token and no body", "[bluesky][fault-13]")
{
    Wire net;
    net.server.on(profile).answer(400, R"({"error":"ExpiredToken","message":"Token has expired"})");
    net.server.on(profile).answer(200, fixture("profile.json"));
    net.server.on(refresh).answer(200, opened);
    CHECK(bool(await(net.connector->measure({}))));
    REQUIRE(net.server.seen().size() == 3);
    const FaultServer::Seen renewal = net.server.seen().at(1);
    CHECK(renewal.header("authorization") == "Bearer refresh-1");
    CHECK(renewal.body.isEmpty());
    CHECK(renewal.header("content-length") == "0");
    CHECK(net.server.seen().at(2).header("authorization") == "Bearer access-2");
}

TEST_CASE("A renewal whose answer is lost is sent once and tried again later", "[bluesky]")
{
    Wire net;
    net.server.on(profile).answer(401, "{}");
    net.server.on(refresh).dropAfter();
    CHECK(await(net.connector->measure({})).error().kind == Error::Offline);
    CHECK(net.server.count(refresh) == 1);
}

TEST_CASE("A redirection never takes the token elsewhere", "[bluesky][fault-21]")
{
    Wire net;
    FaultServer other;
    net.server.on(profile).redirect(307, other.url(u"/xrpc/app.bsky.actor.getProfile"_s));
    net.server.on(put).redirect(307, other.url(u"/xrpc/com.atproto.repo.putRecord"_s));
    CHECK_FALSE(await(net.connector->measure({})));
    const PublishKey key(net.connector->makeKey("1", net.clock.now()), net.clock.now());
    CHECK(await(net.connector->publish(Outgoing(), {}, key)).error().kind == Error::UnknownOutcome);
    CHECK(other.seen().isEmpty());
}

TEST_CASE("A server that has stopped is offline, and certainly nothing was sent",
          "[bluesky][fault-37]")
{
    Wire net;
    net.server.stopListening();
    const PublishKey key(net.connector->makeKey("1", net.clock.now()), net.clock.now());
    CHECK(await(net.connector->publish(Outgoing(), {}, key)).error().kind == Error::Offline);
    CHECK(await(net.connector->fetch({})).error().kind == Error::Offline);
}

TEST_CASE("A code the server has sent by e-mail is asked for once", "[bluesky]")
{
    Wire net;
    Porter porter;
    const char *const create = "POST /xrpc/com.atproto.server.createSession";
    net.server.on(create).answer(
        401, R"({"error":"AuthFactorTokenRequired","message":"A sign in code has been sent"})");
    net.server.on(create).answer(200, opened);
    Entrance entrance;
    entrance.http = &net.http;
    entrance.clock = &net.clock;
    entrance.doorkeeper = &porter;
    entrance.server = net.server.url();
    entrance.handle = u"shop.test"_s;
    entrance.secret = Secret("app-password");
    const Result<Entered> entered = await(enter(entrance));
    REQUIRE(entered);
    CHECK(porter.asked == 1);
    CHECK(net.server.count(create) == 2);
    CHECK(object(net.server.seen().last().body)["authFactorToken"_L1].toString() == u"ABCD-1"_s);
    const auto kept = Session::fromSecret(entered->secret);
    REQUIRE(kept);
    CHECK(kept->pds.host() == net.server.url().host());
    CHECK(entered->server.port() == net.server.port());
}
