// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"

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

QStringList scripts()
{
    loadScripts();
    return QDir(u":/sql/sqlite"_s).entryList({ u"*.sql"_s }, QDir::Files, QDir::Name);
}

Result<int> version(Database &database)
{
    Statement query = database.prepare(u"PRAGMA user_version"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    return query.next() ? int(query.integer(0)) : 0;
}

Result<> step(Database &database, const QString &script, int number)
{
    QFile file(u":/sql/sqlite/"_s + script);
    if (!file.open(QFile::ReadOnly))
        return Error(Error::Unavailable, script);
    const QStringList statements = sqlite::statements(QString::fromUtf8(file.readAll()));
    return database.transact([&]() -> Result<> {
        for (const QString &statement : statements) {
            const Result<> done = database.execute(statement);
            if (!done)
                return done;
        }
        return database.execute(u"PRAGMA user_version=%1"_s.arg(number));
    });
}

} // namespace

int latest()
{
    return int(scripts().size());
}

Result<> run(Database &database)
{
    return runTo(database, latest());
}

Result<> runTo(Database &database, int target)
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
    const QStringList all = scripts();
    for (int number = *now + 1; number <= target; ++number) {
        const Result<> done = step(database, all.at(number - 1), number);
        if (!done)
            return done;
    }
    return {};
}

} // namespace migrations
