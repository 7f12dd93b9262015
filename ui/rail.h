// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/account.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QHash>
#include <QWidget>

class Commands;
class InboxViews;
class Pulse;
class QBoxLayout;
class QLabel;
class QMenu;
class QScrollArea;
class QVBoxLayout;
class TextLink;
struct InboxView;

// A row of the rail: icon, words, a counter at the right edge.
class RailRow : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Rank { Page, View };
    static constexpr int moreThan = 1000; // above it only that it is more

    RailRow(const Theme &theme, Rank rank, const QString &icon, const QString &text,
            QWidget *parent);
    void setCount(int count, bool burning);
    void setCurrent(bool current);
    bool isCurrent() const { return m_current; }
    int count() const { return m_count; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Rank m_rank;
    QString m_icon;
    int m_count = 0;
    bool m_burning = false;
    bool m_current = false;
};

// The workspace's mark, name and menu, on top of the rail.
class WorkspaceButton : public QAbstractButton
{
    Q_OBJECT

public:
    WorkspaceButton(const Theme &theme, QWidget *parent);
    QSize sizeHint() const override { return { 188, 44 }; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

// The left rail: workspace, pages, accounts, and one line about what is going on.
class Rail : public QWidget
{
    Q_OBJECT

public:
    enum class Place { Inbox, Posts, Watch, Alerts, Reports, Community, Library, Accounts, Settings };

    Rail(const Theme &theme, const Commands &commands, QWidget *parent);

    void show(const Pulse &pulse);
    void showViews(const InboxViews &views);
    void setStatus(const QString &line, const QString &trouble);
    void setPlace(Place place);
    void setView(const QString &key); // empty = no view of the inbox is shown
    RailRow *row(const QString &view) const { return m_views.value(view); } // null when not there
    void setWorkspaceMenu(QMenu *menu);
    void setAlerts(int open);

Q_SIGNALS:
    void viewChosen(const QString &key);
    void viewMenuAsked(qint64 saved, const QPoint &place); // of a saved one
    void accountChosen(qint64 id);
    void troubleChosen();

private:
    void build(const Commands &commands);
    void showAccounts(const QList<Account> &accounts);
    void mark();
    void rebuild(const QList<InboxView> &views);

    const Theme &m_theme;
    WorkspaceButton *m_workspace;
    QScrollArea *m_area; // what scrolls where there are many views
    RailRow *m_inbox;
    RailRow *m_posts;
    RailRow *m_watch;
    RailRow *m_alerts;
    RailRow *m_reports;
    RailRow *m_community;
    RailRow *m_library;
    QWidget *m_viewBox;
    QVBoxLayout *m_viewRows;
    QHash<QString, RailRow *> m_views;
    QStringList m_shown; // keys and names of the views, as they stand
    QWidget *m_badges;
    QLabel *m_status;
    TextLink *m_trouble;
    QAction *m_add;
    QMenu *m_menu = nullptr;
    Place m_place = Place::Inbox;
    QString m_view;
    QList<Account> m_accounts;
};
