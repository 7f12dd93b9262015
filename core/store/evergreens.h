// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/publications.h"

// Posts that stay good, and when each went out.
namespace evergreens {

struct Evergreen
{
    qint64 id = 0;
    QString text;
    QString composition;
    QList<publications::Draft> drafts; // what leaves, by account and part; without a time
    QStringList variants; // other words for the same
    int rest = 30; // days between two times on one account
    bool paused = false;
};
Result<qint64> add(Database &database, const Evergreen &evergreen, Instant now);
Result<> put(Database &database, const Evergreen &evergreen); // in the place of what it was
Result<> remove(Database &database, qint64 id); // what it has planned stays
Result<QList<Evergreen>> all(Database &database);

struct Turn // one of them going out, on one account
{
    qint64 id = 0;
    qint64 evergreenId = 0; // 0: it is gone
    qint64 accountId = 0;
    qint64 postId = 0; // 0: it is gone
    int variant = 0;
    Instant at;
    Instant counted; // it counts as if it had been then, too
};
Result<> addTurn(Database &database, const Turn &turn);
Result<> count(Database &database, qint64 id, Instant when);
Result<> forgetTurn(Database &database, qint64 id);
Result<QList<Turn>> turns(Database &database); // by time
// Those whose post missed its time, and was never tried; those whose post waits as it was made.
Result<QList<Turn>> missed(Database &database);
Result<QList<Turn>> waiting(Database &database);

} // namespace evergreens
