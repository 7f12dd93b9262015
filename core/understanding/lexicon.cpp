// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/understanding/lexicon.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace understanding {

namespace {

// The three kinds of entries share one table.
constexpr quint64 asPrefix = 0x5bd1e995a7c3f217;
constexpr quint64 asPhrase = 0xc2b2ae3d27d4eb4f;
constexpr quint64 asStart = 0x27d4eb2f165667c5;
constexpr std::size_t shortestPrefix = 3; // bytes
constexpr std::size_t longestPhrase = 6; // words

std::optional<quint8> role(std::string_view meaning)
{
    constexpr std::pair<std::string_view, Lexicon::Role> roles[] {
        { "not", Lexicon::Not },   { "not-after", Lexicon::NotAfter }, { "more", Lexicon::More },
        { "less", Lexicon::Less }, { "but", Lexicon::But },            { "wish", Lexicon::Wish },
    };
    for (const auto &[word, role] : roles) {
        if (word == meaning)
            return role;
    }
    return std::nullopt;
}

std::optional<float> score(std::string_view meaning)
{
    float value = 0;
    if (!meaning.empty() && meaning.front() == '+')
        meaning.remove_prefix(1);
    const auto [end, error]
        = std::from_chars(meaning.data(), meaning.data() + meaning.size(), value);
    const bool whole = error == std::errc() && end == meaning.data() + meaning.size();
    return whole && value >= -3 && value <= 3 ? std::optional(value) : std::nullopt;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.back() == '\r' || text.back() == ' '))
        text.remove_suffix(1);
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    return text;
}

// How a German word is typed without its umlauts; elsewhere the accents are just left away.
std::string germanAlias(std::string_view word)
{
    std::string alias;
    for (const char *at = word.data(), *end = at + word.size(); at < end;) {
        const char32_t c = letters::decode(at, end);
        if (c == U'ä')
            alias += "ae";
        else if (c == U'ö')
            alias += "oe";
        else if (c == U'ü')
            alias += "ue";
        else if (c == U'ß')
            alias += "ss";
        else
            letters::append(alias, c);
    }
    return alias;
}

} // namespace

Lexicon::Lexicon(Tongue tongue)
    : m_tongue(tongue)
    , m_slots(1024)
{
}

std::vector<int> Lexicon::add(std::string_view lines)
{
    std::vector<int> wrong;
    for (int number = 1; !lines.empty(); ++number) {
        const std::size_t end = lines.find('\n');
        const std::string_view line = trimmed(lines.substr(0, end));
        lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
        // "# " begins a comment; "#1" alone would be a word.
        if (line.empty() || line.front() == '#')
            continue;
        const std::size_t tab = line.find('\t');
        if (tab == std::string_view::npos
            || !add(trimmed(line.substr(0, tab)), trimmed(line.substr(tab + 1))))
            wrong.push_back(number);
    }
    return wrong;
}

bool Lexicon::add(std::string_view word, std::string_view meaning)
{
    Entry entry;
    if (const std::optional<quint8> found = role(meaning)) {
        entry.roles = *found;
    } else if (const std::optional<float> value = score(meaning)) {
        entry.score = *value;
        entry.scored = true;
    } else {
        return false;
    }
    const bool prefix = word.size() > shortestPrefix && word.back() == '*'
        && word.find('_') == std::string_view::npos;
    std::string spaced(prefix ? word.substr(0, word.size() - 1) : word);
    Tokens tokens;
    tokens.read(spaced);
    const bool sign = tokens.list().size() == 1 && tokens.list()[0].kind != Token::Kind::Word;
    if (!sign) {
        std::replace(spaced.begin(), spaced.end(), '_', ' ');
        tokens.read(spaced);
    }
    if (tokens.list().empty() || tokens.list().size() > longestPhrase)
        return false;
    ++m_added;
    if (tokens.list().size() == 1)
        addWord(tokens, tokens.list()[0], prefix, entry);
    else
        addPhrase(tokens, entry);
    return true;
}

void Lexicon::addWord(const Tokens &tokens, const Token &token, bool prefix, const Entry &entry)
{
    const quint64 salt = prefix ? asPrefix : 0;
    put(token.hash ^ salt, entry);
    if (token.kind != Token::Kind::Word)
        return;
    Entry alias = entry;
    alias.alias = true;
    if (m_tongue == Tongue::German)
        put(hashing::of(germanAlias(tokens.word(token))) ^ salt, alias);
    else
        put(token.bareHash ^ salt, alias);
    std::string plain(tokens.word(token)); // don't, dont
    plain.erase(std::remove(plain.begin(), plain.end(), '\''), plain.end());
    put(hashing::of(plain) ^ salt, alias);
}

void Lexicon::addPhrase(const Tokens &tokens, const Entry &entry)
{
    quint64 key = asPhrase;
    for (const Token &token : tokens.list())
        key = hashing::join(key, token.kind == Token::Kind::Word ? token.bareHash : token.sign);
    put(key, entry);
    Entry start;
    const quint64 first = tokens.list()[0].bareHash ^ asStart;
    if (const Entry *known = at(first))
        start = *known;
    start.longest = quint8(std::max(std::size_t(start.longest), tokens.list().size()));
    put(first, start);
}

// A word may both have a score and work on others: "pas" stands before and after, "super" is good
// by itself too.
void Lexicon::put(quint64 key, Entry entry)
{
    if (m_used * 2 >= m_slots.size())
        grow();
    Entry *found = slot(key);
    const bool fresh = found->key == 0;
    if (!fresh && entry.alias && !found->alias)
        return;
    m_used += fresh ? 1 : 0;
    entry.roles = quint8(found->roles | entry.roles);
    if (found->scored && !entry.scored) {
        entry.scored = true;
        entry.score = found->score;
    }
    entry.longest = std::max(entry.longest, found->longest);
    entry.key = key;
    *found = entry;
}

Lexicon::Entry *Lexicon::slot(quint64 key)
{
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t i = hashing::mixed(key) & mask;; i = (i + 1) & mask) {
        if (m_slots[i].key == 0 || m_slots[i].key == key)
            return &m_slots[i];
    }
}

const Lexicon::Entry *Lexicon::at(quint64 key) const
{
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t i = hashing::mixed(key) & mask; m_slots[i].key != 0; i = (i + 1) & mask) {
        if (m_slots[i].key == key)
            return &m_slots[i];
    }
    return nullptr;
}

void Lexicon::grow()
{
    std::vector<Entry> before(m_slots.size() * 2);
    before.swap(m_slots);
    for (const Entry &entry : before) {
        if (entry.key != 0)
            *slot(entry.key) = entry;
    }
}

const Lexicon::Entry *Lexicon::find(const Tokens &tokens, std::size_t first,
                                    std::size_t *taken) const
{
    *taken = 1;
    const Token &token = tokens.list()[first];
    if (const Entry *found = phrase(tokens, first, taken))
        return found;
    const std::string_view folded = tokens.word(token);
    if (const Entry *found = word(folded, token.hash, tokens.bareWord(token), token.bareHash))
        return found;
    if (token.stretched) {
        if (const Entry *found = stretched(tokens, token))
            return found;
    }
    return m_tongue == Tongue::Arabic ? withoutClitics(folded) : nullptr;
}

const Lexicon::Entry *Lexicon::sign(const Token &emoji) const
{
    return at(emoji.hash);
}

const Lexicon::Entry *Lexicon::phrase(const Tokens &tokens, std::size_t first,
                                      std::size_t *taken) const
{
    const std::vector<Token> &list = tokens.list();
    const Entry *start = at(list[first].bareHash ^ asStart);
    if (!start)
        return nullptr;
    quint64 key = asPhrase;
    const Entry *longest = nullptr;
    const std::size_t end = std::min(list.size(), first + start->longest);
    for (std::size_t i = first; i < end; ++i) {
        const bool word = list[i].kind == Token::Kind::Word;
        if (!word && list[i].kind != Token::Kind::Mark)
            break;
        key = hashing::join(key, word ? list[i].bareHash : list[i].sign);
        const Entry *found = i > first ? at(key) : nullptr;
        if (found) {
            longest = found;
            *taken = i - first + 1;
        }
    }
    return longest;
}

const Lexicon::Entry *Lexicon::word(std::string_view folded, quint64 hash, std::string_view bare,
                                    quint64 bareHash) const
{
    if (const Entry *found = at(hash))
        return found;
    if (bareHash != hash) {
        if (const Entry *found = at(bareHash))
            return found;
    }
    if (const Entry *found = prefix(folded))
        return found;
    return bareHash != hash ? prefix(bare) : nullptr;
}

// The longest prefix wins.
const Lexicon::Entry *Lexicon::prefix(std::string_view word) const
{
    const Entry *longest = nullptr;
    quint64 hash = hashing::seed;
    for (std::size_t i = 0; i < word.size(); ++i) {
        hash = hashing::add(hash, static_cast<unsigned char>(word[i]));
        const bool whole = i + 1 == word.size() || (word[i + 1] & 0xc0) != 0x80;
        if (i + 1 < shortestPrefix || !whole)
            continue;
        if (const Entry *found = at(hash ^ asPrefix))
            longest = found;
    }
    return longest;
}

// "suuuper" was kept as it is with three: with two, then with one of each.
const Lexicon::Entry *Lexicon::stretched(const Tokens &tokens, const Token &token) const
{
    for (int kept = 2; kept > 0; --kept) {
        std::string word;
        char32_t last = 0;
        int run = 0;
        const std::string_view folded = tokens.word(token);
        for (const char *at = folded.data(), *end = at + folded.size(); at < end;) {
            const char32_t c = letters::decode(at, end);
            run = c == last ? run + 1 : 1;
            last = c;
            if (run <= kept)
                letters::append(word, c);
        }
        const quint64 hash = hashing::of(word);
        if (const Entry *found = this->word(word, hash, word, hash))
            return found;
    }
    return nullptr;
}

const Lexicon::Entry *Lexicon::withoutClitics(std::string_view word) const
{
    constexpr std::size_t shortestStem = 6; // three letters
    constexpr std::string_view clitics[] { "وال", "بال", "فال", "كال", "ال", "لل",
                                           "و",   "ب",   "ف",   "ل",   "ك" };
    for (const std::string_view clitic : clitics) {
        if (word.substr(0, clitic.size()) != clitic || word.size() < clitic.size() + shortestStem)
            continue;
        const std::string_view stem = word.substr(clitic.size());
        const quint64 hash = hashing::of(stem);
        if (const Entry *found = this->word(stem, hash, stem, hash))
            return found;
    }
    return nullptr;
}

} // namespace understanding
