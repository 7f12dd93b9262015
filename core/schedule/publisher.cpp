// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/publisher.h"

#include "core/base/probe.h"
#include "core/store/accounts.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace {

constexpr milliseconds lateness = 15min; // a post later than that waits for a person
constexpr milliseconds wrongClock = 5min;
constexpr std::chrono::seconds keyForEver = 24h; // a key that lasts longer is a record's own name
constexpr milliseconds betweenLooks = 30s;
constexpr milliseconds storePause = 5s; // before a full or busy store is asked again

bool passes(Error::Kind kind)
{
    return kind == Error::Full || kind == Error::Busy;
}

bool waitsForPerson(Error::Kind kind)
{
    return kind == Error::NeedsSignIn || kind == Error::Locked || kind == Error::WrongPassphrase
        || kind == Error::ClockSkew;
}

bool certainlyNotThere(Error::Kind kind)
{
    return kind == Error::Offline || kind == Error::RateLimited || kind == Error::Busy;
}

bool refused(Error::Kind kind)
{
    switch (kind) {
    case Error::Forbidden:
    case Error::Refused:
    case Error::Unsupported:
    case Error::NotFound:
    case Error::Invalid:
    case Error::Unavailable: // a picture that is not there any more
        return true;
    default:
        return false;
    }
}

// What is to be gone and is not found when tried again has gone the first time.
bool takesAway(Action::Kind kind)
{
    return kind == Action::Kind::Delete || kind == Action::Kind::CancelScheduled;
}

// Repeating these does no harm: the platform ends in the same state.
bool repeatable(Action::Kind kind)
{
    return kind != Action::Kind::Report;
}

} // namespace

Publisher::Publisher(Store &store, Clock &clock, Fleet &fleet, QString owner)
    : m_store(store)
    , m_clock(clock)
    , m_fleet(fleet)
    , m_owner(std::move(owner))
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
        const int due = co_await dispatch();
        const Result<std::optional<Instant>> next
            = co_await m_store.publish(&publications::nextAt);
        m_alarm.cancel();
        if (due < 0 || !next)
            m_alarm.start(ringAt(m_clock.now() + 5s)); // busy or full: it is asked again
        else if (*next && **next > m_clock.now())
            m_alarm.start(ringAt(**next));
        // What is due but waits for its account is looked at when that account is free.
        co_await m_bell.rung();
    }
}

Task<> Publisher::drain()
{
    co_await recover();
    for (;;) {
        const int due = co_await dispatch();
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
    while (!left && passes(left.error().kind)) {
        const Instant later = m_clock.now() + storePause;
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
            co_await shift(publication, State::Preparing, Event::Deferred, now,
                           publication.absences, died);
        } else {
            const bool harmless = publication.action && repeatable(publication.action->kind);
            const Error died(harmless ? Error::Offline : Error::UnknownOutcome,
                             u"the process ended"_s);
            Connector *connector = m_fleet.connector(publication.accountId);
            co_await settle(publication, State::Sending, died, connector);
        }
    }
}

Task<int> Publisher::dispatch()
{
    const Instant now = m_clock.now();
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
            co_await lookUp(*publication, connector);
        } else if (publication->state == State::Handed) {
            co_await lookAtHanded(*publication, connector);
        } else {
            co_await send(*publication, connector);
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
        co_await moved(publication.id, later);
        co_return;
    }
    const Event event = publication.state == State::Unknown ? Event::Doubt : Event::Hold;
    co_await shift(publication, publication.state, event, std::nullopt, 0, error);
}

// However its handling ended, a row is not left in `preparing`, where nobody would look for it; and
// one that the store did not let move is not taken up again at once.
Task<> Publisher::leave(qint64 id, Result<Publication> before)
{
    const Result<Publication> after = co_await m_store.publish(&publications::one, id);
    const Instant now = m_clock.now();
    if (after && after->state == State::Preparing) {
        const Instant later = now + storePause;
        const Error error(Error::Busy);
        co_await shift(*after, State::Preparing, Event::Deferred, later, after->absences, error);
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
        co_await m_clock.until(now + storePause);
}

Task<> Publisher::send(Publication publication, Connector *connector)
{
    const bool fits = co_await fit(publication, connector);
    if (!fits)
        co_return;
    if (publication.kind == Publication::Kind::Action) {
        co_await perform(publication, connector);
        co_return;
    }
    co_await deliver(publication, connector);
}

// Late posts wait for a person; a wrong clock holds; thread parts wait for what comes before them.
Task<bool> Publisher::fit(Publication publication, Connector *)
{
    const Instant now = m_clock.now();
    const State from = publication.state;
    const bool post = publication.kind == Publication::Kind::Post;
    const bool waited = from == State::Scheduled
        || (from == State::Retry && publication.errorKind == Error::Offline);
    if (post && waited && publication.part == 0 && publication.dueAt
        && now - *publication.dueAt > lateness) {
        co_await shift(publication, from, Event::Miss, std::nullopt, 0, std::nullopt);
        co_return false;
    }
    const std::optional<milliseconds> skew = m_fleet.skew(publication.accountId);
    if (skew && (*skew > wrongClock || *skew < -wrongClock)) {
        const Error error(Error::ClockSkew);
        co_await shift(publication, from, Event::Hold, std::nullopt, 0, error);
        co_return false;
    }
    const Result<bool> twin = co_await m_store.publish(&publications::twinUnderWay, publication.id);
    if (!twin || *twin) {
        // Two equal texts in flight could not be told apart afterwards.
        publications::Move later;
        later.from = from;
        later.to = from;
        later.nextAt = now + betweenLooks;
        later.absences = publication.absences;
        later.errorKind = publication.errorKind;
        co_await moved(publication.id, later);
        co_return false;
    }
    if (publication.part > 0) {
        const bool ready = co_await followThread(publication);
        co_return ready;
    }
    co_return true;
}

// A part of a thread answers the part before it, which has to be there first.
Task<bool> Publisher::followThread(Publication publication)
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
        co_await moved(publication.id, later);
        co_return false;
    }
    if (!earlier->isEmpty() && publication.outgoing.parentId != earlier->last().remoteId) {
        Outgoing outgoing = publication.outgoing;
        outgoing.parentId = earlier->last().remoteId;
        outgoing.parentApiId = earlier->last().remoteApiId;
        outgoing.parentRef = earlier->last().remoteRef;
        const Result<> saved = co_await m_store.publish(&publications::setOutgoing,
                                                        publication.id, outgoing, now);
        if (!saved)
            co_return false;
    }
    co_return true;
}

Task<> Publisher::deliver(Publication publication, Connector *connector)
{
    // Read again: a thread's part has learnt what it answers.
    const Result<Publication> fresh = co_await m_store.publish(&publications::one, publication.id);
    if (!fresh)
        co_return;
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
        co_await shift(*ready, State::Preparing, Event::Deferred, now + 5s, 0, std::nullopt);
        co_return;
    }
    probe::point(1);
    const Result<qint64> attempt = co_await m_store.publish(
        &publications::openAttempt, ready->id, key.bytes, key.firstUsed, now);
    if (!attempt || *attempt == 0) {
        const Error error = attempt ? Error(Error::Busy) : attempt.error();
        co_await shift(*ready, State::Preparing, Event::Deferred, now + 5s, 0, error);
        co_return; // what is not written down is not sent
    }
    probe::point(2);
    const Result<Receipt> receipt
        = co_await connector->publish(ready->outgoing, ready->prepared, key);
    probe::point(6);
    if (receipt) {
        co_await accept(*ready, State::Sending, *receipt);
        co_return;
    }
    const Error error = receipt.error();
    co_await settle(*ready, State::Sending, error, connector);
}

Task<bool> Publisher::prepareAll(Publication publication, Connector *connector)
{
    QByteArray soFar = publication.prepared;
    for (int steps = 0; steps < 200; ++steps) {
        const Result<Prepared> step = co_await connector->prepare(publication.outgoing, soFar);
        if (!step) {
            // Nothing public has happened: an unknown outcome is only another try.
            const bool unsure = !waitsForPerson(step.error().kind) && !refused(step.error().kind)
                && !certainlyNotThere(step.error().kind);
            const Error error = unsure ? Error(Error::Offline, step.error().detail) : step.error();
            co_await settle(publication, State::Preparing, error, connector);
            co_return false;
        }
        soFar = step->state;
        const Instant now = m_clock.now();
        const Result<bool> saved
            = co_await m_store.publish(&publications::savePrepared, publication.id, soFar, now);
        if (!saved || !*saved)
            co_return false;
        if (step->done)
            co_return true;
        if (step->wait > milliseconds(0))
            co_await m_clock.until(now + step->wait);
    }
    const Error stuck(Error::Offline, u"the media is still being processed"_s);
    co_await settle(publication, State::Preparing, stuck, connector);
    co_return false;
}

// The last attempt's key while it protects, else a fresh one.
Task<PublishKey> Publisher::key(Publication publication, Connector *connector)
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

Task<> Publisher::perform(Publication publication, Connector *connector)
{
    Instant now = m_clock.now();
    const Result<bool> claimed = co_await m_store.publish(
        &publications::claim, publication.id, publication.state, m_owner, now);
    if (!claimed || !*claimed)
        co_return;
    const QByteArray key = QByteArray::number(publication.id);
    const Result<qint64> attempt
        = co_await m_store.publish(&publications::openAttempt, publication.id, key, now, now);
    if (!attempt || *attempt == 0) {
        co_await shift(publication, State::Preparing, Event::Deferred, now + 5s, 0, std::nullopt);
        co_return;
    }
    const Action action = *publication.action;
    Result<Receipt> receipt = co_await connector->act(action);
    const bool gone = !receipt && receipt.error().kind == Error::NotFound
        && publication.absences > 0 && takesAway(action.kind);
    if (gone)
        receipt = Receipt();
    if (receipt) {
        co_await accept(publication, State::Sending, *receipt);
        if (action.kind == Action::Kind::CancelScheduled)
            co_await cancelHeldThere(publication);
        co_return;
    }
    const bool lost = !waitsForPerson(receipt.error().kind) && !refused(receipt.error().kind)
        && !certainlyNotThere(receipt.error().kind);
    if (lost && repeatable(action.kind) && publication.absences < 5) {
        const Error error(Error::Offline, receipt.error().detail);
        co_await settle(publication, State::Sending, error, connector);
        co_return;
    }
    const Error error = receipt.error();
    co_await settle(publication, State::Sending, error, connector);
}

// The platform has let go of a post that it held: the post's own row says so.
Task<> Publisher::cancelHeldThere(Publication action)
{
    publications::Filter handed;
    handed.state = State::Handed;
    handed.accountId = action.accountId;
    const Result<QList<Publication>> held = co_await m_store.publish(&publications::list, handed);
    if (!held)
        co_return;
    for (const Publication &each : *held) {
        if (each.remoteId == action.action->targetId)
            co_await shift(each, State::Handed, Event::Cancel, std::nullopt, 0, std::nullopt);
    }
}

// Looks whether an unknown one is there.
Task<> Publisher::lookUp(Publication publication, Connector *connector)
{
    const Instant now = m_clock.now();
    if (publication.kind == Publication::Kind::Action) {
        co_await shift(publication, State::Unknown, Event::Doubt, std::nullopt, 0, std::nullopt);
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
        co_await moved(publication.id, wait);
        co_return;
    }
    if (sighting->kind == Sighting::CannotTell) {
        const Error error(Error::UnknownOutcome);
        co_await shift(publication, State::Unknown, Event::Doubt, std::nullopt, 0, error);
        co_return;
    }
    if (sighting->kind == Sighting::Found) {
        const Result<bool> taken = co_await m_store.publish(
            &publications::bound, publication.accountId, sighting->receipt.remoteId);
        if (!taken)
            co_return;
        if (!*taken) {
            co_await accept(publication, State::Unknown, sighting->receipt);
            co_return;
        }
        // That one is another publication's: ours is not there.
    }
    co_await absent(publication, sighting->repeatable, connector);
}

// Not found: once is not proof. Twice, after the settle time, sends again under the key while its
// window lasts, or, where there is no key at all, on the strength of the full search.
Task<> Publisher::absent(Publication publication, bool repeatable, Connector *connector)
{
    const Instant now = m_clock.now();
    if (repeatable) {
        co_await shift(publication, State::Unknown, Event::Absent, now, 0, std::nullopt);
        co_return;
    }
    const int absences = publication.absences + 1;
    if (absences < 2) {
        const milliseconds settleFor = co_await settleTime(publication.accountId, connector);
        publications::Move again;
        again.from = State::Unknown;
        again.to = State::Unknown;
        again.nextAt = now + std::min(settleFor, betweenLooks);
        again.settleUntil = publication.settleUntil;
        again.absences = absences;
        again.errorKind = Error::UnknownOutcome;
        co_await moved(publication.id, again);
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
        co_await shift(publication, State::Unknown, Event::Doubt, std::nullopt, 0, error);
        co_return;
    }
    co_await shift(publication, State::Unknown, Event::Absent, now, 0, std::nullopt);
}

Task<> Publisher::lookAtHanded(Publication publication, Connector *connector)
{
    const Instant now = m_clock.now();
    Receipt handed;
    handed.remoteId = publication.remoteId;
    handed.apiId = publication.remoteApiId;
    handed.url = publication.remoteUrl;
    handed.ref = publication.remoteRef;
    const Result<Sighting> sighting
        = co_await connector->findHanded(publication.outgoing, handed);
    const Instant promised = publication.outgoing.nativeAt.value_or(now);
    const bool overdue = now > promised + 10min;
    if (sighting && sighting->kind == Sighting::Found && !sighting->receipt.handed) {
        co_await accept(publication, State::Handed, sighting->receipt);
        co_return;
    }
    if (sighting && sighting->kind == Sighting::Absent && overdue) {
        const Error error(Error::UnknownOutcome);
        co_await shift(publication, State::Handed, Event::Doubt, std::nullopt, 0, error);
        co_return;
    }
    publications::Move later;
    later.from = State::Handed;
    later.to = State::Handed;
    later.nextAt = now < promised ? promised + 5s : now + (overdue ? 10min : 30s);
    co_await moved(publication.id, later);
}

Task<> Publisher::accept(Publication publication, State from, Receipt receipt)
{
    const Instant now = m_clock.now();
    const bool action = publication.kind == Publication::Kind::Action;
    const Event event = receipt.handed ? Event::HandedOver
        : from == State::Sending       ? Event::Accepted
                                       : Event::Found;
    publications::Outcome outcome;
    outcome.move.from = from;
    outcome.move.to = lifecycle::next(from, event).value();
    if (receipt.handed)
        outcome.move.nextAt = publication.outgoing.nativeAt.value_or(now) + 5s;
    outcome.word = receipt.handed ? u"handed"_s : u"sent"_s;
    outcome.status = 200;
    outcome.remoteId = receipt.remoteId;
    outcome.remoteApiId = receipt.apiId;
    outcome.remoteUrl = receipt.url;
    outcome.remoteRef = receipt.ref;
    outcome.keepMessage = !action && !receipt.handed;
    probe::point(from == State::Unknown ? 11 : 7);
    co_await record(publication, outcome);
    probe::point(from == State::Unknown ? 12 : 8);
}

// An error on the way: what it means for the row.
Task<> Publisher::settle(Publication publication, State from, Error error, Connector *connector)
{
    const Instant now = m_clock.now();
    publications::Outcome outcome;
    outcome.move.from = from;
    outcome.move.errorKind = error.kind;
    outcome.move.error = error.words;
    outcome.status = error.status;
    Event event = Event::Lost;
    // While sending, what is unavailable is the secret; before, a picture that is not there any more.
    const bool noSecret = error.kind == Error::Unavailable && from == State::Sending;
    if (waitsForPerson(error.kind) || noSecret) {
        event = Event::Hold;
        outcome.word = u"held"_s;
    } else if (certainlyNotThere(error.kind)) {
        event = Event::Deferred;
        outcome.word = u"retry"_s;
        outcome.move.absences = publication.absences + 1;
        outcome.move.nextAt
            = std::max(error.until.value_or(now + backoff(publication.absences)), now + 1s);
    } else if (refused(error.kind)) {
        event = Event::Refused;
        outcome.word = u"refused"_s;
    } else {
        const milliseconds settleFor = co_await settleTime(publication.accountId, connector);
        outcome.word = u"unknown"_s;
        outcome.move.errorKind = Error::UnknownOutcome;
        outcome.move.settleUntil = now + settleFor;
        outcome.move.nextAt = now + settleFor;
    }
    outcome.move.to = lifecycle::next(from, event).value();
    co_await record(publication, outcome);
}

// A move without an attempt to close.
Task<> Publisher::shift(Publication publication, State from, Event event,
                        std::optional<Instant> nextAt, int absences, std::optional<Error> error)
{
    publications::Move move;
    move.from = from;
    move.to = lifecycle::next(from, event).value();
    move.nextAt = nextAt;
    move.absences = absences;
    if (error) {
        move.errorKind = error->kind;
        move.error = error->words;
    }
    co_await moved(publication.id, move);
}

// Also while the store is full or busy. A row that is not there any more, or not in that state,
// somebody else has moved on.
Task<> Publisher::moved(qint64 id, publications::Move move)
{
    for (int tries = 0; tries < 10; ++tries) {
        const Instant now = m_clock.now();
        const Result<bool> done = co_await m_store.publish(&publications::move, id, move, now);
        if (done || !passes(done.error().kind))
            co_return;
        co_await m_clock.until(now + storePause);
    }
}

// What happened has to be written down: when the store is full or busy, until it is.
Task<> Publisher::record(Publication publication, publications::Outcome outcome)
{
    for (milliseconds pause = 200ms;; pause = std::min<milliseconds>(pause * 2, 30s)) {
        const Instant now = m_clock.now();
        const Result<bool> recorded
            = co_await m_store.publish(&publications::record, publication.id, outcome, now);
        if (recorded)
            co_return;
        const Error::Kind kind = recorded.error().kind;
        if (kind == Error::Invalid) { // that remote id is another publication's
            outcome.move.to = Publication::State::Attention;
            outcome.move.nextAt.reset();
            outcome.move.errorKind = Error::UnknownOutcome;
            outcome.remoteId.clear();
            outcome.keepMessage = false;
        } else if (!passes(kind)) {
            co_return; // the row stays as it is and is settled at the next start
        }
        co_await m_clock.until(now + pause);
    }
}

milliseconds Publisher::backoff(int failures) const
{
    return std::min<milliseconds>(15min, 15s * (1 << std::min(failures, 8)));
}

// How long to wait before an unknown outcome is looked up: none where the key is the record's own
// name, for sending it again changes nothing.
Task<milliseconds> Publisher::settleTime(qint64 accountId, Connector *connector)
{
    if (connector && connector->keyWindow() > keyForEver)
        co_return milliseconds(1s);
    const Result<Account> account = co_await m_store.publish(&accounts::one, accountId);
    co_return account ? milliseconds(account->settle) : milliseconds(90s);
}
