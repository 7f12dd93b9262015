// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBitArray>
#include <QList>
#include <QString>

// What of a text we write is words of a language, and what is not: addresses of the web and of
// mail, mentions, hashtags, short codes.
namespace wording {

// A bit a UTF-16 unit: set where it belongs to something that is not words.
QBitArray aside(const QString &text);

struct Word
{
    qsizetype at = 0;
    qsizetype length = 0;
};
// Words as dictionaries have them, with what joins them inside (l’ampoule, rendez-vous). Nothing
// that is set aside or holds a digit.
QList<Word> words(const QString &text);

} // namespace wording
