// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/connectors/mastodonstage.h"

using namespace mastodon;
using namespace stage;

namespace {

const QString ownLine = u"GET /api/v1/accounts/109/statuses?limit=40&exclude_reblogs=true"_s;
const QString noticesLine = u"GET /api/v1/notifications?limit=80&types%5B%5D=mention"
                            "&types%5B%5D=update&types%5B%5D=quote"_s;
const QString talksLine = u"GET /api/v1/conversations?limit=40"_s;
const QString postUri = u"https://example.social/users/maison/statuses/112000"_s;
const QString replyUri = u"https://example.social/users/lea/statuses/112101"_s;
const QString answerUri = u"https://example.social/users/maison/statuses/112110"_s;

QString after(const QString &line, const QString &id)
{
    QString made = line;
    return made.replace(u'?', u"?min_id="_s + id + u'&');
}

QJsonArray array(const char *name)
{
    return QJsonDocument::fromJson(fixture(name)).array();
}

QByteArray notice(const QString &id, const QJsonObject &status)
{
    return bytes(QJsonArray { QJsonObject { { u"id"_s, id },
                                            { u"type"_s, u"mention"_s },
                                            { u"created_at"_s, u"2026-11-20T10:40:00.000Z"_s },
                                            { u"status"_s, status } } });
}

} // namespace

TEST_CASE("Who we are, what the server can do and how its clock stands", "[mastodon][fault-36]")
{
    Scene scene(home());
    scene.http.expect(u"GET /api/v1/accounts/verify_credentials"_s)
        .sees([](const Request &request) {
            CHECK(request.headers.contains(
                std::pair<QByteArray, QByteArray>("Authorization", "Bearer t0ken")));
        })
        .header("Date", "Fri, 20 Nov 2026 10:00:00 GMT")
        .header("X-RateLimit-Remaining", "291")
        .answer(200, fixture("verify_credentials.json"));
    scene.knowsServer();
    scene.http.expect(u"GET /.well-known/nodeinfo"_s)
        .sees([](const Request &request) { CHECK(request.headers.isEmpty()); })
        .answer(200, fixture("nodeinfo.json"));
    scene.http.expect(u"GET /nodeinfo/2.0"_s).answer(200, fixture("nodeinfo_2_0.json"));
    const auto made = await(scene.connector->identify());
    REQUIRE(made);
    CHECK(made->remoteId == "https://example.social/users/maison"_L1);
    CHECK(made->handle == "maison@example.social"_L1);
    CHECK(made->name.raw() == u"Maison Lumière"_s);
    CHECK(made->software == "mastodon 4.5.1"_L1);
    CHECK(made->scopes == QStringList { u"read"_s, u"write"_s, u"follow"_s });
    CHECK(made->followers == 4321);
    CHECK(made->limitLeft == 291);
    CHECK(made->capabilities.can(Capabilities::Quote));
    REQUIRE(made->skew);
    CHECK(*made->skew == 1h);
}

TEST_CASE("snac is known by its first form, without a Date", "[mastodon]")
{
    Scene scene(snacHome());
    scene.knowsMe();
    scene.knowsServer();
    scene.notFound(u"GET /.well-known/nodeinfo"_s);
    const auto made = await(scene.connector->identify());
    REQUIRE(made);
    CHECK(made->remoteId == "http://127.0.0.1:18001/alice"_L1);
    CHECK(made->handle == "alice@127.0.0.1:18001"_L1);
    CHECK(made->software == "4.0.0 (not true; really snac/2.75)"_L1);
    CHECK_FALSE(made->skew);
}

TEST_CASE("A token that is not accepted asks for signing in", "[mastodon][fault-14]")
{
    Scene scene(home());
    SECTION("401")
    {
        scene.http.expect(u"GET /api/v1/accounts/verify_credentials"_s)
            .answer(401, R"({"error":"The access token is invalid"})");
        const auto made = await(scene.connector->identify());
        REQUIRE_FALSE(made);
        CHECK(made.error().kind == Error::NeedsSignIn);
        CHECK(made.error().words.raw() == "The access token is invalid"_L1);
    }
    SECTION("422 with nothing in it, as snac says")
    {
        scene.http.expect(u"GET /api/v1/accounts/verify_credentials"_s).answer(422, "", "text/html");
        const auto made = await(scene.connector->identify());
        REQUIRE_FALSE(made);
        CHECK(made.error().kind == Error::NeedsSignIn);
    }
    SECTION("no token at all")
    {
        scene.vault.secrets.clear();
        const auto made = await(scene.connector->identify());
        REQUIRE_FALSE(made);
        CHECK(made.error().kind == Error::NeedsSignIn);
    }
    SECTION("after signing in again the new token is used")
    {
        scene.http.expect(u"GET /api/v1/accounts/verify_credentials"_s).answer(401, "{}");
        const auto lost = await(scene.connector->identify());
        CHECK_FALSE(lost);
        const QByteArray bare = "n3w";
        scene.vault.secrets.insert(u"account/1"_s, Secret(bare));
        scene.http.expect(u"GET /api/v1/accounts/verify_credentials"_s)
            .sees([](const Request &request) {
                CHECK(request.headers.contains(
                    std::pair<QByteArray, QByteArray>("Authorization", "Bearer n3w")));
            })
            .answer(503, "");
        const auto busy = await(scene.connector->identify());
        REQUIRE_FALSE(busy);
        CHECK(busy.error().kind == Error::Offline);
    }
}

TEST_CASE("What may be the token's fault is asked of verify_credentials", "[mastodon][fault-15]")
{
    Scene scene(home());
    Action like;
    like.targetApiId = u"1"_s;
    const auto refused = [&](int status, QByteArray body) {
        scene.http.expect(u"POST /api/v1/statuses/1/favourite"_s).answer(status, body);
    };
    SECTION("the token is fine: the call itself is refused")
    {
        refused(422, "");
        scene.knowsMe();
        const auto made = await(scene.connector->act(like));
        REQUIRE_FALSE(made);
        CHECK(made.error().kind == Error::Refused);
    }
    SECTION("401 with a good token is a matter of permission")
    {
        refused(401, "{}");
        scene.knowsMe();
        const auto made = await(scene.connector->act(like));
        REQUIRE_FALSE(made);
        CHECK(made.error().kind == Error::Forbidden);
    }
    SECTION("the token is not")
    {
        refused(422, "");
        scene.http.expect(u"GET /api/v1/accounts/verify_credentials"_s).answer(422, "");
        const auto made = await(scene.connector->act(like));
        REQUIRE_FALSE(made);
        CHECK(made.error().kind == Error::NeedsSignIn);
    }
    SECTION("the server cannot say now")
    {
        refused(401, "{}");
        scene.http.expect(u"GET /api/v1/accounts/verify_credentials"_s).answer(502, "");
        const auto made = await(scene.connector->act(like));
        REQUIRE_FALSE(made);
        CHECK(made.error().kind == Error::Offline);
    }
    SECTION("403 and 422 with words are refusals, without asking")
    {
        refused(403, R"({"error":"This action is outside the authorized scopes"})");
        const auto made = await(scene.connector->act(like));
        REQUIRE_FALSE(made);
        CHECK(made.error().kind == Error::Forbidden);
    }
}

TEST_CASE("The first reading brings what was said to us, what it answers and our answers",
          "[mastodon]")
{
    Scene scene(home());
    scene.knowsMe();
    scene.knowsServer();
    scene.http.expect(ownLine).answer(200, fixture("own_statuses.json"));
    scene.http.expect(noticesLine).answer(200, fixture("notifications.json"));
    scene.http.expect(talksLine).answer(200, fixture("conversations.json"));
    const auto made = await(scene.connector->fetch({}));
    REQUIRE(made);
    CHECK_FALSE(made->more);
    CHECK(made->skipped == 0);
    CHECK(made->messages.size() == 6); // favourites and follows are none
    const Message *post = named(*made, postUri);
    REQUIRE(post);
    CHECK(post->own);
    CHECK(post->kind == Message::Kind::Post);
    const Message *reply = named(*made, replyUri);
    REQUIRE(reply);
    CHECK(reply->editedAt); // the edited text, of the newest notification
    CHECK(reply->parentId == postUri);
    CHECK(reply->rootId == postUri);
    const Message *answer = named(*made, answerUri);
    REQUIRE(answer);
    CHECK(answer->own);
    CHECK(answer->parentId == replyUri);
    CHECK(answer->rootId == postUri);
    CHECK(made->messages.first().remoteId == postUri); // parents first

    // Nothing new: three short questions, and the cursor stays.
    scene.http.expect(after(ownLine, u"112110"_s)).answer(200, "[]");
    scene.http.expect(after(noticesLine, u"906"_s)).answer(200, "[]");
    scene.http.expect(talksLine).answer(200, fixture("conversations.json"));
    const auto again = await(scene.connector->fetch(made->next));
    REQUIRE(again);
    CHECK(again->messages.isEmpty());
    CHECK(again->next == made->next);
}

TEST_CASE("A batch that was not stored comes again, whole", "[mastodon]")
{
    Scene scene(home());
    scene.knowsMe();
    scene.knowsServer();
    for (int time = 0; time < 2; ++time) {
        scene.http.expect(ownLine).answer(200, fixture("own_statuses.json"));
        scene.http.expect(noticesLine).answer(200, fixture("notifications.json"));
        scene.http.expect(talksLine).answer(200, fixture("conversations.json"));
        const auto made = await(scene.connector->fetch({}));
        REQUIRE(made);
        CHECK(made->messages.size() == 6);
    }
}

TEST_CASE("A long first reading goes page by page, and our answers come with the last", "[mastodon]")
{
    Scene scene(home());
    scene.knowsMe();
    scene.knowsServer();
    scene.http.expect(ownLine).answer(200, fixture("own_statuses.json"));
    const QJsonArray all = array("notifications.json");
    scene.http.expect(noticesLine)
        .header("Link", "<https://example.social/api/v1/notifications?max_id=905>; rel=\"next\"")
        .answer(200, bytes(QJsonArray { all[0] }));
    const auto first = await(scene.connector->fetch({}));
    REQUIRE(first);
    CHECK(first->more);
    CHECK(first->messages.isEmpty());
    scene.http.expect(u"GET /api/v1/notifications?max_id=905"_s)
        .header("Link", "<https://evil.example/api/v1/notifications?max_id=1>; rel=\"next\"")
        .answer(200, bytes(QJsonArray { all[6] }));
    scene.http.expect(talksLine).answer(200, "[]");
    const auto second = await(scene.connector->fetch(first->next));
    REQUIRE(second);
    CHECK_FALSE(second->more); // the next page is on another server: not asked
    CHECK(second->messages.size() == 3);
    CHECK(named(*second, answerUri));
    // The program ends before that: nothing is lost, our own list is read again.
    scene.restart();
    scene.knowsMe();
    scene.knowsServer();
    scene.http.expect(ownLine).answer(200, "[]");
    scene.http.expect(u"GET /api/v1/notifications?max_id=905"_s).answer(200, "[]");
    scene.http.expect(talksLine).answer(200, "[]");
    const auto resumed = await(scene.connector->fetch(first->next));
    REQUIRE(resumed);
    CHECK_FALSE(resumed->more);
}

TEST_CASE("What is older than thirty days is not read", "[mastodon]")
{
    Scene scene(home());
    scene.clock.set(instant(1'795'172'400'000) + std::chrono::hours(31 * 24));
    scene.knowsMe();
    scene.knowsServer();
    scene.http.expect(ownLine).answer(200, fixture("own_statuses.json"));
    scene.http.expect(noticesLine)
        .header("Link", "<https://example.social/api/v1/notifications?max_id=899>; rel=\"next\"")
        .answer(200, fixture("notifications.json"));
    scene.http.expect(talksLine).answer(200, fixture("conversations.json"));
    const auto made = await(scene.connector->fetch({}));
    REQUIRE(made);
    CHECK(made->messages.isEmpty());
    CHECK_FALSE(made->more);
}

TEST_CASE("An unknown parent brings its chain; one that is gone leaves a stand-in",
          "[mastodon][fault-51]")
{
    Scene scene(home());
    scene.knowsMe();
    scene.knowsServer();
    scene.http.expect(ownLine).answer(200, "[]");
    scene.http.expect(noticesLine).answer(200, notice(u"900"_s, object("reply.json")));
    scene.http.expect(talksLine).answer(200, "[]");
    SECTION("the chain")
    {
        scene.http.expect(u"GET /api/v1/statuses/112101/context"_s)
            .sees([](const Request &request) { CHECK(request.lane == "context"); })
            .answer(200, fixture("context.json"));
        const auto made = await(scene.connector->fetch({}));
        REQUIRE(made);
        CHECK(made->messages.size() == 3);
        CHECK(named(*made, replyUri)->parentId == postUri);
        CHECK(named(*made, answerUri)->own); // given elsewhere, found below it
    }
    SECTION("gone")
    {
        scene.http.expect(u"GET /api/v1/statuses/112101/context"_s)
            .answer(200, R"({"ancestors":[],"descendants":[]})");
        scene.missing(u"GET /api/v1/statuses/112000"_s);
        const auto made = await(scene.connector->fetch({}));
        REQUIRE(made);
        REQUIRE(made->messages.size() == 1);
        CHECK(made->messages[0].parentId == "api:example.social/112000"_L1);
        CHECK(made->messages[0].rootId.isEmpty());
    }
    SECTION("offline meanwhile: nothing is passed over")
    {
        scene.http.expect(u"GET /api/v1/statuses/112101/context"_s).fails(Error::Offline);
        const auto made = await(scene.connector->fetch({}));
        REQUIRE_FALSE(made);
        CHECK(made.error().kind == Error::Offline);
    }
}

TEST_CASE("snac's whole list each time brings only what is new", "[mastodon][fault-41]")
{
    Scene scene(snacHome());
    const QString own = u"GET /api/v1/accounts/234696b762de45b83f17b1ae17669476/statuses"
                        "?limit=40&exclude_reblogs=true"_s;
    const QString list = u"GET /api/v1/notifications?limit=80&types%5B%5D=mention"
                         "&types%5B%5D=update"_s;
    scene.knowsMe();
    scene.knowsServer();
    scene.http.expect(own).answer(200, fixture("snac_own_statuses.json"));
    scene.http.expect(list).answer(200, fixture("snac_notifications.json"));
    scene.http.expect(talksLine).answer(200, "[]");
    const auto made = await(scene.connector->fetch({}));
    REQUIRE(made);
    CHECK(made->messages.size() == 3); // the mention, the reply and the post it answers
    CHECK(made->skipped == 0);

    scene.http.expect(after(own, u"179517160282067c041e15a5fa1e813abfc42a77c5"_s))
        .answer(200, fixture("snac_own_statuses.json"));
    scene.http.expect(after(list, u"1795171610699270"_s))
        .answer(200, fixture("snac_notifications.json"));
    scene.http.expect(talksLine).answer(200, "[]");
    const auto again = await(scene.connector->fetch(made->next));
    REQUIRE(again);
    CHECK(again->messages.isEmpty());
    CHECK(again->next == made->next);
}

TEST_CASE("Servers without types, conversations or our list are read all the same", "[mastodon]")
{
    Scene scene(home());
    scene.knowsMe();
    scene.knowsServer();
    scene.missing(ownLine);
    scene.http.expect(noticesLine).answer(400, R"({"error":"Invalid value for enum."})");
    scene.http.expect(u"GET /api/v1/notifications?limit=80"_s)
        .answer(200, notice(u"1"_s, object("mention.json")));
    scene.notFound(talksLine);
    const auto made = await(scene.connector->fetch({}));
    REQUIRE(made);
    CHECK(made->messages.size() == 1);
}

TEST_CASE("A page that is no page moves nothing", "[mastodon][fault-1][fault-3][fault-6]")
{
    Scene scene(home());
    scene.knowsMe();
    scene.knowsServer();
    scene.http.expect(ownLine).answer(200, "[]");
    SECTION("cut off")
    {
        scene.http.expect(noticesLine).answer(200, fixture("notifications.json").left(1000));
        const auto made = await(scene.connector->fetch({}));
        REQUIRE_FALSE(made);
        CHECK(made.error().kind == Error::Malformed);
    }
    SECTION("a login page")
    {
        scene.http.expect(noticesLine).answer(200, "<html>Wi-Fi</html>", "text/html");
        const auto made = await(scene.connector->fetch({}));
        REQUIRE_FALSE(made);
        CHECK(made.error().kind == Error::Intercepted);
    }
    SECTION("a limit")
    {
        scene.http.expect(noticesLine).header("Retry-After", "30").answer(429, "{}");
        const auto made = await(scene.connector->fetch({}));
        REQUIRE_FALSE(made);
        CHECK(made.error().kind == Error::RateLimited);
        CHECK(made.error().until == scene.clock.now() + 30s);
    }
}

TEST_CASE("Messages are read again, twenty at once where the server knows how",
          "[mastodon][fault-43][fault-44]")
{
    Scene scene(home());
    scene.knowsMe();
    scene.knowsServer();
    QList<MessageRef> refs { { replyUri, u"112101"_s, {} },
                             { u"https://example.social/users/lea/statuses/1"_s, u"1"_s, {} } };
    scene.http.expect(u"GET /api/v1/statuses?id%5B%5D=112101&id%5B%5D=1"_s)
        .answer(200, bytes(QJsonArray { object("edited.json") }));
    scene.missing(u"GET /api/v1/statuses/1"_s);
    scene.http.expect(u"GET /api/v1/notifications?limit=40"_s).answer(200, "[]");
    scene.http.expect(u"GET /api/v1/accounts/109/statuses?limit=40"_s).answer(200, "[]");
    const auto made = await(scene.connector->reread(refs));
    REQUIRE(made);
    REQUIRE(made->messages.size() == 1);
    CHECK(made->messages[0].editedAt);
    CHECK(made->deleted.isEmpty()); // once not found is no proof: whoever asks counts
    CHECK(made->unknown.isEmpty());
}

TEST_CASE("A message that the server cannot give just now is not called missing",
          "[mastodon][fault-44]")
{
    Scene scene(snacHome());
    scene.knowsMe();
    scene.knowsServer();
    const QString broken = u"http://127.0.0.1:18001/bob/p/1"_s;
    const QString nameless = u"http://127.0.0.1:18001/bob/p/2"_s;
    QList<MessageRef> refs { { broken, u"1"_s, {} }, { nameless, {}, {} } };
    scene.http.expect(u"GET /api/v1/statuses/1"_s).answer(200, R"({"id":7})");
    const auto made = await(scene.connector->reread(refs));
    REQUIRE(made);
    CHECK(made->messages.isEmpty());
    CHECK(made->unknown == QStringList { broken, nameless });
}

TEST_CASE("A message whose id has changed is found by its address", "[mastodon]")
{
    Scene scene(snacHome());
    scene.knowsMe();
    scene.knowsServer();
    const QString uri = object("snac_reply.json")["uri"_L1].toString();
    QList<MessageRef> refs { { uri, u"old"_s, {} } };
    scene.notFound(u"GET /api/v1/statuses/old"_s);
    scene.http.expect(u"GET /api/v1/notifications?limit=40"_s)
        .answer(200, fixture("snac_notifications.json"));
    scene.http
        .expect(u"GET /api/v1/accounts/234696b762de45b83f17b1ae17669476/statuses?limit=40"_s)
        .answer(200, "[]");
    const auto made = await(scene.connector->reread(refs));
    REQUIRE(made);
    CHECK(made->deleted.isEmpty());
    REQUIRE(made->messages.size() == 1);
    CHECK(made->messages[0].apiId == "17951716035551a0565be5c87e994abbdd9aee4cf8"_L1);
}

TEST_CASE("A rereading that is interrupted declares nothing gone", "[mastodon]")
{
    Scene scene(snacHome());
    scene.knowsMe();
    scene.knowsServer();
    QList<MessageRef> refs { { u"http://127.0.0.1:18001/bob/p/1"_s, u"1"_s, {} },
                             { u"http://127.0.0.1:18001/bob/p/2"_s, u"2"_s, {} } };
    scene.notFound(u"GET /api/v1/statuses/1"_s);
    scene.http.expect(u"GET /api/v1/statuses/2"_s).fails(Error::Offline);
    const auto made = await(scene.connector->reread(refs));
    REQUIRE_FALSE(made);
    CHECK(made.error().kind == Error::Offline);
}

TEST_CASE("A thread brings everything around one message", "[mastodon]")
{
    Scene scene(home());
    scene.knowsMe();
    scene.knowsServer();
    scene.http.expect(u"GET /api/v1/statuses/112101"_s).answer(200, fixture("reply.json"));
    scene.http.expect(u"GET /api/v1/statuses/112101/context"_s).answer(200, fixture("context.json"));
    const auto made = await(scene.connector->thread(MessageRef { replyUri, u"112101"_s, {} }));
    REQUIRE(made);
    CHECK(made->messages.size() == 3);
    CHECK(named(*made, answerUri)->rootId == postUri);
}

TEST_CASE("Parents that answer each other in a circle do no harm", "[mastodon][fault-51]")
{
    Scene scene(home());
    scene.knowsMe();
    scene.knowsServer();
    QJsonObject one = object("reply.json");
    QJsonObject two = object("mention.json");
    one.insert(u"in_reply_to_id"_s, u"112102"_s);
    two.insert(u"in_reply_to_id"_s, u"112101"_s);
    scene.http.expect(u"GET /api/v1/statuses/112101"_s).answer(200, bytes(one));
    scene.http.expect(u"GET /api/v1/statuses/112101/context"_s)
        .answer(200, bytes(QJsonObject { { u"ancestors"_s, QJsonArray { two } },
                                         { u"descendants"_s, QJsonArray { two, two } } }));
    const auto made = await(scene.connector->thread(MessageRef { replyUri, u"112101"_s, {} }));
    REQUIRE(made);
    CHECK(made->messages.size() == 2);
    CHECK(named(*made, replyUri)->rootId.isEmpty());
}

TEST_CASE("The same message twice in a page is one", "[mastodon][fault-41]")
{
    Scene scene(home());
    scene.knowsMe();
    scene.knowsServer();
    scene.http.expect(ownLine).answer(200, "[]");
    QJsonArray list = QJsonDocument::fromJson(notice(u"2"_s, object("mention.json"))).array();
    list.append(list.first());
    scene.http.expect(noticesLine).answer(200, bytes(list));
    scene.http.expect(talksLine).answer(200, "[]");
    const auto made = await(scene.connector->fetch({}));
    REQUIRE(made);
    CHECK(made->messages.size() == 1);
}
