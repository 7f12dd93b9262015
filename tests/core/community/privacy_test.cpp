// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/community/privacy.h"
#include "core/insight/tally.h"
#include "core/store/conversations.h"
#include "core/store/labels.h"
#include "core/store/notes.h"
#include "core/store/watches.h"
#include "tests/fakes/workspacefixture.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

using namespace Qt::StringLiterals;

TEST_CASE("What is known of somebody is collected whole, and of nobody else", "[privacy]")
{
    WorkspaceFixture w;
    const qint64 account = w.addAccount(Platform::Mastodon);
    auto first = w.mention(u"m1"_s, u"claire"_s, u"Où est mon colis ?"_s, w.now - 50h);
    w.deliver(account, { first, w.mention(u"m2"_s, u"bob"_s, u"Une autre question"_s, w.now - 40h) });
    first.message.body.text = Foreign(u"Où est donc mon colis ?"_s);
    first.message.editedAt = w.now - 45h;
    first.message.author.name = Foreign(u"Claire Dubois"_s);
    auto ours = w.mention(u"o1"_s, u"me@mastodon"_s, u"Il part demain"_s, w.now - 44h);
    ours.message.own = true;
    ours.rootId = first.rootId;
    ours.threadKey = first.threadKey;
    w.deliver(account, { first, ours });
    const qint64 conversation = 1;
    const qint64 person = people::behind(*w.database, conversation)->id;
    REQUIRE(people::setNote(*w.database, person, u"Préfère le téléphone"_s, w.now));
    REQUIRE(notes::add(*w.database, conversation, u"Inès"_s, u"À rappeler"_s, w.now));
    REQUIRE(labels::add(*w.database, conversation, u"colis"_s));
    REQUIRE(people::label(*w.database, person, u"fidèle"_s));

    const privacy::Dossier dossier = *privacy::collect(*w.database, person, w.now);
    REQUIRE(dossier.texts.size() == 2);
    CHECK(dossier.texts[0].text.raw() == u"Où est donc mon colis ?"_s);
    REQUIRE(dossier.texts[0].before.size() == 1);
    CHECK(dossier.texts[0].before[0].second.raw() == u"Où est mon colis ?"_s);
    CHECK(dossier.texts[1].ours);
    REQUIRE(dossier.faces.size() == 1);
    CHECK(dossier.faces[0].names[0].name.raw() == u"claire"_s); // as they were called before
    CHECK(dossier.note == u"Préfère le téléphone"_s);
    CHECK(dossier.labels == QStringList { u"fidèle"_s });
    REQUIRE(dossier.talks.size() == 1);
    CHECK(dossier.talks[0].labels == QStringList { u"colis"_s });
    CHECK(dossier.talks[0].notes[0].body == u"À rappeler"_s);

    const QJsonObject json = privacy::toJson(dossier, w.now, u"Maison Lumen"_s);
    const QByteArray written = QJsonDocument(json).toJson();
    CHECK(written.contains("Il part demain"));
    CHECK_FALSE(written.contains("Une autre question"));
    CHECK(json["messages"_L1].toArray().size() == 2);
    CHECK(json["accounts"_L1][0]["former_names"_L1].toArray().size() == 1);
    CHECK(privacy::collect(*w.database, 4711, w.now).error().kind == Error::NotFound);
}

TEST_CASE("What was worked out of somebody is theirs to read, too", "[privacy]")
{
    WorkspaceFixture w;
    const qint64 account = w.addAccount(Platform::Mastodon);
    QList<messages::Placed> texts;
    for (int i = 0; i < 4; ++i) {
        auto placed = w.mention(u"m%1"_s.arg(i), u"claire"_s, u"Très belle lampe, avis %1"_s.arg(i),
                                w.now - std::chrono::days(9 * i + 1));
        placed.message.author.followers = 1200;
        placed.message.engagement = 10 * i;
        placed.sense = understanding::Sense();
        placed.sense->mood = 0.64;
        texts.append(placed);
    }
    w.deliver(account, texts + QList { w.mention(u"x"_s, u"bob"_s, u"Bonjour"_s, w.now - 9h) });
    REQUIRE(tally::settleAll(*w.database, w.now));
    Watch watch;
    watch.name = u"Maison Lumen"_s;
    watch.query = u"lampe"_s;
    const qint64 watched = *watches::add(*w.database, watch, w.now);
    Statement mention = w.database->prepare(
        uR"(INSERT INTO mention (watch_id, message_id, account_id, author_id, source, at, language, mood, score, echo,
                relevant, judged_at, found_at)
            SELECT ?, id, account_id, author_id, 'inbox', created_at, 'fr', 1, 0.5, 0, -1, ?, ? FROM message
            WHERE remote_id = ?)"_s);
    REQUIRE(mention.run(watched, w.now, w.now, u"m3"_s));
    const qint64 person = people::behind(*w.database, 1)->id;
    const privacy::Dossier dossier = *privacy::collect(*w.database, person, w.now);
    REQUIRE(dossier.standing);
    REQUIRE(dossier.standing->ambassador);
    CHECK_FALSE(dossier.standing->unhappy);
    CHECK(dossier.standing->facts.positive == 4);
    REQUIRE(dossier.texts.size() == 4); // oldest first
    CHECK(dossier.texts[0].mood == 0.64);
    CHECK(dossier.texts[0].engagement == 30);
    REQUIRE(dossier.texts[0].found.size() == 1);
    CHECK(dossier.texts[1].found.isEmpty());
    const QJsonObject json = privacy::toJson(dossier, w.now, u"Maison Lumen"_s);
    const QJsonObject rank = json["rank"_L1].toObject();
    double sum = 0;
    for (const QJsonValue each : rank["ambassador"_L1]["parts"_L1].toArray())
        sum += each["points"_L1].toDouble();
    CHECK(std::abs(sum - rank["ambassador"_L1]["points"_L1].toDouble()) < 1e-9);
    CHECK(rank["unhappy"_L1].isNull());
    CHECK(rank["reach"_L1].toInt() == 1200);
    const QJsonValue text = json["messages"_L1].toArray().first();
    CHECK(text["mood"_L1].toDouble() == 0.64);
    CHECK(text["found_by"_L1][0]["watch"_L1].toString() == u"Maison Lumen"_s);
    CHECK(text["found_by"_L1][0]["relevant"_L1] == QJsonValue(false));
    REQUIRE(w.database->execute(u"UPDATE mention SET judged_at = NULL"_s)); // put aside by what was taught
    const privacy::Dossier learnt = *privacy::collect(*w.database, person, w.now);
    const QJsonValue first = privacy::toJson(learnt, w.now, u"Maison Lumen"_s)["messages"_L1].toArray().first();
    CHECK(first["found_by"_L1][0]["relevant"_L1].isNull()); // nobody said it

    REQUIRE(people::setOurs(*w.database, person, true)); // who is not ranked has no rank
    const privacy::Dossier ours = *privacy::collect(*w.database, person, w.now);
    CHECK_FALSE(ours.standing);
    CHECK(privacy::toJson(ours, w.now, u"Maison Lumen"_s)["rank"_L1].isNull());
}

TEST_CASE("Somebody is named by number, handle or name, and several are all told", "[privacy]")
{
    WorkspaceFixture w;
    const qint64 mastodon = w.addAccount(Platform::Mastodon);
    const qint64 bluesky = w.addAccount(Platform::Bluesky);
    auto claire = w.mention(u"m1"_s, u"claire"_s, u"Un"_s, w.now);
    claire.message.author.name = Foreign(u"Claire Dubois"_s);
    w.deliver(mastodon, { claire });
    auto other = w.mention(u"b1"_s, u"claire.bsky.social"_s, u"Deux"_s, w.now);
    other.message.author.name = Foreign(u"Claire Dubois"_s);
    w.deliver(bluesky, { other });
    const QList<qint64> both = *privacy::named(*w.database, u"claire dubois"_s);
    CHECK(both.size() == 2);
    CHECK(*privacy::named(*w.database, u"@Claire"_s) == QList<qint64> { both[0] });
    CHECK(*privacy::named(*w.database, QString::number(both[1])) == QList<qint64> { both[1] });
    CHECK(privacy::named(*w.database, u"nobody"_s)->isEmpty());
}
