// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/store/publications.h"
#include "ui/context.h"
#include "ui/page.h"
#include "ui/panes.h"

class QScrollArea;
class QVBoxLayout;
class StatePane;

// One publication in the list: when, where, what, and how it stands.
class PostCard : public Card
{
    Q_OBJECT

public:
    PostCard(const Context &context, const Publication &publication, QWidget *parent);

Q_SIGNALS:
    void decided(qint64 publicationId, const QString &decision);

private:
    const Context m_context;
};

// What was and will be published: first what needs a person, then what is to come, then what went.
class PostsPage : public Page
{
    Q_OBJECT

public:
    PostsPage(const Context &context, QWidget *parent);
    QString title() const override { return tr("Posts"); }
    void shown() override { refresh(); }

Q_SIGNALS:
    void failed(const Error &error);

private:
    static Result<QList<Publication>> readRecent(Database &database, Instant now);
    void refresh();
    void show(const QList<Publication> &posts);
    void addSection(const QString &title, const QList<Publication> &posts);
    Task<> read();
    Task<> decide(qint64 id, QString decision);

    const Context m_context;
    QScrollArea *m_area;
    QVBoxLayout *m_column;
    StatePane *m_state;
    bool m_reading = false;
    bool m_again = false;
    Tasks m_tasks; // last: dies first
};
