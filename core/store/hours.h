// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <QMap>
#include <QSet>

// How many texts came in each hour, and how many of them were surely bad news: what is usual is told
// from it, so that nobody counts a month of texts each time one comes.
namespace hours {

// From this mood down a text is surely bad news: of a hundred that are not, six are taken for it
// (measured, tests/bench/README.md). What a person called negative is, too.
constexpr double sure = -0.5;

struct Count
{
    int texts = 0; // whose mood was read
    int negative = 0; // surely bad ones
    friend bool operator==(const Count &, const Count &) = default;
};

// Counts those of a day anew.
Result<> addUp(Database &database, Instant begin, Instant end);

using Counts = QMap<qint64, Count>;
// By account, and by the number of the hour since 1970; hours in which nothing came have none.
Result<QMap<qint64, Counts>> read(Database &database, Instant from, Instant to);
// The hours that lead to a moment, counted back from it: 0 is the last one.
Result<QMap<qint64, Counts>> back(Database &database, Instant now, int most);
Counts together(const QMap<qint64, Counts> &accounts);
// Those of which something came before.
Result<QSet<qint64>> older(Database &database, QList<qint64> accounts, Instant than);

// The same of what a watch found anywhere and nobody put aside; counted with each mention, not by day.
Result<Counts> found(Database &database, qint64 watchId, Instant from, Instant to);
Result<Counts> foundBack(Database &database, qint64 watchId, Instant now, int most);
Result<bool> foundBefore(Database &database, qint64 watchId, Instant than);

} // namespace hours
