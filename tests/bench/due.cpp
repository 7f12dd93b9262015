// SPDX-License-Identifier: GPL-3.0-or-later
// G12: what the publisher asks each time it wakes, and how late it wakes.
#include "core/base/clock.h"
#include "core/store/publications.h"
#include "tests/bench/benches.h"
#include "tests/bench/benchworkspace.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 now = benchworkspace::lastMoment;

// Nine of ten were sent, the others wait for the minutes to come.
std::unique_ptr<Database> planned(const QString &path, qint64 count)
{
    std::unique_ptr<Database> database = benchworkspace::fresh(path);
    must(database->execute(
        u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1)"
        " INSERT INTO publication (account_id, kind, payload, payload_sha256, state, due_at, next_at,"
        " created_at, updated_at)"
        " SELECT 1 + i % 20, 'post', '{}', '', CASE WHEN i % 10 THEN 'sent' ELSE 'scheduled' END,"
        " %2 + (i - %1 * 9 / 10) * 60000, CASE WHEN i % 10 THEN NULL ELSE %2 + i * 6000 END, %2, %2 FROM n"_s
            .arg(count)
            .arg(now)));
    return database;
}

double looks(Database &database, Instant at)
{
    const double before = threadCpuNow();
    for (int i = 0; i < 100; ++i) {
        must(publications::due(database, at, 50));
        must(publications::nextAfter(database, at));
    }
    return (threadCpuNow() - before) * 1e3 / 100;
}

Task<> sleeps(SystemClock *clock, QList<double> *late)
{
    for (int i = 0; i < 200; ++i) {
        const Instant when = clock->now() + milliseconds(20 + i % 37);
        co_await clock->until(when);
        late->append(double((clock->now() - when).count()));
    }
    QCoreApplication::quit();
}

} // namespace

void benchDue()
{
    QTemporaryDir folder;
    const std::unique_ptr<Database> few = planned(folder.filePath(u"few.db"_s), 10'000);
    const std::unique_ptr<Database> many = planned(folder.filePath(u"many.db"_s), 1'000'000);
    for (const auto &[name, at] : { std::pair("G12 nothing due", instant(now)),
                                    std::pair("G12 fifty due", instant(now + 50 * 60'000)) }) {
        QList<double> ofMany;
        QList<double> ofFew;
        for (int round = 0; round < 41; ++round) {
            ofFew.append(looks(*few, at));
            ofMany.append(looks(*many, at));
        }
        print(name, median(ofMany), "cpu us", median(ofFew));
    }
    SystemClock clock;
    QList<double> late;
    Tasks tasks;
    tasks.start(sleeps(&clock, &late));
    QCoreApplication::exec();
    print("G12 wake-up too late p50", median(late), "ms");
    print("G12 wake-up too late p99", percentile(late, 99), "ms");
}
