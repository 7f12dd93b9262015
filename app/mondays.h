// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/worker.h"
#include "core/store/store.h"

#include <QDir>

// Writes the report of the week that has ended, where somebody asked for one: on Monday, or as soon
// after as this computer is on. The program does it in a process of its own, because charts are drawn
// and the agent draws nothing.
class Mondays
{
public:
    Mondays(Store &store, Clock &clock, Worker &worker, QDir folder);

    void start(); // for ever
    Task<> writeDue(); // once

private:
    Task<> keep();

    Store &m_store;
    Clock &m_clock;
    Worker &m_worker;
    QDir m_folder;
    Tasks m_tasks; // last: dies first
};
