// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/store/conversations.h"
#include "ui/context.h"

#include <QTimer>
#include <QWidget>

class ConversationDelegate;
class ConversationModel;
class QLabel;
class QListView;
class QStackedLayout;
class StatePane;

// The list of conversations with its head line and its states. Reads pages by key as they come into
// sight and what changed where one looks; never waits for the store.
class ConversationList : public QWidget
{
    Q_OBJECT

public:
    ConversationList(const Context &context, QWidget *parent);

    void show(conversations::Filter filter);
    void find(const QString &words); // the conversations behind a search; empty ends it
    bool searching() const { return !m_words.isEmpty(); }

    std::optional<Conversation> current() const;
    void step(int by); // the next or previous one
    void select(qint64 id);
    QListView &view() { return *m_view; }
    ConversationModel &model() { return *m_model; }

Q_SIGNALS:
    void chosen(qint64 id); // 0 = none any more
    void opened(); // Enter: go on in the conversation
    void cleared(); // "Show all" after a search that found nothing

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void restart();
    void look();
    void refresh();
    void arrange();
    void tellHead();
    void keepSelection();
    Task<> loadFirst();
    Task<> loadMore(conversations::Way way);
    Task<> readAgain();
    Task<> jumpToEnd();
    Task<> readFound();

    const Context m_context;
    ConversationModel *m_model;
    ConversationDelegate *m_delegate;
    QLabel *m_head;
    QListView *m_view;
    StatePane *m_state;
    QStackedLayout *m_stack;
    QTimer m_typing;
    QTimer m_minute;
    conversations::Filter m_filter;
    QString m_words;
    qint64 m_current = 0;
    bool m_atNewest = true;
    bool m_atOldest = false;
    bool m_loaded = false;
    bool m_loading = false;
    bool m_stale = false;
    bool m_refreshing = false;
    bool m_shifting = false; // rows change under the selection: nobody chose anything
    Tasks m_tasks; // last: dies first
};
