// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportspage.h"

#include "core/base/clock.h"
#include "core/base/settings.h"
#include "core/store/reportcomments.h"
#include "core/store/store.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/notice.h"
#include "ui/panes.h"
#include "ui/plain.h"
#include "ui/pulse.h"
#include "ui/reports/behindpane.h"
#include "ui/reports/chartcard.h"
#include "ui/reports/figurecard.h"
#include "ui/reports/reportfile.h"
#include "ui/reports/reportpictures.h"
#include "ui/statepane.h"
#include "ui/textbox.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace {

constexpr int paneWidth = 400;
constexpr int roomy = 940; // narrower than that the pane lies where the report is
constexpr int broad = 860; // narrower than that the cards are in one column

} // namespace

ReportsPage::ReportsPage(const Context &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_back(new Button(context.theme, Button::Kind::Outlined, {}, this))
    , m_when(new Button(context.theme, Button::Kind::Flat, {}, this))
    , m_forth(new Button(context.theme, Button::Kind::Outlined, {}, this))
    , m_whose(new Button(context.theme, Button::Kind::Outlined, {}, this))
    , m_csv(new Button(context.theme, Button::Kind::Outlined, tr("Export CSV"), this))
    , m_pdf(new Button(context.theme, Button::Kind::Filled, tr("Export PDF"), this))
    , m_more(new Button(context.theme, Button::Kind::Outlined, {}, this))
    , m_periods(new QMenu(this))
    , m_choice(new QMenu(this))
    , m_notice(new Notice(context.theme, this))
    , m_stack(new QStackedWidget(this))
    , m_state(new StatePane(context.theme, m_stack))
    , m_area(new QScrollArea(m_stack))
    , m_board(new QWidget(m_area))
    , m_grid(new QGridLayout)
    , m_edge(new Hairline(Qt::Vertical, this))
    , m_behind(new BehindPane(context, this))
    , m_said(new Card(context.theme, m_board))
    , m_comment(new TextBox(context.theme, 3, 12, m_said))
{
    buildTools();
    build();
    buildBoard();
    recall();
    connect(&context.store, &Store::changed, this, [this](const QSet<QByteArray> &tables) {
        static const QSet<QByteArray> ours { "*", "tally_day", "post_stand", "account" };
        if (!tables.intersects(ours))
            return;
        m_fresh.spoil();
        if (isVisible())
            refresh();
    });
    connect(&context.theme, &Theme::changed, this, [this] {
        if (m_known)
            present();
    });
    connect(&context.pulse, &Pulse::changed, this, &ReportsPage::name);
}

void ReportsPage::build()
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_notice);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_stack, 1);
    row->addWidget(m_edge);
    row->addWidget(m_behind);
    all->addLayout(row, 1);
    m_edge->hide();
    m_behind->setFixedWidth(paneWidth);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setWidget(m_board);
    m_area->setFocusPolicy(Qt::NoFocus);
    panes::fill(*m_board, QPalette::Window);
    panes::fill(*m_state, QPalette::Window);
    m_stack->addWidget(m_area);
    m_stack->addWidget(m_state);
    m_state->showLoading();
    m_stack->setCurrentWidget(m_state);
    connect(m_behind, &BehindPane::left, this, [this] {
        m_edge->hide();
        arrange();
        if (m_from)
            m_from->setFocus();
    });
    connect(m_behind, &BehindPane::conversationWanted, this, &ReportsPage::conversationWanted);
    connect(m_behind, &BehindPane::postWanted, this, [this](const report::Post &post) {
        Q_EMIT dayWanted(walltime::at(post.at, m_context.pulse.zone()).date());
    });
}

void ReportsPage::buildBoard()
{
    auto *column = new QVBoxLayout(m_board);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(14);
    auto *figures = new QHBoxLayout;
    figures->setSpacing(14);
    for (const reportwords::Figure each : reportwords::figures) {
        auto *card = new FigureCard(m_context.theme, m_board);
        m_figures[std::size_t(each)] = card;
        figures->addWidget(card, 1);
        connect(card, &QAbstractButton::clicked, this,
                [this, each] { open(reportwords::mark(each, m_period)); });
    }
    column->addLayout(figures);
    m_grid->setSpacing(14);
    column->addLayout(m_grid, 1);
    for (int i = 0; i < charts; ++i) {
        const bool table = Chart(i) == Chart::Posts;
        auto *card = new ChartCard(m_context.theme,
                                   table ? ChartCard::Kind::Table : ChartCard::Kind::Chart, m_board);
        m_cards[std::size_t(i)] = card;
        connect(card, &ChartCard::opened, this, &ReportsPage::open);
        connect(card, &ChartCard::copied, this,
                [this](const QString &title) { Q_EMIT told(tr("Copied: %1").arg(title)); });
    }
    connect(&card(Chart::Posts), &ChartCard::rowOpened, this, [this](int row) {
        if (row < m_report.posts.size())
            Q_EMIT dayWanted(walltime::at(m_report.posts[row].at, m_context.pulse.zone()).date());
    });
    auto *rows = new QVBoxLayout(m_said);
    rows->setContentsMargins(16, 12, 16, 12);
    rows->setSpacing(6);
    auto *heading = panes::label(tr("Comment"), m_context.theme.font(Face::Strong), panes::ink, m_said);
    heading->setBuddy(m_comment);
    rows->addWidget(heading);
    rows->addWidget(m_comment);
    m_comment->setPlaceholderText(tr("What this time was about, for whoever reads the PDF"));
    m_comment->setAccessibleName(tr("Comment"));
    m_comment->setTabChangesFocus(true);
    connect(m_comment, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_filling && m_commented.first.isValid())
            m_tasks.start(saveComment(m_commented, m_comment->text())); // kept as it is typed
    });
    column->addWidget(m_said);
    arrange();
}

// Two columns as in the drawing, one where there is no room for them.
void ReportsPage::arrange()
{
    const int room = width() - (m_behind->isOpen() && width() >= roomy ? paneWidth : 0);
    m_wide = room >= broad;
    const bool over = m_behind->isOpen() && width() < roomy;
    m_stack->setVisible(!over);
    m_behind->setFixedWidth(over ? width() : paneWidth);
    m_edge->setVisible(m_behind->isOpen() && !over);
    // Their formats are words enough where the top bar is short.
    const bool tight = width() < roomy;
    m_csv->setText(tight ? u"CSV"_s : m_csv->accessibleName());
    m_pdf->setText(tight ? u"PDF"_s : m_pdf->accessibleName());
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    for (int i = 0; i < charts; ++i) {
        ChartCard *card = m_cards[std::size_t(i)];
        card->setMinimumHeight(m_wide && i < 4 ? 316 : 280);
        if (m_wide)
            m_grid->addWidget(card, i / 2, i % 2);
        else
            m_grid->addWidget(card, i, 0);
    }
    m_grid->setColumnStretch(0, m_wide ? 61 : 1);
    m_grid->setColumnStretch(1, m_wide ? 39 : 0);
}

void ReportsPage::shown()
{
    m_tasks.start(readMondays());
    if (!m_known || m_fresh.isStale())
        refresh();
    if (m_known && m_stack->isVisible())
        m_figures.front()->setFocus();
}

report::Ask ReportsPage::question() const
{
    return { m_period, m_accounts, m_context.pulse.zone(), m_context.clock.now() };
}

QList<Account> ReportsPage::accountsOf(const QList<qint64> &ids) const
{
    QList<Account> found;
    for (const Account &each : m_context.pulse.accounts()) {
        if (ids.isEmpty() || ids.contains(each.id))
            found.append(each);
    }
    return found;
}

void ReportsPage::refresh()
{
    m_again = true;
    if (!m_reading)
        m_tasks.start(read());
}

Task<> ReportsPage::read()
{
    m_reading = true;
    while (m_again) {
        m_again = false;
        m_fresh.begin();
        const report::Ask ask = question();
        const auto found = co_await m_context.store.analyse(&report::read, ask);
        if (m_again)
            continue; // something else is wanted by now
        if (!found) {
            m_state->showError(found.error());
            m_state->offer(tr("Try again"), [this] { refresh(); });
            m_stack->setCurrentWidget(m_state);
            m_known = false;
            continue;
        }
        const QDate first = ask.period.first;
        const QDate last = ask.period.last;
        const auto said = co_await m_context.store.read(&reportcomments::get, first, last);
        if (said && !(m_commented == ask.period)) {
            m_filling = true;
            m_comment->setPlainText(*said);
            m_filling = false;
            m_commented = ask.period;
        }
        m_report = *found;
        m_known = true;
        present();
    }
    m_reading = false;
}

void ReportsPage::present()
{
    const QList<Account> whose = accountsOf(m_accounts);
    QList<Platform> platforms;
    for (const Account &each : whose)
        platforms.append(each.platform);
    for (const reportwords::Figure each : reportwords::figures)
        figure(each).show(each, m_report, platforms);
    const auto drawn = [&](reportpictures::Chart chart) {
        return reportpictures::make(chart, m_report, whose, Ink::screen(m_context.theme));
    };
    const bool won = m_report.now.engagements.value_or(0) > 0;
    card(Chart::Engagement)
        .show(reporttables::engagement(m_report, whose),
              drawn(reportpictures::Chart::Engagement),
              won                            ? QString()
                  : m_report.now.engagements ? tr("No engagement was won in this time.")
                                             : tr("Nothing is measured yet in this time."));
    card(Chart::Hours)
        .show(reporttables::hours(m_report), drawn(reportpictures::Chart::Hours),
              m_report.hours.isEmpty() ? tr("An hour is shown from five posts in 90 days.") : QString());
    card(Chart::Posts)
        .show(reporttables::posts(m_report, whose), nullptr,
              m_report.posts.isEmpty() ? tr("Nothing was published in this time.") : QString());
    const QString silence = m_report.now.received == 0 ? tr("Nothing came in in this time.") : QString();
    card(Chart::Needs).show(reporttables::needs(m_report), drawn(reportpictures::Chart::Needs), silence);
    const qint64 read = m_report.moods[0] + m_report.moods[1] + m_report.moods[2];
    card(Chart::Moods)
        .show(reporttables::moods(m_report), drawn(reportpictures::Chart::Moods),
              read == 0 ? tr("Of what came in in this time no mood is known.") : QString());
    card(Chart::Moods)
        .setNote(read > 0 && read < m_report.now.received
                     ? tr("Of %1 messages whose mood was read, of %2.")
                           .arg(describe::number(read), describe::number(m_report.now.received))
                     : QString());
    card(Chart::Answers)
        .show(reporttables::answers(m_report), drawn(reportpictures::Chart::Answers),
              m_report.now.answered == 0 ? tr("Nothing was answered in this time.") : QString());
    showState();
}

void ReportsPage::showState()
{
    const bool nothing = m_report.empty() && m_report.before.received == 0 && m_report.hours.isEmpty();
    for (Button *each : { m_csv, m_pdf, m_more })
        each->setEnabled(!nothing);
    if (nothing) {
        m_state->showEmpty(u"reports"_s, tr("Nothing to report on in this time"),
                           tr("Messages that come in, answers and the numbers of posts are added up here, "
                              "day by day. An earlier time may have some."));
        m_state->offer(tr("The time before"), [this] { choose(m_period.before()); });
    }
    QWidget *wanted = nothing ? static_cast<QWidget *>(m_state) : m_area;
    if (m_stack->currentWidget() == wanted)
        return;
    m_stack->setCurrentWidget(wanted);
    if (!nothing && isVisible() && (!window()->focusWidget() || !isAncestorOf(window()->focusWidget())))
        m_figures.front()->setFocus();
}

void ReportsPage::open(const behind::Mark &mark)
{
    m_from = focusWidget();
    m_behind->open(question(), mark);
    arrange();
}

void ReportsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void ReportsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        m_behind->leave();
    else
        Page::keyPressEvent(event);
}
