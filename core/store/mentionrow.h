// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/mentions.h"

// How texts of mentions and what was learnt of them stand in their rows: for the files of store alone.
namespace mentionrow {

extern const QString columns; // of message m and of what is
extern const QString beside; // it: its account and its author
constexpr int stateColumn = 14; // the last of them
mentions::Text readText(const Statement &row);

QStringList read(const QString &taught);
QString written(const QStringList &unlike); // empty for none
inline const QString same = QStringLiteral("="); // it says the same as what was judged

// Of every watch: what its lessons are.
Result<QHash<qint64, QString>> stamps(Database &database);
// Why what was found is put aside: because of what says the same, or what was learnt. Empty: it is not.
Result<QStringList> unlike(Database &database, const mentions::Found &found);

} // namespace mentionrow
