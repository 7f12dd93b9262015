// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/values.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace values {

Result<QString> get(Database &database, QString key)
{
    Statement query = database.prepare(u"SELECT value FROM setting WHERE key = ?"_s);
    const Result<> run = query.run(key);
    if (!run)
        return run.error();
    if (query.next())
        return query.text(0);
    if (query.failure())
        return *query.failure();
    return QString();
}

Result<> set(Database &database, QString key, QString value)
{
    Statement put = database.prepare(
        u"INSERT INTO setting (key, value) VALUES (?, ?)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s);
    return put.run(key, value);
}

Result<QTimeZone> zone(Database &database)
{
    const Result<QString> name = get(database, u"zone"_s);
    if (!name)
        return name.error();
    return walltime::zone(*name).value_or(QTimeZone::systemTimeZone());
}

Result<QString> name(Database &database)
{
    const Result<QString> given = get(database, u"name"_s);
    if (!given || !given->isEmpty())
        return given;
    const QFileInfo file(database.path());
    return file.exists() ? file.absoluteDir().dirName() : QString(); // in memory there is none
}

Result<> nameOnce(Database &database, QString name)
{
    const Result<QString> given = get(database, u"name"_s);
    if (!given)
        return given.error();
    return given->isEmpty() ? set(database, u"name"_s, name) : Result<>();
}

} // namespace values
