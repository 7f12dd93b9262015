// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/understanding/learnt.h"
#include "core/understanding/needs.h"

namespace understanding {

// What a person taught of needs: weights of the same features as of moods, one for each need, added
// to how strongly the rules say it. Made by learner.
class LearntNeeds
{
public:
    LearntNeeds();

    using Pull = NeedRules::Strengths;
    // A strength as log-odds and the way back: at `NeedRules::enough` they are even.
    static float odds(float strength);

    // Adds what was learnt to the strengths, and notes where what is there only by it stands.
    void add(const Tokens &tokens, Tongue tongue, NeedRules::Strengths *strengths,
             NeedRules::Places *places) const;

    const Pull &weight(quint32 bucket) const { return m_weights[bucket]; }
    Pull &weight(quint32 bucket) { return m_weights[bucket]; }

private:
    std::vector<Pull> m_weights;
};

} // namespace understanding
