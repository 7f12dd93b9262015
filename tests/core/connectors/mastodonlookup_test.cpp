// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/connectors/mastodonstage.h"

using namespace mastodon;
using namespace stage;

namespace {

const QString ownLine = u"GET /api/v1/accounts/109/statuses?limit=40"_s;
const QString heldLine = u"GET /api/v1/scheduled_statuses?limit=40"_s;

Outgoing collection()
{
    Outgoing made;
    made.text = u"Nouvelle collection #hiver : https://maison.example/hiver-2026?utm_id=42"_s;
    return made;
}

Outgoing answerToLea()
{
    Outgoing made;
    made.text = u"Bonjour Léa"_s;
    made.parentId = u"https://example.social/users/lea/statuses/112101"_s;
    made.parentApiId = u"112101"_s;
    made.participants = QStringList { u"lea"_s };
    return made;
}

// The post of the fixtures was made at 08:00, the answer at 10:10.
const PublishKey morning("key", instant(1'795'161'660'000)); // 08:01
const PublishKey late("key", instant(1'795'172'100'000)); // 10:55

} // namespace

TEST_CASE("Our own post is recognised in our own list", "[mastodon]")
{
    Scene scene(home());
    scene.knowsMe();
    scene.http.expect(ownLine).answer(200, fixture("own_statuses.json"));
    const auto made = await(scene.connector->find(collection(), morning));
    REQUIRE(made);
    CHECK(made->kind == Sighting::Found);
    CHECK(made->receipt.apiId == "112000"_L1);
    CHECK_FALSE(made->receipt.handed);
}

TEST_CASE("Our answer is recognised by what it answers", "[mastodon]")
{
    Scene scene(home());
    scene.knowsMe();
    scene.http.expect(ownLine).answer(200, fixture("own_statuses.json"));
    const auto made = await(scene.connector->find(answerToLea(), morning));
    REQUIRE(made);
    CHECK(made->kind == Sighting::Found);
    CHECK(made->receipt.apiId == "112110"_L1);
}

TEST_CASE("What is older than the attempt, or has other media, is another post", "[mastodon]")
{
    Scene scene(home());
    scene.knowsMe();
    scene.http.expect(ownLine).answer(200, fixture("own_statuses.json"));
    const auto before = await(scene.connector->find(collection(), late));
    REQUIRE(before);
    CHECK(before->kind == Sighting::Absent);
    CHECK_FALSE(before->repeatable);

    Outgoing pictured = collection();
    pictured.media.append(Media());
    scene.http.expect(ownLine)
        .header("Link", "<https://example.social/api/v1/accounts/109/statuses?max_id=112000>; "
                        "rel=\"next\"")
        .answer(200, fixture("own_statuses.json"));
    scene.http.expect(u"GET /api/v1/accounts/109/statuses?max_id=112000"_s).answer(200, "[]");
    const auto other = await(scene.connector->find(pictured, morning));
    REQUIRE(other);
    CHECK(other->kind == Sighting::Absent);
}

TEST_CASE("Absent is said only after a full search", "[mastodon]")
{
    Scene scene(home());
    scene.knowsMe();
    SECTION("a list that cannot be read is an error")
    {
        scene.http.expect(ownLine).answer(500, "");
        CHECK_FALSE(await(scene.connector->find(collection(), morning)));
    }
    SECTION("a list that never ends says nothing")
    {
        for (int page = 0; page < 10; ++page) {
            QJsonObject each = object("poll.json");
            each.insert(u"id"_s, QString::number(1000 - page));
            scene.http
                .expect(page == 0 ? ownLine
                                  : ownLine + u"&max_id="_s + QString::number(1001 - page))
                .answer(200, bytes(QJsonArray { each }));
        }
        const auto made = await(scene.connector->find(collection(), late));
        REQUIRE(made);
        CHECK(made->kind == Sighting::CannotTell);
    }
    SECTION("a server that sends the same page again has no other")
    {
        const QByteArray page = bytes(QJsonArray { object("poll.json") });
        scene.http.expect(ownLine).answer(200, page);
        scene.http.expect(ownLine + u"&max_id=112200"_s).answer(200, page);
        const auto made = await(scene.connector->find(collection(), late));
        REQUIRE(made);
        CHECK(made->kind == Sighting::Absent);
    }
}

TEST_CASE("The same words to somebody else are not our answer", "[mastodon]")
{
    Scene scene(home());
    scene.knowsMe();
    QJsonObject other = object("answer.json");
    SECTION("another parent")
    {
        other.insert(u"in_reply_to_id"_s, u"112102"_s);
        scene.http.expect(ownLine).answer(200, bytes(QJsonArray { other, object("post.json") }));
        scene.http.expect(u"GET /api/v1/statuses/112102"_s).answer(200, fixture("mention.json"));
        const PublishKey key("key", instant(1'795'168'800'000)); // 10:00
        const auto made = await(scene.connector->find(answerToLea(), key));
        REQUIRE(made);
        CHECK(made->kind == Sighting::Absent);
    }
    SECTION("the same parent under a new id")
    {
        other.insert(u"in_reply_to_id"_s, u"999"_s);
        scene.http.expect(ownLine).answer(200, bytes(QJsonArray { other }));
        scene.http.expect(u"GET /api/v1/statuses/999"_s).answer(200, fixture("reply.json"));
        const auto made = await(scene.connector->find(answerToLea(), morning));
        REQUIRE(made);
        CHECK(made->kind == Sighting::Found);
    }
    SECTION("the parent is gone: nobody can tell")
    {
        other.insert(u"in_reply_to_id"_s, QJsonValue());
        scene.http.expect(ownLine).answer(200, bytes(QJsonArray { other, object("post.json") }));
        const PublishKey key("key", instant(1'795'168'800'000));
        const auto made = await(scene.connector->find(answerToLea(), key));
        REQUIRE(made);
        CHECK(made->kind == Sighting::CannotTell);
    }
}

TEST_CASE("On snac a post is recognised by its source, also inside somebody's boost", "[mastodon]")
{
    Scene scene(snacHome());
    scene.knowsMe();
    Outgoing post;
    post.text = u"Hello quokka world #test"_s;
    QJsonArray list = QJsonDocument::fromJson(fixture("snac_own_statuses.json")).array();
    scene.http
        .expect(u"GET /api/v1/accounts/234696b762de45b83f17b1ae17669476/statuses?limit=40"_s)
        .answer(200, bytes(QJsonArray { list[1] }));
    const auto made
        = await(scene.connector->find(post, PublishKey("key", instant(1'795'171'602'000))));
    REQUIRE(made);
    CHECK(made->kind == Sighting::Found);
    CHECK(made->receipt.remoteId == "http://127.0.0.1:18001/alice/p/1795171602.888097"_L1);
}

TEST_CASE("A post for later is looked for among what the server holds", "[mastodon]")
{
    Scene scene(home());
    Outgoing later;
    later.text = u"Demain, -20 %"_s;
    later.nativeAt = instant(1'795'190'400'000); // 16:00
    scene.knowsMe();
    SECTION("held")
    {
        scene.http.expect(heldLine).answer(200, bytes(QJsonArray { object("scheduled.json") }));
        const auto made = await(scene.connector->find(later, late));
        REQUIRE(made);
        CHECK(made->kind == Sighting::Found);
        CHECK(made->receipt.handed);
    }
    SECTION("not held")
    {
        scene.http.expect(heldLine).answer(200, "[]");
        scene.http.expect(ownLine).answer(200, fixture("own_statuses.json"));
        scene.knowsServer();
        const auto made = await(scene.connector->find(later, late));
        REQUIRE(made);
        CHECK(made->kind == Sighting::Absent);
    }
}

TEST_CASE("Where the server does not list what it holds, nobody can tell before the time",
          "[mastodon]")
{
    Scene scene(snacHome());
    Outgoing later;
    later.text = u"later"_s;
    later.nativeAt = instant(1'795'178'803'000);
    scene.knowsMe();
    scene.http.expect(heldLine).answer(200, "[]");
    scene.http
        .expect(u"GET /api/v1/accounts/234696b762de45b83f17b1ae17669476/statuses?limit=40"_s)
        .answer(200, "[]");
    scene.knowsServer();
    const auto made = await(scene.connector->find(later, late));
    REQUIRE(made);
    CHECK(made->kind == Sighting::CannotTell);
}

TEST_CASE("What became of a post the server holds", "[mastodon]")
{
    Scene scene(home());
    Outgoing later;
    later.text = u"Rouge ou bleu ?"_s;
    later.nativeAt = instant(1'795'172'100'000); // 10:55, when the poll of the fixture was posted
    Ref ref;
    ref.scheduled = u"3221"_s;
    Receipt handed;
    handed.remoteId = u"scheduled:3221"_s;
    handed.ref = ref.bytes();
    scene.knowsMe();
    SECTION("still held")
    {
        scene.http.expect(u"GET /api/v1/scheduled_statuses/3221"_s)
            .answer(200, fixture("scheduled.json"));
        const auto made = await(scene.connector->findHanded(later, handed));
        REQUIRE(made);
        CHECK(made->kind == Sighting::Found);
        CHECK(made->receipt.handed);
    }
    SECTION("published")
    {
        scene.missing(u"GET /api/v1/scheduled_statuses/3221"_s);
        scene.http.expect(ownLine).answer(200, bytes(QJsonArray { object("poll.json") }));
        const auto made = await(scene.connector->findHanded(later, handed));
        REQUIRE(made);
        CHECK(made->kind == Sighting::Found);
        CHECK_FALSE(made->receipt.handed);
        CHECK(made->receipt.apiId == "112200"_L1);
    }
    SECTION("cancelled elsewhere")
    {
        scene.missing(u"GET /api/v1/scheduled_statuses/3221"_s);
        scene.http.expect(ownLine).answer(200, fixture("own_statuses.json"));
        const auto made = await(scene.connector->findHanded(later, handed));
        REQUIRE(made);
        CHECK(made->kind == Sighting::Absent);
    }
}

TEST_CASE("A post snac holds is taken as held until its time, then looked for", "[mastodon]")
{
    Scene scene(snacHome());
    Outgoing later;
    later.text = u"later"_s;
    later.nativeAt = instant(1'795'178'803'000);
    Receipt handed;
    handed.remoteId = u"http://127.0.0.1:18001/alice/p/1795171603.690018"_s;
    handed.apiId = u"17951716037ad63c64a0f2e07876efda9d157d5106"_s;
    scene.knowsMe();
    const auto early = await(scene.connector->findHanded(later, handed));
    REQUIRE(early);
    CHECK(early->kind == Sighting::Found);
    CHECK(early->receipt.handed);
    scene.clock.set(*later.nativeAt + 5s);
    scene.http.expect(u"GET /api/v1/statuses/"_s + handed.apiId)
        .answer(200, fixture("snac_status_scheduled.json"));
    const auto due = await(scene.connector->findHanded(later, handed));
    REQUIRE(due);
    CHECK(due->kind == Sighting::Found);
    CHECK_FALSE(due->receipt.handed);
}
