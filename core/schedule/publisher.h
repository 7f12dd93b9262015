// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bell.h"
#include "core/base/clock.h"
#include "core/connectors/fleet.h"
#include "core/schedule/lifecycle.h"
#include "core/store/publications.h"
#include "core/store/store.h"

#include <QSet>

// Sends what is due: posts, replies and actions, each once.
//
// Intent is durable before a byte leaves; one attempt at a time; an attempt ends as sent, refused,
// deferred or unknown; from unknown only a look, a key in its window or a person leads on. One
// publication at a time per account, accounts side by side. Only the holder of the engine's lock
// runs one.
class Publisher
{
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
    Task<int> dispatch(); // starts what may start; how many are due, -1: no answer
    Task<> ringAt(Instant when);
    Task<> handle(qint64 id, qint64 accountId);
    Task<> speechless(Publication publication);
    Task<> leave(qint64 id, Result<Publication> before);

    Task<> send(Publication publication, Connector *connector);
    Task<bool> fit(Publication publication, Connector *connector); // may it be sent now?
    Task<bool> followThread(Publication publication);
    Task<> deliver(Publication publication, Connector *connector);
    Task<> perform(Publication publication, Connector *connector);
    Task<bool> prepareAll(Publication publication, Connector *connector);
    Task<PublishKey> key(Publication publication, Connector *connector);
    Task<> lookUp(Publication publication, Connector *connector);
    Task<> lookAtHanded(Publication publication, Connector *connector);
    Task<> cancelHeldThere(Publication action);

    Task<> settle(Publication publication, State from, Error error, Connector *connector);
    Task<> accept(Publication publication, State from, Receipt receipt);
    Task<> absent(Publication publication, bool repeatable, Connector *connector);
    Task<> shift(Publication publication, State from, Event event, std::optional<Instant> nextAt,
                 int absences, std::optional<Error> error);
    Task<> moved(qint64 id, publications::Move move);
    Task<> record(Publication publication, publications::Outcome outcome);

    milliseconds backoff(int failures) const;
    Task<milliseconds> settleTime(qint64 accountId, Connector *connector);

    Store &m_store;
    Clock &m_clock;
    Fleet &m_fleet;
    QString m_owner;
    Bell m_bell;
    QSet<qint64> m_busy; // accounts
    bool m_stuck = false; // the store did not let the last one move
    Tasks m_alarm;
    Tasks m_tasks; // last: dies first
};
