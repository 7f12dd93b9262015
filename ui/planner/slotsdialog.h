// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/model/slot.h"
#include "ui/context.h"
#include "ui/dialog.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QTimeEdit;

// When each account likes to publish: times and their weekdays, in the account's own zone. Kept as
// it is changed.
class SlotsDialog : public Dialog
{
    Q_OBJECT

public:
    SlotsDialog(const Context &context, QWidget *parent);

    void choose(qint64 account);
    void add(const QTime &time); // on working days
    QAbstractButton *day(int minute, int weekday) const; // null when it is not shown

Q_SIGNALS:
    void failed(const Error &error);

private:
    void build();
    void refresh();
    void show();
    const Rhythm *current() const;
    Task<> read();
    Task<> put(qint64 account, QList<int> weekdays, int minute);
    Task<> take(qint64 slot);
    Task<> move(qint64 account, QString zone);

    const Context m_context;
    QComboBox *m_account;
    QComboBox *m_zone;
    QWidget *m_board;
    QGridLayout *m_grid;
    QLabel *m_empty;
    QTimeEdit *m_time;
    QList<Rhythm> m_rhythms;
    QHash<int, QAbstractButton *> m_days; // by minute and weekday
    bool m_showing = false;
    Tasks m_tasks; // last: dies first
};
