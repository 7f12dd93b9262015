// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/understanding/mood.h"

#include <array>
#include <vector>

namespace understanding {

// What the engine learnt from a person: weights of hashed words, pairs of words and sequences of
// two to five characters, added to what the lexicon says. Made by learner.
class Learnt
{
public:
    Learnt();

    struct Feature
    {
        quint32 bucket = 0;
        quint32 token = 0; // what it is shown at
        float value = 0;
    };
    static void features(const Tokens &tokens, Tongue tongue, std::vector<Feature> *features);

    // How strongly each label is drawn by what the lexicons say: the sum of a text before it is
    // softened, and where negative ends and positive begins on the same scale.
    struct Ground
    {
        float sum = 0;
        float low = 0;
        float high = 0;
    };
    using Pull = std::array<float, 3>; // negative, neutral, positive; log-odds
    static Pull pull(const Ground &ground);
    // What is drawn less than this is not yet a reason: many words, each a little, would move every
    // text there is.
    static constexpr float hush = 0.3f;
    static float hushed(float drawn);

    // One reason a word; together what learning adds to the sum. The label that is drawn most is the
    // one the sum then falls into.
    void add(const Tokens &tokens, Tongue tongue, const Ground &ground,
             std::vector<Reason> *why) const;

    const Pull &weight(quint32 bucket) const { return m_weights[bucket]; }
    Pull &weight(quint32 bucket) { return m_weights[bucket]; }
    static constexpr std::size_t buckets = 1 << 16;

private:
    std::vector<Pull> m_weights;
};

namespace mood {
Learnt::Ground ground(float sum, Tongue tongue, const Scale &scale);
}
} // namespace understanding
