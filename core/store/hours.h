// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <QMap>

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

using Counts = QMap<qint64, Count>; // by the number of the hour since 1970
// Of one account, or of all (0); hours in which nothing came have no row.
Result<Counts> read(Database &database, qint64 accountId, Instant from, Instant to);
// The hours that lead to a moment, counted back from it: 0 is the last one.
Result<QMap<int, Count>> back(Database &database, qint64 accountId, Instant now, int most);
// The first hour there is something of.
Result<std::optional<qint64>> first(Database &database, qint64 accountId);

} // namespace hours
