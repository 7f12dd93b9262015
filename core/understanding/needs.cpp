// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/understanding/needs.h"

#include "core/understanding/learntneeds.h"

#include <algorithm>
#include <charconv>

namespace understanding {

namespace {

constexpr std::array<std::string_view, needCount> keys {
    "urgent", "technical", "complaint", "exchange", "question", "sale", "idea", "praise", "spam"
};
constexpr std::size_t widestGap = 4;
constexpr float felt = 0.35f; // a mood from which it counts
constexpr float feltPraise = 0.5f;
constexpr float feltComplaint = 0.6f;
constexpr int digitsOfAnOrder = 6;
constexpr quint32 shortestPrefix = 2;

int digits(std::string_view text)
{
    return int(std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

bool isCurrency(const Tokens &tokens, std::size_t at)
{
    if (at >= tokens.list().size())
        return false;
    const Token &token = tokens.list()[at];
    if (token.kind == Token::Kind::Mark)
        return token.sign == U'€' || token.sign == U'$' || token.sign == U'£'
            || token.sign == 0x20bd;
    constexpr std::string_view words[] { "euro", "euros", "eur", "usd", "dollar", "dollars",
                                         "chf", "gbp", "руб", "рублей", "ريال", "درهم", "جنيه" };
    return token.kind == Token::Kind::Word
        && std::find(std::begin(words), std::end(words), tokens.bareWord(token))
        != std::end(words);
}

bool isPrice(const Tokens &tokens, std::size_t at)
{
    return tokens.list()[at].kind == Token::Kind::Number
        && (isCurrency(tokens, at + 1) || (at > 0 && isCurrency(tokens, at - 1)));
}

// Of a parcel or an order: long, and not a date, a time or a price.
bool isOrder(const Tokens &tokens, std::size_t at)
{
    const Token &token = tokens.list()[at];
    const std::string_view text = tokens.source(token);
    const bool plain = text.find_first_of(".,:/") == std::string_view::npos;
    const bool kind = token.kind == Token::Kind::Number || token.kind == Token::Kind::Word;
    return kind && plain && digits(text) >= digitsOfAnOrder;
}

bool isVersion(const Tokens &tokens, std::size_t at)
{
    const Token &token = tokens.list()[at];
    if (token.kind != Token::Kind::Number)
        return false;
    const std::string_view text = tokens.source(token);
    if (std::count(text.begin(), text.end(), '.') >= 2)
        return true;
    constexpr std::string_view systems[] { "ios", "android", "windows", "macos", "version", "v" };
    return at > 0
        && std::find(std::begin(systems), std::end(systems),
                     tokens.bareWord(tokens.list()[at - 1]))
        != std::end(systems);
}

bool startsSentence(const Tokens &tokens, std::size_t at)
{
    if (at == 0)
        return true;
    const Token::Kind before = tokens.list()[at - 1].kind;
    return before == Token::Kind::Mark || before == Token::Kind::Mention
        || before == Token::Kind::Emoji || before == Token::Kind::Emoticon;
}

} // namespace

std::string_view key(Need need)
{
    return keys[std::size_t(need)];
}

std::optional<Need> needFrom(std::string_view key)
{
    const auto found = std::find(keys.begin(), keys.end(), key);
    if (found == keys.end())
        return std::nullopt;
    return Need(found - keys.begin());
}

struct NeedRules::Tally
{
    Strengths strength {};
    Strengths strongest {};
    Places where {};
    std::vector<quint32> fired; // each pattern counts once
};

std::vector<int> NeedRules::add(std::string_view lines)
{
    std::vector<int> wrong;
    for (int number = 1; !lines.empty(); ++number) {
        const std::size_t end = lines.find('\n');
        std::string_view line = lines.substr(0, end);
        lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
        if (!line.empty() && line.back() == '\r')
            line.remove_suffix(1);
        if (line.empty() || line.substr(0, 2) == "# ")
            continue;
        const std::size_t first = line.find('\t');
        const std::size_t second
            = first == std::string_view::npos ? first : line.find('\t', first + 1);
        if (second == std::string_view::npos
            || !add(line.substr(0, first), line.substr(first + 1, second - first - 1),
                    line.substr(second + 1)))
            wrong.push_back(number);
    }
    return wrong;
}

// A piece between two underscores: a class, a gap, or what the text's words are cut into too
// ("i'm" is two).
bool NeedRules::append(std::vector<Part> *parts, std::string_view text)
{
    constexpr std::pair<std::string_view, Part::Kind> classes[] {
        { "#num", Part::Kind::Number }, { "#price", Part::Kind::Price },
        { "#order", Part::Kind::Order }, { "#url", Part::Kind::Url },
        { "#version", Part::Kind::Version }, { "..", Part::Kind::Gap },
    };
    for (const auto &[name, kind] : classes) {
        if (name == text) {
            parts->emplace_back().kind = kind;
            return true;
        }
    }
    const bool prefix = text.size() > 1 && text.back() == '*';
    if (prefix)
        text.remove_suffix(1);
    Tokens tokens;
    tokens.read(text);
    for (const Token &token : tokens.list()) {
        Part &part = parts->emplace_back();
        part.sign = token.sign;
        part.size = token.bareLength;
        part.hash = token.bareHash;
        if (token.kind == Token::Kind::Number) {
            part.kind = Part::Kind::Digits;
            part.hash = hashing::of(tokens.source(token));
        } else if (token.kind != Token::Kind::Word) {
            part.kind = Part::Kind::Mark;
            part.hash = token.hash;
        }
    }
    if (prefix && !tokens.list().empty() && parts->back().kind == Part::Kind::Word)
        parts->back().kind = Part::Kind::Prefix;
    return !tokens.list().empty();
}

bool NeedRules::add(std::string_view text, std::string_view need, std::string_view weight)
{
    Pattern pattern;
    const std::optional<Need> wanted = needFrom(need);
    const auto [end, error]
        = std::from_chars(weight.data(), weight.data() + weight.size(), pattern.weight);
    if (!wanted || error != std::errc() || end != weight.data() + weight.size() || text.empty())
        return false;
    pattern.need = *wanted;
    pattern.atStart = text.front() == '^';
    if (pattern.atStart)
        text.remove_prefix(1);
    while (!text.empty()) {
        const bool gap = text.substr(0, 2) == "..";
        const std::size_t cut = gap ? 2 : std::min(text.find_first_of("_ "), text.find(".."));
        const std::string_view piece = text.substr(0, cut);
        text.remove_prefix(std::min(text.size(), cut));
        if (!text.empty() && (text.front() == '_' || text.front() == ' '))
            text.remove_prefix(1);
        if (!piece.empty() && !append(&pattern.parts, piece))
            return false;
    }
    if (pattern.parts.empty() || pattern.parts.front().kind == Part::Kind::Gap
        || pattern.parts.back().kind == Part::Kind::Gap)
        return false;
    const Part &first = pattern.parts.front();
    const quint32 index = quint32(m_patterns.size());
    if (first.kind == Part::Kind::Word)
        m_byWord[first.hash].push_back(index);
    else if (first.kind == Part::Kind::Prefix)
        m_byPrefix[first.hash].push_back(index);
    else
        m_others.push_back(index);
    m_patterns.push_back(std::move(pattern));
    return true;
}

bool NeedRules::fits(const Part &part, const Tokens &tokens, std::size_t at)
{
    const Token &token = tokens.list()[at];
    switch (part.kind) {
    case Part::Kind::Word:
        return token.kind == Token::Kind::Word && token.bareHash == part.hash;
    case Part::Kind::Prefix:
        return token.kind == Token::Kind::Word && token.bareLength >= part.size
            && hashing::of(tokens.bareWord(token).substr(0, part.size)) == part.hash;
    case Part::Kind::Mark: return token.sign == part.sign && token.hash == part.hash;
    case Part::Kind::Digits:
        return token.kind == Token::Kind::Number && hashing::of(tokens.source(token)) == part.hash;
    case Part::Kind::Number: return token.kind == Token::Kind::Number;
    case Part::Kind::Price: return isPrice(tokens, at);
    case Part::Kind::Order: return isOrder(tokens, at);
    case Part::Kind::Url: return token.kind == Token::Kind::Url;
    case Part::Kind::Version: return isVersion(tokens, at);
    case Part::Kind::Gap: return false;
    }
    Q_UNREACHABLE();
}

std::size_t NeedRules::match(const Pattern &pattern, std::size_t part, const Tokens &tokens,
                             std::size_t at)
{
    if (part == pattern.parts.size())
        return at;
    if (pattern.parts[part].kind == Part::Kind::Gap) {
        for (std::size_t gap = 0; gap <= widestGap; ++gap) {
            if (const std::size_t end = match(pattern, part + 1, tokens, at + gap))
                return end;
        }
        return 0;
    }
    if (at >= tokens.list().size() || !fits(pattern.parts[part], tokens, at))
        return 0;
    return match(pattern, part + 1, tokens, at + 1);
}

void NeedRules::tryAll(const std::vector<quint32> &patterns, const Tokens &tokens, std::size_t at,
                       Tally *tally) const
{
    for (const quint32 index : patterns) {
        const Pattern &pattern = m_patterns[index];
        if (pattern.atStart && !startsSentence(tokens, at))
            continue;
        if (std::find(tally->fired.begin(), tally->fired.end(), index) != tally->fired.end())
            continue;
        const std::size_t end = match(pattern, 0, tokens, at);
        if (end == 0)
            continue;
        tally->fired.push_back(index);
        const std::size_t need = std::size_t(pattern.need);
        tally->strength[need] += pattern.weight;
        if (pattern.weight <= tally->strongest[need])
            continue;
        tally->strongest[need] = pattern.weight;
        const Token &last = tokens.list()[end - 1];
        const quint32 start = tokens.list()[at].start;
        tally->where[need] = { start, last.start + last.length - start };
    }
}

void NeedRules::startingAt(const Tokens &tokens, std::size_t at, Tally *tally) const
{
    const Token &token = tokens.list()[at];
    if (token.kind == Token::Kind::Word) {
        const auto exact = m_byWord.find(token.bareHash);
        if (exact != m_byWord.end())
            tryAll(exact->second, tokens, at, tally);
        const std::string_view word = tokens.bareWord(token);
        quint64 hash = hashing::seed;
        for (quint32 i = 0; i < word.size(); ++i) {
            hash = hashing::add(hash, static_cast<unsigned char>(word[i]));
            if (i + 1 < shortestPrefix)
                continue;
            const auto prefix = m_byPrefix.find(hash);
            if (prefix != m_byPrefix.end())
                tryAll(prefix->second, tokens, at, tally);
        }
    }
    tryAll(m_others, tokens, at, tally);
}

NeedRules::Tally NeedRules::tally(const Tokens &tokens, float mood) const
{
    Tally tally;
    for (std::size_t at = 0; at < tokens.list().size(); ++at)
        startingAt(tokens, at, &tally);
    if (mood >= felt)
        tally.strength[std::size_t(Need::Praise)] += feltPraise;
    if (mood <= -felt)
        tally.strength[std::size_t(Need::Complaint)] += feltComplaint;
    return tally;
}

NeedRules::Strengths NeedRules::strengths(const Tokens &tokens, float mood) const
{
    return tally(tokens, mood).strength;
}

void NeedRules::find(const Tokens &tokens, float mood, const LearntNeeds *learnt, Tongue tongue,
                     std::vector<NeedFound> *found) const
{
    found->clear();
    Tally tally = this->tally(tokens, mood);
    if (learnt && !tokens.list().empty())
        learnt->add(tokens, tongue, &tally.strength, &tally.where);
    for (std::size_t i = 0; i < needCount; ++i) {
        if (tally.strength[i] < enough)
            continue;
        NeedFound &need = found->emplace_back();
        need.need = Need(i);
        need.strength = tally.strength[i];
        need.start = tally.where[i].first;
        need.length = tally.where[i].second;
    }
}

} // namespace understanding
