// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/sample/chance.h"
#include "core/connectors/sample/outline.h"
#include "core/connectors/sample/phrases.h"

#include <map>

namespace sample {

// Someone on one platform.
struct Person
{
    Author author;
    QString language;
    QString calledBy; // how an answer addresses them
};

// Everybody who writes to the brand: the regulars of the story and a crowd made of the languages'
// names. The same seed makes the same people.
class Folk
{
public:
    Folk(const Outline &outline, const std::map<QString, Phrases> &phrases, quint64 seed);

    QList<Author> on(Platform platform) const;
    // Some people write often, most once or twice.
    const Person &anyone(Platform platform, const QString &language, Chance &chance) const;
    const Person *regular(const QString &key, Platform platform) const; // null when not there
    QString languageOf(const Author &author, Platform platform) const; // "fr" when unknown

private:
    void gather(Platform platform, const QString &language, const Phrases &phrases,
                Chance &chance);

    std::map<std::pair<Platform, QString>, QList<Person>> m_crowd;
    std::map<std::pair<QString, Platform>, Person> m_regulars;
};

} // namespace sample
