// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/decisions.h"

#include "core/schedule/lifecycle.h"

using namespace Qt::StringLiterals;

namespace decisions {

namespace {

using State = Publication::State;
using lifecycle::Event;

constexpr milliseconds apart = 2min; // missed posts sent after all: never a burst

Result<> moved(Database &database, const Publication &publication, State to,
               std::optional<Instant> nextAt, std::optional<Instant> dueAt, Instant now)
{
    publications::Move move;
    move.from = publication.state;
    move.to = to;
    move.nextAt = nextAt;
    move.dueAt = dueAt;
    const Result<bool> done = publications::move(database, publication.id, move, now);
    if (!done)
        return done.error();
    if (!*done)
        return Error(Error::Busy, u"it has just moved on"_s);
    return {};
}

Result<> apply(Database &database, qint64 id, Event event, std::optional<Instant> nextAt,
               std::optional<Instant> dueAt, Instant now)
{
    const Result<Publication> publication = publications::one(database, id);
    if (!publication)
        return publication.error();
    const std::optional<State> to = lifecycle::next(publication->state, event);
    if (!to)
        return Error(Error::Invalid, publication::stateKey(publication->state));
    if (*to != State::Scheduled)
        return moved(database, *publication, *to, nextAt, dueAt, now);
    const Result<bool> clear = approvals::clear(database, id);
    if (!clear)
        return clear.error();
    if (*clear)
        return moved(database, *publication, *to, nextAt, dueAt, now);
    if (!lifecycle::next(publication->state, Event::Submit))
        return Error(Error::Forbidden, u"approval"_s);
    return moved(database, *publication, State::Submitted, std::nullopt, dueAt, now);
}

Result<> cancelThere(Database &database, const Publication &held, Instant now)
{
    publications::Draft draft;
    draft.accountId = held.accountId;
    draft.kind = Publication::Kind::Action;
    draft.dueAt = now;
    draft.action.emplace();
    draft.action->kind = Action::Kind::CancelScheduled;
    draft.action->targetId = held.remoteId;
    draft.action->targetApiId = held.remoteApiId;
    draft.action->targetRef = held.remoteRef;
    publications::Plan plan;
    plan.drafts = { draft };
    const Result<QList<qint64>> planned = publications::plan(database, plan, now);
    if (!planned)
        return planned.error();
    return {};
}

} // namespace

Result<> cancel(Database &database, qint64 id, Instant now)
{
    const Result<Publication> publication = publications::one(database, id);
    if (!publication)
        return publication.error();
    if (publication->state == State::Handed)
        return cancelThere(database, *publication, now);
    return apply(database, id, Event::Cancel, std::nullopt, std::nullopt, now);
}

Result<> sendNow(Database &database, qint64 id, Instant now)
{
    const Result<Publication> publication = publications::one(database, id);
    if (!publication)
        return publication.error();
    Instant when = now;
    if (publication->state == State::Missed) {
        const Result<Instant> slot
            = publications::freeSlot(database, publication->accountId, now, apart);
        if (!slot)
            return slot.error();
        when = *slot;
    }
    return apply(database, id, Event::Schedule, when, when, now);
}

Result<> reschedule(Database &database, qint64 id, Instant dueAt, Instant now)
{
    return apply(database, id, Event::Schedule, dueAt, dueAt, now);
}

Result<> confirm(Database &database, qint64 id, QUrl url, Instant now)
{
    const Result<Publication> publication = publications::one(database, id);
    if (!publication)
        return publication.error();
    const std::optional<State> to = lifecycle::next(publication->state, Event::Confirm);
    if (!to)
        return Error(Error::Invalid, publication::stateKey(publication->state));
    publications::Outcome outcome;
    outcome.move.from = publication->state;
    outcome.move.to = *to;
    outcome.word = u"confirmed"_s;
    outcome.remoteUrl = url;
    outcome.remoteId = url.toString();
    const Result<bool> recorded = publications::record(database, id, outcome, now);
    if (!recorded)
        return recorded.error();
    if (!*recorded)
        return Error(Error::Busy, u"it has just moved on"_s);
    return {};
}

Result<> lookAgain(Database &database, qint64 id, Instant now)
{
    return apply(database, id, Event::Look, now, std::nullopt, now);
}

} // namespace decisions
