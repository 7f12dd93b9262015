// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/people.h"

#include <array>

// Who speaks of us, and how much it weighs: over the last 90 days, among everybody who wrote to us or
// of us in them (people::concerningUs).
// Every score comes with the parts it is the sum of. Our own are not ranked, nor who writes more than
// 40 texts a day, nor whose texts are mostly the same.
namespace ranking {

enum class Rank { Ambassadors, Active, Influencers, Unhappy };
constexpr std::array ranks { Rank::Ambassadors, Rank::Active, Rank::Influencers, Rank::Unhappy };
QString key(Rank rank); // "ambassadors", "active", "influencers", "unhappy"
std::optional<Rank> fromKey(const QString &key);

constexpr int spanDays = 90;
constexpr int spanWeeks = 13;
constexpr double advice = 0.2; // what recommending us to others adds to who is pleased or not

// What is known of somebody in that time.
struct Facts
{
    qint64 personId = 0;
    std::optional<qint64> reach; // followers, of the account that has most; none: no platform says
    std::optional<double> engagement; // median over those of their texts that platforms count for
    int people = 0; // others who answered or named them
    int weeks = 0; // in which they wrote, of 13
    int messages = 0;
    double daily = 0; // texts on a day they wrote
    int read = 0; // texts whose mood is known
    int readWeeks = 0; // weeks with one
    int positive = 0;
    int negative = 0;

    std::optional<double> mood() const; // -1 … 1: positive ones less negative ones, of those read
};

// What a score is made of. Nothing of it is missing: they add up to it.
struct Part
{
    enum class Kind {
        Reach, // what influence is the sum of, each by the share of the others that have less
        Engagement,
        People,
        Weeks,
        Influence, // what an ambassador begins with: ten times the root of it
        Mood, // what is lost for texts that were not all of one mood, or few
        Few, // what is lost below five texts
        Recommends, // a fifth more for who advises others to come
        Messages, // of who is active
    };
    Kind kind = Kind::Reach;
    double points = 0;
    double most = 0; // of influence: what it would be for whoever is above everybody
};
QString key(Part::Kind kind);

struct Score
{
    double points = 0;
    QList<Part> parts;
};

// 0 … 100 for each, in their order. What is not known of somebody drops out, and the other weights
// share its place.
QList<Score> influence(const QList<Facts> &everybody);
// How warmly somebody speaks of us; none below three texts or two weeks, or where it is not warm.
std::optional<Score> ambassador(const Facts &facts, const Score &influence, bool recommends);
std::optional<Score> detractor(const Facts &facts, const Score &influence, bool recommends); // the reverse

struct Entry
{
    Facts facts;
    Score score;
    Score influence;
    QList<people::Face> faces; // the one with most followers first
    QStringList labels;
};

struct Board
{
    std::array<QList<Entry>, ranks.size()> of; // best first, at most `most` each
    int writers = 0; // who wrote in that time and may be ranked
    int left = 0; // who was left out: they write all day, or always the same
    const QList<Entry> &operator[](Rank rank) const { return of[std::size_t(rank)]; }
};
constexpr int most = 200;
constexpr double allDay = 40; // texts a day
constexpr double alike = 0.6; // of texts that say the same as another of theirs

Result<Board> read(Database &database, Instant now);

// How one of them stands, listed or not; none: they are not ranked.
struct Standing
{
    Facts facts;
    Score influence;
    bool recommends = false;
    std::optional<Score> ambassador;
    std::optional<Score> unhappy;
};
Result<std::optional<Standing>> of(Database &database, qint64 personId, Instant now);

} // namespace ranking
