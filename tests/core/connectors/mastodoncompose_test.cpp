// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/connectors/mastodonstage.h"

using namespace mastodon;
using namespace stage;

namespace {

Outgoing answer(const QString &text, const QStringList &participants)
{
    Outgoing made;
    made.text = text;
    made.parentId = u"https://example.social/users/lea/statuses/1"_s;
    made.parentApiId = u"1"_s;
    made.participants = participants;
    return made;
}

Outgoing answerTo(const QString &visibility, bool own)
{
    Outgoing made = answer(u"Oui"_s, own ? QStringList() : QStringList { u"lea"_s });
    Ref ref;
    ref.visibility = visibility;
    ref.own = own;
    made.parentRef = ref.bytes();
    return made;
}

} // namespace

TEST_CASE("Participants the text does not name come first, once", "[mastodon]")
{
    const QStringList both { u"lea"_s, u"tom@other.example"_s };
    CHECK(textAsSent(answer(u"Oui"_s, {})) == "Oui"_L1);
    CHECK(textAsSent(answer(u"Oui"_s, both)) == "@lea @tom@other.example Oui"_L1);
    CHECK(textAsSent(answer(u"Oui @Lea"_s, both)) == "@tom@other.example Oui @Lea"_L1);
    CHECK(textAsSent(answer(u"@tom@Other.example, oui."_s, both)) == "@lea @tom@Other.example, oui."_L1);
    CHECK(textAsSent(answer(u"@leas"_s, { u"lea"_s })) == "@lea @leas"_L1);
    CHECK(textAsSent(answer(u"x@lea"_s, { u"lea"_s })) == "@lea x@lea"_L1); // an e-mail
    CHECK(textAsSent(answer(u"(@lea)"_s, { u"@lea"_s })) == "(@lea)"_L1);
    CHECK(textAsSent(answer(QString(), { u"lea"_s, u"LEA"_s })) == "@lea"_L1);
}

TEST_CASE("A published text is recognised though mentions and links are shown shorter", "[mastodon]")
{
    CHECK(sameText(u"@tom@other.example oui"_s, u"@tom oui"_s));
    CHECK(sameText(u"@alice nice"_s, u"@alice@127.0.0.1:18001 nice"_s));
    CHECK(sameText(u"a\n\nb & c"_s, u"a b & c"_s));
    CHECK_FALSE(sameText(u"@tom oui"_s, u"@lea oui"_s));
    CHECK_FALSE(sameText(u"oui"_s, u"oui oui"_s));
    const auto post = status(object("post.json"), home());
    REQUIRE(post);
    CHECK(sameText(u"Nouvelle collection #hiver : https://maison.example/hiver-2026?utm_id=42"_s,
                   post->message.body.text.raw()));
}

TEST_CASE("A reply is never more public than what it answers", "[mastodon]")
{
    CHECK(visibility(answerTo(u"public"_s, false)) == "public"_L1);
    CHECK(visibility(answerTo(u"unlisted"_s, false)) == "unlisted"_L1);
    CHECK(visibility(answerTo(u"private"_s, false)) == "direct"_L1);
    CHECK(visibility(answerTo(u"direct"_s, false)) == "direct"_L1);
    CHECK(visibility(answerTo(u"local"_s, false)) == "direct"_L1);
    // The next part of our own thread stays with its followers.
    CHECK(visibility(answerTo(u"private"_s, true)) == "private"_L1);
    CHECK(visibility(answerTo(u"direct"_s, true)) == "direct"_L1);
    Outgoing named = answerTo(u"private"_s, true); // snac: really a direct message of ours
    named.participants = QStringList { u"lea"_s };
    CHECK(visibility(named) == "direct"_L1);
    // Asked for less than the parent allows.
    Outgoing quiet = answerTo(u"public"_s, false);
    quiet.audience = Audience::Followers;
    CHECK(visibility(quiet) == "direct"_L1);
    Outgoing post;
    post.audience = Audience::Followers;
    CHECK(visibility(post) == "private"_L1);
}

TEST_CASE("What prepare has made survives being written down", "[mastodon]")
{
    Readiness ready;
    ready.media = QStringList { u"1"_s, u"2"_s };
    ready.pending = u"3"_s;
    ready.parent = u"4"_s;
    ready.quoted = u"5"_s;
    ready.since = instant(1'795'172'400'000);
    const Readiness back = Readiness::from(ready.bytes());
    CHECK(back.media == ready.media);
    CHECK(back.pending == ready.pending);
    CHECK(back.parent == ready.parent);
    CHECK(back.quoted == ready.quoted);
    CHECK(back.since == ready.since);
    CHECK(Readiness::from("garbage").media.isEmpty());
}

TEST_CASE("A whole post in the words of the API", "[mastodon]")
{
    Outgoing post;
    post.text = u"Rouge ou bleu ?"_s;
    post.warning = u"mode"_s;
    post.audience = Audience::Unlisted;
    post.language = u"fr"_s;
    post.poll = Poll { { u"Rouge"_s, u"Bleu"_s }, 3600s, true };
    post.quotedApiId = u"77"_s;
    post.nativeAt = instant(1'795'190'400'000);
    const QJsonObject body = statusBody(post, Readiness());
    CHECK(body["status"_L1].toString() == "Rouge ou bleu ?"_L1);
    CHECK(body["visibility"_L1].toString() == "unlisted"_L1);
    CHECK(body["spoiler_text"_L1].toString() == "mode"_L1);
    CHECK(body["sensitive"_L1].toBool());
    CHECK(body["language"_L1].toString() == "fr"_L1);
    CHECK(body["poll"_L1]["expires_in"_L1].toInt() == 3600);
    CHECK(body["poll"_L1]["options"_L1].toArray().size() == 2);
    CHECK(body["quoted_status_id"_L1].toString() == "77"_L1);
    CHECK(body["scheduled_at"_L1].toString() == "2026-11-20T16:00:00.000Z"_L1);
    CHECK_FALSE(body.contains("in_reply_to_id"_L1));
}
