// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/insight/besthours.h"
#include "core/schedule/board.h"
#include "core/schedule/icalendar.h"
#include "core/schedule/reviewsheet.h"
#include "core/store/batches.h"
#include "ui/context.h"
#include "ui/page.h"
#include "ui/planner/calendarview.h"
#include "ui/planner/plandesk.h"

class Button;
class CellsView;
class ElidedLabel;
class Legend;
class Notice;
class PostPane;
class PostsPage;
class QMenu;
class QStackedWidget;
class QTimer;
class Segments;
class StatePane;
class TrayPane;
class WeekView;

// The plan: what was and will be published, on every account, by week, by month, by
// account or as a list; what is selected stands beside it, or else what may be planned.
class PlannerPage : public Page
{
    Q_OBJECT

public:
    enum class Mode { Week, Month, Lanes, List };

    PlannerPage(const Context &context, QWidget *parent);

    QString title() const override { return tr("Planner"); }
    QList<QWidget *> tools() override;
    QList<QWidget *> actions() override;
    int foot() const override;
    void shown() override;

    void setMode(Mode mode);
    Mode mode() const { return m_mode; }
    void goTo(const QDate &day); // the week or month it is in
    WeekView &week() { return *m_week; }
    CellsView &month() { return *m_month; }
    CellsView &lanes() { return *m_lanes; }
    CalendarView &calendar() { return *view(); } // the one that is shown
    Legend &legend() { return *m_legend; }
    PostPane &pane() { return *m_pane; }
    PostsPage &list() { return *m_list; }
    TrayPane &tray() { return *m_tray; }
    PlanDesk &desk() { return *m_desk; }
    void setTray(bool open);
    void noteIdea(); // in the tray, by keyboard
    void showPost(qint64 postId); // on the day it is for
    void openMissed();
    void offerDay(const QDate &day, const QPoint &global); // what happens then, to write about
    void newEvent();
    void importEvents();
    void exportReview(bool pdf); // of what is shown
    void showWaiting(); // the list of what waits for approval
    const board::Board &board() const { return m_board; }

    void showImport(const QString &path); // shows what would be planned
    QMenu &menu(); // as it is now

Q_SIGNALS:
    void done(const QString &what, const std::function<void()> &undo);
    void told(const QString &what);
    void failed(const Error &error);
    void postWanted(Instant at, const QList<qint64> &accounts);
    void editWanted(qint64 postId);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    // plannerpage.cpp: the page, its views and what they show
    void build();
    void connectViews();
    void connectView(CalendarView *view);
    void refresh();
    void present();
    void presentBeside();
    void tellNotice();
    void leaveOut();
    bool hidden(const plans::Card &card) const;
    void name();
    // plannermenu.cpp: its menu
    void fillMenu();
    void fillApproval();
    void fillAccounts();
    void fillEvents();
    void fillImports();
    void openEvergreens();
    void askImport();
    void leaveOutOf(QList<reviewsheet::Post> *posts) const;
    void fillObserved();
    void openSlots();
    // plannerbeside.cpp: what stands beside the calendar, and comes into it
    void connectBeside();
    void arrangeBeside();
    void showSelection();
    void wish(CalendarView::Wish wish);
    void take(const Parcel &parcel, Instant at);
    Instant cursorTime() const;
    Instant timeOn(const QDate &day) const;
    // plannerevents.cpp: what happens on its days
    void addHappening(QMenu &menu, const QDate &day, const QString &title, const QString &text,
                      const Event *event);
    void openEvent(const Event &event);
    void offerCalendar(const icalendar::Reading &reading, const QString &file);
    void turn(int pages);
    void today();
    CalendarView *view() const;
    board::Ask span() const;
    static QDate monday(const QDate &day);
    Task<> read();
    Task<> readBest();
    Task<> readImports();
    Task<> toNextSlot(plans::Card card);
    Task<> observe(QList<holidays::Country> countries);
    Task<> find(qint64 postId);
    Task<> edit(qint64 event);
    Task<> keep(Event event);
    Task<> drop(qint64 event);
    Task<> putBack(Event event);
    Task<> readCalendar(QString path);
    Task<> takeCalendar(QString name, QList<Event> events);
    Task<> readCalendars();
    Task<> forget(qint64 calendar);
    Task<> writeReview(QString path, bool pdf);

    const Context m_context;
    PlanDesk *m_desk;
    Segments *m_modes;
    Button *m_back;
    Button *m_todayButton;
    Button *m_forth;
    ElidedLabel *m_range;
    Button *m_more;
    QMenu *m_menu;
    Notice *m_notice;
    QStackedWidget *m_stack;
    QStackedWidget *m_views;
    WeekView *m_week;
    CellsView *m_month;
    CellsView *m_lanes;
    PostsPage *m_list;
    StatePane *m_state;
    Legend *m_legend;
    QWidget *m_edge; // of the pane
    PostPane *m_pane;
    TrayPane *m_tray;
    Button *m_trayButton;
    QTimer *m_minute;
    Mode m_mode = Mode::Week;
    QDate m_day; // one of those that are shown
    besthours::Best m_best;
    QSet<qint64> m_without; // accounts left out
    board::Board m_board; // with all of it
    QString m_wanted; // a card to be selected when it is there
    QList<events::Calendar> m_calendars;
    bool m_trayOpen = false; // where there is room
    bool m_trayOver = false; // over the calendar, where there is none
    QStringList m_missedTold; // so that a notice that was closed stays closed
    bool m_known = false;
    QList<batches::Batch> m_imports;
    bool m_reading = false;
    bool m_again = false;
    Tasks m_tasks; // last: dies first
};
