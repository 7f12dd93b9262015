// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inbox/mind.h"
#include "core/inbox/ruleset.h"
#include "core/store/rules.h"

// Asks the rules of a workspace: about messages that are being taken in, and, for who wants to see
// what a rule would do, about those that are there. Reads and judges, never on the window's thread;
// what rules do is done where the messages are stored.
class Rulebook
{
public:
    Rulebook(Store &store, Worker &worker, Mind &mind)
        : m_store(store)
        , m_worker(worker)
        , m_mind(mind)
    {
    }

    // Notes with each incoming message which of the rules that are on apply. An error: they could
    // not be read, and what comes in has to come in again.
    Task<Result<QList<messages::Placed>>> judge(qint64 accountId, QList<messages::Placed> placed);

    // What a rule finds among the messages since then, newest first; a page at a time.
    struct Found
    {
        rules::Text text;
        QList<rule::Reason> why;
    };
    struct Trial
    {
        int read = 0; // messages looked at
        int stopped = 0; // fitted, but a rule before it stops there
        QList<Found> found;
        std::optional<rules::Mark> next; // where the next page begins; none: that was all
    };
    Task<Result<Trial>> rehearse(Rule rule, Instant since, std::optional<rules::Mark> from);

private:
    using Rules = std::shared_ptr<const Ruleset>;
    Task<Result<Rules>> current();

    Store &m_store;
    Worker &m_worker;
    Mind &m_mind;
    rules::Running m_running; // what m_rules was made of
    Rules m_rules;
};
