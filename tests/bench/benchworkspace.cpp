// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchworkspace.h"

#include "core/store/workspace.h"
#include "tests/bench/measure.h"

#include <QFile>

#include <cstdio>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace benchworkspace {

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
        must(messages::deliver(database, delivery, instant(lastMoment)));
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

QString make(const QDir &folder, qint64 count)
{
    must(workspace::prepare(folder));
    const QString path = workspace::databasePath(folder);
    if (QFile::exists(path))
        return path;
    const std::unique_ptr<Database> database = fresh(path);
    // As after a first sync: what is older than two weeks is done, what comes from now on is not.
    must(database->execute(u"UPDATE account SET first_sync = 1"_s));
    ingest(*database, Generator(count), count, 10'000);
    must(database->execute(u"UPDATE account SET first_sync = 0"_s));
    std::printf("made %s with %lld messages\n", qUtf8Printable(path), static_cast<long long>(count));
    return path;
}

} // namespace benchworkspace
