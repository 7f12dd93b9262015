// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/understanding/language.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace understanding {

namespace {

constexpr int longestSequence = 5;
constexpr float unit = 256;
constexpr float unseen = 0.5f; // added to every count
constexpr quint64 asWord = 0x8ebc6af09c88c6e3;
constexpr std::size_t bytesLookedAt = 2000; // a language is told long before
constexpr float sureMargin = 0.5f;
constexpr float neighbourly = 10; // how much likelier a language of ours is than one beside them

// The sequences of one to five characters of a word with a space on both sides, and the word.
template <typename Take>
void sequences(std::string_view word, quint64 wordHash, Take take)
{
    char padded[160];
    const std::size_t size = std::min(word.size(), sizeof padded - 2);
    padded[0] = ' ';
    std::copy_n(word.data(), size, padded + 1);
    padded[size + 1] = ' ';
    const char *end = padded + size + 2;
    const auto begins = [](char c) { return (c & 0xc0) != 0x80; };
    for (const char *start = padded; start < end; ++start) {
        if (!begins(*start))
            continue;
        quint64 hash = hashing::seed;
        int length = 0;
        for (const char *at = start; at < end;) {
            do
                hash = hashing::add(hash, static_cast<unsigned char>(*at++));
            while (at < end && !begins(*at));
            if (++length > longestSequence)
                break;
            if (length > 1 || *start != ' ')
                take(hash);
        }
    }
    take(wordHash ^ asWord);
}

// Which languages are written in a script: ours, and their neighbours after them.
std::span<const quint8> written(letters::Script script)
{
    constexpr auto after = [](std::size_t neighbour) { return quint8(tongues + neighbour); };
    static constexpr std::array<quint8, 12> latin {
        quint8(Tongue::French), quint8(Tongue::English), quint8(Tongue::Spanish),
        quint8(Tongue::German), quint8(Tongue::Italian), quint8(Tongue::Portuguese),
        after(0), after(1), after(2), after(3), after(4), after(5)
    };
    static constexpr std::array<quint8, 2> arabic { quint8(Tongue::Arabic), after(6) };
    static constexpr std::array<quint8, 2> cyrillic { quint8(Tongue::Russian), after(7) };
    switch (script) {
    case letters::Script::Arabic: return arabic;
    case letters::Script::Cyrillic: return cyrillic;
    default: return latin;
    }
}

bool counts(const Token &token)
{
    return token.kind == Token::Kind::Word;
}

} // namespace

void LanguageModel::count(std::size_t language, std::string_view lines, float weight)
{
    if (m_counts.empty())
        m_counts.resize(buckets);
    Tokens tokens;
    while (!lines.empty()) {
        const std::size_t end = lines.find('\n');
        const std::string_view line = lines.substr(0, end);
        lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
        if (line.empty() || line.front() == '#')
            continue;
        tokens.read(line);
        for (const Token &token : tokens.list()) {
            if (!counts(token))
                continue;
            sequences(tokens.word(token), token.hash, [&](quint64 hash) {
                m_counts[hashing::mixed(hash) % buckets][language] += weight;
            });
        }
    }
}

void LanguageModel::settle()
{
    if (m_counts.empty())
        m_counts.resize(buckets);
    std::array<float, languages> totals {};
    for (const auto &row : m_counts) {
        for (std::size_t i = 0; i < languages; ++i)
            totals[i] += row[i];
    }
    m_rows.resize(buckets);
    for (std::size_t bucket = 0; bucket < buckets; ++bucket) {
        for (std::size_t i = 0; i < languages; ++i) {
            // Against a text made of any sequence as likely as any other: above 0 speaks for it.
            const float odds = (m_counts[bucket][i] + unseen) * float(buckets)
                / (totals[i] + unseen * float(buckets));
            m_rows[bucket][i] = qint16(std::lround(std::log(odds) * unit));
        }
    }
    m_counts = {};
}

LanguageModel::Guess LanguageModel::guess(const Tokens &tokens, const Prior &prior) const
{
    using letters::Script;
    Guess guess;
    Script script = Script::Latin;
    for (const Script each : { Script::Cyrillic, Script::Arabic, Script::Other }) {
        if (tokens.letters(each) > tokens.letters(script))
            script = each;
    }
    if (script == Script::Other || tokens.letters(script) < 2)
        return guess;
    std::array<qint32, languages> sums {};
    for (const Token &token : tokens.list()) {
        if (!counts(token))
            continue;
        if (token.folded > bytesLookedAt)
            break;
        sequences(tokens.word(token), token.hash, [&](quint64 hash) {
            const Row &row = m_rows[hashing::mixed(hash) % buckets];
            for (std::size_t i = 0; i < languages; ++i)
                sums[i] += row[i];
        });
    }
    float best = -1e30f; // of ours
    float second = -1e30f;
    float beside = -1e30f;
    for (const std::size_t i : written(script)) {
        const float odds = float(sums[i]) / unit;
        if (i >= tongues) {
            beside = std::max(beside, odds);
        } else if (odds + prior[i] > best) {
            second = best;
            best = odds + prior[i];
            guess.likeliest = Tongue(i);
        } else {
            second = std::max(second, odds + prior[i]);
        }
    }
    guess.margin = best - std::max(second, beside - neighbourly);
    if (guess.margin >= sureMargin)
        guess.tongue = guess.likeliest;
    return guess;
}

} // namespace understanding
