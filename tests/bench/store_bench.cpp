// SPDX-License-Identifier: GPL-3.0-or-later
// The store against its floors. Prints `name value unit ratio floor`; README.md says how to run it.
#include "tests/bench/benches.h"
#include "tests/bench/benchworkspace.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace {

QByteArray csv(const Generator &generator, qint64 count)
{
    QByteArray rows;
    for (qint64 i = 0; i < count; ++i) {
        const messages::Placed placed = generator.make(i);
        const Message &message = placed.message;
        rows += QByteArray::number(i + 1) + ',' + QByteArray::number(generator.accountOf(i)) + ",\""
            + message.remoteId.toUtf8() + "\"," + QByteArray::number(int(message.kind)) + ",1,1,"
            + QByteArray::number(millis(message.createdAt)) + ",0,\""
            + message.body.text.raw().toUtf8() + "\",\"" + message.url.toString().toUtf8()
            + "\"\n";
    }
    return rows;
}

// The same rows through `sqlite3 .import`, five indexes and a rebuilt full-text index.
double floorImport(const QString &folder, const QString &rows)
{
    const QString path = folder + u"/floor.db"_s;
    QFile::remove(path);
    const double before = cpuSeconds(RUSAGE_CHILDREN);
    QProcess shell;
    shell.start(
        u"sqlite3"_s,
        { path,
          u"PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-65536;"
           " CREATE TABLE message(id INTEGER PRIMARY KEY, account_id INTEGER NOT NULL, remote_id TEXT NOT NULL,"
           " kind INTEGER NOT NULL, author_id INTEGER NOT NULL, conversation_id INTEGER NOT NULL,"
           " created_at INTEGER NOT NULL, state INTEGER NOT NULL, body TEXT NOT NULL, url TEXT NOT NULL);"
           " CREATE UNIQUE INDEX u ON message(account_id, remote_id);"
           " CREATE INDEX a ON message(state, created_at);"
           " CREATE INDEX b ON message(account_id, state, created_at);"
           " CREATE INDEX c ON message(conversation_id, created_at);"
           " CREATE INDEX d ON message(author_id, created_at);"
           " CREATE VIRTUAL TABLE fts USING fts5(body, content='message', content_rowid='id',"
           " tokenize=\"unicode61 remove_diacritics 2\");"_s,
          u".import --csv "_s + rows + u" message"_s,
          u"INSERT INTO fts(fts) VALUES('rebuild')"_s });
    if (!shell.waitForFinished(-1) || shell.exitCode() != 0)
        qFatal("sqlite3: %s", shell.readAllStandardError().constData());
    return cpuSeconds(RUSAGE_CHILDREN) - before;
}

int usage()
{
    std::fputs("store_bench make FOLDER [COUNT] | ingest [COUNT [PER_TRANSACTION]] | queries FOLDER\n"
               "          | searches FOLDER | charts FOLDER | reports FOLDER | people FOLDER\n"
               "          | mentions FOLDER | feeds | due | lateness [COUNT [SECONDS]]\n"
               "          | check | delivery | rules [COUNT] | watch [COUNT]\n",
               stderr);
    return 2;
}

} // namespace

void benchIngest(qint64 count, int perTransaction)
{
    const Generator generator(count);
    QTemporaryDir folder;
    const QString rows = folder.filePath(u"rows.csv"_s);
    QFile file(rows);
    if (!file.open(QFile::WriteOnly))
        qFatal("no room");
    file.write(csv(generator, count));
    file.close();
    QList<double> ours;
    QList<double> floors;
    for (int round = 0; round < 5; ++round) {
        floors.append(floorImport(folder.path(), rows));
        const QString path = folder.filePath(u"ours%1.db"_s.arg(round));
        const std::unique_ptr<Database> database = benchworkspace::fresh(path);
        ours.append(benchworkspace::ingest(*database, generator, count, perTransaction));
    }
    const QByteArray name = "G1 " + QByteArray::number(count) + " by "
        + QByteArray::number(perTransaction) + " a transaction";
    print(name.constData(), median(ours), "cpu s", median(floors));
}

// One delivery, to be counted: `valgrind --tool=callgrind`, divided by 10,000.
void benchDelivery()
{
    const Generator generator(10'000);
    QTemporaryDir folder;
    const std::unique_ptr<Database> database
        = benchworkspace::fresh(folder.filePath(u"one.db"_s));
    benchworkspace::ingest(*database, generator, 10'000, 1000);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = application.arguments().mid(1);
    const QString what = words.value(0);
    if (words.isEmpty() || words.size() > 3)
        return usage();
    std::printf("load %.1f\n", loadNow());
    if (what == "ingest"_L1)
        benchIngest(words.value(1, u"100000"_s).toLongLong(), words.value(2, u"1000"_s).toInt());
    else if (what == "delivery"_L1)
        benchDelivery();
    else if (what == "rules"_L1)
        benchRules(words.value(1, u"50000"_s).toLongLong());
    else if (what == "watch"_L1)
        benchWatches(words.value(1, u"50000"_s).toLongLong());
    else if (what == "feeds"_L1)
        benchFeeds();
    else if (what == "due"_L1)
        benchDue();
    else if (what == "lateness"_L1)
        benchLateness(words.value(1, u"10000"_s).toInt(), words.value(2, u"600"_s).toInt());
    else if (what == "check"_L1)
        benchCheck();
    else if (words.size() < 2)
        return usage();
    else if (what == "make"_L1)
        benchworkspace::make(QDir(words[1]), words.value(2, u"1000000"_s).toLongLong());
    else if (what == "queries"_L1)
        benchQueries(QDir(words[1]));
    else if (what == "searches"_L1)
        benchSearches(QDir(words[1]));
    else if (what == "charts"_L1)
        benchCharts(QDir(words[1]));
    else if (what == "reports"_L1)
        benchReports(QDir(words[1]));
    else if (what == "mentions"_L1)
        benchMentions(QDir(words[1]));
    else if (what == "people"_L1)
        benchPeople(QDir(words[1]));
    else
        return usage();
    std::printf("load %.1f\n", loadNow());
    return 0;
}
