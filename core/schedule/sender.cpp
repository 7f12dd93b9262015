// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/sender.h"

#include "core/base/probe.h"
#include "core/schedule/verdict.h"

using namespace Qt::StringLiterals;

namespace {

constexpr milliseconds lateness = 15min; // a post later than that waits for a person
constexpr milliseconds wrongClock = 5min;

// Perhaps it was heard, and saying it again does no harm: later.
Error saidAgain(const Error &error, Instant now, int failures)
{
    return Error(Error::Offline, error.detail).withUntil(now + Ledger::backoff(failures));
}

} // namespace

Sender::Sender(Store &store, Clock &clock, Fleet &fleet, Ledger &ledger, QString owner)
    : m_store(store)
    , m_clock(clock)
    , m_fleet(fleet)
    , m_ledger(ledger)
    , m_owner(std::move(owner))
{
}

Task<> Sender::send(Publication publication, Connector *connector)
{
    const bool fits = co_await fit(publication);
    if (!fits)
        co_return;
    if (publication.kind == Publication::Kind::Action) {
        co_await perform(publication, connector);
        co_return;
    }
    co_await deliver(publication, connector);
}

// Late posts wait for a person, and so does a reply planned before they wrote again; a wrong clock
// holds; thread parts wait for what comes before them.
Task<bool> Sender::fit(Publication publication)
{
    const Instant now = m_clock.now();
    const State from = publication.state;
    const bool post = publication.kind == Publication::Kind::Post;
    const bool waited = from == State::Scheduled
        || (from == State::Retry
            && (publication.errorKind == Error::Offline || publication.errorKind == Error::Busy));
    if (post && waited && publication.part == 0 && publication.dueAt
        && now - *publication.dueAt > lateness) {
        co_await m_ledger.shift(publication, from, Event::Miss, std::nullopt, 0, std::nullopt);
        co_return false;
    }
    const std::optional<milliseconds> skew = m_fleet.skew(publication.accountId);
    if (skew && (*skew > wrongClock || *skew < -wrongClock)) {
        const Error error(Error::ClockSkew);
        co_await m_ledger.shift(publication, from, Event::Hold, std::nullopt, 0, error);
        co_return false;
    }
    const Result<bool> overtaken = co_await m_store.publish(&publications::overtaken, publication.id);
    if (!overtaken)
        co_return false;
    if (*overtaken) {
        const Error error(Error::Overtaken);
        co_await m_ledger.shift(publication, from, Event::Hold, std::nullopt, 0, error);
        co_return false;
    }
    const Result<bool> twin = co_await m_store.publish(&publications::twinUnderWay, publication.id);
    if (!twin || *twin) {
        // Two equal texts in flight could not be told apart afterwards.
        publications::Move later;
        later.from = from;
        later.to = from;
        later.nextAt = now + verdict::betweenLooks;
        later.absences = publication.absences;
        later.errorKind = publication.errorKind;
        co_await m_ledger.moved(publication.id, later);
        co_return false;
    }
    if (publication.part > 0) {
        const bool ready = co_await followThread(publication);
        co_return ready;
    }
    co_return true;
}

// A part of a thread answers the part before it, which has to be there first.
Task<bool> Sender::followThread(Publication publication)
{
    const Result<QList<Publication>> earlier
        = co_await m_store.publish(&publications::earlierParts, publication.id);
    if (!earlier)
        co_return false;
    const Instant now = m_clock.now();
    for (const Publication &part : *earlier) {
        if (part.state == State::Sent)
            continue;
        publications::Move later;
        later.from = publication.state;
        later.to = publication.state;
        if (part.nextAt || part.state == State::Preparing || part.state == State::Sending) {
            later.nextAt = std::max(part.nextAt.value_or(now), now) + 1s;
        } else { // it will not come by itself: this one waits with it
            later.to = lifecycle::next(publication.state, Event::Hold).value();
            later.errorKind = part.errorKind.value_or(Error::Refused);
        }
        co_await m_ledger.moved(publication.id, later);
        co_return false;
    }
    if (!earlier->isEmpty() && earlier->last().remoteId.isEmpty()) {
        // Confirmed by somebody who did not say where it is: alone this part would make no sense.
        publications::Move later;
        later.from = publication.state;
        later.to = lifecycle::next(publication.state, Event::Hold).value();
        later.errorKind = Error::NotFound;
        co_await m_ledger.moved(publication.id, later);
        co_return false;
    }
    if (!earlier->isEmpty() && publication.outgoing.after.count() > 0) {
        const Instant from = earlier->last().updatedAt + publication.outgoing.after;
        if (now < from) { // a first comment: a while after its post
            publications::Move later;
            later.from = publication.state;
            later.to = publication.state;
            later.nextAt = from;
            co_await m_ledger.moved(publication.id, later);
            co_return false;
        }
    }
    if (!earlier->isEmpty() && publication.outgoing.parentId != earlier->last().remoteId) {
        Outgoing outgoing = publication.outgoing;
        outgoing.parentId = earlier->last().remoteId;
        outgoing.parentApiId = earlier->last().remoteApiId;
        outgoing.parentRef = earlier->last().remoteRef;
        const Result<> saved
            = co_await m_store.publish(&publications::setOutgoing, publication.id, outgoing, now);
        if (!saved)
            co_return false;
    }
    co_return true;
}

Task<> Sender::deliver(Publication publication, Connector *connector)
{
    // Read again: a thread's part has learnt what it answers.
    const Result<Publication> fresh = co_await m_store.publish(&publications::one, publication.id);
    if (!fresh || fresh->state != publication.state)
        co_return; // somebody else has it by now
    publication = *fresh;
    const Instant claimedAt = m_clock.now();
    const Result<bool> claimed = co_await m_store.publish(
        &publications::claim, publication.id, publication.state, m_owner, claimedAt);
    if (!claimed || !*claimed)
        co_return;
    const bool prepared = co_await prepareAll(publication, connector);
    if (!prepared)
        co_return;
    probe::point(13);
    const Result<Publication> ready = co_await m_store.publish(&publications::one, publication.id);
    if (!ready)
        co_return;

    const PublishKey key = co_await this->key(*ready, connector);
    const Instant now = m_clock.now();
    if (key.bytes.isEmpty()) { // the store does not answer
        co_await m_ledger.shift(
            *ready, State::Preparing, Event::Deferred, now + 5s, 0, std::nullopt);
        co_return;
    }
    probe::point(1);
    const Result<qint64> attempt = co_await m_store.publish(
        &publications::openAttempt, ready->id, m_owner, key.bytes, key.firstUsed, now);
    if (!attempt || *attempt == 0) {
        const Error error = attempt ? Error(Error::Busy) : attempt.error();
        co_await m_ledger.shift(*ready, State::Preparing, Event::Deferred, now + 5s, 0, error);
        co_return; // what is not written down is not sent
    }
    probe::point(2);
    const Result<Receipt> receipt
        = co_await connector->publish(ready->outgoing, ready->prepared, key);
    probe::point(6);
    if (receipt) {
        co_await m_ledger.accept(*ready, State::Sending, *receipt);
        co_return;
    }
    const Error error = receipt.error();
    co_await m_ledger.settle(*ready, State::Sending, error, connector);
}

Task<bool> Sender::prepareAll(Publication publication, Connector *connector)
{
    QByteArray soFar = publication.prepared;
    for (int steps = 0; steps < 200; ++steps) {
        const Result<Prepared> step = co_await connector->prepare(publication.outgoing, soFar);
        if (!step) {
            // Nothing public has happened: an unknown outcome is only another try.
            Error error = step.error();
            if (verdict::unsure(error.kind))
                error = saidAgain(error, m_clock.now(), publication.absences);
            co_await m_ledger.settle(publication, State::Preparing, error, connector);
            co_return false;
        }
        soFar = step->state;
        const Instant now = m_clock.now();
        const Result<bool> saved
            = co_await m_store.publish(
                &publications::savePrepared, publication.id, m_owner, soFar, now);
        if (!saved || !*saved)
            co_return false;
        if (step->done)
            co_return true;
        if (step->wait > milliseconds(0))
            co_await m_clock.until(now + step->wait);
    }
    const Error slow(Error::Offline, u"the media is still being processed"_s);
    const Error stuck = saidAgain(slow, m_clock.now(), publication.absences);
    co_await m_ledger.settle(publication, State::Preparing, stuck, connector);
    co_return false;
}

// The last attempt's key while it protects, else a fresh one.
Task<PublishKey> Sender::key(Publication publication, Connector *connector)
{
    const Instant now = m_clock.now();
    const Result<std::optional<publications::Key>> last
        = co_await m_store.publish(&publications::lastKey, publication.id);
    if (!last)
        co_return PublishKey();
    if (*last && now - (*last)->since < connector->keyWindow())
        co_return PublishKey((*last)->bytes, (*last)->since);
    const QByteArray seed = m_owner.toUtf8() + '/' + QByteArray::number(publication.id) + '/'
        + QByteArray::number(publication.revision) + '/' + QByteArray::number(millis(now));
    co_return PublishKey(connector->makeKey(seed, now), now);
}

Task<> Sender::perform(Publication publication, Connector *connector)
{
    Instant now = m_clock.now();
    const Result<bool> claimed = co_await m_store.publish(
        &publications::claim, publication.id, publication.state, m_owner, now);
    if (!claimed || !*claimed)
        co_return;
    const QByteArray key = QByteArray::number(publication.id);
    const Result<qint64> attempt
        = co_await m_store.publish(
            &publications::openAttempt, publication.id, m_owner, key, now, now);
    if (!attempt || *attempt == 0) {
        co_await m_ledger.shift(
            publication, State::Preparing, Event::Deferred, now + 5s, 0, std::nullopt);
        co_return;
    }
    const Action action = *publication.action;
    Result<Receipt> receipt = co_await connector->act(action);
    const bool gone = !receipt && receipt.error().kind == Error::NotFound
        && publication.absences > 0 && verdict::takesAway(action.kind);
    if (gone)
        receipt = Receipt();
    if (receipt) {
        co_await m_ledger.accept(publication, State::Sending, *receipt);
        if (action.kind == Action::Kind::CancelScheduled)
            co_await cancelHeldThere(publication);
        co_return;
    }
    const bool lost = verdict::unsure(receipt.error().kind);
    if (lost && verdict::repeatable(action.kind) && publication.absences < 5) {
        now = m_clock.now();
        const Error error = saidAgain(receipt.error(), now, publication.absences);
        co_await m_ledger.settle(publication, State::Sending, error, connector);
        co_return;
    }
    const Error error = receipt.error();
    co_await m_ledger.settle(publication, State::Sending, error, connector);
}

// The platform has let go of a post that it held: the post's own row says so.
Task<> Sender::cancelHeldThere(Publication action)
{
    publications::Filter handed;
    handed.state = State::Handed;
    handed.accountId = action.accountId;
    const Result<QList<Publication>> held = co_await m_store.publish(&publications::list, handed);
    if (!held)
        co_return;
    for (const Publication &each : *held) {
        if (each.remoteId == action.action->targetId)
            co_await m_ledger.shift(
                each, State::Handed, Event::Cancel, std::nullopt, 0, std::nullopt);
    }
}
