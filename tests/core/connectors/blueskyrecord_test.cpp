// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/record.h"
#include "tests/core/connectors/blueskyaccount.h"

using namespace blueskytest;
using namespace bluesky;

namespace {

const RecordKey key(u"3n2qfmfy3bc2d"_s, instant(1'795'172'400'000));

Media picture(int width, int height)
{
    Media media;
    media.mimeType = u"image/png"_s;
    media.width = width;
    media.height = height;
    media.altText = u"an orange box"_s;
    return media;
}

QJsonObject blob(const QString &link)
{
    return { { u"$type"_s, u"blob"_s },
             { u"ref"_s, QJsonObject { { u"$link"_s, link } } },
             { u"mimeType"_s, u"image/png"_s },
             { u"size"_s, 157 } };
}

QJsonObject built(const Outgoing &post, const Draft &draft = {})
{
    const Result<QJsonObject> made = record(post, draft, key);
    REQUIRE(made);
    return *made;
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

TEST_CASE("The record of a post is the same byte for byte each time", "[bluesky]")
{
    Outgoing post;
    post.text = u"Bonjour 🎉"_s;
    post.language = u"fr"_s;
    post.selfLabels = QStringList { u"graphic-media"_s };
    CHECK(compact(built(post))
          == R"({"$type":"app.bsky.feed.post","createdAt":"2026-11-20T11:00:00.000Z",)"
             R"("labels":{"$type":"com.atproto.label.defs#selfLabels","values":[{"val":"graphic-media"}]},)"
             R"("langs":["fr"],"text":"Bonjour 🎉"})");
    const Draft draft = Draft::fromBytes(Draft().toBytes());
    CHECK(compact(built(post, draft)) == compact(built(post)));
}

TEST_CASE("An answer names its parent and the beginning of the thread", "[bluesky]")
{
    Outgoing post;
    post.text = u"Thank you"_s;
    post.parentId = bensReply;
    post.parentRef = refTo(bensReply, bensCid, ourPost, ourCid);
    const QJsonObject reply = built(post)["reply"_L1].toObject();
    CHECK(reply["parent"_L1].toObject()["uri"_L1].toString() == bensReply);
    CHECK(reply["parent"_L1].toObject()["cid"_L1].toString() == bensCid);
    CHECK(reply["root"_L1].toObject()["uri"_L1].toString() == ourPost);

    post.parentRef = refTo(bensReply, bensCid); // begins its thread
    CHECK(built(post)["reply"_L1].toObject()["root"_L1].toObject()["uri"_L1].toString()
          == bensReply);

    post.parentRef.clear(); // found by prepare()
    CHECK(record(post, Draft(), key).error().kind == Error::Invalid);
    Draft draft;
    draft.parent = Ref::fromBytes(refTo(bensReply, bensCid, ourPost, ourCid));
    const Draft kept = Draft::fromBytes(draft.toBytes());
    CHECK(built(post, kept)["reply"_L1].toObject() == reply);
}

TEST_CASE("Pictures carry their description and proportions", "[bluesky]")
{
    Outgoing post;
    post.text = u"Two boxes"_s;
    post.media = { picture(64, 48), picture(0, 0) };
    Draft draft;
    draft.blobs = QJsonArray { blob(u"bafya"_s), blob(u"bafyb"_s) };
    const QJsonObject embed = built(post, draft)["embed"_L1].toObject();
    CHECK(embed["$type"_L1].toString() == u"app.bsky.embed.images"_s);
    const QJsonObject first = embed["images"_L1].toArray().at(0).toObject();
    CHECK(first["alt"_L1].toString() == u"an orange box"_s);
    CHECK(first["aspectRatio"_L1].toObject()
          == QJsonObject { { u"width"_s, 64 }, { u"height"_s, 48 } });
    CHECK(first["image"_L1].toObject() == blob(u"bafya"_s));
    CHECK_FALSE(embed["images"_L1].toArray().at(1).toObject().contains("aspectRatio"_L1));

    draft.blobs.removeLast();
    CHECK(record(post, draft, key).error().kind == Error::Invalid);
}

TEST_CASE("A film stands alone", "[bluesky]")
{
    Outgoing post;
    Media film = picture(1920, 1080);
    film.mimeType = u"video/mp4"_s;
    post.media = { film };
    Draft draft;
    draft.blobs = QJsonArray { blob(u"bafyv"_s) };
    const QJsonObject embed = built(post, draft)["embed"_L1].toObject();
    CHECK(embed["$type"_L1].toString() == u"app.bsky.embed.video"_s);
    CHECK(embed["video"_L1].toObject() == blob(u"bafyv"_s));
    CHECK(embed["alt"_L1].toString() == u"an orange box"_s);

    post.media.append(picture(1, 1));
    draft.blobs.append(blob(u"bafyb"_s));
    CHECK(record(post, draft, key).error().kind == Error::Unsupported);
}

TEST_CASE("A quote is embedded, with pictures beside it", "[bluesky]")
{
    Outgoing post;
    post.text = u"Look https://example.org"_s;
    post.quotedId = bensReply;
    post.quotedRef = refTo(bensReply, bensCid);
    QJsonObject embed = built(post)["embed"_L1].toObject();
    CHECK(embed["$type"_L1].toString() == u"app.bsky.embed.record"_s);
    CHECK(embed["record"_L1].toObject()["cid"_L1].toString() == bensCid);

    post.media = { picture(2, 1) };
    Draft draft;
    draft.blobs = QJsonArray { blob(u"bafya"_s) };
    embed = built(post, draft)["embed"_L1].toObject();
    CHECK(embed["$type"_L1].toString() == u"app.bsky.embed.recordWithMedia"_s);
    CHECK(embed["record"_L1].toObject()["record"_L1].toObject()["uri"_L1].toString() == bensReply);
    CHECK(embed["media"_L1].toObject()["$type"_L1].toString() == u"app.bsky.embed.images"_s);
}

TEST_CASE("A link without pictures makes a card of its own address", "[bluesky]")
{
    Outgoing post;
    post.text = u"Read https://www.example.org/a and more"_s;
    const QJsonObject embed = built(post)["embed"_L1].toObject();
    CHECK(embed["$type"_L1].toString() == u"app.bsky.embed.external"_s);
    const QJsonObject card = embed["external"_L1].toObject();
    CHECK(card["uri"_L1].toString() == u"https://www.example.org/a"_s);
    CHECK(card["title"_L1].toString() == u"example.org"_s);
    post.text = u"No link"_s;
    CHECK_FALSE(built(post).contains("embed"_L1));
}

TEST_CASE("What the network cannot do or would make public is refused", "[bluesky]")
{
    Outgoing post;
    post.text = u"?"_s;
    SECTION("a poll") { post.poll = Poll(); }
    SECTION("a private answer") { post.audience = Audience::Direct; }
    SECTION("for followers only") { post.audience = Audience::Followers; }
    const Result<QJsonObject> made = record(post, Draft(), key);
    REQUIRE_FALSE(made);
    CHECK(made.error().kind == Error::Unsupported);
}
