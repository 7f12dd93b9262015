// SPDX-License-Identifier: GPL-3.0-or-later
// A report over 52 weeks and a million messages: from what is added up by day, and by looking at every
// message, answer and reading. And what keeping it added up costs a message.
#include "tests/bench/benches.h"
#include "tests/bench/benchworkspace.h"
#include "tests/bench/measure.h"

#include "core/insight/report.h"
#include "core/insight/tally.h"
#include "core/store/values.h"

#include <QElapsedTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 7;

// What the same answers cost without rows added up: messages, needs and moods by day and account, and
// from each message to the one before it in its conversation.
void lookAtAll(Database &reader)
{
    for (const QString &sql :
         { u"SELECT m.created_at / 86400000 AS day, m.account_id, c.need, COUNT(*),"
           " SUM(c.mood < -0.2), SUM(c.mood > 0.2)"
           " FROM message m JOIN conversation c ON c.id = m.conversation_id"
           " WHERE m.state <> 2 GROUP BY day, m.account_id, c.need"_s,
           u"SELECT created_at / 86400000 AS day, COUNT(*), AVG(created_at - before) FROM ("
           " SELECT created_at, state, LAG(created_at) OVER (PARTITION BY conversation_id"
           "  ORDER BY created_at) AS before FROM message WHERE conversation_id IS NOT NULL)"
           " WHERE state = 2 GROUP BY day"_s }) {
        Statement query = reader.prepare(sql);
        must(query.run());
        while (query.next()) { }
    }
}

} // namespace

void benchReports(const QDir &workspace)
{
    const QString path = benchworkspace::make(workspace, 1'000'000);
    const Instant now = instant(benchworkspace::lastMoment);
    {
        const std::unique_ptr<Database> writer = must(Database::open(path));
        must(values::set(*writer, u"zone"_s, u"Europe/Paris"_s));
        QElapsedTimer timer;
        timer.start();
        const double before = threadCpuNow();
        double longest = 0;
        for (;;) {
            QElapsedTimer step;
            step.start();
            const bool more = must(tally::settle(*writer, {}, now));
            longest = std::max(longest, double(step.nsecsElapsed()) / 1e6);
            if (!more)
                break;
        }
        const double spent = threadCpuNow() - before;
        print("report: adding up, a message", spent / 1000.0, "cpu us");
        print("report: adding up, the longest step", longest, "ms");
    }
    const std::unique_ptr<Database> reader = must(Database::open(path, Database::Mode::Read));
    const QTimeZone zone("Europe/Paris");
    const QDate today = walltime::at(now, zone).date();
    const QDate end = period::week(today).before().last;
    for (const int weeks : { 1, 13, 52 }) {
        const report::Ask ask { { end.addDays(1 - 7 * weeks), end }, {}, zone, now };
        QList<double> ours;
        QList<double> scan;
        qint64 received = 0;
        for (int round = 0; round < rounds; ++round) {
            ours.append(threadMilliseconds([&] { received = must(report::read(*reader, ask)).now.received; }));
            if (weeks == 52)
                scan.append(threadMilliseconds([&] { lookAtAll(*reader); }));
        }
        const QByteArray name = "report: " + QByteArray::number(weeks) + " weeks, "
            + QByteArray::number(received) + " messages";
        print(name.constData(), median(ours), "cpu ms", scan.isEmpty() ? 0 : median(scan));
    }
}
