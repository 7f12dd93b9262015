// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/store/views.h"
#include "ui/context.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>

// One row of the inbox in the rail.
struct InboxView
{
    enum class Section { State, Need, Urgent, Moderate, Saved };

    QString key; // "todo", "need:question", "saved:3"
    QString name;
    Section section = Section::State;
    conversations::Filter filter;
    conversations::Sort sort = conversations::Sort::Newest;
    qint64 saved = 0;
};

// The views of the inbox, built in and saved, with their counts as they are now. Saves, renames,
// moves and removes those that a person made.
class InboxViews : public QObject
{
    Q_OBJECT

public:
    explicit InboxViews(const Context &context);

    const QList<InboxView> &all() const { return m_all; }
    const InboxView *view(const QString &key) const; // until the next change; null when gone
    // countedAtMost + 1 stands for more; -1: not counted yet.
    int count(const QString &key) const { return m_counts.value(key, -1); }
    std::optional<Instant> oldestWaiting() const { return m_oldest; } // of what is to do
    QString person() const; // who is working; empty when nobody said
    QString personInitials() const;

    void refresh();
    void save(const QString &name, const conversations::Filter &filter, conversations::Sort sort);
    void rename(qint64 id, const QString &name);
    void remove(qint64 id);
    void move(qint64 id, int by);

Q_SIGNALS:
    void changed();
    void saved(const QString &key); // to be shown
    void removed(const QString &key);
    void done(const QString &what, const std::function<void()> &undo);
    void failed(const Error &error);

private:
    struct Reading
    {
        QList<InboxView> views;
        QList<int> counts;
        std::optional<Instant> oldest;
    };
    static Result<Reading> read(Database &database, QString person, bool needs, Instant now);
    static QList<InboxView> builtIn(const QString &person, bool needs);
    Task<> readAgain();
    Task<> add(views::View view, int place);
    Task<> takeAway(qint64 id);
    Task<> giveName(qint64 id, QString name);
    Task<> shift(qint64 id, int by);

    const Context m_context;
    QList<InboxView> m_all;
    QHash<QString, int> m_counts;
    std::optional<Instant> m_oldest;
    bool m_needs = false; // some message's need is known: the views by need are there from then on
    bool m_reading = false;
    bool m_again = false;
    QTimer m_minute; // what is overdue grows by itself
    Tasks m_tasks; // last: dies first
};

namespace inboxviews {

QString initialsOf(const QString &name); // at most two letters

} // namespace inboxviews
