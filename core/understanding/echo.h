// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// What is told from a text as a whole, in every language: whether it says the same as another,
// whether it says what no charter bears, and whether it advises others to come.
namespace understanding {

// A text without what spammers vary: case, accents, blanks, marks and whom it names.
QString essence(const QString &text);
// The same number for texts that say the same; 0 for those too short to tell: "Merci beaucoup" is
// alike by nature.
qint64 echo(const QString &text);

// An insult, hate or a threat, by the words of resources/lexicons/hostile. A person decides what
// it was: nothing is done because of it.
bool hostile(const QString &text);
// "Je recommande", "you should try", by the words of resources/lexicons/recommends; not where it is
// said with a not.
bool recommends(const QString &text);

} // namespace understanding
