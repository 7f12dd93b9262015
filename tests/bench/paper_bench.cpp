// SPDX-License-Identifier: GPL-3.0-or-later
// The report and the digest of a workspace as files, of a week and of a year: what of it the window's thread
// does, a chart at a time (one frame is 16.7 ms), and what a worker does. README.md says how to run it.
#include "core/base/clock.h"
#include "core/store/accounts.h"
#include "core/store/values.h"
#include "core/store/workspace.h"
#include "tests/bench/measure.h"
#include "ui/paper.h"
#include "ui/reports/digestfile.h"
#include "ui/reports/reportfile.h"
#include "ui/theme.h"

#include <QApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 9;

void tell(const QString &what, const QList<double> &times)
{
    print((what + u" p50"_s).toUtf8().constData(), median(times), "cpu ms");
    print((what + u" most"_s).toUtf8().constData(), most(times), "cpu ms");
}

void benchReport(const QString &name, const report::Report &report, const reportfile::Sheet &sheet)
{
    for (const QString &path : { u"a.pdf"_s, u"a.html"_s, u"a.csv"_s }) {
        QList<double> charts;
        QList<double> rest;
        qsizetype size = 0;
        for (int round = 0; round < rounds; ++round) {
            reportfile::Drawings drawings;
            for (std::size_t i = 0; i < drawings.size(); ++i)
                charts.append(threadMilliseconds(
                    [&] { drawings[i] = reportfile::draw(reportpictures::Chart(i), path, report, sheet); }));
            rest.append(threadMilliseconds(
                [&] { size = must(reportfile::make(path, report, sheet, drawings)).size(); }));
        }
        if (reportfile::isDrawn(path))
            tell(name + u' ' + path.mid(2) + u", one chart"_s, charts);
        tell(name + u' ' + path.mid(2) + u", the rest"_s, rest);
        print((name + u' ' + path.mid(2)).toUtf8().constData(), double(size) / 1024, "KiB");
    }
}

} // namespace

int main(int argc, char **argv)
{
    Q_INIT_RESOURCE(ui);
    if (argc != 2) {
        std::fputs("paper_bench FOLDER\n", stderr);
        return 2;
    }
    QApplication application(argc, argv);
    Theme theme(application);
    const std::unique_ptr<Database> reader
        = must(Database::open(workspace::databasePath(QDir(QString::fromLocal8Bit(argv[1]))), Database::Mode::Read));
    const QTimeZone zone = must(values::zone(*reader));
    const Instant now = SystemClock().now();
    const QDate end = period::week(walltime::at(now, zone).date()).before().last;
    reportfile::Sheet sheet;
    sheet.brand = must(values::name(*reader));
    sheet.madeAt = now;
    sheet.accounts = must(accounts::all(*reader));
    digestfile::Sheet told { sheet.brand, now, sheet.accounts };
    for (const int weeks : { 1, 52 }) {
        const report::Ask ask { { end.addDays(1 - 7 * weeks), end }, {}, zone, now };
        const QString name = u"%1 weeks, report"_s.arg(weeks);
        benchReport(name, must(report::read(*reader, ask)), sheet);
        const digest::Digest digest = must(digest::read(*reader, ask, digest::Names::Kept));
        QList<double> times;
        for (int round = 0; round < rounds; ++round)
            times.append(threadMilliseconds([&] { must(digestfile::make(u"a.pdf"_s, digest, told)); }));
        tell(u"%1 weeks, digest pdf"_s.arg(weeks), times);
    }
}
