// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/understanding/own.h"
#include "core/understanding/tokens.h"

#include <array>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace understanding {

struct NeedFound
{
    Need need = Need::Question;
    float strength = 0;
    quint32 start = 0; // the words that say so, bytes
    quint32 length = 0;
};

class LearntNeeds;

// The patterns of one language (resources/lexicons/needs shows how they are written): what fires is
// added up for each need, and from 1 a need is there. Several may be.
class NeedRules
{
public:
    static constexpr float enough = 1;
    using Strengths = std::array<float, needCount>;
    using Places = std::array<std::pair<quint32, quint32>, needCount>; // start and length, bytes

    // Why a pattern makes no sense.
    enum class Flaw : quint8 {
        Empty, // nothing to look for
        Gap, // not between two words, or one too many
        Ending, // a star that ends no word, or hardly any letter before it
        Address, // a mention or a link: everyone's are alike
        Long
    };
    // How a pattern is compared: "^où_est" and "^Ou est" read the same.
    struct Form
    {
        std::string reading;
        std::optional<Flaw> flaw;
    };
    static Form form(std::string_view pattern);
    static constexpr float heaviest = 3; // a weight, or its opposite

    // Lines "pattern TAB need TAB weight". Returns the numbers of the lines that make no sense.
    std::vector<int> add(std::string_view lines);
    static std::optional<Phrase> read(std::string_view line); // its pattern may make no sense
    bool add(const Phrase &phrase); // false: it makes no sense
    bool put(const Phrase &phrase); // in place of every one that reads the same and says this need
    std::size_t size() const { return m_patterns.size(); }

    // `mood` is the text's score: bad words lean to a complaint, good ones to praise.
    // `learnt` may be null; `tongue` is the language of the text.
    void find(const Tokens &tokens, float mood, const LearntNeeds *learnt, Tongue tongue,
              std::vector<NeedFound> *found) const;
    Strengths strengths(const Tokens &tokens, float mood) const; // by the rules alone

private:
    struct Part
    {
        enum class Kind : quint8 {
            Word, Prefix, Mark, Digits, Number, Price, Order, Url, Version, Gap
        };
        Kind kind = Kind::Word;
        quint64 hash = 0;
        quint32 size = 0; // of a prefix, bytes
        char32_t sign = 0;

        friend bool operator==(const Part &, const Part &) = default;
    };
    struct Pattern
    {
        std::vector<Part> parts;
        bool atStart = false;
        Need need = Need::Question;
        float weight = 1;
    };

    struct Parsed;
    static Parsed parse(std::string_view text);
    static void append(Parsed *parsed, std::string_view text);
    static std::optional<Pattern> patternOf(const Phrase &phrase);
    void insert(Pattern pattern);
    std::vector<quint32> &beginningLike(const Part &first);
    static bool fits(const Part &part, const Tokens &tokens, std::size_t at);
    static std::size_t match(const Pattern &pattern, std::size_t part, const Tokens &tokens,
                             std::size_t at); // one past its end; 0 when it does not
    struct Tally;
    void tryAll(const std::vector<quint32> &patterns, const Tokens &tokens, std::size_t at,
                Tally *tally) const;
    void startingAt(const Tokens &tokens, std::size_t at, Tally *tally) const;

    Tally tally(const Tokens &tokens, float mood) const;

    std::vector<Pattern> m_patterns;
    std::unordered_map<quint64, std::vector<quint32>> m_byWord;
    std::unordered_map<quint64, std::vector<quint32>> m_byPrefix;
    std::vector<quint32> m_others;
};

} // namespace understanding
