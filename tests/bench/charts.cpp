// SPDX-License-Identifier: GPL-3.0-or-later
// G8: a year by day and account, from the rollup and by looking at every message.
#include "tests/bench/benches.h"
#include "tests/bench/benchworkspace.h"
#include "tests/bench/measure.h"

using namespace Qt::StringLiterals;

namespace {

// Processor milliseconds for all of it; how many points came.
double reads(Database &reader, const QString &sql, qint64 *points)
{
    const double before = threadCpuNow();
    Statement query = reader.prepare(sql);
    must(query.run());
    *points = 0;
    while (query.next())
        *points += query.integer(2) > 0;
    return threadCpuNow() - before;
}

} // namespace

void benchCharts(const QDir &workspace)
{
    const QString path = benchworkspace::make(workspace, 1'000'000);
    const std::unique_ptr<Database> reader = must(Database::open(path, Database::Mode::Read));
    qint64 points = 0;
    QList<double> rollup;
    QList<double> scan;
    for (int round = 0; round < 7; ++round) {
        scan.append(reads(*reader, u"SELECT created_at / 86400000 AS day, account_id, COUNT(*)"
                                   " FROM message WHERE state <> 2 GROUP BY day, account_id"_s, &points));
        rollup.append(reads(*reader, u"SELECT day, account_id, messages FROM day_total"
                                     " ORDER BY day, account_id"_s, &points));
    }
    print("G8 points", double(points), "");
    print("G8 52 weeks, day by account", median(rollup), "cpu ms", median(scan));
}
