// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/holidays.h"
#include "core/schedule/clash.h"
#include "core/schedule/rhythm.h"
#include "core/store/events.h"
#include "core/store/ideas.h"
#include "core/store/plans.h"

// Everything a calendar shows of some days, in one reading: what is planned and was published, which
// slots are free, what day it is elsewhere, and who has to be awake.
namespace board {

struct Free // a slot nobody has taken yet, on one account or several
{
    Instant at;
    QList<qint64> accounts;
};
struct Observed
{
    holidays::Day day;
    QList<holidays::Country> countries; // that have it off; empty: not a day off
};
struct Board
{
    QDate first;
    int days = 7;
    QTimeZone zone = QTimeZone::utc();
    QList<plans::Card> cards;
    QList<plans::Card> drafts;
    QList<plans::Card> missed; // whenever that was
    QList<ideas::Idea> ideas;
    QList<Event> events; // of these days
    QList<Free> open;
    QList<Observed> observed;
    QList<holidays::Country> countries; // whose days they are
    plans::Reliance tonight; // until six in the morning
    bool held = false; // all sending is
    approvals::Asked approval; // where a post waits for one
    QHash<QString, QList<clash::Warning>> clashes; // of what is to come, by card

    Instant dayStart(int day) const; // 0 … days; a day begins when its date does
    int dayOf(Instant when) const; // may be outside
    static int minuteOf(Instant when, const QTimeZone &zone); // on the wall
};

struct Ask
{
    QDate first;
    int days = 7;
};
// Whose holidays are shown, by ISO code; of the zone's country until somebody chooses.
Result<QList<holidays::Country>> countries(Database &database);
Result<> setCountries(Database &database, QList<holidays::Country> countries);

Result<Board> read(Database &database, Ask ask, Instant now);
// The account's next slot that no post has taken; none when it has no slots.
Result<std::optional<rhythm::Occurrence>> nextFree(Database &database, qint64 accountId,
                                                   Instant after);
// Six in the morning after now: what is to leave until then leaves tonight.
Instant morning(Instant now, const QTimeZone &zone);

} // namespace board
