// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/understanding/needs.h"

#include <QList>
#include <QString>

// Phrases as people read and type them, and as the files have them: "où est … colis" is
// "où_est..colis", "à [a price]" is "à_#price".
namespace phrasewords {

QString shown(const std::string &pattern); // without what says that it stands at the start
bool atStart(const std::string &pattern);
std::string patternOf(const QString &typed, bool atStart);
QList<QString> classes(); // what can be put in: "…", "[a price]"
QString strength(float weight); // "by itself"
QString objection(understanding::NeedRules::Flaw flaw); // why it cannot be looked for

} // namespace phrasewords
