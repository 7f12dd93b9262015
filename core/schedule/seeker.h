// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/ledger.h"

// Looks whether something is there: what left and was never answered, and what a platform holds
// until its time. It reads only; what it saw moves the row.
class Seeker {
public:
    Seeker(Store &store, Clock &clock, Ledger &ledger);

    Task<> lookUp(Publication publication, Connector *connector); // an unknown one
    Task<> lookAtHanded(Publication publication, Connector *connector);

private:
    using State = Publication::State;
    using Event = lifecycle::Event;

    Task<> absent(Publication publication, bool repeatable, Connector *connector);

    Store &m_store;
    Clock &m_clock;
    Ledger &m_ledger;
};
