// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/behindpane.h"

#include "core/base/clock.h"
#include "core/store/store.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/lines.h"
#include "ui/panes.h"
#include "ui/plain.h"
#include "ui/pulse.h"
#include "ui/reports/reportwords.h"
#include "ui/statepane.h"

#include <QBoxLayout>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

BehindPane::BehindPane(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_heading(panes::label({}, context.theme.font(Face::Title), panes::ink, this))
    , m_below(panes::label({}, context.theme.font(Face::Small), panes::muted, this))
    , m_list(new LineView(context.theme, this))
    , m_state(new StatePane(context.theme, this))
{
    panes::fill(*this, QPalette::Base);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 12, 10, 12);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    m_heading->setWordWrap(true);
    m_below->setWordWrap(true);
    words->addWidget(m_heading);
    words->addWidget(m_below);
    head->addLayout(words, 1);
    auto *close = new Button(context.theme, Button::Kind::Flat, {}, this);
    close->setSymbol(u"close"_s);
    close->setToolTip(tr("Close (Esc)"));
    close->setAccessibleName(tr("Close"));
    connect(close, &QPushButton::clicked, this, &BehindPane::leave);
    head->addWidget(close, 0, Qt::AlignTop);
    column->addLayout(head);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addWidget(m_list, 1);
    column->addWidget(m_state, 1);
    panes::fill(*m_state, QPalette::Base);
    connect(m_list, &LineView::opened, this, &BehindPane::choose);
    hide();
}

QString BehindPane::heading() const
{
    return m_heading->text();
}

void BehindPane::open(const report::Ask &ask, const behind::Mark &mark)
{
    const bool other = !m_open || !(mark == m_mark);
    m_ask = ask;
    m_mark = mark;
    m_open = true;
    if (other)
        m_found = {};
    present();
    show();
    if (other) {
        m_list->hide();
        m_state->showLoading();
        m_state->show();
    }
    m_tasks.cancel();
    m_tasks.start(read());
}

void BehindPane::leave()
{
    if (!m_open)
        return;
    m_open = false;
    hide();
    Q_EMIT left();
}

Task<> BehindPane::read()
{
    const report::Ask ask = m_ask;
    const behind::Mark mark = m_mark;
    const int limit = most;
    const auto found = co_await m_context.store.analyse(&behind::read, ask, mark, limit);
    if (!found) {
        m_list->hide();
        m_state->showError(found.error());
        m_state->offer(tr("Try again"), [this] { open(m_ask, m_mark); });
        m_state->show();
        co_return;
    }
    const bool first = !m_list->isVisible();
    m_found = *found;
    m_state->hide();
    m_list->show();
    present();
    if (first && m_list->lines().rowCount() > 0) {
        m_list->setCurrentIndex(m_list->lines().index(0));
        m_list->setFocus();
    }
}

void BehindPane::present()
{
    const QTimeZone &zone = m_context.pulse.zone();
    const Instant now = m_context.clock.now();
    const auto place = [this](qint64 accountId) {
        const Account *account = m_context.pulse.account(accountId);
        return account ? platform::name(account->platform) : QString();
    };
    QList<Line> lines;
    for (const behind::Text &each : std::as_const(m_found.texts)) {
        Line line;
        line.id = each.messageId;
        line.title = plain::line(each.author);
        line.text = plain::line(each.body).left(200);
        line.aside = u"%1 · %2"_s.arg(place(each.accountId), describe::ago(each.at, now, zone));
        if (each.waiting) {
            line.chip = tr("waits");
            line.tone = draw::Tone::Warning;
        } else if (each.answer && (m_mark.kind == behind::Mark::Kind::Answered
                                   || m_mark.kind == behind::Mark::Kind::Step
                                   || m_mark.kind == behind::Mark::Kind::Asked)) {
            line.chip = reportwords::lasting(each.answer);
        }
        lines.append(line);
    }
    for (const report::Post &each : std::as_const(m_found.posts)) {
        Line line;
        line.id = each.messageId;
        line.title = plain::line(each.text).left(200);
        line.text = u"%1 · %2, %3"_s.arg(place(each.accountId), describe::day(each.at, now, zone),
                                         describe::clock(each.at, zone));
        const bool won = m_mark.kind == behind::Mark::Kind::Won;
        const bool rated = m_mark.kind == behind::Mark::Kind::Rated;
        //: Engagements won: + 12
        line.chip = won ? tr("+ %1").arg(describe::number(each.won))
            : rated     ? reportwords::percent(each.rate(), 1)
                        : reportwords::count(each.engagements);
        lines.append(line);
    }
    m_list->setLines(lines);
    m_heading->setText(reportwords::heading(m_mark, m_found.count));
    const QDate &last = m_ask.period.last;
    QString below = m_mark.kind == behind::Mark::Kind::Hour ? tr("The 90 days until %1").arg(reportwords::span({ last, last }))
                                                            : reportwords::span(m_mark.period);
    if (m_mark.accountId != 0)
        below = u"%1 · %2"_s.arg(place(m_mark.accountId), below);
    if (m_found.count > lines.size())
        below += u" · "_s + tr("the first %1 are listed").arg(describe::number(lines.size()));
    m_below->setText(below);
    m_list->setAccessibleName(m_heading->text());
}

void BehindPane::choose(qint64 id)
{
    for (const behind::Text &each : std::as_const(m_found.texts)) {
        if (each.messageId == id) {
            Q_EMIT conversationWanted(each.conversationId);
            return;
        }
    }
    for (const report::Post &each : std::as_const(m_found.posts)) {
        if (each.messageId == id) {
            Q_EMIT postWanted(each);
            return;
        }
    }
}

void BehindPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        leave();
        return;
    }
    QWidget::keyPressEvent(event);
}
