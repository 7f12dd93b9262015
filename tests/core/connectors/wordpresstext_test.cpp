// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/connectors/wordpressstage.h"

using namespace wordpress;
using namespace wpstage;

TEST_CASE("Calls are addressed as the site's permalinks want it", "[wordpress]")
{
    const auto plain = endpoint(QUrl(u"https://example.org/blog/wp-json/"_s), u"wp/v2/posts"_s,
                                { { u"status"_s, u"any"_s }, { u"search"_s, u"a&b c"_s } });
    CHECK(plain.toString(QUrl::FullyEncoded)
          == "https://example.org/blog/wp-json/wp/v2/posts?status=any&search=a%26b%20c"_L1);
    const auto routed = endpoint(QUrl(u"https://example.org/index.php?rest_route=/"_s),
                                 u"wp/v2/posts/4"_s, { { u"context"_s, u"edit"_s } });
    CHECK(routed.toString(QUrl::FullyEncoded)
          == "https://example.org/index.php?rest_route=/wp/v2/posts/4&context=edit"_L1);
    CHECK(endpoint(QUrl(u"https://example.org/wp-json"_s), u"wp/v2/posts"_s, {}).path()
          == "/wp-json/wp/v2/posts"_L1);
}

TEST_CASE("What people type for a site is understood", "[wordpress]")
{
    CHECK(address(u" example.org/blog/ "_s).toString() == "https://example.org/blog"_L1);
    CHECK(address(u"http://example.org/wp-admin/users.php?x=1"_s).toString()
          == "https://example.org"_L1);
    CHECK(address(u"http://127.0.0.1:8080/"_s).toString() == "http://127.0.0.1:8080"_L1);
    CHECK(address(u"ftp://example.org"_s).isEmpty());
    CHECK(address(u"  "_s).isEmpty());
    CHECK(siteOf(QUrl(u"https://Example.org/blog/"_s)) == "example.org/blog"_L1);
}

TEST_CASE("The interface announces itself among other links", "[wordpress]")
{
    Reply reply;
    reply.url = QUrl(u"https://example.org/"_s);
    reply.headers = { { "link", "<https://example.org/feed>; rel=\"alternate\"" },
                      { "link", "<https://example.org/x>; rel=shortlink, "
                                "</api/>; rel=\"https://api.w.org/\"" } };
    CHECK(announced(reply).toString() == "https://example.org/api/"_L1);
    reply.headers.removeLast();
    CHECK(announced(reply).isEmpty());
}

TEST_CASE("Rights decide what an account of a site can do", "[wordpress]")
{
    using enum Capabilities::Feature;
    const auto editor = user(object(fixture("editor.json")));
    REQUIRE(editor);
    CHECK(editor->id == "2"_L1);
    CHECK(editor->roles == QStringList { u"editor"_s });
    const Capabilities can = capabilities(*editor);
    for (const auto each : { Publish, NativeSchedule, Images, AltText, HideReply, DeleteOther,
                             EditOwn, DeleteOwn, Reply, PostMeasures })
        CHECK(can.can(each));
    for (const auto each : { Like, Poll, Thread, Block, DirectMessages, ContentWarning })
        CHECK_FALSE(can.can(each));
    CHECK(can.scheduleLead >= 60s);

    const auto contributor = user(object(fixture("contributor.json")));
    REQUIRE(contributor);
    const Capabilities less = capabilities(*contributor);
    CHECK(less.can(Reply));
    for (const auto each : { Publish, NativeSchedule, Images, HideReply, DeleteOther })
        CHECK_FALSE(less.can(each));
    CHECK_FALSE(user(QJsonObject { { u"id"_s, 0 }, { u"slug"_s, u"x"_s } }));
    CHECK_FALSE(user(QJsonObject()));
}

TEST_CASE("A comment is read with its post, its writer and no address of theirs", "[wordpress]")
{
    const Result<Comments> page = comments(fixture("comments.json"), home());
    REQUIRE(page);
    REQUIRE(page->list.size() == 3);
    const Comment &vera = page->list[1];
    CHECK(vera.status == "hold"_L1);
    CHECK(vera.message.remoteId == "comment-2"_L1);
    CHECK(vera.message.parentId == "post-4"_L1);
    CHECK(vera.message.rootId == "post-4"_L1);
    CHECK(postOf(vera.message.ref) == "4"_L1);
    CHECK(vera.message.kind == Message::Kind::Comment);
    CHECK_FALSE(vera.message.own);
    CHECK(vera.message.author.name.raw() == "Vera"_L1);
    CHECK_FALSE(vera.message.author.remoteId.contains(u'@'));
    CHECK(vera.message.author.remoteId.startsWith("127.0.0.1:18010#guest-"_L1));
    CHECK(iso(vera.message.createdAt) == "2026-11-21T20:19:45Z"_L1); // the site is an hour ahead
    CHECK(vera.message.body.text.raw().startsWith(u"Is “Friday” the 27th?"_s));
    CHECK(vera.message.body.links.size() == 1);
    const Comment &ben = page->list[2];
    CHECK(ben.message.body.text.raw() == "Me too, please\nand a second line"_L1);
    CHECK(ben.message.author.remoteId != vera.message.author.remoteId);
    CHECK(ben.message.author.url.host() == "ben.example.org"_L1);

    const auto ours = comment(object(fixture("reply.json")), home());
    REQUIRE(ours);
    CHECK(ours->message.own);
    CHECK(ours->message.parentId == "comment-3"_L1);
    CHECK(ours->message.body.text.raw() == "Yes, \"Friday\" it is -- see you & yours"_L1); // as typed
}

TEST_CASE("A comment that makes no sense is left out and counted", "[wordpress][fault-35]")
{
    const QByteArray odd = R"([{"id":5},{"post":4},[],null,7,{"id":"6","post":"4","type":"pingback"},
        {"id":"7","post":4,"content":[],"date_gmt":"9999-99-99","author":"x","parent":null}])";
    const Result<Comments> page = comments(odd, home());
    REQUIRE(page);
    CHECK(page->skipped == 6);
    REQUIRE(page->list.size() == 1);
    CHECK(page->list[0].message.createdAt == home().now);
    CHECK(page->list[0].message.parentId == "post-4"_L1);
    CHECK_FALSE(comments("{}", home()));
    CHECK_FALSE(posts("<html>", home()));
}

TEST_CASE("A post of the site is shown with its title", "[wordpress]")
{
    const Result<Posts> page = posts(fixture("posts.json"), home());
    REQUIRE(page);
    REQUIRE(page->list.size() == 1);
    const Message &post = page->list[0].message;
    CHECK(post.remoteId == "post-4"_L1);
    CHECK(post.own);
    CHECK(post.kind == Message::Kind::Post);
    CHECK(post.body.text.raw() == "Open late\n\nUntil ten, on Friday."_L1);
    Home other = home();
    other.userId = u"9"_s;
    const Result<Posts> theirs = posts(fixture("posts.json"), other);
    REQUIRE(theirs);
    CHECK_FALSE(theirs->list[0].message.own);
    CHECK(theirs->list[0].message.author.name.raw() == "Maison Lumen"_L1);
}

TEST_CASE("A text becomes blocks: its first line the title, its links links, the rest characters",
          "[wordpress]")
{
    Outgoing post;
    post.text = u"Open <late>\n\nUntil ten & more:\nhttps://lumen.example/x?a=1&b=2.\n\n\nBye"_s;
    CHECK(titleOf(post.text) == "Open <late>"_L1);
    CHECK(contentOf(post, {})
          == "<!-- wp:paragraph -->\n<p>Until ten &amp; more:<br>"
             "<a href=\"https://lumen.example/x?a=1&amp;b=2\">https://lumen.example/x?a=1&amp;b=2</a>."
             "</p>\n<!-- /wp:paragraph -->\n<!-- wp:paragraph -->\n<p>Bye</p>\n"
             "<!-- /wp:paragraph -->\n"_L1);
    post.text = u"Only a title"_s;
    CHECK(contentOf(post, {}).isEmpty());
    Media picture;
    picture.mimeType = u"image/png"_s;
    picture.altText = u"A \"box\""_s;
    post.media = { picture };
    Shelved shelved;
    shelved.id = u"7"_s;
    shelved.url = QUrl(u"http://127.0.0.1:18010/box.png"_s);
    CHECK(contentOf(post, { shelved })
          == "<!-- wp:image {\"id\":7} -->\n<figure class=\"wp-block-image\">"
             "<img src=\"http://127.0.0.1:18010/box.png\" alt=\"A &quot;box&quot;\""
             " class=\"wp-image-7\"/></figure>\n<!-- /wp:image -->\n"_L1);
    CHECK(commentOf(u" 1 < 2 & <b>\n"_s) == "1 &lt; 2 &amp; &lt;b&gt;"_L1);
}

TEST_CASE("What the site prints otherwise is still the same text", "[wordpress]")
{
    CHECK(sameText(u"\"Friday\" -- it's on..."_s, u"“Friday” — it’s on…"_s));
    CHECK(sameText(u"a & b"_s, u"a &amp; b"_s));
    CHECK_FALSE(sameText(u"Friday"_s, u"Saturday"_s));
}

TEST_CASE("What was prepared is read back whole", "[wordpress]")
{
    Readiness ready;
    Shelved shelved;
    shelved.id = u"7"_s;
    shelved.url = QUrl(u"https://example.org/a%20b.png"_s);
    shelved.described = true;
    ready.media = { shelved };
    ready.draft = u"12"_s;
    ready.made = "abc";
    const Readiness again = Readiness::from(ready.bytes());
    CHECK(again.bytes() == ready.bytes());
    CHECK(again.media[0].url == shelved.url);
    CHECK(Readiness::from("garbage").draft.isEmpty());
    Outgoing one;
    one.text = u"a"_s;
    Outgoing two;
    two.text = u"b"_s;
    CHECK(markOf(one) == markOf(one));
    CHECK(markOf(one) != markOf(two));
}
