// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "tests/bench/generator.h"

#include <QDir>

// Workspaces full of generated messages, taken in by the store's own functions.
namespace benchworkspace {

constexpr qint64 lastMoment = 1'795'172'400'000; // when everything generated has been received

std::unique_ptr<Database> fresh(const QString &path); // with the generator's accounts
// Per transaction, one account after the other, as the collector does. The thread's CPU seconds
// spent in the store.
double ingest(Database &database, const Generator &generator, qint64 count, int perTransaction);
// Makes the workspace `folder`, unless it is there already. The database's path.
QString make(const QDir &folder, qint64 count);

} // namespace benchworkspace
