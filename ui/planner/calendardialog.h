// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/icalendar.h"
#include "ui/dialog.h"

class QLineEdit;

// A calendar that was read, before it is taken in: what is in it, and what of it could not be read.
class CalendarDialog : public Dialog
{
    Q_OBJECT

public:
    CalendarDialog(const Theme &theme, const icalendar::Reading &reading, const QString &fileName,
                   QWidget *parent);

    QStringList complaints() const { return m_complaints; }
    QLineEdit &name() { return *m_name; }

Q_SIGNALS:
    void given(const QString &name, const QList<Event> &events);

private:
    QLineEdit *m_name;
    QStringList m_complaints;
};

namespace describe {

QString problem(const icalendar::Problem &problem); // "Line 12: …"

} // namespace describe
