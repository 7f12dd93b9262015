// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/store/plans.h"
#include "ui/context.h"
#include "ui/dialog.h"
#include "ui/planner/plandesk.h"

class QScrollArea;

// What its time went by, nobody having sent or approved it: each is published after all, given another
// time, or dropped. Never all at once: two minutes lie between them on an account.
class MissedDialog : public Dialog
{
    Q_OBJECT

public:
    MissedDialog(const Context &context, PlanDesk &desk, QWidget *parent);

    const QList<plans::Card> &cards() const { return m_cards; }
    QAbstractButton *button(qint64 publicationId, const QString &words) const; // null: not there

Q_SIGNALS:
    void cardWanted(const plans::Card &card); // to be seen in the calendar
    void told(const QString &what);

private:
    void show(const QList<plans::Card> &cards);
    QWidget *row(const plans::Card &card);
    void askTime(const plans::Card &card);
    void publishAll();
    Task<> read();

    const Context m_context;
    PlanDesk &m_desk;
    QScrollArea *m_area;
    QList<plans::Card> m_cards;
    Tasks m_tasks; // last: dies first
};
