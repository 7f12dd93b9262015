// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/repeatrow.h"

#include "ui/planner/daybutton.h"
#include "ui/planner/planwords.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QLocale>
#include <QScopedValueRollback>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace {

QString capital(QString words)
{
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

// The same, whatever its end and its weekdays: what the list tells apart.
bool alike(const Recurrence &a, const Recurrence &b)
{
    return a.every == b.every && a.step == b.step
        && (a.every != Recurrence::Every::MonthWeekday || a.nth == b.nth);
}

} // namespace

RepeatRow::RepeatRow(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_first(2026, 1, 1)
    , m_choice(new QComboBox(this))
    , m_week(new QWidget(this))
    , m_ending(new QWidget(this))
    , m_end(new QComboBox(m_ending))
    , m_until(new QDateEdit(m_ending))
    , m_times(new QSpinBox(m_ending))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_choice->setAccessibleName(tr("Repeats"));
    column->addWidget(m_choice);
    auto *week = new QHBoxLayout(m_week);
    week->setContentsMargins(0, 0, 0, 0);
    week->setSpacing(4);
    const QLocale locale;
    for (int weekday = 1; weekday <= 7; ++weekday) {
        auto *day = new DayButton(theme, locale.standaloneDayName(weekday, QLocale::ShortFormat), m_week);
        day->setAccessibleName(locale.standaloneDayName(weekday));
        day->setMinimumWidth(36);
        week->addWidget(day, 1);
        m_days.append(day);
        connect(day, &QAbstractButton::toggled, this, &RepeatRow::told);
    }
    column->addWidget(m_week);
    auto *ending = new QHBoxLayout(m_ending);
    ending->setContentsMargins(0, 0, 0, 0);
    ending->setSpacing(8);
    m_end->addItem(tr("Without end"));
    m_end->addItem(tr("Until"));
    m_end->addItem(tr("A number of times"));
    m_end->setAccessibleName(tr("How long it repeats"));
    ending->addWidget(m_end);
    m_until->setDisplayFormat(tr("d MMM yyyy"));
    m_until->setCalendarPopup(true);
    m_until->setAccessibleName(tr("Last day"));
    ending->addWidget(m_until, 1);
    m_times->setRange(2, 999);
    m_times->setValue(10);
    m_times->setSuffix(u" "_s + tr("times"));
    m_times->setAccessibleName(tr("How often in all"));
    ending->addWidget(m_times, 1);
    ending->addStretch();
    column->addWidget(m_ending);
    fill();
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (m_filling)
            return;
        const QString text = m_choice->itemData(index).toString();
        m_like = recurrence::fromText(text).value_or(Recurrence());
        if (m_like.every == Recurrence::Every::Week) {
            const QScopedValueRollback filling(m_filling, true);
            const QList<int> days = m_like.weekdays.isEmpty() ? QList { m_first.dayOfWeek() } : m_like.weekdays;
            for (int weekday = 1; weekday <= 7; ++weekday)
                day(weekday).setChecked(days.contains(weekday));
        }
        arrange();
        told();
    });
    connect(m_end, &QComboBox::currentIndexChanged, this, [this] {
        arrange();
        told();
    });
    connect(m_until, &QDateEdit::dateChanged, this, &RepeatRow::told);
    connect(m_times, &QSpinBox::valueChanged, this, &RepeatRow::told);
    arrange();
}

void RepeatRow::told()
{
    if (!m_filling)
        Q_EMIT changed();
}

// What can be chosen, of this first day.
void RepeatRow::fill()
{
    const std::optional<Recurrence> was = rule();
    const QScopedValueRollback filling(m_filling, true);
    QList<Recurrence> offered;
    const auto add = [&offered](const QString &text) {
        offered.append(*recurrence::fromText(text));
    };
    add(u"FREQ=DAILY"_s);
    add(u"FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"_s);
    add(u"FREQ=WEEKLY"_s);
    add(u"FREQ=WEEKLY;INTERVAL=2"_s);
    if (m_first.day() <= 28) // else some months would have none: the last of its weekday is offered
        add(u"FREQ=MONTHLY"_s);
    const int nth = recurrence::nthOf(m_first);
    if (nth > 0)
        add(u"FREQ=MONTHLY;BYSETPOS=%1"_s.arg(nth));
    if (m_first.addDays(7).month() != m_first.month())
        add(u"FREQ=MONTHLY;BYSETPOS=-1"_s);
    if (was && std::none_of(offered.begin(), offered.end(),
                            [&was](const Recurrence &each) { return alike(each, *was); }))
        offered.append(m_like); // as it was kept
    m_choice->clear();
    m_choice->addItem(tr("Once"));
    int chosen = 0;
    for (const Recurrence &each : std::as_const(offered)) {
        m_choice->addItem(capital(describe::repeats(each, m_first)), recurrence::toText(each));
        const bool days = each.every != Recurrence::Every::Week || each.weekdays.isEmpty()
            || (was && each.weekdays == was->weekdays);
        if (was && alike(each, *was) && days && (chosen == 0 || !each.weekdays.isEmpty()))
            chosen = m_choice->count() - 1;
    }
    m_choice->setCurrentIndex(chosen);
    m_until->setMinimumDate(m_first);
}

void RepeatRow::setFirst(QDate first)
{
    if (!first.isValid() || first == m_first)
        return;
    // A week's only day goes with it.
    const auto is = rule();
    const bool only = is && is->weekdays == QList<int> { m_first.dayOfWeek() };
    const QDate before = m_first;
    m_first = first;
    if (m_until->date() <= before.addDays(1)) {
        const QScopedValueRollback filling(m_filling, true);
        m_until->setDate(first.addMonths(3));
    }
    if (only) {
        const QScopedValueRollback filling(m_filling, true);
        for (int weekday = 1; weekday <= 7; ++weekday)
            day(weekday).setChecked(weekday == first.dayOfWeek());
    }
    fill();
}

void RepeatRow::set(const std::optional<Recurrence> &rule)
{
    const QScopedValueRollback filling(m_filling, true);
    if (!rule) {
        m_choice->setCurrentIndex(0);
        m_end->setCurrentIndex(int(End::Never));
        arrange();
        return;
    }
    m_like = *rule;
    m_like.until.reset();
    m_like.count = 0;
    const QList<int> days = rule->weekdays.isEmpty() ? QList { m_first.dayOfWeek() } : rule->weekdays;
    for (int weekday = 1; weekday <= 7; ++weekday)
        day(weekday).setChecked(days.contains(weekday));
    m_choice->setCurrentIndex(1); // of something
    m_end->setCurrentIndex(int(rule->until ? End::Until : rule->count > 0 ? End::Times : End::Never));
    if (rule->until)
        m_until->setDate(*rule->until);
    if (rule->count > 0)
        m_times->setValue(rule->count);
    fill();
    arrange();
}

std::optional<Recurrence> RepeatRow::rule() const
{
    if (m_choice->currentIndex() <= 0)
        return std::nullopt;
    Recurrence rule = m_like;
    if (rule.every == Recurrence::Every::Week) {
        rule.weekdays.clear();
        for (int weekday = 1; weekday <= 7; ++weekday) {
            if (m_days[weekday - 1]->isChecked())
                rule.weekdays.append(weekday);
        }
    }
    switch (End(m_end->currentIndex())) {
    case End::Never: break;
    case End::Until: rule.until = m_until->date(); break;
    case End::Times: rule.count = m_times->value(); break;
    }
    return rule;
}

void RepeatRow::arrange()
{
    const bool again = m_choice->currentIndex() > 0;
    m_week->setVisible(again && m_like.every == Recurrence::Every::Week);
    m_ending->setVisible(again);
    m_until->setVisible(End(m_end->currentIndex()) == End::Until);
    m_times->setVisible(End(m_end->currentIndex()) == End::Times);
}
