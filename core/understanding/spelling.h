// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/understanding/wording.h"

#include <QStringList>

#include <memory>
#include <mutex>
#include <unordered_map>

class Hunspell;

// The system's Hunspell dictionaries, each loaded when it is first asked (tens of milliseconds, a
// dozen megabytes): for the worker. Any thread may ask; one is answered at a time.
class Speller
{
public:
    static QStringList folders(); // where systems keep dictionaries, and our own data folder

    explicit Speller(const QStringList &folders);
    ~Speller();

    // "en_US", "fr": one each where several names lead to one dictionary, the shortest.
    QStringList languages() const { return m_languages; }
    // The installed dictionary for "fr", "fr_CA" or "en": itself, else a sibling; empty when none.
    QString closest(const QString &language) const;

    bool knows(const QString &language, const QString &word);
    QStringList suggest(const QString &language, const QString &word, int most);

private:
    struct Dictionary;
    Dictionary *load(const QString &language);

    QStringList m_languages;
    std::unordered_map<QString, QString> m_files; // language -> path without its ending
    std::mutex m_mutex;
    std::unordered_map<QString, std::unique_ptr<Dictionary>> m_loaded;
};

namespace spelling {

struct Report
{
    QString language; // the dictionary that fits best; empty: none of them fits
    QList<wording::Word> slips;
};

// Guesses which of the dictionaries the text is written in (fewest unknown words; the earlier wins
// a tie) and what it does not know. `known` are words that are right in any language: names, the
// brand's own. Short words in capitals are never slips.
Report check(std::shared_ptr<Speller> speller, QString text, QStringList among, QStringList known);
// What may have been meant, best first.
QStringList suggest(std::shared_ptr<Speller> speller, QString language, QString word);

} // namespace spelling
