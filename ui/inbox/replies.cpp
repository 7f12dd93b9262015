// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/replies.h"

using namespace Qt::StringLiterals;

namespace replies {

Seen seen(const conversations::Entry &newest)
{
    Seen seen;
    seen.messageId = newest.id;
    seen.editedAt = newest.message.editedAt;
    return seen;
}

Result<Planned> plan(Database &database, qint64 conversationId, QString text, bool close,
                     std::optional<Seen> seen, Instant dueAt, Instant now)
{
    const Result<Conversation> conversation = conversations::one(database, conversationId);
    if (!conversation)
        return conversation.error();
    Planned planned;
    const auto newest = conversations::newestFromOutside(database, conversationId);
    if (seen && newest && replies::seen(*newest) != *seen) {
        planned.news = *newest;
        return planned;
    }
    planned.before.state = conversation->state;
    planned.before.unread = conversation->unread;
    planned.before.snoozedUntil = conversation->snoozedUntil;

    const Result<publications::Plan> reply
        = answer::reply(database, conversationId, text, dueAt);
    if (!reply)
        return reply.error();
    const Result<QList<qint64>> ids = publications::plan(database, *reply, now);
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
        return Error(Error::Invalid, u"the reply has left"_s);
    const auto restored = conversations::set(database, conversationId, planned.before);
    if (!restored)
        return restored.error();
    return conversations::saveDraft(database, conversationId, reply->outgoing.text);
}

Result<Outgoing> sketch(Database &database, qint64 conversationId)
{
    // A reply of one letter passes every check of its length.
    Result<publications::Plan> reply = answer::reply(database, conversationId, u"x"_s, Instant());
    if (!reply)
        return reply.error();
    Outgoing outgoing = reply->drafts.constFirst().outgoing;
    outgoing.text.clear();
    return outgoing;
}

} // namespace replies
