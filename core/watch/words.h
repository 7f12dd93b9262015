// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

// A text as the words a watch is compared by: without case and accents, one after another. A
// character of a script that writes no spaces, and a sign such as an emoji, is a word by itself.
namespace watch {

struct Word
{
    qsizetype start = 0; // in the folded text
    qsizetype length = 0;
    bool tag = false; // had a # before it
    bool named = false; // had an @ before it
    bool open = false; // had a * behind it
};

class Words
{
public:
    void read(const QString &text);
    const std::vector<Word> &list() const { return m_list; }
    QStringView of(const Word &word) const
    {
        return QStringView(m_folded).sliced(word.start, word.length);
    }
    const QString &folded() const { return m_folded; }

private:
    QString m_folded;
    std::vector<Word> m_list;
};

} // namespace watch
