// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/foreign.h"
#include "core/watch/query.h"
#include "core/watch/words.h"

#include <unordered_map>

namespace watch {

// What a query is asked about.
struct Text
{
    Foreign body;
    Foreign author; // their name
    Foreign handle; // "ana@example.social"
    QString language; // ISO 639-1, or empty
    QList<QString> hosts; // of its page and of the links in it
};

// Many queries at once over one text after another, in time linear in the text: a query is only
// looked at when a word that it cannot do without is there. Never changed once it is made, so that any
// thread may use it with a Scratch of its own.
class Matcher
{
public:
    void add(qint64 id, const Part &query);
    bool isEmpty() const { return m_queries.empty(); }
    qsizetype size() const { return qsizetype(m_queries.size()); }

    // What one thread needs while it reads; used again for the next text.
    class Scratch
    {
        friend class Matcher;
        Words m_words;
        std::vector<std::vector<int>> m_places; // of each term, in order
        std::vector<int> m_touched; // terms
        std::vector<int> m_asked; // queries: of which text
        int m_text = 0;
    };
    // The numbers of the queries that fit, in the order they were added.
    QList<qint64> of(const Text &text, Scratch *scratch) const;

private:
    // A query as a row of nodes: the children of each lie behind it.
    struct Node
    {
        Part::Kind kind = Part::Kind::Phrase;
        std::vector<int> parts;
        std::vector<int> terms;
        int distance = 0;
        QString value;
    };
    struct Kept
    {
        qint64 id = 0;
        int root = 0;
    };
    struct Term
    {
        QString word;
        bool tag = false;
        bool named = false;
        std::vector<int> needing; // queries that have to be looked at when it is there
    };
    struct Span // of words
    {
        int from = 0;
        int to = 0;
    };
    using Spans = std::vector<Span>;

    int node(const Part &part);
    int term(const Part::Term &term);
    std::vector<int> anchors(int node) const; // none: it cannot be told by words
    int weight(const std::vector<int> &anchors) const;
    void note(const Word &word, int place, int term, Scratch *scratch) const;
    void find(Scratch *scratch) const;
    bool fits(int node, const Text &text, const Scratch &scratch) const;
    Spans spans(int node, const Scratch &scratch) const;
    Spans phrase(const Node &node, const Scratch &scratch, bool one) const;
    static Spans near(const Spans &a, const Spans &b, int distance);

    std::vector<Kept> m_queries;
    std::vector<Node> m_nodes;
    std::vector<Term> m_terms;
    std::vector<int> m_always; // queries that no word tells
    std::unordered_map<quint64, std::vector<int>> m_whole; // terms by their hash
    std::unordered_map<quint64, std::vector<int>> m_begins;
    std::vector<bool> m_lengths; // of beginnings there are
};

} // namespace watch
