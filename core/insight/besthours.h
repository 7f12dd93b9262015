// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <QList>
#include <QTimeZone>

// At which hours of the day our posts were answered most. Says nothing without enough history: a
// guess would be taken for knowledge.
namespace besthours {

struct Sample // one post
{
    qint64 accountId = 0;
    int hour = 0; // local
    double reactions = 0;
    int weekday = 0; // 1 Monday … 7; only where it is told
};
struct Best
{
    QList<int> hours; // at most three, from the early to the late; empty: not known
    int posts = 0; // that it was read from
};

constexpr int days = 90;
constexpr int enough = 30; // posts in all
constexpr int each = 5; // posts of an hour

// Each post is measured against its own account's: a large audience is not a good hour. An hour is
// good when half of its posts did a fifth better than half of all did.
Best best(const QList<Sample> &samples);

// The same by day of the week: how well the posts of an hour did, as a multiple of what is usual for
// their accounts. An hour of fewer than `each` posts says nothing and is left out.
struct Cell
{
    int weekday = 0;
    int hour = 0;
    int posts = 0;
    double strength = 0; // 1 = as usual
    friend bool operator==(const Cell &, const Cell &) = default;
};
QList<Cell> cells(const QList<Sample> &samples);

Result<Best> read(Database &database, QTimeZone zone, Instant now);

} // namespace besthours
