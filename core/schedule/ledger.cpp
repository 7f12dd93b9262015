// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/ledger.h"

#include "core/base/probe.h"
#include "core/schedule/verdict.h"
#include "core/store/accounts.h"

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds keyForEver = 24h; // a key that lasts longer is a record's own name
constexpr milliseconds firstPause = 2s; // a connection that could not be made often can be now

// What never left is tried again soon, then ever more slowly.
milliseconds pause(Error::Kind kind, int failures)
{
    if (kind != Error::Offline)
        return Ledger::backoff(failures);
    return failures == 0 ? firstPause : Ledger::backoff(failures - 1);
}

} // namespace

Ledger::Ledger(Store &store, Clock &clock)
    : m_store(store)
    , m_clock(clock)
{
}

Task<> Ledger::accept(Publication publication, State from, Receipt receipt)
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
Task<> Ledger::settle(Publication publication, State from, Error error, Connector *connector)
{
    const Instant now = m_clock.now();
    publications::Outcome outcome;
    outcome.move.from = from;
    outcome.move.errorKind = error.kind;
    outcome.move.error = error.words;
    outcome.status = error.status;
    Event event = Event::Lost;
    // While sending, what is unavailable is the secret; before, a picture that is not there any
    // more.
    const bool noSecret = error.kind == Error::Unavailable && from == State::Sending;
    if (verdict::waitsForPerson(error.kind) || noSecret) {
        event = Event::Hold;
        outcome.word = u"held"_s;
    } else if (verdict::certainlyNotThere(error.kind)) {
        event = Event::Deferred;
        outcome.word = u"retry"_s;
        outcome.move.absences = publication.absences + 1;
        outcome.move.nextAt
            = std::max(error.until.value_or(now + pause(error.kind, publication.absences)), now + 1s);
    } else if (verdict::refused(error.kind)) {
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
Task<> Ledger::shift(Publication publication, State from, Event event,
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
Task<> Ledger::moved(qint64 id, publications::Move move)
{
    for (int tries = 0; tries < 10; ++tries) {
        const Instant now = m_clock.now();
        const Result<bool> done = co_await m_store.publish(&publications::move, id, move, now);
        if (done || !verdict::passes(done.error().kind))
            co_return;
        co_await m_clock.until(now + verdict::storePause);
    }
}

// What happened has to be written down: when the store is full or busy, until it is.
Task<> Ledger::record(Publication publication, publications::Outcome outcome)
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
        } else if (!verdict::passes(kind)) {
            co_return; // the row stays as it is and is settled at the next start
        }
        co_await m_clock.until(now + pause);
    }
}

milliseconds Ledger::backoff(int failures)
{
    return std::min<milliseconds>(15min, 15s * (1 << std::min(failures, 8)));
}

// How long to wait before an unknown outcome is looked up: none where the key is the record's own
// name, for sending it again changes nothing.
Task<milliseconds> Ledger::settleTime(qint64 accountId, Connector *connector)
{
    if (connector && connector->keyWindow() > keyForEver)
        co_return milliseconds(1s);
    const Result<Account> account = co_await m_store.publish(&accounts::one, accountId);
    co_return account ? milliseconds(account->settle) : milliseconds(90s);
}
