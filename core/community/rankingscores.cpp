// SPDX-License-Identifier: GPL-3.0-or-later
// The formulas by which people rank: pure, from what they did.
#include "core/community/ranking.h"

#include <algorithm>
#include <cmath>

namespace ranking {

namespace {

constexpr std::array rankKeys { "ambassadors", "active", "influencers", "unhappy" };
constexpr std::array partKeys { "reach", "engagement", "people",     "weeks",   "influence",
                                "mood",  "few",        "recommends", "messages" };

// The weights are our choice, not measured.
constexpr double reachWeight = 0.30;
constexpr double engagementWeight = 0.25;
constexpr double peopleWeight = 0.25;
constexpr double weeksWeight = 0.20;

constexpr int fewestRead = 3;
constexpr int fewestWeeks = 2;
constexpr int enoughRead = 5;
constexpr double smoothing = 4; // texts of no mood that everybody is lent

// The share of the others that have less: 0 the least, 1 the most.
class Percentile
{
public:
    void add(std::optional<double> value)
    {
        if (value)
            m_values.append(*value);
    }
    void close() { std::sort(m_values.begin(), m_values.end()); }
    double of(double value) const
    {
        if (m_values.size() < 2)
            return 1;
        const auto below = std::lower_bound(m_values.begin(), m_values.end(), value) - m_values.begin();
        return double(below) / double(m_values.size() - 1);
    }

private:
    QList<double> m_values;
};

struct Term
{
    Part::Kind kind;
    double weight;
    std::optional<double> (*value)(const Facts &);
};

constexpr std::array terms {
    Term { Part::Kind::Reach, reachWeight,
           [](const Facts &facts) {
               return facts.reach ? std::optional(std::log10(1.0 + double(*facts.reach))) : std::nullopt;
           } },
    Term { Part::Kind::Engagement, engagementWeight, [](const Facts &facts) { return facts.engagement; } },
    Term { Part::Kind::People, peopleWeight,
           [](const Facts &facts) { return std::optional(double(facts.people)); } },
    Term { Part::Kind::Weeks, weeksWeight,
           [](const Facts &facts) { return std::optional(double(facts.weeks) / spanWeeks); } },
};

// `sign`: 1 for who is pleased, -1 for who is not.
std::optional<Score> leaning(const Facts &facts, const Score &influence, bool recommends, int sign)
{
    if (facts.read < fewestRead || facts.readWeeks < fewestWeeks)
        return std::nullopt;
    const double mood = sign * double(facts.positive - facts.negative) / (facts.read + smoothing);
    if (mood <= 0)
        return std::nullopt;
    const double begin = 10 * std::sqrt(influence.points);
    const double enough = std::min(1.0, double(facts.read) / enoughRead);
    Score score;
    score.parts = { { Part::Kind::Influence, begin, 0 }, { Part::Kind::Mood, begin * (mood - 1), 0 } };
    if (enough < 1)
        score.parts.append({ Part::Kind::Few, begin * mood * (enough - 1), 0 });
    if (recommends)
        score.parts.append({ Part::Kind::Recommends, begin * mood * enough * advice, 0 });
    for (const Part &part : std::as_const(score.parts))
        score.points += part.points;
    return score;
}

} // namespace

QString key(Rank rank)
{
    return QString::fromLatin1(rankKeys[std::size_t(rank)]);
}

std::optional<Rank> fromKey(const QString &key)
{
    for (const Rank each : ranks) {
        if (ranking::key(each) == key)
            return each;
    }
    return std::nullopt;
}

QString key(Part::Kind kind)
{
    return QString::fromLatin1(partKeys[std::size_t(kind)]);
}

std::optional<double> Facts::mood() const
{
    return read > 0 ? std::optional(double(positive - negative) / read) : std::nullopt;
}

QList<Score> influence(const QList<Facts> &everybody)
{
    std::array<Percentile, terms.size()> percentiles;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        for (const Facts &each : everybody)
            percentiles[i].add(terms[i].value(each));
        percentiles[i].close();
    }
    QList<Score> found;
    for (const Facts &each : everybody) {
        double weight = 0;
        for (const Term &term : terms)
            weight += term.value(each) ? term.weight : 0;
        Score score;
        for (std::size_t i = 0; i < terms.size(); ++i) {
            const std::optional<double> value = terms[i].value(each);
            if (!value)
                continue;
            const double all = 100 * terms[i].weight / weight;
            const double points = all * percentiles[i].of(*value);
            score.parts.append({ terms[i].kind, points, all });
            score.points += points;
        }
        found.append(score);
    }
    return found;
}

std::optional<Score> ambassador(const Facts &facts, const Score &influence, bool recommends)
{
    return leaning(facts, influence, recommends, 1);
}

std::optional<Score> detractor(const Facts &facts, const Score &influence, bool recommends)
{
    return leaning(facts, influence, recommends, -1);
}

} // namespace ranking
