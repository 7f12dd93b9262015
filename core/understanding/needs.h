// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/understanding/tokens.h"
#include "core/understanding/tongue.h"

#include <array>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace understanding {

// What a message wants, the most severe first. Urgent is a flag beside the others.
enum class Need : quint8 {
    Urgent, Technical, Complaint, Exchange, Question, Sale, Idea, Praise, Spam
};
constexpr std::size_t needCount = 9;
std::string_view key(Need need); // "question"
std::optional<Need> needFrom(std::string_view key);

struct NeedFound
{
    Need need = Need::Question;
    float strength = 0;
    quint32 start = 0; // the words that say so, bytes
    quint32 length = 0;
};

class LearntNeeds;

// The patterns of one language (resources/lexicons/needs says how they are written): what fires is
// added up for each need, and from 1 a need is there. Several may be.
class NeedRules
{
public:
    static constexpr float enough = 1;
    using Strengths = std::array<float, needCount>;
    using Places = std::array<std::pair<quint32, quint32>, needCount>; // start and length, bytes

    // Lines "pattern TAB need TAB weight". Returns the numbers of the lines that make no sense.
    std::vector<int> add(std::string_view lines);
    bool add(std::string_view pattern, std::string_view need, std::string_view weight);
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
    };
    struct Pattern
    {
        std::vector<Part> parts;
        bool atStart = false;
        Need need = Need::Question;
        float weight = 1;
    };

    static bool append(std::vector<Part> *parts, std::string_view text);
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
