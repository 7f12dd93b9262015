// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/capabilities.h"
#include "core/store/plans.h"
#include "core/store/publications.h"

// What a person does to the plan: move, call off, copy, schedule what was a draft; and take that back.
// Several posts at a time, all or nothing. What a platform holds is asked of the platform: an action,
// ten seconds from now, that the Publisher does.
namespace rearrange {

// Why something cannot be moved there.
enum class Obstacle {
    Sent,
    Elsewhere, // it was not published from here
    Leaving, // it is being sent, or looked for
    Doubt, // it may be there already: a person has to say first
    Past,
    HeldThere, // the platform holds it and does not let it be moved
    TooSoon, // the platform wants to know earlier
};
std::optional<Obstacle> obstacle(const plans::Part &part, const Capabilities &able, Instant to,
                                 Instant now);

struct Trace // of one row, to put it back
{
    Publication before;
    Publication::State to = Publication::State::Scheduled;
    std::optional<approvals::Word> said = {}; // with it
};
struct Deed
{
    QList<Trace> traces;
    QList<qint64> actions; // asked of platforms, not before ten seconds from now
    QList<qint64> made; // copies
    Instant at;
    QString person; // who did it, where that is kept
};
struct Shift
{
    qint64 id = 0;
    Instant to;
};

// Invalid, with the state's key, when one of them cannot be.
Result<Deed> move(Database &database, QList<Shift> shifts, Instant now);
// A draft becomes a post to be sent at its time; where approval is asked for, it waits for that.
Result<Deed> schedule(Database &database, QList<qint64> ids, Instant now);
Result<Deed> cancel(Database &database, QList<qint64> ids, Instant now);
// Drafts of the same, so many days later at the same wall time there. Nothing leaves by itself.
Result<Deed> copy(Database &database, QList<qint64> ids, int days, QString zone, Instant now);
// Busy when something has happened since.
Result<> undo(Database &database, Deed deed, Instant now);

} // namespace rearrange
