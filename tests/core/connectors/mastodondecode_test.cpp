// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/connectors/mastodonstage.h"

using namespace mastodon;
using namespace stage;

TEST_CASE("A reply to us is decoded with who it names and how it was meant to be seen", "[mastodon]")
{
    const auto made = status(object("reply.json"), home());
    REQUIRE(made);
    const Message &message = made->message;
    CHECK(message.remoteId == "https://example.social/users/lea/statuses/112101"_L1);
    CHECK(message.apiId == "112101"_L1);
    CHECK(message.kind == Message::Kind::Reply);
    CHECK_FALSE(message.own);
    CHECK(message.author.handle.raw() == "lea@example.social"_L1);
    CHECK(message.author.name.raw() == u"Léa"_s);
    CHECK(message.author.apiId == "110"_L1);
    CHECK(message.author.followers == 1200);
    CHECK(message.body.text.raw() == u"@maison Bonjour, ma commande n’est pas arrivée\u00a0!\nQue faire ?"_s);
    CHECK(message.language == "fr"_L1);
    CHECK(message.audience == Audience::Public);
    CHECK(iso(message.createdAt) == "2026-11-20T10:01:00Z"_L1);
    CHECK_FALSE(message.editedAt);
    CHECK(message.participants == QStringList { u"lea"_s });
    CHECK(made->answers == "112000"_L1);
}

TEST_CASE("A mention keeps its pictures and names everyone but us", "[mastodon]")
{
    const auto made = status(object("mention.json"), home());
    REQUIRE(made);
    CHECK(made->message.kind == Message::Kind::Mention);
    CHECK(made->message.audience == Audience::Unlisted);
    CHECK(made->message.author.name.raw() == "tom@other.example"_L1); // no name: the handle
    CHECK(made->message.participants == QStringList { u"tom@other.example"_s, u"lea"_s });
    REQUIRE(made->message.attachments.size() == 1);
    CHECK(made->message.attachments[0].kind == Attachment::Kind::Image);
    CHECK(made->message.attachments[0].altText.raw() == "Une robe rouge"_L1);
}

TEST_CASE("Direct messages, quotes and our own texts are told apart", "[mastodon]")
{
    const auto direct = status(object("direct.json"), home());
    REQUIRE(direct);
    CHECK(direct->message.kind == Message::Kind::DirectMessage);
    CHECK(direct->message.audience == Audience::Direct);

    const auto quote = status(object("quote.json"), home());
    REQUIRE(quote);
    CHECK(quote->message.kind == Message::Kind::Quote);
    CHECK(quote->message.body.text.raw() == "Regardez"_L1); // without the line for old programs
    REQUIRE(quote->quoted);
    CHECK(quote->quoted->own);
    CHECK(quote->quoted->kind == Message::Kind::Post);

    const auto answer = status(object("answer.json"), home());
    REQUIRE(answer);
    CHECK(answer->message.own);
    CHECK(answer->message.kind == Message::Kind::Reply);
    CHECK(answer->message.participants == QStringList { u"lea"_s });

    const auto poll = status(object("poll.json"), home());
    REQUIRE(poll);
    CHECK(poll->message.kind == Message::Kind::Post);
    REQUIRE(poll->message.poll);
    REQUIRE(poll->message.poll->options.size() == 2);
    CHECK(poll->message.poll->options[0].text.raw() == u"Rouge"_s);
    CHECK(poll->message.poll->options[0].votes == 2);
    CHECK(poll->message.poll->votes() == 3);
    CHECK_FALSE(poll->message.poll->multiple);
    CHECK(poll->message.poll->voters == -1); // it does not say
    CHECK(poll->message.poll->endsAt == *fromIso(u"2026-11-21T10:55:00.000Z"_s));
    CHECK_FALSE(status(object("reply.json"), home())->message.poll);
}

TEST_CASE("Texts of snac are read as it writes them", "[mastodon]")
{
    const auto reply = status(object("snac_reply.json"), snacHome());
    REQUIRE(reply);
    CHECK(reply->message.kind == Message::Kind::Reply);
    CHECK(reply->message.participants == QStringList { u"bob"_s }); // local names stay short
    CHECK(reply->message.author.handle.raw() == "bob@127.0.0.1:18001"_L1);
    CHECK(reply->source == "@alice nice quokka"_L1);

    const auto direct = status(object("snac_direct.json"), snacHome());
    REQUIRE(direct);
    CHECK(direct->message.audience == Audience::Followers); // snac calls direct private

    // Somebody boosted it, so snac wraps it into their boost.
    const auto wrapped = status(object("snac_status_wrapped.json"), snacHome());
    REQUIRE(wrapped);
    CHECK(wrapped->message.own);
    CHECK(wrapped->message.remoteId == "http://127.0.0.1:18001/alice/p/1795171602.888097"_L1);

    const auto family = mastodon::family(fixture("snac_context.json"), snacHome());
    REQUIRE(family);
    REQUIRE(family->descendants.size() == 1);
    CHECK(family->descendants[0].namesUs); // told by its links: mentions are empty there

    // Where somebody answers themselves, snac names only them there.
    QJsonObject context = QJsonDocument::fromJson(fixture("snac_context.json")).object();
    QJsonArray answers = context["descendants"_L1].toArray();
    QJsonObject answer = answers[0].toObject();
    answer["mentions"_L1] = QJsonArray { QJsonObject {
        { u"id"_s, u"0"_s }, { u"acct"_s, u"bob@127.0.0.1:18001"_s },
        { u"url"_s, u"http://127.0.0.1:18001/bob"_s } } };
    answers[0] = answer;
    context["descendants"_L1] = answers;
    const auto again = mastodon::family(QJsonDocument(context).toJson(), snacHome());
    REQUIRE(again);
    CHECK(again->descendants[0].namesUs);
    CHECK(again->descendants[0].message.kind != Message::Kind::Post);
}

TEST_CASE("Ids of Pleroma and GoToSocial are kept as they are", "[mastodon]")
{
    const auto pleroma = status(object("pleroma_status.json"), home());
    REQUIRE(pleroma);
    CHECK(pleroma->message.apiId == "AnB3kQq1ZpfGZhjQ1w"_L1);
    CHECK(pleroma->message.author.remoteId == "https://pleroma.example/users/bea"_L1);
    CHECK(pleroma->message.audience == Audience::Followers); // "local" is not for the world
    CHECK(pleroma->message.language.isEmpty());

    const auto social = status(object("gotosocial_status.json"), home());
    REQUIRE(social);
    CHECK(social->message.apiId == "01HE7XJ1CG84TBKH5V9XKBVGF5"_L1);
    CHECK(social->message.author.remoteId == "https://gts.example/@zork"_L1);
    CHECK(social->message.kind == Message::Kind::Mention);
}

TEST_CASE("An id is the same whether it comes as text or number", "[mastodon][fault-33][fault-34]")
{
    QJsonObject json = object("reply.json");
    json.insert(u"id"_s, qint64(112101));
    const auto small = status(json, home());
    REQUIRE(small);
    CHECK(small->message.apiId == "112101"_L1);
    const QJsonObject large = QJsonDocument::fromJson(R"({"id":9007199254740993})").object();
    json.insert(u"id"_s, large["id"_L1]);
    const auto big = status(json, home());
    REQUIRE(big);
    CHECK(big->message.apiId == "9007199254740993"_L1);
}

TEST_CASE("Times nobody can believe are clamped", "[mastodon][fault-49]")
{
    QJsonObject json = object("reply.json");
    for (const QString &when : { u"0001-01-01T00:00:00.000Z"_s, u"nonsense"_s, QString() }) {
        json.insert(u"created_at"_s, when);
        const auto made = status(json, home());
        REQUIRE(made);
        CHECK(made->message.createdAt == home().now);
    }
    json.insert(u"created_at"_s, u"2071-01-01T00:00:00.000Z"_s);
    const auto future = status(json, home());
    REQUIRE(future);
    CHECK(future->message.createdAt == home().now + 24h);
}

TEST_CASE("Whatever field is missing, null or of another type, the page still loads",
          "[mastodon][fault-35][fault-32]")
{
    const QJsonArray strange { QJsonValue(), true, 17, u"x\0y"_s, QJsonArray { 1, QJsonValue() },
                               QJsonObject { { u"a"_s, 1 } } };
    for (const char *name : { "reply.json", "mention.json", "quote.json", "poll.json",
                              "snac_reply.json", "snac_status_wrapped.json", "pleroma_status.json",
                              "gotosocial_status.json" }) {
        const QJsonObject whole = object(name);
        for (const QString &key : whole.keys()) {
            QJsonObject without = whole;
            without.remove(key);
            QJsonArray page { whole, without };
            for (const QJsonValue value : strange) {
                QJsonObject odd = whole;
                odd.insert(key, value);
                page.append(odd);
            }
            page.append(strange);
            INFO(name << " " << key.toStdString());
            const auto made = statuses(bytes(page), home());
            REQUIRE(made);
            CHECK(made->list.size() + made->skipped == page.size());
            CHECK(made->list.size() >= 1);
            CHECK(made->skipped >= 1);
        }
        // The same inside the account.
        for (const QString &key : whole["account"_L1].toObject().keys()) {
            QJsonArray page;
            for (const QJsonValue value : strange) {
                QJsonObject account = whole["account"_L1].toObject();
                account.insert(key, value);
                QJsonObject odd = whole;
                odd.insert(u"account"_s, account);
                page.append(odd);
            }
            const auto made = statuses(bytes(page), home());
            REQUIRE(made);
            CHECK(made->list.size() + made->skipped == page.size());
        }
    }
}

TEST_CASE("Odd notifications, conversations, instances and own accounts do no harm",
          "[mastodon][fault-35]")
{
    const QJsonArray strange { QJsonValue(), true, 17, u"x"_s, QJsonArray { 1 }, QJsonObject() };
    const auto twist = [&strange](const QJsonObject &whole, auto look) {
        for (const QString &key : whole.keys()) {
            for (const QJsonValue value : strange) {
                QJsonObject odd = whole;
                odd.insert(key, value);
                look(odd);
            }
        }
    };
    const QJsonArray list = QJsonDocument::fromJson(fixture("notifications.json")).array();
    for (const QJsonValue each : list) {
        twist(each.toObject(), [](const QJsonObject &odd) {
            const auto made = notices(bytes(QJsonArray { odd }), home());
            REQUIRE(made);
            CHECK(made->list.size() <= 1);
        });
    }
    const QJsonArray direct = QJsonDocument::fromJson(fixture("conversations.json")).array();
    twist(direct.first().toObject(), [](const QJsonObject &odd) {
        const auto made = talks(bytes(QJsonArray { odd }), home());
        REQUIRE(made);
        CHECK(made->list.size() + made->skipped == 1);
    });
    twist(object("instance_v2.json"), [](const QJsonObject &odd) {
        CHECK(instance(odd, true).capabilities.can(Capabilities::Publish));
    });
    const QJsonObject server = object("instance_v2.json");
    for (const auto &part : { "statuses"_L1, "media_attachments"_L1, "polls"_L1 }) {
        twist(server["configuration"_L1].toObject()[part].toObject(), [&](const QJsonObject &odd) {
            QJsonObject configuration = server["configuration"_L1].toObject();
            configuration.insert(part, odd);
            QJsonObject whole = server;
            whole.insert(u"configuration"_s, configuration);
            const Capabilities can = instance(whole, true).capabilities;
            CHECK(can.textLimit > 0);
            CHECK(can.mediaLimit > 0);
        });
    }
    twist(object("verify_credentials.json"), [](const QJsonObject &odd) {
        const auto made = me(odd, home());
        CHECK((!made || !made->author.apiId.isEmpty()));
    });
    twist(object("scheduled.json"), [](const QJsonObject &odd) {
        const auto made = scheduled(odd);
        CHECK((!made || !made->id.isEmpty()));
    });
}

TEST_CASE("What is no JSON, cut off, or too deep is malformed", "[mastodon][fault-1][fault-2][fault-30]")
{
    const QByteArray whole = fixture("notifications.json");
    for (const QByteArray &body :
         { QByteArray(), QByteArray("<html>"), whole.left(whole.size() / 2),
           QByteArray("[\"\xc3"), QByteArray(100'000, '['), QByteArray("{}") }) {
        const auto made = notices(body, home());
        REQUIRE_FALSE(made);
        CHECK(made.error().kind == Error::Malformed);
    }
}

TEST_CASE("Limits come from the server, in each of its forms", "[mastodon]")
{
    const Instance four = instance(object("instance_v2.json"), true);
    CHECK(four.apiVersion == 7);
    CHECK(four.domain == "example.social"_L1);
    CHECK(four.capabilities.textLimit == 500);
    CHECK(four.capabilities.linkWeight == 23);
    CHECK(four.capabilities.shortMentions);
    CHECK(four.capabilities.altTextLimit == 1500);
    CHECK(four.capabilities.pollOptions == 4);
    CHECK(four.capabilities.imagePixels == 33177600);
    CHECK(four.capabilities.can(Capabilities::Quote));
    CHECK(four.capabilities.can(Capabilities::ManageScheduled));
    CHECK(four.capabilities.can(Capabilities::Video));

    const Instance snac = instance(object("snac_instance_v1.json"), false);
    CHECK(snac.domain == "127.0.0.1:18001"_L1);
    CHECK(snac.capabilities.textLimit == 100000);
    CHECK(snac.capabilities.linkWeight == 32);
    CHECK(snac.capabilities.mediaLimit == 4);
    CHECK_FALSE(snac.capabilities.can(Capabilities::Quote));
    CHECK_FALSE(snac.capabilities.can(Capabilities::ManageScheduled));
    CHECK_FALSE(snac.capabilities.can(Capabilities::Poll)); // it offers them, and drops them

    const Instance pleroma = instance(object("pleroma_instance_v1.json"), false);
    CHECK(pleroma.domain == "pleroma.example"_L1);
    CHECK(pleroma.capabilities.textLimit == 5000);
    CHECK(pleroma.capabilities.imageBytes == 16000000);
    CHECK(pleroma.capabilities.altTextLimit == 5000);
    CHECK(pleroma.capabilities.can(Capabilities::Poll));
    CHECK(pleroma.capabilities.pollOptions == 20);
    CHECK(pleroma.capabilities.pollOptionLimit == 200);
}

TEST_CASE("Scopes take away what the token does not allow", "[mastodon]")
{
    Capabilities all = instance(object("instance_v2.json"), true).capabilities;
    Capabilities unknown = all;
    mastodon::restrict(unknown, {});
    CHECK(unknown.features == all.features);
    Capabilities reader = all;
    mastodon::restrict(reader, { u"read"_s });
    CHECK(reader.can(Capabilities::Mentions));
    CHECK_FALSE(reader.can(Capabilities::Publish));
    CHECK_FALSE(reader.can(Capabilities::Images));
    CHECK_FALSE(reader.can(Capabilities::Block));
    Capabilities narrow = all;
    mastodon::restrict(narrow, { u"read:notifications"_s, u"write:statuses"_s, u"follow"_s });
    CHECK(narrow.can(Capabilities::Reply));
    CHECK(narrow.can(Capabilities::Block));
    CHECK_FALSE(narrow.can(Capabilities::SearchText));
}

TEST_CASE("The platform's words are taken from whatever it answers", "[mastodon]")
{
    const auto said = [](QByteArray body) {
        Reply reply;
        reply.status = 422;
        reply.body = std::move(body);
        return words(reply).raw();
    };
    CHECK(said(R"({"error":"Validation failed: Text can't be blank"})")
          == "Validation failed: Text can't be blank"_L1);
    CHECK(said(R"({"error":"invalid_grant","error_description":"The code expired"})")
          == "The code expired"_L1);
    CHECK(said("<h1>404</h1>").isEmpty());
    CHECK(said("").isEmpty());
    CHECK(said(R"({"error":{"a":1}})").isEmpty());
}
