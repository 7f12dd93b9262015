// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/understanding/tokens.h"
#include "core/understanding/tongue.h"

#include <array>
#include <string_view>
#include <vector>

namespace understanding {

// What is known before reading: added to each language's log-odds.
using Prior = std::array<float, tongues>;

// Tells the language of a text: its script first, then a naive Bayes over hashed sequences of one
// to five characters and whole words, counted in our own sentences. Says Unknown rather than
// guessing when two languages are as likely, when there is nothing to read, or when the text is in
// none of ours.
class LanguageModel
{
public:
    // A language of ours by its Tongue, a neighbour by its place after them. Any number of times.
    void count(std::size_t language, std::string_view lines, float weight = 1);
    void settle(); // after counting, before guessing

    struct Guess
    {
        Tongue tongue = Tongue::Unknown;
        Tongue likeliest = Tongue::Unknown; // even when not sure: Unknown only without a script
        float margin = 0; // log-odds against the second
    };
    Guess guess(const Tokens &tokens, const Prior &prior = {}) const;

private:
    static constexpr std::size_t buckets = 1 << 15;
    static constexpr std::size_t languages = tongues + neighbours.size();
    using Row = std::array<qint16, languages>; // log-odds, in 1/256

    std::vector<std::array<float, languages>> m_counts;
    std::vector<Row> m_rows;
};

} // namespace understanding
