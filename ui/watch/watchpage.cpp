// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/watch/watchpage.h"

#include "core/base/clock.h"
#include "core/base/settings.h"
#include "core/store/store.h"
#include "ui/button.h"
#include "ui/corrector.h"
#include "ui/library/chiprow.h"
#include "ui/panes.h"
#include "ui/pulse.h"
#include "ui/reports/chartcard.h"
#include "ui/reports/figurecard.h"
#include "ui/reports/reportwords.h"
#include "ui/statepane.h"
#include "ui/watch/mentionpane.h"
#include "ui/watch/watchtabs.h"
#include "ui/watch/watchwords.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace {

const QString keptWatch = u"watch-current"_s;
const QString keptSpan = u"watch-days"_s;
constexpr std::array spans { 7, 30, 90, 365 };

} // namespace

WatchPage::WatchPage(const Context &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_tabs(new WatchTabs(context.theme, this))
    , m_add(new Button(context.theme, Button::Kind::Flat, tr("New watch"), this))
    , m_when(new Button(context.theme, Button::Kind::Outlined, {}, this))
    , m_more(new Button(context.theme, Button::Kind::Outlined, {}, this))
    , m_days(new QMenu(this))
    , m_deeds(new QMenu(this))
    , m_stack(new QStackedWidget(this))
    , m_state(new StatePane(context.theme, m_stack))
    , m_area(new QScrollArea(m_stack))
    , m_ground(new QWidget(m_area))
    , m_grid(new QGridLayout)
    , m_edge(new Hairline(Qt::Vertical, this))
    , m_pane(new MentionPane(context, this))
    , m_corrector(new Corrector(context, this))
    , m_chart(new ChartCard(context.theme, ChartCard::Kind::Chart, m_ground))
    , m_voice(new ChartCard(context.theme, ChartCard::Kind::Chart, m_ground))
{
    m_current = context.settings.layout(keptWatch).toLongLong();
    const int span = context.settings.layout(keptSpan).toInt();
    if (std::find(spans.begin(), spans.end(), span) != spans.end())
        m_span = span;
    buildTools();
    build();
    buildBoard();
    connect(&context.store, &Store::changed, this, [this](const QSet<QByteArray> &tables) {
        static const QSet<QByteArray> ours { "*", "watch", "mention", "forwarded", "look", "account" };
        const bool known = tables.intersects(ours);
        if (known || tables.contains("message")) // a mention that was answered is in a conversation now
            m_fresh.spoil();
        if (known && isVisible())
            refresh();
    });
    connect(&context.theme, &Theme::changed, this, [this] {
        if (m_known)
            present();
    });
}

void WatchPage::build()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_stack, 1);
    row->addWidget(m_edge);
    row->addWidget(m_pane);
    m_edge->hide();
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setWidget(m_ground);
    m_area->setFocusPolicy(Qt::NoFocus);
    panes::fill(*m_ground, QPalette::Window);
    panes::fill(*m_state, QPalette::Window);
    m_stack->addWidget(m_area);
    m_stack->addWidget(m_state);
    m_state->showLoading();
    m_stack->setCurrentWidget(m_state);
    connect(m_pane, &MentionPane::left, this, [this] {
        arrange();
        m_list->setFocus();
    });
    connect(m_pane, &MentionPane::answerWanted, this, &WatchPage::answer);
    connect(m_pane, &MentionPane::asideWanted, this, &WatchPage::setAside);
    connect(m_pane, &MentionPane::pageWanted, this, &WatchPage::openPage);
    connect(m_pane, &MentionPane::alikeWanted, this, &WatchPage::unfold);
    connect(m_pane, &MentionPane::keepWanted, this, &WatchPage::keep);
    connect(m_pane, &MentionPane::forwardWanted, this, &WatchPage::forward);
    connect(m_pane, &MentionPane::moodGiven, this, &WatchPage::giveMood);
    connect(m_corrector, &Corrector::done, this, &WatchPage::done);
    connect(m_corrector, &Corrector::failed, this, &WatchPage::failed);
}

void WatchPage::buildTools()
{
    m_add->setSymbol(u"plus"_s);
    m_add->setAccessibleName(m_add->text());
    m_when->setToolTip(tr("Choose a time"));
    m_more->setSymbol(u"more"_s);
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(tr("More"));
    connect(m_tabs, &WatchTabs::chosen, this, &WatchPage::choose);
    connect(m_add, &QPushButton::clicked, this, &WatchPage::newWatch);
    const auto drop = [this](Button *from, QMenu *menu, void (WatchPage::*fill)()) {
        connect(from, &QPushButton::clicked, this, [this, from, menu, fill] {
            (this->*fill)();
            menu->popup(from->mapToGlobal(QPoint(0, from->height() + 4)));
        });
    };
    drop(m_when, m_days, &WatchPage::fillDays);
    drop(m_more, m_deeds, &WatchPage::fillMore);
    for (QWidget *each : { static_cast<QWidget *>(m_tabs), static_cast<QWidget *>(m_add),
                           static_cast<QWidget *>(m_when), static_cast<QWidget *>(m_more) })
        each->hide(); // until the top bar takes them in
    m_when->setText(watchwords::span(m_span));
}

QList<QWidget *> WatchPage::tools()
{
    return { m_tabs, m_add };
}

QList<QWidget *> WatchPage::actions()
{
    return { m_more, m_when };
}

watchboard::Ask WatchPage::question() const
{
    return { m_current, m_context.today().addDays(1 - m_span), m_context.today(), m_context.pulse.zone() };
}

mentions::Filter WatchPage::filter() const
{
    mentions::Filter filter;
    filter.watchId = m_current;
    const QTimeZone &zone = m_context.pulse.zone();
    const watchboard::Ask ask = question();
    filter.from = m_narrowed ? m_narrowed->begin(zone) : ask.begin();
    filter.until = m_narrowed ? m_narrowed->end(zone) : ask.end();
    const QStringList moods = m_moods->chosen();
    if (moods.size() == 1)
        filter.mood = moods.constFirst().toInt();
    filter.word = m_terms->chosen().value(0);
    filter.aside = m_aside;
    filter.taught = m_gone;
    filter.folded = true;
    if (m_echo != 0) {
        filter.echo = m_echo;
        filter.folded = false;
    }
    if (m_storm) { // as many as the alert says
        filter.from = m_storm->first;
        filter.until = m_storm->second + 1ms;
        filter.sure = true;
        filter.folded = false;
    }
    return filter;
}

void WatchPage::shown()
{
    if (!m_known || m_fresh.isStale())
        refresh();
    if (m_known && m_stack->currentWidget() == m_area)
        m_list->setFocus();
}

void WatchPage::choose(qint64 watchId)
{
    if (watchId == m_current)
        return;
    m_current = watchId;
    m_taught = {}; // of another
    m_context.settings.setLayout(keptWatch, QByteArray::number(watchId));
    forgetChoice();
    m_pane->leave();
    m_tabs->show(m_watches, m_current);
    refresh();
}

void WatchPage::chooseDays(int days)
{
    m_span = days;
    m_context.settings.setLayout(keptSpan, QByteArray::number(days));
    m_when->setText(watchwords::span(m_span));
    m_narrowed.reset();
    m_storm.reset();
    m_terms->setChosen({});
    refresh();
}

void WatchPage::fillDays()
{
    m_days->clear();
    for (const int days : spans) {
        QAction *action = m_days->addAction(watchwords::span(days));
        action->setCheckable(true);
        action->setChecked(days == m_span);
        connect(action, &QAction::triggered, this, [this, days] { chooseDays(days); });
    }
}

void WatchPage::refresh()
{
    m_again = true;
    if (!m_reading)
        m_tasks.start(read());
}

Task<> WatchPage::read()
{
    m_reading = true;
    while (m_again) {
        m_again = false;
        m_fresh.begin();
        const Result<QList<Watch>> watches = co_await m_context.store.read(&watches::all);
        if (!watches) {
            m_fresh.spoil();
            m_state->showError(watches.error());
            m_state->offer(tr("Try again"), [this] { refresh(); });
            m_stack->setCurrentWidget(m_state);
            continue;
        }
        m_watches = *watches;
        const bool there = std::any_of(m_watches.begin(), m_watches.end(),
                                       [this](const Watch &each) { return each.id == m_current; });
        if (!there) {
            forgetChoice(); // it was of a watch that is gone
            m_current = m_watches.isEmpty() ? 0 : m_watches.constFirst().id;
        }
        m_tabs->show(m_watches, m_current);
        if (m_current == 0) {
            m_known = false;
            showState();
            continue;
        }
        const watchboard::Ask ask = question();
        const qint64 id = m_current;
        const Result<QList<watches::Look>> looks
            = co_await m_context.store.read(&watches::looksFor, id);
        const Result<mentions::Taught> taught = co_await m_context.store.read(&mentions::taught, id);
        const Result<watchboard::Board> board
            = co_await m_context.store.analyse(&watchboard::read, ask);
        if (m_again)
            continue; // something else is wanted by now
        if (!board) {
            m_state->showError(board.error());
            m_state->offer(tr("Try again"), [this] { refresh(); });
            m_stack->setCurrentWidget(m_state);
            m_known = false;
            continue;
        }
        m_looks = looks ? *looks : QList<watches::Look>();
        m_taught = taught ? *taught : mentions::Taught();
        m_board = *board;
        m_known = true;
        present();
        relist();
    }
    m_reading = false;
}

void WatchPage::narrow(const behind::Mark &mark)
{
    forgetChoice();
    m_narrowed = mark.period;
    m_moods->setChosen({ QString::number(mark.index) });
    relist();
    m_list->setFocus();
}

void WatchPage::widen()
{
    forgetChoice();
    relist();
}

void WatchPage::forgetChoice()
{
    m_narrowed.reset();
    m_storm.reset();
    m_echo = 0;
    m_wanted = 0;
    m_aside = false;
    m_gone = false;
    m_moods->setChosen({});
    m_terms->setChosen({});
}

void WatchPage::showStorm(qint64 watchId, Instant since, Instant until, qint64 messageId)
{
    choose(watchId);
    forgetChoice();
    m_pane->leave();
    m_storm = { since, until };
    m_wanted = messageId;
    if (m_known)
        relist();
}

void WatchPage::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::NoModifier && m_stack->currentWidget() == m_area) {
        switch (event->key()) {
        case Qt::Key_R:
        case Qt::Key_V:
        case Qt::Key_X:
        case Qt::Key_O:
            if (reveal())
                return;
            if (event->key() == Qt::Key_R)
                answer();
            else if (event->key() == Qt::Key_V)
                keep();
            else if (event->key() == Qt::Key_X)
                setAside();
            else
                openPage();
            return;
        default: break;
        }
    }
    if (event->key() == Qt::Key_Escape)
        m_pane->leave();
    else
        Page::keyPressEvent(event);
}
