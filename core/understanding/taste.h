// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/understanding/learnt.h"

#include <memory>
#include <string>
#include <vector>

namespace understanding {

// What a watch found, as far as it tells whether that is what was meant: what is said, by whom, on which
// pages.
struct Finding
{
    std::string text;
    std::string author; // as they are addressed
    std::vector<std::string> hosts;
    std::string language;
};

// What somebody said of a finding, or did not.
struct FindingLesson
{
    enum class Said { Unwanted, Wanted, Passed, Unread }; // Passed: seen and left; Unread: who knows
    Finding finding;
    Said said = Said::Passed;
};

// What a person puts aside from a watch, learnt from what they put aside and what they let stand: weights of
// the same words and sequences as of moods, and of who speaks and where. It says that something is like what
// was put aside only when that is clear: what it is not sure of stays. Made by learner.
class Taste
{
public:
    Taste();

    struct Verdict
    {
        float odds = 0; // for its being unwanted
        bool unwanted = false;
        std::vector<std::string> why; // the strongest first: a word of the text, who wrote it, a page's host
    };
    Verdict of(const Finding &finding) const;

    static constexpr int leastUnwanted = 5; // put aside, before anything is learnt
    // Measured on planted findings (taste_test): from 0.3 on none of what was meant went, at 0.35 there is room.
    static constexpr float enough = 0.35f;
    static constexpr qsizetype mostReasons = 3;

    // For learner. What is not a word of the text counts behind its last token.
    static void features(const Finding &finding, Tokens *tokens, std::vector<Learnt::Feature> *features);
    float &weight(quint32 bucket) { return m_weights[bucket]; }

private:
    std::vector<float> m_weights;
};

} // namespace understanding
