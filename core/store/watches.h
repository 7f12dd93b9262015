// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/watch.h"
#include "core/store/database.h"

// What is watched, and how looking for it on each platform stands.
namespace watches {

Result<QList<Watch>> all(Database &database); // in the order they were added
Result<Watch> one(Database &database, qint64 id); // NotFound
Result<Watch> named(Database &database, QString name); // or its number; NotFound
// Invalid: no name, no query, or a name that is taken.
Result<qint64> add(Database &database, Watch watch, Instant now);
// Another query or other sources are run over everything anew; what was found stays only where a
// person said something of it, until it is found again. NotFound; Invalid.
Result<> change(Database &database, Watch watch);
Result<> remove(Database &database, qint64 id); // with what it found; the messages stay. NotFound

struct Look
{
    qint64 watchId = 0;
    qint64 accountId = 0;
    QByteArray cursor;
    std::optional<Instant> lookedAt; // when the platform last answered
    Instant nextAt;
    std::chrono::seconds pause { 0 };
    int failures = 0; // in a row
    std::optional<Error::Kind> error;
};
Result<QList<Look>> looksOn(Database &database, qint64 accountId);
Result<QList<Look>> looksFor(Database &database, qint64 watchId);
// For the other files of store, inside their transaction or alone. Without a cursor, or a time, the
// former one stays. A watch that is gone, or was changed since `edition`, is left as it is.
Result<> note(Database &database, Look look, int edition);
// Due at once, whatever they failed of; 0: all.
Result<> hurry(Database &database, qint64 watchId);

} // namespace watches
