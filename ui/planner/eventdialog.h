// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event.h"
#include "ui/dialog.h"

class QCheckBox;
class QDateEdit;
class QLineEdit;
class QTimeEdit;

// A day, or some, to write about: what it is, when, and whether it comes again.
class EventDialog : public Dialog
{
    Q_OBJECT

public:
    // A new one, of that day; or one that is there.
    EventDialog(const Theme &theme, const Event &event, QWidget *parent);

    QLineEdit &title() { return *m_title; }
    QDateEdit &first() { return *m_first; }
    QDateEdit &last() { return *m_last; }
    QCheckBox &yearly() { return *m_yearly; }
    QCheckBox &timed() { return *m_timed; }

Q_SIGNALS:
    void given(const Event &event);

private:
    Event made() const;
    void judge();

    Event m_event;
    QLineEdit *m_title;
    QDateEdit *m_first;
    QDateEdit *m_last;
    QCheckBox *m_timed;
    QTimeEdit *m_time;
    QCheckBox *m_yearly;
    QLineEdit *m_note;
    Button *m_save;
};
