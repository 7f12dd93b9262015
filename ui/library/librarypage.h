// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/context.h"
#include "ui/page.h"

#include <functional>

class CharterPane;
class LibraryPane;
class QStackedWidget;
class QTabBar;
class RegisterPane;
class RepliesPane;

// What a team keeps to answer and to decide the same way: saved replies, the charter, and the
// register of what was moderated.
class LibraryPage : public Page
{
    Q_OBJECT

public:
    enum class Tab { Replies, Charter, Register };

    LibraryPage(const Context &context, QWidget *parent);

    QString title() const override { return tr("Library"); }
    QList<QWidget *> tools() override;
    QList<QWidget *> actions() override;
    void shown() override;

    void open(Tab tab);
    void openReply(qint64 id);
    RepliesPane &replies() { return *m_replies; }
    CharterPane &charter() { return *m_charter; }
    RegisterPane &ledger() { return *m_register; }

Q_SIGNALS:
    void done(const QString &what, const std::function<void()> &undo);
    void told(const QString &what);
    void failed(const Error &error);
    void conversationWanted(qint64 id);
    void tabChanged(); // other actions belong in the top bar

private:
    LibraryPane *current() const;

    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    RepliesPane *m_replies;
    CharterPane *m_charter;
    RegisterPane *m_register;
};
