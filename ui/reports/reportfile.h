// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/insight/report.h"
#include "core/model/account.h"

// A report as a file: CSV with the tables of its charts, PDF and HTML with the charts themselves.
namespace reportfile {

struct Sheet
{
    QString brand;
    QString comment; // by its author
    Instant madeAt;
    QList<Account> accounts; // those of the report
    bool all = true; // they are all there are
};

bool known(const QString &path); // a kind of report, by the suffix of its name

// By the suffix of its name; Invalid for one it does not know. On the application's thread: charts
// are drawn.
Result<QByteArray> make(const QString &path, const report::Report &report, const Sheet &sheet);

QByteArray csv(const report::Report &report, const Sheet &sheet);
QString accountNames(const Sheet &sheet);
QString madeOn(const report::Report &report, const Sheet &sheet); // "Made on 16 November 2026, 08:30"

} // namespace reportfile
