// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>

class Database;

// Brings a workspace to the schema of this Parvis: numbered scripts of resources/sql/sqlite, one
// transaction each, the number of the file kept in PRAGMA user_version; numbers may be missing. A
// copy "before-N.db" is kept first when there is something to lose. A workspace from a newer Parvis
// is left untouched: NewerVersion.
namespace migrations {

struct Step
{
    int number = 0;
    QString script;
};

int latest();
Result<> run(Database &database);
Result<> runTo(Database &database, int version); // tests compare the ways to a version
// The same with other steps, by ascending number: a test makes a next version of its own.
QList<Step> steps();
Result<> runTo(Database &database, int version, const QList<Step> &steps);

} // namespace migrations
