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

} // namespace

bool known(const QString &path)
{
    return QStringList { u"csv"_s, u"pdf"_s, u"html"_s }.contains(QFileInfo(path).suffix().toLower());
}

Result<QByteArray> make(const QString &path, const report::Report &report, const Sheet &sheet)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == "csv"_L1)
        return csv(report, sheet);
    if (suffix == "pdf"_L1)
        return reportpdf::render(report, sheet);
    if (suffix == "html"_L1)
        return reporthtml::render(report, sheet);
    return Error(Error::Invalid, u"not a kind of report: "_s + suffix);
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
