// SPDX-License-Identifier: GPL-3.0-or-later
// Which time and whose the report is: the page's tools, and what they are remembered by.
#include "ui/reports/reportspage.h"

#include "core/base/settings.h"
#include "ui/button.h"
#include "ui/plain.h"
#include "ui/pulse.h"
#include "ui/reports/behindpane.h"
#include "ui/reports/daysdialog.h"

#include <QMenu>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace {

const QString keptPeriod = u"report-period"_s;
const QString keptAccounts = u"report-accounts"_s;

// Periods are remembered by what they are of today, not by their days.
Period lately(const QByteArray &key, const QDate &today)
{
    if (key == "this-month")
        return period::month(today);
    if (key == "month")
        return period::month(today).before();
    if (key == "this-week")
        return period::week(today);
    const int weeks = key.startsWith("weeks-") ? key.mid(6).toInt() : 0;
    const Period last = period::week(today).before();
    if (weeks > 1 && weeks <= 520)
        return { last.last.addDays(1 - 7 * weeks), last.last };
    return last;
}

QByteArray keyOf(const Period &period, const QDate &today)
{
    if (period == period::week(today))
        return "this-week";
    if (period == period::month(today))
        return "this-month";
    if (period.isMonth())
        return "month";
    if (period.days() % 7 == 0 && period.first.dayOfWeek() == 1)
        return "weeks-" + QByteArray::number(period.days() / 7);
    return "week";
}

} // namespace

void ReportsPage::buildTools()
{
    m_back->setSymbol(u"left"_s);
    m_back->setToolTip(tr("Earlier (Alt+Left)"));
    m_back->setAccessibleName(tr("Earlier"));
    m_forth->setSymbol(u"right"_s);
    m_forth->setToolTip(tr("Later (Alt+Right)"));
    m_forth->setAccessibleName(tr("Later"));
    m_more->setSymbol(u"more"_s);
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(tr("More"));
    for (Button *each : { m_csv, m_pdf }) {
        each->setAccessibleName(each->text());
        each->setToolTip(each->text());
    }
    m_when->setToolTip(tr("Choose a time"));
    m_whose->setToolTip(tr("Choose accounts"));
    m_when->setFont(m_context.theme.font(Face::Strong));
    connect(m_back, &QPushButton::clicked, this, [this] { choose(m_period.shifted(-1)); });
    connect(m_forth, &QPushButton::clicked, this, [this] { choose(m_period.shifted(1)); });
    // Page up and down scroll.
    const auto key = [this](Qt::Key arrow, Button *button) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::ALT | arrow), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
    };
    key(Qt::Key_Left, m_back);
    key(Qt::Key_Right, m_forth);
    const auto drop = [this](Button *from, QMenu *menu, void (ReportsPage::*fill)()) {
        connect(from, &QPushButton::clicked, this, [this, from, menu, fill] {
            (this->*fill)();
            menu->popup(from->mapToGlobal(QPoint(0, from->height() + 4)));
        });
    };
    drop(m_when, m_periods, &ReportsPage::fillPeriods);
    drop(m_whose, m_choice, &ReportsPage::fillAccounts);
    connect(m_csv, &QPushButton::clicked, this, [this] { ask(u"csv"_s); });
    connect(m_pdf, &QPushButton::clicked, this, [this] { ask(u"pdf"_s); });
    connect(m_more, &QPushButton::clicked, this, &ReportsPage::offerMore);
    for (QWidget *each : { static_cast<QWidget *>(m_back), static_cast<QWidget *>(m_when),
                           static_cast<QWidget *>(m_forth), static_cast<QWidget *>(m_whose),
                           static_cast<QWidget *>(m_csv), static_cast<QWidget *>(m_pdf),
                           static_cast<QWidget *>(m_more) })
        each->hide(); // until the top bar takes them in
}

QList<QWidget *> ReportsPage::tools()
{
    return { m_back, m_when, m_forth, m_whose };
}

QList<QWidget *> ReportsPage::actions()
{
    return { m_more, m_csv, m_pdf };
}

void ReportsPage::fillPeriods()
{
    m_periods->clear();
    const auto offer = [this](const QString &words, const Period &period) {
        QAction *action = m_periods->addAction(words);
        action->setCheckable(true);
        action->setChecked(period == m_period);
        connect(action, &QAction::triggered, this, [this, period] { choose(period); });
    };
    const Period week = period::week(m_context.today());
    const Period month = period::month(m_context.today());
    const QDate end = week.before().last;
    offer(tr("Last week"), week.before());
    offer(tr("This week"), week);
    m_periods->addSeparator();
    offer(tr("Last month"), month.before());
    offer(tr("This month"), month);
    m_periods->addSeparator();
    for (const int weeks : { 4, 13, 52 })
        offer(tr("Last %n weeks", nullptr, weeks), { end.addDays(1 - 7 * weeks), end });
    m_periods->addSeparator();
    connect(m_periods->addAction(tr("Choose days…")), &QAction::triggered, this,
            &ReportsPage::chooseDays);
}

void ReportsPage::fillAccounts()
{
    m_choice->clear();
    QAction *all = m_choice->addAction(tr("All accounts"));
    all->setCheckable(true);
    all->setChecked(m_accounts.isEmpty());
    connect(all, &QAction::triggered, this, [this] { chooseAccounts({}); });
    m_choice->addSeparator();
    for (const Account &each : m_context.pulse.accounts()) {
        QAction *action = m_choice->addAction(platform::name(each.platform));
        action->setCheckable(true);
        action->setChecked(m_accounts.contains(each.id));
        connect(action, &QAction::triggered, this, [this, id = each.id](bool on) {
            QList<qint64> chosen = m_accounts;
            chosen.removeAll(id);
            if (on)
                chosen.append(id);
            chooseAccounts(chosen);
        });
    }
}

void ReportsPage::chooseDays()
{
    auto *dialog = new DaysDialog(m_context.theme, m_period, m_context.today(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DaysDialog::chosen, this, &ReportsPage::choose);
    dialog->open();
}

void ReportsPage::choose(const Period &period)
{
    if (period == m_period)
        return;
    const QString before = title();
    m_period = period;
    remember();
    m_behind->leave();
    name();
    if (title() != before)
        Q_EMIT titleChanged();
    refresh();
}

void ReportsPage::chooseAccounts(const QList<qint64> &ids)
{
    m_accounts = ids.size() == m_context.pulse.accounts().size() ? QList<qint64>() : ids;
    remember();
    m_behind->leave();
    name();
    refresh();
}

void ReportsPage::remember()
{
    m_context.settings.setLayout(keptPeriod, keyOf(m_period, m_context.today()));
    QByteArrayList ids;
    for (const qint64 id : m_accounts)
        ids.append(QByteArray::number(id));
    m_context.settings.setLayout(keptAccounts, ids.join(','));
}

void ReportsPage::recall()
{
    m_period = lately(m_context.settings.layout(keptPeriod), m_context.today());
    for (const QByteArray &id : m_context.settings.layout(keptAccounts).split(',')) {
        const bool there = !m_context.pulse.known() || m_context.pulse.account(id.toLongLong());
        if (there && id.toLongLong() != 0)
            m_accounts.append(id.toLongLong());
    }
    name();
}

void ReportsPage::name()
{
    const QString when = reportwords::span(m_period);
    m_when->setText(when);
    m_when->setAccessibleName(tr("Time: %1").arg(when));
    QString whose = tr("All accounts");
    if (m_accounts.size() == 1) {
        const Account *only = m_context.pulse.account(m_accounts.first());
        whose = only ? platform::name(only->platform) : whose;
    } else if (!m_accounts.isEmpty()) {
        whose = tr("%n accounts", nullptr, int(m_accounts.size()));
    }
    m_whose->setText(whose);
    m_whose->setAccessibleName(tr("Accounts: %1").arg(whose));
    m_forth->setEnabled(m_period.last < m_context.today());
}
