// SPDX-License-Identifier: GPL-3.0-or-later
// What the inbox does to messages and people by the charter, and the saved replies it offers.
#include "ui/inbox/inboxpage.h"

#include "core/base/clock.h"
#include "core/base/settings.h"
#include "core/library/variables.h"
#include "core/schedule/moderate.h"
#include "core/store/store.h"
#include "ui/commands.h"
#include "ui/describe.h"
#include "ui/inbox/conversationlist.h"
#include "ui/inbox/moderationpanel.h"
#include "ui/inbox/replybox.h"
#include "ui/slashreplies.h"
#include "ui/plain.h"
#include "ui/pulse.h"
#include "ui/signature.h"

#include <QAction>
#include <QListView>
#include <QLocale>

using namespace Qt::StringLiterals;

void InboxPage::joinModeration()
{
    connect(m_commands.action(Command::Moderate), &QAction::triggered, this, &InboxPage::moderate);
    connect(m_moderation, &ModerationPanel::pointed, this, [this](qint64 id) {
        m_thread->point(id);
        if (id == 0)
            m_list->view().setFocus();
    });
    connect(m_moderation, &ModerationPanel::ordered, this,
            [this](const moderate::Order &order) { m_tasks.start(carryOut(order)); });
    connect(m_moderation, &ModerationPanel::undoAsked, this,
            [this](qint64 entry) { m_tasks.start(undoModeration({ entry })); });
    connect(m_moderation, &ModerationPanel::unlikeAsked, this,
            [this](qint64 id) { m_tasks.start(unlike(id)); });
    connect(m_moderation, &ModerationPanel::failed, this, &InboxPage::failed);
    connect(m_moderation, &ModerationPanel::charterWanted, this, [this] {
        m_moderation->end();
        Q_EMIT charterWanted();
    });
}

// What is proposed comes first.
void InboxPage::moderate()
{
    if (!m_open)
        return;
    for (const rulelog::Entry &each : std::as_const(m_open->thread.rules)) {
        if (each.proposal && each.proposal->settled == rulelog::Settled::Open) {
            moderateProposed(each.messageId);
            return;
        }
    }
    QList<conversations::Entry> theirs;
    for (const conversations::Entry &each : std::as_const(m_open->thread.entries)) {
        if (!each.message.own && !each.deleted)
            theirs.append(each);
    }
    m_moderation->begin(theirs);
}

void InboxPage::decideOn(qint64 conversationId, qint64 messageId)
{
    if (m_open && m_open->conversation.id == conversationId) {
        moderateProposed(messageId);
        return;
    }
    m_deciding = messageId;
    reveal(conversationId);
}

void InboxPage::moderateProposed(qint64 messageId)
{
    if (!m_open)
        return;
    QString rule;
    for (const rulelog::Entry &each : std::as_const(m_open->thread.rules)) {
        if (each.messageId == messageId && each.proposal)
            rule = each.rule;
    }
    QList<conversations::Entry> theirs;
    for (const conversations::Entry &each : std::as_const(m_open->thread.entries)) {
        if (!each.message.own && !each.deleted)
            theirs.append(each);
    }
    m_moderation->beginProposed(theirs, messageId, rule);
}

Task<> InboxPage::dismiss(qint64 proposalId)
{
    const Instant now = m_context.clock.now();
    const Result<bool> left = co_await m_context.store.write(&rulelog::dismiss, proposalId, now);
    if (!left)
        Q_EMIT failed(left.error());
    else if (*left)
        Q_EMIT done(tr("Left as it is"), [this, proposalId] { m_tasks.start(reopen(proposalId)); });
}

Task<> InboxPage::reopen(qint64 proposalId)
{
    const Result<> reopened = co_await m_context.store.write(&rulelog::reopen, proposalId);
    if (!reopened)
        Q_EMIT failed(reopened.error());
}

Task<> InboxPage::carryOut(moderate::Order order)
{
    const Instant now = m_context.clock.now();
    const auto planned = co_await m_context.store.write(&moderate::plan, order, now);
    if (!planned) {
        Q_EMIT failed(planned.error());
        co_return;
    }
    if (order.kind == Action::Kind::Like) {
        const qint64 id = order.messageIds.constFirst();
        Q_EMIT done(tr("Liked"), [this, id] { m_tasks.start(unlike(id)); });
        co_return;
    }
    const QString what = order.article > 0
        ? tr("%1, by article %2").arg(describe::deed(order.kind), QString::number(order.article))
        : tr("Approved");
    const QList<qint64> entries = planned->entries;
    Q_EMIT done(moderations::reverse(order.kind) ? what : tr("%1: leaves in 10 seconds").arg(what),
                [this, entries] { m_tasks.start(undoModeration(entries)); });
}

Task<> InboxPage::undoModeration(QList<qint64> entries)
{
    const Instant now = m_context.clock.now();
    const QString who = signature::of(m_context.settings);
    const auto undone = co_await m_context.store.write(&moderate::undo, entries, who, now);
    if (undone)
        Q_EMIT told(tr("Taken back"));
    else if (undone.error().kind == Error::Invalid)
        Q_EMIT told(tr("It has left already"));
    else
        Q_EMIT failed(undone.error());
}

Task<> InboxPage::unlike(qint64 messageId)
{
    const Instant now = m_context.clock.now();
    const auto undone = co_await m_context.store.write(&moderate::unlike, messageId, now);
    if (!undone)
        Q_EMIT failed(undone.error());
}

// What saved replies may be filled with in this conversation.
void InboxPage::prepareReplies(const Account &account)
{
    variables::Values values;
    const Conversation &open = m_open->conversation;
    values.name = plain::line(open.authorName);
    values.handle = plain::line(open.author);
    if (!values.handle.isEmpty() && !values.handle.startsWith(u'@'))
        values.handle.prepend(u'@');
    QStringList texts;
    const QList<conversations::Entry> &entries = m_open->thread.entries;
    for (auto each = entries.rbegin(); each != entries.rend(); ++each) {
        if (!each->message.own)
            texts.append(plain::line(each->message.body.text));
    }
    values.order = variables::order(texts);
    values.me = signature::of(m_context.settings);
    values.account = account.handle;
    values.platform = platform::name(account.platform);
    values.brand = m_context.pulse.values().name;
    values.day = QLocale().toString(m_context.today(),
                                    QLocale::LongFormat);
    const conversations::Entry *newest = newestIncoming();
    const QString language = open.language.isEmpty() && newest ? newest->message.language : open.language;
    m_reply->replies().setConversation(values, language.left(2));
}

// What a rule put ready says {first}: it is filled in for whoever answers, as after "/".
void InboxPage::fillDraft()
{
    if (m_open->draftedBy.isEmpty() || m_open->draft.isEmpty())
        return;
    m_open->draft = m_reply->replies().fill(m_open->draft);
    m_reply->setText(m_open->draft);
    m_reply->replies().findGaps();
    arrangeButtons();
}
