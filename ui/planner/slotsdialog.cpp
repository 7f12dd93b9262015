// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/slotsdialog.h"

#include "core/base/time.h"
#include "core/store/rhythms.h"
#include "core/store/store.h"
#include "ui/button.h"
#include "ui/panes.h"
#include "ui/planner/daybutton.h"
#include "ui/pulse.h"

#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QLocale>
#include <QTimeEdit>

using namespace Qt::StringLiterals;

SlotsDialog::SlotsDialog(const Context &context, QWidget *parent)
    : Dialog(context.theme, tr("Slots"), parent)
    , m_context(context)
    , m_account(new QComboBox(this))
    , m_zone(new QComboBox(this))
    , m_board(new QWidget(this))
    , m_grid(new QGridLayout(m_board))
    , m_empty(panes::label(tr("No slot yet."), context.theme.font(Face::Body), panes::muted, this))
    , m_time(new QTimeEdit(QTime(9, 30), this))
{
    build();
    connect(m_account, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_showing)
            show();
    });
    connect(m_zone, &QComboBox::activated, this, [this](int index) {
        m_tasks.start(move(m_account->currentData().toLongLong(),
                           index == 0 ? QString() : m_zone->itemText(index)));
    });
    connect(&context.store, &Store::changed, this, [this](const QSet<QByteArray> &tables) {
        if (tables.contains("slot") || tables.contains("slot_zone") || tables.contains("*"))
            refresh();
    });
    refresh();
}

void SlotsDialog::build()
{
    addText(tr("Times at which an account likes to publish. A free one is shown in the calendar until "
               "a post takes it; “Next free slot” looks for the first."));
    for (const Account &account : m_context.pulse.accounts())
        m_account->addItem(platform::name(account.platform), account.id);
    addField(tr("Account"), m_account);
    const QString usual = QString::fromUtf8(m_context.pulse.zone().id());
    m_zone->addItem(tr("The workspace’s: %1").arg(usual));
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromUtf8(id));
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_zone->setMinimumContentsLength(24);
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    addField(tr("Time zone"), m_zone);
    m_grid->setContentsMargins(0, 4, 0, 4);
    m_grid->setHorizontalSpacing(6);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(8, 1);
    addRow(m_board);
    addRow(m_empty);
    auto *more = new QWidget(this);
    auto *row = new QHBoxLayout(more);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_time->setDisplayFormat(u"HH:mm"_s);
    m_time->setAccessibleName(tr("Time"));
    row->addWidget(m_time);
    auto *add = new Button(m_context.theme, Button::Kind::Outlined, tr("Add on working days"), this);
    add->setSymbol(u"plus"_s);
    add->setAutoDefault(false);
    connect(add, &QPushButton::clicked, this, [this] { this->add(m_time->time()); });
    row->addWidget(add);
    row->addStretch();
    addRow(more);
    addReject(tr("Close"));
}

void SlotsDialog::choose(qint64 account)
{
    m_account->setCurrentIndex(std::max(0, m_account->findData(account)));
}

void SlotsDialog::add(const QTime &time)
{
    m_tasks.start(put(m_account->currentData().toLongLong(), { 1, 2, 3, 4, 5 },
                      time.hour() * 60 + time.minute()));
}

QAbstractButton *SlotsDialog::day(int minute, int weekday) const
{
    return m_days.value(minute * 8 + weekday);
}

const Rhythm *SlotsDialog::current() const
{
    const qint64 account = m_account->currentData().toLongLong();
    for (const Rhythm &each : m_rhythms) {
        if (each.accountId == account)
            return &each;
    }
    return nullptr;
}

void SlotsDialog::refresh()
{
    m_tasks.start(read());
}

Task<> SlotsDialog::read()
{
    const Result<QList<Rhythm>> found = co_await m_context.store.read(&rhythms::all);
    if (!found) {
        Q_EMIT failed(found.error());
        co_return;
    }
    m_rhythms = *found;
    show();
    co_return;
}

void SlotsDialog::show()
{
    const Rhythm *rhythm = current();
    if (!rhythm)
        return;
    m_showing = true;
    m_zone->setCurrentIndex(
        rhythm->ownZone ? std::max(0, m_zone->findText(QString::fromUtf8(rhythm->zone.id()))) : 0);
    const auto *focused = qobject_cast<QAbstractButton *>(focusWidget());
    const int before = m_days.key(const_cast<QAbstractButton *>(focused), 0);
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    m_days.clear();
    QMap<int, QMap<int, qint64>> times;
    for (const Slot &slot : rhythm->week)
        times[slot.minute][slot.weekday] = slot.id;
    int row = 0;
    for (auto time = times.cbegin(); time != times.cend(); ++time, ++row) {
        const int minute = time.key();
        const QString clock = QLocale().toString(QTime(minute / 60, minute % 60), u"HH:mm"_s);
        m_grid->addWidget(panes::label(clock, m_context.theme.font(Face::Strong), panes::ink, m_board),
                          row, 0);
        for (int weekday = 1; weekday <= 7; ++weekday) {
            auto *button = new DayButton(
                m_context.theme, QLocale().standaloneDayName(weekday, QLocale::ShortFormat), m_board);
            button->setAccessibleName(
                u"%1 %2"_s.arg(QLocale().standaloneDayName(weekday), clock));
            const qint64 id = time.value().value(weekday);
            button->setChecked(id != 0);
            connect(button, &QAbstractButton::clicked, this, [this, minute, weekday, id] {
                if (id != 0)
                    m_tasks.start(take(id));
                else
                    m_tasks.start(put(m_account->currentData().toLongLong(), { weekday }, minute));
            });
            m_grid->addWidget(button, row, weekday);
            m_days.insert(minute * 8 + weekday, button);
            button->show();
        }
    }
    if (before != 0 && m_days.value(before))
        m_days.value(before)->setFocus();
    m_board->setVisible(!times.isEmpty());
    m_empty->setVisible(times.isEmpty());
    m_showing = false;
}

Task<> SlotsDialog::put(qint64 account, QList<int> weekdays, int minute)
{
    const Result<> added
        = co_await m_context.store.write(&rhythms::add, account, weekdays, minute);
    if (!added)
        Q_EMIT failed(added.error());
    co_return;
}

Task<> SlotsDialog::take(qint64 slot)
{
    const Result<> removed = co_await m_context.store.write(&rhythms::remove, slot);
    if (!removed)
        Q_EMIT failed(removed.error());
    co_return;
}

Task<> SlotsDialog::move(qint64 account, QString zone)
{
    const Result<> moved = co_await m_context.store.write(&rhythms::setZone, account, zone);
    if (!moved)
        Q_EMIT failed(moved.error());
    co_return;
}
