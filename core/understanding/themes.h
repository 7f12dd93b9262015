// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/understanding/tokens.h"
#include "core/understanding/tongue.h"

#include <QList>
#include <QStringList>

#include <unordered_map>
#include <vector>

namespace understanding {

// Subjects a person named by number, each with its words: a text is about one when a word of it is
// there. Words are compared without case and accents; "livrais*" is any word that begins so, "click
// and collect" words in a row.
class Themes
{
public:
    // Words of one language count in texts of that language, those of Unknown in every text. What
    // makes no sense is given back.
    QStringList add(qint64 theme, Tongue tongue, const QStringList &words);
    bool isEmpty() const { return m_phrases.empty(); }

    QList<qint64> of(const Tokens &tokens, Tongue tongue) const; // in the order they were added

private:
    struct Phrase
    {
        std::vector<quint64> words;
        quint32 prefix = 0; // bytes of the last word, 0: the whole word
        quint32 theme = 0;
        Tongue tongue = Tongue::Unknown;
    };
    bool fits(const Phrase &phrase, const Tokens &tokens, std::size_t at) const;

    QList<qint64> m_ids;
    std::vector<Phrase> m_phrases;
    std::unordered_map<quint64, std::vector<quint32>> m_byFirst; // whole first words
    std::unordered_map<quint64, std::vector<quint32>> m_byPrefix; // a single word's beginning
    quint32 m_shortest = 0; // of those beginnings, bytes; 0: none
    quint32 m_longest = 0;
};

} // namespace understanding
