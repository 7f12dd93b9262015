// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/inbox/deadline.h"
#include "core/base/result.h"
#include "ui/context.h"

#include <QWidget>

#include <array>

class Card;
class QCheckBox;
class QComboBox;
class QLineEdit;
class Section;

// How soon answers are due: a time for everything, other times for an account or a need, working
// hours and days off. Kept with the workspace as it is changed.
class DeadlineSettings : public QWidget
{
    Q_OBJECT

public:
    DeadlineSettings(const Context &context, QWidget *parent);

    const deadline::Rules &rules() const { return m_rules; }

Q_SIGNALS:
    void failed(const Error &error);

private:
    struct Day
    {
        QCheckBox *open = nullptr;
        QLineEdit *from = nullptr;
        QLineEdit *to = nullptr;
    };
    void build();
    void buildHours(Section &rows);
    QComboBox *durations(int minutes, bool none);
    void show();
    void showGoals();
    void addGoal();
    void keep();
    Task<> read();
    Task<> save(deadline::Rules rules);

    const Context m_context;
    deadline::Rules m_rules;
    QComboBox *m_everything = nullptr;
    QWidget *m_goals = nullptr;
    std::array<Day, 7> m_days;
    QCheckBox *m_holidays = nullptr;
    QLineEdit *m_closed = nullptr;
    bool m_showing = false;
    Tasks m_tasks; // last: dies first
};
