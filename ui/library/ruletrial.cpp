// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/ruletrial.h"

#include "core/base/clock.h"
#include "core/store/rulelog.h"
#include "core/store/store.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/lines.h"
#include "ui/panes.h"
#include "ui/plain.h"
#include "ui/pulse.h"
#include "ui/rulewords.h"
#include "ui/services.h"

#include <QBoxLayout>
#include <QSet>

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsShown = 6;
constexpr int listed = 300; // of what was found; all of it is counted
constexpr qsizetype atATime = 200; // in one transaction

} // namespace

RuleTrial::RuleTrial(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_card(new Card(context.theme, this))
    , m_words(panes::label({}, context.theme.font(Face::Strong), panes::ink, m_card))
    , m_hint(panes::label({}, context.theme.font(Face::Small), panes::muted, m_card))
    , m_list(new LineView(context.theme, m_card))
    , m_cancel(new Button(context.theme, Button::Kind::Outlined, tr("Stop looking"), m_card))
    , m_apply(new Button(context.theme, Button::Kind::Outlined, {}, m_card))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_card);
    auto *column = new QVBoxLayout(m_card);
    column->setContentsMargins(2, 12, 2, 10);
    column->setSpacing(6);
    for (QLabel *each : { m_words, m_hint }) {
        each->setWordWrap(true);
        each->setContentsMargins(14, 0, 14, 0);
        column->addWidget(each);
    }
    m_list->setAccessibleName(tr("What the rule would have touched"));
    m_list->setFixedHeight(rowsShown * m_list->itemDelegate()->sizeHint({}, {}).height());
    column->addWidget(m_list);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(14, 4, 14, 0);
    row->addWidget(m_cancel);
    row->addWidget(m_apply);
    row->addStretch();
    column->addLayout(row);
    connect(m_cancel, &QPushButton::clicked, this, &RuleTrial::forget);
    connect(m_apply, &QPushButton::clicked, this, &RuleTrial::applyAll);
    const auto open = [this](qint64 messageId) {
        for (const Rulebook::Found &each : std::as_const(m_trial.found)) {
            if (each.text.messageId == messageId) {
                Q_EMIT conversationWanted(each.text.conversationId);
                return;
            }
        }
    };
    connect(m_list, &LineView::opened, this, open);
    connect(m_list, &QListView::clicked, this, [this, open] { open(m_list->current()); });
    hide();
}

QString RuleTrial::told() const
{
    return isHidden() ? QString() : m_words->text();
}

void RuleTrial::setRunning(bool running)
{
    m_running = running;
    m_cancel->setVisible(running);
    Q_EMIT runningChanged();
}

void RuleTrial::forget()
{
    m_looking.cancel();
    m_trial = {};
    m_list->setLines({});
    hide();
    setRunning(false);
}

void RuleTrial::run(const Rule &rule)
{
    m_looking.cancel();
    m_rule = rule;
    m_trial = {};
    m_list->setLines({});
    m_list->hide();
    m_apply->hide();
    m_hint->hide();
    setRunning(true);
    tellSoFar(0);
    QWidget::show();
    m_looking.start(look(rule));
}

void RuleTrial::tellSoFar(int read)
{
    const QString found = tr("%n found", nullptr, int(m_trial.found.size()));
    m_words->setText(read == 0 ? tr("Looking at the last 30 days…")
                               : tr("%1 messages read, %2").arg(describe::number(read), found));
}

Task<> RuleTrial::look(Rule rule)
{
    const Instant since = m_context.clock.now() - std::chrono::days(days);
    std::optional<rules::Mark> from;
    do {
        const Result<Rulebook::Trial> page
            = co_await m_context.services.rehearse(rule, since, from);
        if (!page) {
            Q_EMIT failed(page.error());
            hide();
            setRunning(false);
            co_return;
        }
        m_trial.read += page->read;
        m_trial.stopped += page->stopped;
        m_trial.found += page->found;
        from = page->next;
        tellSoFar(m_trial.read);
    } while (from);
    const Result<> noted
        = co_await m_context.store.write(&rules::setTried, rule.id, rule.revision);
    if (!noted)
        Q_EMIT failed(noted.error());
    show();
    setRunning(false);
    if (noted)
        Q_EMIT tried(rule.id);
}

void RuleTrial::show()
{
    QSet<qint64> conversations;
    QList<Line> lines;
    const Instant now = m_context.clock.now();
    for (const Rulebook::Found &each : std::as_const(m_trial.found)) {
        const bool first = !conversations.contains(each.text.conversationId);
        conversations.insert(each.text.conversationId);
        if (!first || lines.size() >= listed)
            continue;
        Line line;
        line.id = each.text.messageId;
        line.title = plain::line(each.text.authorName);
        line.text = plain::line(each.text.text).left(200);
        line.aside = describe::ago(each.text.at, now, m_context.pulse.zone());
        if (!each.why.isEmpty() && each.why.constFirst().condition == "words"_L1)
            line.chip = each.why.constFirst().value;
        lines.append(line);
    }
    const int messages = int(m_trial.found.size());
    const QString inThem = tr("in %n conversation(s)", nullptr, int(conversations.size()));
    if (messages == 0)
        m_words->setText(tr("It would have touched nothing in the last 30 days."));
    else
        m_words->setText(tr("It would have touched %1 %2.")
                             .arg(tr("%n message(s)", nullptr, messages), inThem));
    QStringList hints { tr("%n message(s) read of the last 30 days.", nullptr, m_trial.read) };
    if (m_trial.stopped > 0)
        hints.append(tr("%n more fit, but a rule above stops there.", nullptr, m_trial.stopped));
    if (conversations.size() > lines.size())
        hints.append(tr("The newest %1 are listed.").arg(describe::number(lines.size())));
    m_hint->setText(hints.join(u' '));
    m_hint->show();
    m_list->setLines(lines);
    m_list->setVisible(!lines.isEmpty());
    const int rows = std::clamp(int(lines.size()), 1, rowsShown);
    m_list->setFixedHeight(rows * m_list->itemDelegate()->sizeHint({}, {}).height());
    m_apply->setText(tr("Apply to the %n found", nullptr, messages));
    m_apply->setVisible(messages > 0 && m_rule.lack == Rule::Lack::No);
    m_apply->setEnabled(true);
}

void RuleTrial::applyAll()
{
    if (m_running || m_trial.found.isEmpty() || !m_apply->isEnabled())
        return;
    m_apply->setEnabled(false);
    m_tasks.start(apply(m_rule, m_trial.found));
}

Task<> RuleTrial::apply(Rule rule, QList<Rulebook::Found> found)
{
    QList<qint64> entries;
    for (qsizetype at = 0; at < found.size(); at += atATime) {
        QList<rulelog::Hit> hits;
        for (const Rulebook::Found &each : found.mid(at, atATime))
            hits.append({ each.text.messageId, each.text.conversationId, each.why });
        const Instant now = m_context.clock.now();
        const auto done = co_await m_context.store.write(&rulelog::apply, rule.id, rule.revision,
                                                         hits, now);
        if (!done) {
            Q_EMIT failed(done.error());
            break;
        }
        entries += *done;
        m_apply->setText(tr("%1 of %2").arg(describe::number(std::min(at + atATime, found.size())),
                                           describe::number(found.size())));
    }
    m_apply->setText(tr("Applied to %n message(s)", nullptr, int(entries.size())));
    if (!entries.isEmpty())
        Q_EMIT done(tr("“%1” applied to %n message(s)", nullptr, int(entries.size())).arg(rule.name),
                    [this, entries] { m_tasks.start(takeBack(entries)); });
}

Task<> RuleTrial::takeBack(QList<qint64> entries)
{
    for (qsizetype end = entries.size(); end > 0; end -= atATime) {
        const qsizetype from = std::max<qsizetype>(0, end - atATime);
        const QList<qint64> some = entries.mid(from, end - from);
        const Instant now = m_context.clock.now();
        const Result<int> undone
            = co_await m_context.store.write(&rulelog::undoAll, some, now);
        if (!undone) {
            Q_EMIT failed(undone.error());
            co_return;
        }
    }
    if (!m_trial.found.isEmpty())
        show();
}
