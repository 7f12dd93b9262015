// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/community/ranking.h"
#include "core/insight/tally.h"
#include "core/store/measures.h"
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
    REQUIRE(measures::add(*plaza.database, plaza.mastodon,
                          { { Measure::Kind::Likes, asked, 4, now - 40h }, { Measure::Kind::Likes, asked, 9, now - 20h },
                            { Measure::Kind::Boosts, asked, 2, now - 20h } }));
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
