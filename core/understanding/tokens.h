// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/understanding/letters.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace understanding {

// How words are compared: a hash of their letters. 64 bits, so that two words of a lexicon and of
// a text are the same word when it is the same.
namespace hashing {
constexpr quint64 seed = 0xcbf29ce484222325;
constexpr quint64 add(quint64 hash, unsigned char byte)
{
    return (hash ^ byte) * 0x100000001b3;
}
constexpr quint64 of(std::string_view bytes)
{
    quint64 hash = seed;
    for (const char c : bytes)
        hash = add(hash, static_cast<unsigned char>(c));
    return hash;
}
// Words in a row.
constexpr quint64 join(quint64 a, quint64 b)
{
    return (a * 0x9e3779b97f4a7c15 + b) ^ (b >> 29);
}
// Spreads what FNV leaves in the upper bits.
constexpr quint64 mixed(quint64 hash)
{
    hash ^= hash >> 32;
    hash *= 0xd6e8feb86659fd93;
    return hash ^ (hash >> 29);
}
} // namespace hashing

struct Token
{
    enum class Kind : quint8 { Word, Number, Url, Mention, Emoji, Emoticon, Mark };
    Kind kind = Kind::Word;
    bool tag = false; // had a # before it
    bool capitals = false; // all of at least three letters
    bool stretched = false; // "sooooo"; kept with three
    quint8 times = 1; // "!!!", "😂😂"
    char32_t sign = 0; // of a mark, an emoji: its character
    quint32 start = 0; // bytes of the text
    quint32 length = 0;
    quint64 hash = 0; // of the folded word
    quint64 bareHash = 0; // of the same without accents
    quint32 folded = 0; // where it stands in Tokens::folded
    quint32 foldedLength = 0;
    quint32 bare = 0;
    quint32 bareLength = 0;
};

// A text as words, emoji, marks and addresses, by one pass; used again for the next text without
// giving its memory back.
class Tokens
{
public:
    void read(std::string_view text);

    std::string_view text() const { return m_text; }
    const std::vector<Token> &list() const { return m_list; }
    std::string_view word(const Token &token) const // folded
    {
        return std::string_view(m_folded).substr(token.folded, token.foldedLength);
    }
    std::string_view bareWord(const Token &token) const
    {
        return std::string_view(m_folded).substr(token.bare, token.bareLength);
    }
    std::string_view source(const Token &token) const
    {
        return m_text.substr(token.start, token.length);
    }
    int letters(letters::Script script) const { return m_letters[std::size_t(script)]; }

private:
    void readOne();
    bool readAddress();
    bool readEmoticon();
    void readWord(bool tag);
    void readNumber();
    void readEmoji(const char *start, char32_t first);
    void readMark(const char *start, char32_t mark);
    bool bridges(const char *at, const std::string &soFar) const;
    Token &append(Token::Kind kind, const char *start);
    void finish(Token &token, const std::string &folded, bool accented);

    std::string_view m_text;
    const char *m_at = nullptr;
    const char *m_end = nullptr;
    std::vector<Token> m_list;
    std::string m_folded;
    std::string m_word;
    std::array<int, 4> m_letters {};
};

} // namespace understanding
