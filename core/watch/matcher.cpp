// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/watch/matcher.h"

#include "core/base/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watch {

namespace {

constexpr quint64 seed = 0xcbf29ce484222325;

quint64 more(quint64 hash, QChar c)
{
    hash = (hash ^ (c.unicode() & 0xff)) * 0x100000001b3;
    return (hash ^ (c.unicode() >> 8)) * 0x100000001b3;
}

quint64 hashOf(QStringView word)
{
    quint64 hash = seed;
    for (const QChar c : word)
        hash = more(hash, c);
    return hash;
}

// Who writes: the handle, its first part, or a name of which all the words are there in a row.
bool isFrom(const Text &text, const QString &value)
{
    QString handle = text::folded(text.handle.raw());
    if (handle.startsWith(u'@'))
        handle.remove(0, 1);
    if (handle == value || handle.section(u'@', 0, 0) == value)
        return true;
    const QString name = u' ' + text::folded(text.author.raw()).simplified() + u' ';
    return name.contains(u' ' + value + u' ');
}

bool isOf(const Text &text, const QString &site)
{
    return std::any_of(text.hosts.begin(), text.hosts.end(), [&site](const QString &host) {
        return host == site || (host.endsWith(site) && host[host.size() - site.size() - 1] == u'.');
    });
}

bool isIn(const Text &text, const QString &language)
{
    return text.language.section(u'-', 0, 0) == language;
}

} // namespace

void Matcher::add(qint64 id, const Part &query)
{
    const int which = int(m_queries.size());
    m_queries.push_back({ id, node(query) });
    const std::vector<int> needed = anchors(m_queries.back().root);
    if (needed.empty())
        m_always.push_back(which);
    for (const int each : needed)
        m_terms[std::size_t(each)].needing.push_back(which);
}

int Matcher::node(const Part &part)
{
    const int which = int(m_nodes.size());
    m_nodes.push_back({ part.kind, {}, {}, part.distance, part.value });
    for (const Part &each : part.parts) {
        const int child = node(each);
        m_nodes[std::size_t(which)].parts.push_back(child);
    }
    for (const Part::Term &each : part.terms) {
        const int known = term(each);
        m_nodes[std::size_t(which)].terms.push_back(known);
    }
    return which;
}

int Matcher::term(const Part::Term &term)
{
    auto &table = term.begins ? m_begins : m_whole;
    std::vector<int> &alike = table[hashOf(term.word)];
    for (const int each : alike) {
        const Term &known = m_terms[std::size_t(each)];
        if (known.word == term.word && known.tag == term.tag && known.named == term.named)
            return each;
    }
    const int made = int(m_terms.size());
    m_terms.push_back({ term.word, term.tag, term.named, {} });
    alike.push_back(made);
    const auto length = std::size_t(term.word.size());
    if (term.begins && m_lengths.size() <= length)
        m_lengths.resize(length + 1);
    if (term.begins)
        m_lengths[length] = true;
    return made;
}

// Long words are rare: of what has to be there, the rarest is waited for.
int Matcher::weight(const std::vector<int> &anchors) const
{
    int shortest = 100;
    for (const int each : anchors)
        shortest = std::min(shortest, int(m_terms[std::size_t(each)].word.size()));
    return shortest - 4 * int(anchors.size());
}

std::vector<int> Matcher::anchors(int which) const
{
    const Node &node = m_nodes[std::size_t(which)];
    std::vector<int> best;
    switch (node.kind) {
    case Part::Kind::Phrase:
        for (const int each : node.terms) {
            if (best.empty() || weight({ each }) > weight(best))
                best = { each };
        }
        return best;
    case Part::Kind::All:
    case Part::Kind::Near:
        for (const int each : node.parts) {
            const std::vector<int> found = anchors(each);
            if (!found.empty() && (best.empty() || weight(found) > weight(best)))
                best = found;
        }
        return best;
    case Part::Kind::Any:
        for (const int each : node.parts) {
            const std::vector<int> found = anchors(each);
            if (found.empty())
                return {};
            best.insert(best.end(), found.begin(), found.end());
        }
        std::sort(best.begin(), best.end());
        best.erase(std::unique(best.begin(), best.end()), best.end());
        return best;
    default: return {};
    }
}

void Matcher::note(const Word &word, int place, int which, Scratch *scratch) const
{
    const Term &term = m_terms[std::size_t(which)];
    if ((term.tag && !word.tag) || (term.named && !word.named))
        return;
    if (!scratch->m_words.of(word).startsWith(term.word)) // two words with one hash
        return;
    std::vector<int> &places = scratch->m_places[std::size_t(which)];
    if (places.empty())
        scratch->m_touched.push_back(which);
    places.push_back(place);
}

// Which of the queries' words are there, and where.
void Matcher::find(Scratch *scratch) const
{
    const QString &folded = scratch->m_words.folded();
    int place = 0;
    for (const Word &word : scratch->m_words.list()) {
        quint64 hash = seed;
        for (qsizetype at = 0; at < word.length; ++at) {
            hash = more(hash, folded[word.start + at]);
            const auto length = std::size_t(at + 1);
            if (length >= m_lengths.size() || !m_lengths[length])
                continue;
            const auto begun = m_begins.find(hash);
            if (begun == m_begins.end())
                continue;
            for (const int each : begun->second)
                note(word, place, each, scratch);
        }
        const auto whole = m_whole.find(hash);
        if (whole != m_whole.end()) {
            for (const int each : whole->second) {
                if (m_terms[std::size_t(each)].word.size() == word.length)
                    note(word, place, each, scratch);
            }
        }
        ++place;
    }
}

QList<qint64> Matcher::of(const Text &text, Scratch *scratch) const
{
    scratch->m_places.resize(m_terms.size());
    scratch->m_asked.resize(m_queries.size(), 0);
    for (const int each : scratch->m_touched)
        scratch->m_places[std::size_t(each)].clear();
    scratch->m_touched.clear();
    ++scratch->m_text;
    scratch->m_words.read(text.body.raw());
    find(scratch);

    std::vector<int> found;
    const auto ask = [&](int which) {
        int &asked = scratch->m_asked[std::size_t(which)];
        if (asked == scratch->m_text)
            return;
        asked = scratch->m_text;
        if (fits(m_queries[std::size_t(which)].root, text, *scratch))
            found.push_back(which);
    };
    for (const int term : scratch->m_touched) {
        for (const int which : m_terms[std::size_t(term)].needing)
            ask(which);
    }
    for (const int which : m_always)
        ask(which);
    std::sort(found.begin(), found.end());
    QList<qint64> ids;
    for (const int each : found)
        ids.append(m_queries[std::size_t(each)].id);
    return ids;
}

bool Matcher::fits(int which, const Text &text, const Scratch &scratch) const
{
    const Node &node = m_nodes[std::size_t(which)];
    const auto each = [&](int part) { return fits(part, text, scratch); };
    switch (node.kind) {
    case Part::Kind::All: return std::all_of(node.parts.begin(), node.parts.end(), each);
    case Part::Kind::Any: return std::any_of(node.parts.begin(), node.parts.end(), each);
    case Part::Kind::Not: return !each(node.parts.front());
    case Part::Kind::Near: return !spans(which, scratch).empty();
    case Part::Kind::Phrase: return !phrase(node, scratch, true).empty();
    case Part::Kind::From: return isFrom(text, node.value);
    case Part::Kind::Language: return isIn(text, node.value);
    case Part::Kind::Site: return isOf(text, node.value);
    }
    return false;
}

Matcher::Spans Matcher::spans(int which, const Scratch &scratch) const
{
    const Node &node = m_nodes[std::size_t(which)];
    if (node.kind == Part::Kind::Phrase)
        return phrase(node, scratch, false);
    if (node.kind == Part::Kind::Near)
        return near(spans(node.parts[0], scratch), spans(node.parts[1], scratch), node.distance);
    Spans all; // of a group with OR
    for (const int each : node.parts) {
        const Spans found = spans(each, scratch);
        all.insert(all.end(), found.begin(), found.end());
    }
    std::sort(all.begin(), all.end(),
              [](const Span &a, const Span &b) { return a.from < b.from; });
    return all;
}

// Each of its words has to stand behind the one before; looked for from where the rarest is.
Matcher::Spans Matcher::phrase(const Node &node, const Scratch &scratch, bool one) const
{
    const auto placesOf = [&](std::size_t word) -> const std::vector<int> & {
        return scratch.m_places[std::size_t(node.terms[word])];
    };
    std::size_t rarest = 0;
    for (std::size_t word = 0; word < node.terms.size(); ++word) {
        if (placesOf(word).empty())
            return {};
        if (placesOf(word).size() < placesOf(rarest).size())
            rarest = word;
    }
    Spans found;
    for (const int place : placesOf(rarest)) {
        const int from = place - int(rarest);
        bool whole = from >= 0;
        for (std::size_t word = 0; whole && word < node.terms.size(); ++word) {
            const std::vector<int> &places = placesOf(word);
            whole = std::binary_search(places.begin(), places.end(), from + int(word));
        }
        if (!whole)
            continue;
        found.push_back({ from, from + int(node.terms.size()) - 1 });
        if (one)
            return found;
    }
    return found;
}

// For each of the first the nearest of the others before it and behind it. One span is kept for each
// word it begins at, so that a long chain stays as short as the text.
Matcher::Spans Matcher::near(const Spans &a, const Spans &b, int distance)
{
    constexpr int stepsBack = 8; // over others that stand on the same words
    Spans found;
    std::size_t next = 0;
    for (const Span &one : a) {
        while (next < b.size() && b[next].from <= one.to)
            ++next;
        const auto join = [&](const Span &other) {
            const int between = std::max(one.from, other.from) - std::min(one.to, other.to) - 1;
            if (between >= 0 && between <= distance)
                found.push_back({ std::min(one.from, other.from), std::max(one.to, other.to) });
        };
        std::size_t before = next;
        for (int step = 0; before > 0 && step < stepsBack; ++step) {
            --before;
            if (b[before].to < one.from) {
                join(b[before]);
                break;
            }
        }
        if (next < b.size())
            join(b[next]);
    }
    std::sort(found.begin(), found.end(), [](const Span &x, const Span &y) {
        return std::pair(x.from, x.to) < std::pair(y.from, y.to);
    });
    found.erase(std::unique(found.begin(), found.end(),
                            [](const Span &x, const Span &y) { return x.from == y.from; }),
                found.end());
    return found;
}

} // namespace watch
