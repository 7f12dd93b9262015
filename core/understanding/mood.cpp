// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/understanding/mood.h"

#include "core/understanding/learnt.h"

#include <algorithm>
#include <cmath>

namespace understanding {

namespace {

constexpr int denialReaches = 3; // words after it
constexpr int denialReachesBack = 2; // words before it
constexpr int strengthReaches = 2;
constexpr float complained = -0.2f; // a sum from which applause is mockery
constexpr float mocked = -0.4f;

// Clapping or an upside-down smile over bad news.
bool mocks(char32_t sign)
{
    return sign == 0x1f44f || sign == 0x1f643;
}

bool endsSentence(const Token &token)
{
    return token.sign == U'.' || token.sign == U'!' || token.sign == U'?' || token.sign == U'\n';
}

// Walks a text once and notes what each word adds before the whole is softened into -1 … 1.
class Walk
{
public:
    Walk(const Tokens &tokens, const Lexicon &words, const Lexicon &signs, const Scale &scale,
         std::vector<Reason> *why)
        : m_tokens(tokens)
        , m_words(words)
        , m_signs(signs)
        , m_scale(scale)
        , m_why(*why)
    {
    }

    void run();

private:
    void takeSign(const Token &token);
    void takeMark(const Token &token);
    std::size_t takeWord(std::size_t index);
    void takeRoles(const Lexicon::Entry &entry, const Token &token);
    void score(const Lexicon::Entry &entry, std::size_t index, std::size_t taken);
    void rule(const Token &token, float weight);
    void endSentence();
    void mock();
    void add(quint32 start, quint32 end, float weight);

    const Tokens &m_tokens;
    const Lexicon &m_words;
    const Lexicon &m_signs;
    const Scale &m_scale;
    std::vector<Reason> &m_why;

    int m_word = 0; // words seen
    int m_denied = -100; // the word that last denied
    quint32 m_deniedAt = 0;
    int m_strengthened = -100;
    quint32 m_strengthenedAt = 0;
    float m_strength = 1;
    int m_hit = -100; // the word last counted
    std::size_t m_sentence = 0; // reasons before this sentence
    float m_but = 1;
    float m_wish = 1;
    std::vector<std::size_t> m_mockers; // reasons that mean the opposite beside bad news
    int m_exclamations = 0;
    bool m_asked = false;
};

void Walk::run()
{
    const std::vector<Token> &list = m_tokens.list();
    for (std::size_t i = 0; i < list.size();) {
        const Token &token = list[i];
        std::size_t taken = 1;
        switch (token.kind) {
        case Token::Kind::Word:
            taken = takeWord(i);
            break;
        case Token::Kind::Emoji:
        case Token::Kind::Emoticon:
            takeSign(token);
            break;
        case Token::Kind::Mark:
            takeMark(token);
            break;
        case Token::Kind::Number:
            ++m_word;
            break;
        case Token::Kind::Url:
        case Token::Kind::Mention:
            break;
        }
        i += taken;
    }
    if (!m_mockers.empty())
        mock();
    const float louder = 1 + m_scale.exclamation * float(std::min(m_exclamations, 4));
    for (Reason &reason : m_why) {
        if (reason.kind == Reason::Kind::Lexicon)
            reason.weight *= louder;
    }
}

void Walk::add(quint32 start, quint32 end, float weight)
{
    Reason &reason = m_why.emplace_back();
    reason.start = start;
    reason.length = end - start;
    reason.weight = weight;
}

void Walk::rule(const Token &token, float weight)
{
    if (weight == 0)
        return;
    add(token.start, token.start + token.length, weight);
    m_why.back().kind = Reason::Kind::Rule;
}

void Walk::takeSign(const Token &token)
{
    const Lexicon::Entry *entry = m_signs.sign(token);
    if (!entry || entry->score == 0)
        return;
    const float often = 1 + 0.15f * float(std::min(int(token.times) - 1, 3));
    if (mocks(token.sign))
        m_mockers.push_back(m_why.size());
    add(token.start, token.start + token.length, entry->score / 3 * m_scale.emoji * often);
}

void Walk::takeMark(const Token &token)
{
    if (token.sign == U'?') {
        if (!std::exchange(m_asked, true))
            rule(token, m_scale.asked);
    } else if (token.sign == U'!') {
        if (m_exclamations == 0)
            rule(token, m_scale.exclaimed);
        m_exclamations += token.times;
    } else if (token.sign == U'.' && (token.times > 1 || token.length == 3)) {
        rule(token, m_scale.unsaid);
    }
    m_denied = -100;
    m_strengthened = -100;
    if (endsSentence(token))
        endSentence();
}

void Walk::endSentence()
{
    m_sentence = m_why.size();
    m_but = 1;
    m_wish = 1;
    m_hit = -100;
}

std::size_t Walk::takeWord(std::size_t index)
{
    const Token &token = m_tokens.list()[index];
    std::size_t taken = 1;
    const Lexicon::Entry *entry = m_words.find(m_tokens, index, &taken);
    if (!entry) {
        entry = m_signs.sign(token); // "xd", "lol": in every language
        taken = 1;
    }
    if (entry && entry->score != 0)
        score(*entry, index, taken);
    if (entry && entry->roles != 0)
        takeRoles(*entry, token);
    m_word += int(taken);
    return taken;
}

void Walk::takeRoles(const Lexicon::Entry &entry, const Token &token)
{
    if (entry.roles & Lexicon::But) {
        for (std::size_t i = m_sentence; i < m_why.size(); ++i)
            m_why[i].weight *= m_scale.beforeBut;
        m_but = m_scale.afterBut;
        m_denied = -100;
    }
    if (entry.roles & Lexicon::Wish)
        m_wish = m_scale.wish;
    if (entry.roles & (Lexicon::More | Lexicon::Less)) {
        m_strength = entry.roles & Lexicon::More ? m_scale.more : m_scale.less;
        m_strengthened = m_word;
        m_strengthenedAt = token.start;
    }
    const bool deniesBack = (entry.roles & Lexicon::NotAfter)
        && m_word - m_hit <= denialReachesBack && !m_why.empty();
    if (deniesBack) {
        Reason &reason = m_why.back();
        reason.weight *= reason.weight > 0 ? m_scale.goodDenied : m_scale.badDenied;
        reason.length = token.start + token.length - reason.start;
    } else if (entry.roles & Lexicon::Not) {
        m_denied = m_word;
        m_deniedAt = token.start;
    }
}

void Walk::score(const Lexicon::Entry &entry, std::size_t index, std::size_t taken)
{
    const Token &first = m_tokens.list()[index];
    const Token &last = m_tokens.list()[index + taken - 1];
    quint32 start = first.start;
    float weight = entry.score / 3;
    if (weight < 0)
        weight *= m_scale.negative;
    if (m_word - m_strengthened <= strengthReaches) {
        weight *= m_strength;
        start = std::min(start, m_strengthenedAt);
        m_strengthened = -100;
    }
    if (m_word - m_denied <= denialReaches) {
        weight *= weight > 0 ? m_scale.goodDenied : m_scale.badDenied;
        start = std::min(start, m_deniedAt);
        m_denied = -100;
    }
    if (first.capitals)
        weight *= m_scale.capitals;
    if (first.stretched)
        weight *= m_scale.stretched;
    if (first.tag)
        weight *= m_scale.tag;
    add(start, last.start + last.length, weight * m_but * m_wish);
    m_hit = m_word + int(taken) - 1;
}

void Walk::mock()
{
    float rest = 0;
    for (const Reason &reason : m_why)
        rest += reason.weight;
    for (const std::size_t index : m_mockers)
        rest -= std::max(0.f, m_why[index].weight);
    if (rest > complained)
        return;
    for (const std::size_t index : m_mockers) {
        if (m_why[index].weight > 0)
            m_why[index].weight *= mocked;
    }
}

} // namespace

namespace mood {

void read(const Tokens &tokens, const Lexicon &words, const Lexicon &signs, const Learnt *learnt,
          const Scale &scale, Mood *mood)
{
    mood->why.clear();
    Walk walk(tokens, words, signs, scale, &mood->why);
    walk.run();
    float sum = 0;
    for (const Reason &reason : mood->why)
        sum += reason.weight;
    if (learnt) {
        learnt->add(tokens, words.tongue(), ground(sum, words.tongue(), scale), &mood->why);
        sum = 0;
        for (const Reason &reason : mood->why)
            sum += reason.weight;
    }
    const float softened = 1 / std::sqrt(sum * sum + scale.softness);
    mood->score = 0;
    for (Reason &reason : mood->why) {
        reason.weight *= softened;
        mood->score += reason.weight;
    }
    mood->label = label(mood->score, words.tongue(), scale);
}

Learnt::Ground ground(float sum, Tongue tongue, const Scale &scale)
{
    const auto hardened = [&scale](float score) {
        return score * std::sqrt(scale.softness / (1 - score * score));
    };
    Learnt::Ground ground;
    ground.sum = sum;
    ground.low = hardened(scale.low[std::size_t(tongue)]);
    ground.high = hardened(scale.high[std::size_t(tongue)]);
    return ground;
}

Label label(float score, Tongue tongue, const Scale &scale)
{
    if (score <= scale.low[std::size_t(tongue)])
        return Label::Negative;
    return score >= scale.high[std::size_t(tongue)] ? Label::Positive : Label::Neutral;
}

std::string_view key(Label label)
{
    constexpr std::array<std::string_view, 3> keys { "negative", "neutral", "positive" };
    return keys[std::size_t(label)];
}

} // namespace mood

const Scale &fitted()
{
    static const Scale scale = [] {
        Scale made;
        //            fr     en     es     de     it     pt     ar     ru     und
        made.low = { -0.13f, -0.36f, -0.15f, -0.09f, -0.07f, -0.07f, -0.06f, -0.09f, -0.20f };
        made.high = { 0.24f, 0.34f, 0.28f, 0.24f, 0.24f, 0.29f, 0.20f, 0.24f, 0.30f };
        return made;
    }();
    return scale;
}

} // namespace understanding
