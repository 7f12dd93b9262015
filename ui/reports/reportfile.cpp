// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportfile.h"

#include "core/base/csv.h"
#include "ui/reports/reporthtml.h"
#include "ui/reports/reportpdf.h"
#include "ui/reports/reporttables.h"
#include "ui/reports/reportwords.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace reportfile {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Reports)
};

// On paper some 3.6 of a chart's own pixels are a millimetre: text of 12 is 9.4 points.
constexpr double paperWidth = 174 * 3.6;
constexpr double pageWidth = 820; // of a browser's, where it may be shown wider

QString kind(const QString &path)
{
    return QFileInfo(path).suffix().toLower();
}

double high(reportpictures::Chart chart, const report::Report &report)
{
    using reportpictures::Chart;
    switch (chart) {
    case Chart::Engagement: return 266;
    case Chart::Hours: return 223;
    case Chart::Needs: return double(reporttables::needsInOrder(report).size()) * 26 + 6;
    case Chart::Moods: return 223;
    case Chart::Answers: return 209;
    }
    Q_UNREACHABLE();
}

} // namespace

bool known(const QString &path)
{
    return QStringList { u"csv"_s, u"pdf"_s, u"html"_s }.contains(kind(path));
}

bool isDrawn(const QString &path)
{
    return known(path) && kind(path) != "csv"_L1;
}

Drawing draw(reportpictures::Chart which, const QString &path, const report::Report &report, const Sheet &sheet)
{
    Drawing made;
    if (!isDrawn(path) || !reportpictures::isKnown(which, report))
        return made;
    made.size = { kind(path) == "pdf"_L1 ? paperWidth : pageWidth, high(which, report) };
    const std::unique_ptr<Picture> picture
        = reportpictures::make(which, report, sheet.accounts, Ink::paper());
    picture->lay(made.size);
    {
        QPainter painter(&made.strokes);
        painter.setRenderHint(QPainter::Antialiasing);
        picture->paint(painter);
    }
    return made;
}

Result<QByteArray> make(QString path, report::Report report, Sheet sheet, Drawings drawings)
{
    if (kind(path) == "csv"_L1)
        return csv(report, sheet);
    if (kind(path) == "pdf"_L1)
        return reportpdf::render(report, sheet, drawings);
    if (kind(path) == "html"_L1)
        return reporthtml::render(report, sheet, drawings);
    return Error(Error::Invalid, u"not a kind of report: "_s + kind(path));
}

// All tables one after the other, an empty line between them.
QByteArray csv(const report::Report &report, const Sheet &sheet)
{
    QString lines = ::csv::line({ reportwords::title(report.period), sheet.brand });
    lines += ::csv::line({ Words::tr("From"), report.period.first.toString(Qt::ISODate) });
    lines += ::csv::line({ Words::tr("To"), report.period.last.toString(Qt::ISODate) });
    lines += ::csv::line({ Words::tr("Accounts"), accountNames(sheet) });
    if (!sheet.comment.trimmed().isEmpty())
        lines += ::csv::line({ Words::tr("Comment"), sheet.comment.trimmed() });
    for (const reporttables::Table &table : reporttables::all(report, sheet.accounts))
        lines += u"\r\n"_s + ::csv::line({ table.title }) + reporttables::csv(table);
    return QByteArray("\xef\xbb\xbf") + lines.toUtf8(); // spreadsheets take it for UTF-8 by that
}

QString accountNames(const Sheet &sheet)
{
    QStringList names;
    for (const Account &each : sheet.accounts)
        names.append(platform::name(each.platform));
    return names.join(u", "_s);
}

QString madeOn(const report::Report &report, const Sheet &sheet)
{
    return Words::tr("Made on %1").arg(QLocale().toString(walltime::at(sheet.madeAt, report.zone),
                                                         Words::tr("d MMMM yyyy, HH:mm")));
}

} // namespace reportfile
