// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/moderate.h"

#include "core/schedule/answer.h"
#include "core/store/accounts.h"
#include "core/store/charter.h"

using namespace Qt::StringLiterals;

namespace moderate {

namespace {

using Do = Action::Kind;

Result<bool> underOurs(Database &database, qint64 messageId)
{
    Statement query = database.prepare(
        uR"(SELECT 1 FROM message m
            JOIN conversation c ON c.id = m.conversation_id
            JOIN message r ON r.account_id = c.account_id AND r.remote_id = c.root_id
            WHERE m.id = ? AND r.state = 2)"_s);
    const Result<> run = query.run(messageId);
    if (!run)
        return run.error();
    const bool ours = query.next();
    if (query.failure())
        return *query.failure();
    return ours;
}

// A like leaves at once, and so does what can be taken back there.
Instant leaving(Do kind, milliseconds wait, Instant now)
{
    return moderations::reverse(kind) ? now : now + wait;
}

publications::Draft draftOf(const Subject &subject, Do kind, const QString &text, Instant due)
{
    const Message &message = subject.entry.message;
    publications::Draft draft;
    draft.accountId = subject.account.id;
    draft.kind = Publication::Kind::Action;
    draft.conversationId = subject.conversation.id;
    draft.dueAt = due;
    draft.action.emplace();
    draft.action->kind = kind;
    draft.action->targetId = message.remoteId;
    draft.action->targetApiId = message.apiId;
    draft.action->targetRef = message.ref;
    draft.action->authorId = message.author.remoteId;
    draft.action->authorApiId = message.author.apiId;
    draft.action->text = text;
    return draft;
}

moderations::Entry entryOf(const Subject &subject, Do kind)
{
    const Message &message = subject.entry.message;
    moderations::Entry entry;
    entry.kind = kind;
    entry.accountId = subject.account.id;
    entry.platform = subject.account.platform;
    entry.account = subject.account.handle;
    entry.conversationId = subject.conversation.id;
    entry.messageId = subject.entry.id;
    entry.authorId = message.author.remoteId;
    entry.authorHandle = message.author.handle;
    entry.authorName = message.author.name;
    entry.text = message.body.text;
    entry.writtenAt = message.createdAt;
    entry.url = message.url;
    return entry;
}

// What a report says to the platform's moderators.
QString complaint(const charter::Wording &article, const QString &reason)
{
    QStringList parts;
    for (const QString &part : { article.title, reason.trimmed() }) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(u" — "_s).left(1000); // Mastodon takes no more
}

// What is let through breaks no article; anything else cites one.
Result<charter::Wording> citation(Database &database, const Order &order)
{
    if (order.kind == Do::Unhide)
        return charter::Wording();
    if (order.article <= 0)
        return Error(Error::Invalid, u"no article"_s);
    const Result<charter::Article> article = charter::numbered(database, order.article);
    if (!article)
        return article.error().kind == Error::NotFound ? Error(Error::Invalid, u"no such article"_s)
                                                       : article.error();
    return article->in(order.language);
}

Result<Done> like(Database &database, const QList<Subject> &subjects, Do kind, Instant now)
{
    publications::Plan plan;
    for (const Subject &each : subjects)
        plan.drafts.append(draftOf(each, kind, {}, now));
    const Result<QList<qint64>> ids = publications::plan(database, plan, now);
    if (!ids)
        return ids.error();
    Done done;
    done.publications = *ids;
    return done;
}

// An action that has not left is called off; false when it has.
Result<bool> callOff(Database &database, const moderations::Entry &entry, Instant now)
{
    using State = Publication::State;
    if (entry.outcome != State::Scheduled && entry.outcome != State::Held
        && entry.outcome != State::Retry)
        return false;
    publications::Move move;
    move.from = entry.outcome;
    move.to = State::Cancelled;
    return publications::move(database, entry.publicationId, move, now);
}

} // namespace

QList<Action::Kind> allowed(const Account &account, const Message &message, bool underOurs)
{
    const auto can = [&account](Capabilities::Feature feature) {
        return account.capabilities.can(feature);
    };
    const bool direct = message.kind == Message::Kind::DirectMessage
        || message.audience == Audience::Direct;
    QList<Do> found;
    if (message.own) {
        if (can(Capabilities::DeleteOwn) && !direct)
            found.append(Do::Delete);
        return found;
    }
    const bool comment = message.kind == Message::Kind::Comment; // those stand under our own posts
    if (can(Capabilities::Like) && !direct)
        found.append(Do::Like);
    if (can(Capabilities::HideReply) && !direct && (comment || underOurs))
        found.append(Do::Hide);
    // A site's comments may wait for somebody to let them through.
    if (can(Capabilities::HideReply) && comment && account.platform == Platform::WordPress)
        found.append(Do::Unhide);
    if (can(Capabilities::DeleteOther) && !direct && (comment || underOurs))
        found.append(Do::Delete);
    if (can(Capabilities::Mute))
        found.append(Do::Mute);
    if (can(Capabilities::Block))
        found.append(Do::Block);
    if (can(Capabilities::Report))
        found.append(Do::Report);
    return found;
}

Result<Subject> subject(Database &database, qint64 messageId)
{
    Subject found;
    const Result<conversations::Entry> entry = conversations::message(database, messageId);
    if (!entry)
        return entry.error();
    Statement query = database.prepare(
        u"SELECT account_id, conversation_id FROM message WHERE id = ?"_s);
    const Result<> run = query.run(messageId);
    if (!run)
        return run.error();
    if (!query.next() || query.isNull(1))
        return query.failure().value_or(Error(Error::NotFound, u"a message of no conversation"_s));
    const Result<Account> account = accounts::one(database, query.integer(0));
    if (!account)
        return account.error();
    const Result<Conversation> conversation = conversations::one(database, query.integer(1));
    if (!conversation)
        return conversation.error();
    const Result<bool> ours = underOurs(database, messageId);
    if (!ours)
        return ours.error();
    found.account = *account;
    found.conversation = *conversation;
    found.entry = *entry;
    found.underOurs = *ours;
    return found;
}

Result<Done> plan(Database &database, Order order, Instant now)
{
    QList<Subject> subjects;
    for (const qint64 id : order.messageIds) {
        const Result<Subject> found = subject(database, id);
        if (!found)
            return found.error();
        if (found->entry.deleted
            || !allowed(found->account, found->entry.message, found->underOurs).contains(order.kind))
            return Error(Error::Unsupported, publication::actionKey(order.kind));
        subjects.append(*found);
    }
    if (subjects.isEmpty())
        return Error(Error::Invalid, u"nothing to moderate"_s);
    if (order.kind == Do::Like)
        return like(database, subjects, Do::Like, now);

    const Result<charter::Wording> cited = citation(database, order);
    if (!cited)
        return cited.error();
    const charter::Wording words = *cited;
    const QString text = order.kind == Do::Report ? complaint(words, order.reason) : QString();
    QList<moderations::Deed> deeds;
    for (const Subject &each : subjects) {
        moderations::Deed deed;
        deed.draft = draftOf(each, order.kind, text, leaving(order.kind, order.wait, now));
        deed.entry = entryOf(each, order.kind);
        deed.entry.article = order.kind == Do::Unhide ? 0 : order.article;
        deed.entry.articleTitle = words.title;
        deed.entry.reason = order.reason.simplified();
        deed.entry.moderator = order.moderator;
        deeds.append(deed);
    }
    const Result<QList<qint64>> entries = moderations::plan(database, deeds, now);
    if (!entries)
        return entries.error();
    Done done;
    done.entries = *entries;
    for (const qint64 id : *entries) {
        const Result<moderations::Entry> entry = moderations::one(database, id);
        if (!entry)
            return entry.error();
        done.publications.append(entry->publicationId);
    }
    return done;
}

Result<QList<qint64>> undo(Database &database, QList<qint64> entries, QString moderator,
                           Instant now)
{
    QList<qint64> made;
    bool stays = false;
    for (const qint64 id : entries) {
        const Result<moderations::Entry> was = moderations::one(database, id);
        if (!was)
            return was.error();
        const Result<bool> off = callOff(database, *was, now);
        if (!off)
            return off.error();
        if (*off || was->undone || moderations::failed(was->outcome))
            continue;
        const std::optional<Do> back = moderations::reverse(was->kind);
        const Result<Publication> done = publications::one(database, was->publicationId);
        if (!back || !done || !done->action) {
            stays = true;
            continue;
        }
        moderations::Deed deed;
        deed.draft.accountId = was->accountId;
        deed.draft.kind = Publication::Kind::Action;
        deed.draft.conversationId = done->conversationId;
        deed.draft.dueAt = now;
        deed.draft.action = done->action;
        deed.draft.action->kind = *back;
        deed.entry = *was;
        deed.entry.kind = *back;
        deed.entry.undoes = was->id;
        deed.entry.moderator = moderator;
        const Result<QList<qint64>> planned = moderations::plan(database, { deed }, now);
        if (!planned)
            return planned.error();
        const Result<moderations::Entry> entry = moderations::one(database, planned->constFirst());
        if (!entry)
            return entry.error();
        made.append(entry->publicationId);
    }
    if (stays)
        return Error(Error::Invalid, u"it has left"_s);
    return made;
}

Result<QList<qint64>> unlike(Database &database, qint64 messageId, Instant now)
{
    const Result<Subject> found = subject(database, messageId);
    if (!found)
        return found.error();
    const Result<Done> done = like(database, { *found }, Do::Unlike, now);
    if (!done)
        return done.error();
    return done->publications;
}

} // namespace moderate
