// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/foreign.h"

#include <QList>
#include <QSet>
#include <QStringList>

// Which words people use more than they did: against the same people's own past, not against a
// language. Words that every text is made of say nothing, and are left out.
namespace rise {

struct Said
{
    Foreign text;
    int mood = 0; // -1, 0, 1
};

struct Term
{
    QString key; // folded
    QString word; // as it is mostly written
    int now = 0; // texts that hold it
    int before = 0;
    int mood = 0; // of those texts: -1 mostly negative, 1 mostly positive
    double strength = 0; // the higher, the less it is chance
    bool rising = false; // more than chance would do, against the past
};

constexpr int fewest = 3; // texts; fewer are chance
constexpr int past = 20; // texts; with fewer there is no past to compare with
constexpr double sure = 1.96;

// Those on the rise, the strongest first, then those said most, with a mood before those without; with
// no past only these. `known`: folded words that say nothing here, as of the query itself.
QList<Term> terms(const QList<Said> &now, const QList<Said> &before, const QSet<QString> &known,
                  int most);

// Words of a text that may say something, folded, each once; and as they are written.
QHash<QString, QString> wordsOf(const Foreign &text);
bool isCommon(const QString &folded); // every text is made of it

} // namespace rise
