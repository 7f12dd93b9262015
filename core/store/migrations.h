// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

class Database;

// Brings a workspace to the schema of this Parvis: numbered scripts of resources/sql/sqlite, one
// transaction each, the number kept in PRAGMA user_version. A copy "before-N.db" is kept first when
// there is something to lose. A workspace from a newer Parvis is left untouched: NewerVersion.
namespace migrations {

int latest();
Result<> run(Database &database);
Result<> runTo(Database &database, int version); // tests compare the ways to a version
// The same with other steps, one script each: a test makes a next version of its own.
QStringList scripts();
Result<> runTo(Database &database, int version, const QStringList &scripts);

} // namespace migrations
