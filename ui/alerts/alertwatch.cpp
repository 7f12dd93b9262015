// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alertwatch.h"

#include "core/base/clock.h"
#include "core/store/store.h"

AlertWatch::AlertWatch(const Context &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_since(context.clock.now())
{
    connect(&context.store, &Store::changed, this, [this](const QSet<QByteArray> &tables) {
        if (tables.contains("alert") || tables.contains("*"))
            look();
    });
    look();
}

const alerts::Alert *AlertWatch::foremost() const
{
    for (const alerts::Alert &each : m_open) {
        if (!m_aside.contains(each.id))
            return &each;
    }
    return nullptr;
}

void AlertWatch::putAside(qint64 id)
{
    m_aside.insert(id);
    Q_EMIT changed();
}

void AlertWatch::look()
{
    m_again = true;
    if (!m_reading)
        m_tasks.start(read());
}

Task<> AlertWatch::read()
{
    m_reading = true;
    while (m_again) {
        m_again = false;
        const Instant now = m_context.clock.now();
        const Result<QList<alerts::Alert>> open = co_await m_context.store.read(&alerts::open, now);
        if (!open)
            continue; // the store says so itself
        if (*open != m_open) {
            m_open = *open;
            Q_EMIT changed();
        }
        for (const alerts::Alert &each : *open) {
            if (each.foundAt < m_since || m_told.contains(each.id))
                continue;
            m_told.insert(each.id);
            Q_EMIT raised(each);
        }
    }
    m_reading = false;
    co_return;
}
