// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/community/personaldata.h"

#include "core/base/clock.h"
#include "core/store/store.h"
#include "ui/button.h"
#include "ui/community/communitywords.h"
#include "ui/describe.h"
#include "ui/lines.h"
#include "ui/panes.h"
#include "ui/pulse.h"
#include "ui/signature.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QLocale>

using namespace Qt::StringLiterals;

PersonalDataDialog::PersonalDataDialog(const Context &context, QWidget *parent)
    : Dialog(context.theme, tr("Personal data"), parent)
    , m_context(context)
    , m_keeping(new QComboBox(this))
    , m_preview(panes::label({}, context.theme.font(Face::Small), panes::muted, this))
    , m_standing(panes::label({}, context.theme.font(Face::Small), panes::ink, this))
    , m_decide(new Button(context.theme, Button::Kind::Outlined, tr("Keep so"), this))
    , m_none(panes::label(tr("Nothing has been erased yet."), context.theme.font(Face::Small), panes::muted, this))
    , m_list(new LineView(context.theme, this))
{
    setMinimumWidth(640);
    m_keeping->addItem(tr("For ever"), 0);
    for (const int months : { 6, 12, 24, 36, 60 })
        m_keeping->addItem(months < 12 ? tr("%n months", nullptr, months) : tr("%n year(s)", nullptr, months / 12),
                           months);
    addField(tr("Conversations that are done are kept"), m_keeping);
    for (QLabel *each : { m_preview, m_standing, m_none })
        each->setWordWrap(true);
    addRow(m_preview);
    addRow(m_standing);
    rows()->addWidget(m_decide, 0, Qt::AlignLeading);
    addSpace(8);
    auto *heading = panes::label(tr("Register of erasures"), theme().font(Face::Strong), panes::ink, this);
    addRow(heading);
    heading->setBuddy(m_list);
    m_list->setAccessibleName(heading->text());
    m_list->setMinimumHeight(220);
    addRow(m_none);
    addRow(m_list);
    addReject(tr("Close"));
    connect(m_keeping, &QComboBox::currentIndexChanged, this, [this] {
        present();
        m_looks.cancel(); // only the newest question counts
        m_looks.start(look());
    });
    connect(m_decide, &QPushButton::clicked, this, &PersonalDataDialog::decide);
    connect(&context.store, &Store::changed, this, [this](const QSet<QByteArray> &tables) {
        if (tables.contains("*") || tables.contains("erasure") || tables.contains("retention"))
            m_tasks.start(read());
    });
    m_list->hide();
    m_tasks.start(read());
}

QString PersonalDataDialog::preview() const
{
    return m_preview->text();
}

QString PersonalDataDialog::standing() const
{
    return m_standing->text();
}

Task<> PersonalDataDialog::read()
{
    const Result<retention::Rule> rule = co_await m_context.store.read(&retention::get);
    const Result<QList<erasures::Erasure>> all = co_await m_context.store.read(&erasures::all);
    if (!rule || !all) {
        Q_EMIT failed(rule ? all.error() : rule.error());
        co_return;
    }
    const bool other = m_rule.months != rule->months;
    m_rule = *rule;
    m_entries = *all;
    if (other)
        m_keeping->setCurrentIndex(std::max(0, m_keeping->findData(m_rule.months)));
    present();
}

// What would go, before it does.
Task<> PersonalDataDialog::look()
{
    const int months = m_keeping->currentData().toInt();
    if (months == 0) {
        m_preview->setText(tr("Nothing goes by its age."));
        co_return;
    }
    m_preview->setText(tr("Counting…"));
    const Instant before = retention::before(months, m_context.clock.now());
    const Result<erasures::Erasure> aged = co_await m_context.store.analyse(&erasures::aged, before);
    if (!aged) {
        Q_EMIT failed(aged.error());
        co_return;
    }
    if (aged->conversations == 0 && aged->messages == 0 && aged->people == 0) {
        m_preview->setText(tr("Nothing here is that old yet."));
        co_return;
    }
    m_preview->setText(tr("As of today that is %1 with %2, and %3 of whom nothing would be left. What is open stays, "
                          "and so do people with a note or a label, and our own posts. What is older is not taken in "
                          "again.")
                           .arg(communitywords::conversations(aged->conversations),
                                communitywords::messages(aged->messages), communitywords::people(aged->people)));
}

void PersonalDataDialog::present()
{
    const QTimeZone &zone = m_context.pulse.zone();
    const Instant now = m_context.clock.now();
    const int months = m_keeping->currentData().toInt();
    m_decide->setVisible(months != m_rule.months);
    m_decide->setText(months == 0 ? tr("Keep for ever") : tr("Erase what is older"));
    if (m_preview->text().isEmpty())
        m_preview->setText(tr("Nothing goes by its age."));
    m_standing->setVisible(m_rule.months != 0);
    if (m_rule.months != 0)
        m_standing->setText(
            now < m_rule.startsAt
                ? tr("Decided by %1. Begins %2; until then it can be called off with nothing gone.")
                      .arg(m_rule.who, describe::moment(m_rule.startsAt, now, zone))
                : tr("Decided by %1. What becomes older goes once a week.").arg(m_rule.who));
    QList<Line> lines;
    for (const erasures::Erasure &each : std::as_const(m_entries)) {
        Line line;
        line.id = each.id;
        line.icon = each.cause == erasures::age ? u"clock"_s : u"person"_s;
        line.title = each.cause == erasures::age ? tr("By age") : tr("On request, by %1").arg(each.who);
        line.text = communitywords::extent(each);
        if (!each.places.isEmpty())
            line.text += u" · "_s + tr("named in %1").arg(communitywords::places(each.places));
        line.aside = QLocale().toString(walltime::at(each.erasedAt, zone), QLocale::ShortFormat);
        line.chip = each.provedAt ? tr("Proven") : each.cleanedAt ? tr("Cleaned") : tr("To be cleaned");
        line.tone = each.provedAt || (each.cleanedAt && each.cause == erasures::age) ? draw::Tone::Positive
            : each.cleanedAt ? draw::Tone::Neutral : draw::Tone::Warning;
        lines.append(line);
    }
    m_list->setLines(lines);
    m_list->setVisible(!lines.isEmpty());
    m_none->setVisible(lines.isEmpty());
}

void PersonalDataDialog::decide()
{
    m_tasks.start(set(m_keeping->currentData().toInt()));
}

Task<> PersonalDataDialog::set(int months)
{
    const Instant now = m_context.clock.now();
    const QString who = signature::of(m_context.settings);
    const Result<> done = co_await m_context.store.write(&retention::set, months, who, now);
    if (!done)
        Q_EMIT failed(done.error());
}
