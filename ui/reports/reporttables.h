// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insight/report.h"
#include "core/model/account.h"

#include <QStringList>

// The numbers of a report as tables: what every chart can show and copy, and what files hold. One
// source for all, so that a file equals its chart.
namespace reporttables {

struct Cell
{
    QString shown; // by locale
    QString raw; // for machines: 1234, 0.034; empty when it is not known
    bool number = false;
};

struct Table
{
    QString title;
    QStringList headings;
    QList<QList<Cell>> rows;
};

constexpr qsizetype mostOnPaper = 12; // posts; all of them are in the CSV

Table figures(const report::Report &report);
Table engagement(const report::Report &report, const QList<Account> &accounts);
Table hours(const report::Report &report);
Table posts(const report::Report &report, const QList<Account> &accounts);
Table needs(const report::Report &report);
Table moods(const report::Report &report);
Table answers(const report::Report &report);
QList<Table> all(const report::Report &report, const QList<Account> &accounts);

// The needs something came for, most first; what is none of them last.
QList<std::pair<QString, qint64>> needsInOrder(const report::Report &report);
// Accounts that won something, in the order they were added.
QList<Account> winners(const report::Report &report, const QList<Account> &accounts);
std::optional<Platform> platformOf(qint64 accountId, const QList<Account> &accounts);

QString csv(const Table &table); // headings and rows
QString tabbed(const Table &table); // for the clipboard: a spreadsheet takes it apart

} // namespace reporttables
