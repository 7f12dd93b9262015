// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/schedule/moderate.h"
#include "ui/context.h"
#include "ui/inbox/inboxviews.h"
#include "ui/inbox/replies.h"
#include "ui/inbox/threadview.h"
#include "ui/owntexts.h"
#include "ui/page.h"

#include <QTimer>

#include <functional>

class Button;
class Commands;
class ConversationList;
class Corrector;
class ElidedLabel;
class FindBar;
class ModerationPanel;
class PersonPane;
class QSplitter;
class QStackedWidget;
class ReplyBox;
class StatePane;
class TriageDesk;

// The inbox: conversations on the left, the one that is open on the right, and everything done with
// it. What is done is done at once and can be undone.
class InboxPage : public Page
{
    Q_OBJECT

public:
    InboxPage(const Context &context, Commands &commands, InboxViews &views, QWidget *parent);
    ~InboxPage() override;

    QString title() const override { return tr("Inbox"); }
    QList<QWidget *> actions() override;
    int foot() const override;

    void showView(const InboxView &view);
    const InboxView &view() const { return m_view; }
    void find(const QString &words);
    void reveal(qint64 conversationId); // wherever it is triaged
    void decideOn(qint64 conversationId, qint64 messageId); // on what a rule proposes there
    ConversationList &list() { return *m_list; }
    ThreadView &thread() { return *m_thread; }
    ReplyBox &replyBox() { return *m_reply; }
    ModerationPanel &moderation() { return *m_moderation; }
    PersonPane &person() { return *m_person; }
    FindBar &findBar() { return *m_find; }

Q_SIGNALS:
    void done(const QString &what, const std::function<void()> &undo);
    void told(const QString &what);
    void failed(const Error &error);
    void searchLeft();
    void charterWanted(); // there is no article to moderate by
    void memberWanted(qint64 personId); // in the community
    void ruleWanted(qint64 entryId); // what a rule did is to be seen

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Open
    {
        Conversation conversation;
        ThreadView::Thread thread;
        QString draft;
        QList<Media> media; // attached to it
        QHash<qint64, QString> moods; // that a person gave, by message
        replies::Seen seen; // before this reply was begun
        std::optional<conversations::Entry> newest; // that did not leave from here
        QString draftedBy; // the rule that wrote the draft, by its name
        std::optional<Outgoing> reply; // none: there is nothing to answer, or no way to
    };
    static Result<Open> read(Database &database, qint64 id);

    // A moment, and as what it was chosen.
    struct Time
    {
        Time(Instant when, QString wall, QString zone)
            : when(when)
            , wall(std::move(wall))
            , zone(std::move(zone))
        {
        }
        Instant when;
        QString wall;
        QString zone;
    };
    struct Departure
    {
        Departure() = default; // it is given to coroutines
        bool close = false; // the conversation, too
        bool anyway = false; // whatever came meanwhile
        std::optional<Time> at; // none: as soon as it cannot be taken back any more
    };

    void build();
    QWidget *buildHead(QWidget *parent);
    void connectCommands();
    void open(qint64 id);
    void close();
    void tellHead();
    void arrangeButtons();
    void arrangePanes();
    bool isWide() const;
    void keepDraft();
    void keepMedia();
    void joinReply();
    void joinModeration();
    void moderate();
    void moderateProposed(qint64 messageId);
    void fillDraft();
    void prepareReplies(const Account &account);
    void connectTriage();
    void tellList();
    void sort(conversations::Sort sort);
    void offerSort();
    void narrow(conversations::Filter filter);
    void saveView();
    void showAlike();
    void follow(const QList<qint64> &ids, Conversation::State to);
    QList<qint64> targets() const; // the selected ones, else the one that is open
    QWidget *anchor(QWidget *button); // beside what pickers open
    void act(Action::Kind kind);
    void lookFor(const QString &typed);
    void tellFound();
    void offerTimes(QWidget *near, const std::function<void(const Time &)> &chosen);
    void askTime(const std::function<void(const Time &)> &chosen);
    void leave(qint64 id, bool close);
    void decide(qint64 publicationId, const QString &decision);
    void judgeNews();
    QString newsOf(const conversations::Entry &entry) const;
    void askAround();
    void changeLast(Action::Kind kind);
    OwnTexts::Target targetOf(const QString &remoteId) const;
    const conversations::Entry *newestIncoming() const;
    const conversations::Entry *newestOwn() const;

    Task<> load(qint64 id);
    Task<> reload();
    Task<> offerFilter();
    Task<> send(Departure how);
    Task<> move(qint64 publicationId, Time to);
    Task<> takeReplyBack(qint64 publicationId);
    Task<> carry(qint64 publicationId, QString decision);
    Task<> attach(qint64 id, Media media);
    Task<> forward(qint64 messageId, QString text);
    Task<> keepForwarded(qint64 conversationId, QString body);
    Task<> dropNote(qint64 noteId);
    Task<> ask(qint64 id, qint64 accountId);
    Task<> takeBack(qint64 id, replies::Planned planned);
    Task<> perform(qint64 id, Action::Kind kind);
    Task<> feel(qint64 id);
    Task<> markRead(qint64 id);
    Task<> saveDraft(qint64 id, QString text);
    Task<> saveMedia(qint64 id, QList<Media> media);
    Task<> carryOut(moderate::Order order);
    Task<> undoModeration(QList<qint64> entries);
    Task<> unlike(qint64 messageId);
    Task<> dismiss(qint64 proposalId);
    Task<> reopen(qint64 proposalId);

    const Context m_context;
    Commands &m_commands;
    QSplitter *m_splitter;
    ConversationList *m_list;
    QStackedWidget *m_pane;
    StatePane *m_nothing;
    ElidedLabel *m_name = nullptr;
    ElidedLabel *m_about = nullptr;
    Button *m_assign = nullptr;
    Button *m_who = nullptr;
    Button *m_snooze = nullptr;
    Button *m_more = nullptr;
    Button *m_done = nullptr;
    Button *m_sync;
    FindBar *m_find = nullptr;
    ThreadView *m_thread;
    ModerationPanel *m_moderation;
    ReplyBox *m_reply;
    PersonPane *m_person;
    bool m_personWanted = true; // where there is room
    bool m_personAsked = false; // in the place of the list, where there is none
    OwnTexts *m_own;
    Corrector *m_corrector;
    std::optional<Open> m_open;
    QTimer m_slow; // a conversation is being read
    QTimer m_around; // a moment on a conversation: it is read again on its platform
    QHash<qint64, Instant> m_askedAt; // when that was asked for last
    Departure m_departure; // that is asked about
    QString m_looked; // for, as typed
    qint64 m_deciding = 0; // a message a rule proposes to hide, once its conversation is open
    QHash<qint64, QString> m_unsaved; // drafts on their way to the store
    InboxViews &m_views;
    TriageDesk *m_desk;
    InboxView m_view;
    bool m_reading = false;
    bool m_again = false;
    Tasks m_reads;
    Tasks m_tasks; // last: dies first
};
