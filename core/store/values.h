// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <QTimeZone>

// The workspace's own settings: its name, its zone, the polling rhythm …
namespace values {

// How often accounts are looked at, in minutes; empty or 0: as busy as they are.
inline const QString polling = QStringLiteral("polling_minutes");
// What deadline::Rules are, as JSON.
inline const QString deadlines = QStringLiteral("deadlines");
// Words that are right whatever the dictionaries say, one a line.
inline const QString ownWords = QStringLiteral("own_words");

Result<QString> get(Database &database, QString key); // empty when not set
Result<> set(Database &database, QString key, QString value);

Result<QTimeZone> zone(Database &database); // the system's until one is chosen
Result<QString> name(Database &database); // its folder's until one is given
Result<> nameOnce(Database &database, QString name); // unless somebody did

} // namespace values
