// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/fleet.h"
#include "core/schedule/ledger.h"

// Sends one publication that is due: sees whether it may go now, prepares it, writes its attempt
// down, and lets the one byte-carrying call happen. Actions are attempts too.
class Sender {
public:
    Sender(Store &store, Clock &clock, Fleet &fleet, Ledger &ledger, QString owner);

    Task<> send(Publication publication, Connector *connector);

private:
    using State = Publication::State;
    using Event = lifecycle::Event;

    Task<bool> fit(Publication publication); // may it be sent now?
    Task<bool> followThread(Publication publication);
    Task<> deliver(Publication publication, Connector *connector);
    Task<> perform(Publication publication, Connector *connector);
    Task<bool> prepareAll(Publication publication, Connector *connector);
    Task<PublishKey> key(Publication publication, Connector *connector);
    Task<> cancelHeldThere(Publication action);

    Store &m_store;
    Clock &m_clock;
    Fleet &m_fleet;
    Ledger &m_ledger;
    QString m_owner;
};
