// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/understanding/tokens.h"
#include "core/understanding/tongue.h"

#include <string_view>
#include <vector>

namespace understanding {

// The words of one language that say how somebody feels, and those that turn, strengthen or weaken
// others (resources/lexicons says how they are written). A word is found as it is written, without
// its accents, stretched ("suuuper"), and in Arabic with its article and conjunctions. What is added
// later wins: first ours, then a person's own.
class Lexicon
{
public:
    enum Role : quint8 { Not = 1, NotAfter = 2, More = 4, Less = 8, But = 16, Wish = 32 };

    struct Entry
    {
        quint64 key = 0; // 0: free
        float score = 0; // -3 … 3
        quint8 roles = 0;
        quint8 longest = 0; // of the phrases that begin with this word, in words
        bool scored = false;
        bool alias = false; // another way to write a word: gives way to that word itself
    };

    explicit Lexicon(Tongue tongue = Tongue::Unknown);

    // Lines "word TAB score-or-role". Returns the numbers of the lines that make no sense.
    std::vector<int> add(std::string_view lines);
    // One word, prefix* or phrase; false when it makes no sense.
    bool add(std::string_view word, std::string_view meaning);

    // The entry for the words beginning at `first` and how many tokens it takes; null when none.
    const Entry *find(const Tokens &tokens, std::size_t first, std::size_t *taken) const;
    const Entry *sign(const Token &emoji) const; // an emoji or emoticon

    std::size_t size() const { return m_added; }
    Tongue tongue() const { return m_tongue; }

private:
    void put(quint64 key, Entry entry);
    Entry *slot(quint64 key);
    const Entry *at(quint64 key) const;
    void grow();
    void addWord(const Tokens &tokens, const Token &token, bool prefix, const Entry &entry);
    void addPhrase(const Tokens &tokens, const Entry &entry);
    const Entry *word(std::string_view folded, quint64 hash, std::string_view bare,
                      quint64 bareHash) const;
    const Entry *prefix(std::string_view word) const;
    const Entry *stretched(const Tokens &tokens, const Token &token) const;
    const Entry *withoutClitics(std::string_view word) const;
    const Entry *phrase(const Tokens &tokens, std::size_t first, std::size_t *taken) const;

    Tongue m_tongue;
    std::vector<Entry> m_slots;
    std::size_t m_used = 0;
    std::size_t m_added = 0;
};

} // namespace understanding
