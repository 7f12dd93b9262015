// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/replies.h"

#include "core/schedule/decisions.h"

using namespace Qt::StringLiterals;

namespace replies {

namespace {

Result<> keepDraft(Database &database, qint64 conversationId, const QString &text,
                   const QList<Media> &media)
{
    const Result<> attached = conversations::saveDraftMedia(database, conversationId, media);
    if (!attached)
        return attached;
    return conversations::saveDraft(database, conversationId, text);
}

} // namespace

Seen seen(const conversations::Entry &newest)
{
    Seen seen;
    seen.messageId = newest.id;
    seen.editedAt = newest.message.editedAt;
    return seen;
}

Result<Planned> plan(Database &database, qint64 conversationId, Wish wish, Instant now)
{
    const Result<Conversation> conversation = conversations::one(database, conversationId);
    if (!conversation)
        return conversation.error();
    Planned planned;
    const auto newest = conversations::newestFromOutside(database, conversationId);
    if (wish.seen && newest && replies::seen(*newest) != *wish.seen) {
        planned.news = *newest;
        return planned;
    }
    planned.before.state = conversation->state;
    planned.before.unread = conversation->unread;
    planned.before.snoozedUntil = conversation->snoozedUntil;

    Result<publications::Plan> reply
        = answer::replyWith(database, conversationId, wish.text, wish.media, wish.dueAt);
    if (!reply)
        return reply.error();
    reply->wall = wish.wall;
    reply->zone = wish.zone;
    for (publications::Draft &each : reply->drafts)
        each.writer = wish.writer;
    const Result<QList<qint64>> ids = publications::plan(database, *reply, now);
    if (!ids)
        return ids.error();
    planned.publicationId = ids->first();
    const Result<> cleared = keepDraft(database, conversationId, {}, {});
    if (!cleared)
        return cleared.error();
    if (wish.close) {
        const auto closed
            = conversations::setState(database, conversationId, Conversation::State::Done);
        if (!closed)
            return closed.error();
    }
    return planned;
}

Result<qint64> takeBack(Database &database, qint64 publicationId, Instant now)
{
    const Result<Publication> reply = publications::one(database, publicationId);
    if (!reply)
        return reply.error();
    const qint64 conversation = reply->conversationId;
    const Result<QString> draft = conversations::draft(database, conversation);
    if (!draft)
        return draft.error();
    const Result<QList<Media>> media = conversations::draftMedia(database, conversation);
    if (!media)
        return media.error();
    const Result<> cancelled = decisions::cancel(database, publicationId, now);
    if (!cancelled)
        return cancelled.error();
    QStringList texts { reply->outgoing.text, *draft };
    texts.removeAll(QString());
    const Result<> kept = keepDraft(database, conversation, texts.join(u"\n\n"_s),
                                    reply->outgoing.media + *media);
    if (!kept)
        return kept.error();
    return conversation;
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
    return keepDraft(database, conversationId, reply->outgoing.text, reply->outgoing.media);
}

Result<> attach(Database &database, qint64 conversationId, Media media)
{
    const Result<QList<Media>> there = conversations::draftMedia(database, conversationId);
    if (!there)
        return there.error();
    return conversations::saveDraftMedia(database, conversationId,
                                         *there + QList<Media> { media });
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
