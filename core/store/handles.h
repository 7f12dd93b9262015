// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/foreign.h"
#include "core/store/database.h"

#include <QUrl>

// Whom a text of ours can name: the people known on an account.
namespace handles {

struct Known
{
    qint64 accountId = 0;
    qint64 authorId = 0;
    Foreign name;
    Foreign handle; // as its platform names them, without an @
    QUrl avatar;
    Instant lastAt; // when they last wrote
};
// Those one of whose names or whose handle begins so, accents aside, on any of these accounts; who
// wrote last first. Nothing typed: simply who wrote last. Never we ourselves.
Result<QList<Known>> beginning(Database &database, QList<qint64> accountIds, QString typed, int limit);

} // namespace handles
