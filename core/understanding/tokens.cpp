// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/understanding/tokens.h"

#include <algorithm>

namespace understanding {

namespace {

constexpr int keptOfARun = 3;
constexpr std::size_t longestWord = 120; // bytes; what is longer is cut, not a word of any language

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f';
}

bool isAsciiWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

bool isApostrophe(char32_t c)
{
    return c == U'\'' || c == 0x2019 || c == 0x2bc || c == U'`' || c == 0xb4;
}

char32_t mark(char32_t c)
{
    switch (c) {
    case U'!': case U'?': case U'.': case U',': case U';': case U':': case U'\n': return c;
    case 0x2026: return U'.';
    case 0x61f: case 0xff1f: return U'?';
    case 0xff01: return U'!';
    case 0x60c: return U',';
    case 0x61b: return U';';
    case U'€': case U'$': case U'£': case U'%': case 0x20bd: return c;
    default: return 0;
    }
}

// What begins like an address: until white space it is one.
bool beginsAddress(std::string_view rest)
{
    for (const std::string_view start : { "http://", "https://", "www.", "Http://", "HTTP" }) {
        if (rest.substr(0, start.size()) == start)
            return true;
    }
    return false;
}

// Longest first. Eyes, nose, mouth; hearts; the ones of keyboards without emoji.
constexpr std::array<std::string_view, 58> emoticons {
    "¯\\_(ツ)_/¯", ":'-(", ":'-)", ">:-(", "</3", ":-))", ":-((", ":'(", ":')", ":-)", ":-(", ":-D",
    ":-P", ":-p", ":-/", ":-|", ":-*", ":-O", ":-o", ";-)", "=-)", "8-)", ">:(", ":))", ":((", "^_^",
    "^-^", "-_-", "T_T", ";_;", ">_<", "o_O", "O_o", "\\o/", ":)", ":(", ":D", ":P", ":p", ":/",
    ":|", ":*", ":O", ":o", ":3", ":$", ":S", ":s", ":@", ":]", ":[", ";)", ";(", "=)", "=(", "=D",
    "<3", "^^",
};

bool mayBeginEmoticon(char c)
{
    return c == ':' || c == ';' || c == '=' || c == '8' || c == '<' || c == '>' || c == '^'
        || c == '-' || c == 'T' || c == 'o' || c == 'O' || c == '\\' || c == '\xc2';
}

} // namespace

void Tokens::read(std::string_view text)
{
    m_text = text;
    m_at = text.data();
    m_end = m_at + text.size();
    m_list.clear();
    m_folded.clear();
    m_letters = {};
    while (m_at < m_end)
        readOne();
}

Token &Tokens::append(Token::Kind kind, const char *start)
{
    Token &token = m_list.emplace_back();
    token.kind = kind;
    token.start = quint32(start - m_text.data());
    token.length = quint32(m_at - start);
    return token;
}

void Tokens::readOne()
{
    const char c = *m_at;
    if (c == ' ') {
        ++m_at;
        return;
    }
    if (mayBeginEmoticon(c) && readEmoticon())
        return;
    if ((c == 'h' || c == 'w' || c == 'H' || c == '@') && readAddress())
        return;
    const char *start = m_at;
    const char32_t first = letters::decode(m_at, m_end);
    if (letters::isLetter(first)) {
        m_at = start;
        readWord(false);
    } else if (letters::isDigit(first)) {
        m_at = start;
        readNumber();
    } else if (first == U'#' && m_at < m_end && !isSpace(*m_at)) {
        const char *next = m_at;
        if (letters::isLetter(letters::decode(next, m_end)))
            readWord(true);
    } else if (const char32_t sign = mark(first)) {
        readMark(start, sign);
    } else if (letters::isEmoji(first)) {
        readEmoji(start, first);
    }
}

bool Tokens::readAddress()
{
    const char *start = m_at;
    const bool mention = *m_at == '@';
    const std::string_view rest(m_at, std::size_t(m_end - m_at));
    if (mention) {
        if (rest.size() < 2 || !isAsciiWord(rest[1]))
            return false;
        ++m_at;
        while (m_at < m_end && (isAsciiWord(*m_at) || *m_at == '@' || *m_at == '.' || *m_at == '-'))
            ++m_at;
        while (m_at[-1] == '.')
            --m_at;
        append(Token::Kind::Mention, start);
        return true;
    }
    // "http" alone is what some exports leave of an address.
    const bool cut = rest.substr(0, 4) == "http" && (rest.size() == 4 || isSpace(rest[4]));
    if (!cut && !beginsAddress(rest))
        return false;
    while (m_at < m_end && !isSpace(*m_at))
        ++m_at;
    append(Token::Kind::Url, start);
    return true;
}

bool Tokens::readEmoticon()
{
    const std::string_view rest(m_at, std::size_t(m_end - m_at));
    const bool afterWord = m_at > m_text.data() && isAsciiWord(m_at[-1]);
    for (const std::string_view each : emoticons) {
        if (rest.substr(0, each.size()) != each)
            continue;
        const bool beforeWord = rest.size() > each.size() && isAsciiWord(rest[each.size()]);
        const bool lettered = isAsciiWord(each.back()) || isAsciiWord(each.front());
        if (beforeWord || (afterWord && lettered))
            return false;
        const char *start = m_at;
        m_at += each.size();
        Token &token = append(Token::Kind::Emoticon, start);
        token.hash = hashing::of(each);
        return true;
    }
    return false;
}

// An apostrophe inside an English contraction belongs to the word; in "l'arnaque" it ends one.
bool Tokens::bridges(const char *at, const std::string &soFar) const
{
    char after[3] = {};
    int count = 0;
    while (at < m_end && isAsciiWord(*at) && count < 3)
        after[count++] = char(*at++ | 0x20);
    if (at < m_end && (isAsciiWord(*at) || (*at & 0x80) != 0))
        return false;
    const std::string_view ending(after, std::size_t(count));
    if (ending == "t")
        return !soFar.empty() && soFar.back() == 'n';
    return soFar.size() > 1
        && (ending == "s" || ending == "re" || ending == "ve" || ending == "ll" || ending == "m"
            || ending == "d");
}

void Tokens::readWord(bool tag)
{
    const char *start = m_at;
    m_word.clear();
    bool accented = false;
    bool small = false;
    bool stretched = false;
    int count = 0;
    int run = 0;
    char32_t last = 0;
    while (m_at < m_end && m_word.size() < longestWord) {
        const char *next = m_at;
        const char32_t c = letters::decode(next, m_end);
        if (letters::isSilent(c)) {
            m_at = next;
            continue;
        }
        if (isApostrophe(c) && bridges(next, m_word)) {
            m_word += '\'';
            m_at = next;
            continue;
        }
        if (!letters::isLetter(c) && !letters::isDigit(c) && !(c == U'_' && tag))
            break;
        m_at = next;
        const char32_t low = letters::lowered(c);
        ++m_letters[std::size_t(letters::script(low))];
        ++count;
        small = small || low == c;
        run = low == last ? run + 1 : 1;
        last = low;
        stretched = stretched || (run >= keptOfARun && low > U'9');
        if (run > keptOfARun)
            continue;
        accented = accented || (low >= 0xc0 && low < 0x250);
        letters::append(m_word, low);
    }
    Token &token = append(Token::Kind::Word, start);
    token.tag = tag;
    token.capitals = !small && count >= 3;
    token.stretched = stretched;
    finish(token, m_word, accented);
}

void Tokens::finish(Token &token, const std::string &word, bool accented)
{
    token.folded = quint32(m_folded.size());
    token.foldedLength = quint32(word.size());
    m_folded += word;
    token.hash = hashing::of(word);
    token.bare = token.folded;
    token.bareLength = token.foldedLength;
    token.bareHash = token.hash;
    if (!accented)
        return;
    token.bare = quint32(m_folded.size());
    for (const char *at = word.data(), *end = at + word.size(); at < end;) {
        const char32_t c = letters::decode(at, end);
        if (const char32_t plain = letters::bare(c))
            letters::append(m_folded, plain);
        else
            m_folded += letters::twoLetters(c);
    }
    token.bareLength = quint32(m_folded.size()) - token.bare;
    token.bareHash = hashing::of(bareWord(token));
}

// "12,50", "10h30", "6A12345678901"; but "2day" is a word.
void Tokens::readNumber()
{
    const char *start = m_at;
    int letterCount = 0;
    int digits = 0;
    while (m_at < m_end) {
        const char *next = m_at;
        const char32_t c = letters::decode(next, m_end);
        const bool inner = (c == U'.' || c == U',' || c == U':' || c == U'-' || c == U'/')
            && next < m_end && *next >= '0' && *next <= '9';
        if (letters::isDigit(c))
            ++digits;
        else if (letters::isLetter(c))
            ++letterCount;
        else if (!inner)
            break;
        m_at = next;
    }
    if (digits == 1 && letterCount >= 2) {
        m_at = start;
        readWord(false);
        return;
    }
    append(Token::Kind::Number, start);
}

void Tokens::readEmoji(const char *start, char32_t first)
{
    const bool flag = first >= 0x1f1e6 && first <= 0x1f1ff;
    bool joined = false;
    while (m_at < m_end) {
        const char *next = m_at;
        const char32_t c = letters::decode(next, m_end);
        const bool secondOfFlag = flag && c >= 0x1f1e6 && c <= 0x1f1ff;
        if (!letters::joinsEmoji(c) && !joined && !secondOfFlag)
            break;
        joined = c == 0x200d;
        m_at = next;
    }
    if (!m_list.empty() && m_list.back().sign == first && m_list.back().kind == Token::Kind::Emoji
        && !flag) {
        Token &same = m_list.back();
        same.times = quint8(std::min(int(same.times) + 1, 255));
        same.length = quint32(m_at - m_text.data()) - same.start;
        return;
    }
    Token &token = append(Token::Kind::Emoji, start);
    token.sign = first;
    m_word.clear();
    letters::append(m_word, first);
    token.hash = hashing::of(m_word);
}

void Tokens::readMark(const char *start, char32_t sign)
{
    if (!m_list.empty() && m_list.back().kind == Token::Kind::Mark && m_list.back().sign == sign
        && m_list.back().start + m_list.back().length == quint32(start - m_text.data())) {
        Token &same = m_list.back();
        same.times = quint8(std::min(int(same.times) + 1, 255));
        same.length += quint32(m_at - start);
        return;
    }
    append(Token::Kind::Mark, start).sign = sign;
}

} // namespace understanding
