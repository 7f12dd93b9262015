// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/eventdialog.h"

#include "ui/button.h"
#include "ui/plain.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QTimeEdit>

using namespace Qt::StringLiterals;

EventDialog::EventDialog(const Theme &theme, const Event &event, QWidget *parent)
    : Dialog(theme, event.id == 0 ? tr("New event") : tr("Edit the event"), parent)
    , m_event(event)
    , m_title(new QLineEdit(this))
    , m_first(new QDateEdit(event.first, this))
    , m_last(new QDateEdit(event.last.isValid() ? event.last : event.first, this))
    , m_timed(new QCheckBox(tr("At a time"), this))
    , m_time(new QTimeEdit(QTime(10, 0), this))
    , m_yearly(new QCheckBox(tr("Comes again every year"), this))
    , m_note(new QLineEdit(this))
{
    m_title->setText(plain::line(event.title));
    m_title->setPlaceholderText(tr("Open day, anniversary, fair …"));
    m_title->setMaxLength(300);
    m_note->setText(plain::line(event.note));
    m_note->setPlaceholderText(tr("Goes into the draft, too"));
    m_note->setMaxLength(1000);
    addField(tr("What"), m_title);
    for (QDateEdit *each : { m_first, m_last }) {
        each->setCalendarPopup(true);
        each->setDisplayFormat(u"yyyy-MM-dd"_s);
    }
    addField(tr("First day"), m_first);
    addField(tr("Last day"), m_last);
    auto *row = new QWidget(this);
    auto *at = new QHBoxLayout(row);
    at->setContentsMargins(0, 0, 0, 0);
    at->setSpacing(8);
    at->addWidget(m_timed);
    m_time->setDisplayFormat(u"HH:mm"_s);
    m_time->setAccessibleName(tr("Time"));
    at->addWidget(m_time);
    at->addStretch();
    addRow(row);
    m_timed->setChecked(event.minute.has_value());
    m_time->setEnabled(event.minute.has_value());
    if (event.minute)
        m_time->setTime(QTime(*event.minute / 60, *event.minute % 60));
    m_yearly->setChecked(event.yearly);
    addRow(m_yearly);
    addField(tr("Note"), m_note);
    addReject();
    m_save = addAccept(event.id == 0 ? tr("Add") : tr("Save"));
    connect(m_save, &QPushButton::clicked, this, [this] {
        Q_EMIT given(made());
    });
    connect(m_timed, &QCheckBox::toggled, m_time, &QWidget::setEnabled);
    connect(m_title, &QLineEdit::textChanged, this, &EventDialog::judge);
    connect(m_last, &QDateEdit::dateChanged, this, &EventDialog::judge);
    connect(m_first, &QDateEdit::dateChanged, this, [this, was = m_first->date()](const QDate &day) mutable {
        m_last->setDate(m_last->date().addDays(was.daysTo(day))); // as long as it was
        was = day;
        judge();
    });
    judge();
    m_title->setFocus();
}

void EventDialog::judge()
{
    m_save->setEnabled(!m_title->text().trimmed().isEmpty() && m_last->date() >= m_first->date());
}

Event EventDialog::made() const
{
    Event event = m_event;
    event.title = Foreign(m_title->text().trimmed());
    event.note = Foreign(m_note->text().trimmed());
    event.first = m_first->date();
    event.last = m_last->date();
    event.minute.reset();
    if (m_timed->isChecked())
        event.minute = m_time->time().hour() * 60 + m_time->time().minute();
    event.yearly = m_yearly->isChecked();
    return event;
}
