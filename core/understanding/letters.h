// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <string>
#include <string_view>

// Characters of UTF-8 text, one at a time: what reading a text for its mood needs, and no more.
// Never fails: what is not UTF-8 is U+FFFD.
namespace understanding::letters {

enum class Script : quint8 { Latin, Cyrillic, Arabic, Other };

char32_t decode(const char *&at, const char *end); // `at` moves on; at < end
void append(std::string &text, char32_t letter);

bool isLetter(char32_t c);
bool isDigit(char32_t c); // ASCII and Arabic-Indic
// Written over other letters or between them without being one: vowel signs, tatweel, joiners,
// combining accents, variation selectors.
bool isSilent(char32_t c);
bool isEmoji(char32_t c); // begins a picture
bool joinsEmoji(char32_t c); // belongs to the picture before: skin tones, joiners, selectors
Script script(char32_t c);

// Lower case; the forms of alef, yeh and teh marbuta are one, ё is е.
char32_t lowered(char32_t c);
// A Latin letter without its accent; 0 when two letters come instead.
char32_t bare(char32_t c);
std::string_view twoLetters(char32_t c); // "oe" for œ; empty for any other

} // namespace understanding::letters
