// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

// Comma-separated values (RFC 4180) that a spreadsheet opens without running anything in them.
namespace csv {

// A cell beginning with = + - @, a tab or a carriage return gets a ' before it; so does one that
// begins with ' and such a sign, so that unguarded() brings every text back.
QString guarded(const QString &cell);
QString unguarded(const QString &cell);

QString line(const QStringList &cells); // guarded, quoted where needed, ends with CR LF
// Rows of cells, unguarded; the separator (, ; or tab) is told from the first line. Quotes may hold
// line breaks; an unfinished quote ends with the text.
QList<QStringList> read(const QString &text);

} // namespace csv
