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
// For many at once: returns those it changed, for the way back. A label that nothing carries any
// more is forgotten.
Result<QList<qint64>> put(Database &database, QList<qint64> conversations, QString name);
Result<QList<qint64>> take(Database &database, QList<qint64> conversations, QString name);

// For the other files of store, inside their transaction: true when it changed something.
Result<bool> attach(Database &database, qint64 conversationId, QString name);
Result<bool> detach(Database &database, qint64 conversationId, QString name);

} // namespace labels
