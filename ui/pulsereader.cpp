// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pulse.h"

#include "core/store/accounts.h"
#include "core/store/conversations.h"
#include "core/store/publications.h"
#include "core/store/store.h"
#include "core/store/values.h"

namespace {

Result<Pulse::Values> readAll(Database &database)
{
    Pulse::Values values;
    const Result<QString> name = values::name(database);
    if (!name)
        return name.error();
    const Result<QTimeZone> zone = values::zone(database);
    if (!zone)
        return zone.error();
    const Result<QString> polling = values::get(database, values::polling);
    if (!polling)
        return polling.error();
    values.pollingMinutes = polling->toInt();
    const Result<QList<Account>> accounts = accounts::all(database);
    if (!accounts)
        return accounts.error();
    const Result<QList<conversations::Count>> counts = conversations::counts(database);
    if (!counts)
        return counts.error();
    values.name = *name;
    values.zone = *zone;
    values.accounts = *accounts;
    for (const conversations::Count &count : *counts) {
        values.conversations[std::size_t(count.state)] += count.conversations;
        values.unread[std::size_t(count.state)] += count.unread;
    }
    for (const Publication::State state : { Publication::State::Attention,
                                            Publication::State::Missed,
                                            Publication::State::Refused }) {
        publications::Filter filter;
        filter.state = state;
        const Result<QList<Publication>> found = publications::list(database, filter);
        if (!found)
            return found.error();
        values.attention += int(found->size());
    }
    return values;
}

} // namespace

PulseReader::PulseReader(Store &store, Pulse &pulse)
    : m_store(store)
    , m_pulse(pulse)
{
    connect(&store, &Store::changed, this, [this](const QSet<QByteArray> &tables) {
        static const QSet<QByteArray> ours { "*",       "setting",     "account",
                                             "counter", "conversation", "publication" };
        if (tables.intersects(ours))
            refresh();
    });
    refresh();
}

void PulseReader::refresh()
{
    m_again = true;
    if (!m_reading)
        m_tasks.start(read());
}

Task<> PulseReader::read()
{
    m_reading = true;
    while (m_again) {
        m_again = false;
        const Result<Pulse::Values> values = co_await m_store.read(&readAll);
        if (values)
            m_pulse.set(*values);
    }
    m_reading = false;
    co_return;
}
