// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <QStringList>

// The people who work in this workspace: whoever wrote, answered, moderated or was given something.
namespace team {

Result<QStringList> names(Database &database); // by the alphabet
// Those of them that a note names as "@Name", once each; of two that fit the longer one.
QStringList named(const QString &note, const QStringList &names);

} // namespace team
