// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/store/conversations.h"
#include "ui/context.h"

#include <QSet>
#include <QTimer>
#include <QWidget>

class BulkBar;
class ConversationDelegate;
class ConversationModel;
class QLabel;
class QListView;
class QMouseEvent;
class QStackedLayout;
class StatePane;
class TextLink;

// The list of conversations with its head line and its states. Reads pages by key as they come into
// sight and what changed where one looks; never waits for the store.
class ConversationList : public QWidget
{
    Q_OBJECT

public:
    ConversationList(const Context &context, QWidget *parent);

    void show(conversations::Filter filter, conversations::Sort sort);
    const conversations::Filter &filter() const { return m_filter; }
    conversations::Sort sort() const { return m_sort; }
    void find(const QString &words); // the conversations behind a search; empty ends it
    bool searching() const { return !m_filter.words.isEmpty(); }
    void tell(const QString &head, int count); // what the head says; -1 = not known

    std::optional<Conversation> current() const;
    void step(int by); // the next or previous one
    // On to what will be next when these are gone; false when nothing is.
    bool goOn(const QList<qint64> &leaving);

    // Selected to be dealt with together. The row that is open is another matter.
    const QSet<qint64> &marked() const { return m_marked; }
    void toggleMark();
    void markAll();
    void extendMark(int by); // to the next row, both selected
    void clearMarks();
    void select(qint64 id);
    QListView &view() { return *m_view; }
    ConversationModel &model() { return *m_model; }
    void setBulkBar(BulkBar *bar); // instead of the head while something is selected
    TextLink &order() { return *m_order; }

Q_SIGNALS:
    void chosen(qint64 id); // 0 = none any more
    void opened(); // Enter: go on in the conversation
    void cleared(); // out of a search or a filter, back to the view
    void marksChanged();
    void sortAsked(); // the order's name was pressed

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static constexpr int foundAtMost = 200; // conversations a search shows
    void restart();
    void look();
    void refresh();
    void arrange();
    void tellHead();
    void keepSelection();
    void setMarks(QSet<qint64> marks);
    bool clicked(QMouseEvent &event);
    Task<> loadFirst();
    Task<> loadMore(conversations::Way way);
    Task<> readAgain();
    Task<> jumpToEnd();
    Task<> readFound();

    const Context m_context;
    ConversationModel *m_model;
    ConversationDelegate *m_delegate;
    QLabel *m_head;
    TextLink *m_order;
    QWidget *m_headRow;
    BulkBar *m_bulk = nullptr;
    QListView *m_view;
    StatePane *m_state;
    QStackedLayout *m_stack;
    QTimer m_typing;
    QTimer m_minute;
    conversations::Filter m_filter;
    conversations::Sort m_sort = conversations::Sort::Newest;
    QString m_headText;
    int m_count = -1;
    QSet<qint64> m_marked;
    int m_markedFrom = -1; // where Shift extends from
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
