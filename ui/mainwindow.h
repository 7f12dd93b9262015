// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/store/alerts.h"
#include "core/store/plans.h"
#include "ui/choices.h"
#include "ui/context.h"
#include "ui/inbox/inboxviews.h"
#include "ui/rail.h"

#include <QMainWindow>
#include <QTimer>

#include <functional>

class Beside;
class Commands;
class Notice;
class Page;
class Palette;
class QStackedWidget;
class TopBar;
class UndoBar;
class Welcome;

// The one window: Welcome while there is no account, else the rail and a page. Knows where things
// are, not what they do.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const Context &context);
    ~MainWindow() override;

    Commands &commands() { return *m_commands; }
    InboxViews &views() { return *m_views; }
    void showView(const QString &key); // nothing when it is gone
    UndoBar &undoBar() { return *m_undo; }
    // What stands beside the pages, whichever is shown. It takes it over.
    Beside &side() { return *m_side; }
    // Something could not be done: said across the page until it is closed.
    void complain(const Error &error);
    // Said across the page until it is closed or what is offered is done.
    void warn(const QString &text, const QString &action, const std::function<void()> &done);
    // What burns, on top of the page.
    Notice &alarm() { return *m_alarm; }
    void setAlerts(int open);
    void leaveSearch();
    // A page is made when somebody first goes there, but for the first of all. It takes it over.
    void addPage(Rail::Place place, std::function<Page *()> make);
    void go(Rail::Place place);
    void goToLast(); // the page of last time
    Page *page(Rail::Place place); // made if it is not there yet

Q_SIGNALS:
    void viewChosen(const InboxView &view);
    void personChosen(qint64 id, const QString &name); // everything of somebody
    void accountChosen(qint64 id);
    void searched(const QString &words);
    void searchEntered(); // Enter or Down in the search field: go on in what was found
    void accountWanted(const QString &connector); // empty = ask which
    void postWanted();
    void showPostWanted(qint64 postId); // in the planner
    void postsTroubled(const QList<plans::Card> &cards); // since the window is there
    void alertRaised(const alerts::Alert &alert); // likewise
    void showAlertWanted(qint64 id);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    void welcome();
    void connectCommands();
    void buildMenus();
    void fillWorkspaceMenu();
    void connectWorkspaces();
    void removeWorkspace();
    void follow();
    void tellStatus();
    void remember();
    void offerViewMenu(qint64 saved, const QPoint &place);
    QList<Choice> deeds();
    void connectPalette();
    Task<> findPeople(QString typed);

    const Context m_context;
    Commands *m_commands;
    InboxViews *m_views;
    QStackedWidget *m_root;
    Welcome *m_welcome = nullptr;
    Rail *m_rail;
    TopBar *m_top;
    Notice *m_alarm;
    Notice *m_notice;
    QStackedWidget *m_stack;
    Beside *m_side;
    UndoBar *m_undo;
    QMenu *m_workspaceMenu;
    QHash<Rail::Place, std::function<Page *()>> m_makers;
    QHash<Rail::Place, Page *> m_pages; // made so far
    Palette *m_palette = nullptr;
    QString m_wanted; // a view that was saved just now, to be shown when it is there
    QString m_current; // the view that is shown
    QTimer m_minute; // relative times grow old
    Tasks m_finding; // people, while a name is typed; last: dies first
};
