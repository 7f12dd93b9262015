// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/model/account.h"
#include "core/model/conversation.h"

#include <QObject>
#include <QTimeZone>

#include <array>

class Store;

// What the whole window shows of the workspace: its name and zone, its accounts, its counters.
class Pulse : public QObject
{
    Q_OBJECT

public:
    struct Values
    {
        QString name;
        QTimeZone zone = QTimeZone::systemTimeZone();
        QList<Account> accounts;
        std::array<int, 4> conversations {}; // by Conversation::State
        std::array<int, 4> unread {};
        int pollingMinutes = 0; // 0 = as busy as the accounts are
        int attention = 0; // publications only a person can settle
    };

    using QObject::QObject;
    void set(Values values);

    bool known() const { return m_known; } // read at least once
    const Values &values() const { return m_values; }
    const QList<Account> &accounts() const { return m_values.accounts; }
    const Account *account(qint64 id) const; // until the next change
    const QTimeZone &zone() const { return m_values.zone; }
    int conversations(Conversation::State state) const;
    int unread() const; // of what is to do
    std::optional<Instant> lastSync() const;
    const Account *worst() const; // the account that needs a person, null when none does

Q_SIGNALS:
    void changed();

private:
    bool m_known = false;
    Values m_values;
};

// Keeps a Pulse fresh from the store, one reading at a time.
class PulseReader : public QObject
{
    Q_OBJECT

public:
    PulseReader(Store &store, Pulse &pulse);

private:
    void refresh();
    Task<> read();

    Store &m_store;
    Pulse &m_pulse;
    bool m_reading = false;
    bool m_again = false;
    Tasks m_tasks; // last: dies first
};
