// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alertdesk.h"

#include "core/base/clock.h"
#include "core/store/store.h"
#include "ui/signature.h"

using alerts::Alert;

AlertDesk::AlertDesk(const Context &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
}

void AlertDesk::mute(qint64 id)
{
    m_tasks.start(setMuted(id, m_context.clock.now() + alerts::mutes, true));
}

void AlertDesk::unmute(qint64 id)
{
    m_tasks.start(setMuted(id, std::nullopt, true));
}

Task<> AlertDesk::setMuted(qint64 id, std::optional<Instant> until, bool tell)
{
    const auto before = co_await m_context.store.write(&alerts::mute, id, until);
    if (!before) {
        Q_EMIT failed(before.error());
        co_return;
    }
    if (!tell)
        co_return;
    const std::optional<Instant> was = *before;
    Q_EMIT done(until ? tr("No alerts of this for a day") : tr("Alerts of this are on again"),
                [this, id, was] { m_tasks.start(setMuted(id, was, false)); });
}

void AlertDesk::settle(qint64 id, Alert::Settled settled, const QString &note)
{
    alerts::Outcome outcome;
    outcome.settled = settled;
    outcome.at = m_context.clock.now();
    outcome.by = signature::of(m_context.settings);
    outcome.note = note.trimmed();
    m_tasks.start(setOutcome(id, outcome, true));
}

void AlertDesk::reopen(qint64 id)
{
    m_tasks.start(setOutcome(id, {}, true));
}

Task<> AlertDesk::setOutcome(qint64 id, alerts::Outcome outcome, bool tell)
{
    const auto before = co_await m_context.store.write(&alerts::settle, id, outcome);
    if (!before) {
        Q_EMIT failed(before.error());
        co_return;
    }
    if (!tell)
        co_return;
    const alerts::Outcome was = *before;
    const QString what = outcome.settled == Alert::Settled::Handled ? tr("Noted as handled")
        : outcome.settled == Alert::Settled::Nothing ? tr("Noted as no storm: such hours are usual from now on")
                                                     : tr("Open again");
    Q_EMIT done(what, [this, id, was] { m_tasks.start(setOutcome(id, was, false)); });
}
