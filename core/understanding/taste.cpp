// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/understanding/taste.h"

#include <algorithm>
#include <cmath>

namespace understanding {

namespace {

constexpr float said = 0.5f; // who speaks and where says less than the words, however often
constexpr float hint = 0.25f; // the language alone hardly says anything
constexpr float worthTelling = 0.08f;

quint32 bucketOf(std::string_view kind, std::string_view name)
{
    return quint32(hashing::mixed(hashing::join(hashing::of(kind), hashing::of(name))) % Learnt::buckets);
}

// What stands behind the text's tokens: its author, its hosts, its language.
std::vector<std::string> others(const Finding &finding)
{
    std::vector<std::string> names { finding.author };
    names.insert(names.end(), finding.hosts.begin(), finding.hosts.end());
    return names;
}

} // namespace

Taste::Taste()
    : m_weights(Learnt::buckets)
{
}

void Taste::features(const Finding &finding, Tokens *tokens, std::vector<Learnt::Feature> *features)
{
    tokens->read(finding.text);
    Learnt::features(*tokens, Tongue::Unknown, features); // a name is the same in every language
    const auto put = [&](std::string_view kind, std::string_view name, std::size_t token, float value) {
        if (name.empty())
            return;
        Learnt::Feature &feature = features->emplace_back();
        feature.bucket = bucketOf(kind, name);
        feature.token = quint32(token);
        feature.value = value;
    };
    std::size_t token = tokens->list().size();
    put("author", finding.author, token++, said);
    const float each = said / std::sqrt(float(std::max<std::size_t>(1, finding.hosts.size())));
    for (const std::string &host : finding.hosts)
        put("host", host, token++, each);
    put("language", finding.language, token, hint);
}

Taste::Verdict Taste::of(const Finding &finding) const
{
    thread_local Tokens tokens;
    thread_local std::vector<Learnt::Feature> found;
    features(finding, &tokens, &found);
    const std::size_t words = tokens.list().size();
    const std::vector<std::string> beside = others(finding);
    std::vector<float> parts(words + beside.size() + 1);
    Verdict verdict;
    for (const Learnt::Feature &feature : found) {
        const float part = feature.value * m_weights[feature.bucket];
        parts[feature.token] += part;
        verdict.odds += part;
    }
    verdict.unwanted = verdict.odds >= enough;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < words + beside.size(); ++i) {
        if (parts[i] >= worthTelling)
            order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return parts[a] > parts[b]; });
    for (const std::size_t i : order) {
        const std::string name = i < words ? std::string(tokens.source(tokens.list()[i])) : beside[i - words];
        if (std::find(verdict.why.begin(), verdict.why.end(), name) == verdict.why.end())
            verdict.why.push_back(name);
        if (verdict.why.size() == mostReasons)
            break;
    }
    return verdict;
}

} // namespace understanding
