// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/seeker.h"

#include "core/base/probe.h"
#include "core/schedule/verdict.h"

using namespace Qt::StringLiterals;

Seeker::Seeker(Store &store, Clock &clock, Ledger &ledger)
    : m_store(store)
    , m_clock(clock)
    , m_ledger(ledger)
{
}

// Looks whether an unknown one is there.
Task<> Seeker::lookUp(Publication publication, Connector *connector)
{
    const Instant now = m_clock.now();
    if (publication.kind == Publication::Kind::Action) {
        co_await m_ledger.shift(
            publication, State::Unknown, Event::Doubt, std::nullopt, 0, std::nullopt);
        co_return;
    }
    const Result<std::optional<publications::Key>> last
        = co_await m_store.publish(&publications::lastKey, publication.id);
    if (!last)
        co_return;
    PublishKey key;
    if (*last)
        key = PublishKey((*last)->bytes, (*last)->since);
    probe::point(9);
    const Result<Sighting> sighting = co_await connector->find(publication.outgoing, key);
    probe::point(10);
    if (!sighting) {
        const Instant later = std::max(sighting.error().until.value_or(now + 60s), now + 1s);
        publications::Move wait;
        wait.from = State::Unknown;
        wait.to = State::Unknown;
        wait.nextAt = later;
        wait.settleUntil = publication.settleUntil;
        wait.errorKind = Error::UnknownOutcome;
        co_await m_ledger.moved(publication.id, wait);
        co_return;
    }
    if (sighting->kind == Sighting::CannotTell) {
        const Error error(Error::UnknownOutcome);
        co_await m_ledger.shift(publication, State::Unknown, Event::Doubt, std::nullopt, 0, error);
        co_return;
    }
    if (sighting->kind == Sighting::Found) {
        const Result<bool> taken = co_await m_store.publish(
            &publications::bound, publication.accountId, sighting->receipt.remoteId);
        if (!taken)
            co_return;
        if (!*taken) {
            co_await m_ledger.accept(publication, State::Unknown, sighting->receipt);
            co_return;
        }
        // That one is another publication's: ours is not there.
    }
    co_await absent(publication, sighting->repeatable, connector);
}

// Not found: once is not proof. Twice, after the settle time, sends again under the key while its
// window lasts, or, where there is no key at all, on the strength of the full search.
Task<> Seeker::absent(Publication publication, bool repeatable, Connector *connector)
{
    const Instant now = m_clock.now();
    if (repeatable) {
        co_await m_ledger.shift(publication, State::Unknown, Event::Absent, now, 0, std::nullopt);
        co_return;
    }
    const int absences = publication.absences + 1;
    if (absences < 2) {
        const milliseconds settleFor
            = co_await m_ledger.settleTime(publication.accountId, connector);
        publications::Move again;
        again.from = State::Unknown;
        again.to = State::Unknown;
        again.nextAt = now + std::min(settleFor, verdict::betweenLooks);
        again.settleUntil = publication.settleUntil;
        again.absences = absences;
        again.errorKind = Error::UnknownOutcome;
        co_await m_ledger.moved(publication.id, again);
        co_return;
    }
    const Result<std::optional<publications::Key>> last
        = co_await m_store.publish(&publications::lastKey, publication.id);
    if (!last)
        co_return;
    const std::chrono::seconds window = connector->keyWindow();
    const bool keyOutlived = window > 0s && *last && now - (*last)->since >= window;
    if (keyOutlived) {
        const Error error(Error::UnknownOutcome);
        co_await m_ledger.shift(publication, State::Unknown, Event::Doubt, std::nullopt, 0, error);
        co_return;
    }
    co_await m_ledger.shift(publication, State::Unknown, Event::Absent, now, 0, std::nullopt);
}

Task<> Seeker::lookAtHanded(Publication publication, Connector *connector)
{
    const Instant now = m_clock.now();
    Receipt handed;
    handed.remoteId = publication.remoteId;
    handed.apiId = publication.remoteApiId;
    handed.url = publication.remoteUrl;
    handed.ref = publication.remoteRef;
    const Result<Sighting> sighting = co_await connector->findHanded(publication.outgoing, handed);
    const Instant promised = publication.outgoing.nativeAt.value_or(now);
    const bool overdue = now > promised + 10min;
    if (sighting && sighting->kind == Sighting::Found && !sighting->receipt.handed) {
        co_await m_ledger.accept(publication, State::Handed, sighting->receipt);
        co_return;
    }
    if (sighting && sighting->kind == Sighting::Absent && overdue) {
        const Error error(Error::UnknownOutcome);
        co_await m_ledger.shift(publication, State::Handed, Event::Doubt, std::nullopt, 0, error);
        co_return;
    }
    publications::Move later;
    later.from = State::Handed;
    later.to = State::Handed;
    later.nextAt = now < promised ? promised + 5s : now + (overdue ? 10min : 30s);
    co_await m_ledger.moved(publication.id, later);
}
