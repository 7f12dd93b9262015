// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/plannerpage.h"

#include "core/base/clock.h"
#include "core/base/settings.h"
#include "core/store/store.h"
#include "ui/ask.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/notice.h"
#include "ui/panes.h"
#include "ui/planner/cellsview.h"
#include "ui/planner/evergreendialog.h"
#include "ui/planner/historydialog.h"
#include "ui/planner/importdialog.h"
#include "ui/planner/legend.h"
#include "ui/planner/planwords.h"
#include "ui/planner/postpane.h"
#include "ui/planner/postspage.h"
#include "ui/planner/slotsdialog.h"
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

constexpr int paneWidth = 388;
constexpr int roomy = 900; // narrower than that the pane lies over the calendar

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
    , m_calendar(new QWidget(this))
    , m_edge(new Hairline(Qt::Vertical, this))
    , m_pane(new PostPane(context, *m_desk, this))
    , m_minute(new QTimer(this))
{
    build();
    connectViews();
    m_day = localToday();
    const QByteArray kept = context.settings.layout(modeKey);
    const auto known = std::find(modeNames.begin(), modeNames.end(), kept);
    setMode(known == modeNames.end() ? Mode::Week : Mode(known - modeNames.begin()));
    connect(&context.store, &Store::changed, this, [this](const QSet<QByteArray> &tables) {
        static const QSet<QByteArray> ours { "*", "publication", "message", "slot", "slot_zone",
                                             "hold", "account" };
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
    auto *column = new QVBoxLayout(m_calendar);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_views, 1);
    for (CalendarView *each : { static_cast<CalendarView *>(m_week),
                                static_cast<CalendarView *>(m_month),
                                static_cast<CalendarView *>(m_lanes) })
        m_views->addWidget(each);
    column->addWidget(new Hairline(Qt::Horizontal, m_calendar));
    column->addWidget(m_legend);
    for (QWidget *each : { m_calendar, static_cast<QWidget *>(m_list),
                           static_cast<QWidget *>(m_state) })
        m_stack->addWidget(each);
    panes::fill(*m_state, QPalette::Base);
    m_state->showLoading();
    m_stack->setCurrentWidget(m_state);
    m_pane->hide();
    m_edge->hide();

    m_back->setSymbol(u"left"_s);
    m_back->setToolTip(tr("Earlier (Page up)"));
    m_back->setAccessibleName(tr("Earlier"));
    m_forth->setSymbol(u"right"_s);
    m_forth->setToolTip(tr("Later (Page down)"));
    m_forth->setAccessibleName(tr("Later"));
    m_todayButton->setToolTip(tr("Back to today (T)"));
    m_more->setSymbol(u"more"_s);
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(tr("More"));
    m_range->setFont(m_context.theme.font(Face::Strong));
    for (QWidget *each : { static_cast<QWidget *>(m_modes), static_cast<QWidget *>(m_back),
                           static_cast<QWidget *>(m_todayButton), static_cast<QWidget *>(m_forth),
                           static_cast<QWidget *>(m_range), static_cast<QWidget *>(m_more) })
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
    connect(m_legend, &Legend::changed, this, &PlannerPage::present);

    for (CalendarView *each : { static_cast<CalendarView *>(m_week),
                                static_cast<CalendarView *>(m_month),
                                static_cast<CalendarView *>(m_lanes) })
        connectView(each);

    connect(m_pane, &PostPane::left, this, [this] {
        view()->select({});
        view()->setFocus();
    });
    connect(m_pane, &PostPane::told, this, &PlannerPage::told);
    connect(m_pane, &PostPane::slotWanted, this,
            [this](const plans::Card &card) { m_tasks.start(toNextSlot(card)); });
    connect(m_pane, &PostPane::historyWanted, this, [this](const QList<qint64> &ids) {
        auto *dialog = new HistoryDialog(m_context, ids, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_desk, &PlanDesk::done, this, &PlannerPage::done);
    connect(m_desk, &PlanDesk::told, this, &PlannerPage::told);
    connect(m_desk, &PlanDesk::failed, this, &PlannerPage::failed);
    connect(m_list, &PostsPage::done, this, &PlannerPage::done);
    connect(m_list, &PostsPage::editWanted, this, &PlannerPage::editWanted);
    connect(m_pane, &PostPane::editWanted, this, &PlannerPage::editWanted);
    connect(m_list, &PostsPage::told, this, &PlannerPage::told);
    connect(m_list, &PostsPage::failed, this, &PlannerPage::failed);
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
}

QList<QWidget *> PlannerPage::tools()
{
    return { m_back, m_todayButton, m_forth, m_range };
}

QList<QWidget *> PlannerPage::actions()
{
    return { m_modes, m_more };
}

int PlannerPage::foot() const
{
    return m_stack->currentWidget() == m_calendar ? m_legend->height() : 0;
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

QDate PlannerPage::localToday() const
{
    return walltime::at(m_context.clock.now(), m_context.pulse.zone()).date();
}

void PlannerPage::shown()
{
    if (m_mode == Mode::List)
        m_list->shown();
    refresh();
    m_tasks.start(readBest());
    if (m_stack->currentWidget() == m_calendar)
        view()->setFocus();
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
        m_stack->setCurrentWidget(m_known ? m_calendar : m_state);
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
    const auto hidden = [this](const plans::Card &card) {
        return !m_legend->shows(Legend::kindOf(card))
            || std::all_of(card.parts.begin(), card.parts.end(), [this](const plans::Part &part) {
                   return m_without.contains(part.accountId);
               });
    };
    shown.cards.removeIf(hidden);
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
    m_legend->count(m_board.cards);
    QStringList words { describe::tonight(m_board.tonight) };
    if (m_mode == Mode::Week && !m_best.hours.isEmpty())
        words.append(tr("Shaded: your best hours, from %n post(s)", nullptr, m_best.posts));
    words.removeAll(QString());
    m_legend->say(words.join(u" · "_s));
    if (m_board.held) {
        m_notice->say(draw::Tone::Warning,
                      m_board.tonight.there > 0
                          ? tr("All posts are held: none leaves until you say so. What platforms hold "
                               "already appears all the same. Replies leave.")
                          : tr("All posts are held: none leaves until you say so. Replies leave."));
        m_notice->offer(tr("Let them leave"), [this] { m_desk->hold(false); });
    } else {
        m_notice->clear();
    }
    if (m_mode != Mode::List && m_stack->currentWidget() != m_calendar) {
        const bool focus = m_state->isVisible() && isActiveWindow();
        m_stack->setCurrentWidget(m_calendar);
        if (focus)
            view()->setFocus();
    }
    if (!m_wanted.isEmpty())
        view()->select({ std::exchange(m_wanted, {}) });
}

void PlannerPage::showSelection()
{
    const QList<plans::Card> cards
        = m_mode == Mode::List ? QList<plans::Card>() : view()->selected();
    m_pane->show(cards, cards.size() == 1
                     ? describe::clashes(m_board, cards.constFirst(), m_context.clock.now())
                     : QStringList());
    const bool any = !cards.isEmpty();
    if (m_pane->isHidden() == any) {
        m_pane->setVisible(any);
        m_edge->setVisible(any);
    }
    arrangePane();
}

// Beside the calendar where there is room, else over it.
void PlannerPage::arrangePane()
{
    const bool shows = !m_pane->isHidden();
    const int wide = std::min(paneWidth, width() - 320);
    const int taken = shows && width() >= roomy ? wide + 1 : 0;
    auto *all = static_cast<QVBoxLayout *>(layout());
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    all->setContentsMargins(mirrored ? taken : 0, 0, mirrored ? 0 : taken, 0);
    const QRect pane = QStyle::visualRect(layoutDirection(), rect(),
                                          QRect(width() - wide, 0, wide, height()));
    m_pane->setGeometry(pane);
    m_edge->setGeometry(QStyle::visualRect(layoutDirection(), rect(),
                                           QRect(width() - wide - 1, 0, 1, height())));
    m_edge->raise();
    m_pane->raise();
}

void PlannerPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrangePane();
}

QMenu &PlannerPage::menu()
{
    fillMenu();
    return *m_menu;
}

void PlannerPage::fillMenu()
{
    m_menu->clear();
    QAction *hold = m_menu->addAction(tr("Hold all posts"));
    hold->setCheckable(true);
    hold->setChecked(m_board.held);
    connect(hold, &QAction::triggered, m_desk, &PlanDesk::hold);
    QAction *copy = m_menu->addAction(tr("Copy this week to the next one"));
    QList<qint64> ids;
    for (const plans::Card &card : m_board.cards) {
        if (card.messageId == 0)
            ids += card.ids();
    }
    copy->setEnabled(!ids.isEmpty());
    connect(copy, &QAction::triggered, this, [this, ids] { m_desk->copy(ids, 7); });
    fillDrafts();
    connect(m_menu->addAction(tr("Slots…")), &QAction::triggered, this, &PlannerPage::openSlots);
    connect(m_menu->addAction(tr("Evergreen posts…")), &QAction::triggered, this,
            &PlannerPage::openEvergreens);
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Import a plan…")), &QAction::triggered, this,
            &PlannerPage::askImport);
    fillImports();
    connect(m_menu->addAction(tr("Export the plan…")), &QAction::triggered, this, [this] {
        m_context.ask.saveFile(this, tr("Export the plan, as .csv or .ics"), tr("plan") + u".csv"_s,
                               [this](const QString &path) { m_desk->exportTo(path); });
    });
    m_menu->addSeparator();
    QMenu *accounts = m_menu->addMenu(tr("Accounts"));
    for (const Account &account : m_context.pulse.accounts()) {
        QAction *show = accounts->addAction(platform::name(account.platform));
        show->setCheckable(true);
        show->setChecked(!m_without.contains(account.id));
        connect(show, &QAction::toggled, this, [this, id = account.id](bool on) {
            if (on)
                m_without.remove(id);
            else
                m_without.insert(id);
            present();
        });
    }
    fillObserved();
}

void PlannerPage::openEvergreens()
{
    auto *dialog = new EvergreenDialog(m_context, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &EvergreenDialog::failed, this, &PlannerPage::failed);
    connect(dialog, &EvergreenDialog::removed, m_desk, &PlanDesk::removed);
    dialog->open();
}

void PlannerPage::askImport()
{
    m_context.ask.openFiles(this, tr("Import a plan"), tr("Tables (*.csv *.tsv *.txt)"),
                            [this](const QStringList &files) {
                                if (!files.isEmpty())
                                    showImport(files.first());
                            });
}

void PlannerPage::showImport(const QString &path)
{
    auto *dialog = new ImportDialog(m_context, path, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportDialog::planned, m_desk, &PlanDesk::planAll);
    connect(dialog, &ImportDialog::failed, this, &PlannerPage::failed);
    dialog->open();
}

// What came from a file goes as one for as long as it has not left.
void PlannerPage::fillImports()
{
    if (m_imports.isEmpty())
        return;
    QMenu *menu = m_menu->addMenu(tr("Take back an import"));
    for (const batches::Batch &each : std::as_const(m_imports)) {
        QString name = each.name;
        const QString when = describe::moment(each.madeAt, m_context.clock.now(), m_board.zone);
        QAction *back = menu->addAction(
            tr("%1, %2: %n post(s)", nullptr, each.open).arg(name.replace(u'&', u"&&"_s), when));
        connect(back, &QAction::triggered, m_desk,
                [this, id = each.id] { m_desk->takeBackImport(id); });
    }
}

Task<> PlannerPage::readImports()
{
    const int few = 6;
    const Result<QList<batches::Batch>> found
        = co_await m_context.store.read(&batches::recent, few);
    if (found)
        m_imports = *found;
    co_return;
}

void PlannerPage::fillDrafts()
{
    if (m_board.drafts.isEmpty())
        return;
    QMenu *drafts = m_menu->addMenu(tr("Drafts"));
    for (const plans::Card &card : m_board.drafts) {
        QAction *open = drafts->addAction(
            u"%1  %2"_s.arg(describe::moment(card.at, m_context.clock.now(), m_board.zone),
                            describe::draftWords(card)));
        connect(open, &QAction::triggered, this, [this, card] {
            m_wanted = card.key();
            setMode(Mode::Week);
            goTo(walltime::at(card.at, m_board.zone).date());
        });
    }
}

// Whose holidays are shown. The first one's mothers' day is.
void PlannerPage::fillObserved()
{
    QMenu *menu = m_menu->addMenu(tr("Holidays"));
    for (const holidays::Country country : holidays::countries()) {
        QAction *show = menu->addAction(describe::country(country));
        show->setCheckable(true);
        show->setChecked(m_board.countries.contains(country));
        connect(show, &QAction::toggled, this, [this, country](bool on) {
            QList<holidays::Country> chosen = m_board.countries;
            chosen.removeAll(country);
            if (on)
                chosen.append(country);
            m_tasks.start(observe(chosen));
        });
    }
}

Task<> PlannerPage::observe(QList<holidays::Country> countries)
{
    const Result<> kept = co_await m_context.store.write(&board::setCountries, countries);
    if (kept)
        refresh();
    else
        Q_EMIT failed(kept.error());
    co_return;
}

void PlannerPage::openSlots()
{
    auto *dialog = new SlotsDialog(m_context, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SlotsDialog::failed, this, &PlannerPage::failed);
    dialog->open();
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

// Where the account that has slots would like it.
Task<> PlannerPage::toNextSlot(plans::Card card)
{
    const Instant now = m_context.clock.now();
    std::optional<Instant> soonest;
    for (const plans::Part &part : card.parts) {
        const qint64 account = part.accountId;
        const Result<std::optional<rhythm::Occurrence>> next
            = co_await m_context.store.read(&board::nextFree, account, now);
        if (next && *next && (!soonest || (*next)->at < *soonest))
            soonest = (*next)->at;
    }
    if (!soonest) {
        Q_EMIT told(tr("No account of it has a slot: the menu has them"));
        co_return;
    }
    QList<rearrange::Shift> shifts;
    for (const qint64 id : card.ids())
        shifts.append({ id, *soonest });
    m_desk->move(shifts);
    co_return;
}
