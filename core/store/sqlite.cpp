// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite.h"

#include "core/base/probe.h"

#include <QFile>
#include <QSqlDriver>
#include <QVariant>

#include <cstdio>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace sqlite {

namespace {

sqlite3 *handle(const QSqlDatabase &database)
{
    const QVariant found = database.driver()->handle();
    Q_ASSERT(found.isValid() && qstrcmp(found.typeName(), "sqlite3*") == 0);
    return *static_cast<sqlite3 *const *>(found.constData());
}

void rowWritten(void *context, int, const char *, const char *table, sqlite3_int64)
{
    (*static_cast<std::function<void(const char *)> *>(context))(table);
}

int tableTold(void *context, int action, const char *table, const char *, const char *, const char *trigger)
{
    const bool writes = action == SQLITE_INSERT || action == SQLITE_UPDATE || action == SQLITE_DELETE;
    if (writes && !trigger)
        *static_cast<QByteArray *>(context) = table;
    return SQLITE_OK;
}

} // namespace

void lighten()
{
    static const int once = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    static_cast<void>(once);
}

void harden(const QSqlDatabase &database)
{
    sqlite3_db_config(handle(database), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle(database), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
}

void watch(const QSqlDatabase &database, std::function<void(const char *)> *touched)
{
    sqlite3_update_hook(handle(database), touched ? &rowWritten : nullptr, touched);
}

void overhear(const QSqlDatabase &database, QByteArray *table)
{
    sqlite3_set_authorizer(handle(database), table ? &tableTold : nullptr, table);
}

QStringList statements(const QString &script)
{
    QStringList found;
    QString pending;
    for (const QString &line : script.split(u'\n')) {
        if (pending.isEmpty() && (line.trimmed().isEmpty() || line.startsWith("--"_L1)))
            continue;
        pending += line + u'\n';
        if (sqlite3_complete(pending.toUtf8().constData())) {
            found.append(pending.trimmed());
            pending.clear();
        }
    }
    Q_ASSERT(pending.trimmed().isEmpty());
    return found;
}

Result<> copy(const QSqlDatabase &database, const QString &path)
{
    const QString unfinished = path + u".part"_s;
    QFile::remove(unfinished);
    sqlite3 *target = nullptr;
    int code = sqlite3_open(QFile::encodeName(unfinished).constData(), &target);
    if (code == SQLITE_OK) {
        sqlite3_backup *backup = sqlite3_backup_init(target, "main", handle(database), "main");
        code = backup ? sqlite3_backup_step(backup, -1) : sqlite3_errcode(target);
        if (backup && code == SQLITE_DONE)
            code = sqlite3_backup_finish(backup);
        else if (backup)
            sqlite3_backup_finish(backup);
    }
    sqlite3_close(target);
    if (code != SQLITE_OK) {
        QFile::remove(unfinished);
        const auto kind = code == SQLITE_FULL ? Error::Full
            : code == SQLITE_BUSY || code == SQLITE_LOCKED ? Error::Busy
            : code == SQLITE_CORRUPT                       ? Error::Damaged
                                                           : Error::Unavailable;
        return Error(kind, u"copy: "_s + QString::fromUtf8(sqlite3_errstr(code)));
    }
    QFile::setPermissions(unfinished, QFile::ReadOwner | QFile::WriteOwner);
    probe::point(15);
    // In one step: QFile would have to remove an older copy first.
    if (::rename(QFile::encodeName(unfinished).constData(), QFile::encodeName(path).constData()) != 0)
        return Error(Error::Unavailable, u"copy: cannot name it"_s);
    return {};
}

} // namespace sqlite
