// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands.h"

#include "ui/icons.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

#include <array>

using namespace Qt::StringLiterals;

namespace {

struct Row
{
    Command command;
    Group group;
    const char *words;
    const char *keys; // separated by spaces
    const char *icon; // "" = none; "-" before = a line above it in menus
};

// Single letters never reach a text field: Qt lets whoever takes text have them first.
constexpr std::array rows {
    Row { Command::NewWorkspace, Group::Workspace, QT_TRANSLATE_NOOP("Commands", "New workspace…"), "", "plus" },
    Row { Command::RenameWorkspace, Group::Workspace, QT_TRANSLATE_NOOP("Commands", "Rename workspace…"), "", "pencil" },
    Row { Command::RemoveWorkspace, Group::Workspace, QT_TRANSLATE_NOOP("Commands", "Remove this workspace…"), "", "trash" },
    Row { Command::Backup, Group::Workspace, QT_TRANSLATE_NOOP("Commands", "Back up workspace…"), "", "backup" },
    Row { Command::PersonalData, Group::Workspace, QT_TRANSLATE_NOOP("Commands", "Personal data…"), "", "shield" },
    Row { Command::AddAccount, Group::Workspace, QT_TRANSLATE_NOOP("Commands", "Add an account…"), "", "-accounts" },
    Row { Command::Sync, Group::Workspace, QT_TRANSLATE_NOOP("Commands", "Sync now"), "F5 Ctrl+R", "sync" },
    Row { Command::GoSettings, Group::Workspace, QT_TRANSLATE_NOOP("Commands", "Settings"), "Ctrl+,", "settings" },
    Row { Command::Quit, Group::Workspace, QT_TRANSLATE_NOOP("Commands", "Quit"), "Ctrl+Q", "-logout" },

    Row { Command::NextConversation, Group::Conversation, QT_TRANSLATE_NOOP("Commands", "Next conversation"), "J", "down" },
    Row { Command::PreviousConversation, Group::Conversation, QT_TRANSLATE_NOOP("Commands", "Previous conversation"), "K", "up" },
    Row { Command::Reply, Group::Conversation, QT_TRANSLATE_NOOP("Commands", "Write a reply"), "R", "-reply" },
    Row { Command::Send, Group::Conversation, QT_TRANSLATE_NOOP("Commands", "Send the reply"), "Ctrl+Return Ctrl+Enter", "send" },
    Row { Command::SendClose, Group::Conversation, QT_TRANSLATE_NOOP("Commands", "Send the reply and close"), "Ctrl+Shift+Return Ctrl+Shift+Enter", "check" },
    Row { Command::SendLater, Group::Conversation, QT_TRANSLATE_NOOP("Commands", "Reply later…"), "Ctrl+Shift+L", "clock" },
    Row { Command::Attach, Group::Conversation, QT_TRANSLATE_NOOP("Commands", "Attach pictures or films…"), "Ctrl+Shift+A", "attach" },
    Row { Command::Done, Group::Conversation, QT_TRANSLATE_NOOP("Commands", "Done and next"), "E", "check" },
    Row { Command::Snooze, Group::Conversation, QT_TRANSLATE_NOOP("Commands", "Snooze…"), "S", "snooze" },
    Row { Command::Reopen, Group::Conversation, QT_TRANSLATE_NOOP("Commands", "Back to do"), "Shift+E", "inbox" },
    Row { Command::Unread, Group::Conversation, QT_TRANSLATE_NOOP("Commands", "Mark as unread"), "Shift+U", "eye" },
    Row { Command::Assign, Group::Conversation, QT_TRANSLATE_NOOP("Commands", "Assign…"), "A", "-accounts" },
    Row { Command::Label, Group::Conversation, QT_TRANSLATE_NOOP("Commands", "Label…"), "L", "bookmark" },
    Row { Command::Priority, Group::Conversation, QT_TRANSLATE_NOOP("Commands", "Priority…"), "P", "up" },
    Row { Command::Note, Group::Conversation, QT_TRANSLATE_NOOP("Commands", "Write a note…"), "N", "pencil" },
    Row { Command::NoteForward, Group::Conversation, QT_TRANSLATE_NOOP("Commands", "Forward as a note…"), "Shift+N", "copy" },
    Row { Command::Mark, Group::Conversation, QT_TRANSLATE_NOOP("Commands", "Select or leave out"), "X", "check" },
    Row { Command::MarkAll, Group::Conversation, QT_TRANSLATE_NOOP("Commands", "Select all that is listed"), "Shift+X", "" },
    Row { Command::Alike, Group::Conversation, QT_TRANSLATE_NOOP("Commands", "Show all that say the same"), "D", "copy" },
    Row { Command::Like, Group::Conversation, QT_TRANSLATE_NOOP("Commands", "Like"), "", "-heart" },
    Row { Command::Boost, Group::Conversation, QT_TRANSLATE_NOOP("Commands", "Boost"), "", "boost" },
    Row { Command::Moderate, Group::Conversation, QT_TRANSLATE_NOOP("Commands", "Moderate…"), "M", "shield" },
    Row { Command::EditLast, Group::Conversation, QT_TRANSLATE_NOOP("Commands", "Edit our last answer…"), "", "-pencil" },
    Row { Command::DeleteLast, Group::Conversation, QT_TRANSLATE_NOOP("Commands", "Delete our last answer…"), "", "trash" },
    Row { Command::OpenOutside, Group::Conversation, QT_TRANSLATE_NOOP("Commands", "Open on the platform"), "O", "external" },
    Row { Command::Undo, Group::Conversation, QT_TRANSLATE_NOOP("Commands", "Undo"), "U Ctrl+Z", "-undo" },

    // The digits, and what the same keys write without shift on a French keyboard.
    Row { Command::NeedQuestion, Group::Understanding, QT_TRANSLATE_NOOP("Commands", "It is a question"), "1 &", "" },
    Row { Command::NeedComplaint, Group::Understanding, QT_TRANSLATE_NOOP("Commands", "It is a complaint"), "2 \xc9", "" },
    Row { Command::NeedSale, Group::Understanding, QT_TRANSLATE_NOOP("Commands", "It is about a sale"), "3 \"", "" },
    Row { Command::NeedExchange, Group::Understanding, QT_TRANSLATE_NOOP("Commands", "It is about an exchange"), "4 '", "" },
    Row { Command::NeedTechnical, Group::Understanding, QT_TRANSLATE_NOOP("Commands", "It is a technical fault"), "5 (", "" },
    Row { Command::NeedIdea, Group::Understanding, QT_TRANSLATE_NOOP("Commands", "It is an idea"), "6 -", "" },
    Row { Command::NeedPraise, Group::Understanding, QT_TRANSLATE_NOOP("Commands", "It is praise"), "7 \xc8", "" },
    Row { Command::NeedSpam, Group::Understanding, QT_TRANSLATE_NOOP("Commands", "It is spam"), "8 _", "" },
    Row { Command::NeedNone, Group::Understanding, QT_TRANSLATE_NOOP("Commands", "It is something else"), "0 \xc0", "" },
    Row { Command::MoodNegative, Group::Understanding, QT_TRANSLATE_NOOP("Commands", "Its mood is negative"), "Ctrl+1 Ctrl+&", "-" },
    Row { Command::MoodNeutral, Group::Understanding, QT_TRANSLATE_NOOP("Commands", "Its mood is neutral"), "Ctrl+2 Ctrl+\xc9", "" },
    Row { Command::MoodPositive, Group::Understanding, QT_TRANSLATE_NOOP("Commands", "Its mood is positive"), "Ctrl+3 Ctrl+\"", "" },

    Row { Command::NewPost, Group::Post, QT_TRANSLATE_NOOP("Commands", "New post"), "C Ctrl+N", "pencil" },
    Row { Command::NoteIdea, Group::Post, QT_TRANSLATE_NOOP("Commands", "Note an idea"), "", "bookmark" },
    Row { Command::ShowWaiting, Group::Post, QT_TRANSLATE_NOOP("Commands", "What waits for approval"), "", "-eye" },
    Row { Command::SubmitPosts, Group::Post, QT_TRANSLATE_NOOP("Commands", "Submit the selected drafts for approval"), "", "send" },
    Row { Command::ApprovePosts, Group::Post, QT_TRANSLATE_NOOP("Commands", "Approve what is selected"), "", "check" },
    Row { Command::ReturnPosts, Group::Post, QT_TRANSLATE_NOOP("Commands", "Send back what is selected…"), "", "undo" },
    Row { Command::ReviewPdf, Group::Post, QT_TRANSLATE_NOOP("Commands", "Review sheet as PDF…"), "", "download" },
    Row { Command::ReviewHtml, Group::Post, QT_TRANSLATE_NOOP("Commands", "Review sheet as HTML…"), "", "download" },
    Row { Command::NewEvent, Group::Post, QT_TRANSLATE_NOOP("Commands", "New event…"), "", "-calendar" },
    Row { Command::TakeCalendar, Group::Post, QT_TRANSLATE_NOOP("Commands", "Take in a calendar (.ics)…"), "", "calendar" },
    Row { Command::MissedPosts, Group::Post, QT_TRANSLATE_NOOP("Commands", "What missed its time…"), "", "-clock" },

    Row { Command::GoInbox, Group::View, QT_TRANSLATE_NOOP("Commands", "Inbox"), "G,I", "inbox" },
    Row { Command::GoPosts, Group::View, QT_TRANSLATE_NOOP("Commands", "Planner"), "G,P", "calendar" },
    Row { Command::GoWatch, Group::View, QT_TRANSLATE_NOOP("Commands", "Watch"), "G,W", "watch" },
    Row { Command::GoAlerts, Group::View, QT_TRANSLATE_NOOP("Commands", "Alerts"), "G,E", "bell" },
    Row { Command::GoReports, Group::View, QT_TRANSLATE_NOOP("Commands", "Reports"), "G,R", "reports" },
    Row { Command::GoCommunity, Group::View, QT_TRANSLATE_NOOP("Commands", "Community"), "G,C", "person" },
    Row { Command::GoLibrary, Group::View, QT_TRANSLATE_NOOP("Commands", "Library"), "G,L", "library" },
    Row { Command::GoAccounts, Group::View, QT_TRANSLATE_NOOP("Commands", "Accounts"), "G,A", "accounts" },
    Row { Command::NewWatch, Group::View, QT_TRANSLATE_NOOP("Commands", "New watch…"), "", "-watch" },
    Row { Command::Search, Group::View, QT_TRANSLATE_NOOP("Commands", "Search"), "Ctrl+K", "-search" },
    Row { Command::Filter, Group::View, QT_TRANSLATE_NOOP("Commands", "Filter the list…"), "F", "-" },
    Row { Command::SortNewest, Group::View, QT_TRANSLATE_NOOP("Commands", "Newest first"), "", "" },
    Row { Command::SortWaiting, Group::View, QT_TRANSLATE_NOOP("Commands", "Longest waiting first"), "", "" },
    Row { Command::SortDeadline, Group::View, QT_TRANSLATE_NOOP("Commands", "By deadline"), "", "" },
    Row { Command::SaveView, Group::View, QT_TRANSLATE_NOOP("Commands", "Save this view…"), "Shift+S", "" },
    Row { Command::FindNext, Group::View, QT_TRANSLATE_NOOP("Commands", "Next place found"), "F3 Ctrl+G", "-down" },
    Row { Command::FindPrevious, Group::View, QT_TRANSLATE_NOOP("Commands", "Previous place found"), "Shift+F3 Ctrl+Shift+G", "up" },
    Row { Command::MenuBar, Group::View, QT_TRANSLATE_NOOP("Commands", "Menu bar"), "Ctrl+M", "-" },
    Row { Command::FullScreen, Group::View, QT_TRANSLATE_NOOP("Commands", "Full screen"), "F11", "" },

    Row { Command::Shortcuts, Group::Help, QT_TRANSLATE_NOOP("Commands", "Keyboard shortcuts"), "? F1", "keyboard" },
    Row { Command::About, Group::Help, QT_TRANSLATE_NOOP("Commands", "About Parvis"), "", "info" },
};

} // namespace

Commands::Commands(const Theme &theme, QWidget *window)
    : QObject(window)
{
    for (const Row &row : rows) {
        auto *action = new QAction(tr(row.words), this);
        action->setProperty("words", QString::fromLatin1(row.words));
        QString icon = QString::fromLatin1(row.icon);
        if (icon.startsWith(u'-'))
            icon.remove(0, 1);
        if (!icon.isEmpty())
            action->setIcon(icons::icon(theme, icon));
        QList<QKeySequence> keys;
        for (const QString &each : QString::fromLatin1(row.keys).split(u' ', Qt::SkipEmptyParts))
            keys.append(QKeySequence(each, QKeySequence::PortableText));
        action->setShortcuts(keys);
        window->addAction(action);
        m_actions.emplace(row.command, action);
    }
    for (const Command each : { Command::MenuBar, Command::FullScreen, Command::SortNewest,
                                Command::SortWaiting, Command::SortDeadline })
        action(each)->setCheckable(true);
}

QList<QAction *> Commands::in(Group group) const
{
    QList<QAction *> found;
    for (const Row &row : rows) {
        if (row.group == group)
            found.append(action(row.command));
    }
    return found;
}

QString Commands::title(Group group) const
{
    switch (group) {
    case Group::Workspace: return tr("&Workspace");
    case Group::Conversation: return tr("&Conversation");
    case Group::Understanding: return tr("&Meaning");
    case Group::Post: return tr("&Post");
    case Group::View: return tr("&View");
    case Group::Help: return tr("&Help");
    }
    Q_UNREACHABLE();
}

void Commands::fill(QMenu &menu, Group group) const
{
    for (const Row &row : rows) {
        if (row.group != group)
            continue;
        if (row.icon[0] == '-')
            menu.addSeparator();
        menu.addAction(action(row.command));
    }
}

void Commands::setEnabled(Group group, bool enabled)
{
    for (QAction *action : in(group))
        action->setEnabled(enabled);
}

QList<Group> Commands::groups()
{
    return { Group::Workspace, Group::Conversation, Group::Understanding, Group::Post, Group::View,
             Group::Help };
}
