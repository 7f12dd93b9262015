// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insight/period.h"
#include "ui/dialog.h"

class QDateEdit;

// From one day to another.
class DaysDialog : public Dialog
{
    Q_OBJECT

public:
    DaysDialog(const Theme &theme, const Period &period, const QDate &today, QWidget *parent);

Q_SIGNALS:
    void chosen(const Period &period);

private:
    QDateEdit *m_first;
    QDateEdit *m_last;
};
