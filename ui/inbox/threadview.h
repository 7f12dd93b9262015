// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/conversations.h"
#include "core/store/publications.h"
#include "ui/context.h"

#include <QScrollArea>

class ThreadItem;

// A conversation as it is known here: the post it answers, their texts and ours, and our replies
// that are still under way. Shows; decides nothing.
class ThreadView : public QScrollArea
{
    Q_OBJECT

public:
    struct Thread
    {
        QList<conversations::Entry> entries;
        QList<Publication> replies; // not yet, or not, there
    };

    // Nothing a reader would see is different.
    static bool same(const Thread &a, const Thread &b);

    ThreadView(const Context &context, QWidget *parent);

    void show(const Thread &thread, bool toEnd);
    void clear();
    QList<ThreadItem *> items() const { return m_items; }

Q_SIGNALS:
    void linkChosen(const QUrl &url);
    void decided(qint64 publicationId, const QString &decision);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void dropItems();
    void add(ThreadItem *item);
    void addDay(Instant when);
    void arrange();

    const Context m_context;
    QWidget *m_column;
    QList<ThreadItem *> m_items;
    std::optional<qint64> m_day;
    Thread m_shown;
    QSet<QUrl> m_agreed; // pictures the person wanted to see
    bool m_all = false;
};
