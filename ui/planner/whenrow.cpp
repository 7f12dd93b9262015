// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/whenrow.h"

#include "core/base/clock.h"
#include "ui/describe.h"
#include "ui/panes.h"
#include "ui/pulse.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QCompleter>
#include <QDateTimeEdit>
#include <QRadioButton>

using namespace Qt::StringLiterals;

WhenRow::WhenRow(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_now(new QRadioButton(tr("Now"), this))
    , m_later(new QRadioButton(tr("At"), this))
    , m_slot(new QRadioButton(tr("In the next free slot"), this))
    , m_time(new QDateTimeEdit(this))
    , m_zone(new QComboBox(this))
    , m_words(panes::label({}, context.theme.font(Face::Small), panes::muted, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_now);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_later);
    row->addWidget(m_time, 1);
    column->addLayout(row);
    column->addWidget(m_zone);
    column->addWidget(m_slot);
    m_slot->hide();
    column->addWidget(m_words);
    m_words->setWordWrap(true);

    const QTimeZone &zone = context.pulse.zone();
    const QDateTime local = walltime::at(context.clock.now(), zone);
    m_time->setTimeSpec(Qt::UTC); // wall time only: the zone beside it gives it its meaning
    m_time->setDisplayFormat(tr("ddd d MMM yyyy  HH:mm"));
    m_time->setCalendarPopup(true);
    m_time->setDateTime(QDateTime(local.date(), QTime(local.time().hour(), 0), Qt::UTC).addSecs(7200));
    m_time->setAccessibleName(tr("Date and time"));

    m_zone->setAccessibleName(tr("Time zone"));
    m_zone->setEditable(true);
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_zone->setMinimumContentsLength(16);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromUtf8(id));
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_zone->setCurrentText(QString::fromUtf8(zone.id()));

    m_now->setChecked(true);
    for (QRadioButton *each : { m_now, m_later, m_slot })
        connect(each, &QRadioButton::toggled, this, &WhenRow::explain);
    connect(m_time, &QDateTimeEdit::dateTimeChanged, this, [this] {
        m_later->setChecked(true);
        explain();
    });
    connect(m_zone, &QComboBox::currentTextChanged, this, &WhenRow::explain);
    explain();
}

bool WhenRow::now() const
{
    return m_now->isChecked();
}

bool WhenRow::queued() const
{
    return m_slot->isChecked();
}

void WhenRow::setQueued()
{
    m_slot->setChecked(true);
}

void WhenRow::offerSlots(bool offered)
{
    m_slot->setVisible(offered || queued());
}

void WhenRow::tellSlots(const QString &words)
{
    m_slots = words;
    if (queued()) {
        m_words->setText(words);
        m_words->setVisible(!words.isEmpty());
    }
}

QTimeZone WhenRow::chosenZone() const
{
    return walltime::zone(m_zone->currentText()).value_or(m_context.pulse.zone());
}

Instant WhenRow::at() const
{
    if (now())
        return m_context.clock.now();
    return walltime::resolve(m_time->dateTime(), chosenZone()).at;
}

QString WhenRow::wall() const
{
    return m_time->dateTime().toString(u"yyyy-MM-dd HH:mm"_s);
}

QDate WhenRow::day() const
{
    return m_time->date();
}

QString WhenRow::zone() const
{
    return QString::fromUtf8(chosenZone().id());
}

void WhenRow::schedule(const QDateTime &wall, const QString &zone)
{
    m_zone->setCurrentText(zone);
    m_time->setDateTime(QDateTime(wall.date(), wall.time(), Qt::UTC));
    m_later->setChecked(true);
}

void WhenRow::askOnlyWhen()
{
    m_now->hide();
    m_later->hide();
    m_later->setChecked(true);
}

void WhenRow::setNow()
{
    m_now->setChecked(true);
}

void WhenRow::explain()
{
    m_zone->setEnabled(!now() && !queued());
    const walltime::Resolved resolved = walltime::resolve(m_time->dateTime(), chosenZone());
    QString words = queued() ? m_slots : QString();
    if (!now() && !queued()) {
        switch (resolved.fit) {
        case walltime::Fit::Exact: break;
        case walltime::Fit::Twice:
            words = tr("The clocks go back that night: it leaves the first time it is %1.")
                        .arg(m_time->time().toString(u"HH:mm"_s));
            break;
        case walltime::Fit::Gap:
            words = tr("The clocks go forward that night: it leaves at %1.")
                        .arg(describe::clock(resolved.at, chosenZone()));
            break;
        }
        if (resolved.at < m_context.clock.now())
            words = tr("That is in the past.");
        else if (words.isEmpty() && chosenZone() != m_context.pulse.zone())
            words = tr("%1 here.").arg(describe::exact(resolved.at, m_context.pulse.zone()));
    }
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    Q_EMIT changed();
}
