// SPDX-License-Identifier: GPL-3.0-or-later
// The store against its floors: G1 (taking messages in), G5 (what the inbox asks), G13 (readers
// beside a writer), G14 (one delivery, to be counted by callgrind).
//
//   store_bench ingest [COUNT [PER_TRANSACTION]]
//   store_bench queries [COUNT]
//   store_bench delivery
//
// Prints `name value unit ratio floor`. Makes its data in a temporary folder.
#include "core/store/accounts.h"
#include "core/store/conversations.h"
#include "core/store/search.h"
#include "tests/bench/generator.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSemaphore>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <sys/resource.h>
#include <thread>

using namespace Qt::StringLiterals;

namespace {

double cpuSeconds(int who)
{
    rusage usage {};
    getrusage(who, &usage);
    const auto seconds
        = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

void print(const char *name, double value, const char *unit, double floor)
{
    std::printf("%-34s %10.3f %-8s", name, value, unit);
    if (floor > 0)
        std::printf(" %6.2fx %10.3f", value / floor, floor);
    std::printf("\n");
    std::fflush(stdout);
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

double percentile(QList<double> values, int percent)
{
    std::sort(values.begin(), values.end());
    return values[std::min<qsizetype>(values.size() - 1, values.size() * percent / 100)];
}

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().detail));
    return std::move(*result);
}

void must(const Result<> &result)
{
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().detail));
}

std::unique_ptr<Database> fresh(const QString &path)
{
    std::unique_ptr<Database> database = must(Database::open(path));
    // More accounts than there are platforms: rows of their own.
    for (int i = 1; i <= Generator::accounts; ++i) {
        must(database->execute(
            u"INSERT INTO account (id, platform, connector, server, remote_id, handle, name, url,"
            " scopes, software, capabilities, health, created_at, first_sync)"
            " VALUES (%1, 'p%1', 'bench', '', 'me%1', '', '', '', '', '', '{}', 'good', 0, 0)"_s.arg(i)));
    }
    return database;
}

// Per transaction, one account after the other, as the collector does.
double ingest(Database &database, const Generator &generator, qint64 count, int perTransaction)
{
    QHash<qint64, QList<messages::Placed>> waiting;
    double spent = 0;
    const auto deliver = [&](qint64 account) {
        messages::Delivery delivery;
        delivery.accountId = account;
        delivery.messages = waiting.take(account);
        delivery.zone = QTimeZone("Europe/Paris");
        const double before = cpuSeconds(RUSAGE_THREAD);
        must(messages::deliver(database, delivery, instant(1'795'172'400'000)));
        spent += cpuSeconds(RUSAGE_THREAD) - before;
    };
    for (qint64 i = 0; i < count; ++i) {
        const qint64 account = generator.accountOf(i);
        waiting[account].append(generator.make(i));
        if (waiting[account].size() >= perTransaction)
            deliver(account);
    }
    for (const qint64 account : waiting.keys())
        deliver(account);
    return spent;
}

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
        const std::unique_ptr<Database> database = fresh(path);
        ours.append(ingest(*database, generator, count, perTransaction));
    }
    const QByteArray name = "G1 " + QByteArray::number(count) + " by "
        + QByteArray::number(perTransaction) + " a transaction";
    print(name.constData(), median(ours), "cpu s", median(floors));
}

template <typename Ask>
void timed(const char *name, Ask ask, int rounds = 300)
{
    QList<double> took;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        ask(i);
        took.append(double(timer.nsecsElapsed()) / 1e6);
    }
    std::printf("%-34s p50 %8.3f ms  p95 %8.3f ms\n", name, percentile(took, 50),
                percentile(took, 95));
    std::fflush(stdout);
}

void askAll(Database &reader, const char *when)
{
    std::printf("-- %s\n", when);
    conversations::Filter todo;
    todo.state = Conversation::State::Todo;
    const auto older = conversations::Way::Older;
    timed("G5 first page, to do", [&](int) {
        must(conversations::page(reader, todo, std::nullopt, older, 50));
    });
    timed("G5 page anywhere, to do", [&](int i) {
        conversations::Place place;
        place.at = instant(1'763'600'000'000 + i * 100'000'000ll);
        place.id = 1;
        must(conversations::page(reader, todo, place, older, 50));
    });
    timed("G5 view counts", [&](int) { must(conversations::counts(reader)); });
    timed("G5 thread", [&](int i) { must(conversations::thread(reader, 1 + i * 997)); });
    timed("G6 search, common word", [&](int) {
        must(search::find(reader, Generator::word(0, 3), 0, 0, 50));
    });
    timed("G6 search, rare word", [&](int i) {
        must(search::find(reader, Generator::word(0, quint64(20'000 + i)), 0, 0, 50));
    });
}

void benchQueries(qint64 count)
{
    const Generator generator(count);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"bench.db"_s);
    const std::unique_ptr<Database> writer = fresh(path);
    QElapsedTimer timer;
    timer.start();
    ingest(*writer, generator, count, 10'000);
    print("messages stored a second", double(count) / (double(timer.elapsed()) / 1000), "1/s", 0);
    const std::unique_ptr<Database> reader = must(Database::open(path, Database::Mode::Read));
    askAll(*reader, "idle");

    // G13: the same while 10,000 messages a second come in, on the writer's own thread.
    QSemaphore ending;
    std::thread busy([&] {
        const std::unique_ptr<Database> other = must(Database::open(path));
        const Generator more(count * 2);
        for (qint64 next = count; !ending.tryAcquire(1, 10); next += 200) {
            messages::Delivery delivery;
            delivery.accountId = 1;
            delivery.zone = QTimeZone("Europe/Paris");
            for (qint64 i = 0; i < 200; ++i)
                delivery.messages.append(more.make(next + i));
            must(messages::deliver(*other, delivery, instant(1'795'172'400'000)));
        }
    });
    askAll(*reader, "while messages come in (G13)");
    ending.release();
    busy.join();
}

// G14: `valgrind --tool=callgrind store_bench delivery`, divided by 10,000.
void oneDelivery()
{
    const Generator generator(10'000);
    QTemporaryDir folder;
    const std::unique_ptr<Database> database = fresh(folder.filePath(u"one.db"_s));
    ingest(*database, generator, 10'000, 1000);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = application.arguments();
    const QString what = words.value(1);
    const qint64 count = words.value(2, what == "queries"_L1 ? u"1000000"_s : u"100000"_s).toLongLong();
    if (what == "ingest"_L1)
        benchIngest(count, words.value(3, u"1000"_s).toInt());
    else if (what == "queries"_L1)
        benchQueries(count);
    else if (what == "delivery"_L1)
        oneDelivery();
    else
        std::fputs("store_bench ingest|queries|delivery\n", stderr);
    return 0;
}
