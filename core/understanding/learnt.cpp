// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/understanding/learnt.h"

#include <algorithm>
#include <cmath>

namespace understanding {

namespace {

constexpr int shortestSequence = 2;
constexpr int longestSequence = 5;
constexpr float tooSmall = 1e-5f;
constexpr float steepness = 2.0f; // log-odds for each point of a sum
constexpr std::size_t mostTokens = 600; // what is said later hardly matters, its price does

quint64 salt(Tongue tongue, quint64 group)
{
    return hashing::mixed((quint64(tongue) + 1) * 0x9e3779b97f4a7c15 + group);
}

bool speaks(const Token &token)
{
    return token.kind == Token::Kind::Word || token.kind == Token::Kind::Emoji
        || token.kind == Token::Kind::Emoticon;
}

template <typename Take>
void sequences(std::string_view word, Take take)
{
    char padded[130];
    const std::size_t size = std::min(word.size(), sizeof padded - 2);
    padded[0] = ' ';
    std::copy_n(word.data(), size, padded + 1);
    padded[size + 1] = ' ';
    const char *end = padded + size + 2;
    const auto begins = [](char c) { return (c & 0xc0) != 0x80; };
    for (const char *start = padded; start < end; ++start) {
        quint64 hash = hashing::seed;
        int length = 0;
        for (const char *at = start; begins(*start) && at < end && length < longestSequence;) {
            do
                hash = hashing::add(hash, static_cast<unsigned char>(*at++));
            while (at < end && !begins(*at));
            if (++length >= shortestSequence)
                take(hash);
        }
    }
}

// Each group has the same say whatever the text's length.
void level(std::vector<Learnt::Feature> *features, std::size_t from)
{
    const std::size_t count = features->size() - from;
    const float value = count > 0 ? 1 / std::sqrt(float(count)) : 0;
    for (std::size_t i = from; i < features->size(); ++i)
        (*features)[i].value = value;
}

} // namespace

Learnt::Learnt()
    : m_weights(buckets)
{
}

void Learnt::features(const Tokens &tokens, Tongue tongue, std::vector<Feature> *features)
{
    features->clear();
    const std::vector<Token> &list = tokens.list();
    const std::size_t end = std::min(list.size(), mostTokens);
    const quint64 words = salt(tongue, 1);
    const auto put = [&](quint64 hash, std::size_t token) {
        Feature &feature = features->emplace_back();
        feature.bucket = quint32(hashing::mixed(hash) % buckets);
        feature.token = quint32(token);
    };
    quint64 before = 0;
    for (std::size_t i = 0; i < end; ++i) {
        if (!speaks(list[i]))
            continue;
        put(list[i].hash ^ words, i);
        if (before != 0)
            put(hashing::join(before, list[i].hash) ^ words, i);
        before = list[i].hash;
    }
    level(features, 0);
    const std::size_t from = features->size();
    const quint64 characters = salt(tongue, 2);
    for (std::size_t i = 0; i < end; ++i) {
        if (list[i].kind == Token::Kind::Word)
            sequences(tokens.word(list[i]), [&](quint64 hash) { put(hash ^ characters, i); });
    }
    level(features, from);
}

Learnt::Pull Learnt::pull(const Ground &ground)
{
    return { steepness * (ground.low - ground.sum), 0, steepness * (ground.sum - ground.high) };
}

float Learnt::hushed(float drawn)
{
    return std::abs(drawn) <= hush ? 0 : drawn - std::copysign(hush, drawn);
}

namespace {

// What the sum becomes when a text is drawn so: the side that wins moves it; between the two it
// stays between the thresholds. The share of the positive side, 0 … 1.
float positiveShare(const Learnt::Ground &ground, const Learnt::Pull &drawn)
{
    constexpr float inside = 1e-3f;
    const float good = (drawn[2] - drawn[1]) / steepness; // moves the sum by so much
    const float bad = (drawn[0] - drawn[1]) / steepness;
    const Learnt::Pull plain = Learnt::pull(ground);
    const float positive = plain[2] + drawn[2] - drawn[1];
    const float negative = plain[0] + drawn[0] - drawn[1];
    if (positive > 0 && positive >= negative)
        return 1;
    if (negative > 0)
        return 0;
    const float high = ground.sum + good;
    const float low = ground.sum - bad;
    const float wanted
        = std::clamp((high + low) / 2, ground.low + inside, ground.high - inside);
    return high == low ? 0.5f : std::clamp((low - wanted) / (low - high), 0.f, 1.f);
}

} // namespace

void Learnt::add(const Tokens &tokens, Tongue tongue, const Ground &ground,
                 std::vector<Reason> *why) const
{
    thread_local std::vector<Feature> found;
    thread_local std::vector<Pull> pulls;
    features(tokens, tongue, &found);
    pulls.assign(tokens.list().size(), {});
    Pull drawn {};
    for (const Feature &feature : found) {
        for (std::size_t i = 0; i < drawn.size(); ++i) {
            const float part = feature.value * m_weights[feature.bucket][i];
            pulls[feature.token][i] += part;
            drawn[i] += part;
        }
    }
    // Each side against neutral; what is left of it is the same part of every word's.
    const Pull whole { drawn[0] - drawn[1], 0, drawn[2] - drawn[1] };
    const Pull heard { hushed(whole[0]), 0, hushed(whole[2]) };
    const float share = positiveShare(ground, heard);
    const float good = whole[2] != 0 ? share * heard[2] / whole[2] : 0;
    const float bad = whole[0] != 0 ? (1 - share) * heard[0] / whole[0] : 0;
    for (std::size_t i = 0; i < pulls.size(); ++i) {
        const float weight
            = (good * (pulls[i][2] - pulls[i][1]) - bad * (pulls[i][0] - pulls[i][1])) / steepness;
        if (std::abs(weight) < tooSmall)
            continue;
        Reason &reason = why->emplace_back();
        reason.start = tokens.list()[i].start;
        reason.length = tokens.list()[i].length;
        reason.weight = weight;
        reason.kind = Reason::Kind::Learnt;
    }
}

} // namespace understanding
