// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"

#include "core/base/probe.h"
#include "core/store/database.h"
#include "core/store/sqlite.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

static void loadScripts()
{
    Q_INIT_RESOURCE(core);
}

namespace migrations {

namespace {

QList<Step> read()
{
    loadScripts();
    const QDir folder(u":/sql/sqlite"_s);
    QList<Step> found;
    for (const QString &name : folder.entryList({ u"*.sql"_s }, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        const bool open = file.open(QFile::ReadOnly);
        Q_ASSERT(open);
        Step step;
        step.number = name.section(u'_', 0, 0).toInt();
        step.script = QString::fromUtf8(file.readAll());
        Q_ASSERT(step.number > (found.isEmpty() ? 0 : found.last().number));
        found.append(step);
    }
    return found;
}

Result<int> version(Database &database)
{
    Statement query = database.prepare(u"PRAGMA user_version"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    return query.next() ? int(query.integer(0)) : 0;
}

Result<> take(Database &database, const Step &step)
{
    const QStringList statements = sqlite::statements(step.script);
    return database.transact([&]() -> Result<> {
        const Result<int> now = version(database); // another process may have been quicker
        if (!now || *now >= step.number)
            return now ? Result<>() : Result<>(now.error());
        for (const QString &statement : statements) {
            const Result<> done = database.execute(statement);
            if (!done)
                return done;
            probe::point(15);
        }
        return database.execute(u"PRAGMA user_version=%1"_s.arg(step.number));
    });
}

} // namespace

QList<Step> steps()
{
    static const QList<Step> all = read();
    return all;
}

int latest()
{
    return steps().last().number;
}

Result<> run(Database &database)
{
    return runTo(database, latest());
}

Result<> runTo(Database &database, int target)
{
    return runTo(database, target, steps());
}

Result<> runTo(Database &database, int target, const QList<Step> &steps)
{
    const Result<int> now = version(database);
    if (!now)
        return now.error();
    if (*now > target)
        return Error(Error::NewerVersion, u"schema %1"_s.arg(*now));
    if (*now > 0 && *now < target) {
        const QFileInfo file(database.path());
        const QString kept
            = file.dir().filePath(u"before-%1.db"_s.arg(target));
        const Result<> copied = sqlite::copy(database.sql(), kept);
        if (!copied)
            return copied;
    }
    for (const Step &step : steps) {
        if (step.number <= *now || step.number > target)
            continue;
        const Result<> done = take(database, step);
        if (!done)
            return done;
    }
    return {};
}

} // namespace migrations
