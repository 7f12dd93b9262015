// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QKeySequence>
#include <QObject>

#include <map>

class QAction;
class QMenu;
class QWidget;

// Everything that can be done in the window, once: its words, its keys, its icon. Menus, the rail,
// pages and the sheet of shortcuts all take it from here.
enum class Command {
    NewPost,
    Search,
    Sync,
    Undo,
    NextConversation,
    PreviousConversation,
    Reply,
    Send,
    SendClose,
    SendLater,
    Attach,
    Done,
    Snooze,
    Reopen,
    Unread,
    Assign,
    Label,
    Priority,
    Note,
    NoteForward,
    Mark,
    MarkAll,
    Alike,
    OpenOutside,
    Moderate,
    Like,
    Boost,
    NeedQuestion,
    NeedComplaint,
    NeedSale,
    NeedExchange,
    NeedTechnical,
    NeedIdea,
    NeedPraise,
    NeedSpam,
    NeedNone,
    MoodNegative,
    MoodNeutral,
    MoodPositive,
    EditLast,
    DeleteLast,
    NoteIdea,
    ShowWaiting,
    SubmitPosts,
    ApprovePosts,
    ReturnPosts,
    NewEvent,
    NewWatch,
    TakeCalendar,
    MissedPosts,
    ReviewPdf,
    ReviewHtml,
    GoInbox,
    GoPosts,
    GoWatch,
    GoAlerts,
    GoReports,
    GoCommunity,
    GoLibrary,
    GoAccounts,
    GoSettings,
    AddAccount,
    NewWorkspace,
    RenameWorkspace,
    RemoveWorkspace,
    Backup,
    PersonalData,
    SortNewest,
    SortWaiting,
    SortDeadline,
    Filter,
    SaveView,
    FindNext,
    FindPrevious,
    MenuBar,
    FullScreen,
    Shortcuts,
    About,
    Quit,
};

enum class Group { Workspace, Conversation, Understanding, Post, View, Help };

class Commands : public QObject
{
    Q_OBJECT

public:
    // Actions are added to the window, so that their keys work with no menu shown.
    Commands(const Theme &theme, QWidget *window);

    QAction *action(Command command) const { return m_actions.at(command); }
    QList<QAction *> in(Group group) const;
    QString title(Group group) const;
    void fill(QMenu &menu, Group group) const;
    void setEnabled(Group group, bool enabled);

    static QList<Group> groups();

private:
    std::map<Command, QAction *> m_actions;
};
