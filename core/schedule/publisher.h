// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bell.h"
#include "core/base/clock.h"
#include "core/schedule/ledger.h"
#include "core/schedule/seeker.h"
#include "core/schedule/sender.h"

#include <QSet>

// Sends what is due: posts, replies and actions, each once.
//
// Intent is durable before a byte leaves; one attempt at a time; an attempt ends as sent, refused,
// deferred or unknown; from unknown only a look, a key in its window or a person leads on. One
// publication at a time per account, accounts side by side. Only the holder of the engine's lock
// runs one.
class Publisher {
public:
    Publisher(Store &store, Clock &clock, Fleet &fleet, QString owner);

    void start(); // settles what a dead process left, then sends whatever comes due
    void wake() { m_bell.ring(); } // something may be due sooner

    // Settles, then sends all that is due now, and returns: for one run without a window.
    Task<> drain();

private:
    using State = Publication::State;
    using Event = lifecycle::Event;

    Task<> run();
    Task<> recover();
    Task<int> dispatch(Instant now); // starts what may start; how many accounts have some due, -1: no answer
    Task<> ringAt(Instant when);
    Task<> handle(qint64 id, qint64 accountId);
    Task<> speechless(Publication publication);
    Task<> leave(qint64 id, Result<Publication> before);

    Store &m_store;
    Clock &m_clock;
    Fleet &m_fleet;
    Ledger m_ledger;
    Sender m_sender;
    Seeker m_seeker;
    Bell m_bell;
    QSet<qint64> m_busy; // accounts
    bool m_stuck = false; // the store did not let the last one move
    Tasks m_alarm;
    Tasks m_tasks; // last: dies first
};
