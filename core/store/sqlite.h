// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QSqlDatabase>
#include <QStringList>

#include <functional>

// What Qt Sql does not reach: the SQLite C library, used nowhere else.
namespace sqlite {

// Before the first connection: without the statistics of its memory, which nobody reads and which
// lock twice for each allocation. In use already, the library keeps them.
void lighten();
// Refuses tricks of a hostile file (DEFENSIVE, no trusted schema, checked cells).
void harden(const QSqlDatabase &database);
// Calls `touched` with a table's name for every row written, on the writing thread. SQLite is silent
// about tables WITHOUT ROWID.
void watch(const QSqlDatabase &database, std::function<void(const char *)> *touched);
// Whenever a statement is prepared, `table` becomes the one it writes itself, not through a trigger.
void overhear(const QSqlDatabase &database, QByteArray *table);
// One statement each; a script holds many, with triggers and comments.
QStringList statements(const QString &script);
// A consistent copy while others write; to a new file, complete or not there.
Result<> copy(const QSqlDatabase &database, const QString &path);

} // namespace sqlite
