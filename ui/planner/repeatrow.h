// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/recurrence.h"
#include "ui/theme.h"

#include <QWidget>

class DayButton;
class QComboBox;
class QDateEdit;
class QSpinBox;

// Whether and when a post comes again, of a first day: one click for what most want, then its weekdays and
// its end.
class RepeatRow : public QWidget
{
    Q_OBJECT

public:
    RepeatRow(const Theme &theme, QWidget *parent);

    void setFirst(QDate first); // its words follow it
    void set(const std::optional<Recurrence> &rule);
    std::optional<Recurrence> rule() const; // none: it does not
    QComboBox &choice() { return *m_choice; }
    QComboBox &end() { return *m_end; }
    QSpinBox &times() { return *m_times; }
    DayButton &day(int weekday) { return *m_days[weekday - 1]; }

Q_SIGNALS:
    void changed();

private:
    enum class End { Never, Until, Times };

    void fill();
    void arrange();
    void told();

    QDate m_first;
    Recurrence m_like; // what is chosen, without its end
    QComboBox *m_choice;
    QWidget *m_week;
    QList<DayButton *> m_days;
    QWidget *m_ending;
    QComboBox *m_end;
    QDateEdit *m_until;
    QSpinBox *m_times;
    bool m_filling = false;
};
