// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/watch.h"
#include "core/store/database.h"
#include "core/watch/rise.h"

#include <QTimeZone>

#include <array>

// What a watch found in a time, in numbers, beside the same time before. What a person put aside does
// not count; what is not known is not there, and is never zero.
namespace watchboard {

struct Found
{
    qint64 mentions = 0;
    std::optional<Instant> last;
};
Result<QHash<qint64, Found>> counts(Database &database); // by watch, of all times

// Share of positive less share of negative texts, neutral ones counted, in points of 100: what it is,
// and how far either side of that it may be, by chance, 95 times of 100.
struct Net
{
    double value = 0;
    double margin = 0;
};

struct Figures
{
    std::array<qint64, 3> moods {}; // negative, neutral, positive
    qint64 authors = 0;
    qint64 known = 0; // authors whose followers are known
    std::optional<qint64> reach; // followers of those, each counted once

    qint64 mentions() const { return moods[0] + moods[1] + moods[2]; }
    std::optional<Net> net() const; // none without mentions
};

struct Day
{
    QDate first; // a day, or the week that is drawn as one
    QDate last;
    std::array<qint64, 3> moods {};
};

struct Voice
{
    qint64 watchId = 0;
    QString name;
    qint64 mentions = 0;
};

struct Ask
{
    qint64 watchId = 0;
    QDate first;
    QDate last; // included
    QTimeZone zone;

    Instant begin() const;
    Instant end() const;
    Ask before() const; // the same time before
};

struct Board
{
    Watch watch;
    Figures now;
    Figures before;
    QList<Day> days; // every one, in order; weeks when there are many
    bool weeks = false;
    // Itself first, then those it is compared with: competitors, or for one of them our brands.
    QList<Voice> voice;
    std::optional<double> shareBefore;
    QList<rise::Term> terms;
    qint64 gone = 0; // put aside by what a person said of others; counted nowhere else
    bool compared = false; // terms are those on the rise; else those said most
    std::optional<double> share() const; // of voice, 0 … 1; none: nobody to compare with, or nothing said
};

constexpr int mostDays = 45; // drawn as days
constexpr int mostTerms = 16;
constexpr int mostRead = 4000; // texts of each time, for terms

Result<Board> read(Database &database, Ask ask); // NotFound

} // namespace watchboard
