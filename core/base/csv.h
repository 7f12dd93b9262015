// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QStringList>

#include <atomic>

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

// The same of a file from anywhere: each row with the line it begins on, and what is wrong with the
// file where it is. Lines end with LF, CR LF or CR; empty ones are left out, but counted.
struct Limits
{
    qsizetype rows = 5000;
    qsizetype columns = 200;
    qsizetype cell = 200'000; // characters
};
struct Row
{
    int line = 1;
    QStringList cells;
};
struct Fault
{
    enum class Kind {
        Quote, // opened there and never closed
        Rows,
        Columns,
        Cell, // too long
        Nul, // no text
        Stopped,
    };
    Kind kind = Kind::Quote;
    int line = 1;
    int column = 1; // from 1
};
struct Table
{
    QList<Row> rows; // up to the fault
    std::optional<Fault> fault;
};
Table table(const QString &text, Limits limits, const std::atomic<bool> *stop = nullptr);

// What a file says: UTF-8 or UTF-16 of either order, with a byte order mark or without. Malformed, with
// the line as its detail, when it is neither.
Result<QString> decoded(const QByteArray &file);

} // namespace csv
