// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/insight/tally.h"
#include "core/store/conversations.h"
#include "core/store/people.h"
#include "tests/fakes/workspacefixture.h"

using namespace Qt::StringLiterals;

namespace {

qint64 conversationOf(Database &database, const QString &text)
{
    const auto rows = *conversations::page(database, {}, std::nullopt, conversations::Way::Older, 100);
    for (const Conversation &row : rows) {
        if (row.text.raw() == text)
            return row.id;
    }
    return 0;
}

messages::Placed answer(const WorkspaceFixture &w, const QString &id, const messages::Placed &to,
                        Instant at)
{
    auto placed = w.mention(id, u"me@mastodon"_s, u"Bonjour"_s, at);
    placed.message.own = true;
    placed.message.parentId = to.message.remoteId;
    placed.rootId = to.rootId;
    placed.threadKey = to.threadKey;
    return placed;
}

} // namespace

TEST_CASE("Someone's history is counted over everything they wrote", "[people]")
{
    WorkspaceFixture w;
    const qint64 account = w.addAccount(Platform::Mastodon);
    const auto first = w.mention(u"m1"_s, u"claire"_s, u"Un"_s, w.now - 72h);
    const auto second = w.mention(u"m2"_s, u"claire"_s, u"Deux"_s, w.now - 5h);
    w.deliver(account, { first, answer(w, u"a1"_s, first, w.now - 70h), second,
                         w.mention(u"m3"_s, u"bob"_s, u"Autre"_s, w.now - 4h) });
    const auto profile = *people::behind(*w.database, conversationOf(*w.database, u"Deux"_s));
    CHECK(profile.messages == 2);
    CHECK(profile.firstSeenAt == w.now - 72h);
    REQUIRE(profile.answeredIn);
    CHECK(*profile.answeredIn == 2h);
    REQUIRE(profile.faces.size() == 1);
    CHECK(profile.faces[0].name.raw() == u"claire"_s);
    REQUIRE(profile.earlier.size() == 1);
    CHECK(profile.earlier[0].text.raw() == u"Un"_s);
    CHECK(profile.moods.isEmpty());
}

TEST_CASE("A wait is counted from the first unanswered message, the median over all", "[people]")
{
    WorkspaceFixture w;
    const qint64 account = w.addAccount(Platform::Mastodon);
    QList<messages::Placed> all;
    int hours = 0;
    for (const int waited : { 1, 3, 9 }) {
        hours += 20;
        const QString id = u"m%1"_s.arg(hours);
        const auto asked = w.mention(id, u"claire"_s, id, w.now - std::chrono::hours(hours));
        auto again = asked; // impatient: does not count anew
        again.message.remoteId = again.message.apiId = id + u"b"_s;
        again.message.createdAt += 30min;
        all << asked << again
            << answer(w, u"a"_s + id, asked, w.now - std::chrono::hours(hours - waited));
    }
    w.deliver(account, all);
    const auto rows = *conversations::page(*w.database, {}, std::nullopt, conversations::Way::Older, 9);
    const auto profile = *people::behind(*w.database, rows.constFirst().id);
    CHECK(profile.answeredIn == 3h);
}

TEST_CASE("Authors that were merged are one person", "[people]")
{
    WorkspaceFixture w;
    const qint64 mastodon = w.addAccount(Platform::Mastodon);
    const qint64 bluesky = w.addAccount(Platform::Bluesky);
    w.deliver(mastodon, { w.mention(u"m1"_s, u"claire"_s, u"Ici"_s, w.now - 2h) });
    w.deliver(bluesky, { w.mention(u"b1"_s, u"claire.d"_s, u"Là"_s, w.now - 1h) });
    REQUIRE(w.database->execute(u"UPDATE author SET person_id = 1 WHERE handle LIKE 'claire%'"_s));
    REQUIRE(w.database->execute(u"UPDATE conversation SET person_id = (SELECT id FROM author "
                                "WHERE handle = 'claire')"_s));
    REQUIRE(w.database->execute(u"UPDATE author SET person_id = (SELECT MIN(id) FROM author "
                                "WHERE handle LIKE 'claire%') WHERE handle LIKE 'claire%'"_s));
    const auto profile = *people::behind(*w.database, conversationOf(*w.database, u"Là"_s));
    REQUIRE(profile.faces.size() == 2);
    CHECK(profile.faces[0].platform == Platform::Bluesky); // where they write now
    CHECK(profile.messages == 2);
    REQUIRE(profile.earlier.size() == 1);
    CHECK(profile.earlier[0].text.raw() == u"Ici"_s);
}

TEST_CASE("A note about someone is kept, and can be taken away", "[people]")
{
    WorkspaceFixture w;
    const qint64 account = w.addAccount(Platform::Mastodon);
    w.deliver(account, { w.mention(u"m1"_s, u"claire"_s, u"Bonjour"_s, w.now - 2h) });
    const qint64 conversation = conversationOf(*w.database, u"Bonjour"_s);
    const qint64 person = people::behind(*w.database, conversation)->id;
    CHECK(people::setNote(*w.database, person, u"Prefers the phone"_s, w.now)->isEmpty());
    CHECK(people::behind(*w.database, conversation)->note == u"Prefers the phone"_s);
    CHECK(*people::setNote(*w.database, person, u" "_s, w.now) == u"Prefers the phone"_s);
    CHECK(people::behind(*w.database, conversation)->note.isEmpty());
}

TEST_CASE("Moods are read oldest first", "[people]")
{
    WorkspaceFixture w;
    const qint64 account = w.addAccount(Platform::Mastodon);
    for (int i = 0; i < 3; ++i)
        w.deliver(account, { w.mention(u"m%1"_s.arg(i), u"claire"_s, u"m%1"_s.arg(i),
                                       w.now - std::chrono::hours(9 - i)) });
    for (int i = 0; i < 3; ++i) {
        Statement set = w.database->prepare(u"UPDATE conversation SET mood = ? WHERE id = ?"_s);
        REQUIRE(set.run(0.5 - i * 0.4, conversationOf(*w.database, u"m%1"_s.arg(i))));
    }
    const auto profile = *people::behind(*w.database, conversationOf(*w.database, u"m2"_s));
    REQUIRE(profile.moods.size() == 3);
    CHECK(profile.moods.constFirst() > profile.moods.constLast());
}

TEST_CASE("Nobody is behind a conversation that is not there", "[people]")
{
    WorkspaceFixture w;
    CHECK(people::behind(*w.database, 99).error().kind == Error::NotFound);
}

TEST_CASE("Everybody who wrote is listed, the last first, and found by name, handle or label", "[people]")
{
    WorkspaceFixture w;
    const qint64 account = w.addAccount(Platform::Mastodon);
    w.deliver(account, { w.mention(u"m1"_s, u"claire.dubois"_s, u"Un"_s, w.now - 72h),
                         w.mention(u"m2"_s, u"bob"_s, u"Deux"_s, w.now - 5h),
                         w.mention(u"m3"_s, u"zoé"_s, u"Trois"_s, w.now - 1h) });
    const people::All all = *people::all(*w.database, {}, 2);
    CHECK(all.count == 3);
    REQUIRE(all.people.size() == 2);
    const auto faces = *people::faces(*w.database, { all.people[0].personId, all.people[1].personId });
    CHECK(faces[all.people[0].personId].constFirst().name.raw() == u"zoé"_s);
    CHECK(faces[all.people[1].personId].constFirst().name.raw() == u"bob"_s);

    CHECK(people::all(*w.database, u"dubo"_s, 9)->people.size() == 1);
    CHECK(people::all(*w.database, u"ZOE"_s, 9)->count == 1);
    CHECK(people::all(*w.database, u"personne"_s, 9)->people.isEmpty());
    const qint64 bob = all.people[1].personId;
    REQUIRE(people::label(*w.database, bob, u" press  kit "_s));
    REQUIRE(people::label(*w.database, bob, u"press kit"_s)); // once
    CHECK(people::one(*w.database, bob)->labels == QStringList { u"press kit"_s });
    CHECK(people::all(*w.database, u"press"_s, 9)->people.constFirst().personId == bob);
    CHECK(people::knownLabels(*w.database)->contains(u"press kit"_s));
    CHECK(people::label(*w.database, bob, u"  "_s).error().kind == Error::Invalid);
    REQUIRE(people::unlabel(*w.database, bob, u"press kit"_s));
    CHECK(people::one(*w.database, bob)->labels.isEmpty());
    CHECK(people::one(*w.database, 4711).error().kind == Error::NotFound);
}

TEST_CASE("What somebody wrote is told over all their accounts, the newest first", "[people]")
{
    WorkspaceFixture w;
    const qint64 account = w.addAccount(Platform::Mastodon);
    const auto first = w.mention(u"m1"_s, u"claire"_s, u"Un"_s, w.now - 72h);
    w.deliver(account, { first, answer(w, u"a1"_s, first, w.now - 70h),
                         w.mention(u"m2"_s, u"claire"_s, u"Deux"_s, w.now - 5h) });
    REQUIRE(tally::settleAll(*w.database, w.now));
    REQUIRE(w.database->execute(u"UPDATE conversation SET mood = 0.5 WHERE last_in_at > %1"_s
                                    .arg(millis(w.now - 10h))));
    const qint64 person = people::behind(*w.database, conversationOf(*w.database, u"Deux"_s))->id;
    const QList<people::Said> said = *people::timeline(*w.database, person, 10);
    REQUIRE(said.size() == 2);
    CHECK(said[0].text.raw() == u"Deux"_s);
    CHECK_FALSE(said[0].answeredIn);
    REQUIRE(said[1].answeredIn);
    CHECK(*said[1].answeredIn == 2h);
    CHECK(people::timeline(*w.database, person, 1)->size() == 1);
    CHECK(people::moods(*w.database, person, w.now - 24h)->size() == 1);
}
