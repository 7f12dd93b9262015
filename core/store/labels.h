// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <QStringList>

// Tags of conversations.
namespace labels {

Result<QStringList> all(Database &database);
Result<QStringList> of(Database &database, qint64 conversationId);
Result<> add(Database &database, qint64 conversationId, QString name); // Invalid when empty
Result<> remove(Database &database, qint64 conversationId, QString name);

} // namespace labels
