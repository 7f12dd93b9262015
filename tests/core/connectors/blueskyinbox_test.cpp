// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/connectors/blueskyaccount.h"

using namespace blueskytest;

namespace {

const QString list = u"GET /xrpc/app.bsky.notification.listNotifications?limit=100"
                     "&reasons=mention&reasons=reply&reasons=quote"_s;

QByteArray notifications(const QJsonArray &items, const QString &cursor = {})
{
    QJsonObject page { { u"notifications"_s, items } };
    if (!cursor.isEmpty())
        page.insert(u"cursor"_s, cursor);
    return QJsonDocument(page).toJson();
}

// Ben mentions us, at a time of this day.
QJsonObject mention(const QString &key, const QString &time)
{
    const QString when = u"2026-11-20T"_s + time + u'Z';
    return { { u"uri"_s, u"at://"_s + ben + u"/app.bsky.feed.post/"_s + key },
             { u"cid"_s, u"bafy"_s + key },
             { u"author"_s,
               QJsonObject { { u"did"_s, ben }, { u"handle"_s, u"ben.test"_s } } },
             { u"reason"_s, u"mention"_s },
             { u"record"_s,
               QJsonObject { { u"text"_s, key }, { u"createdAt"_s, when } } },
             { u"indexedAt"_s, when } };
}

QStringList texts(const Batch &batch)
{
    QStringList found;
    for (const Message &message : batch.messages)
        found.append(message.body.text.raw());
    return found;
}

MessageRef named(const QString &uri)
{
    MessageRef ref;
    ref.remoteId = uri;
    return ref;
}

} // namespace

TEST_CASE("A fetch brings what is addressed to us and what it answers", "[bluesky]")
{
    Shop us;
    us.http.expect(list).answer(200, fixture("notifications.json"));
    us.http.expect(u"GET /xrpc/app.bsky.feed.getPosts?uris="_s + ourPost)
        .answer(200, fixture("posts.json"));
    const Result<Batch> batch = await(us.connector->fetch({}));
    REQUIRE(batch);
    REQUIRE(batch->messages.size() == 3);
    CHECK(batch->messages[0].kind == Message::Kind::Mention);
    CHECK(batch->messages[1].kind == Message::Kind::Reply);
    CHECK(batch->messages[2].own);
    CHECK(batch->messages[2].kind == Message::Kind::Post);
    CHECK(batch->messages[2].remoteId == ourPost);
    CHECK_FALSE(batch->more);

    // The same page again brings nothing, asks for nothing more, and changes no cursor.
    us.http.expect(list).answer(200, fixture("notifications.json"));
    const Result<Batch> again = await(us.connector->fetch(batch->next));
    REQUIRE(again);
    CHECK(again->messages.isEmpty());
    CHECK(again->next == batch->next);
}

TEST_CASE("Pages are read one by one, and one that shares its moment is not lost",
          "[bluesky][fault-41][fault-47]")
{
    Shop us;
    us.http.expect(list).answer(
        200, notifications({ mention(u"e"_s, u"10:50:00.000"_s), mention(u"d"_s, u"10:40:00.000"_s) },
                           u"2026-11-20T10:40:00.000Z"_s));
    const Result<Batch> first = await(us.connector->fetch({}));
    REQUIRE(first);
    CHECK(texts(*first) == QStringList { u"e"_s, u"d"_s });
    CHECK(first->more);

    // Two more were written in the same millisecond as the last one.
    us.http.expect(list + u"&cursor=2026-11-20T10:40:00.001Z"_s)
        .answer(200, notifications({ mention(u"d"_s, u"10:40:00.000"_s),
                                     mention(u"c"_s, u"10:40:00.000"_s),
                                     mention(u"b"_s, u"10:40:00.000"_s) }));
    const Result<Batch> second = await(us.connector->fetch(first->next));
    REQUIRE(second);
    CHECK(texts(*second) == QStringList { u"c"_s, u"b"_s }); // each once
    CHECK_FALSE(second->more);

    us.clock.advance(10min);
    us.http.expect(list).answer(
        200, notifications({ mention(u"f"_s, u"11:05:00.000"_s), mention(u"late"_s, u"10:45:00.000"_s),
                             mention(u"e"_s, u"10:50:00.000"_s), mention(u"d"_s, u"10:30:00.000"_s) },
                           u"2026-11-20T10:30:00.000Z"_s));
    const Result<Batch> third = await(us.connector->fetch(second->next));
    REQUIRE(third);
    CHECK(texts(*third) == QStringList { u"f"_s, u"late"_s });
    CHECK_FALSE(third->more); // reached what is known
}

TEST_CASE("An item that makes no sense is left out and counted", "[bluesky][fault-35]")
{
    Shop us;
    QJsonObject odd = mention(u"x"_s, u"10:00:00.000"_s);
    odd.insert(u"record"_s, QJsonValue::Null);
    us.http.expect(list).answer(
        200, notifications({ odd, 17, mention(u"y"_s, u"10:00:01.000"_s) }));
    const Result<Batch> batch = await(us.connector->fetch({}));
    REQUIRE(batch);
    CHECK(texts(*batch) == QStringList { u"y"_s });
    CHECK(batch->skipped == 2);
}

TEST_CASE("A page that cannot be read leaves everything as it was", "[bluesky][fault-1]")
{
    Shop us;
    Error::Kind expected = Error::Malformed;
    SECTION("cut")
    {
        us.http.expect(list).answer(200, "{\"notifications\":[{");
    }
    SECTION("a portal's page")
    {
        us.http.expect(list).answer(200, "<html>Sign in</html>", "text/html; charset=utf-8");
        expected = Error::Intercepted;
    }
    SECTION("no network")
    {
        us.http.expect(list).fails(Error(Error::Offline));
        expected = Error::Offline;
    }
    SECTION("a failing server")
    {
        us.http.expect(list).answer(502, R"({"error":"UpstreamFailure","message":"Upstream"})");
        expected = Error::Offline;
    }
    SECTION("too many calls")
    {
        us.http.expect(list).header("ratelimit-reset", "1795172700").answer(
            429, R"({"error":"RateLimitExceeded","message":"Rate Limit Exceeded"})");
        expected = Error::RateLimited;
    }
    const Result<Batch> batch = await(us.connector->fetch("{}"));
    REQUIRE_FALSE(batch);
    CHECK(batch.error().kind == expected);
    if (expected == Error::RateLimited)
        CHECK(batch.error().until == instant(1'795'172'700'000));
}

TEST_CASE("When the context cannot be had for now, the page waits; when never, it goes without",
          "[bluesky]")
{
    Shop us;
    us.http.expect(list).answer(200, fixture("notifications.json"));
    const QString context = u"GET /xrpc/app.bsky.feed.getPosts?uris="_s + ourPost;
    SECTION("for now")
    {
        us.http.expect(context).fails(Error(Error::Offline));
        CHECK(await(us.connector->fetch({})).error().kind == Error::Offline);
    }
    SECTION("never")
    {
        us.http.expect(context).answer(400, R"({"error":"InvalidRequest","message":"no"})");
        CHECK(await(us.connector->fetch({}))->messages.size() == 2);
    }
}

TEST_CASE("A cursor that the server does not know any more begins again", "[bluesky]")
{
    Shop us;
    us.http.expect(list).answer(
        200, notifications({ mention(u"e"_s, u"10:50:00.000"_s) }, u"opaque"_s));
    const Result<Batch> first = await(us.connector->fetch({}));
    us.http.expect(list + u"&cursor=opaque"_s)
        .answer(400, R"({"error":"InvalidRequest","message":"Malformed cursor"})");
    const Result<Batch> lost = await(us.connector->fetch(first->next));
    REQUIRE(lost);
    CHECK(lost->messages.isEmpty());
    CHECK_FALSE(lost->more);
    us.http.expect(list).answer(200, notifications({}));
    CHECK(bool(await(us.connector->fetch(lost->next))));
}

TEST_CASE("Pictures of a message are asked for, a notification does not show them", "[bluesky]")
{
    Shop us;
    QJsonObject item = mention(u"3n2qfmi4lnk2d"_s, u"10:50:00.000"_s);
    QJsonObject record = item["record"_L1].toObject();
    record.insert(u"embed"_s, QJsonObject { { u"$type"_s, u"app.bsky.embed.images"_s } });
    item.insert(u"record"_s, record);
    us.http.expect(list).answer(200, notifications({ item }));
    const QString picture = u"https://cdn.example/a.jpg"_s;
    const QJsonObject image { { u"fullsize"_s, picture }, { u"thumb"_s, picture } };
    QJsonObject view = item;
    view.insert(u"embed"_s, QJsonObject { { u"$type"_s, u"app.bsky.embed.images#view"_s },
                                          { u"images"_s, QJsonArray { image } } });
    us.http.expect(u"GET /xrpc/app.bsky.feed.getPosts?uris="_s + bensReply)
        .answer(200, QJsonDocument(QJsonObject { { u"posts"_s, QJsonArray { view } } }).toJson());
    const Result<Batch> batch = await(us.connector->fetch({}));
    REQUIRE(batch);
    REQUIRE(batch->messages.size() == 1);
    CHECK(batch->messages[0].kind == Message::Kind::Mention);
    REQUIRE(batch->messages[0].attachments.size() == 1);
    CHECK(batch->messages[0].attachments[0].url.toString() == picture);
}

TEST_CASE("Messages are read again 25 at a time and the missing ones are left to be counted",
          "[bluesky][fault-44]")
{
    Shop us;
    QList<MessageRef> refs { named(ourPost) };
    for (int i = 0; i < 29; ++i)
        refs.append(named(bensReply.chopped(2) + QString::number(i + 10)));
    refs.append(named(u"convo/c/m"_s));
    QStringList uris;
    for (const MessageRef &ref : refs)
        uris.append(u"uris="_s + ref.remoteId);
    const QString line = u"GET /xrpc/app.bsky.feed.getPosts?"_s;
    us.http.expect(line + uris.mid(0, 25).join(u'&')).answer(200, fixture("posts.json"));
    us.http.expect(line + uris.mid(25, 5).join(u'&')).answer(200, "{\"posts\":[]}");
    const Result<Batch> batch = await(us.connector->reread(refs));
    REQUIRE(batch);
    CHECK(batch->messages.size() == 1);
    CHECK(batch->deleted.isEmpty()); // once missing is no proof
    CHECK(batch->unknown == QStringList { u"convo/c/m"_s });
}

TEST_CASE("A thread brings its ancestors and answers", "[bluesky]")
{
    Shop us;
    const QString line = u"GET /xrpc/app.bsky.feed.getPostThread?uri="_s + ourPost
        + u"&depth=6&parentHeight=40"_s;
    us.http.expect(line).answer(200, fixture("thread.json"));
    CHECK(await(us.connector->thread(named(ourPost)))->messages.size() == 2);
    us.http.expect(line).answer(400, R"({"error":"NotFound","message":"Post not found"})");
    const Result<Batch> gone = await(us.connector->thread(named(ourPost)));
    REQUIRE(gone);
    CHECK(gone->deleted == QStringList { ourPost });
}

TEST_CASE("Direct messages come whole the first time and by the log from then on", "[bluesky]")
{
    Shop us(u"https://pds.example"_s, true);
    const auto proxied = [](const Request &request) {
        CHECK(request.headers.contains(
            { QByteArray("atproto-proxy"), QByteArray("did:web:api.bsky.chat#bsky_chat") }));
    };
    us.http.expect(list).answer(200, notifications({}));
    us.http.expect(u"GET /xrpc/chat.bsky.convo.listConvos?limit=50"_s)
        .sees(proxied)
        .answer(200, fixture("convos.json"));
    us.http.expect(u"GET /xrpc/chat.bsky.convo.getMessages?convoId=3kconvoben22a&limit=50"_s)
        .sees(proxied)
        .answer(200, fixture("messages.json"));
    const Result<Batch> first = await(us.connector->fetch({}));
    REQUIRE(first);
    CHECK(first->messages.size() == 3);

    us.http.expect(list).answer(200, notifications({}));
    us.http.expect(u"GET /xrpc/chat.bsky.convo.getLog?cursor=2222222rev005"_s)
        .answer(200, fixture("log.json"));
    us.http.expect(u"GET /xrpc/chat.bsky.convo.getLog?cursor=2222222rev007"_s)
        .answer(200, R"({"logs":[],"cursor":"2222222rev007"})");
    const Result<Batch> second = await(us.connector->fetch(first->next));
    REQUIRE(second);
    CHECK(texts(*second) == QStringList { u"One more thing"_s });
    CHECK(second->deleted == QStringList { u"convo/3kconvoben22a/3kmsg00000003"_s });

    // The service does not answer: the rest comes all the same, and the log goes on where it was.
    us.http.expect(list).answer(200, notifications({ mention(u"e"_s, u"10:50:00.000"_s) }));
    us.http.expect(u"GET /xrpc/chat.bsky.convo.getLog?cursor=2222222rev007"_s).answer(502, "");
    const Result<Batch> third = await(us.connector->fetch(second->next));
    REQUIRE(third);
    CHECK(texts(*third) == QStringList { u"e"_s });
    CHECK(third->next.contains("2222222rev007"));
}

TEST_CASE("What we said from elsewhere is put beside whom we said it to", "[bluesky]")
{
    Shop us(u"https://pds.example"_s, true);
    const QByteArray ours = R"({"logs":[{"$type":"chat.bsky.convo.defs#logCreateMessage",
        "rev":"2222222rev008","convoId":"3kconvoben22a","message":{
        "$type":"chat.bsky.convo.defs#messageView","id":"3kmsg00000002","rev":"2222222rev008",
        "text":"Yes, until 18:00","sender":{"did":"did:plc:shop4wkvnqgonybhb355qizi"},
        "sentAt":"2026-11-20T10:20:00.000Z"}}]})";
    us.http.expect(list).answer(200, notifications({}));
    us.http.expect(u"GET /xrpc/chat.bsky.convo.getLog?cursor=2222222rev005"_s).answer(200, ours);
    us.http.expect(u"GET /xrpc/chat.bsky.convo.getLog?cursor=2222222rev008"_s)
        .answer(200, "{\"logs\":[]}");
    us.http.expect(u"GET /xrpc/chat.bsky.convo.getMessages?convoId=3kconvoben22a&limit=50"_s)
        .answer(200, fixture("messages.json"));
    const Result<Batch> batch = await(us.connector->fetch(R"({"chat":"2222222rev005"})"));
    REQUIRE(batch);
    REQUIRE(batch->messages.size() == 3);
    CHECK(batch->messages[1].own);
    CHECK(batch->messages[1].parentId == batch->messages[0].remoteId);
}

TEST_CASE("A search finds words and tags, newest first", "[bluesky]")
{
    Shop us;
    const QString since = u"&sort=latest&since=2026-10-21T11:00:00.000Z&limit=100"_s;
    us.http.expect(u"GET /xrpc/app.bsky.feed.searchPosts?q=caf%C3%A9%20%26%20co"_s + since)
        .answer(200, fixture("search.json"));
    WatchQuery words;
    words.words = u"café & co"_s;
    const Result<Batch> found = await(us.connector->search(words, {}));
    REQUIRE(found);
    REQUIRE(found->messages.size() == 1);
    CHECK(found->messages[0].remoteId == ourPost);

    us.http.expect(u"GET /xrpc/app.bsky.feed.searchPosts?q=%23quokka&tag=quokka"_s + since)
        .answer(200, "{\"posts\":[]}");
    WatchQuery tag;
    tag.tag = u"quokka"_s;
    CHECK(await(us.connector->search(tag, {}))->messages.isEmpty());
}

TEST_CASE("Measures of posts and of the account carry the time they were taken", "[bluesky]")
{
    Shop us;
    us.http.expect(u"GET /xrpc/app.bsky.feed.getPosts?uris="_s + ourPost)
        .answer(200, fixture("posts.json"));
    const auto ofPost = await(us.connector->measure({ named(ourPost) }));
    REQUIRE(ofPost);
    REQUIRE(ofPost->size() == 5);
    CHECK(ofPost->at(1).kind == Measure::Kind::Boosts);
    CHECK(ofPost->at(1).at == us.clock.now());
    us.http.expect(u"GET /xrpc/app.bsky.actor.getProfile?actor="_s + shop)
        .answer(200, fixture("profile.json"));
    const auto ofUs = await(us.connector->measure({}));
    REQUIRE(ofUs);
    CHECK(ofUs->at(0).kind == Measure::Kind::Followers);
    CHECK(ofUs->at(0).value == 1);
}
