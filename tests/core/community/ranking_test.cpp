// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/community/identities.h"
#include "core/community/ranking.h"
#include "core/insight/tally.h"
#include "core/store/mentions.h"
#include "core/store/watches.h"
#include "tests/fakes/workspacefixture.h"

#include <cmath>

using namespace Qt::StringLiterals;
using ranking::Part;
using ranking::Rank;

namespace {

// Some weeks of a brand's inbox: who wrote, how it felt, how many follow them.
struct Plaza : WorkspaceFixture
{
    Plaza()
    {
        mastodon = addAccount(Platform::Mastodon);
        bluesky = addAccount(Platform::Bluesky);
    }

    void says(const QString &who, double mood, const QString &text, Instant at, qint64 followers = -1,
              const QString &to = {})
    {
        const QString id = u"m%1"_s.arg(++m_count);
        auto placed = mention(id, who, text, at);
        placed.message.author.followers = followers;
        placed.message.parentId = to;
        placed.sense = understanding::Sense();
        placed.sense->mood = mood;
        lastId = id;
        m_placed.append(placed);
    }
    // A text as the platform counts for it by now.
    void liked(const QString &id, const QString &who, const QString &text, Instant at, qint64 engagement)
    {
        auto placed = mention(id, who, text, at);
        placed.message.engagement = engagement;
        deliver(mastodon, { placed });
    }
    void settle()
    {
        deliver(mastodon, std::exchange(m_placed, {}));
        REQUIRE(tally::settleAll(*database, now));
    }
    ranking::Board board() { return *ranking::read(*database, now); }
    static QStringList names(const QList<ranking::Entry> &entries)
    {
        QStringList found;
        for (const ranking::Entry &each : entries)
            found.append(each.faces.constFirst().name.raw());
        return found;
    }

    qint64 mastodon = 0;
    qint64 bluesky = 0;
    QString lastId;

private:
    QList<messages::Placed> m_placed;
    int m_count = 0;
};

double sum(const ranking::Score &score)
{
    double total = 0;
    for (const Part &each : score.parts)
        total += each.points;
    return total;
}

const Part *part(const ranking::Score &score, Part::Kind kind)
{
    for (const Part &each : score.parts) {
        if (each.kind == kind)
            return &each;
    }
    return nullptr;
}

} // namespace

TEST_CASE("Planted ambassadors are found, loud machines are not", "[community]")
{
    Plaza plaza;
    const Instant now = plaza.now;
    const QStringList praises { u"Encore une merveille, bravo à toute l’équipe"_s,
                                u"Ma lampe Aube ne quitte plus mon bureau"_s,
                                u"Je vous recommande cette maison les yeux fermés"_s,
                                u"Reçue ce matin, emballage parfait, merci"_s,
                                u"Toujours aussi belle après deux ans"_s, u"Quel plaisir de vous lire"_s };
    for (int who = 0; who < 5; ++who) {
        for (int i = 0; i < 6; ++i)
            plaza.says(u"ambassador%1"_s.arg(who), 0.7, praises[i], now - std::chrono::days(7 * i + who + 1),
                       300 * (who + 1));
    }
    for (int who = 0; who < 3; ++who) { // loud: all day, or the same again and again
        for (int day = 1; day < 5; ++day) {
            const int texts = who == 0 ? 60 : 20;
            for (int i = 0; i < texts; ++i)
                plaza.says(u"bot%1"_s.arg(who), 0.9,
                           who == 0 ? u"Super promo numéro %1 du jour %2"_s.arg(i).arg(day)
                                    : u"Bravo ! Gagnez un téléphone ici %1"_s.arg(QString(i % 3, u'!')),
                           now - std::chrono::days(7 * day) - std::chrono::minutes(i), 5000);
        }
    }
    for (int who = 0; who < 3; ++who) {
        for (int i = 0; i < 5; ++i)
            plaza.says(u"big%1"_s.arg(who), 0, u"Information numéro %1 sur le salon"_s.arg(i),
                       now - std::chrono::days(9 * i + 2), 400'000);
    }
    for (int who = 0; who < 2; ++who) {
        for (int i = 0; i < 6; ++i)
            plaza.says(u"detractor%1"_s.arg(who), -0.8, u"Toujours pas livré, relance numéro %1"_s.arg(i),
                       now - std::chrono::days(6 * i + 1), 800);
    }
    for (int who = 0; who < 40; ++who)
        plaza.says(u"crowd%1"_s.arg(who), who % 3 - 1.0, u"Bonjour, une question %1"_s.arg(who),
                   now - std::chrono::days(who + 1), 50 + who);
    plaza.settle();
    const ranking::Board board = plaza.board();
    const QStringList best = Plaza::names(board[Rank::Ambassadors]);
    for (int who = 0; who < 5; ++who) {
        CAPTURE(who);
        CHECK(best.mid(0, 10).contains(u"ambassador%1"_s.arg(who)));
    }
    for (const Rank rank : ranking::ranks) {
        for (const QString &name : Plaza::names(board[rank]).mid(0, 20)) {
            CAPTURE(ranking::key(rank).toStdString());
            CHECK_FALSE(name.startsWith("bot"_L1));
        }
    }
    CHECK(board.left == 3);
    const QStringList unhappy = Plaza::names(board[Rank::Unhappy]);
    REQUIRE(unhappy.size() == 2);
    CHECK(unhappy.constFirst().startsWith("detractor"_L1));
    CHECK_FALSE(best.contains(u"big0"_s));
    CHECK(Plaza::names(board[Rank::Influencers]).contains(u"big0"_s));
}

TEST_CASE("The parts of every score add up to it", "[community]")
{
    Plaza plaza;
    for (int who = 0; who < 7; ++who) {
        for (int i = 0; i < 3 + who; ++i)
            plaza.says(u"w%1"_s.arg(who), who % 2 ? 0.6 : -0.6,
                       who == 3 ? u"Je recommande, avis %1"_s.arg(i) : u"Avis numéro %1"_s.arg(i),
                       plaza.now - std::chrono::days(8 * i + 1), who > 4 ? -1 : 100 * who);
    }
    plaza.settle();
    const ranking::Board board = plaza.board();
    int seen = 0;
    for (const Rank rank : ranking::ranks) {
        for (const ranking::Entry &each : board[rank]) {
            ++seen;
            CHECK(std::abs(sum(each.score) - each.score.points) < 1e-9);
            CHECK(std::abs(sum(each.influence) - each.influence.points) < 1e-9);
            CHECK(each.influence.points >= 0);
            CHECK(each.influence.points <= 100 + 1e-9);
        }
    }
    CHECK(seen > 15);
    bool advised = false;
    for (const ranking::Entry &each : board[Rank::Ambassadors])
        advised = advised || part(each.score, Part::Kind::Recommends);
    CHECK(advised);
}

TEST_CASE("An ambassador's score is what the formula says", "[community]")
{
    ranking::Facts facts;
    facts.read = 4;
    facts.readWeeks = 3;
    facts.positive = 4;
    ranking::Score influence;
    influence.points = 64;
    const auto plain = ranking::ambassador(facts, influence, false);
    REQUIRE(plain);
    CHECK(std::abs(plain->points - 8 * 10 * 0.5 * 0.8) < 1e-9); // root 8, P = 4/8, n/5
    const auto advising = ranking::ambassador(facts, influence, true);
    CHECK(std::abs(advising->points - plain->points * 1.2) < 1e-9);
    CHECK_FALSE(ranking::detractor(facts, influence, false));
    facts.readWeeks = 1;
    CHECK_FALSE(ranking::ambassador(facts, influence, false));
    facts.readWeeks = 3;
    facts.read = 2;
    CHECK_FALSE(ranking::ambassador(facts, influence, false));
    facts.read = 5;
    facts.positive = 0;
    facts.negative = 5;
    const auto unhappy = ranking::detractor(facts, influence, false);
    REQUIRE(unhappy);
    CHECK(std::abs(unhappy->points - 80 * 5.0 / 9) < 1e-9);
}

TEST_CASE("What is not known of somebody drops out, and the other weights share its place", "[community]")
{
    ranking::Facts known;
    known.reach = 1000;
    known.people = 3;
    known.weeks = 10;
    ranking::Facts silent = known; // their platform tells no audience
    silent.reach.reset();
    ranking::Facts small;
    small.reach = 1;
    small.weeks = 1;
    const QList<ranking::Score> scores = ranking::influence({ known, silent, small });
    CHECK(std::abs(scores[2].points) < 1e-9); // less than everybody in everything
    CHECK_FALSE(part(scores[1], Part::Kind::Reach));
    CHECK_FALSE(part(scores[0], Part::Kind::Engagement));
    CHECK(std::abs(part(scores[0], Part::Kind::Reach)->points - 100 * 0.30 / 0.75) < 1e-9);
    // Both are above one of two others in people and weeks.
    CHECK(std::abs(part(scores[1], Part::Kind::People)->points - 100 * 0.25 / 0.45 * 0.5) < 1e-9);
}

TEST_CASE("Who is answered or named by others, and whose texts are liked, has influence", "[community]")
{
    Plaza plaza;
    const Instant now = plaza.now;
    plaza.says(u"jonas"_s, 0, u"Comment monter la lampe ?"_s, now - 50h, 10);
    const QString asked = plaza.lastId;
    plaza.says(u"ines"_s, 0, u"Voici comment j’ai fait"_s, now - 49h, 10, asked);
    plaza.says(u"omar"_s, 0, u"Pareil ici"_s, now - 48h, 10, asked);
    plaza.settle();
    plaza.liked(asked, u"jonas"_s, u"Comment monter la lampe ?"_s, now - 50h, 4);
    plaza.liked(asked, u"jonas"_s, u"Comment monter la lampe ?"_s, now - 50h, 11); // read again, later
    auto named = plaza.mention(u"n1"_s, u"zoe"_s, u"@lumen @jonas merci"_s, now - 30h);
    named.message.participants = { u"Jonas"_s };
    plaza.deliver(plaza.mastodon, { named });
    REQUIRE(tally::settleAll(*plaza.database, now));
    const ranking::Board board = plaza.board();
    const ranking::Entry &first = board[Rank::Influencers].constFirst();
    CHECK(first.faces.constFirst().name.raw() == u"jonas"_s);
    CHECK(first.facts.people == 3);
    REQUIRE(first.facts.engagement);
    CHECK(*first.facts.engagement == 11);
    CHECK(board.writers == 4);
}

TEST_CASE("Our own people are not ranked", "[community]")
{
    Plaza plaza;
    for (int i = 0; i < 4; ++i) {
        plaza.says(u"claire"_s, 0.8, u"Bravo %1"_s.arg(i), plaza.now - std::chrono::days(8 * i + 1), 100);
        plaza.says(u"me@mastodon"_s, 0.8, u"Merci %1"_s.arg(i), plaza.now - std::chrono::days(8 * i + 1), 9000);
    }
    plaza.settle();
    const QList<ranking::Entry> before = plaza.board()[Rank::Active];
    CHECK(Plaza::names(before) == QStringList { u"claire"_s }); // our own account is not in it
    REQUIRE(people::setOurs(*plaza.database, before.constFirst().facts.personId, true));
    CHECK(plaza.board()[Rank::Active].isEmpty());
    REQUIRE(people::setOurs(*plaza.database, before.constFirst().facts.personId, false));
    CHECK(plaza.board()[Rank::Active].size() == 1);
}

TEST_CASE("What is older than 90 days does not count", "[community]")
{
    Plaza plaza;
    plaza.says(u"old"_s, 0.8, u"Bravo"_s, plaza.now - std::chrono::days(91));
    plaza.says(u"new"_s, 0.8, u"Bravo"_s, plaza.now - std::chrono::days(89));
    plaza.settle();
    CHECK(Plaza::names(plaza.board()[Rank::Active]) == QStringList { u"new"_s });
}

TEST_CASE("Ranks are called as the command line calls them", "[community]")
{
    for (const Rank rank : ranking::ranks)
        CHECK(ranking::fromKey(ranking::key(rank)) == rank);
    CHECK_FALSE(ranking::fromKey(u"best"_s));
    CHECK(ranking::key(Part::Kind::Messages) == u"messages"_s);
}

TEST_CASE("Sites that feeds bring are not people, and competitors' crowd is not ours", "[community]")
{
    Plaza plaza;
    const qint64 feeds = plaza.addAccount(Platform::Feeds);
    const Instant now = plaza.now;
    const auto loose = [&](const QString &id, const QString &who) {
        auto placed = plaza.mention(id, who, u"À propos de lampes, numéro "_s + id, now - 30h);
        placed.message.kind = Message::Kind::Post;
        placed.threadKey.clear();
        return placed;
    };
    plaza.deliver(feeds, { loose(u"f1"_s, u"site"_s), loose(u"f2"_s, u"site"_s) });
    plaza.deliver(plaza.mastodon, { loose(u"a"_s, u"zoe"_s), loose(u"b"_s, u"omar"_s), loose(u"c"_s, u"rival"_s),
                                    loose(u"d"_s, u"nobody"_s), loose(u"e"_s, u"noise"_s) });
    CHECK(plaza.board().writers == 0);
    CHECK(people::all(*plaza.database, {}, 10)->count == 0);
    const auto id = [&](const QString &sql, const QString &value) {
        Statement query = plaza.database->prepare(sql);
        REQUIRE(query.run(value));
        REQUIRE(query.next());
        return query.integer(0);
    };
    const auto found = [&](Watch::Kind kind, const QStringList &texts) {
        Watch watch;
        watch.name = u"watch %1"_s.arg(texts.constFirst());
        watch.kind = kind;
        watch.query = u"lampes"_s;
        const Result<qint64> added = watches::add(*plaza.database, watch, now);
        REQUIRE(added);
        for (const QString &each : texts) {
            Statement insert = plaza.database->prepare(
                uR"(INSERT INTO mention (watch_id, message_id, account_id, author_id, source, at, language, mood,
                        score, echo, found_at)
                    SELECT ?, id, account_id, author_id, 'mastodon', created_at, 'fr', 1, 0.5, 0, 0
                    FROM message WHERE remote_id = ?)"_s);
            REQUIRE(insert.run(*added, each));
        }
    };
    found(Watch::Kind::Brand, { u"a"_s, u"f1"_s, u"e"_s });
    found(Watch::Kind::Product, { u"b"_s });
    found(Watch::Kind::Competitor, { u"c"_s, u"f2"_s });
    found(Watch::Kind::Topic, { u"d"_s });
    const qint64 noise = id(u"SELECT id FROM message WHERE remote_id = ?"_s, u"e"_s);
    Statement aside = plaza.database->prepare(u"UPDATE mention SET relevant = -1 WHERE message_id = ?"_s);
    REQUIRE(aside.run(noise));
    const ranking::Board board = plaza.board();
    CHECK(board.writers == 2);
    QStringList active = Plaza::names(board[Rank::Active]);
    active.sort();
    CHECK(active == QStringList { u"omar"_s, u"zoe"_s });
    CHECK(board[Rank::Active].constFirst().facts.positive == 1);
    // Whoever is ranked is among all, and found by name.
    const people::All all = *people::all(*plaza.database, {}, 10);
    CHECK(all.count == 2);
    REQUIRE(all.people.size() == 2);
    CHECK(all.people.constFirst().conversations == 0);
    CHECK(people::all(*plaza.database, u"zo"_s, 10)->count == 1);
    CHECK(people::all(*plaza.database, u"rival"_s, 10)->count == 0);
}

TEST_CASE("Each text counts with its own mood, also where one follows the other", "[community]")
{
    Plaza plaza;
    QList<messages::Placed> talk;
    for (int i = 0; i < 4; ++i) {
        auto placed = plaza.mention(u"t%1"_s.arg(i), u"claire"_s, u"Bravo encore %1"_s.arg(i), plaza.now - (9h - 2h * i));
        placed.threadKey = u"one"_s;
        placed.rootId = u"t0"_s;
        placed.sense = understanding::Sense();
        placed.sense->mood = i == 3 ? -0.6 : 0.6;
        talk.append(placed);
    }
    plaza.deliver(plaza.mastodon, talk); // all at once, as after a night
    REQUIRE(tally::settleAll(*plaza.database, plaza.now));
    const ranking::Board board = plaza.board();
    REQUIRE(board[Rank::Active].size() == 1);
    const ranking::Facts &facts = board[Rank::Active].constFirst().facts;
    CHECK(facts.messages == 4);
    CHECK(facts.read == 4);
    CHECK(facts.positive == 3);
    CHECK(facts.negative == 1);
}

TEST_CASE("Two accounts of one person reach those of the larger", "[community]")
{
    Plaza plaza;
    plaza.says(u"ines"_s, 0, u"Bonjour"_s, plaza.now - 9h, 900);
    plaza.settle();
    auto other = plaza.mention(u"x1"_s, u"ines.b"_s, u"Bonsoir"_s, plaza.now - 8h);
    other.message.author.followers = 4000;
    plaza.deliver(plaza.bluesky, { other });
    const QList<ranking::Entry> apart = plaza.board()[Rank::Influencers];
    REQUIRE(apart.size() == 2);
    REQUIRE(identities::merge(*plaza.database, apart[0].facts.personId, apart[1].facts.personId, plaza.now));
    const QList<ranking::Entry> one = plaza.board()[Rank::Influencers];
    REQUIRE(one.size() == 1);
    CHECK(one.constFirst().facts.reach == 4000);
}
