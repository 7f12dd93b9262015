// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/workspace.h"

#include "core/store/database.h"
#include "core/store/erasures.h"
#include "core/store/migrations.h"
#include "core/store/sqlite.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSqlError>

#include <algorithm>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace workspace {

namespace {

constexpr QFile::Permissions ours = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions oursToEnter = ours | QFile::ExeOwner;

QByteArray fileHash(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QFile::ReadOnly) || !hash.addData(&file))
        return {};
    return hash.result().toHex();
}

// PRAGMA quick_check and its kind answer one row, "ok".
Result<> saysOk(Database &database, const QString &pragma)
{
    QSqlQuery query(database.sql());
    if (!query.exec(pragma))
        return database.lastError(query.lastError(), pragma);
    QString first;
    if (query.next())
        first = query.value(0).toString();
    if (first != "ok"_L1)
        return Error(Error::Damaged, first.left(200));
    return {};
}

// Whoever made it was interrupted before it had a schema: there is nothing yet to be damaged.
Result<bool> begun(Database &database)
{
    Statement query = database.prepare(
        u"SELECT (SELECT user_version FROM pragma_user_version) + COUNT(*) FROM sqlite_schema"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    if (!query.next())
        return query.failure().value_or(Error(Error::Damaged));
    return query.integer(0) > 0;
}

QString stamp(Instant now)
{
    return toUtc(now).toString(u"yyyyMMdd-HHmmss"_s);
}

QString backupName(Instant now)
{
    return u"backup-%1.db"_s.arg(toUtc(now).toString(u"yyyyMMdd"_s));
}

// Reads the file past SQLite: POSIX takes every lock of a process away when it closes any of its
// descriptors, so never while this process has the database open.
Result<> header(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return {};
    if (!file.open(QFile::ReadOnly))
        return Error(Error::Unavailable, u"the database cannot be opened"_s);
    if (file.size() == 0)
        return Error(Error::Damaged, u"the database is empty"_s);
    if (file.read(16) != QByteArray("SQLite format 3\0", 16))
        return Error(Error::Damaged, u"not a database"_s);
    return {};
}

// Whoever was erased since the copy was made does not come back with it. A database that cannot be read
// any more says of nobody.
Result<> forgetAgain(const QDir &folder, Database &copy, Instant now)
{
    if (!exists(folder))
        return {};
    Result<std::unique_ptr<Database>> before = Database::open(databasePath(folder), Database::Mode::Read);
    if (!before)
        return {};
    const Result<> carried = erasures::carry(**before, copy, now);
    const bool unreadable = !carried && carried.error().kind == Error::Damaged;
    return unreadable ? Result<>() : carried;
}

} // namespace

QString databasePath(const QDir &folder)
{
    return folder.filePath(u"parvis.db"_s);
}

bool exists(const QDir &folder)
{
    return QFile::exists(databasePath(folder));
}

Result<> prepare(const QDir &folder, filesystem::Probe probe)
{
    if (!QDir().mkpath(folder.path()))
        return Error(Error::Unavailable, u"the folder cannot be made"_s);
    const QFileInfo info(folder.path());
    if (info.ownerId() != ::geteuid())
        return Error(Error::Forbidden, u"the folder belongs to somebody else"_s);
    if (!filesystem::sharesMemory(probe(folder.path())))
        return Error(Error::Unavailable, u"the folder is on a network file system"_s);
    QFile::setPermissions(folder.path(), oursToEnter);
    const Result<> readable = header(databasePath(folder));
    if (!readable)
        return readable;
    seal(folder);
    return QDir(folder).mkpath(u"media"_s) ? Result<>()
                                           : Error(Error::Unavailable, u"no media folder"_s);
}

void seal(const QDir &folder)
{
    for (const QString &name : { u"parvis.db"_s, u"parvis.db-wal"_s, u"parvis.db-shm"_s }) {
        if (folder.exists(name))
            QFile::setPermissions(folder.filePath(name), ours);
    }
}

Result<> check(const QDir &folder, Check check)
{
    if (exists(folder) && QFileInfo(databasePath(folder)).size() == 0)
        return Error(Error::Damaged, u"the database is empty"_s);
    Result<std::unique_ptr<Database>> opened
        = Database::open(databasePath(folder), Database::Mode::Read);
    if (!opened)
        return opened.error();
    Database &database = **opened;
    const Result<bool> any = begun(database);
    if (!any || !*any)
        return any ? Result<>() : Result<>(any.error());
    QStringList pragmas { u"PRAGMA quick_check(post)"_s, u"PRAGMA quick_check(publication)"_s,
                          u"PRAGMA quick_check(attempt)"_s };
    if (check == Check::Full)
        pragmas = { u"PRAGMA integrity_check(1)"_s };
    for (const QString &pragma : pragmas) {
        const Result<> fine = saysOk(database, pragma);
        if (!fine)
            return fine;
    }
    return {};
}

Result<> backup(const QDir &folder, const QString &file)
{
    {
        Result<std::unique_ptr<Database>> opened
            = Database::open(databasePath(folder), Database::Mode::Read);
        if (!opened)
            return opened.error();
        const Result<> copied = sqlite::copy((*opened)->sql(), file);
        if (!copied)
            return copied;
    }
    {
        Result<std::unique_ptr<Database>> copy = Database::open(file, Database::Mode::Read);
        if (!copy)
            return copy.error();
        const Result<> fine = saysOk(**copy, u"PRAGMA integrity_check(1)"_s);
        if (!fine)
            return fine;
    }
    QSaveFile hash(file + u".sha256"_s);
    if (!hash.open(QFile::WriteOnly))
        return Error(Error::Unavailable, u"the backup's hash cannot be written"_s);
    hash.write(fileHash(file) + "  " + QFileInfo(file).fileName().toUtf8() + '\n');
    if (!hash.commit())
        return Error(Error::Full, u"the backup's hash cannot be written"_s);
    return {};
}

Result<> keepCopy(QDir folder, Instant now)
{
    const Result<> fine = check(folder, Check::Full);
    if (!fine)
        return fine;
    const Result<> copied = backup(folder, folder.filePath(backupName(now)));
    if (!copied)
        return copied;
    const QStringList copies
        = folder.entryList({ u"backup-*.db"_s }, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QString &old : copies.mid(2)) {
        QFile::remove(folder.filePath(old));
        QFile::remove(folder.filePath(old + u".sha256"_s));
    }
    return {};
}

Result<> restore(const QDir &folder, const QString &file, Instant now)
{
    const Result<> readable = header(file);
    if (!QFile::exists(file) || !readable)
        return readable ? Error(Error::NotFound, file) : readable.error();
    QFile beside(file + u".sha256"_s);
    if (beside.open(QFile::ReadOnly) && beside.readAll().left(64) != fileHash(file))
        return Error(Error::Damaged, u"the backup is not what it was"_s);

    const Result<> prepared = prepare(folder);
    if (!prepared && prepared.error().kind != Error::Damaged)
        return prepared;
    // Beside the old one first: a full disk leaves everything as it was.
    const QString arriving = folder.filePath(u"restoring.db"_s);
    QFile::remove(arriving);
    if (!QFile::copy(file, arriving))
        return Error(Error::Full, u"the backup cannot be copied"_s);
    QFile::setPermissions(arriving, ours);
    {
        Result<std::unique_ptr<Database>> copy = Database::open(arriving);
        if (!copy)
            return copy.error();
        Database &database = **copy;
        const Result<> fine = saysOk(database, u"PRAGMA integrity_check(1)"_s);
        if (!fine)
            return fine;
        // Fenced: whatever was due may have left from the workspace this is a copy of.
        const Result<> fenced = database.transact([&]() -> Result<> {
            Statement hold = database.prepare(
                // Also what was held already: signing in would let it go. A reason lets nothing go.
                uR"(UPDATE publication SET state = 'held', next_at = NULL, error_kind = NULL,
                        updated_at = ?
                    WHERE state IN ('scheduled', 'preparing', 'retry', 'held'))"_s);
            const Result<> held = hold.run(now);
            if (!held)
                return held;
            Statement unsure = database.prepare(
                uR"(UPDATE publication SET state = 'attention', next_at = NULL, updated_at = ?
                    WHERE state IN ('sending', 'unknown'))"_s);
            const Result<> doubted = unsure.run(now);
            if (!doubted)
                return doubted;
            Statement close = database.prepare(
                u"UPDATE attempt SET outcome = 'unknown', finished_at = ? WHERE outcome IS NULL"_s);
            return close.run(now);
        });
        if (!fenced)
            return fenced;
        const Result<> forgotten = forgetAgain(folder, database, now);
        if (!forgotten)
            return forgotten;
        const Result<> flushed = database.execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
        if (!flushed)
            return flushed;
    }
    if (exists(folder)) {
        const Result<QString> aside = quarantine(folder, now);
        if (!aside)
            return aside.error();
    }
    QFile::remove(arriving + u"-wal"_s);
    QFile::remove(arriving + u"-shm"_s);
    if (!QFile::rename(arriving, databasePath(folder)))
        return Error(Error::Unavailable, u"the restored database cannot be named"_s);
    return {};
}

Result<QString> quarantine(const QDir &folder, Instant now)
{
    const QString aside = folder.filePath(u"quarantine-%1.db"_s.arg(stamp(now)));
    if (QFile::exists(aside) || !QFile::rename(databasePath(folder), aside))
        return Error(Error::Unavailable, u"the database cannot be moved aside"_s);
    for (const QString &tail : { u"-wal"_s, u"-shm"_s }) {
        if (QFile::exists(databasePath(folder) + tail))
            QFile::rename(databasePath(folder) + tail, aside + tail);
    }
    return aside;
}

Result<QList<QByteArray>> held(QDir folder, QList<QByteArray> bytes)
{
    const QString path = folder.filePath(u"proof.db"_s);
    {
        Result<std::unique_ptr<Database>> opened = Database::open(databasePath(folder), Database::Mode::Read);
        if (!opened)
            return opened.error();
        const Result<> copied = sqlite::copy((*opened)->sql(), path);
        if (!copied)
            return copied.error();
    }
    QFile file(path);
    QList<QByteArray> found;
    if (file.open(QFile::ReadOnly)) {
        qsizetype longest = 0;
        for (const QByteArray &each : bytes)
            longest = std::max(longest, each.size());
        QByteArray chunk;
        while (!file.atEnd()) {
            chunk = chunk.right(longest) + file.read(8 << 20);
            for (const QByteArray &each : bytes) {
                if (!found.contains(each) && chunk.contains(each))
                    found.append(each);
            }
        }
    }
    const bool read = file.isOpen() && file.error() == QFile::NoError;
    file.close();
    QFile::remove(path);
    if (!read)
        return Error(Error::Unavailable, u"the copy cannot be read"_s);
    return found;
}

Result<int> dropOtherCopies(QDir folder, Instant now)
{
    int dropped = 0;
    const QString kept = backupName(now);
    const QStringList found = folder.entryList(
        { u"backup-*.db"_s, u"before-*.db"_s, u"quarantine-*.db*"_s, u"restoring.db*"_s }, QDir::Files);
    for (const QString &name : found) {
        if (name == kept)
            continue;
        if (!QFile::remove(folder.filePath(name)))
            return Error(Error::Unavailable, name);
        QFile::remove(folder.filePath(name + u".sha256"_s));
        ++dropped;
    }
    return dropped;
}

QString newestCopy(const QDir &folder)
{
    const QFileInfoList found
        = folder.entryInfoList({ u"backup-*.db"_s, u"before-*.db"_s }, QDir::Files, QDir::Time);
    return found.isEmpty() ? QString() : found.first().filePath();
}

} // namespace workspace
