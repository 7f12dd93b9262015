// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/filesystem.h"

#include <QDir>
#include <QString>

// The folder of one brand: parvis.db, media/, vault.sealed, sample/, engine.lock. 0700.
namespace workspace {

QString databasePath(const QDir &folder);
bool exists(const QDir &folder);

enum class Check { Cheap, Full };

// Makes the folder when needed, closes it to others (fixes 0644, refuses another owner), refuses
// write-ahead logging on a network file system (Unavailable), looks whether the database can be
// read at all. Damaged and NewerVersion leave everything untouched. Before the database is opened,
// never after: it would take SQLite's locks away.
Result<> prepare(const QDir &folder, filesystem::Probe probe = &filesystem::of);
// Closes the database's files to others, also those made when it was opened.
void seal(const QDir &folder);
// Cheap: header, schema version, quick check of the publishing tables. Full: everything, and the
// full-text index. On a connection of its own; call it on a worker.
Result<> check(const QDir &folder, Check check);

// A complete, checked copy in one file with its SHA-256 beside it; while the workspace is in use.
Result<> backup(const QDir &folder, const QString &file);
// A full check, then a backup "backup-<day>.db" in the folder itself; the newest two are kept.
Result<> keepCopy(QDir folder, Instant now);
// Puts a backup in the place of the workspace's database, which is kept aside as
// quarantine-<time>.db. Nothing publishes by itself afterwards: what was due is held, accounts have
// to sign in when the vault is not the one of the backup. Not while the workspace is open.
Result<> restore(const QDir &folder, const QString &file, Instant now);
// Moves a damaged database aside (with its log), never deletes it. Returns where it went.
Result<QString> quarantine(const QDir &folder, Instant now);
// Which of these bytes the database still holds, in any page, free ones too: looked for in a copy page by
// page, which is removed again.
Result<QList<QByteArray>> held(QDir folder, QList<QByteArray> bytes);
// Removes every copy but the backup of that day: older backups, those kept by migrations, quarantined
// databases. How many.
Result<int> dropOtherCopies(QDir folder, Instant now);
// The newest copy that can be restored: an automatic one, or before-N.db; empty when none.
QString newestCopy(const QDir &folder);

} // namespace workspace
