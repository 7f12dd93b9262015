// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/store/alerts.h"
#include "ui/context.h"

#include <QObject>
#include <QSet>

// Which alerts are open, as they come and go; each that is raised while the window is there is told once.
class AlertWatch : public QObject
{
    Q_OBJECT

public:
    AlertWatch(const Context &context, QObject *parent);

    const QList<alerts::Alert> &open() const { return m_open; } // the newest first
    const alerts::Alert *foremost() const; // that was not put aside; null: none
    void putAside(qint64 id); // seen for now

Q_SIGNALS:
    void changed();
    void raised(const alerts::Alert &alert);

private:
    void look();
    Task<> read();

    const Context m_context;
    const Instant m_since;
    QSet<qint64> m_told;
    QSet<qint64> m_aside;
    QList<alerts::Alert> m_open;
    bool m_reading = false;
    bool m_again = false;
    Tasks m_tasks; // last: dies first
};
