// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/insight/report.h"
#include "core/model/account.h"
#include "ui/reports/reportpictures.h"

#include <QPicture>

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
bool isDrawn(const QString &path); // that kind has charts

// A chart as strokes, which keep their sharpness on paper and in a page. On the application's thread.
struct Drawing
{
    QPicture strokes;
    QSizeF size;
    bool isEmpty() const { return size.isEmpty(); }
};
using Drawings = std::array<Drawing, reportpictures::charts.size()>;
Drawing draw(reportpictures::Chart which, const QString &path, const report::Report &report, const Sheet &sheet);

// By the suffix of its name; Invalid for one it does not know. For a worker.
Result<QByteArray> make(QString path, report::Report report, Sheet sheet, Drawings drawings);

QByteArray csv(const report::Report &report, const Sheet &sheet);
QString accountNames(const Sheet &sheet);
QString madeOn(const report::Report &report, const Sheet &sheet); // "Made on 16 November 2026, 08:30"

} // namespace reportfile
