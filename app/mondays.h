// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/worker.h"
#include "core/store/store.h"

#include <QDir>

// Writes the report of the week that has ended, where somebody asked for one: on Monday, or as soon
// after as this computer is on, and then of each week since, once. The program does it in a process of
// its own, because charts are drawn and the agent draws nothing.
class Mondays
{
public:
    Mondays(Store &store, Clock &clock, Worker &worker, QDir folder, QString program);

    void start(); // for ever
    Task<> writeDue(); // whatever is missing by now

private:
    Task<> keep();

    Store &m_store;
    Clock &m_clock;
    Worker &m_worker;
    QDir m_folder;
    QString m_program;
    Tasks m_tasks; // last: dies first
};
