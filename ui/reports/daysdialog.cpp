// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/daysdialog.h"

#include <QDateEdit>

DaysDialog::DaysDialog(const Theme &theme, const Period &period, const QDate &today, QWidget *parent)
    : Dialog(theme, tr("Choose days"), parent)
    , m_first(new QDateEdit(period.first, this))
    , m_last(new QDateEdit(std::min(period.last, today), this))
{
    for (QDateEdit *each : { m_first, m_last }) {
        each->setMaximumDate(today);
        each->setCalendarPopup(true);
    }
    addField(tr("First day"), m_first);
    addField(tr("Last day"), m_last);
    connect(m_first, &QDateEdit::dateChanged, this, [this](const QDate &day) {
        if (m_last->date() < day)
            m_last->setDate(day);
    });
    connect(m_last, &QDateEdit::dateChanged, this, [this](const QDate &day) {
        if (m_first->date() > day)
            m_first->setDate(day);
    });
    addReject();
    addAccept(tr("Show"));
    connect(this, &QDialog::accepted, this,
            [this] { Q_EMIT chosen({ m_first->date(), m_last->date() }); });
}
