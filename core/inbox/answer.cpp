// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inbox/answer.h"

namespace answer {

Outgoing outgoing(const Message &to, const QString &text)
{
    Outgoing reply;
    reply.text = text;
    reply.warning = to.warning.raw();
    reply.language = to.language;
    // snac shows a direct post as followers-only: the narrower reading is the safe one.
    reply.audience = to.audience == Audience::Followers ? Audience::Direct : to.audience;
    reply.parentId = to.remoteId;
    reply.parentApiId = to.apiId;
    reply.parentRef = to.ref;
    reply.participants = to.participants;
    return reply;
}

Result<Planned> plan(Database &database, qint64 conversationId, QString text, bool close,
                     Instant dueAt, Instant now)
{
    const Result<conversations::Entry> to = conversations::newestIncoming(database, conversationId);
    if (!to)
        return to.error();
    const Result<Conversation> conversation = conversations::one(database, conversationId);
    if (!conversation)
        return conversation.error();
    Planned planned;
    planned.before.state = conversation->state;
    planned.before.unread = conversation->unread;
    planned.before.snoozedUntil = conversation->snoozedUntil;

    publications::Draft draft;
    draft.accountId = conversation->accountId;
    draft.kind = Publication::Kind::Reply;
    draft.conversationId = conversationId;
    draft.outgoing = outgoing(to->message, text);
    draft.dueAt = dueAt;
    publications::Plan whole;
    whole.text = text;
    whole.drafts.append(draft);
    const Result<QList<qint64>> ids = publications::plan(database, whole, now);
    if (!ids)
        return ids.error();
    planned.publicationId = ids->first();
    const Result<> cleared = conversations::saveDraft(database, conversationId, QString());
    if (!cleared)
        return cleared.error();
    if (close) {
        const auto closed
            = conversations::setState(database, conversationId, Conversation::State::Done);
        if (!closed)
            return closed.error();
    }
    return planned;
}

Result<> undo(Database &database, qint64 conversationId, Planned planned, Instant now)
{
    const Result<Publication> reply = publications::one(database, planned.publicationId);
    if (!reply)
        return reply.error();
    publications::Move move;
    move.from = Publication::State::Scheduled;
    move.to = Publication::State::Cancelled;
    const Result<bool> moved = publications::move(database, planned.publicationId, move, now);
    if (!moved)
        return moved.error();
    if (!*moved)
        return Error(Error::Invalid, QStringLiteral("the reply has left"));
    const auto restored = conversations::set(database, conversationId, planned.before);
    if (!restored)
        return restored.error();
    return conversations::saveDraft(database, conversationId, reply->outgoing.text);
}

} // namespace answer
