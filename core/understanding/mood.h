// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/understanding/lexicon.h"

#include <array>
#include <vector>

namespace understanding {

class Learnt;

enum class Label : quint8 { Negative, Neutral, Positive };

// One part of a mood: the place in the text it comes from and what it adds. All parts of a text add
// up to its score.
struct Reason
{
    enum class Kind : quint8 { Lexicon, Learnt, Rule };
    quint32 start = 0; // bytes
    quint32 length = 0;
    float weight = 0;
    Kind kind = Kind::Lexicon;
};

struct Mood
{
    float score = 0; // -1 … 1
    Label label = Label::Neutral;
    std::vector<Reason> why; // in the order of the text
};

// The few numbers that turn words into a score; fitted once (tests/bench/quality), no word has one
// of its own here.
struct Scale
{
    float negative = 1.55f; // of a bad word, against a good one
    float emoji = 1.4f;
    float tag = 1.1f;
    float goodDenied = -0.6f; // "not good"
    float badDenied = -0.2f; // "no problem"
    float more = 1.4f;
    float less = 0.9f;
    float beforeBut = 0.6f;
    float afterBut = 1.2f;
    float wish = 0.6f;
    float capitals = 1.2f;
    float stretched = 1.1f;
    float exclamation = 0.05f; // each "!", strengthens
    float asked = -0.05f; // added by "?"
    float unsaid = -0.05f; // added by "…"
    float exclaimed = 0.06f; // added by "!"
    float softness = 2.0f;
    std::array<float, tongues + 1> low {}; // negative at or below
    std::array<float, tongues + 1> high {}; // positive at or above
};
const Scale &fitted();

namespace mood {

// `words` of the text's language, `signs` of every language; `learnt` may be null.
void read(const Tokens &tokens, const Lexicon &words, const Lexicon &signs, const Learnt *learnt,
          const Scale &scale, Mood *mood);
Label label(float score, Tongue tongue, const Scale &scale);
std::string_view key(Label label); // "negative"

} // namespace mood
} // namespace understanding
