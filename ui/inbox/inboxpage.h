// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "ui/context.h"
#include "ui/inbox/replies.h"
#include "ui/inbox/threadview.h"
#include "ui/page.h"

class Button;
class Commands;
class ConversationList;
class ElidedLabel;
class QSplitter;
class QStackedWidget;
class ReplyBox;
class StatePane;

// The inbox: conversations on the left, the one that is open on the right, and everything done with
// it. What is done is done at once and can be undone.
class InboxPage : public Page
{
    Q_OBJECT

public:
    InboxPage(const Context &context, Commands &commands, QWidget *parent);
    ~InboxPage() override;

    QString title() const override { return tr("Inbox"); }
    QList<QWidget *> actions() override;
    int foot() const override;

    void showView(Conversation::State state);
    void find(const QString &words);
    ConversationList &list() { return *m_list; }
    ThreadView &thread() { return *m_thread; }
    ReplyBox &replyBox() { return *m_reply; }

Q_SIGNALS:
    void done(const QString &what, const std::function<void()> &undo);
    void told(const QString &what);
    void failed(const Error &error);
    void searchLeft();

private:
    struct Open
    {
        Conversation conversation;
        ThreadView::Thread thread;
        QString draft;
        QHash<qint64, QString> moods; // that a person gave, by message
        std::optional<Outgoing> reply; // none: there is nothing to answer, or no way to
    };
    static Result<Open> read(Database &database, qint64 id);

    void build();
    QWidget *buildHead(QWidget *parent);
    void connectCommands();
    void open(qint64 id);
    void close();
    void tellHead();
    void arrangeButtons();
    void keepDraft();
    void offerSnooze();
    void act(Action::Kind kind);
    const conversations::Entry *newestIncoming() const;

    Task<> load(qint64 id);
    Task<> reload();
    Task<> triage(qint64 id, conversations::Triage to, QString what);
    Task<> restore(qint64 id, conversations::Triage before);
    Task<> send(bool close);
    Task<> takeBack(qint64 id, replies::Planned planned);
    Task<> decide(qint64 publicationId, QString decision);
    Task<> perform(qint64 id, Action::Kind kind);
    Task<> feel(qint64 id);
    Task<> giveNeed(qint64 id, QString need);
    Task<> giveMood(qint64 messageId, QString label);
    Task<> takeBackCorrection(qint64 correctionId);
    Task<> markRead(qint64 id);
    Task<> saveDraft(qint64 id, QString text);

    const Context m_context;
    Commands &m_commands;
    QSplitter *m_splitter;
    ConversationList *m_list;
    QStackedWidget *m_pane;
    StatePane *m_nothing;
    ElidedLabel *m_name = nullptr;
    ElidedLabel *m_about = nullptr;
    Button *m_snooze = nullptr;
    Button *m_more = nullptr;
    Button *m_done = nullptr;
    Button *m_sync;
    ThreadView *m_thread;
    ReplyBox *m_reply;
    std::optional<Open> m_open;
    QHash<qint64, QString> m_unsaved; // drafts on their way to the store
    Conversation::State m_view = Conversation::State::Todo;
    bool m_reading = false;
    bool m_again = false;
    Tasks m_reads;
    Tasks m_tasks; // last: dies first
};
