// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/rearrange.h"

#include "core/schedule/composition.h"
#include "core/schedule/lifecycle.h"
#include "core/store/posts.h"

using namespace Qt::StringLiterals;

namespace rearrange {

namespace {

using State = Publication::State;
using lifecycle::Event;

constexpr milliseconds thinking = 10s; // before a platform is asked

publications::Draft request(const Publication &held, Action::Kind kind, std::optional<Instant> to,
                            Instant now)
{
    publications::Draft draft;
    draft.accountId = held.accountId;
    draft.kind = Publication::Kind::Action;
    draft.dueAt = now + thinking;
    draft.action.emplace();
    draft.action->kind = kind;
    draft.action->targetId = held.remoteId;
    draft.action->targetApiId = held.remoteApiId;
    draft.action->targetRef = held.remoteRef;
    draft.action->at = to;
    return draft;
}

// What is to be done to the rows, gathered before anything is.
struct Gathered
{
    QList<publications::Step> steps;
    QList<publications::Draft> actions;
    Deed deed;
};

Result<Publication> resting(Database &database, qint64 id, Event event)
{
    Result<Publication> found = publications::one(database, id);
    if (!found)
        return found;
    const bool rests = found->state == State::Handed
        || (found->state == State::Submitted && event == Event::Schedule); // its time, no more
    if (!rests && !lifecycle::next(found->state, event))
        return Error(Error::Invalid, publication::stateKey(found->state));
    return found;
}

void take(Gathered *all, const Publication &publication, State to, std::optional<Instant> dueAt,
          std::optional<Instant> nextAt)
{
    publications::Step step;
    step.id = publication.id;
    step.move.from = publication.state;
    step.move.to = to;
    step.move.dueAt = dueAt;
    step.move.nextAt = nextAt;
    step.unchangedSince = publication.updatedAt;
    if (dueAt && publication.outgoing.nativeAt && to == State::Scheduled) {
        // Not handed over yet: it will be, with its new time.
        step.outgoing = publication.outgoing;
        step.outgoing->nativeAt = dueAt;
    }
    all->steps.append(step);
    all->deed.traces.append({ publication, to, std::nullopt });
    if (to == State::Submitted && publication.state != to) {
        all->steps.last().said.emplace();
        all->deed.traces.last().said = approvals::Word::Submitted;
    }
}

// Scheduled again; where approval is asked for and it has none, it waits for one.
Result<State> scheduled(Database &database, const Publication &publication, Event event)
{
    const Result<bool> clear = approvals::clear(database, publication.id);
    if (!clear)
        return clear.error();
    const std::optional<State> to
        = lifecycle::next(publication.state, *clear ? event : Event::Submit);
    if (!to)
        return Error(Error::Invalid, publication::stateKey(publication.state));
    return *to;
}

// What was said with a deed is taken back with it.
approvals::Said opposite(approvals::Word word, const QString &person)
{
    approvals::Said said;
    said.word = word == approvals::Word::Returned ? approvals::Word::Submitted
        : word == approvals::Word::Withdrawn      ? approvals::Word::Approved
                                                  : approvals::Word::Withdrawn;
    said.person = person;
    return said;
}

Result<Deed> done(Database &database, Gathered all, Instant now)
{
    const Result<QList<qint64>> asked
        = publications::moveAll(database, all.steps, all.actions, now);
    if (!asked)
        return asked.error();
    all.deed.actions = *asked;
    all.deed.at = now;
    return all.deed;
}

} // namespace

std::optional<Obstacle> obstacle(const plans::Part &part, const Capabilities &able, Instant to,
                                 Instant now)
{
    if (part.ids.isEmpty())
        return Obstacle::Elsewhere;
    switch (part.state) {
    case State::Sent:
    case State::Cancelled: return Obstacle::Sent;
    case State::Preparing:
    case State::Sending:
    case State::Unknown: return Obstacle::Leaving;
    case State::Attention: return Obstacle::Doubt;
    default: break;
    }
    if (part.state == State::Handed && (!able.can(Capabilities::ManageScheduled) || part.leaving))
        return Obstacle::HeldThere;
    if (to < now)
        return Obstacle::Past;
    if (part.native && to < now + thinking + able.scheduleLead)
        return Obstacle::TooSoon;
    return std::nullopt;
}

Result<Deed> move(Database &database, QList<Shift> shifts, Instant now)
{
    Gathered all;
    for (const Shift &shift : shifts) {
        if (shift.to < now)
            return Error(Error::Invalid, u"past"_s);
        const Result<Publication> found = resting(database, shift.id, Event::Schedule);
        if (!found)
            return found.error();
        if (found->state == State::Handed) {
            all.actions.append(request(*found, Action::Kind::MoveScheduled, shift.to, now));
            continue;
        }
        if (found->state == State::Attention) // moving it could publish it twice
            return Error(Error::Invalid, publication::stateKey(found->state));
        // A draft stays one, and what waits for approval waits: only a person's word schedules it.
        const bool waits = found->state == State::Draft || found->state == State::Submitted;
        const bool native = found->outgoing.nativeAt.has_value();
        Result<State> to = found->state;
        if (!waits)
            to = scheduled(database, *found, Event::Schedule);
        if (!to)
            return to.error();
        take(&all, *found, *to, shift.to,
             *to != State::Scheduled ? std::nullopt
                 : native            ? std::optional(now)
                                     : std::optional(shift.to));
    }
    return done(database, all, now);
}

Result<Deed> cancel(Database &database, QList<qint64> ids, Instant now)
{
    Gathered all;
    for (const qint64 id : ids) {
        const Result<Publication> found = resting(database, id, Event::Cancel);
        if (!found)
            return found.error();
        if (found->state == State::Handed)
            all.actions.append(
                request(*found, Action::Kind::CancelScheduled, std::nullopt, now));
        else
            take(&all, *found, State::Cancelled, std::nullopt, std::nullopt);
    }
    return done(database, all, now);
}

Result<Deed> copy(Database &database, QList<qint64> ids, int days, QString zoneName, Instant now)
{
    const QTimeZone zone = walltime::zone(zoneName).value_or(QTimeZone::utc());
    QList<publications::Plan> plans;
    QList<std::pair<qint64, Instant>> origins; // of the plans: a post at a time
    for (const qint64 id : ids) {
        const Result<Publication> found = publications::one(database, id);
        if (!found)
            return found.error();
        const QDateTime wall = walltime::at(found->dueAt.value_or(found->createdAt), zone);
        const Instant at
            = walltime::resolve(wall.date().addDays(days), wall.time(), zone).at;
        const std::pair origin(found->postId, at);
        qsizetype which = origins.indexOf(origin);
        if (which < 0) {
            which = origins.size();
            origins.append(origin);
            publications::Plan plan;
            plan.text = found->outgoing.text;
            plan.wall = walltime::at(at, zone).toString(u"yyyy-MM-dd HH:mm"_s);
            plan.zone = zoneName;
            if (found->postId != 0) {
                const Result<posts::Post> post = posts::one(database, found->postId);
                if (!post)
                    return post.error();
                if (!post->composition.isEmpty()) { // to be written on as the first was
                    Composition written = Composition::fromJson(post->composition);
                    written.wall = plan.wall;
                    written.zone = plan.zone;
                    written.repeat.clear(); // a copy is one
                    plan.composition = written.toJson();
                }
            }
            plans.append(plan);
        }
        publications::Draft draft;
        draft.accountId = found->accountId;
        draft.part = found->part;
        draft.outgoing = found->outgoing;
        draft.outgoing.nativeAt.reset();
        if (draft.part > 0) { // it answers the copy, not what the first one did
            draft.outgoing.parentId.clear();
            draft.outgoing.parentApiId.clear();
            draft.outgoing.parentRef.clear();
        }
        draft.state = State::Draft;
        draft.dueAt = at;
        plans[which].drafts.append(draft);
    }
    Deed deed;
    deed.at = now;
    for (const publications::Plan &plan : plans) {
        const Result<QList<qint64>> made = publications::plan(database, plan, now);
        if (!made)
            return made.error();
        deed.made += *made;
    }
    return deed;
}

Result<Deed> schedule(Database &database, QList<qint64> ids, Instant now)
{
    Gathered all;
    for (const qint64 id : ids) {
        const Result<Publication> found = publications::one(database, id);
        if (!found)
            return found.error();
        if (!found->dueAt || *found->dueAt < now)
            return Error(Error::Invalid, u"past"_s);
        const Result<State> to = scheduled(database, *found, Event::Schedule);
        if (!to)
            return to.error();
        const bool leaves = *to == State::Scheduled;
        take(&all, *found, *to, found->dueAt, leaves ? found->dueAt : std::nullopt);
    }
    return done(database, all, now);
}

Result<> undo(Database &database, Deed deed, Instant now)
{
    QList<publications::Step> steps;
    const auto add = [&steps, &deed](qint64 id, State from, State to) -> publications::Move & {
        publications::Step step;
        step.id = id;
        step.move.from = from;
        step.move.to = to;
        step.unchangedSince = deed.at;
        steps.append(step);
        return steps.last().move;
    };
    for (const Trace &trace : deed.traces) {
        const Publication &before = trace.before;
        if (!lifecycle::restorable(before.state))
            return Error(Error::Invalid, publication::stateKey(before.state));
        publications::Move &back = add(before.id, trace.to, before.state);
        back.dueAt = before.dueAt;
        back.nextAt = before.nextAt;
        back.settleUntil = before.settleUntil;
        back.absences = before.absences;
        back.errorKind = before.errorKind;
        back.error = before.error;
        if (before.outgoing.nativeAt)
            steps.last().outgoing = before.outgoing;
        if (trace.said)
            steps.last().said = opposite(*trace.said, deed.person);
    }
    for (const qint64 id : deed.actions)
        add(id, State::Scheduled, State::Cancelled);
    for (const qint64 id : deed.made)
        add(id, State::Draft, State::Cancelled);
    const Result<QList<qint64>> put = publications::moveAll(database, steps, {}, now);
    if (!put)
        return put.error();
    return {};
}

} // namespace rearrange
