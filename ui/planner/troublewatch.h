// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/store/plans.h"
#include "ui/context.h"

#include <QObject>
#include <QSet>

// Tells, once each, which posts have come to need a person since it is there: refused, missed, or
// nobody knows whether they are out.
class TroubleWatch : public QObject
{
    Q_OBJECT

public:
    TroubleWatch(const Context &context, QObject *parent);

Q_SIGNALS:
    void found(const QList<plans::Card> &cards); // with the parts that are in trouble

private:
    Task<> read();

    const Context m_context;
    const Instant m_since;
    QSet<QString> m_told;
    bool m_reading = false;
    bool m_again = false;
    Tasks m_tasks; // last: dies first
};
