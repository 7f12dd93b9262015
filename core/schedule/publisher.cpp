// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/publisher.h"

#include "core/schedule/verdict.h"

using namespace Qt::StringLiterals;

Publisher::Publisher(Store &store, Clock &clock, Fleet &fleet, QString owner)
    : m_store(store)
    , m_clock(clock)
    , m_fleet(fleet)
    , m_ledger(store, clock)
    , m_sender(store, clock, fleet, m_ledger, std::move(owner))
    , m_seeker(store, clock, m_ledger)
{
}

void Publisher::start()
{
    m_tasks.start(run());
}

Task<> Publisher::run()
{
    co_await recover();
    for (;;) {
        // Time goes by in between: what came due since it was asked rings at once. What was due and
        // waits for its account is looked at when that account is free.
        const Instant asked = m_clock.now();
        const int due = co_await dispatch(asked);
        const Result<std::optional<Instant>> next
            = co_await m_store.publish(&publications::nextAfter, asked);
        m_alarm.cancel();
        if (due < 0 || !next)
            m_alarm.start(ringAt(m_clock.now() + 5s)); // busy or full: it is asked again
        else if (*next)
            m_alarm.start(ringAt(**next));
        co_await m_bell.rung();
    }
}

Task<> Publisher::drain()
{
    co_await recover();
    for (;;) {
        const Instant asked = m_clock.now();
        const int due = co_await dispatch(asked);
        if (m_busy.isEmpty() && (due <= 0 || m_stuck))
            co_return; // a store that does not answer is the next run's
        co_await m_bell.rung();
    }
}

Task<> Publisher::ringAt(Instant when)
{
    co_await m_clock.until(when);
    m_bell.ring();
}

// Whatever a dead process had under way: uploads are harmless, a send is unknown.
Task<> Publisher::recover()
{
    Result<QList<Publication>> left = co_await m_store.publish(&publications::underWay);
    while (!left && verdict::passes(left.error().kind)) {
        const Instant later = m_clock.now() + verdict::storePause;
        co_await m_clock.until(later);
        Result<QList<Publication>> again = co_await m_store.publish(&publications::underWay);
        left = std::move(again);
    }
    if (!left)
        co_return;
    for (const Publication &publication : *left) {
        if (publication.state == State::Preparing) {
            const Instant now = m_clock.now();
            const Error died(Error::Offline, u"the process ended"_s); // it may be too late by now
            co_await m_ledger.shift(
                publication, State::Preparing, Event::Deferred, now, publication.absences, died);
        } else {
            const bool harmless
                = publication.action && verdict::repeatable(publication.action->kind);
            const Error died(
                harmless ? Error::Offline : Error::UnknownOutcome, u"the process ended"_s);
            Connector *connector = m_fleet.connector(publication.accountId);
            co_await m_ledger.settle(publication, State::Sending, died, connector);
        }
    }
}

Task<int> Publisher::dispatch(Instant now)
{
    const Result<QList<publications::Due>> due
        = co_await m_store.publish(&publications::due, now, 500);
    if (!due)
        co_return -1;
    for (const publications::Due &each : *due) {
        if (m_busy.contains(each.accountId))
            continue;
        m_busy.insert(each.accountId);
        m_tasks.start(handle(each.id, each.accountId));
    }
    co_return int(due->size());
}

Task<> Publisher::handle(qint64 id, qint64 accountId)
{
    const Result<Publication> publication = co_await m_store.publish(&publications::one, id);
    if (publication && publication->nextAt) {
        Connector *connector = m_fleet.connector(accountId);
        if (!connector) {
            co_await speechless(*publication);
        } else if (publication->state == State::Unknown) {
            co_await m_seeker.lookUp(*publication, connector);
        } else if (publication->state == State::Handed) {
            co_await m_seeker.lookAtHanded(*publication, connector);
        } else {
            co_await m_sender.send(*publication, connector);
        }
    }
    co_await leave(id, publication);
    m_busy.remove(accountId);
    m_bell.ring();
}

// Nobody speaks for the account: the fleet may be about to learn of it, so once is not proof. What
// a platform holds is looked at whenever somebody does.
Task<> Publisher::speechless(Publication publication)
{
    const Instant now = m_clock.now();
    const Error error(Error::Unsupported, u"no connector"_s);
    if (publication.errorKind != Error::Unsupported || publication.state == State::Handed) {
        publications::Move later;
        later.from = publication.state;
        later.to = publication.state;
        later.nextAt = now + (publication.state == State::Handed ? 10min : 5s);
        later.settleUntil = publication.settleUntil;
        later.absences = publication.absences;
        later.errorKind = error.kind;
        co_await m_ledger.moved(publication.id, later);
        co_return;
    }
    const Event event = publication.state == State::Unknown ? Event::Doubt : Event::Hold;
    co_await m_ledger.shift(publication, publication.state, event, std::nullopt, 0, error);
}

// However its handling ended, a row is not left in `preparing`, where nobody would look for it; and
// one that the store did not let move is not taken up again at once.
Task<> Publisher::leave(qint64 id, Result<Publication> before)
{
    const Result<Publication> after = co_await m_store.publish(&publications::one, id);
    const Instant now = m_clock.now();
    if (after && after->state == State::Preparing) {
        const Instant later = now + verdict::storePause;
        const Error error(Error::Busy);
        co_await m_ledger.shift(
            *after, State::Preparing, Event::Deferred, later, after->absences, error);
        co_return;
    }
    if (!after && after.error().kind == Error::NotFound)
        co_return; // gone with its account
    const bool due = !after || (after->nextAt && *after->nextAt <= now);
    const bool same = !after || !before
        || (after->state == before->state && after->nextAt == before->nextAt
            && after->updatedAt == before->updatedAt);
    m_stuck = due && same;
    if (m_stuck)
        co_await m_clock.until(now + verdict::storePause);
}
