// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/store/publications.h"
#include "ui/context.h"
#include "ui/owntexts.h"
#include "ui/page.h"
#include "ui/panes.h"
#include "ui/planner/plandesk.h"

class Button;
class QBoxLayout;
class QScrollArea;
class QVBoxLayout;
class StatePane;

// One publication in the list: when, where, what, and how it stands.
class PostCard : public Card
{
    Q_OBJECT

public:
    // `change` is the latest edit or deletion of it, `said` the last word before it leaves; null when
    // there was none.
    PostCard(const Context &context, const Publication &publication, const Publication *change,
             const approvals::Said *said, QWidget *parent);

Q_SIGNALS:
    void approved();
    void returned(); // to be sent back
    void decided(qint64 publicationId, PlanDesk::Decision decision);
    void changeAsked(const OwnTexts::Target &target, Action::Kind kind);
    void editAsked(); // before it leaves

private:
    void offer(QBoxLayout &row, const QString &name, PlanDesk::Decision decision, qint64 id);
    void addDecisions(QBoxLayout &row, const Publication &publication);
    Button *addButton(QBoxLayout &row, const QString &name);
    void addChanges(QBoxLayout &row, const Publication &publication, const Publication *change);

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
    // What is not listed: how it stands, and on which accounts.
    void leaveOut(const QSet<Publication::State> &states, const QSet<qint64> &accounts);
    QList<Publication::State> states() const; // of all there is

Q_SIGNALS:
    void shownAnew();
    void done(const QString &what, const std::function<void()> &undo);
    void editWanted(qint64 postId);
    void told(const QString &what);
    void failed(const Error &error);

private:
    struct Recent
    {
        QList<Publication> posts;
        QHash<qint64, approvals::Said> said;
    };
    static Result<Recent> readRecent(Database &database, Instant now);
    void refresh();
    void show();
    void giveBack(qint64 id);
    void noteChange(const Publication &action);
    void addSection(const QString &title, const QList<Publication> &posts);
    Task<> read();

    const Context m_context;
    QScrollArea *m_area;
    QVBoxLayout *m_column;
    StatePane *m_state;
    OwnTexts *m_own;
    PlanDesk *m_desk;
    QHash<QString, Publication> m_changes; // the latest of each text, by account and name
    Recent m_recent;
    QSet<Publication::State> m_leftOut;
    QSet<qint64> m_without; // accounts
    bool m_reading = false;
    bool m_again = false;
    Tasks m_tasks; // last: dies first
};
