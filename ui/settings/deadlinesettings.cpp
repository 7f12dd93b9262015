// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/deadlinesettings.h"

#include "core/inbox/deadlines.h"
#include "core/model/conversation.h"
#include "core/store/store.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/panes.h"
#include "ui/pulse.h"
#include "ui/settings/section.h"
#include "ui/theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

// Minutes of the day as "09:00", and back; nothing when it is no time.
QString written(int minute)
{
    return u"%1:%2"_s.arg(minute / 60, 2, 10, QChar(u'0')).arg(minute % 60, 2, 10, QChar(u'0'));
}

std::optional<int> minuteOf(const QString &text)
{
    const QString clean = text.trimmed().toLower().replace(u'h', u':');
    const QStringList parts = clean.split(u':');
    bool hourFine = false;
    bool minuteFine = true;
    const int hour = parts.value(0).toInt(&hourFine);
    const int minute = parts.value(1).isEmpty() ? 0 : parts.value(1).toInt(&minuteFine);
    const bool fine = hourFine && minuteFine && parts.size() <= 2 && hour >= 0 && minute >= 0
        && minute < 60 && hour * 60 + minute <= 24 * 60;
    return fine ? std::optional(hour * 60 + minute) : std::nullopt;
}

} // namespace

DeadlineSettings::DeadlineSettings(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    build();
    m_tasks.start(read());
    connect(&context.store, &Store::changed, this, [this](const QSet<QByteArray> &tables) {
        if (tables.contains("*")) // another process
            m_tasks.start(read());
    });
    connect(&context.pulse, &Pulse::changed, this, [this] { m_tasks.start(read()); });
}

void DeadlineSettings::build()
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 16, 0, 0);
    all->setSpacing(8);
    Section rows(m_context.theme, *all, tr("Answers are due"));

    m_everything = durations(0, true);
    connect(m_everything, &QComboBox::activated, this, &DeadlineSettings::keep);
    rows.add(tr("Answer within"),
             tr("Counted in working hours from their first message without an answer."),
             m_everything);
    m_goals = new QWidget(this);
    auto *goals = new QVBoxLayout(m_goals);
    goals->setContentsMargins(0, 8, 0, 12);
    goals->setSpacing(6);
    rows.add(m_goals);
    buildHours(rows);
    m_holidays = new QCheckBox(this);
    connect(m_holidays, &QCheckBox::clicked, this, &DeadlineSettings::keep);
    rows.add(tr("French public holidays are days off"), {}, m_holidays);
    m_closed = new QLineEdit(this);
    m_closed->setFixedWidth(240);
    m_closed->setPlaceholderText(u"2026-12-24, 2026-12-31"_s);
    connect(m_closed, &QLineEdit::editingFinished, this, &DeadlineSettings::keep);
    rows.add(tr("Other days off"), tr("Year-month-day, separated by commas."), m_closed);
}

QComboBox *DeadlineSettings::durations(int minutes, bool none)
{
    auto *box = new QComboBox(this);
    if (none)
        box->addItem(tr("No goal"), 0);
    QList<int> offered { 30, 60, 120, 240, 480, 960, 1440, 2880 };
    if (minutes > 0 && !offered.contains(minutes))
        offered.append(minutes);
    for (const int each : offered) {
        box->addItem(each < 60 ? tr("%n minute(s)", nullptr, each)
                               : tr("%n hour(s)", nullptr, each / 60),
                     each);
    }
    box->setCurrentIndex(std::max(0, box->findData(minutes)));
    return box;
}

void DeadlineSettings::buildHours(Section &rows)
{
    auto *week = new QWidget(this);
    auto *grid = new QGridLayout(week);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    for (int each = 0; each < 7; ++each) {
        const QString name = QLocale().standaloneDayName(each + 1);
        Day &day = m_days[std::size_t(each)];
        day.open = new QCheckBox(name, week);
        day.from = new QLineEdit(week);
        day.to = new QLineEdit(week);
        day.from->setAccessibleName(tr("%1, from").arg(name));
        day.to->setAccessibleName(tr("%1, until").arg(name));
        for (QLineEdit *field : { day.from, day.to }) {
            field->setFixedWidth(72);
            connect(field, &QLineEdit::editingFinished, this, &DeadlineSettings::keep);
        }
        connect(day.open, &QCheckBox::clicked, this, &DeadlineSettings::keep);
        grid->addWidget(day.open, each, 0);
        grid->addWidget(day.from, each, 1);
        grid->addWidget(panes::label(u"–"_s, m_context.theme.font(Face::Body), panes::muted, week),
                        each, 2);
        grid->addWidget(day.to, each, 3);
    }
    rows.add(tr("Working hours"), tr("In the workspace's time zone."), week);
}

void DeadlineSettings::show()
{
    m_showing = true;
    int everything = 0;
    for (const deadline::Goal &each : m_rules.goals) {
        if (each.accountId == 0 && each.need.isEmpty())
            everything = each.minutes;
    }
    if (everything > 0 && m_everything->findData(everything) < 0)
        m_everything->addItem(tr("%n minute(s)", nullptr, everything), everything);
    m_everything->setCurrentIndex(std::max(0, m_everything->findData(everything)));
    for (std::size_t each = 0; each < m_days.size(); ++each) {
        const deadline::Hours &hours = m_rules.calendar.week[each];
        const Day &day = m_days[each];
        const bool open = hours.to > hours.from;
        day.open->setChecked(open);
        for (QLineEdit *field : { day.from, day.to })
            field->setEnabled(open);
        if (!day.from->hasFocus())
            day.from->setText(open ? written(hours.from) : QString());
        if (!day.to->hasFocus())
            day.to->setText(open ? written(hours.to) : QString());
    }
    m_holidays->setChecked(m_rules.calendar.frenchHolidays);
    QStringList closed;
    for (const QDate day : m_rules.calendar.closed)
        closed.append(day.toString(Qt::ISODate));
    closed.sort();
    if (!m_closed->hasFocus())
        m_closed->setText(closed.join(u", "_s));
    showGoals();
    m_showing = false;
}

// The exceptions: for an account, for a need, for both.
void DeadlineSettings::showGoals()
{
    auto *column = static_cast<QVBoxLayout *>(m_goals->layout());
    while (QLayoutItem *item = column->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    for (qsizetype at = 0; at < m_rules.goals.size(); ++at) {
        const deadline::Goal &goal = m_rules.goals[at];
        if (goal.accountId == 0 && goal.need.isEmpty())
            continue;
        auto *line = new QWidget(m_goals);
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(8);
        auto *account = new QComboBox(line);
        account->addItem(tr("Every account"), qint64(0));
        for (const Account &each : m_context.pulse.accounts())
            account->addItem(platform::name(each.platform), each.id);
        account->setCurrentIndex(std::max(0, account->findData(goal.accountId)));
        account->setAccessibleName(tr("Account"));
        auto *need = new QComboBox(line);
        need->addItem(tr("Every need"), QString());
        for (const QString &each : conversation::needs())
            need->addItem(describe::need(each), each);
        need->setCurrentIndex(std::max(0, need->findData(goal.need)));
        need->setAccessibleName(tr("Need"));
        QComboBox *within = durations(goal.minutes, false);
        within->setAccessibleName(tr("Answer within"));
        auto *away = new Button(m_context.theme, Button::Kind::Flat, {}, line);
        away->setSymbol(u"trash"_s);
        away->setToolTip(tr("Remove"));
        const auto change = [this, at, account, need, within] {
            m_rules.goals[at] = { account->currentData().toLongLong(),
                                  need->currentData().toString(), within->currentData().toInt() };
            m_tasks.start(save(m_rules));
        };
        for (QComboBox *box : { account, need, within }) {
            connect(box, &QComboBox::activated, this, change);
            row->addWidget(box);
        }
        connect(away, &QPushButton::clicked, this, [this, at] {
            m_rules.goals.removeAt(at);
            m_tasks.start(save(m_rules));
        });
        row->addWidget(away);
        row->addStretch();
        column->addWidget(line);
    }
    auto *more = new Button(m_context.theme, Button::Kind::Flat, tr("Another time for an account or a need"), m_goals);
    more->setSymbol(u"plus"_s);
    connect(more, &QPushButton::clicked, this, &DeadlineSettings::addGoal);
    column->addWidget(more, 0, Qt::AlignLeft);
}

void DeadlineSettings::addGoal()
{
    deadline::Goal goal;
    goal.need = u"complaint"_s;
    goal.minutes = 120;
    m_rules.goals.append(goal);
    m_tasks.start(save(m_rules));
}

// What the page says, kept. A time that cannot be read stays what it was.
void DeadlineSettings::keep()
{
    if (m_showing)
        return;
    deadline::Rules rules = m_rules;
    rules.goals.removeIf([](const deadline::Goal &each) {
        return each.accountId == 0 && each.need.isEmpty();
    });
    deadline::Goal everything;
    everything.minutes = m_everything->currentData().toInt();
    if (everything.minutes > 0)
        rules.goals.prepend(everything);
    for (std::size_t each = 0; each < m_days.size(); ++each) {
        const Day &day = m_days[each];
        deadline::Hours &hours = rules.calendar.week[each];
        const bool was = hours.to > hours.from;
        if (!day.open->isChecked()) {
            hours = {};
        } else if (!was) {
            hours = { 9 * 60, 18 * 60 };
        } else {
            const auto from = minuteOf(day.from->text());
            const auto to = minuteOf(day.to->text());
            if (from && to && *to > *from)
                hours = { *from, *to };
        }
    }
    rules.calendar.frenchHolidays = m_holidays->isChecked();
    rules.calendar.closed.clear();
    for (const QString &each : m_closed->text().split(u',', Qt::SkipEmptyParts)) {
        const QDate day = QDate::fromString(each.trimmed(), Qt::ISODate);
        if (day.isValid())
            rules.calendar.closed.insert(day);
    }
    m_tasks.start(save(rules));
}

Task<> DeadlineSettings::read()
{
    const auto rules = co_await m_context.store.read(&deadlines::rules);
    if (!rules)
        co_return; // stays as it is
    m_rules = *rules;
    show();
}

Task<> DeadlineSettings::save(deadline::Rules rules)
{
    const Result<> saved = co_await m_context.store.write(&deadlines::setRules, rules);
    if (saved)
        m_rules = rules;
    else
        Q_EMIT failed(saved.error());
    show();
    co_return;
}
