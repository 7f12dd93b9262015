// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/insight/behind.h"
#include "core/store/mentions.h"
#include "core/watch/watchboard.h"
#include "ui/context.h"
#include "ui/page.h"
#include "ui/watch/mentionview.h"

#include <array>

class Button;
class Card;
class ChartCard;
class ChipRow;
class Corrector;
class FigureCard;
class MentionPane;
class Notice;
class QGridLayout;
class QLabel;
class QMenu;
class QScrollArea;
class QStackedWidget;
class StatePane;
class TextLink;
class WatchTabs;

// What is said about us: one watch at a time, in numbers and charts, and what was found, newest first.
class WatchPage : public Page
{
    Q_OBJECT

public:
    WatchPage(const Context &context, QWidget *parent);

    QString title() const override { return tr("Watch"); }
    QList<QWidget *> tools() override;
    QList<QWidget *> actions() override;
    void shown() override;

    void choose(qint64 watchId);
    void chooseDays(int days);
    void newWatch();
    // What is behind an alert: the surely bad mentions of that time, one of them read (0: the newest is chosen).
    void showStorm(qint64 watchId, Instant since, Instant until, qint64 messageId);
    qint64 current() const { return m_current; }
    bool known() const { return m_known; }
    const watchboard::Board &board() const { return m_board; }
    enum class Figure { Mentions, Net, Voice, Reach };
    FigureCard &figure(Figure which) { return *m_figures[std::size_t(which)]; }
    ChartCard &chart() { return *m_chart; }
    ChartCard &voice() { return *m_voice; }
    ChipRow &terms() { return *m_terms; }
    ChipRow &moods() { return *m_moods; }
    MentionView &list() { return *m_list; }
    MentionPane &pane() { return *m_pane; }
    WatchTabs &tabs() { return *m_tabs; }
    QString places() const;
    QString lessons() const; // what a person taught this watch; empty: nothing
    TextLink &gone() { return *m_goneLink; } // what went by itself
    // Of the current mention, or of the one that is read.
    void answer();
    void setAside();
    void keep(); // it is relevant
    void forward();
    void giveMood(understanding::Label label);
    void openPage();
    void showGone(); // what was put aside by what was taught
    void forgetLessons();

Q_SIGNALS:
    void done(const QString &what, const std::function<void()> &undo);
    void told(const QString &what);
    void failed(const Error &error);
    void conversationWanted(qint64 id);
    void digestWanted(const Period &week);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void buildBoard();
    void buildTools();
    QWidget *buildList();
    QWidget *buildSide();
    void arrange();
    void refresh();
    void present();
    void presentFigures();
    void presentCharts();
    void presentTerms();
    void presentPlaces();
    void presentMoods();
    void nameList();
    void showState();
    void fillDays();
    void fillMore();
    void edit(const Watch &watch);
    void removeCurrent();
    void narrow(const behind::Mark &mark); // to what stands behind it
    void widen();
    void forgetChoice(); // of what is listed
    void relist();
    void openCurrent();
    void unfold(); // those that say what the one that is read says
    bool reveal();
    const mentions::Entry *wanted() const;
    const Watch *watch() const; // until they are read again
    watchboard::Ask question() const;
    mentions::Filter filter() const;
    Task<> read();
    Task<> readList(bool more);
    Task<Result<QList<MentionRow>>> rows(mentions::Filter filter, std::optional<mentions::Place> before,
                                         int limit);
    Task<> judge(qint64 id, int relevant, QString words);
    Task<> forgetAll(qint64 watchId);
    Task<> remember(mentions::Forgotten before);
    Task<> setForwarded(qint64 messageId, bool on, QString note, bool tell);
    Task<> restore(QList<mentions::Judged> before);
    Task<> converse(qint64 messageId);
    Task<> remove(qint64 id);

    const Context m_context;
    WatchTabs *m_tabs;
    Button *m_add;
    Button *m_when;
    Button *m_more;
    QMenu *m_days;
    QMenu *m_deeds;
    QStackedWidget *m_stack;
    StatePane *m_state;
    QScrollArea *m_area;
    QWidget *m_ground;
    QGridLayout *m_grid;
    QWidget *m_edge;
    MentionPane *m_pane;
    Corrector *m_corrector;
    std::array<FigureCard *, 4> m_figures {};
    ChartCard *m_chart;
    ChartCard *m_voice;
    QWidget *m_listCard = nullptr;
    QWidget *m_sideCard = nullptr;
    QLabel *m_listTitle = nullptr;
    TextLink *m_all = nullptr;
    ChipRow *m_moods = nullptr;
    QStackedWidget *m_listStack = nullptr;
    MentionView *m_list = nullptr;
    StatePane *m_listState = nullptr;
    QLabel *m_termsNote = nullptr;
    ChipRow *m_terms = nullptr;
    QLabel *m_places = nullptr;
    QLabel *m_lessonsTitle = nullptr;
    QLabel *m_lessons = nullptr;
    QWidget *m_goneRow = nullptr;
    TextLink *m_goneLink = nullptr;
    QList<Watch> m_watches;
    QList<watches::Look> m_looks;
    qint64 m_current = 0;
    int m_span = 30; // days
    std::optional<Period> m_narrowed;
    std::optional<std::pair<Instant, Instant>> m_storm; // what is listed is behind an alert
    qint64 m_echo = 0; // only those that say this are listed, each of them
    qint64 m_wanted = 0; // the message to be read once it is listed
    bool m_aside = false;
    bool m_gone = false; // of what was put aside only what went by itself
    mentions::Taught m_taught;
    watchboard::Board m_board;
    Freshness m_fresh { m_context };
    bool m_known = false;
    bool m_reading = false;
    bool m_again = false;
    mentions::Filter m_listedBy;
    bool m_listing = false;
    bool m_whole = false; // the list has come to its end
    Tasks m_lists;
    Tasks m_tasks; // last: dies first
};
