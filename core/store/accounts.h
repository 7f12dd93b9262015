// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/account.h"
#include "core/store/database.h"

namespace accounts {

Result<qint64> add(Database &database, Account account, Instant now); // Invalid: platform taken
Result<QList<Account>> all(Database &database); // in the order they were added
Result<Account> one(Database &database, qint64 id); // NotFound
// By number, platform or handle, as people name accounts on the command line. NotFound.
Result<Account> named(Database &database, QString name);
// By id: how often each account was signed in again.
Result<QHash<qint64, int>> generations(Database &database);
Result<> remove(Database &database, qint64 id); // with everything that came from it

// What a health check told: identity, capabilities, limits; health becomes Good.
Result<> identified(Database &database, Account account, Instant now);
Result<> succeeded(Database &database, qint64 id, int limitLeft, Instant now);
Result<> failed(Database &database, qint64 id, Error error, Instant now);
// Signing in again: the account may be used from now, whatever it failed of.
Result<> signedIn(Database &database, qint64 id, Instant now);
Result<> hold(Database &database, qint64 id, std::optional<Instant> until);
Result<> setSettle(Database &database, qint64 id, qint64 seconds);

// Where fetching stands.
struct Progress
{
    QByteArray cursor;
    bool firstSync = true;
    std::optional<Instant> rereadAt;
};
Result<Progress> progress(Database &database, qint64 id);
Result<> setRereadAt(Database &database, qint64 id, Instant when);

} // namespace accounts
