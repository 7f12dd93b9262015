// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/connectors/wordpressstage.h"

#include "core/net/networkhttp.h"
#include "tests/fakes/faultserver.h"

#include <QTemporaryDir>

using namespace wordpress;
using namespace wpstage;

namespace {

const QString api = u"/wp-json/wp/v2/"_s;
const QString newComments = u"GET "_s + api
    + u"comments?per_page=100&context=edit&orderby=date_gmt&order=asc&after=%1&status=all"_s;
const QString underPost = u"GET "_s + api
    + u"posts?include=%1&per_page=100&_fields=id%2Cdate_gmt%2Clink%2Ctitle%2Ccontent%2Cauthor"
      u"%2Cstatus"_s;
const QString underPage = QString(underPost).replace(u"/posts?"_s, u"/pages?"_s);

Outgoing saying(const QString &text)
{
    Outgoing made;
    made.text = text;
    return made;
}

Outgoing answering(const QString &text)
{
    Outgoing made = saying(text);
    made.parentId = u"comment-3"_s;
    made.parentApiId = u"3"_s;
    made.parentRef = refFor(u"4"_s);
    return made;
}

QJsonObject sent(const Request &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

QString marked(const Outgoing &post)
{
    return u"GET "_s + api + u"posts?slug="_s + markOf(post) + u"&status=draft&context=edit&_fields=id"_s;
}

QByteArray prepared(const Outgoing &post)
{
    Readiness ready;
    ready.draft = u"4"_s;
    ready.made = post.sha256();
    return ready.bytes();
}

Action on(Action::Kind kind, const QString &target)
{
    Action made;
    made.kind = kind;
    made.targetId = target;
    return made;
}

QByteArray commentsUnder(int post, int from, int count)
{
    QJsonArray list;
    for (int i = 0; i < count; ++i)
        list.append(QJsonObject { { u"id"_s, from + i },
                                  { u"post"_s, post },
                                  { u"parent"_s, 0 },
                                  { u"author"_s, 0 },
                                  { u"author_name"_s, u"V"_s },
                                  { u"status"_s, u"approved"_s },
                                  { u"date_gmt"_s, u"2026-11-21T10:00:00"_s },
                                  { u"content"_s, QJsonObject { { u"rendered"_s, u"<p>x</p>"_s } } } });
    return QJsonDocument(list).toJson();
}

} // namespace

TEST_CASE("A site says who we are and what we may do there", "[wordpress]")
{
    Scene scene;
    scene.knows();
    const auto who = await(scene.connector->identify());
    REQUIRE(who);
    CHECK(who->remoteId == "127.0.0.1:18010#user-2"_L1);
    CHECK(who->handle == "editor@127.0.0.1:18010"_L1);
    CHECK(who->name.raw() == "Maison Lumen"_L1);
    CHECK(who->scopes == QStringList { u"editor"_s });
    CHECK(who->capabilities.can(Capabilities::HideReply));
    const auto authorization = scene.http.seen().last().headers;
    CHECK(authorization.contains(std::pair<QByteArray, QByteArray>(
        "Authorization", "Basic " + QByteArray("editor:abcd efgh").toBase64())));
    CHECK_FALSE(scene.http.seen().first().signedIn); // the front page is told no password
}

TEST_CASE("Without pretty addresses the interface is found all the same", "[wordpress]")
{
    Scene scene;
    scene.http.expect(u"HEAD /"_s).answer(200, {}, "text/html");
    scene.http.expect(indexLine).answer(404, "<html>", "text/html");
    scene.http
        .expect(u"GET /?rest_route=/&_fields=name%2Curl%2Chome%2Cnamespaces%2Cauthentication"_s)
        .answer(200, fixture("index.json"));
    scene.http
        .expect(u"GET /?rest_route=/wp/v2/users/me&"_s + meLine.section(u'?', 1))
        .answer(200, fixture("editor.json"));
    CHECK(bool(await(scene.connector->identify())));
}

TEST_CASE("A site that is no WordPress is not found; a password not taken asks to sign in again",
          "[wordpress][fault-14]")
{
    Scene scene;
    SECTION("no WordPress")
    {
        scene.http.expect(u"HEAD /"_s).answer(200, {}, "text/html");
        scene.http.expect(indexLine).answer(200, "<html>", "text/html");
        scene.http
            .expect(u"GET /?rest_route=/&_fields=name%2Curl%2Chome%2Cnamespaces%2Cauthentication"_s)
            .answer(200, R"({"name":"x"})");
        CHECK(await(scene.connector->identify()).error().kind == Error::NotFound);
    }
    SECTION("wrong password")
    {
        scene.knowsSite();
        scene.http.expect(meLine).answer(
            401, R"({"code":"rest_not_logged_in","message":"You are not currently logged in."})");
        const auto who = await(scene.connector->identify());
        REQUIRE_FALSE(who);
        CHECK(who.error().kind == Error::NeedsSignIn);
        CHECK(who.error().words.raw() == "You are not currently logged in."_L1);
    }
    SECTION("no password kept")
    {
        scene.vault.secrets.clear();
        scene.knowsSite();
        CHECK(await(scene.connector->identify()).error().kind == Error::NeedsSignIn);
    }
}

TEST_CASE("Comments come with what they stand under, and reading goes on where it ended",
          "[wordpress][fault-41]")
{
    Scene scene;
    scene.knows();
    scene.http.expect(newComments.arg(u"2026-10-22T22%3A26%3A40Z"_s))
        .header("X-WP-TotalPages", "1")
        .answer(200, fixture("comments.json"));
    scene.http.expect(underPost.arg(u"1%2C4"_s)).answer(200, fixture("posts.json"));
    scene.http.expect(underPage.arg(u"1"_s)).answer(200, "[]");
    const auto first = await(scene.connector->fetch({}));
    REQUIRE(first);
    CHECK(first->messages.size() == 4);
    CHECK_FALSE(first->more);

    // An hour before the newest, and the post is known by now.
    scene.http.expect(newComments.arg(u"2026-11-21T19%3A20%3A02Z"_s)).answer(200, "[]");
    const auto second = await(scene.connector->fetch(first->next));
    REQUIRE(second);
    CHECK(second->messages.isEmpty());
    CHECK(second->next == first->next);
}

TEST_CASE("More comments than a page holds are read page by page, from the same moment",
          "[wordpress][fault-45]")
{
    Scene scene;
    scene.knows();
    const QString line = newComments.arg(u"2026-10-22T22%3A26%3A40Z"_s);
    scene.http.expect(line).header("X-WP-TotalPages", "3").answer(200, commentsUnder(4, 10, 100));
    scene.http.expect(underPost.arg(u"4"_s)).answer(200, fixture("posts.json"));
    const auto first = await(scene.connector->fetch({}));
    REQUIRE(first);
    CHECK(first->more);
    scene.restart(); // nothing of it is kept but the cursor
    scene.knows();
    scene.http.expect(line + u"&page=2"_s)
        .header("X-WP-TotalPages", "3")
        .answer(200, commentsUnder(4, 110, 100));
    scene.http.expect(underPost.arg(u"4"_s)).answer(200, fixture("posts.json"));
    const auto second = await(scene.connector->fetch(first->next));
    REQUIRE(second);
    CHECK(second->more);
    // Some were deleted meanwhile: there is no third page any more.
    scene.http.expect(line + u"&page=3"_s)
        .answer(400, R"({"code":"rest_comment_invalid_page_number","message":"…"})");
    const auto third = await(scene.connector->fetch(second->next));
    REQUIRE(third);
    CHECK_FALSE(third->more);
}

TEST_CASE("Who does not moderate reads what is approved", "[wordpress]")
{
    Scene scene;
    scene.knowsSite();
    scene.knowsMe("contributor.json");
    scene.http
        .expect(u"GET "_s + api
                + u"comments?per_page=100&orderby=date_gmt&order=asc&after=2026-10-22T22%3A26%3A40Z"_s)
        .answer(200, "[]");
    CHECK(bool(await(scene.connector->fetch({}))));
}

TEST_CASE("Read again, a comment in the wastebasket is gone and one that is nowhere is missing",
          "[wordpress][fault-44]")
{
    Scene scene;
    scene.knows();
    QJsonArray list = QJsonDocument::fromJson(fixture("comments.json")).array();
    QJsonObject spam = list[2].toObject();
    spam.insert(u"status"_s, u"spam"_s);
    list[2] = spam;
    scene.http
        .expect(u"GET "_s + api + u"comments?per_page=100&context=edit&include=2%2C3%2C9&status=any"_s)
        .answer(200, QJsonDocument(list).toJson());
    QList<MessageRef> refs(4);
    refs[0].remoteId = u"comment-2"_s;
    refs[1].remoteId = u"comment-3"_s;
    refs[2].remoteId = u"comment-9"_s;
    refs[3].remoteId = u"post-4"_s;
    const auto batch = await(scene.connector->reread(refs));
    REQUIRE(batch);
    CHECK(batch->deleted == QStringList { u"comment-3"_s });
    CHECK(batch->unknown == QStringList { u"post-4"_s });
    CHECK(batch->messages.size() == 2);
}

TEST_CASE("A post is a draft with its picture before it is published", "[wordpress]")
{
    Scene scene;
    scene.knows();
    QTemporaryDir folder;
    Outgoing post = saying(u"Open late\n\nUntil ten."_s);
    Media box;
    box.path = folder.filePath(u"box.png"_s);
    QFile file(box.path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("\x89PNG picture");
    file.close();
    box.mimeType = u"image/png"_s;
    box.altText = u"A box"_s;
    post.media = { box };

    scene.http.expect(u"POST "_s + api + u"media"_s)
        .sees([](const Request &request) {
            CHECK(request.body == "\x89PNG picture");
            CHECK(request.contentType == "image/png");
            CHECK(request.headers.contains(std::pair<QByteArray, QByteArray>(
                "Content-Disposition", "attachment; filename=\"box.png\"")));
        })
        .answer(201, fixture("media.json"));
    const auto uploaded = await(scene.connector->prepare(post, {}));
    REQUIRE(uploaded);
    CHECK_FALSE(uploaded->done);
    scene.http.expect(u"POST "_s + api + u"media/7"_s)
        .sees([](const Request &request) { CHECK(sent(request)["alt_text"_L1] == u"A box"_s); })
        .answer(200, fixture("media.json"));
    const auto described = await(scene.connector->prepare(post, uploaded->state));
    REQUIRE(described);
    CHECK_FALSE(described->done);
    scene.http.expect(marked(post)).answer(200, "[]");
    scene.http.expect(u"POST "_s + api + u"posts"_s)
        .sees([&post](const Request &request) {
            CHECK(sent(request)["status"_L1] == u"draft"_s);
            CHECK(sent(request)["slug"_L1] == markOf(post));
            CHECK(sent(request)["title"_L1] == u"Open late"_s);
            CHECK(sent(request)["content"_L1].toString().contains("wp-image-7"_L1));
        })
        .answer(201, fixture("draft.json"));
    const auto ready = await(scene.connector->prepare(post, described->state));
    REQUIRE(ready);
    CHECK(ready->done);
    const auto again = await(scene.connector->prepare(post, ready->state)); // asks for nothing
    REQUIRE(again);
    CHECK(again->done);

    scene.http.expect(u"POST "_s + api + u"posts/4"_s)
        .sees([](const Request &request) {
            CHECK(sent(request) == QJsonObject { { u"status"_s, u"publish"_s }, { u"slug"_s, u""_s } });
        })
        .answer(200, fixture("published.json"));
    const auto receipt = await(scene.connector->publish(post, ready->state, PublishKey()));
    REQUIRE(receipt);
    CHECK(receipt->remoteId == "post-4"_L1);
    CHECK(receipt->url.path() == "/2026/open-late/"_L1);
    CHECK_FALSE(receipt->handed);
}

TEST_CASE("A draft whose answer was lost is found again, not made twice", "[wordpress]")
{
    Scene scene;
    scene.knows();
    const Outgoing post = saying(u"Open late"_s);
    scene.http.expect(marked(post)).answer(200, "[]");
    scene.http.expect(u"POST "_s + api + u"posts"_s).fails(Error::UnknownOutcome);
    const auto lost = await(scene.connector->prepare(post, {}));
    REQUIRE_FALSE(lost);
    CHECK(lost.error().kind == Error::Offline); // nothing that anybody sees
    scene.http.expect(marked(post)).answer(200, R"([{"id":4}])");
    scene.http.expect(u"POST "_s + api + u"posts/4"_s).answer(200, fixture("draft.json"));
    const auto ready = await(scene.connector->prepare(post, {}));
    REQUIRE(ready);
    CHECK(ready->done);
}

TEST_CASE("What was published and not confirmed is looked for, and a draft is published again",
          "[wordpress][fault-5]")
{
    Scene scene;
    scene.knows();
    const Outgoing post = saying(u"Open late\n\nUntil ten, on Friday."_s);
    scene.http.expect(u"POST "_s + api + u"posts/4"_s).fails(Error::UnknownOutcome);
    const PublishKey key("k", instant(1'795'292'380'000)); // 2026-11-21T20:19:40Z
    CHECK(await(scene.connector->publish(post, prepared(post), key)).error().kind
          == Error::UnknownOutcome);

    scene.http.expect(marked(post)).answer(200, R"([{"id":4}])");
    const auto absent = await(scene.connector->find(post, key));
    REQUIRE(absent);
    CHECK(absent->kind == Sighting::Absent);
    CHECK(absent->repeatable);

    const QString mine = u"GET "_s + api
        + u"posts?author=2&after=2026-11-21T20%3A17%3A40Z&status=publish%2Cfuture%2Cprivate"
          u"&context=edit&per_page=100"_s;
    scene.http.expect(marked(post)).answer(200, "[]");
    scene.http.expect(mine).answer(200, '[' + fixture("published.json") + ']');
    const auto found = await(scene.connector->find(post, key));
    REQUIRE(found);
    CHECK(found->kind == Sighting::Found);
    CHECK(found->receipt.remoteId == "post-4"_L1);

    const Outgoing other = saying(u"Open early"_s);
    scene.http.expect(marked(other)).answer(200, "[]");
    scene.http.expect(mine).answer(200, '[' + fixture("published.json") + ']');
    const auto none = await(scene.connector->find(other, key));
    REQUIRE(none);
    CHECK(none->kind == Sighting::Absent);
    CHECK_FALSE(none->repeatable);
}

TEST_CASE("The site holds a post until its time, moves it and lets go of it", "[wordpress]")
{
    Scene scene;
    scene.knows();
    Outgoing post = saying(u"Later\n\nx"_s);
    post.nativeAt = *fromIso(u"2026-11-22T08:00:00Z"_s);
    scene.http.expect(u"POST "_s + api + u"posts/4"_s)
        .sees([](const Request &request) {
            CHECK(sent(request)["status"_L1] == u"future"_s);
            CHECK(sent(request)["date_gmt"_L1] == u"2026-11-22T08:00:00"_s);
        })
        .answer(200, fixture("future.json"));
    const auto held = await(scene.connector->publish(post, prepared(post), PublishKey()));
    REQUIRE(held);
    CHECK(held->handed);
    CHECK(held->remoteId == "post-6"_L1);

    const QString six = u"GET "_s + api + u"posts/6?context=edit"_s;
    scene.http.expect(six).answer(200, fixture("future.json"));
    auto stands = await(scene.connector->findHanded(post, *held));
    REQUIRE(stands);
    CHECK(stands->kind == Sighting::Found);
    CHECK(stands->receipt.handed);
    QJsonObject out = object(fixture("future.json"));
    out.insert(u"status"_s, u"publish"_s);
    scene.http.expect(six).answer(200, QJsonDocument(out).toJson());
    stands = await(scene.connector->findHanded(post, *held));
    REQUIRE(stands);
    CHECK_FALSE(stands->receipt.handed);
    out.insert(u"status"_s, u"trash"_s);
    scene.http.expect(six).answer(200, QJsonDocument(out).toJson());
    CHECK(await(scene.connector->findHanded(post, *held))->kind == Sighting::Absent);

    const QString state = u"GET "_s + api + u"posts/6?context=edit&_fields=id%2Cstatus"_s;
    Action move = on(Action::Kind::MoveScheduled, u"post-6"_s);
    move.at = *fromIso(u"2026-11-23T08:00:00Z"_s);
    scene.http.expect(state).answer(200, R"({"id":6,"status":"future"})");
    scene.http.expect(u"POST "_s + api + u"posts/6"_s)
        .sees([](const Request &request) {
            CHECK(sent(request)["date_gmt"_L1] == u"2026-11-23T08:00:00"_s);
        })
        .answer(200, fixture("future.json"));
    const auto moved = await(scene.connector->act(move));
    REQUIRE(moved);
    CHECK(moved->handed);
    move.at = scene.clock.now() + 30s; // the site would publish it at once
    CHECK(await(scene.connector->act(move)).error().kind == Error::Refused);

    const Action cancel = on(Action::Kind::CancelScheduled, u"post-6"_s);
    scene.http.expect(state).answer(200, R"({"id":6,"status":"future"})");
    scene.http.expect(u"DELETE "_s + api + u"posts/6"_s).answer(200, fixture("future.json"));
    CHECK(bool(await(scene.connector->act(cancel))));
    scene.http.expect(state).answer(200, R"({"id":6,"status":"publish"})");
    CHECK(await(scene.connector->act(cancel)).error().kind == Error::Refused);
}

TEST_CASE("A reply stands under its comment; the same again is looked for, not lost", "[wordpress]")
{
    Scene scene;
    scene.knows();
    const Outgoing post = answering(u"Yes, \"Friday\" it is -- see you & yours"_s);
    scene.http.expect(u"POST "_s + api + u"comments"_s)
        .sees([](const Request &request) {
            CHECK(sent(request)["post"_L1].toInt() == 4);
            CHECK(sent(request)["parent"_L1].toInt() == 3);
            CHECK(sent(request)["content"_L1] == u"Yes, \"Friday\" it is -- see you &amp; yours"_s);
        })
        .answer(201, fixture("reply.json"));
    CHECK(await(scene.connector->prepare(post, {}))->done);
    const auto receipt = await(scene.connector->publish(post, {}, PublishKey()));
    REQUIRE(receipt);
    CHECK(receipt->remoteId == "comment-4"_L1);

    const QString mine = u"GET "_s + api
        + u"comments?per_page=100&context=edit&post=4&parent=3&after=2026-11-21T20%3A%1%3A40Z&status=any"_s;
    const PublishKey key("k", instant(1'795'292'380'000)); // 2026-11-21T20:19:40Z
    scene.http.expect(QString(mine).replace(u"%1"_s, u"17"_s)).answer(200, '[' + fixture("reply.json") + ']');
    const auto found = await(scene.connector->find(post, key));
    REQUIRE(found);
    CHECK(found->kind == Sighting::Found);
    CHECK(found->receipt.remoteId == "comment-4"_L1);

    // The same words again: a moment ago they are this one, long ago they are refused.
    const QString before = QString(mine).replace(u"%1"_s, u"04"_s);
    scene.http.expect(u"POST "_s + api + u"comments"_s).answer(409, fixture("duplicate.json"));
    scene.http.expect(before).answer(200, '[' + fixture("reply.json") + ']');
    const auto again = await(scene.connector->publish(post, {}, key));
    REQUIRE(again);
    CHECK(again->remoteId == "comment-4"_L1);
    scene.http.expect(u"POST "_s + api + u"comments"_s).answer(409, fixture("duplicate.json"));
    scene.http.expect(before).answer(200, "[]");
    const auto refused = await(scene.connector->publish(post, {}, key));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Error::Refused);
    CHECK(refused.error().words.raw().contains("already said that"_L1));
    scene.http.expect(u"POST "_s + api + u"comments"_s).answer(409, fixture("duplicate.json"));
    scene.http.expect(before).fails(Error::Offline);
    CHECK(await(scene.connector->publish(post, {}, key)).error().kind == Error::UnknownOutcome);
}

TEST_CASE("A first comment on our own post stands below it", "[wordpress]")
{
    Scene scene;
    scene.knows();
    Outgoing post = saying(u"Which one?"_s);
    post.parentId = u"post-4"_s;
    scene.http.expect(u"POST "_s + api + u"comments"_s)
        .sees([](const Request &request) {
            CHECK(sent(request)["post"_L1].toInt() == 4);
            CHECK_FALSE(sent(request).contains("parent"_L1));
        })
        .answer(201, fixture("reply.json"));
    CHECK(bool(await(scene.connector->publish(post, {}, PublishKey()))));
}

TEST_CASE("What a site’s answer to a comment means", "[wordpress][fault-12][fault-19][fault-20]")
{
    Scene scene;
    scene.knows();
    struct Case
    {
        int status;
        QByteArray body;
        Error::Kind kind;
    };
    const std::vector<Case> cases {
        { 201, "<html>", Error::UnknownOutcome },
        { 201, "{}", Error::UnknownOutcome },
        { 201, "", Error::UnknownOutcome },
        { 302, "", Error::UnknownOutcome },
        { 500, "<html>", Error::UnknownOutcome },
        { 400, R"({"code":"comment_flood","message":"Slow down."})", Error::RateLimited },
        { 429, "", Error::RateLimited },
        { 400, R"({"code":"comment_content_column_length"})", Error::Refused },
        { 403, R"({"code":"rest_comment_closed","message":"Closed."})", Error::Forbidden },
        { 401, R"({"code":"incorrect_password"})", Error::NeedsSignIn },
        { 410, R"({"code":"rest_already_trashed"})", Error::NotFound },
    };
    for (const Case &each : cases) {
        INFO(each.status << " " << each.body.toStdString());
        scene.http.expect(u"POST "_s + api + u"comments"_s).answer(each.status, each.body);
        const auto made = await(scene.connector->publish(answering(u"a"_s), {}, PublishKey()));
        REQUIRE_FALSE(made);
        CHECK(made.error().kind == each.kind);
    }
}

TEST_CASE("Comments are held, let through, called spam and thrown away", "[wordpress]")
{
    Scene scene;
    scene.knows();
    const auto sets = [&scene](Action::Kind kind, const QString &status) {
        scene.http.expect(u"POST "_s + api + u"comments/3"_s)
            .sees([status](const Request &request) {
                CHECK(sent(request)["status"_L1].toString() == status);
            })
            .answer(200, fixture("reply.json"));
        CHECK(bool(await(scene.connector->act(on(kind, u"comment-3"_s)))));
    };
    sets(Action::Kind::Hide, u"hold"_s);
    sets(Action::Kind::Unhide, u"approved"_s);
    sets(Action::Kind::Report, u"spam"_s);
    scene.http.expect(u"DELETE "_s + api + u"comments/3"_s).answer(200, fixture("reply.json"));
    CHECK(bool(await(scene.connector->act(on(Action::Kind::Delete, u"comment-3"_s)))));
    scene.http.expect(u"DELETE "_s + api + u"comments/3"_s)
        .answer(410, R"({"code":"rest_already_trashed"})");
    CHECK(bool(await(scene.connector->act(on(Action::Kind::Delete, u"comment-3"_s)))));
    scene.http.expect(u"DELETE "_s + api + u"comments/3"_s)
        .answer(501, R"({"code":"rest_trash_not_supported"})");
    scene.http.expect(u"DELETE "_s + api + u"comments/3?force=true"_s).answer(200, R"({"deleted":true})");
    CHECK(bool(await(scene.connector->act(on(Action::Kind::Delete, u"comment-3"_s)))));
    for (const auto kind : { Action::Kind::Like, Action::Kind::Block, Action::Kind::MarkRead })
        CHECK(await(scene.connector->act(on(kind, u"comment-3"_s))).error().kind
              == Error::Unsupported);
    CHECK(await(scene.connector->act(on(Action::Kind::Hide, u"post-4"_s))).error().kind
          == Error::Unsupported);
}

TEST_CASE("An edited post keeps its pictures", "[wordpress]")
{
    Scene scene;
    scene.knows();
    Action edit = on(Action::Kind::Edit, u"post-4"_s);
    edit.text = u"Open later\n\nUntil eleven."_s;
    scene.http.expect(u"GET "_s + api + u"posts/4?context=edit&_fields=id%2Ccontent"_s)
        .answer(200, R"({"id":4,"content":{"raw":"<!-- wp:paragraph -->\n<p>Until ten.</p>\n)"
                     R"(<!-- /wp:paragraph -->\n<!-- wp:image -->\n<img/>\n<!-- /wp:image -->\n"}})");
    scene.http.expect(u"POST "_s + api + u"posts/4"_s)
        .sees([](const Request &request) {
            CHECK(sent(request)["title"_L1] == u"Open later"_s);
            const QString content = sent(request)["content"_L1].toString();
            CHECK(content.contains("Until eleven."_L1));
            CHECK_FALSE(content.contains("Until ten."_L1));
            CHECK(content.contains("<!-- wp:image -->"_L1));
        })
        .answer(200, fixture("published.json"));
    CHECK(bool(await(scene.connector->act(edit))));
}

TEST_CASE("A site counts comments and posts, and nothing else", "[wordpress]")
{
    Scene scene;
    scene.knows();
    scene.http.expect(u"GET "_s + api + u"posts?status=publish&per_page=1&_fields=id"_s)
        .header("X-WP-Total", "12")
        .answer(200, "[]");
    const auto own = await(scene.connector->measure({}));
    REQUIRE(own);
    REQUIRE(own->size() == 1);
    CHECK(own->first().kind == Measure::Kind::Posts);
    CHECK(own->first().value == 12);
    MessageRef post;
    post.remoteId = u"post-4"_s;
    scene.http.expect(u"GET "_s + api + u"comments?post=4&per_page=1&_fields=id"_s).answer(200, "[]");
    CHECK(await(scene.connector->measure({ post }))->isEmpty()); // not said is not zero
}

namespace {

struct Wire
{
    Wire()
    {
        NetworkHttp::Options options;
        options.origins = { server.url() };
        http.emplace(options);
        wordpress::Key key;
        key.user = u"editor"_s;
        key.password = Secret("secret");
        vault.secrets.insert(u"account/1"_s, key.toSecret());
        server.on("HEAD /").answer(200);
        server.on("GET /wp-json/")
            .answer(200, R"({"name":"x","namespaces":["wp/v2"],"authentication":{"application-passwords":{}}})");
        server.on("GET /wp-json/wp/v2/users/me").answer(200, fixture("editor.json"));
        Account account;
        account.server = server.url();
        connector = makeWordPress(
            Surroundings { account, *http, vault, u"account/1"_s, clock, worker, QDir() });
    }
    FaultServer server;
    FakeClock clock;
    FakeVault vault;
    Worker worker;
    std::optional<NetworkHttp> http;
    std::unique_ptr<Connector> connector;
};

} // namespace

TEST_CASE("On a bad line a post leaves once and nobody knows", "[wordpress][fault-38]")
{
    Wire net;
    FaultServer::Script &fault = net.server.on("POST /wp-json/wp/v2/posts/4");
    SECTION("no answer") { fault.dropAfter(); }
    SECTION("reset") { fault.reset(); }
    SECTION("half a body") { fault.answer(200, fixture("published.json")).cutBody(); }
    SECTION("no last chunk") { fault.answer(200, "{\"id\":4,\"status\"").cutChunked(); }
    const Outgoing post = saying(u"Open late"_s);
    CHECK(await(net.connector->publish(post, prepared(post), PublishKey())).error().kind
          == Error::UnknownOutcome);
    CHECK(net.server.count("POST /wp-json/wp/v2/posts/4") == 1);
}

TEST_CASE("The password goes to the site alone", "[wordpress][fault-21]")
{
    Wire net;
    FaultServer other;
    net.server.on("GET /wp-json/wp/v2/comments").redirect(307, other.url(u"/steal"_s));
    CHECK_FALSE(await(net.connector->fetch({})));
    CHECK(other.seen().isEmpty());
}

TEST_CASE("Signing in finds the site where it has moved to", "[wordpress]")
{
    FaultServer server;
    server.on("HEAD /").redirect(301, server.url(u"/blog/"_s));
    server.on("HEAD /blog/").answer(200).header(
        "Link", "</blog/wp-json/>; rel=\"https://api.w.org/\"");
    server.on("GET /blog/wp-json/")
        .answer(200, R"({"name":"x","namespaces":["wp/v2"],"authentication":{"application-passwords":{}}})");
    NetworkHttp::Options options;
    options.origins = { server.url() };
    NetworkHttp http(options);
    FakeClock clock;
    Entrance entrance;
    entrance.http = &http;
    entrance.clock = &clock;
    entrance.server = server.url();
    entrance.handle = u"editor"_s;
    entrance.secret = Secret("abcd efgh");
    const Result<Entered> entered = await(enter(entrance));
    REQUIRE(entered);
    CHECK(entered->server.path() == "/blog"_L1);
    const auto kept = Key::fromSecret(entered->secret);
    REQUIRE(kept);
    CHECK(kept->user == "editor"_L1);
    CHECK(kept->password.exposed() == "abcd efgh");

    server.on("GET /blog/wp-json/").answer(200, R"({"namespaces":["wp/v2"],"authentication":[]})");
    entrance.server = server.url(u"/blog"_s);
    CHECK(bool(await(enter(entrance))));
    const Result<Entered> closed = await(enter(entrance));
    REQUIRE_FALSE(closed);
    CHECK(closed.error().kind == Error::Unsupported);
    entrance.secret = Secret();
    CHECK(await(enter(entrance)).error().kind == Error::Invalid);
}
