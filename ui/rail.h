// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/account.h"
#include "core/model/conversation.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QWidget>

#include <array>
#include <optional>

class Commands;
class Pulse;
class QBoxLayout;
class QLabel;
class QMenu;
class TextLink;

// A row of the rail: icon, words, a counter at the right edge.
class RailRow : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Rank { Page, View };

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
    enum class Place { Inbox, Posts, Library, Accounts, Settings };

    Rail(const Theme &theme, const Commands &commands, QWidget *parent);

    void show(const Pulse &pulse);
    void setStatus(const QString &line, const QString &trouble);
    void setPlace(Place place);
    void setView(std::optional<Conversation::State> view); // none = no view of the inbox is shown
    void setWorkspaceMenu(QMenu *menu);

Q_SIGNALS:
    void viewChosen(Conversation::State view);
    void accountChosen(qint64 id);
    void troubleChosen();

private:
    void build(const Commands &commands);
    void showAccounts(const QList<Account> &accounts);
    void mark();

    const Theme &m_theme;
    WorkspaceButton *m_workspace;
    RailRow *m_inbox;
    RailRow *m_posts;
    RailRow *m_library;
    std::array<RailRow *, 4> m_views {};
    QWidget *m_badges;
    QLabel *m_status;
    TextLink *m_trouble;
    QAction *m_add;
    QMenu *m_menu = nullptr;
    Place m_place = Place::Inbox;
    std::optional<Conversation::State> m_view = Conversation::State::Todo;
    QList<Account> m_accounts;
};
