// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/community/ranking.h"
#include "ui/community/memberlist.h"
#include "ui/context.h"
#include "ui/page.h"

#include <QTimer>

#include <functional>

class Button;
class MemberPane;
class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class Segments;
class StatePane;

// The people who write to us: ranked, each with the reason shown, and beside them everything about
// the one that is current.
class CommunityPage : public Page
{
    Q_OBJECT

public:
    CommunityPage(const Context &context, QWidget *parent);
    ~CommunityPage() override;

    QString title() const override { return tr("Community"); }
    QList<QWidget *> tools() override;
    QList<QWidget *> actions() override;
    void shown() override;

    // One of the ranks, or everybody.
    void choose(std::optional<ranking::Rank> rank);
    std::optional<ranking::Rank> chosen() const { return m_rank; }
    void reveal(qint64 personId); // among everybody
    MemberList &list() { return *m_list; }
    MemberPane &pane() { return *m_pane; }
    QLineEdit &search() { return *m_search; }
    QString counted() const; // what stands beside the search
    void exportTo(const QString &path);
    void openPersonalData();

Q_SIGNALS:
    void conversationWanted(qint64 id);
    void personWanted(qint64 id, const QString &name); // everything of somebody, in the inbox
    void done(const QString &what, const std::function<void()> &undo);
    void told(const QString &what);
    void failed(const Error &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void refresh();
    void present();
    void presentRank();
    void presentAll();
    void setMembers(const QList<Member> &members);
    void showState();
    void choosePerson(qint64 id);
    const ranking::Entry *entryOf(qint64 personId) const;
    static Member member(const people::Face &face);
    Task<> read();
    Task<> write(QString path, QByteArray bytes);

    // Everybody, as the store lists them.
    struct Everybody
    {
        people::All all;
        QHash<qint64, QList<people::Face>> faces;
        QHash<qint64, QStringList> labels;
    };
    static Result<Everybody> everybody(Database &database, QString typed, int limit);

    const Context m_context;
    Segments *m_which;
    Button *m_export;
    Button *m_data;
    QSplitter *m_splitter;
    QLineEdit *m_search;
    QLabel *m_count;
    MemberHead *m_head;
    QStackedWidget *m_stack;
    StatePane *m_state;
    MemberList *m_list;
    MemberPane *m_pane;
    std::optional<ranking::Rank> m_rank = ranking::Rank::Ambassadors;
    ranking::Board m_board;
    Everybody m_everybody;
    QTimer m_calm; // reads anew, not at each message
    qint64 m_wanted = 0; // to be made current when it is listed
    Freshness m_fresh { m_context };
    bool m_known = false;
    bool m_reading = false;
    bool m_again = false;
    Tasks m_tasks; // last: dies first
};
