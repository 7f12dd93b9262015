// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/connectors/blueskyaccount.h"

using namespace blueskytest;

namespace {

const QString put = u"POST /xrpc/com.atproto.repo.putRecord"_s;
const QString removal = u"POST /xrpc/com.atproto.repo.deleteRecord"_s;
const QString likeOfBen = u"at://did:plc:shop4wkvnqgonybhb355qizi/app.bsky.feed.like/3n2qfmi4lnk2d"_s;

Action on(Action::Kind kind, const QString &target = bensReply)
{
    Action action;
    action.kind = kind;
    action.targetId = target;
    action.targetRef = refTo(bensReply, bensCid, ourPost, ourCid);
    action.authorId = ben;
    return action;
}

QByteArray bensPost(const QJsonObject &viewer = {})
{
    const QJsonObject post {
        { u"uri"_s, bensReply },
        { u"cid"_s, bensCid },
        { u"author"_s, QJsonObject { { u"did"_s, ben }, { u"handle"_s, u"ben.test"_s } } },
        { u"record"_s, QJsonObject { { u"text"_s, u"nice one"_s } } },
        { u"viewer"_s, viewer },
    };
    return QJsonDocument(QJsonObject { { u"posts"_s, QJsonArray { post } } }).toJson();
}

const QString look = u"GET /xrpc/app.bsky.feed.getPosts?uris="_s + bensReply;
const QString profile = u"GET /xrpc/app.bsky.actor.getProfile?actor="_s + ben;
const QString gate = u"GET /xrpc/com.atproto.repo.getRecord?repo="_s + shop
    + u"&collection=app.bsky.feed.threadgate&rkey=3n2qfmfy3bc2d"_s;

QByteArray gateWith(const QJsonArray &hidden)
{
    const QJsonObject value { { u"$type"_s, u"app.bsky.feed.threadgate"_s },
                              { u"post"_s, ourPost },
                              { u"allow"_s, QJsonArray() },
                              { u"createdAt"_s, u"2026-11-20T10:41:58.305Z"_s },
                              { u"hiddenReplies"_s, hidden } };
    return QJsonDocument(QJsonObject { { u"uri"_s, ourPost },
                                       { u"cid"_s, u"bafygate1"_s },
                                       { u"value"_s, value } })
        .toJson();
}

} // namespace

TEST_CASE("A like is one record, however often it is asked for", "[bluesky]")
{
    Shop us;
    us.http.expect(look).answer(200, bensPost());
    us.http.expect(put)
        .sees([](const Request &request) {
            const QJsonObject input = sent(request);
            CHECK(input["collection"_L1].toString() == u"app.bsky.feed.like"_s);
            CHECK(input["rkey"_L1].toString() == u"3n2qfmi4lnk2d"_s); // as its subject's
            CHECK(input["swapRecord"_L1].isNull());
            const QJsonObject subject
                = input["record"_L1].toObject()["subject"_L1].toObject();
            CHECK(subject["uri"_L1].toString() == bensReply);
            CHECK(subject["cid"_L1].toString() == bensCid);
        })
        .answer(200, "{}");
    const auto first = await(us.connector->act(on(Action::Kind::Like)));
    REQUIRE(first);
    CHECK(first->remoteId == likeOfBen);

    // Not shown yet, but written: the same one.
    us.http.expect(look).answer(200, bensPost());
    us.http.expect(put).answer(400, invalidSwap);
    CHECK(await(us.connector->act(on(Action::Kind::Like)))->remoteId == likeOfBen);

    // Liked from elsewhere.
    const QString other = likeOfBen.chopped(1) + u'e';
    us.http.expect(look).answer(200, bensPost({ { u"like"_s, other } }));
    CHECK(await(us.connector->act(on(Action::Kind::Like)))->remoteId == other);

    us.http.expect(look).answer(200, "{\"posts\":[]}");
    CHECK(await(us.connector->act(on(Action::Kind::Like))).error().kind == Error::NotFound);
}

TEST_CASE("A like is taken back by the post or by its own name", "[bluesky]")
{
    Shop us;
    QString expected = likeOfBen;
    const auto deletes = [&expected](const Request &request) {
        const QJsonObject input = sent(request);
        CHECK(input["collection"_L1].toString() == u"app.bsky.feed.like"_s);
        CHECK(expected.endsWith(input["rkey"_L1].toString()));
    };
    SECTION("by the post")
    {
        expected = likeOfBen.chopped(1) + u'e';
        us.http.expect(look).answer(200, bensPost({ { u"like"_s, expected } }));
        us.http.expect(removal).sees(deletes).answer(200, "{}");
        CHECK(bool(await(us.connector->act(on(Action::Kind::Unlike)))));
    }
    SECTION("by the post, not shown yet")
    {
        us.http.expect(look).answer(200, bensPost());
        us.http.expect(removal).sees(deletes).answer(200, "{}");
        CHECK(bool(await(us.connector->act(on(Action::Kind::Unlike)))));
    }
    SECTION("by its name")
    {
        us.http.expect(removal).sees(deletes).answer(200, "{}");
        CHECK(bool(await(us.connector->act(on(Action::Kind::Unlike, likeOfBen)))));
    }
}

TEST_CASE("A repost is a record of its own kind", "[bluesky]")
{
    Shop us;
    us.http.expect(look).answer(200, bensPost());
    us.http.expect(put)
        .sees([](const Request &request) {
            CHECK(sent(request)["collection"_L1].toString() == u"app.bsky.feed.repost"_s);
        })
        .answer(200, "{}");
    CHECK(bool(await(us.connector->act(on(Action::Kind::Boost)))));
    us.http.expect(look).answer(200, bensPost());
    us.http.expect(removal).answer(200, "{}");
    CHECK(bool(await(us.connector->act(on(Action::Kind::Unboost)))));
}

TEST_CASE("Blocking makes one record, unblocking removes it", "[bluesky]")
{
    Shop us;
    QString key;
    us.http.expect(profile).answer(200, fixture("profile.json"));
    us.http.expect(put)
        .sees([&key](const Request &request) {
            CHECK(sent(request)["record"_L1].toObject()["subject"_L1].toString() == ben);
            key = sent(request)["rkey"_L1].toString();
        })
        .answer(200, "{}");
    CHECK(bool(await(us.connector->act(on(Action::Kind::Block)))));
    us.http.expect(profile).answer(200, fixture("profile.json"));
    us.http.expect(removal)
        .sees([&key](const Request &request) {
            CHECK(sent(request)["rkey"_L1].toString() == key);
        })
        .answer(200, "{}");
    CHECK(bool(await(us.connector->act(on(Action::Kind::Unblock)))));

    const QByteArray blocking = R"({"did":"did:plc:ben5vyx3w4wdshttqu5wx4wx","viewer":{"blocking":
        "at://did:plc:shop4wkvnqgonybhb355qizi/app.bsky.graph.block/3n2qfmi4lnk2d"}})";
    us.http.expect(profile).answer(200, blocking);
    CHECK(await(us.connector->act(on(Action::Kind::Block)))->remoteId.endsWith(u"3n2qfmi4lnk2d"_s));
    us.http.expect(profile).answer(200, blocking);
    us.http.expect(removal)
        .sees([](const Request &request) {
            CHECK(sent(request)["rkey"_L1].toString() == u"3n2qfmi4lnk2d"_s);
        })
        .answer(200, "{}");
    CHECK(bool(await(us.connector->act(on(Action::Kind::Unblock)))));
}

TEST_CASE("Muting, bookmarking and marking as read answer with nothing", "[bluesky]")
{
    Shop us;
    us.http.expect(u"POST /xrpc/app.bsky.graph.muteActor"_s)
        .sees([](const Request &r) { CHECK(sent(r)["actor"_L1].toString() == ben); })
        .answer(200, "", "");
    CHECK(bool(await(us.connector->act(on(Action::Kind::Mute)))));
    us.http.expect(u"POST /xrpc/app.bsky.graph.unmuteActor"_s).answer(200, "", "");
    CHECK(bool(await(us.connector->act(on(Action::Kind::Unmute)))));
    us.http.expect(u"POST /xrpc/app.bsky.bookmark.createBookmark"_s)
        .sees([](const Request &r) { CHECK(sent(r)["cid"_L1].toString() == bensCid); })
        .answer(200, "", "");
    CHECK(bool(await(us.connector->act(on(Action::Kind::Bookmark)))));
    us.http.expect(u"POST /xrpc/app.bsky.bookmark.deleteBookmark"_s).answer(200, "", "");
    CHECK(bool(await(us.connector->act(on(Action::Kind::Unbookmark)))));
    us.http.expect(u"POST /xrpc/app.bsky.notification.updateSeen"_s)
        .sees([](const Request &r) {
            CHECK(sent(r)["seenAt"_L1].toString() == u"2026-11-20T11:00:00.000Z"_s);
        })
        .answer(200, "", "");
    CHECK(bool(await(us.connector->act(on(Action::Kind::MarkRead)))));
    Action direct = on(Action::Kind::MarkRead);
    direct.targetRef = bluesky::Ref::toDirect(u"c1"_s, u"m1"_s).toBytes();
    us.http.expect(u"POST /xrpc/chat.bsky.convo.updateRead"_s)
        .sees([](const Request &r) { CHECK(sent(r)["messageId"_L1].toString() == u"m1"_s); })
        .answer(200, "{\"convo\":{}}");
    CHECK(bool(await(us.connector->act(direct))));
}

TEST_CASE("A report names the post, or the person", "[bluesky]")
{
    Shop us;
    Action action = on(Action::Kind::Report);
    action.text = u"Insults"_s;
    const QString line = u"POST /xrpc/com.atproto.moderation.createReport"_s;
    us.http.expect(line)
        .sees([](const Request &request) {
            const QJsonObject subject = sent(request)["subject"_L1].toObject();
            CHECK(subject["$type"_L1].toString() == u"com.atproto.repo.strongRef"_s);
            CHECK(subject["cid"_L1].toString() == bensCid);
            CHECK(sent(request)["reason"_L1].toString() == u"Insults"_s);
        })
        .answer(200, "{\"id\":1}");
    CHECK(bool(await(us.connector->act(action))));
    action.targetRef.clear();
    us.http.expect(line)
        .sees([](const Request &request) {
            CHECK(sent(request)["subject"_L1].toObject()["did"_L1].toString() == ben);
        })
        .answer(200, "{\"id\":2}");
    CHECK(bool(await(us.connector->act(action))));
    us.http.expect(line).answer(500, "");
    CHECK(await(us.connector->act(action)).error().kind == Error::UnknownOutcome);
}

TEST_CASE("A reply is hidden in the gate of our own thread", "[bluesky]")
{
    Shop us;
    SECTION("there is no gate yet")
    {
        us.http.expect(gate).answer(400, recordNotFound);
        us.http.expect(put)
            .sees([](const Request &request) {
                const QJsonObject input = sent(request);
                const QJsonObject record = input["record"_L1].toObject();
                CHECK(input["swapRecord"_L1].isNull());
                CHECK(input["rkey"_L1].toString() == u"3n2qfmfy3bc2d"_s);
                CHECK(record["post"_L1].toString() == ourPost);
                CHECK_FALSE(record.contains("allow"_L1)); // anyone may go on answering
                CHECK(record["hiddenReplies"_L1].toArray() == QJsonArray { bensReply });
            })
            .answer(200, "{}");
        CHECK(bool(await(us.connector->act(on(Action::Kind::Hide)))));
    }
    SECTION("there is one, and somebody changes it meanwhile")
    {
        us.http.expect(gate).answer(200, gateWith({ u"at://x"_s }));
        us.http.expect(put).answer(400, invalidSwap);
        us.http.expect(gate).answer(200, gateWith({ u"at://x"_s, u"at://y"_s }));
        us.http.expect(put)
            .sees([](const Request &request) {
                const QJsonObject record = sent(request)["record"_L1].toObject();
                CHECK(sent(request)["swapRecord"_L1].toString() == u"bafygate1"_s);
                CHECK(record["hiddenReplies"_L1].toArray().size() == 3);
                CHECK(record["allow"_L1].isArray()); // kept
            })
            .answer(200, "{}");
        CHECK(bool(await(us.connector->act(on(Action::Kind::Hide)))));
    }
    SECTION("it is hidden already")
    {
        us.http.expect(gate).answer(200, gateWith({ bensReply }));
        CHECK(bool(await(us.connector->act(on(Action::Kind::Hide)))));
    }
    SECTION("and shown again")
    {
        us.http.expect(gate).answer(200, gateWith({ u"at://x"_s, bensReply }));
        us.http.expect(put)
            .sees([](const Request &request) {
                CHECK(sent(request)["record"_L1].toObject()["hiddenReplies"_L1].toArray()
                      == QJsonArray { u"at://x"_s });
            })
            .answer(200, "{}");
        CHECK(bool(await(us.connector->act(on(Action::Kind::Unhide)))));
    }
    SECTION("the gate is full")
    {
        QJsonArray full;
        for (int i = 0; i < 300; ++i)
            full.append(QString::number(i));
        us.http.expect(gate).answer(200, gateWith(full));
        CHECK(await(us.connector->act(on(Action::Kind::Hide))).error().kind == Error::Refused);
    }
    SECTION("the thread is another's")
    {
        Action action = on(Action::Kind::Hide);
        action.targetRef = refTo(ourPost, ourCid, bensReply, bensCid);
        CHECK(await(us.connector->act(action)).error().kind == Error::Forbidden);
    }
}

TEST_CASE("Only what is ours is deleted, and what is gone is deleted", "[bluesky][fault-18]")
{
    Shop us;
    us.http.expect(removal)
        .sees([](const Request &request) {
            CHECK(sent(request)["repo"_L1].toString() == shop);
            CHECK(sent(request)["rkey"_L1].toString() == u"3n2qfmfy3bc2d"_s);
        })
        .answer(200, "{}");
    CHECK(bool(await(us.connector->act(on(Action::Kind::Delete, ourPost)))));
    us.http.expect(removal).answer(404, "{}");
    CHECK(bool(await(us.connector->act(on(Action::Kind::Delete, ourPost)))));
    CHECK(await(us.connector->act(on(Action::Kind::Delete))).error().kind == Error::Forbidden);
    CHECK(await(us.connector->act(on(Action::Kind::Delete, u"convo/c/m"_s))).error().kind
          == Error::Unsupported);
}

TEST_CASE("What the network does not know is refused without a call", "[bluesky]")
{
    Shop us;
    for (const Action::Kind kind : { Action::Kind::Edit, Action::Kind::MoveScheduled,
                                     Action::Kind::CancelScheduled })
        CHECK(await(us.connector->act(on(kind))).error().kind == Error::Unsupported);
    Action nobody = on(Action::Kind::Block);
    nobody.authorId = u"ben.test"_s;
    CHECK(await(us.connector->act(nobody)).error().kind == Error::Invalid);
    CHECK(us.http.seen().isEmpty());
}
