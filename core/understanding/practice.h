// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/understanding/learnt.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace understanding::practice {

// What replaying lessons has in common, whatever is learnt from them. Measured on seven languages
// (tests/bench/quality learn): three things keep a few corrections from lowering what was right.
// What was handled weighs, together, several times what was corrected; a word that stands in many
// lessons hardly learns, or every correction would move all texts at once; and what is learnt has to
// be drawn clearly before it counts (Learnt::hush).
constexpr int rounds = 10;
constexpr float rate = 0.1f;
constexpr float firstSquare = 0.3f; // AdaGrad: steps begin small
constexpr float handledWeight = 0.6f; // of one text at least, against one that was corrected
constexpr float handledShare = 3; // of all of them, against all that were corrected
constexpr int companions = 1; // handled texts each correction needs beside it, in its language

struct Exercise
{
    std::vector<Learnt::Feature> features;
    Tongue tongue = Tongue::Unknown;
    bool corrected = false;
    float weight = 0; // 0: passed over
};

template <typename Made>
void weigh(std::vector<Made> *exercises)
{
    struct Count
    {
        float corrected = 0;
        float handled = 0;
    };
    std::array<Count, tongues + 1> counts {};
    for (const Exercise &each : *exercises) {
        Count &count = counts[std::size_t(each.tongue)];
        (each.corrected ? count.corrected : count.handled) += 1;
    }
    for (Exercise &each : *exercises) {
        const Count &count = counts[std::size_t(each.tongue)];
        if (count.corrected == 0 || count.handled < count.corrected * companions)
            continue; // corrections alone are the engine's own mistakes: nothing to learn from
        const float share = handledShare * count.corrected / count.handled;
        each.weight = each.corrected ? 1 : std::max(handledWeight, share);
    }
}

// How much each bucket may learn: all of it when one lesson in its language has it, none when all do.
// Moods count every lesson: complaints that were missed share words with everything. Needs count what
// was handled: words that only corrections share are what they are about.
enum class Among { All, Handled };
template <typename Made>
std::vector<float> rarity(const std::vector<Made> &exercises, Among among)
{
    std::vector<int> holders(Learnt::buckets);
    std::vector<Tongue> spoken(Learnt::buckets, Tongue::Unknown);
    std::array<int, tongues + 1> lessons {};
    std::vector<quint32> own;
    for (const Exercise &each : exercises) {
        if (among == Among::Handled && each.corrected)
            continue;
        ++lessons[std::size_t(each.tongue)];
        own.clear();
        for (const Learnt::Feature &feature : each.features)
            own.push_back(feature.bucket);
        std::sort(own.begin(), own.end());
        own.erase(std::unique(own.begin(), own.end()), own.end());
        for (const quint32 bucket : own) {
            ++holders[bucket];
            spoken[bucket] = each.tongue;
        }
    }
    std::vector<float> rare(Learnt::buckets, 1);
    for (std::size_t bucket = 0; bucket < rare.size(); ++bucket) {
        const float all = 1 + float(lessons[std::size_t(spoken[bucket])]);
        const float these = 1 + float(holders[bucket]);
        if (these > 2)
            rare[bucket] = std::max(0.f, std::log(all / these) / std::log(all / 2));
    }
    return rare;
}

// Weights while they are learnt (AdaGrad: the more one has moved, the less it moves).
template <std::size_t columns>
class Table
{
public:
    using Row = std::array<float, columns>;

    Table()
        : m_weights(Learnt::buckets)
        , m_squares(Learnt::buckets)
    {
        Row first;
        first.fill(firstSquare);
        std::fill(m_squares.begin(), m_squares.end(), first);
    }

    Row drawn(const Exercise &exercise) const
    {
        Row sums {};
        for (const Learnt::Feature &feature : exercise.features) {
            for (std::size_t i = 0; i < columns; ++i)
                sums[i] += feature.value * m_weights[feature.bucket][i];
        }
        return sums;
    }
    void step(const Exercise &exercise, const Row &slopes)
    {
        for (std::size_t i = 0; i < columns; ++i) {
            if (slopes[i] == 0)
                continue;
            for (const Learnt::Feature &feature : exercise.features) {
                const float step = slopes[i] * feature.value;
                float &square = m_squares[feature.bucket][i];
                square += step * step;
                m_weights[feature.bucket][i] += rate * step / std::sqrt(square);
            }
        }
    }
    const Row &weight(std::size_t bucket) const { return m_weights[bucket]; }

private:
    std::vector<Row> m_weights;
    std::vector<Row> m_squares;
};

} // namespace understanding::practice
