// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/corrections.h"
#include "core/store/themes.h"

// What a person taught, as tables any spreadsheet opens: own words, phrases, themes, corrections. The
// first line names the columns.
namespace vocabulary {

// language, word, meaning: as resources/lexicons has them, "und" for signs.
QByteArray toTsv(const std::vector<understanding::OwnWord> &words);
// language, phrase, need, weight: as resources/lexicons/needs has them.
QByteArray toTsv(const std::vector<understanding::Phrase> &phrases);
// theme, language, word: a line each.
QByteArray toCsv(const QList<themes::Entry> &entries);
// kind, value, language, date, text.
QByteArray toCsv(const QList<corrections::Line> &lines);

// CSV or TSV, told by the first line; the columns in that order, with or without their names. Lines
// that make no sense are left out. Malformed when none is left. At most 20,000.
Result<std::vector<understanding::OwnWord>> words(QByteArray file);
Result<std::vector<understanding::Phrase>> phrases(QByteArray file);
Result<QList<themes::Entry>> themesOf(QByteArray file);
Result<QList<corrections::Line>> lines(QByteArray file);

} // namespace vocabulary
