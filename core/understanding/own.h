// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/understanding/need.h"
#include "core/understanding/tongue.h"

#include <string>

// What a person says of words and phrases, over what the files in resources/lexicons say.
namespace understanding {

// How a word feels: language, word as in resources/lexicons, its meaning.
struct OwnWord
{
    Tongue tongue = Tongue::Unknown; // Unknown: an emoji, in every language
    std::string word;
    std::string meaning; // "-2.5", "more"
};

// How much a phrase says of a need: of ours, or over ours that reads the same.
struct Phrase
{
    Tongue tongue = Tongue::Unknown;
    std::string pattern; // as in resources/lexicons/needs: "^où_est..colis"
    Need need = Need::Question;
    float weight = 1; // 0: nothing
};

} // namespace understanding
