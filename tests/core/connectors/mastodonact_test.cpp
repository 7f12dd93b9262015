// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/connectors/mastodonstage.h"

using namespace mastodon;
using namespace stage;

namespace {

const QString statusPath = u"/api/v1/statuses/112101"_s;

Action on(Action::Kind kind)
{
    Action made;
    made.kind = kind;
    made.targetId = u"https://example.social/users/lea/statuses/112101"_s;
    made.targetApiId = u"112101"_s;
    made.authorId = u"https://example.social/users/lea"_s;
    made.authorApiId = u"110"_s;
    return made;
}

QJsonObject sent(const Request &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

} // namespace

TEST_CASE("Each act is one call that is never empty", "[mastodon]")
{
    Scene scene(home());
    using enum Action::Kind;
    const std::vector<std::pair<Action::Kind, QString>> calls {
        { Like, statusPath + u"/favourite"_s },    { Unlike, statusPath + u"/unfavourite"_s },
        { Boost, statusPath + u"/reblog"_s },      { Unboost, statusPath + u"/unreblog"_s },
        { Bookmark, statusPath + u"/bookmark"_s }, { Unbookmark, statusPath + u"/unbookmark"_s },
        { Block, u"/api/v1/accounts/110/block"_s },
        { Unblock, u"/api/v1/accounts/110/unblock"_s },
        { Mute, u"/api/v1/accounts/110/mute"_s },
        { Unmute, u"/api/v1/accounts/110/unmute"_s },
        { Report, u"/api/v1/reports"_s },
    };
    for (const auto &[kind, path] : calls) {
        scene.http.expect(u"POST "_s + path)
            .sees([](const Request &request) { CHECK_FALSE(request.body.isEmpty()); })
            .answer(200, "{}");
        const auto made = await(scene.connector->act(on(kind)));
        REQUIRE(made);
        CHECK(made->remoteId == "https://example.social/users/lea/statuses/112101"_L1);
    }
    for (const Action::Kind kind : { Hide, Unhide }) {
        const auto made = await(scene.connector->act(on(kind)));
        REQUIRE_FALSE(made);
        CHECK(made.error().kind == Error::Unsupported);
    }
}

TEST_CASE("A report says who, what and why", "[mastodon]")
{
    Scene scene(home());
    Action report = on(Action::Kind::Report);
    report.text = u"spam"_s;
    scene.http.expect(u"POST /api/v1/reports"_s)
        .sees([](const Request &request) {
            CHECK(sent(request)["account_id"_L1].toString() == "110"_L1);
            CHECK(sent(request)["comment"_L1].toString() == "spam"_L1);
            CHECK(sent(request)["status_ids"_L1].toArray() == QJsonArray { u"112101"_s });
        })
        .answer(200, "{}");
    CHECK(await(scene.connector->act(report)));
}

TEST_CASE("A person unknown by id is found through the message", "[mastodon]")
{
    Scene scene(home());
    Action block = on(Action::Kind::Block);
    block.authorApiId.clear();
    scene.http.expect(u"GET "_s + statusPath).answer(200, fixture("reply.json"));
    scene.http.expect(u"POST /api/v1/accounts/110/block"_s).answer(200, "{}");
    CHECK(await(scene.connector->act(block)));
}

TEST_CASE("A call the server does not know is unsupported; a thing it does not know is not there",
          "[mastodon][fault-18]")
{
    Scene scene(home());
    SECTION("no such call, as on snac")
    {
        scene.notFound(u"POST /api/v1/accounts/110/mute"_s);
        scene.http.expect(u"GET /api/v1/accounts/110"_s).answer(200, "{}");
        const auto made = await(scene.connector->act(on(Action::Kind::Mute)));
        REQUIRE_FALSE(made);
        CHECK(made.error().kind == Error::Unsupported);
    }
    SECTION("no such person")
    {
        scene.missing(u"POST /api/v1/accounts/110/mute"_s);
        const auto made = await(scene.connector->act(on(Action::Kind::Mute)));
        REQUIRE_FALSE(made);
        CHECK(made.error().kind == Error::NotFound);
    }
    SECTION("deleting what is gone is done")
    {
        scene.missing(u"DELETE "_s + statusPath);
        CHECK(await(scene.connector->act(on(Action::Kind::Delete))));
    }
    SECTION("snac cannot delete")
    {
        scene.notFound(u"DELETE "_s + statusPath);
        scene.http.expect(u"GET "_s + statusPath).answer(200, fixture("reply.json"));
        const auto made = await(scene.connector->act(on(Action::Kind::Delete)));
        REQUIRE_FALSE(made);
        CHECK(made.error().kind == Error::Unsupported);
    }
}

TEST_CASE("An edit says again all that it would otherwise take away", "[mastodon]")
{
    Scene scene(home());
    Action edit = on(Action::Kind::Edit);
    edit.targetApiId = u"112200"_s;
    edit.text = u"Rouge, bleu ou vert ?"_s;
    QJsonObject before = object("poll.json");
    before.insert(u"spoiler_text"_s, u"mode"_s);
    before.insert(u"media_attachments"_s, QJsonArray { QJsonObject { { u"id"_s, u"501"_s } } });
    scene.knowsMe();
    scene.http.expect(u"GET /api/v1/statuses/112200"_s).answer(200, bytes(before));
    scene.http.expect(u"PUT /api/v1/statuses/112200"_s)
        .sees([](const Request &request) {
            const QJsonObject body = sent(request);
            CHECK(body["status"_L1].toString() == "Rouge, bleu ou vert ?"_L1);
            CHECK(body["spoiler_text"_L1].toString() == "mode"_L1);
            CHECK(body["media_ids"_L1].toArray() == QJsonArray { u"501"_s });
            CHECK(body["language"_L1].toString() == "fr"_L1);
            CHECK(body["poll"_L1]["options"_L1].toArray().size() == 2);
            CHECK(body["poll"_L1]["expires_in"_L1].toInt() > 80000);
        })
        .answer(200, bytes(before));
    const auto made = await(scene.connector->act(edit));
    REQUIRE(made);
    CHECK(made->apiId == "112200"_L1);
}

TEST_CASE("An edit on snac gives the text another id", "[mastodon]")
{
    Scene scene(snacHome());
    Action edit;
    edit.kind = Action::Kind::Edit;
    edit.targetId = u"http://127.0.0.1:18001/alice/p/1795171602.888097"_s;
    edit.targetApiId = u"179517160282067c041e15a5fa1e813abfc42a77c5"_s;
    edit.text = u"Hello edited quokka #test"_s;
    scene.knowsMe();
    scene.http.expect(u"GET /api/v1/statuses/"_s + edit.targetApiId)
        .answer(200, fixture("snac_status_wrapped.json"));
    scene.http.expect(u"PUT /api/v1/statuses/"_s + edit.targetApiId)
        .answer(200, fixture("snac_edited.json"));
    const auto made = await(scene.connector->act(edit));
    REQUIRE(made);
    CHECK(made->remoteId == edit.targetId);
    CHECK(made->apiId == "179517162082067c041e15a5fa1e813abfc42a77c5"_L1);
}

TEST_CASE("What the server holds can be moved and cancelled", "[mastodon]")
{
    Scene scene(home());
    Ref ref;
    ref.scheduled = u"3221"_s;
    Action move;
    move.kind = Action::Kind::MoveScheduled;
    move.targetId = u"scheduled:3221"_s;
    move.targetRef = ref.bytes();
    move.at = scene.clock.now() + 2h;
    scene.http.expect(u"PUT /api/v1/scheduled_statuses/3221"_s)
        .sees([](const Request &request) {
            CHECK(sent(request)["scheduled_at"_L1].toString() == "2026-11-20T13:00:00.000Z"_L1);
        })
        .answer(200, fixture("scheduled.json"));
    const auto moved = await(scene.connector->act(move));
    REQUIRE(moved);
    CHECK(moved->handed);

    move.at = scene.clock.now();
    CHECK_FALSE(await(scene.connector->act(move)));

    Action cancel = move;
    cancel.kind = Action::Kind::CancelScheduled;
    scene.http.expect(u"DELETE /api/v1/scheduled_statuses/3221"_s).answer(200, "{}");
    CHECK(await(scene.connector->act(cancel)));
    scene.missing(u"DELETE /api/v1/scheduled_statuses/3221"_s);
    cancel.targetRef = ref.bytes();
    const auto late = await(scene.connector->act(cancel));
    REQUIRE_FALSE(late); // published or cancelled already: to be looked up, not taken as done
    CHECK(late.error().kind == Error::NotFound);

    cancel.targetRef.clear(); // snac
    const auto held = await(scene.connector->act(cancel));
    REQUIRE_FALSE(held);
    CHECK(held.error().kind == Error::Unsupported);
}

TEST_CASE("Read is marked up to a message and never moved back", "[mastodon]")
{
    Scene scene(home());
    scene.knowsMe();
    scene.http.expect(u"GET /api/v1/notifications?limit=40"_s)
        .answer(200, fixture("notifications.json"));
    scene.http.expect(u"GET /api/v1/accounts/109/statuses?limit=40"_s).answer(200, "[]");
    Action read = on(Action::Kind::MarkRead);
    read.targetId = u"https://other.example/users/tom/statuses/112102"_s;
    SECTION("forward")
    {
        scene.http.expect(u"GET /api/v1/markers?timeline%5B%5D=notifications"_s)
            .answer(200, R"({"notifications":{"last_read_id":"88","version":1}})");
        scene.http.expect(u"POST /api/v1/markers"_s)
            .sees([](const Request &request) {
                CHECK(request.body == "notifications%5Blast_read_id%5D=902");
            })
            .answer(200, fixture("snac_markers.json"));
        CHECK(await(scene.connector->act(read)));
    }
    SECTION("already")
    {
        scene.http.expect(u"GET /api/v1/markers?timeline%5B%5D=notifications"_s)
            .answer(200, R"({"notifications":{"last_read_id":"1000"}})");
        CHECK(await(scene.connector->act(read)));
    }
    SECTION("another program has just marked")
    {
        scene.http.expect(u"GET /api/v1/markers?timeline%5B%5D=notifications"_s).answer(200, "{}");
        scene.http.expect(u"POST /api/v1/markers"_s).answer(409, "{}");
        CHECK(await(scene.connector->act(read)));
    }
}

TEST_CASE("Tags and words are searched forward, page by page", "[mastodon]")
{
    Scene scene(home());
    WatchQuery tag;
    tag.tag = u"#éco/x"_s;
    scene.knowsMe();
    scene.http.expect(u"GET /api/v1/timelines/tag/%C3%A9cox?limit=40"_s)
        .answer(200, bytes(QJsonArray { object("mention.json"), object("post.json") }));
    const auto first = await(scene.connector->search(tag, {}));
    REQUIRE(first);
    CHECK(first->messages.size() == 2);
    CHECK_FALSE(first->more);
    scene.http.expect(u"GET /api/v1/timelines/tag/%C3%A9cox?min_id=112102&limit=40"_s)
        .answer(200, "[]");
    const auto second = await(scene.connector->search(tag, first->next));
    REQUIRE(second);
    CHECK(second->messages.isEmpty());

    WatchQuery words;
    words.words = u"robe rouge"_s;
    scene.http.expect(u"GET /api/v2/search?q=robe%20rouge&type=statuses&limit=40"_s)
        .answer(200, bytes(QJsonObject { { u"statuses"_s, QJsonArray { object("mention.json") } } }));
    const auto found = await(scene.connector->search(words, {}));
    REQUIRE(found);
    CHECK(found->messages.size() == 1);

    const auto nothing = await(scene.connector->search(WatchQuery(), {}));
    REQUIRE_FALSE(nothing);
    CHECK(nothing.error().kind == Error::Invalid);
}

TEST_CASE("Numbers are those the server gives; missing is never zero", "[mastodon]")
{
    Scene scene(home());
    SECTION("of posts")
    {
        scene.knowsMe();
        scene.knowsServer();
        QJsonObject post = object("post.json");
        post.remove(u"quotes_count"_s);
        scene.http.expect(u"GET /api/v1/statuses/112000"_s).answer(200, bytes(post));
        const QList<MessageRef> refs {
            { u"https://example.social/users/maison/statuses/112000"_s, u"112000"_s, {} }
        };
        const auto made = await(scene.connector->measure(refs));
        REQUIRE(made);
        REQUIRE(made->size() == 3);
        CHECK((*made)[0].kind == Measure::Kind::Likes);
        CHECK((*made)[0].value == 31);
        CHECK((*made)[0].subject == refs[0].remoteId);
        CHECK((*made)[0].at == scene.clock.now());
    }
    SECTION("of the account, asked afresh each time")
    {
        scene.knowsMe();
        scene.knowsMe();
        CHECK(await(scene.connector->measure({})));
        const auto made = await(scene.connector->measure({}));
        REQUIRE(made);
        REQUIRE(made->size() == 3);
        CHECK((*made)[0].kind == Measure::Kind::Followers);
        CHECK((*made)[0].value == 4321);
        CHECK((*made)[0].subject.isEmpty());
    }
}
