// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/plannerpage.h"

#include "core/base/clock.h"
#include "core/base/settings.h"
#include "core/store/store.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/notice.h"
#include "ui/panes.h"
#include "ui/planner/cellsview.h"
#include "ui/planner/historydialog.h"
#include "ui/planner/legend.h"
#include "ui/planner/planwords.h"
#include "ui/planner/postpane.h"
#include "ui/planner/postspage.h"
#include "ui/planner/traypane.h"
#include "ui/planner/weekview.h"
#include "ui/pulse.h"
#include "ui/segments.h"
#include "ui/statepane.h"

#include <QBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QStackedWidget>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

const QString modeKey = u"planner-mode"_s;
constexpr std::array modeNames { "week", "month", "accounts", "list" };

} // namespace

PlannerPage::PlannerPage(const Context &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_desk(new PlanDesk(context, this))
    , m_modes(new Segments(context.theme, { tr("Week"), tr("Month"), tr("Accounts"), tr("List") }, this))
    , m_back(new Button(context.theme, Button::Kind::Outlined, {}, this))
    , m_todayButton(new Button(context.theme, Button::Kind::Outlined, tr("Today"), this))
    , m_forth(new Button(context.theme, Button::Kind::Outlined, {}, this))
    , m_range(new ElidedLabel(this))
    , m_more(new Button(context.theme, Button::Kind::Outlined, {}, this))
    , m_menu(new QMenu(this))
    , m_notice(new Notice(context.theme, this))
    , m_stack(new QStackedWidget(this))
    , m_views(new QStackedWidget(m_stack))
    , m_week(new WeekView(context, m_views))
    , m_month(new CellsView(context, CellsView::Kind::Month, m_views))
    , m_lanes(new CellsView(context, CellsView::Kind::Lanes, m_views))
    , m_list(new PostsPage(context, m_stack))
    , m_state(new StatePane(context.theme, m_stack))
    , m_legend(new Legend(context.theme, this))
    , m_edge(new Hairline(Qt::Vertical, this))
    , m_pane(new PostPane(context, *m_desk, this))
    , m_tray(new TrayPane(context, this))
    , m_trayButton(new Button(context.theme, Button::Kind::Outlined, {}, this))
    , m_minute(new QTimer(this))
{
    build();
    connectViews();
    connectBeside();
    m_day = m_context.today();
    const QByteArray kept = context.settings.layout(modeKey);
    const auto known = std::find(modeNames.begin(), modeNames.end(), kept);
    setMode(known == modeNames.end() ? Mode::Week : Mode(known - modeNames.begin()));
    connect(&context.store, &Store::changed, this, [this](const QSet<QByteArray> &tables) {
        static const QSet<QByteArray> ours { "*", "publication", "message", "slot", "slot_zone",
                                             "hold", "account", "idea", "event", "calendar",
                                             "approval" };
        if (isVisible() && tables.intersects(ours))
            refresh();
    });
    m_minute->setInterval(30'000); // the line of now goes on, slots go by
    connect(m_minute, &QTimer::timeout, this, [this] {
        if (isVisible())
            refresh();
    });
    m_minute->start();
}

void PlannerPage::build()
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_notice);
    all->addWidget(m_stack, 1);
    all->addWidget(new Hairline(Qt::Horizontal, this));
    all->addWidget(m_legend);
    for (CalendarView *each : { static_cast<CalendarView *>(m_week),
                                static_cast<CalendarView *>(m_month),
                                static_cast<CalendarView *>(m_lanes) })
        m_views->addWidget(each);
    for (QWidget *each : { static_cast<QWidget *>(m_views), static_cast<QWidget *>(m_list),
                           static_cast<QWidget *>(m_state) })
        m_stack->addWidget(each);
    panes::fill(*m_state, QPalette::Base);
    m_state->showLoading();
    m_stack->setCurrentWidget(m_state);
    m_pane->hide();
    m_tray->hide();
    m_edge->hide();

    m_back->setSymbol(u"left"_s);
    m_back->setToolTip(tr("Earlier (Page up)"));
    m_back->setAccessibleName(tr("Earlier"));
    m_forth->setSymbol(u"right"_s);
    m_forth->setToolTip(tr("Later (Page down)"));
    m_forth->setAccessibleName(tr("Later"));
    m_todayButton->setToolTip(tr("Back to today (T)"));
    m_trayButton->setSymbol(u"bookmark"_s);
    m_trayButton->setToolTip(tr("Ideas and drafts (B)"));
    m_trayButton->setAccessibleName(tr("Ideas and drafts"));
    m_trayButton->setCheckable(true);
    m_more->setSymbol(u"more"_s);
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(tr("More"));
    m_range->setFont(m_context.theme.font(Face::Strong));
    for (QWidget *each : { static_cast<QWidget *>(m_modes), static_cast<QWidget *>(m_back),
                           static_cast<QWidget *>(m_todayButton), static_cast<QWidget *>(m_forth),
                           static_cast<QWidget *>(m_range), static_cast<QWidget *>(m_more),
                           static_cast<QWidget *>(m_trayButton) })
        each->hide(); // until the top bar takes them in
}

void PlannerPage::connectViews()
{
    connect(m_modes, &Segments::chosen, this, [this](int index) { setMode(Mode(index)); });
    connect(m_back, &QPushButton::clicked, this, [this] { turn(-1); });
    connect(m_forth, &QPushButton::clicked, this, [this] { turn(1); });
    connect(m_todayButton, &QPushButton::clicked, this, &PlannerPage::today);
    connect(m_more, &QPushButton::clicked, this, [this] {
        fillMenu();
        m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 4)));
    });
    connect(m_legend, &Legend::changed, this, &PlannerPage::leaveOut);

    for (CalendarView *each : { static_cast<CalendarView *>(m_week),
                                static_cast<CalendarView *>(m_month),
                                static_cast<CalendarView *>(m_lanes) })
        connectView(each);

    connect(m_desk, &PlanDesk::done, this, &PlannerPage::done);
    connect(m_desk, &PlanDesk::done, this, &PlannerPage::refresh);
    connect(m_desk, &PlanDesk::told, this, &PlannerPage::told);
    connect(m_desk, &PlanDesk::failed, this, &PlannerPage::failed);
    connect(m_list, &PostsPage::done, this, &PlannerPage::done);
    connect(m_list, &PostsPage::editWanted, this, &PlannerPage::editWanted);
    connect(m_list, &PostsPage::told, this, &PlannerPage::told);
    connect(m_list, &PostsPage::failed, this, &PlannerPage::failed);
    connect(m_list, &PostsPage::shownAnew, this, &PlannerPage::presentBeside);
}

void PlannerPage::connectView(CalendarView *view)
{
    connect(view, &CalendarView::selectionChanged, this, [this, view] {
        if (view == this->view())
            showSelection();
    });
    connect(view, &CalendarView::openWanted, m_pane, &PostPane::enter);
    connect(view, &CalendarView::postWanted, this,
            [this](Instant at, const QList<qint64> &accounts) {
                if (at < m_context.clock.now())
                    Q_EMIT told(describe::obstacle(rearrange::Obstacle::Past, Platform::Mastodon));
                else
                    Q_EMIT postWanted(at, accounts);
            });
    connect(view, &CalendarView::moveWanted, m_desk, &PlanDesk::move);
    connect(view, &CalendarView::cancelWanted, m_pane, &PostPane::cancel);
    connect(view, &CalendarView::copyWanted, m_pane, &PostPane::copy);
    connect(view, &CalendarView::turned, this, &PlannerPage::turn);
    connect(view, &CalendarView::todayWanted, this, &PlannerPage::today);
    connect(view, &CalendarView::cursorLeft, this, &PlannerPage::goTo);
    connect(view, &CalendarView::told, this, &PlannerPage::told);
    connect(view, &CalendarView::wished, this, &PlannerPage::wish);
    connect(view, &CalendarView::parcelDropped, this, &PlannerPage::take);
    connect(view, &CalendarView::dayWanted, this, &PlannerPage::offerDay);
}

QList<QWidget *> PlannerPage::tools()
{
    return { m_back, m_todayButton, m_forth, m_range };
}

QList<QWidget *> PlannerPage::actions()
{
    return { m_modes, m_trayButton, m_more };
}

int PlannerPage::foot() const
{
    return m_legend->height();
}

CalendarView *PlannerPage::view() const
{
    return static_cast<CalendarView *>(m_views->currentWidget());
}

board::Ask PlannerPage::span() const
{
    board::Ask ask;
    ask.first = monday(m_day);
    if (m_mode == Mode::Month) { // whole weeks
        ask.first = monday(QDate(m_day.year(), m_day.month(), 1));
        const QDate last(m_day.year(), m_day.month(), m_day.daysInMonth());
        ask.days = int(ask.first.daysTo(monday(last).addDays(7)));
    }
    return ask;
}

QDate PlannerPage::monday(const QDate &day)
{
    return day.addDays(1 - day.dayOfWeek()); // weeks are ISO
}

void PlannerPage::shown()
{
    if (m_mode == Mode::List)
        m_list->shown();
    refresh();
    m_tasks.start(readBest());
    m_tasks.start(readCalendars());
    if (m_stack->currentWidget() == m_views)
        view()->setFocus();
    arrangeBeside();
}

void PlannerPage::setMode(Mode mode)
{
    m_mode = mode;
    m_modes->setCurrent(int(mode));
    m_context.settings.setLayout(modeKey, modeNames[std::size_t(mode)]);
    const bool list = mode == Mode::List;
    for (QWidget *each : { static_cast<QWidget *>(m_back), static_cast<QWidget *>(m_todayButton),
                           static_cast<QWidget *>(m_forth), static_cast<QWidget *>(m_range) })
        each->setEnabled(!list);
    if (list) {
        m_stack->setCurrentWidget(m_list);
        m_list->shown();
    } else {
        const Wall at = view()->cursor();
        m_views->setCurrentIndex(int(mode));
        if (at.day.isValid())
            view()->setCursor(at); // what was looked at is looked at still
        m_stack->setCurrentWidget(m_known ? static_cast<QWidget *>(m_views) : m_state);
        if (isVisible())
            view()->setFocus();
    }
    name();
    present();
    showSelection();
    refresh();
}

void PlannerPage::goTo(const QDate &day)
{
    m_day = day;
    name();
    refresh();
}

void PlannerPage::turn(int pages)
{
    const bool month = m_mode == Mode::Month;
    const auto turned = [&](const QDate &day) {
        return month ? day.addMonths(pages) : day.addDays(7 * pages);
    };
    const Wall at = view()->cursor();
    if (at.day.isValid())
        view()->setCursor({ turned(at.day), at.minute });
    goTo(turned(m_day));
}

void PlannerPage::today()
{
    const QDateTime now = walltime::at(m_context.clock.now(), m_context.pulse.zone());
    goTo(now.date());
    view()->select({});
    view()->setCursor({ now.date(), now.time().hour() * 60 });
}

// "16 – 22 November 2026", the month as often as it is needed.
void PlannerPage::name()
{
    const QLocale locale;
    const QDate first = monday(m_day);
    const QDate last = first.addDays(6);
    QString words;
    if (m_mode == Mode::Month)
        words = locale.toString(m_day, tr("MMMM yyyy"));
    else if (first.year() != last.year())
        words = tr("%1 – %2").arg(locale.toString(first, tr("d MMM yyyy")),
                                  locale.toString(last, tr("d MMM yyyy")));
    else if (first.month() != last.month())
        words = tr("%1 – %2").arg(locale.toString(first, tr("d MMM")),
                                  locale.toString(last, tr("d MMM yyyy")));
    else
        words = tr("%1 – %2").arg(QString::number(first.day()),
                                  locale.toString(last, tr("d MMMM yyyy")));
    m_range->setText(m_mode == Mode::List ? QString() : words);
}

void PlannerPage::refresh()
{
    m_tasks.start(readImports());
    m_again = true;
    if (!m_reading)
        m_tasks.start(read());
}

Task<> PlannerPage::read()
{
    m_reading = true;
    while (m_again) {
        m_again = false;
        const board::Ask ask = span();
        const Instant now = m_context.clock.now();
        const Result<board::Board> found
            = co_await m_context.store.read(&board::read, ask, now);
        if (ask.first != span().first || ask.days != span().days)
            continue; // somebody has turned the page
        if (found) {
            m_board = *found;
            m_known = true;
            present();
        } else if (!m_known) {
            m_state->showError(found.error());
            m_state->offer(tr("Try again"), [this] { refresh(); });
        }
    }
    m_reading = false;
    co_return;
}

// What was read, but for what is left out.
void PlannerPage::present()
{
    if (!m_known)
        return;
    board::Board shown = m_board;
    shown.cards.removeIf([this](const plans::Card &card) { return hidden(card); });
    shown.open.removeIf([this](const board::Free &slot) {
        return std::all_of(slot.accounts.begin(), slot.accounts.end(),
                           [this](qint64 id) { return m_without.contains(id); });
    });
    if (shown.first != span().first || shown.days != span().days)
        return; // of another page: the one that is wanted comes
    if (m_mode == Mode::Month) {
        m_month->setMonth(m_day);
        m_month->setBoard(shown);
    } else if (m_mode == Mode::Lanes) {
        QList<qint64> lanes;
        for (const Account &account : m_context.pulse.accounts()) {
            if (!m_without.contains(account.id))
                lanes.append(account.id);
        }
        m_lanes->setLanes(lanes);
        m_lanes->setBoard(shown);
    } else {
        m_week->setBest(QSet<int>(m_best.hours.begin(), m_best.hours.end()));
        m_week->setBoard(shown);
    }
    presentBeside();
    if (m_mode != Mode::List && m_stack->currentWidget() != m_views) {
        const bool focus = m_state->isVisible() && isActiveWindow();
        m_stack->setCurrentWidget(m_views);
        if (focus)
            view()->setFocus();
    }
    if (!m_wanted.isEmpty())
        view()->select({ std::exchange(m_wanted, {}) });
}

bool PlannerPage::hidden(const plans::Card &card) const
{
    return !m_legend->shows(Legend::kindOf(plans::state(card)))
        || std::all_of(card.parts.begin(), card.parts.end(), [this](const plans::Part &part) {
               return m_without.contains(part.accountId);
           });
}

// Whatever is shown, one list of what is left out.
void PlannerPage::leaveOut()
{
    QSet<Publication::State> states;
    for (const Publication::State each : publication::states()) {
        if (!m_legend->shows(Legend::kindOf(each)))
            states.insert(each);
    }
    m_list->leaveOut(states, m_without);
    present();
}

// Beside and below the calendar.
void PlannerPage::presentBeside()
{
    QList<Publication::State> states;
    for (const plans::Card &card : std::as_const(m_board.cards))
        states.append(plans::state(card));
    m_legend->count(m_mode == Mode::List ? m_list->states() : states);
    QStringList words { describe::tonight(m_board.tonight) };
    if (m_mode == Mode::Week && !m_best.hours.isEmpty())
        words.append(tr("Shaded: your best hours, from %n post(s)", nullptr, m_best.posts));
    words.removeAll(QString());
    m_legend->say(words.join(u" · "_s));
    m_tray->show(m_board.ideas, m_board.drafts, m_board.zone);
    m_pane->setAsked(m_board.approval);
    tellNotice();
}

// What has to be known before anything else.
void PlannerPage::tellNotice()
{
    if (m_board.held) {
        m_notice->say(draw::Tone::Warning,
                      m_board.tonight.there > 0
                          ? tr("All posts are held: none leaves until you say so. What platforms hold "
                               "already appears all the same. Replies leave.")
                          : tr("All posts are held: none leaves until you say so. Replies leave."));
        m_notice->offer(tr("Let them leave"), [this] { m_desk->hold(false); });
    } else if (!m_board.missed.isEmpty()) {
        QStringList missed;
        for (const plans::Card &each : std::as_const(m_board.missed))
            missed.append(each.key());
        if (std::exchange(m_missedTold, missed) == missed && m_notice->isHidden())
            return; // it was closed
        m_notice->say(draw::Tone::Warning,
                      tr("%n post(s) missed their time and did not leave", nullptr,
                         int(m_board.missed.size())));
        m_notice->offer(tr("Decide…"), [this] { openMissed(); });
    } else {
        m_notice->clear();
    }
}

Task<> PlannerPage::readBest()
{
    const QTimeZone zone = m_context.pulse.zone();
    const Instant now = m_context.clock.now();
    const Result<besthours::Best> best
        = co_await m_context.store.analyse(&besthours::read, zone, now);
    if (!best || (best->hours == m_best.hours && best->posts == m_best.posts))
        co_return;
    m_best = *best;
    present();
    co_return;
}
