// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/publications.h"

#include <QDate>

// Posts that come again: what each says, and which days have been made into posts.
namespace series {

struct Series
{
    qint64 id = 0;
    QString text;
    QString composition; // its wall time is that of the first
    QList<publications::Draft> drafts; // what leaves, by account and part; without a time
    QString rule; // recurrence::toText
    QString first; // wall time, "2026-11-24 16:00"
    QString zone;
};
struct Day // one of its days
{
    QDate day;
    qint64 postId = 0; // 0: left out
    bool alone = false; // changed by itself
};
Result<qint64> add(Database &database, const Series &series, Instant now);
Result<> put(Database &database, const Series &series); // in the place of what it was
Result<> remove(Database &database, qint64 id); // its posts stay
Result<Series> one(Database &database, qint64 id); // NotFound
Result<QList<Series>> all(Database &database);
struct Of // the series a post is of
{
    qint64 id = 0; // 0: of none
    Day day;
};
Result<Of> of(Database &database, qint64 postId);
Result<QList<Day>> days(Database &database, qint64 id, QDate from); // in order
Result<> addDay(Database &database, qint64 id, const Day &day);
Result<> forgetDay(Database &database, qint64 id, QDate day); // it may be made again
Result<> setAlone(Database &database, qint64 postId);

} // namespace series
