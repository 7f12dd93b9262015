// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/understanding/tokens.h"

#include <QStringList>

#include <unordered_map>
#include <vector>

namespace understanding {

// Subjects a person named, each with its words: a text is about a theme when one of them is in it.
// Words are compared without case and accents; "livrais*" is any word that begins so, "click and
// collect" words in a row.
class Themes
{
public:
    // Words that make no sense are given back.
    QStringList add(const QString &theme, const QStringList &words);
    QStringList names() const { return m_names; }

    QStringList of(const Tokens &tokens) const; // in the order they were added

private:
    struct Phrase
    {
        std::vector<quint64> words;
        quint32 prefix = 0; // bytes of the last word, 0: the whole word
        quint32 theme = 0;
    };
    bool fits(const Phrase &phrase, const Tokens &tokens, std::size_t at) const;

    QStringList m_names;
    std::vector<Phrase> m_phrases;
    std::unordered_map<quint64, std::vector<quint32>> m_byFirst; // whole first words
    std::vector<quint32> m_prefixes; // a single word's beginning
};

} // namespace understanding
