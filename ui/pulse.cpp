// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pulse.h"

void Pulse::set(Values values)
{
    m_known = true;
    m_values = std::move(values);
    Q_EMIT changed();
}

const Account *Pulse::account(qint64 id) const
{
    for (const Account &each : m_values.accounts) {
        if (each.id == id)
            return &each;
    }
    return nullptr;
}

int Pulse::conversations(Conversation::State state) const
{
    return m_values.conversations[std::size_t(state)];
}

int Pulse::unread() const
{
    return m_values.unread[std::size_t(Conversation::State::Todo)];
}

std::optional<Instant> Pulse::lastSync() const
{
    std::optional<Instant> latest;
    for (const Account &each : m_values.accounts) {
        if (each.lastSuccessAt && (!latest || *each.lastSuccessAt > *latest))
            latest = each.lastSuccessAt;
    }
    return latest;
}

const Account *Pulse::worst() const
{
    const Account *worst = nullptr;
    for (const Account &each : m_values.accounts) {
        if (each.health == Account::Health::NeedsSignIn)
            return &each;
        if (each.health != Account::Health::Good && !worst)
            worst = &each;
    }
    return worst;
}
