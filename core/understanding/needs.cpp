// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/understanding/needs.h"

#include "core/understanding/learntneeds.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace understanding {

namespace {

constexpr std::size_t widestGap = 4;
constexpr auto mostGaps = 3; // each is tried in five widths
constexpr std::size_t mostParts = 16;
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

struct NeedRules::Tally
{
    Strengths strength {};
    Strengths strongest {};
    Places where {};
    std::vector<quint32> fired; // each pattern counts once
};

struct NeedRules::Parsed
{
    Pattern pattern;
    Form form;
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
        const std::optional<Phrase> phrase = read(line);
        if (!phrase || !add(*phrase))
            wrong.push_back(number);
    }
    return wrong;
}

std::optional<Phrase> NeedRules::read(std::string_view line)
{
    const std::size_t first = std::min(line.find('\t'), line.size());
    const std::size_t second = std::min(line.find('\t', first + 1), line.size());
    if (second == line.size())
        return std::nullopt;
    Phrase phrase;
    phrase.pattern = line.substr(0, first);
    const std::optional<Need> need = needFrom(line.substr(first + 1, second - first - 1));
    const char *last = line.data() + line.size();
    const auto [at, error] = std::from_chars(line.data() + second + 1, last, phrase.weight);
    if (!need || error != std::errc() || at != last)
        return std::nullopt;
    phrase.need = *need;
    return phrase;
}

// A piece between two underscores: a class, a gap, or what the text's words are cut into too
// ("i'm" is two).
void NeedRules::append(Parsed *parsed, std::string_view text)
{
    constexpr std::pair<std::string_view, Part::Kind> classes[] {
        { "#num", Part::Kind::Number }, { "#price", Part::Kind::Price },
        { "#order", Part::Kind::Order }, { "#url", Part::Kind::Url },
        { "#version", Part::Kind::Version }, { "..", Part::Kind::Gap },
    };
    std::vector<Part> &parts = parsed->pattern.parts;
    std::string &reading = parsed->form.reading;
    const auto next = [&parts, &reading](std::string_view read) -> Part & {
        reading += parts.empty() ? "" : "_";
        reading += read;
        return parts.emplace_back();
    };
    for (const auto &[name, kind] : classes) {
        if (name == text) {
            next(name).kind = kind;
            return;
        }
    }
    const bool prefix = text.back() == '*';
    text.remove_suffix(prefix ? 1 : 0);
    Tokens tokens;
    tokens.read(text);
    for (const Token &token : tokens.list()) {
        const bool word = token.kind == Token::Kind::Word;
        const bool number = token.kind == Token::Kind::Number;
        std::string sign; // once, however often it stands there
        if (token.sign != 0)
            letters::append(sign, token.sign);
        Part &part = next(word            ? tokens.bareWord(token)
                          : sign.empty() ? tokens.source(token)
                                         : std::string_view(sign));
        part.sign = token.sign;
        part.size = token.bareLength;
        part.hash = word ? token.bareHash : number ? hashing::of(tokens.source(token)) : token.hash;
        part.kind = word ? Part::Kind::Word : number ? Part::Kind::Digits : Part::Kind::Mark;
        if (token.kind == Token::Kind::Url || token.kind == Token::Kind::Mention)
            parsed->form.flaw = Flaw::Address;
    }
    if (text.find('*') != std::string_view::npos
        || (prefix
            && (tokens.list().empty() || parts.back().kind != Part::Kind::Word
                || parts.back().size < shortestPrefix)))
        parsed->form.flaw = Flaw::Ending;
    if (prefix && !parsed->form.flaw) {
        parts.back().kind = Part::Kind::Prefix;
        reading += '*';
    }
}

NeedRules::Parsed NeedRules::parse(std::string_view text)
{
    Parsed parsed;
    Form &form = parsed.form;
    parsed.pattern.atStart = !text.empty() && text.front() == '^';
    if (parsed.pattern.atStart)
        text.remove_prefix(1);
    while (!text.empty() && !form.flaw) {
        const bool gap = text.substr(0, 2) == "..";
        const std::size_t cut = gap ? 2 : std::min(text.find_first_of("_ "), text.find(".."));
        const std::string_view piece = text.substr(0, cut);
        text.remove_prefix(std::min(text.size(), cut));
        if (!text.empty() && (text.front() == '_' || text.front() == ' '))
            text.remove_prefix(1);
        if (!piece.empty())
            append(&parsed, piece);
    }
    if (parsed.pattern.atStart)
        form.reading.insert(0, 1, '^');
    const std::vector<Part> &parts = parsed.pattern.parts;
    const auto isGap = [](const Part &part) { return part.kind == Part::Kind::Gap; };
    const auto twoGaps
        = [&isGap](const Part &a, const Part &b) { return isGap(a) && isGap(b); };
    if (form.flaw)
        return parsed;
    if (parts.empty())
        form.flaw = Flaw::Empty;
    else if (isGap(parts.front()) || isGap(parts.back())
             || std::count_if(parts.begin(), parts.end(), isGap) > mostGaps
             || std::adjacent_find(parts.begin(), parts.end(), twoGaps) != parts.end())
        form.flaw = Flaw::Gap;
    else if (parts.size() > mostParts)
        form.flaw = Flaw::Long;
    return parsed;
}

NeedRules::Form NeedRules::form(std::string_view pattern)
{
    return parse(pattern).form;
}

std::optional<NeedRules::Pattern> NeedRules::patternOf(const Phrase &phrase)
{
    Parsed parsed = parse(phrase.pattern);
    if (parsed.form.flaw || !(std::abs(phrase.weight) <= heaviest)) // nor what is no number
        return std::nullopt;
    parsed.pattern.need = phrase.need;
    parsed.pattern.weight = phrase.weight;
    return std::move(parsed.pattern);
}

bool NeedRules::add(const Phrase &phrase)
{
    std::optional<Pattern> pattern = patternOf(phrase);
    if (pattern)
        insert(std::move(*pattern));
    return pattern.has_value();
}

bool NeedRules::put(const Phrase &phrase)
{
    std::optional<Pattern> pattern = patternOf(phrase);
    if (!pattern)
        return false;
    bool known = false;
    for (const quint32 index : beginningLike(pattern->parts.front())) {
        Pattern &each = m_patterns[index];
        if (each.need != pattern->need || each.atStart != pattern->atStart
            || each.parts != pattern->parts)
            continue;
        each.weight = known ? 0 : pattern->weight;
        known = true;
    }
    if (!known)
        insert(std::move(*pattern));
    return true;
}

std::vector<quint32> &NeedRules::beginningLike(const Part &first)
{
    switch (first.kind) {
    case Part::Kind::Word: return m_byWord[first.hash];
    case Part::Kind::Prefix: return m_byPrefix[first.hash];
    default: return m_others;
    }
}

void NeedRules::insert(Pattern pattern)
{
    beginningLike(pattern.parts.front()).push_back(quint32(m_patterns.size()));
    m_patterns.push_back(std::move(pattern));
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
