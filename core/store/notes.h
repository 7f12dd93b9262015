// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <QStringList>

// What colleagues write between the messages of a conversation; never leaves the workspace.
namespace notes {

struct Note
{
    qint64 id = 0;
    Instant writtenAt;
    QString writer;
    QString body;
    QStringList named; // colleagues who are asked in it, by name
};

Result<QList<Note>> of(Database &database, qint64 conversationId);
// Who stands in it as "@name" among those who work here is named by it.
Result<qint64> add(Database &database, qint64 conversationId, QString writer, QString body,
                   Instant now);
Result<> remove(Database &database, qint64 id);

} // namespace notes
