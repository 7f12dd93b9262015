// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/connector.h"

#include "core/base/json.h"
#include "core/connectors/bluesky/tid.h"

using namespace Qt::StringLiterals;

namespace bluesky {

namespace {

constexpr qsizetype batchSize = 25; // of getPosts

// What a page of posts has to be completed with: what they answer of ours, and the posts
// themselves when they have pictures, which a notification does not show.
QStringList wanted(const QList<decode::Post> &fresh, const QString &own)
{
    QStringList uris;
    for (const decode::Post &post : fresh) {
        if (post.embeds && post.message.attachments.isEmpty())
            uris.append(post.message.remoteId);
        const auto parent = AtUri::parse(post.message.parentId);
        if (parent && parent->did == own)
            uris.append(post.message.parentId);
    }
    uris.removeDuplicates();
    return uris;
}

void complete(Batch *batch, const QList<decode::Post> &found)
{
    for (const decode::Post &post : found) {
        bool known = false;
        for (Message &message : batch->messages) {
            if (message.remoteId != post.message.remoteId)
                continue;
            message.attachments = post.message.attachments;
            known = true;
        }
        if (!known && post.message.own)
            batch->messages.append(post.message);
    }
}

} // namespace

std::unique_ptr<Connector> makeBluesky(Surroundings surroundings)
{
    return std::make_unique<BlueskyConnector>(std::move(surroundings));
}

BlueskyConnector::BlueskyConnector(Surroundings surroundings)
    : m_around(std::move(surroundings))
    , m_did(m_around.account.remoteId)
    , m_chatAnswers(m_around.account.capabilities.can(Capabilities::DirectMessages))
    , m_signer(m_around.http, m_around.clock, m_around.vault, m_around.vaultKey)
    , m_http(m_around.http, m_signer, m_around.account.server)
    , m_xrpc(m_http, m_around.clock, m_around.account.server)
    , m_chat(m_xrpc, m_around.worker)
    , m_publishing(m_around.http, m_around.clock, m_xrpc, m_chat, m_around.worker,
                   m_around.account.settle)
    , m_actions(m_xrpc, m_chat, m_around.worker)
{
}

// getPosts takes 25 at a time and leaves out what is gone.
Task<Result<decode::Page>> BlueskyConnector::posts(QStringList uris)
{
    decode::Page all;
    for (qsizetype from = 0; from < uris.size(); from += batchSize) {
        Parameters parameters;
        for (const QString &uri : uris.mid(from, batchSize))
            parameters.append({ u"uris"_s, uri });
        const Request request = m_xrpc.query("app.bsky.feed.getPosts"_L1, parameters);
        const Result<Reply> reply = co_await m_xrpc.call(request);
        if (!reply)
            co_return reply.error();
        const QByteArray body = reply->body;
        const Instant now = m_around.clock.now();
        const Result<decode::Page> page
            = co_await m_around.worker.run(&decode::posts, body, m_did, now);
        if (!page)
            co_return page.error();
        all.posts += page->posts;
        all.skipped += page->skipped;
    }
    co_return all;
}

Task<Result<>> BlueskyConnector::surround(Batch *batch, QList<decode::Post> fresh)
{
    const QStringList uris = wanted(fresh, m_did);
    const Result<decode::Page> around = co_await posts(uris);
    if (around)
        complete(batch, around->posts);
    else if (lasting(around.error()))
        co_return around.error();
    co_return Result<>();
}

Task<Result<Batch>> BlueskyConnector::fetch(Cursor since)
{
    Progress progress = Progress::fromBytes(since);
    Parameters parameters;
    parameters.append({ u"limit"_s, u"100"_s });
    for (const char *reason : { "mention", "reply", "quote" })
        parameters.append({ u"reasons"_s, QString::fromLatin1(reason) });
    if (!progress.page().isEmpty())
        parameters.append({ u"cursor"_s, progress.page() });
    const Request request
        = m_xrpc.query("app.bsky.notification.listNotifications"_L1, parameters);
    const Result<Reply> reply = co_await m_xrpc.call(request);
    Batch batch;
    if (!reply) {
        if (reply.error().kind != Error::Refused || progress.page().isEmpty())
            co_return reply.error();
        progress.restart(); // the server's cursor has run out
        batch.next = progress.toBytes();
        co_return batch;
    }
    const QByteArray body = reply->body;
    const Instant now = m_around.clock.now();
    const Result<decode::Page> page
        = co_await m_around.worker.run(&decode::notifications, body, m_did, now);
    if (!page)
        co_return page.error();

    progress.begin(page->newest, now);
    QList<decode::Post> fresh;
    for (const decode::Post &post : page->posts) {
        if (progress.takes(post.message.remoteId, post.sortedAt, now))
            fresh.append(post);
    }
    for (const decode::Post &post : fresh)
        batch.messages.append(post.message);
    batch.skipped = page->skipped;
    const Result<> around = co_await surround(&batch, fresh);
    if (!around)
        co_return around.error();
    batch.more = progress.turn(page->cursor, page->oldest, now);
    if (!batch.more && m_chatAnswers) {
        const Result<> chat = co_await addChat(&batch, &progress);
        if (!chat)
            co_return chat.error();
    }
    batch.next = progress.toBytes();
    co_return batch;
}

// Direct messages missing for now are no reason to lose the rest: their revision stays.
Task<Result<>> BlueskyConnector::addChat(Batch *batch, Progress *progress)
{
    const QString revision = progress->chat;
    const Result<decode::Talk> talk = co_await m_chat.news(m_did, revision);
    if (!talk)
        co_return Result<>();
    progress->chat = talk->revision;
    batch->messages += talk->messages;
    batch->deleted += talk->deleted;
    batch->skipped += talk->skipped;
    co_return Result<>();
}

// What getPosts leaves out is missing, which the caller counts; it is no proof.
Task<Result<Batch>> BlueskyConnector::reread(QList<MessageRef> messages)
{
    Batch batch;
    QStringList uris;
    for (const MessageRef &each : messages) {
        if (AtUri::parse(each.remoteId))
            uris.append(each.remoteId);
        else
            batch.unknown.append(each.remoteId); // direct messages: their log tells of deletions
    }
    uris.removeDuplicates();
    const Result<decode::Page> page = co_await posts(uris);
    if (!page)
        co_return page.error();
    for (const decode::Post &post : page->posts) {
        batch.messages.append(post.message);
        uris.removeAll(post.message.remoteId);
    }
    batch.skipped = page->skipped;
    if (page->skipped > 0) // one that makes no sense is not one that is gone
        batch.unknown += uris;
    co_return batch;
}

Task<Result<Batch>> BlueskyConnector::conversation(QString convo)
{
    const Result<decode::Talk> talk = co_await m_chat.conversation(m_did, convo);
    if (!talk)
        co_return talk.error();
    Batch batch;
    batch.messages = talk->messages;
    batch.deleted = talk->deleted;
    batch.skipped = talk->skipped;
    co_return batch;
}

Task<Result<Batch>> BlueskyConnector::thread(MessageRef message)
{
    const Ref ref = Ref::fromBytes(message.ref);
    if (ref.direct()) {
        Result<Batch> direct = co_await conversation(ref.convo);
        co_return direct;
    }
    Parameters parameters;
    parameters.append({ u"uri"_s, message.remoteId });
    parameters.append({ u"depth"_s, u"6"_s });
    parameters.append({ u"parentHeight"_s, u"40"_s }); // within the depth json:: reads
    const Request request = m_xrpc.query("app.bsky.feed.getPostThread"_L1, parameters);
    const Result<Reply> reply = co_await m_xrpc.call(request);
    Batch batch;
    if (!reply) {
        if (reply.error().kind != Error::NotFound)
            co_return reply.error();
        batch.deleted.append(message.remoteId);
        co_return batch;
    }
    const QByteArray body = reply->body;
    const Instant now = m_around.clock.now();
    const Result<decode::Page> page
        = co_await m_around.worker.run(&decode::thread, body, m_did, now);
    if (!page)
        co_return page.error();
    for (const decode::Post &post : page->posts)
        batch.messages.append(post.message);
    batch.deleted = page->gone;
    batch.skipped = page->skipped;
    co_return batch;
}

Task<Result<Prepared>> BlueskyConnector::prepare(Outgoing post, QByteArray soFar)
{
    Result<Prepared> prepared = co_await m_publishing.prepare(m_did, post, soFar);
    co_return prepared;
}

QByteArray BlueskyConnector::makeKey(const QByteArray &seed, Instant now) const
{
    return RecordKey(tid::make(now, seed), now).toBytes();
}

// A record's key protects for ever.
std::chrono::seconds BlueskyConnector::keyWindow() const
{
    return std::chrono::hours(24 * 3650);
}

Task<Result<Receipt>> BlueskyConnector::publish(Outgoing post, QByteArray prepared, PublishKey key)
{
    Result<Receipt> receipt = co_await m_publishing.publish(m_did, post, prepared, key);
    co_return receipt;
}

Task<Result<Sighting>> BlueskyConnector::find(Outgoing post, PublishKey key)
{
    Result<Sighting> sighting = co_await m_publishing.find(m_did, post, key);
    co_return sighting;
}

Task<Result<Receipt>> BlueskyConnector::act(Action action)
{
    Result<Receipt> receipt = co_await m_actions.act(m_did, action);
    co_return receipt;
}

Task<Result<Batch>> BlueskyConnector::search(WatchQuery query, Cursor since)
{
    Progress progress = Progress::fromBytes(since);
    const Instant now = m_around.clock.now();
    Parameters parameters;
    parameters.append({ u"q"_s, query.tag.isEmpty() ? query.words : u'#' + query.tag });
    if (!query.tag.isEmpty())
        parameters.append({ u"tag"_s, query.tag });
    parameters.append({ u"sort"_s, u"latest"_s });
    parameters.append({ u"since"_s, isoMillis(progress.reach(now)) });
    parameters.append({ u"limit"_s, u"100"_s });
    if (!progress.page().isEmpty())
        parameters.append({ u"cursor"_s, progress.page() });
    const Request request = m_xrpc.query("app.bsky.feed.searchPosts"_L1, parameters);
    const Result<Reply> reply = co_await m_xrpc.call(request);
    if (!reply)
        co_return reply.error();
    const QByteArray body = reply->body;
    const Result<decode::Page> page
        = co_await m_around.worker.run(&decode::posts, body, m_did, now);
    if (!page)
        co_return page.error();
    progress.begin(page->newest, now);
    Batch batch;
    for (const decode::Post &post : page->posts) {
        if (progress.takes(post.message.remoteId, post.sortedAt, now))
            batch.messages.append(post.message);
    }
    batch.skipped = page->skipped;
    batch.more = progress.turn(page->cursor, page->oldest, now);
    batch.next = progress.toBytes();
    co_return batch;
}

Task<Result<QList<Measure>>> BlueskyConnector::measure(QList<MessageRef> subjects)
{
    QList<Measure> measures;
    if (subjects.isEmpty()) {
        Parameters parameters;
        parameters.append({ u"actor"_s, m_did });
        const Request request = m_xrpc.query("app.bsky.actor.getProfile"_L1, parameters);
        const Result<QJsonObject> profile = co_await m_xrpc.ask(request);
        if (!profile)
            co_return profile.error();
        measures = decode::accountMeasures(*profile);
    } else {
        QStringList uris;
        for (const MessageRef &each : subjects) {
            if (AtUri::parse(each.remoteId))
                uris.append(each.remoteId);
        }
        const Result<decode::Page> page = co_await posts(uris);
        if (!page)
            co_return page.error();
        for (const decode::Post &post : page->posts)
            measures += post.measures;
    }
    for (Measure &each : measures)
        each.at = m_around.clock.now();
    co_return measures;
}

} // namespace bluesky
