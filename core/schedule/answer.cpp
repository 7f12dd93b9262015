// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/answer.h"

#include "core/base/mentions.h"
#include "core/schedule/check.h"
#include "core/store/accounts.h"

using namespace Qt::StringLiterals;

namespace answer {

namespace {

struct Target
{
    Account account;
    conversations::Entry message;
};

Result<Target> target(Database &database, qint64 conversationId)
{
    const Result<Conversation> conversation = conversations::one(database, conversationId);
    if (!conversation)
        return conversation.error();
    const Result<conversations::Entry> newest
        = conversations::newestIncoming(database, conversationId);
    if (!newest)
        return newest.error();
    const Result<Account> account = accounts::one(database, conversation->accountId);
    if (!account)
        return account.error();
    Target target;
    target.account = *account;
    target.message = *newest;
    return target;
}

// What was said to few is answered to few: followers-only too, for a server may show a direct
// message as such.
Audience answering(Audience asked)
{
    return asked == Audience::Followers ? Audience::Direct : asked;
}

publications::Plan planOf(publications::Draft draft, const QString &text)
{
    publications::Plan plan;
    plan.text = text;
    plan.drafts = { std::move(draft) };
    return plan;
}

} // namespace

Result<publications::Plan> reply(Database &database, qint64 conversationId, QString text,
                                 Instant dueAt)
{
    const Result<Target> found = target(database, conversationId);
    if (!found)
        return found.error();
    const Message &message = found->message.message;
    publications::Draft draft;
    draft.accountId = found->account.id;
    draft.kind = Publication::Kind::Reply;
    draft.conversationId = conversationId;
    draft.dueAt = dueAt;
    draft.outgoing.text = text;
    draft.outgoing.audience = answering(message.audience);
    draft.outgoing.warning = message.warning.raw();
    draft.outgoing.parentId = message.remoteId;
    draft.outgoing.parentApiId = message.apiId;
    draft.outgoing.parentRef = message.ref;
    draft.outgoing.participants = message.participants;
    if (check::blocked(check::problems(draft.outgoing, found->account, dueAt)))
        return Error(Error::Refused, u"the account cannot send that"_s);
    return planOf(std::move(draft), text);
}

Result<publications::Plan> act(Database &database, qint64 conversationId, Action::Kind kind,
                               QString text, Instant dueAt)
{
    const Result<Target> found = target(database, conversationId);
    if (!found)
        return found.error();
    if (!found->account.capabilities.can(featureFor(kind)))
        return Error(Error::Unsupported, publication::actionKey(kind));
    const Message &message = found->message.message;
    publications::Draft draft;
    draft.accountId = found->account.id;
    draft.kind = Publication::Kind::Action;
    draft.conversationId = conversationId;
    draft.dueAt = dueAt;
    draft.action.emplace();
    draft.action->kind = kind;
    draft.action->targetId = message.remoteId;
    draft.action->targetApiId = message.apiId;
    draft.action->targetRef = message.ref;
    draft.action->authorId = message.author.remoteId;
    draft.action->authorApiId = message.author.apiId;
    draft.action->text = text;
    return planOf(std::move(draft), text);
}

Result<Own> own(Database &database, qint64 accountId, QString remoteId)
{
    Own own;
    const Result<Account> account = accounts::one(database, accountId);
    if (!account)
        return account.error();
    own.account = *account;
    const auto message = conversations::named(database, accountId, remoteId);
    const auto sent = publications::named(database, accountId, remoteId);
    if (!message && !sent)
        return message.error();
    if (message && !message->message.own)
        return Error(Error::Forbidden, u"another's text"_s);
    if (message && message->deleted)
        return Error(Error::NotFound, u"deleted there"_s);
    if (sent)
        own.outgoing = sent->outgoing;
    if (message) {
        own.message = *message;
        const Message &there = message->message;
        Outgoing &outgoing = own.outgoing;
        outgoing.warning = there.warning.raw();
        outgoing.audience = there.audience;
        outgoing.parentId = there.parentId;
        if (outgoing.participants.isEmpty())
            outgoing.participants = there.participants;
        // What was typed, unless it was changed since.
        if (!sent || there.editedAt)
            outgoing.text = mentions::expanded(there.body.text.raw(), outgoing.participants);
    } else {
        own.message.message.remoteId = sent->remoteId;
        own.message.message.apiId = sent->remoteApiId;
        own.message.message.ref = sent->remoteRef;
    }
    own.outgoing.media.clear();
    own.outgoing.poll.reset();
    own.outgoing.nativeAt.reset();
    return own;
}

bool allowed(const Account &account, Audience audience, Action::Kind kind)
{
    const Capabilities &able = account.capabilities;
    return able.can(featureFor(kind))
        && (audience != Audience::Direct || able.can(Capabilities::Visibility));
}

Result<publications::Plan> change(Database &database, qint64 accountId, QString remoteId,
                                  qint64 conversationId, Action::Kind kind, QString text,
                                  Instant dueAt)
{
    Q_ASSERT(kind == Action::Kind::Edit || kind == Action::Kind::Delete);
    const Result<Own> found = own(database, accountId, remoteId);
    if (!found)
        return found.error();
    const Capabilities &able = found->account.capabilities;
    if (!allowed(found->account, found->outgoing.audience, kind))
        return Error(Error::Unsupported, publication::actionKey(kind));
    if (kind == Action::Kind::Edit) {
        Outgoing outgoing = found->outgoing;
        outgoing.text = text;
        if (text.trimmed().isEmpty()
            || check::blocked(check::problems(outgoing, found->account, dueAt)))
            return Error(Error::Refused, u"the account cannot send that"_s);
        if (able.shortMentions) // who is not named any more would not see it any more
            text = mentions::withParticipants(text, outgoing.participants);
    }
    const Message &message = found->message.message;
    publications::Draft draft;
    draft.accountId = accountId;
    draft.kind = Publication::Kind::Action;
    draft.conversationId = conversationId;
    draft.dueAt = dueAt;
    draft.action.emplace();
    draft.action->kind = kind;
    draft.action->targetId = remoteId;
    draft.action->targetApiId = message.apiId;
    draft.action->targetRef = message.ref;
    draft.action->text = kind == Action::Kind::Edit ? text : QString();
    return planOf(std::move(draft), text);
}

Capabilities::Feature featureFor(Action::Kind kind)
{
    switch (kind) {
    case Action::Kind::Like:
    case Action::Kind::Unlike: return Capabilities::Like;
    case Action::Kind::Boost:
    case Action::Kind::Unboost: return Capabilities::Boost;
    case Action::Kind::Bookmark:
    case Action::Kind::Unbookmark: return Capabilities::Bookmark;
    case Action::Kind::Hide:
    case Action::Kind::Unhide: return Capabilities::HideReply;
    case Action::Kind::Delete: return Capabilities::DeleteOwn;
    case Action::Kind::Block:
    case Action::Kind::Unblock: return Capabilities::Block;
    case Action::Kind::Mute:
    case Action::Kind::Unmute: return Capabilities::Mute;
    case Action::Kind::Report: return Capabilities::Report;
    case Action::Kind::Edit: return Capabilities::EditOwn;
    case Action::Kind::MoveScheduled:
    case Action::Kind::CancelScheduled: return Capabilities::ManageScheduled;
    case Action::Kind::MarkRead: return Capabilities::MarkRead;
    }
    Q_UNREACHABLE();
}

} // namespace answer
