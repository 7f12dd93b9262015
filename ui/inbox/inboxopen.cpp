// SPDX-License-Identifier: GPL-3.0-or-later
// The conversation that is open: read in one go, read again when something changed, its draft kept.
#include "ui/inbox/inboxpage.h"

#include "core/base/clock.h"
#include "core/model/query.h"
#include "core/schedule/answer.h"
#include "core/store/accounts.h"
#include "core/store/corrections.h"
#include "core/store/rulelog.h"
#include "core/store/store.h"
#include "ui/button.h"
#include "ui/commands.h"
#include "ui/describe.h"
#include "ui/inbox/conversationlist.h"
#include "ui/inbox/findbar.h"
#include "ui/inbox/moderationpanel.h"
#include "ui/inbox/personpane.h"
#include "ui/inbox/replybox.h"
#include "ui/panes.h"
#include "ui/plain.h"
#include "ui/proofreader.h"
#include "ui/pulse.h"
#include "ui/statepane.h"

#include <QAction>
#include <QStackedWidget>

#include <utility>

using namespace Qt::StringLiterals;

void InboxPage::open(qint64 id)
{
    if (m_open && m_open->conversation.id == id)
        return;
    keepDraft();
    m_moderation->end();
    m_reads.cancel();
    m_slow.start();
    m_reads.start(load(id));
}

void InboxPage::reveal(qint64 conversationId)
{
    m_list->select(conversationId);
    open(conversationId);
}

void InboxPage::close()
{
    m_open.reset();
    m_moderation->end();
    m_around.stop();
    m_thread->clear();
    m_find->hide();
    m_reply->clear();
    m_person->clear();
    m_slow.stop();
    m_nothing->showEmpty(u"inbox"_s, tr("No conversation is open"),
                         tr("J and K go through the list, Enter opens, E closes and goes on."));
    m_pane->setCurrentIndex(0);
    arrangeButtons();
    arrangePanes();
}

// Everything the pane shows, in one reading.
Result<InboxPage::Open> InboxPage::read(Database &database, qint64 id)
{
    Open open;
    const Result<Conversation> conversation = conversations::one(database, id);
    if (!conversation)
        return conversation.error();
    const Result<QList<conversations::Entry>> entries = conversations::thread(database, id);
    if (!entries)
        return entries.error();
    publications::Filter filter;
    filter.conversationId = id;
    filter.actions = true;
    const Result<QList<Publication>> replies = publications::list(database, filter);
    if (!replies)
        return replies.error();
    const Result<QString> draft = conversations::draft(database, id);
    if (!draft)
        return draft.error();
    const Result<QList<Media>> media = conversations::draftMedia(database, id);
    if (!media)
        return media.error();
    const auto standing = moderations::standing(database, id);
    if (!standing)
        return standing.error();
    const Result<Outgoing> reply = replies::sketch(database, id);
    if (reply)
        open.reply = *reply;
    const Result<QHash<qint64, QString>> moods = corrections::moods(database, id);
    if (!moods)
        return moods.error();
    open.moods = *moods;
    open.conversation = *conversation;
    open.thread.accountId = conversation->accountId;
    open.thread.entries = *entries;
    open.draft = *draft;
    const Result<QString> draftedBy = conversations::draftedBy(database, id);
    if (!draftedBy)
        return draftedBy.error();
    open.draftedBy = *draftedBy;
    rulelog::Filter ruled;
    ruled.conversationId = id;
    const auto rules = rulelog::list(database, ruled);
    if (!rules)
        return rules.error();
    for (auto each = rules->rbegin(); each != rules->rend(); ++each) {
        if (!each->undoneAt)
            open.thread.rules.append(*each);
    }
    open.media = *media;
    open.thread.standing = *standing;
    const Result<QList<notes::Note>> written = notes::of(database, id);
    if (!written)
        return written.error();
    open.thread.notes = *written;
    for (const Publication &each : *replies) {
        const bool over = each.state == Publication::State::Sent
            || each.state == Publication::State::Cancelled;
        if (over)
            continue;
        if (each.kind == Publication::Kind::Reply)
            open.thread.replies.append(each);
        else if (each.action && (each.action->kind == Action::Kind::Edit
                                 || each.action->kind == Action::Kind::Delete))
            open.thread.changes.append(each);
    }
    const auto newest = conversations::newestFromOutside(database, id);
    if (newest) {
        open.newest = *newest;
        open.seen = replies::seen(*newest);
    }
    const Result<Account> account = accounts::one(database, conversation->accountId);
    if (!account)
        return account.error();
    const Audience audience = conversation->kind == Message::Kind::DirectMessage
        ? Audience::Direct
        : conversation->audience;
    open.thread.canEdit = answer::allowed(*account, audience, Action::Kind::Edit);
    open.thread.canDelete = answer::allowed(*account, audience, Action::Kind::Delete);
    return open;
}

Task<> InboxPage::load(qint64 id)
{
    const Result<Open> read = co_await m_context.store.read(&InboxPage::read, id);
    m_slow.stop();
    if (!read) {
        close();
        m_nothing->showError(read.error());
        m_nothing->offer(tr("Try again"), [this, id] { open(id); });
        co_return;
    }
    m_open = *read;
    m_open->draft = m_unsaved.value(id, m_open->draft);
    m_thread->show(m_open->thread, true);
    lookFor(m_list->searching() ? m_list->filter().words : QString());
    const Account *account = m_context.pulse.account(m_open->conversation.accountId);
    if (account && m_open->reply) {
        m_reply->begin(id, *account, *m_open->reply, m_open->draft);
        m_reply->setMedia(m_open->media);
        prepareReplies(*account);
        fillDraft();
        m_reply->proofreader().expect(m_open->conversation.language,
                                      { plain::line(m_open->conversation.authorName),
                                        plain::line(account->name), m_context.pulse.values().name });
    } else if (account && !account->capabilities.can(Capabilities::Reply)) {
        m_reply->refuse(tr("This account cannot answer."));
    } else {
        m_reply->refuse(tr("There is nothing to answer here."));
    }
    tellHead();
    arrangeButtons();
    m_pane->setCurrentIndex(1);
    m_tasks.start(feel(id));
    m_person->show(id);
    arrangePanes();
    m_around.start();
    if (m_open->conversation.unread)
        m_tasks.start(markRead(id));
    if (const qint64 message = std::exchange(m_deciding, 0); message != 0)
        moderateProposed(message);
    co_return;
}

Task<> InboxPage::reload()
{
    m_reading = true;
    while (m_again && m_open) {
        m_again = false;
        const qint64 id = m_open->conversation.id;
        const Result<Open> read = co_await m_context.store.read(&InboxPage::read, id);
        if (!m_open || m_open->conversation.id != id)
            continue;
        if (!read) {
            if (read.error().kind == Error::NotFound)
                close();
            continue;
        }
        const bool same = ThreadView::same(read->thread, m_open->thread);
        const bool felt = read->moods == m_open->moods
            && read->conversation.mood == m_open->conversation.mood;
        m_open->moods = read->moods;
        m_open->conversation = read->conversation;
        m_open->thread = read->thread;
        m_open->newest = read->newest;
        // A rule put a draft where nobody was writing.
        if (!read->draftedBy.isEmpty() && read->draft != m_open->draft && m_reply->text().isEmpty()
            && m_unsaved.value(id).isEmpty() && m_open->reply) {
            m_open->draft = read->draft;
            m_open->draftedBy = read->draftedBy;
            m_reply->setText(read->draft);
            m_reply->setMedia(read->media);
            fillDraft();
        }
        if (!same)
            m_thread->show(m_open->thread, false);
        if (!felt)
            m_thread->give(m_open->moods); // at once; what was learnt from it comes later
        if (!same || !felt)
            m_tasks.start(feel(id));
        judgeNews();
        tellHead();
        arrangeButtons();
    }
    m_reading = false;
    co_return;
}

void InboxPage::tellHead()
{
    const Conversation &open = m_open->conversation;
    m_name->setText(plain::line(open.authorName));
    QString about = u"%1 · %2"_s.arg(platform::name(open.platform), describe::kind(open.kind));
    if (!open.subject.isEmpty())
        about = tr("%1 · %2 on “%3”").arg(platform::name(open.platform), describe::kind(open.kind),
                                         plain::within(open.subject));
    if (open.state == Conversation::State::Todo && open.back != Conversation::Back::No)
        about.prepend(describe::back(open, m_context.clock.now(), m_context.pulse.zone()) + u" · "_s);
    else if (open.state == Conversation::State::Snoozed)
        about.prepend((open.snoozedUntil
                           ? tr("Snoozed until %1").arg(describe::moment(*open.snoozedUntil,
                                                                         m_context.clock.now(),
                                                                         m_context.pulse.zone()))
                           : tr("Snoozed until they write"))
                      + u" · "_s);
    m_assign->setText(open.assignee.isEmpty() ? tr("Assign") : open.assignee.left(20));
    m_about->setText(about);
}

void InboxPage::arrangeButtons()
{
    const bool open = m_open.has_value();
    const Account *account = open ? m_context.pulse.account(m_open->conversation.accountId)
                                  : nullptr;
    const auto state = open ? m_open->conversation.state : Conversation::State::Done;
    const bool many = !m_list->marked().isEmpty();
    for (const Command each : { Command::Reply, Command::OpenOutside, Command::Moderate,
                                Command::NoteForward })
        m_commands.action(each)->setEnabled(open);
    m_commands.setEnabled(Group::Understanding, open);
    const bool ours = newestOwn() != nullptr;
    m_commands.action(Command::EditLast)->setEnabled(ours && m_open->thread.canEdit);
    m_commands.action(Command::DeleteLast)->setEnabled(ours && m_open->thread.canDelete);
    for (const Command each : { Command::Unread, Command::Snooze, Command::Assign, Command::Label,
                                Command::Priority, Command::Note })
        m_commands.action(each)->setEnabled(open || many);
    m_commands.action(Command::Done)->setEnabled(many || (open && state != Conversation::State::Done));
    m_commands.action(Command::Reopen)->setEnabled(many || (open && state != Conversation::State::Todo));
    m_commands.action(Command::Alike)->setEnabled(open);
    for (const Command each : { Command::Send, Command::SendClose, Command::SendLater })
        m_commands.action(each)->setEnabled(open && m_reply->canSend());
    m_commands.action(Command::Attach)->setEnabled(open && m_open->reply);
    const bool places = open && m_thread->found() > 1;
    m_commands.action(Command::FindNext)->setEnabled(places);
    m_commands.action(Command::FindPrevious)->setEnabled(places);
    m_commands.action(Command::Like)->setEnabled(
        account && account->capabilities.can(Capabilities::Like));
    m_commands.action(Command::Boost)->setEnabled(
        account && account->capabilities.can(Capabilities::Boost)
        && m_open->conversation.audience == Audience::Public);
    m_done->setVisible(state != Conversation::State::Done);
    m_snooze->setVisible(state != Conversation::State::Done);
    // One filled button: while something is written, sending it is what comes next.
    m_done->setKind(m_reply->text().trimmed().isEmpty() ? Button::Kind::Filled
                                                        : Button::Kind::Outlined);
}

const conversations::Entry *InboxPage::newestIncoming() const
{
    if (!m_open)
        return nullptr;
    const QList<conversations::Entry> &entries = m_open->thread.entries;
    for (auto each = entries.rbegin(); each != entries.rend(); ++each) {
        if (!each->message.own && !each->deleted)
            return &*each;
    }
    return nullptr;
}

const conversations::Entry *InboxPage::newestOwn() const
{
    if (!m_open)
        return nullptr;
    const QList<conversations::Entry> &entries = m_open->thread.entries;
    for (auto each = entries.rbegin(); each != entries.rend(); ++each) {
        const bool post = each->message.kind == Message::Kind::Post; // what is answered, no answer
        if (each->message.own && !each->deleted && !post)
            return &*each;
    }
    return nullptr;
}

void InboxPage::keepDraft()
{
    if (!m_open || m_reply->text() == m_open->draft)
        return;
    m_open->draft = m_reply->text();
    m_unsaved.insert(m_open->conversation.id, m_open->draft);
    m_tasks.start(saveDraft(m_open->conversation.id, m_open->draft));
}

// What led here is marked in the thread; nothing ends it.
void InboxPage::lookFor(const QString &typed)
{
    m_looked = typed;
    m_thread->find(query::terms(query::parse(typed)));
}

void InboxPage::tellFound()
{
    if (m_thread->finding())
        m_find->tell(query::parse(m_looked).words, m_thread->foundAt(), m_thread->found());
    else
        m_find->hide();
    arrangeButtons();
}

Task<> InboxPage::markRead(qint64 id)
{
    const auto marked = co_await m_context.store.write(&conversations::markRead, id);
    if (!marked)
        Q_EMIT failed(marked.error());
    co_return;
}

Task<> InboxPage::saveDraft(qint64 id, QString text)
{
    const Result<> saved = co_await m_context.store.write(&conversations::saveDraft, id, text);
    if (!saved)
        Q_EMIT failed(saved.error());
    else if (m_unsaved.value(id) == text)
        m_unsaved.remove(id);
    co_return;
}

void InboxPage::keepMedia()
{
    if (m_open && !m_reply->loading())
        m_tasks.start(saveMedia(m_open->conversation.id, m_reply->media()));
}

Task<> InboxPage::saveMedia(qint64 id, QList<Media> media)
{
    const Result<> saved = co_await m_context.store.write(&conversations::saveDraftMedia, id, media);
    if (!saved)
        Q_EMIT failed(saved.error());
}
