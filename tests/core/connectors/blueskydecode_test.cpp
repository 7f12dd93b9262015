// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/chat.h"
#include "core/connectors/bluesky/decode.h"
#include "tests/core/connectors/blueskyaccount.h"

#include <functional>

using namespace blueskytest;
using namespace bluesky;

namespace {

const Instant now = instant(1'795'172'400'000); // 2026-11-20T11:00:00Z

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject firstNotification(int index)
{
    return object(fixture("notifications.json"))["notifications"_L1].toArray().at(index).toObject();
}

QByteArray page(const QJsonArray &notifications)
{
    return bytes({ { u"notifications"_s, notifications } });
}

const QJsonValue oddValues[] = { QJsonValue::Null,
                                 QJsonValue(true),
                                 QJsonValue(17),
                                 QJsonValue(-1e300),
                                 QJsonValue(u"odd"_s),
                                 QJsonValue(QJsonArray { 1, u"two"_s }),
                                 QJsonValue(QJsonObject { { u"odd"_s, 1 } }),
                                 QJsonValue::Undefined };

// Calls `look` with `value` once for each field in it, at any depth, replaced by each odd value.
void mutate(const QJsonValue &value, const std::function<void(const QJsonValue &)> &look)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QString &key : object.keys()) {
            for (const QJsonValue &odd : oddValues) {
                QJsonObject changed = object;
                if (odd.isUndefined())
                    changed.remove(key);
                else
                    changed.insert(key, odd);
                look(changed);
            }
            mutate(object[key], [&](const QJsonValue &inner) {
                QJsonObject changed = object;
                changed.insert(key, inner);
                look(changed);
            });
        }
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            mutate(array[i], [&](const QJsonValue &inner) {
                QJsonArray changed = array;
                changed.replace(i, inner);
                look(changed);
            });
        }
    }
}

} // namespace

TEST_CASE("Notifications bring mentions and replies, not likes and follows", "[bluesky]")
{
    const auto read = decode::notifications(fixture("notifications.json"), shop, now);
    REQUIRE(read);
    CHECK(read->items == 5);
    CHECK(read->skipped == 0);
    REQUIRE(read->posts.size() == 2);
    CHECK(isoMillis(*read->newest) == u"2026-11-20T10:42:01.168Z"_s);
    CHECK(isoMillis(*read->oldest) == u"2026-11-20T10:42:00.665Z"_s);

    const Message mention = read->posts[0].message;
    CHECK(mention.kind == Message::Kind::Mention);
    CHECK(mention.body.text.raw() == u"@shop.test nice one"_s);
    REQUIRE(mention.body.links.size() == 1);
    CHECK(mention.body.links[0].kind == Passage::Link::Kind::Mention);
    CHECK(mention.body.links[0].length == 10);
    CHECK(mention.author.remoteId == ben);
    CHECK(mention.author.handle.raw() == u"ben.test"_s);
    CHECK(mention.author.name.raw() == u"ben.test"_s);
    CHECK(isoMillis(mention.createdAt) == u"2026-11-20T10:42:00.827Z"_s);
    CHECK_FALSE(mention.own);

    // It also mentions, and comes as a mention; it is a reply to us all the same.
    const Message reply = read->posts[1].message;
    CHECK(reply.kind == Message::Kind::Reply);
    CHECK(reply.remoteId == bensReply);
    CHECK(reply.parentId == ourPost);
    CHECK(reply.rootId == ourPost);
    CHECK(reply.url.toString()
          == u"https://bsky.app/profile/"_s + ben + u"/post/3n2qfmi4lnk2d"_s);
    const Ref ref = Ref::fromBytes(reply.ref);
    CHECK(ref.post.uri == bensReply);
    CHECK(ref.post.cid == bensCid);
    CHECK(ref.root.uri == ourPost);
    CHECK(ref.root.cid == ourCid);
}

TEST_CASE("A thread is flattened, our own posts marked", "[bluesky]")
{
    const auto read = decode::thread(fixture("thread.json"), shop, now);
    REQUIRE(read);
    REQUIRE(read->posts.size() == 2);
    const Message ours = read->posts[0].message;
    CHECK(ours.own);
    CHECK(ours.kind == Message::Kind::Post);
    CHECK(ours.language == u"en"_s);
    REQUIRE(ours.attachments.size() == 1);
    CHECK(ours.attachments[0].kind == Attachment::Kind::Image);
    CHECK(ours.attachments[0].altText.raw() == u"an orange box"_s);
    CHECK(ours.attachments[0].url.host() == u"localhost"_s);
    CHECK(read->posts[1].message.kind == Message::Kind::Reply);
}

TEST_CASE("A deep or circular thread is cut at 200 posts", "[bluesky][fault-51]")
{
    const QJsonObject post = object(fixture("posts.json"))["posts"_L1].toArray().at(0).toObject();
    QJsonArray replies;
    for (int i = 0; i < 1000; ++i) {
        QJsonObject each = post;
        const QString key = u"3n2qfmfy%1"_s.arg(i, 5, 10, QChar(u'a'));
        each.insert(u"uri"_s, u"at://"_s + shop + u"/app.bsky.feed.post/"_s + key);
        replies.append(QJsonObject { { u"post"_s, each } });
    }
    replies.append(QJsonObject { { u"post"_s, post } }); // itself again
    const QJsonObject root { { u"post"_s, post }, { u"replies"_s, replies } };
    const auto read = decode::thread(bytes({ { u"thread"_s, root } }), shop, now);
    REQUIRE(read);
    CHECK(read->posts.size() == 200);

    QByteArray deep = "{\"thread\":";
    for (int i = 0; i < 10'000; ++i)
        deep += "{\"parent\":";
    deep += "{}" + QByteArray(10'001, '}');
    CHECK(decode::thread(deep, shop, now).error().kind == Error::Malformed);
}

TEST_CASE("What was deleted in a thread is said, what is blocked is not shown", "[bluesky]")
{
    const QJsonObject gone { { u"uri"_s, bensReply }, { u"notFound"_s, true } };
    const QJsonObject blocked { { u"uri"_s, ourPost }, { u"blocked"_s, true } };
    const QJsonObject post = object(fixture("posts.json"))["posts"_L1].toArray().at(0).toObject();
    const QJsonObject root { { u"post"_s, post },
                             { u"parent"_s, gone },
                             { u"replies"_s, QJsonArray { blocked, gone, 3 } } };
    const auto read = decode::thread(bytes({ { u"thread"_s, root } }), shop, now);
    REQUIRE(read);
    CHECK(read->posts.size() == 1);
    CHECK(read->gone.contains(bensReply));
    CHECK_FALSE(read->gone.contains(ourPost));
}

TEST_CASE("Counts that are not given are no measures", "[bluesky]")
{
    const auto read = decode::posts(fixture("posts.json"), shop, now);
    REQUIRE(read);
    CHECK(read->posts[0].measures.size() == 5);
    CHECK(read->posts[0].measures[0].kind == Measure::Kind::Likes);
    CHECK(read->posts[0].measures[0].value == 1);
    CHECK(read->posts[0].measures[0].subject == ourPost);

    QJsonObject view = object(fixture("posts.json"))["posts"_L1].toArray().at(0).toObject();
    view.remove(u"likeCount"_s);
    view.insert(u"replyCount"_s, QJsonValue::Null);
    view.insert(u"quoteCount"_s, u"7"_s);
    CHECK(decode::post(view, shop, now)->measures.size() == 2);
    CHECK(decode::accountMeasures(object(fixture("profile.json"))).size() == 3);
    CHECK(decode::accountMeasures(QJsonObject()).isEmpty());
}

TEST_CASE("Embeds of each kind become attachments, a quote its parent", "[bluesky]")
{
    QJsonObject view = firstNotification(3);
    const auto with = [&view](const QJsonObject &embed) {
        view.insert(u"embed"_s, embed);
        return decode::post(view, shop, now)->message.attachments;
    };
    const auto film = with({ { u"$type"_s, u"app.bsky.embed.video#view"_s },
                             { u"playlist"_s, u"https://video.example/p.m3u8"_s },
                             { u"thumbnail"_s, u"https://video.example/t.jpg"_s },
                             { u"alt"_s, u"a film"_s } });
    REQUIRE(film.size() == 1);
    CHECK(film[0].kind == Attachment::Kind::Video);
    CHECK(film[0].preview.path() == u"/t.jpg"_s);

    const QJsonObject card { { u"uri"_s, u"https://example.org/a"_s }, { u"title"_s, u"A"_s } };
    const auto link = with({ { u"$type"_s, u"app.bsky.embed.external#view"_s },
                             { u"external"_s, card } });
    REQUIRE(link.size() == 1);
    CHECK(link[0].kind == Attachment::Kind::Other);
    CHECK(link[0].altText.raw() == u"A"_s);

    const QJsonObject item { { u"thumbnail"_s, u"https://e.example/t"_s },
                             { u"fullsize"_s, u"https://e.example/f"_s } };
    const QJsonObject gallery { { u"$type"_s, u"app.bsky.embed.gallery#view"_s },
                                { u"items"_s, QJsonArray { item, item } } };
    CHECK(with({ { u"$type"_s, u"app.bsky.embed.recordWithMedia#view"_s },
                 { u"media"_s, gallery } }).size() == 2);

    // Not for anyone to open.
    const QJsonObject local { { u"uri"_s, u"file:///etc/passwd"_s } };
    CHECK(with({ { u"$type"_s, u"app.bsky.embed.external#view"_s }, { u"external"_s, local } })
              .isEmpty());

    QJsonObject record = view["record"_L1].toObject();
    const QJsonObject quote { { u"uri"_s, ourPost }, { u"cid"_s, ourCid } };
    record.insert(u"embed"_s, QJsonObject { { u"$type"_s, u"app.bsky.embed.record"_s },
                                            { u"record"_s, quote } });
    view.insert(u"record"_s, record);
    const auto quoting = decode::post(view, shop, now);
    REQUIRE(quoting);
    CHECK(quoting->message.kind == Message::Kind::Quote);
    CHECK(quoting->message.parentId == ourPost);
    CHECK(quoting->message.rootId.isEmpty());
}

TEST_CASE("Labels an author put on a post are its warning", "[bluesky]")
{
    QJsonObject view = firstNotification(3);
    QJsonObject record = view["record"_L1].toObject();
    const QJsonArray values { QJsonObject { { u"val"_s, u"graphic-media"_s } },
                              QJsonObject { { u"val"_s, u"!no-unauthenticated"_s } }, 3 };
    record.insert(u"labels"_s, QJsonObject { { u"values"_s, values } });
    record.insert(u"langs"_s, QJsonArray { u"pt-BR"_s, u"en"_s });
    view.insert(u"record"_s, record);
    const auto read = decode::post(view, shop, now);
    CHECK(read->message.warning.raw() == u"graphic-media"_s);
    CHECK(read->message.language == u"pt"_s);
}

TEST_CASE("Impossible moments are made possible", "[bluesky][fault-49]")
{
    QJsonObject view = firstNotification(3);
    const auto createdAt = [&view](const QJsonValue &value) {
        QJsonObject record = view["record"_L1].toObject();
        record.insert(u"createdAt"_s, value);
        view.insert(u"record"_s, record);
        return isoMillis(decode::post(view, shop, now)->message.createdAt);
    };
    CHECK(createdAt(u"9998-01-01T00:00:00Z"_s) == u"2026-11-21T11:00:00.000Z"_s);
    CHECK(createdAt(u"1970-01-01T00:00:00Z"_s) == u"1970-01-01T00:00:00.000Z"_s);
    CHECK(createdAt(QJsonValue::Null) == u"2026-11-20T10:42:00.827Z"_s); // as received
    view.remove(u"indexedAt"_s);
    CHECK(createdAt(u"soon"_s) == u"2026-11-20T11:00:00.000Z"_s);
}

TEST_CASE("A post in another's name is left out", "[bluesky]")
{
    QJsonObject view = firstNotification(3);
    QJsonObject author = view["author"_L1].toObject();
    author.insert(u"did"_s, shop);
    view.insert(u"author"_s, author);
    CHECK_FALSE(decode::post(view, shop, now));
}

TEST_CASE("A display name equal to ours does not make a post ours", "[bluesky][fault-52]")
{
    QJsonObject view = firstNotification(3);
    QJsonObject author = view["author"_L1].toObject();
    author.insert(u"displayName"_s, u"shop.test"_s);
    author.insert(u"handle"_s, u"shop.test"_s);
    view.insert(u"author"_s, author);
    const auto read = decode::post(view, shop, now);
    CHECK_FALSE(read->message.own);
    CHECK(read->message.author.remoteId == ben);
    author.remove(u"handle"_s); // deleted or unknown: its DID stays
    author.remove(u"displayName"_s);
    view.insert(u"author"_s, author);
    CHECK(decode::post(view, shop, now)->message.author.name.raw() == ben);
}

TEST_CASE("A field of any odd kind costs at most its item", "[bluesky][fault-35]")
{
    const QJsonArray whole = object(fixture("notifications.json"))["notifications"_L1].toArray();
    const QJsonValue good = whole[4];
    int cases = 0;
    mutate(whole[3], [&](const QJsonValue &odd) {
        const auto read = decode::notifications(page({ good, odd }), shop, now);
        REQUIRE(read);
        CHECK(read->posts.size() >= 1); // the good one is there
        CHECK(read->items == 2);
        ++cases;
    });
    CHECK(cases > 150);

    const QJsonObject thread = object(fixture("thread.json"));
    mutate(thread["thread"_L1], [&](const QJsonValue &odd) {
        const auto read = decode::thread(bytes({ { u"thread"_s, odd } }), shop, now);
        CHECK(bool(read));
    });
    const QJsonObject log = object(fixture("log.json"));
    mutate(log["logs"_L1], [&](const QJsonValue &odd) {
        CHECK(bool(decode::log(bytes({ { u"logs"_s, odd } }), shop, now)));
    });
    const QJsonObject messages = object(fixture("messages.json"));
    mutate(messages["messages"_L1], [&](const QJsonValue &odd) {
        const auto read
            = decode::messages(bytes({ { u"messages"_s, odd } }), u"c"_s, shop, now);
        CHECK(bool(read));
    });
}

TEST_CASE("Ids stay what they are, strings", "[bluesky][fault-34]")
{
    QJsonObject view = firstNotification(3);
    view.insert(u"uri"_s, 12345);
    CHECK_FALSE(decode::post(view, shop, now));
    CHECK_FALSE(AtUri::parse(u"at://ben.test/app.bsky.feed.post/3n2qfmi4lnk2d"_s));
    CHECK_FALSE(AtUri::parse(u"at://did:plc:x/app.bsky.feed.post/a/b"_s));
    CHECK_FALSE(AtUri::parse(u"at://did:plc:x/app.bsky.feed.post/a\n"_s));
    const auto uri = AtUri::parse(ourPost);
    REQUIRE(uri);
    CHECK(uri->text() == ourPost);
}

TEST_CASE("A page that is none is an error, not an empty page", "[bluesky][fault-1]")
{
    for (const QByteArray &body : { QByteArray(), QByteArray("[]"), QByteArray("{}"),
                                    QByteArray("{\"notifications\":{}}"), QByteArray("{\"notif"),
                                    QByteArray("\xff\xfe") }) {
        CHECK(decode::notifications(body, shop, now).error().kind == Error::Malformed);
        CHECK(decode::posts(body, shop, now).error().kind == Error::Malformed);
        CHECK(decode::thread(body, shop, now).error().kind == Error::Malformed);
    }
}

TEST_CASE("A conversation's messages name what was said before", "[bluesky]")
{
    const auto read = decode::messages(fixture("messages.json"), u"3kconvoben22a"_s, shop, now);
    REQUIRE(read);
    REQUIRE(read->messages.size() == 3);
    const Message first = read->messages[0];
    CHECK(first.kind == Message::Kind::DirectMessage);
    CHECK(first.audience == Audience::Direct);
    CHECK(first.author.name.raw() == u"Ben"_s);
    CHECK(first.remoteId == u"convo/3kconvoben22a/3kmsg00000001"_s);
    CHECK(first.body.links.size() == 1);
    const Message ours = read->messages[1];
    CHECK(ours.own);
    CHECK(ours.parentId == first.remoteId);
    CHECK(Ref::fromBytes(ours.ref).convo == u"3kconvoben22a"_s);
    CHECK(Ref::fromBytes(ours.ref).message == u"3kmsg00000002"_s);
    CHECK(read->deleted == QStringList { u"convo/3kconvoben22a/3kmsg00000000"_s });
}

TEST_CASE("The log of direct messages tells of new and deleted ones", "[bluesky]")
{
    const auto read = decode::log(fixture("log.json"), shop, now);
    REQUIRE(read);
    CHECK(read->revision == u"2222222rev007"_s);
    REQUIRE(read->messages.size() == 1);
    CHECK(read->messages[0].body.text.raw() == u"One more thing"_s);
    CHECK(read->messages[0].author.handle.raw() == u"ben.test"_s);
    CHECK(read->deleted == QStringList { u"convo/3kconvoben22a/3kmsg00000003"_s });

    const auto list = decode::convos(fixture("convos.json"), now - std::chrono::hours(24 * 30));
    REQUIRE(list);
    CHECK(list->convos == QStringList { u"3kconvoben22a"_s });
    CHECK(list->revision == u"2222222rev005"_s);
}
