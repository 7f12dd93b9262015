// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/connectors/blueskyaccount.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

using namespace blueskytest;
using namespace bluesky;

namespace {

const QString put = u"POST /xrpc/com.atproto.repo.putRecord"_s;
const QString apply = u"POST /xrpc/com.atproto.repo.applyWrites"_s;
const QString upload = u"POST /xrpc/com.atproto.repo.uploadBlob"_s;
const QByteArray tid = "3n2qfmfy3bc2d";
const QString get = u"GET /xrpc/com.atproto.repo.getRecord?repo="_s + shop
    + u"&collection=app.bsky.feed.post&rkey="_s + QString::fromLatin1(tid);

PublishKey key(const FakeClock &clock)
{
    return PublishKey(tid + "|2026-11-20T11:00:00.000Z", clock.now());
}

Outgoing saying(const QString &text)
{
    Outgoing post;
    post.text = text;
    return post;
}

QByteArray record(const QString &text)
{
    return QJsonDocument(QJsonObject {
                             { u"uri"_s, ourPost },
                             { u"cid"_s, ourCid },
                             { u"value"_s, QJsonObject { { u"text"_s, text } } },
                         })
        .toJson();
}

// What a server says of a post and its rule.
QByteArray both()
{
    const QString gate = u"at://%1/app.bsky.feed.threadgate/%2"_s.arg(shop, QString::fromLatin1(tid));
    const QJsonArray results { QJsonObject { { u"uri"_s, ourPost }, { u"cid"_s, ourCid } },
                               QJsonObject { { u"uri"_s, gate }, { u"cid"_s, u"bafygate"_s } } };
    return QJsonDocument(QJsonObject { { u"results"_s, results } }).toJson();
}

struct Picture
{
    explicit Picture(const QString &type = u"image/png"_s)
    {
        REQUIRE(dir.isValid());
        QFile file(dir.filePath(u"a"_s));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("bytes of it");
        media.path = file.fileName();
        media.sha256 = QCryptographicHash::hash("bytes of it", QCryptographicHash::Sha256).toHex();
        media.mimeType = type;
        media.width = 64;
        media.height = 48;
    }
    QTemporaryDir dir;
    Media media;
};

} // namespace

TEST_CASE("A post is written under its key, only if there is none", "[bluesky]")
{
    Shop us;
    const PublishKey made(us.connector->makeKey("7/1", us.clock.now()), us.clock.now());
    const auto place = RecordKey::parse(made.bytes);
    REQUIRE(place);
    CHECK(place->createdAt == us.clock.now());
    us.http.expect(put)
        .sees([&place](const Request &request) {
            const QJsonObject input = sent(request);
            CHECK(input["repo"_L1].toString() == shop);
            CHECK(input["collection"_L1].toString() == u"app.bsky.feed.post"_s);
            CHECK(input["rkey"_L1].toString() == place->tid);
            CHECK(input.contains("swapRecord"_L1));
            CHECK(input["swapRecord"_L1].isNull());
            const QJsonObject record = input["record"_L1].toObject();
            CHECK(record["text"_L1].toString() == u"Hello"_s);
            CHECK(record["createdAt"_L1].toString() == u"2026-11-20T11:00:00.000Z"_s);
        })
        .answer(200, fixture("written.json"));
    const Result<Receipt> receipt = await(us.connector->publish(saying(u"Hello"_s), {}, made));
    REQUIRE(receipt);
    CHECK(receipt->remoteId == ourPost);
    CHECK(receipt->url.path().endsWith(u"/post/3n2qfmfy3bc2d"_s));
    const Ref ref = Ref::fromBytes(receipt->ref);
    CHECK(ref.post.cid == ourCid);
    CHECK(ref.root.isEmpty());
    CHECK(us.connector->keyWindow() > std::chrono::hours(24 * 365));
}

TEST_CASE("Who may answer is said in the same commit as the post", "[bluesky]")
{
    Shop us;
    Outgoing post = saying(u"Hello"_s);
    post.repliers = Repliers::Followed;
    const PublishKey made = key(us.clock);
    us.http.expect(apply)
        .sees([](const Request &request) {
            const QJsonObject input = sent(request);
            CHECK(input["repo"_L1].toString() == shop);
            const QJsonArray writes = input["writes"_L1].toArray();
            REQUIRE(writes.size() == 2);
            for (const QJsonValue each : writes) {
                CHECK(each["$type"_L1].toString() == u"com.atproto.repo.applyWrites#create"_s);
                CHECK(each["rkey"_L1].toString() == QString::fromLatin1(tid));
            }
            CHECK(writes[0]["collection"_L1].toString() == u"app.bsky.feed.post"_s);
            CHECK(writes[0]["value"_L1]["text"_L1].toString() == u"Hello"_s);
            CHECK(writes[1]["collection"_L1].toString() == u"app.bsky.feed.threadgate"_s);
            const QJsonValue gate = writes[1]["value"_L1];
            CHECK(gate["post"_L1].toString() == ourPost);
            CHECK(gate["createdAt"_L1].toString() == u"2026-11-20T11:00:00.000Z"_s);
            REQUIRE(gate["allow"_L1].toArray().size() == 1);
            CHECK(gate["allow"_L1][0]["$type"_L1].toString()
                  == u"app.bsky.feed.threadgate#followingRule"_s);
        })
        .answer(200, both());
    const Result<Receipt> receipt = await(us.connector->publish(post, {}, made));
    REQUIRE(receipt);
    CHECK(receipt->remoteId == ourPost);
    CHECK(Ref::fromBytes(receipt->ref).post.cid == ourCid);
}

TEST_CASE("Each rule of who may answer is the network's own", "[bluesky]")
{
    const RecordKey place(QString::fromLatin1(tid), instant(0));
    Outgoing post = saying(u"Hello"_s);
    const auto allow = [&](Repliers repliers) {
        post.repliers = repliers;
        return gate(post, shop, place)["allow"_L1].toArray();
    };
    CHECK(gate(post, shop, place).isEmpty());
    CHECK(allow(Repliers::Nobody).isEmpty());
    CHECK_FALSE(gate(post, shop, place).isEmpty()); // an empty list is nobody, none is everybody
    CHECK(allow(Repliers::Named)[0]["$type"_L1].toString().endsWith(u"#mentionRule"_s));
    CHECK(allow(Repliers::Followers)[0]["$type"_L1].toString().endsWith(u"#followerRule"_s));
    post.parentId = u"at://did:plc:x/app.bsky.feed.post/1"_s; // only a thread's first post says it
    CHECK(gate(post, shop, place).isEmpty());
}

TEST_CASE("A post with its rule is there once, whatever the server answers", "[bluesky][fault-19]")
{
    Shop us;
    Outgoing post = saying(u"Hello"_s);
    post.repliers = Repliers::Nobody;
    const QByteArray taken = R"({"error":"InternalServerError","message":"Internal Server Error"})";
    SECTION("it was there from an attempt before")
    {
        us.http.expect(apply).answer(500, taken);
        us.http.expect(get).answer(200, record(u"Hello"_s));
        const auto receipt = await(us.connector->publish(post, {}, key(us.clock)));
        REQUIRE(receipt);
        CHECK(receipt->remoteId == ourPost);
    }
    SECTION("something else is there, or nothing yet: looked up later")
    {
        us.http.expect(apply).answer(500, taken);
        us.http.expect(get).answer(400, recordNotFound);
        CHECK(await(us.connector->publish(post, {}, key(us.clock))).error().kind
              == Error::UnknownOutcome);
    }
    SECTION("a server that does not say what it made is asked")
    {
        us.http.expect(apply).answer(200, "{}");
        us.http.expect(get).answer(200, record(u"Hello"_s));
        CHECK(bool(await(us.connector->publish(post, {}, key(us.clock)))));
    }
    SECTION("no answer at all is not asked about at once")
    {
        us.http.expect(apply).fails(Error(Error::UnknownOutcome));
        CHECK(await(us.connector->publish(post, {}, key(us.clock))).error().kind
              == Error::UnknownOutcome);
    }
    SECTION("refused is refused")
    {
        us.http.expect(apply).answer(400, R"({"error":"InvalidRequest"})");
        CHECK(await(us.connector->publish(post, {}, key(us.clock))).error().kind == Error::Refused);
    }
}

TEST_CASE("Every attempt sends the same bytes", "[bluesky]")
{
    Shop us;
    Outgoing post = saying(u"Bonjour @ben.test 🎉 https://example.org"_s);
    post.language = u"fr"_s;
    us.http.expect(u"GET /xrpc/com.atproto.identity.resolveHandle?handle=ben.test"_s)
        .answer(200, R"({"did":"did:plc:ben5vyx3w4wdshttqu5wx4wx"})");
    const Result<Prepared> prepared = await(us.connector->prepare(post, {}));
    REQUIRE(prepared);
    REQUIRE(prepared->done);
    QByteArray first;
    us.http.expect(put)
        .sees([&first](const Request &request) { first = request.body; })
        .fails(Error(Error::UnknownOutcome));
    const PublishKey made = key(us.clock);
    CHECK(await(us.connector->publish(post, prepared->state, made)).error().kind
          == Error::UnknownOutcome);
    us.clock.advance(std::chrono::hours(72));
    us.http.expect(put)
        .sees([&first](const Request &request) { CHECK(request.body == first); })
        .answer(200, fixture("written.json"));
    CHECK(bool(await(us.connector->publish(post, prepared->state, made))));
}

TEST_CASE("Something under our key already is ours when it says the same", "[bluesky][fault-19]")
{
    Shop us;
    us.http.expect(put).answer(400, invalidSwap);
    SECTION("it does")
    {
        us.http.expect(get).answer(200, record(u"Hello"_s));
        const auto receipt = await(us.connector->publish(saying(u"Hello"_s), {}, key(us.clock)));
        REQUIRE(receipt);
        CHECK(receipt->remoteId == ourPost);
    }
    SECTION("it does not")
    {
        us.http.expect(get).answer(200, record(u"Other"_s));
        CHECK(await(us.connector->publish(saying(u"Hello"_s), {}, key(us.clock))).error().kind
              == Error::UnknownOutcome);
    }
    SECTION("it cannot be read")
    {
        us.http.expect(get).fails(Error(Error::Offline));
        CHECK(await(us.connector->publish(saying(u"Hello"_s), {}, key(us.clock))).error().kind
              == Error::UnknownOutcome);
    }
}

TEST_CASE("What an answer of a PDS to a post means", "[bluesky][fault-12][fault-20]")
{
    struct Row
    {
        int status;
        QByteArray body;
        QByteArray type;
        Error::Kind kind;
    };
    const QByteArray json = "application/json";
    const Row row = GENERATE_COPY(
        Row { 400, R"({"error":"InvalidRequest","message":"grapheme too big"})", json, Error::Refused },
        Row { 403, "{}", json, Error::Forbidden }, Row { 413, "", json, Error::Refused },
        Row { 429, "{}", json, Error::RateLimited }, Row { 408, "", json, Error::UnknownOutcome },
        Row { 500, R"({"error":"InternalServerError"})", json, Error::UnknownOutcome },
        Row { 502, "<html>", "text/html", Error::UnknownOutcome },
        Row { 200, "{\"uri\":\"at://did:pl", json, Error::UnknownOutcome }, // cut
        Row { 200, "", json, Error::UnknownOutcome }, Row { 200, "{}", json, Error::UnknownOutcome },
        Row { 200, "<html>", "text/html", Error::UnknownOutcome },
        Row { 307, "", json, Error::UnknownOutcome });
    CAPTURE(row.status, row.body);
    Shop us;
    us.http.expect(put).answer(row.status, row.body, row.type);
    const auto receipt = await(us.connector->publish(saying(u"Hello"_s), {}, key(us.clock)));
    REQUIRE_FALSE(receipt);
    CHECK(receipt.error().kind == row.kind);
}

TEST_CASE("A post is looked up by its key", "[bluesky]")
{
    Shop us;
    SECTION("there")
    {
        us.http.expect(get).answer(200, record(u"Hello"_s));
        const auto sighting = await(us.connector->find(saying(u"Hello"_s), key(us.clock)));
        REQUIRE(sighting);
        CHECK(sighting->kind == Sighting::Found);
        CHECK(sighting->receipt.remoteId == ourPost);
        CHECK(Ref::fromBytes(sighting->receipt.ref).post.cid == ourCid);
    }
    SECTION("not there: sending again is safe")
    {
        us.http.expect(get).answer(400, recordNotFound);
        const auto sighting = await(us.connector->find(saying(u"Hello"_s), key(us.clock)));
        REQUIRE(sighting);
        CHECK(sighting->kind == Sighting::Absent);
        CHECK(sighting->repeatable);
    }
    SECTION("something else")
    {
        us.http.expect(get).answer(200, record(u"Other"_s));
        CHECK(await(us.connector->find(saying(u"Hello"_s), key(us.clock)))->kind
              == Sighting::CannotTell);
    }
    SECTION("no answer")
    {
        us.http.expect(get).answer(500, "");
        CHECK_FALSE(await(us.connector->find(saying(u"Hello"_s), key(us.clock))));
    }
    SECTION("no key")
    {
        CHECK(await(us.connector->find(saying(u"Hello"_s), PublishKey())).error().kind
              == Error::Invalid);
    }
}

TEST_CASE("Pictures are uploaded one by one and what is done stays done", "[bluesky]")
{
    Shop us;
    const Picture picture;
    Outgoing post = saying(u"Two"_s);
    post.media = { picture.media, picture.media };
    us.http.expect(upload)
        .sees([](const Request &request) {
            CHECK(request.body == "bytes of it");
            CHECK(request.contentType == "image/png");
        })
        .answer(200, fixture("blob.json"));
    const auto first = await(us.connector->prepare(post, {}));
    REQUIRE(first);
    CHECK_FALSE(first->done);
    us.http.expect(upload).fails(Error(Error::UnknownOutcome));
    CHECK(await(us.connector->prepare(post, first->state)).error().kind == Error::Offline);
    us.http.expect(upload).answer(200, fixture("blob.json"));
    const auto second = await(us.connector->prepare(post, first->state));
    REQUIRE(second);
    CHECK(second->done);

    us.http.expect(put)
        .sees([](const Request &request) {
            const QJsonObject embed
                = sent(request)["record"_L1].toObject()["embed"_L1].toObject();
            CHECK(embed["images"_L1].toArray().size() == 2);
        })
        .answer(200, fixture("written.json"));
    CHECK(bool(await(us.connector->publish(post, second->state, key(us.clock)))));
}

TEST_CASE("A file that is not what was chosen is not sent", "[bluesky]")
{
    Shop us;
    Picture picture;
    Outgoing post = saying(u"One"_s);
    SECTION("changed") { picture.media.sha256 = QByteArray(64, '0'); }
    SECTION("gone") { picture.media.path += u"/none"_s; }
    post.media = { picture.media };
    CHECK(await(us.connector->prepare(post, {})).error().kind == Error::Unavailable);
}

TEST_CASE("Pictures the server has forgotten are uploaded again", "[bluesky]")
{
    Shop us;
    const Picture picture;
    Outgoing post = saying(u"One"_s);
    post.media = { picture.media };
    us.http.expect(upload).answer(200, fixture("blob.json"));
    const auto prepared = await(us.connector->prepare(post, {}));
    QByteArray first;
    us.http.expect(put)
        .sees([&first](const Request &request) { first = request.body; })
        .answer(400, R"({"error":"BlobNotFound","message":"Could not find blob"})");
    us.http.expect(upload).answer(200, fixture("blob.json"));
    us.http.expect(put)
        .sees([&first](const Request &request) { CHECK(request.body == first); })
        .answer(200, fixture("written.json"));
    CHECK(bool(await(us.connector->publish(post, prepared->state, key(us.clock)))));
}

TEST_CASE("Nobody's handle stays text, an unanswered question does not", "[bluesky]")
{
    Shop us;
    const Outgoing post = saying(u"hi @gone.test"_s);
    const QString ask = u"GET /xrpc/com.atproto.identity.resolveHandle?handle=gone.test"_s;
    us.http.expect(ask).fails(Error(Error::Offline));
    CHECK(await(us.connector->prepare(post, {})).error().kind == Error::Offline);
    us.http.expect(ask).answer(
        400, R"({"error":"InvalidRequest","message":"Unable to resolve handle"})");
    const auto prepared = await(us.connector->prepare(post, {}));
    REQUIRE(prepared);
    CHECK(prepared->done);
    us.http.expect(put)
        .sees([](const Request &request) {
            CHECK_FALSE(sent(request)["record"_L1].toObject().contains("facets"_L1));
        })
        .answer(200, fixture("written.json"));
    CHECK(bool(await(us.connector->publish(post, prepared->state, key(us.clock)))));
}

TEST_CASE("A parent known by its name only is looked up first", "[bluesky]")
{
    Shop us;
    Outgoing post = saying(u"And"_s);
    post.parentId = ourPost;
    const QString look = u"GET /xrpc/app.bsky.feed.getPosts?uris="_s + ourPost;
    SECTION("there")
    {
        us.http.expect(look).answer(200, fixture("posts.json"));
        const auto prepared = await(us.connector->prepare(post, {}));
        REQUIRE(prepared);
        CHECK(prepared->done);
        us.http.expect(put)
            .sees([](const Request &request) {
                const QJsonObject reply
                    = sent(request)["record"_L1].toObject()["reply"_L1].toObject();
                CHECK(reply["root"_L1].toObject()["cid"_L1].toString() == ourCid);
            })
            .answer(200, fixture("written.json"));
        const auto receipt = await(us.connector->publish(post, prepared->state, key(us.clock)));
        REQUIRE(receipt);
        CHECK(Ref::fromBytes(receipt->ref).root.uri == ourPost); // the next part answers the same
    }
    SECTION("gone")
    {
        us.http.expect(look).answer(200, "{\"posts\":[]}");
        CHECK(await(us.connector->prepare(post, {})).error().kind == Error::Refused);
    }
}

TEST_CASE("A film goes to a server of this computer as it is", "[bluesky]")
{
    Shop us;
    const Picture film(u"video/mp4"_s);
    Outgoing post = saying(u"Film"_s);
    post.media = { film.media };
    us.http.expect(upload).answer(200, fixture("blob.json"));
    CHECK(await(us.connector->prepare(post, {}))->done);
}

TEST_CASE("A film of the public network goes through its video service", "[bluesky]")
{
    Shop us(u"https://pds.example"_s);
    const Picture film(u"video/mp4"_s);
    Outgoing post = saying(u"Film"_s);
    post.media = { film.media };
    const QString name = QString::fromLatin1(film.media.sha256.left(16));
    us.http.expect(u"GET /xrpc/com.atproto.server.getServiceAuth?aud=did:web:pds.example"
                   "&lxm=com.atproto.repo.uploadBlob&exp=1795174200"_s)
        .answer(200, R"({"token":"service-token"})");
    auto &sending = us.http.expect(u"POST https://video.bsky.app/xrpc/app.bsky.video.uploadVideo?did="_s
                                   + shop + u"&name="_s + name + u".mp4"_s);
    sending.sees([](const Request &request) {
        CHECK_FALSE(request.signedIn);
        CHECK(request.headers.last().second == "Bearer service-token");
        CHECK(request.contentType == "video/mp4");
        CHECK(request.body == "bytes of it");
    });
    SECTION("new")
    {
        sending.answer(200, R"({"jobStatus":{"jobId":"job1","did":"d","state":"JOB_STATE_CREATED"}})");
    }
    SECTION("sent before")
    {
        sending.answer(409, R"({"error":"already_exists","jobId":"job1","message":"Video exists"})");
    }
    const auto started = await(us.connector->prepare(post, {}));
    REQUIRE(started);
    CHECK_FALSE(started->done);
    CHECK(started->wait > 0s);

    const QString status = u"GET https://video.bsky.app/xrpc/app.bsky.video.getJobStatus?jobId=job1"_s;
    us.http.expect(status).answer(200, R"({"jobStatus":{"jobId":"job1","state":"JOB_STATE_ENCODING"}})");
    const auto working = await(us.connector->prepare(post, started->state));
    REQUIRE(working);
    CHECK_FALSE(working->done);

    us.http.expect(status).answer(
        200, R"({"jobStatus":{"jobId":"job1","state":"JOB_STATE_FAILED","message":"Bad film"}})");
    const auto failed = await(us.connector->prepare(post, working->state));
    CHECK(failed.error().kind == Error::Refused);
    CHECK(failed.error().words.raw() == u"Bad film"_s);

    us.http.expect(status).answer(200, R"({"jobStatus":{"jobId":"job1","state":"JOB_STATE_COMPLETED",
        "blob":{"$type":"blob","ref":{"$link":"bafyfilm"},"mimeType":"video/mp4","size":11}}})");
    const auto done = await(us.connector->prepare(post, working->state));
    REQUIRE(done);
    CHECK(done->done);
    CHECK(done->state.contains("bafyfilm"));
}

TEST_CASE("An answer to a direct message goes into its conversation", "[bluesky]")
{
    Shop us(u"https://pds.example"_s, true);
    Outgoing post = saying(u"See you"_s);
    post.audience = Audience::Direct;
    post.parentId = u"convo/c1/m1"_s;
    post.parentRef = Ref::toDirect(u"c1"_s, u"m1"_s).toBytes();
    CHECK(await(us.connector->prepare(post, {}))->done);
    const PublishKey made = key(us.clock);
    const QString send = u"POST /xrpc/chat.bsky.convo.sendMessage"_s;
    const QString look = u"GET /xrpc/chat.bsky.convo.getMessages?convoId=c1&limit=50"_s;
    us.http.expect(send)
        .sees([](const Request &request) {
            CHECK(sent(request)["convoId"_L1].toString() == u"c1"_s);
            CHECK(sent(request)["message"_L1].toObject()["text"_L1].toString() == u"See you"_s);
        })
        .fails(Error(Error::UnknownOutcome));
    CHECK(await(us.connector->publish(post, {}, made)).error().kind == Error::UnknownOutcome);

    // There is no key: absent counts only when nothing can be under way any more.
    us.http.expect(look).answer(200, "{\"messages\":[]}");
    const auto early = await(us.connector->find(post, made));
    REQUIRE_FALSE(early);
    CHECK(early.error().until == us.clock.now() + 90s);

    us.clock.advance(91s);
    SECTION("it arrived")
    {
        us.http.expect(look).answer(200, R"({"messages":[{"$type":"chat.bsky.convo.defs#messageView",
            "id":"m2","rev":"r","text":"See you","sentAt":"2026-11-20T11:00:01.000Z",
            "sender":{"did":"did:plc:shop4wkvnqgonybhb355qizi"}}]})");
        const auto sighting = await(us.connector->find(post, made));
        REQUIRE(sighting);
        CHECK(sighting->kind == Sighting::Found);
        CHECK(sighting->receipt.remoteId == u"convo/c1/m2"_s);
    }
    SECTION("it did not, and goes out again")
    {
        us.http.expect(look).answer(200, "{\"messages\":[]}");
        const auto sighting = await(us.connector->find(post, made));
        REQUIRE(sighting);
        CHECK(sighting->kind == Sighting::Absent);
        CHECK_FALSE(sighting->repeatable);
        us.http.expect(look).answer(200, "{\"messages\":[]}");
        us.http.expect(send).answer(200, R"({"id":"m3","rev":"r","text":"See you"})");
        const auto receipt = await(us.connector->publish(post, {}, made));
        REQUIRE(receipt);
        CHECK(receipt->remoteId == u"convo/c1/m3"_s);
        CHECK(Ref::fromBytes(receipt->ref).convo == u"c1"_s);
    }
    SECTION("an answer in public is never made of it")
    {
        post.parentRef = refTo(bensReply, bensCid);
        CHECK(await(us.connector->publish(post, {}, made)).error().kind == Error::Unsupported);
    }
}
