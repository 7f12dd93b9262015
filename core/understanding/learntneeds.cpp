// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/understanding/learntneeds.h"

#include <cmath>

namespace understanding {

namespace {

constexpr float steepness = 2; // log-odds for each point of strength

} // namespace

LearntNeeds::LearntNeeds()
    : m_weights(Learnt::buckets)
{
}

float LearntNeeds::odds(float strength)
{
    return steepness * (strength - NeedRules::enough);
}

void LearntNeeds::add(const Tokens &tokens, Tongue tongue, NeedRules::Strengths *strengths,
                      NeedRules::Places *places) const
{
    thread_local std::vector<Learnt::Feature> found;
    thread_local std::vector<Pull> pulls;
    Learnt::features(tokens, tongue, &found);
    pulls.assign(tokens.list().size(), {});
    Pull drawn {};
    for (const Learnt::Feature &feature : found) {
        for (std::size_t i = 0; i < drawn.size(); ++i) {
            const float part = feature.value * m_weights[feature.bucket][i];
            pulls[feature.token][i] += part;
            drawn[i] += part;
        }
    }
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        (*strengths)[i] += Learnt::hushed(drawn[i]) / steepness;
        if ((*places)[i].second != 0 || drawn[i] <= 0)
            continue;
        std::size_t strongest = 0;
        for (std::size_t token = 1; token < pulls.size(); ++token) {
            if (pulls[token][i] > pulls[strongest][i])
                strongest = token;
        }
        const Token &token = tokens.list()[strongest];
        (*places)[i] = { token.start, token.length };
    }
}

} // namespace understanding
