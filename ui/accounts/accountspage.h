// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/model/account.h"
#include "core/model/source.h"
#include "ui/context.h"
#include "ui/page.h"
#include "ui/panes.h"

#include <functional>

class Button;
class Notice;
class QScrollArea;
class QVBoxLayout;

// One account on the board: its health in words, what it may do, when it last worked.
class AccountCard : public Card
{
    Q_OBJECT

public:
    AccountCard(const Context &context, const Account &account, QWidget *parent);
    qint64 id() const { return m_id; }
    void setChecking(bool checking);

Q_SIGNALS:
    void signInAsked();
    void checkAsked();
    void removeAsked();
    void pageAsked();
    void unfollowAsked(const Source &source);
    void exportAsked();

private:
    QWidget *head(const Account &account);
    QWidget *facts(const Account &account);
    QWidget *buttons(const Account &account);

    const Context m_context;
    qint64 m_id;
    Button *m_check = nullptr; // null where there is nothing to check
};

// The accounts board: the health of every connection, and what can be done about it.
class AccountsPage : public Page
{
    Q_OBJECT

public:
    AccountsPage(const Context &context, QWidget *parent);

    QString title() const override { return tr("Accounts"); }
    QList<QWidget *> actions() override;
    void reveal(qint64 id);

Q_SIGNALS:
    void signInAsked(qint64 accountId);
    void addAsked();
    void done(const QString &what, const std::function<void()> &undo);
    void told(const QString &what);
    void failed(const Error &error);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void show();
    void askRemoval(qint64 id);
    AccountCard *card(qint64 id) const;
    Task<> check(qint64 id);
    Task<> remove(qint64 id);
    Task<> unfollow(qint64 accountId, Source source);
    Task<> follow(qint64 accountId, Source source);
    Task<> exportFeeds(qint64 accountId, QString path);

    const Context m_context;
    Button *m_add;
    Notice *m_notice;
    QScrollArea *m_area;
    QVBoxLayout *m_column;
    QList<AccountCard *> m_cards;
    QSet<qint64> m_checking;
    bool m_stale = true; // its cards are made when it is looked at
    Tasks m_tasks; // last: dies first
};
