// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/store/alerts.h"
#include "ui/context.h"

#include <QObject>

#include <functional>

// What a person does about an alert. At once, and all of it can be taken back.
class AlertDesk : public QObject
{
    Q_OBJECT

public:
    AlertDesk(const Context &context, QObject *parent);

    void mute(qint64 id); // for a day
    void unmute(qint64 id);
    void settle(qint64 id, alerts::Alert::Settled settled, const QString &note);
    void reopen(qint64 id);

Q_SIGNALS:
    void done(const QString &what, const std::function<void()> &undo);
    void failed(const Error &error);

private:
    Task<> setMuted(qint64 id, std::optional<Instant> until, bool tell);
    Task<> setOutcome(qint64 id, alerts::Outcome outcome, bool tell);

    const Context m_context;
    Tasks m_tasks; // last: dies first
};
