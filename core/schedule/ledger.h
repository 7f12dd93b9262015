// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/connectors/connector.h"
#include "core/schedule/lifecycle.h"
#include "core/store/publications.h"
#include "core/store/store.h"

// Writes down what became of a publication, and what is to happen next: which arrow of lifecycle.h
// an answer or a failure takes, and when the row is looked at again. An outcome is written until
// the store takes it.
class Ledger {
public:
    using State = Publication::State;
    using Event = lifecycle::Event;

    Ledger(Store &store, Clock &clock);

    Task<> accept(Publication publication, State from, Receipt receipt); // it is there
    // An error on the way: what it means for the row.
    Task<> settle(Publication publication, State from, Error error, Connector *connector);
    // A move without an attempt to close.
    Task<> shift(Publication publication, State from, Event event, std::optional<Instant> nextAt,
        int absences, std::optional<Error> error);
    Task<> moved(qint64 id, publications::Move move);
    Task<milliseconds> settleTime(qint64 accountId, Connector *connector);

    static milliseconds backoff(int failures); // before the next try

private:
    Task<> record(Publication publication, publications::Outcome outcome);

    Store &m_store;
    Clock &m_clock;
};
