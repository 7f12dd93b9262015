// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/actions.h"

#include "core/base/json.h"
#include "core/connectors/bluesky/decode.h"
#include "core/connectors/bluesky/tid.h"

using namespace Qt::StringLiterals;

namespace bluesky {

namespace {

using Do = Action::Kind;

constexpr qsizetype mostHidden = 300; // by the schema of app.bsky.feed.threadgate
constexpr int mostTries = 3;

// One mark for one post: its own key when that is one, so that marks sort as their posts do.
QString keyFor(const QString &subject)
{
    const auto uri = AtUri::parse(subject);
    return uri && tid::valid(uri->key) ? uri->key : tid::of(subject.toUtf8());
}

QJsonObject newRecord(const QString &type, const QJsonValue &subject, Instant now)
{
    return { { u"$type"_s, type },
             { u"subject"_s, subject },
             { u"createdAt"_s, isoMillis(now) } };
}

// The reply in or out of the gate's list; nothing when it is so already.
std::optional<QJsonObject> changed(QJsonObject gate, const QString &reply, bool hide)
{
    QJsonArray hidden = gate["hiddenReplies"_L1].toArray();
    const bool there = hidden.contains(reply);
    if (there == hide)
        return std::nullopt;
    if (hide) {
        hidden.append(reply);
    } else {
        for (qsizetype i = hidden.size() - 1; i >= 0; --i) {
            if (hidden[i] == reply)
                hidden.removeAt(i);
        }
    }
    gate.insert(u"hiddenReplies"_s, hidden);
    return gate;
}

Receipt done(const QString &remoteId)
{
    Receipt receipt;
    receipt.remoteId = remoteId;
    receipt.apiId = remoteId;
    return receipt;
}

} // namespace

Task<Result<Receipt>> Actions::act(QString own, Action action)
{
    switch (action.kind) {
    case Do::Like: {
        const QString kind = collection::like;
        Result<Receipt> receipt = co_await mark(own, action, kind);
        co_return receipt;
    }
    case Do::Unlike: {
        const QString kind = collection::like;
        Result<Receipt> receipt = co_await unmark(own, action, kind);
        co_return receipt;
    }
    case Do::Boost: {
        const QString kind = collection::repost;
        Result<Receipt> receipt = co_await mark(own, action, kind);
        co_return receipt;
    }
    case Do::Unboost: {
        const QString kind = collection::repost;
        Result<Receipt> receipt = co_await unmark(own, action, kind);
        co_return receipt;
    }
    case Do::Bookmark:
    case Do::Unbookmark: {
        Result<Receipt> receipt = co_await bookmark(action);
        co_return receipt;
    }
    case Do::Hide:
    case Do::Unhide: {
        Result<Receipt> receipt = co_await gate(own, action);
        co_return receipt;
    }
    case Do::Delete: {
        Result<Receipt> receipt = co_await erase(own, action);
        co_return receipt;
    }
    case Do::Block: {
        Result<Receipt> receipt = co_await block(own, action);
        co_return receipt;
    }
    case Do::Unblock: {
        Result<Receipt> receipt = co_await unblock(own, action);
        co_return receipt;
    }
    case Do::Mute:
    case Do::Unmute: {
        Result<Receipt> receipt = co_await mute(action);
        co_return receipt;
    }
    case Do::Report: {
        Result<Receipt> receipt = co_await report(action);
        co_return receipt;
    }
    case Do::MarkRead: {
        Result<Receipt> receipt = co_await markRead(action);
        co_return receipt;
    }
    case Do::Edit:
    case Do::MoveScheduled:
    case Do::CancelScheduled: break;
    }
    co_return Error(Error::Unsupported);
}

Task<Result<Receipt>> Actions::create(QString own, AtUri place, QJsonObject record)
{
    const QJsonObject input { { u"repo"_s, own },
                              { u"collection"_s, place.collection },
                              { u"rkey"_s, place.key },
                              { u"record"_s, record },
                              { u"swapRecord"_s, QJsonValue::Null } };
    const Request request = m_xrpc.procedure("com.atproto.repo.putRecord"_L1, input);
    const Result<QJsonObject> answer = co_await m_xrpc.ask(request);
    // InvalidSwap: it is there, made at another moment.
    if (!answer && answer.error().detail != "InvalidSwap"_L1)
        co_return answer.error();
    co_return done(place.text());
}

Task<Result<Receipt>> Actions::remove(AtUri place)
{
    const QJsonObject input { { u"repo"_s, place.did },
                              { u"collection"_s, place.collection },
                              { u"rkey"_s, place.key } };
    const Request request = m_xrpc.procedure("com.atproto.repo.deleteRecord"_L1, input);
    const Result<QJsonObject> answer = co_await m_xrpc.ask(request);
    if (!answer && answer.error().kind != Error::NotFound) // gone is what was wanted
        co_return answer.error();
    co_return done(place.text());
}

Task<Result<Receipt>> Actions::tell(Request request)
{
    const Result<Reply> reply = co_await m_xrpc.call(request);
    if (!reply)
        co_return reply.error();
    co_return Receipt();
}

// The post as it is now: it gives the version to mark, and says when we did so elsewhere already.
Task<Result<Receipt>> Actions::mark(QString own, Action action, QString kind)
{
    Parameters parameters;
    parameters.append({ u"uris"_s, action.targetId });
    const Request request = m_xrpc.query("app.bsky.feed.getPosts"_L1, parameters);
    const Result<Reply> reply = co_await m_xrpc.call(request);
    if (!reply)
        co_return reply.error();
    const QByteArray body = reply->body;
    const Instant now = m_xrpc.now();
    const Result<decode::Page> page = co_await m_worker.run(&decode::posts, body, own, now);
    if (!page)
        co_return page.error();
    if (page->posts.isEmpty())
        co_return Error(Error::NotFound);
    const decode::Post &post = page->posts.first();
    const QString before = kind == collection::like ? post.likedBy : post.repostedBy;
    if (!before.isEmpty())
        co_return done(before);
    const StrongRef subject = Ref::fromBytes(post.message.ref).post;
    const AtUri place(own, kind, keyFor(subject.uri));
    const QJsonObject record = newRecord(kind, subject.toJson(), now);
    Result<Receipt> receipt = co_await create(own, place, record);
    co_return receipt;
}

Task<Result<Receipt>> Actions::unmark(QString own, Action action, QString kind)
{
    const std::optional<AtUri> target = AtUri::parse(action.targetId);
    if (!target)
        co_return Error(Error::Invalid, u"target"_s);
    AtUri place(own, kind, keyFor(action.targetId));
    if (target->collection == kind && target->did == own) { // named by its receipt
        place = *target;
    } else {
        Parameters parameters;
        parameters.append({ u"uris"_s, action.targetId });
        const Request request = m_xrpc.query("app.bsky.feed.getPosts"_L1, parameters);
        const Result<Reply> reply = co_await m_xrpc.call(request);
        if (!reply)
            co_return reply.error();
        const QByteArray body = reply->body;
        const Instant now = m_xrpc.now();
        const Result<decode::Page> page = co_await m_worker.run(&decode::posts, body, own, now);
        if (!page)
            co_return page.error();
        for (const decode::Post &post : page->posts) {
            const QString mark = kind == collection::like ? post.likedBy : post.repostedBy;
            if (const auto known = AtUri::parse(mark); known && known->did == own)
                place = *known;
        }
    }
    Result<Receipt> receipt = co_await remove(place);
    co_return receipt;
}

Task<Result<Receipt>> Actions::block(QString own, Action action)
{
    if (!isDid(action.authorId))
        co_return Error(Error::Invalid, u"author"_s);
    Parameters parameters;
    parameters.append({ u"actor"_s, action.authorId });
    const Request request = m_xrpc.query("app.bsky.actor.getProfile"_L1, parameters);
    const Result<QJsonObject> profile = co_await m_xrpc.ask(request);
    if (!profile)
        co_return profile.error();
    const QString before = json::string((*profile)["viewer"_L1].toObject(), "blocking"_L1);
    if (!before.isEmpty())
        co_return done(before);
    const AtUri place(own, QString(collection::block), tid::of(action.authorId.toUtf8()));
    const QJsonObject record = newRecord(place.collection, action.authorId, m_xrpc.now());
    Result<Receipt> receipt = co_await create(own, place, record);
    co_return receipt;
}

Task<Result<Receipt>> Actions::unblock(QString own, Action action)
{
    if (!isDid(action.authorId))
        co_return Error(Error::Invalid, u"author"_s);
    Parameters parameters;
    parameters.append({ u"actor"_s, action.authorId });
    const Request request = m_xrpc.query("app.bsky.actor.getProfile"_L1, parameters);
    const Result<QJsonObject> profile = co_await m_xrpc.ask(request);
    if (!profile)
        co_return profile.error();
    AtUri place(own, QString(collection::block), tid::of(action.authorId.toUtf8()));
    const QString record = json::string((*profile)["viewer"_L1].toObject(), "blocking"_L1);
    if (const auto known = AtUri::parse(record); known && known->did == own)
        place = *known;
    Result<Receipt> receipt = co_await remove(place);
    co_return receipt;
}

Task<Result<Receipt>> Actions::mute(Action action)
{
    if (!isDid(action.authorId))
        co_return Error(Error::Invalid, u"author"_s);
    const QLatin1StringView method = action.kind == Do::Mute ? "app.bsky.graph.muteActor"_L1
                                                             : "app.bsky.graph.unmuteActor"_L1;
    const QJsonObject input { { u"actor"_s, action.authorId } };
    const Request request = m_xrpc.procedure(method, input);
    Result<Receipt> receipt = co_await tell(request);
    co_return receipt;
}

Task<Result<Receipt>> Actions::bookmark(Action action)
{
    const StrongRef post = Ref::fromBytes(action.targetRef).post;
    if (post.isEmpty())
        co_return Error(Error::Invalid, u"target"_s);
    const bool add = action.kind == Do::Bookmark;
    const QLatin1StringView method = add ? "app.bsky.bookmark.createBookmark"_L1
                                         : "app.bsky.bookmark.deleteBookmark"_L1;
    const QJsonObject input = add ? post.toJson() : QJsonObject { { u"uri"_s, post.uri } };
    const Request request = m_xrpc.procedure(method, input);
    Result<Receipt> receipt = co_await tell(request);
    co_return receipt;
}

Task<Result<Receipt>> Actions::report(Action action)
{
    const StrongRef post = Ref::fromBytes(action.targetRef).post;
    QJsonObject subject;
    if (!post.isEmpty()) {
        subject = post.toJson();
        subject.insert(u"$type"_s, u"com.atproto.repo.strongRef"_s);
    } else if (isDid(action.authorId)) {
        subject.insert(u"$type"_s, u"com.atproto.admin.defs#repoRef"_s);
        subject.insert(u"did"_s, action.authorId);
    } else {
        co_return Error(Error::Invalid, u"target"_s);
    }
    QJsonObject input { { u"reasonType"_s, u"com.atproto.moderation.defs#reasonOther"_s },
                        { u"subject"_s, subject } };
    if (!action.text.isEmpty())
        input.insert(u"reason"_s, action.text);
    const Request request = m_xrpc.procedure("com.atproto.moderation.createReport"_L1, input);
    Result<Receipt> receipt = co_await tell(request);
    co_return receipt;
}

// Read, change, write if nobody else did meanwhile; again if someone did.
Task<Result<Receipt>> Actions::gate(QString own, Action action)
{
    const Ref reply = Ref::fromBytes(action.targetRef);
    const std::optional<AtUri> root = AtUri::parse(reply.threadRoot().uri);
    if (reply.post.isEmpty() || !root)
        co_return Error(Error::Invalid, u"target"_s);
    if (root->did != own)
        co_return Error(Error::Forbidden, u"another's thread"_s);
    const AtUri place(own, QString(collection::threadgate), root->key);
    for (int tries = 0; tries < mostTries; ++tries) {
        Parameters parameters;
        parameters.append({ u"repo"_s, own });
        parameters.append({ u"collection"_s, place.collection });
        parameters.append({ u"rkey"_s, place.key });
        const Request look = m_xrpc.query("com.atproto.repo.getRecord"_L1, parameters);
        const Result<QJsonObject> there = co_await m_xrpc.ask(look);
        if (!there && there.error().detail != "RecordNotFound"_L1)
            co_return there.error();
        const QString version = there ? json::string(*there, "cid"_L1) : QString();
        const QJsonObject fresh { { u"$type"_s, place.collection },
                                  { u"post"_s, root->text() },
                                  { u"createdAt"_s, isoMillis(m_xrpc.now()) } };
        const QJsonObject before = there ? (*there)["value"_L1].toObject() : fresh;
        const std::optional<QJsonObject> after = changed(before, reply.post.uri,
                                                         action.kind == Do::Hide);
        if (!after)
            co_return done(place.text());
        if ((*after)["hiddenReplies"_L1].toArray().size() > mostHidden)
            co_return Error(Error::Refused, u"300 hidden replies"_s);
        const QJsonValue swap = version.isEmpty() ? QJsonValue(QJsonValue::Null)
                                                  : QJsonValue(version);
        const QJsonObject input { { u"repo"_s, own },
                                  { u"collection"_s, place.collection },
                                  { u"rkey"_s, place.key },
                                  { u"record"_s, *after },
                                  { u"swapRecord"_s, swap } };
        const Request request = m_xrpc.procedure("com.atproto.repo.putRecord"_L1, input);
        const Result<QJsonObject> answer = co_await m_xrpc.ask(request);
        if (answer)
            co_return done(place.text());
        if (answer.error().detail != "InvalidSwap"_L1)
            co_return answer.error();
    }
    co_return Error(Error::Offline, u"InvalidSwap"_s); // somebody keeps changing it: later
}

Task<Result<Receipt>> Actions::erase(QString own, Action action)
{
    const std::optional<AtUri> target = AtUri::parse(action.targetId);
    if (!target)
        co_return Error(Error::Unsupported, u"not a record"_s); // a direct message stays with others
    if (target->did != own)
        co_return Error(Error::Forbidden, u"another's post"_s);
    const AtUri place = *target;
    Result<Receipt> receipt = co_await remove(place);
    co_return receipt;
}

Task<Result<Receipt>> Actions::markRead(Action action)
{
    const Ref target = Ref::fromBytes(action.targetRef);
    if (target.direct()) {
        const Result<> read = co_await m_chat.markRead(target.convo, target.message);
        if (!read)
            co_return read.error();
        co_return Receipt();
    }
    const Instant when = std::min(action.at.value_or(m_xrpc.now()), m_xrpc.now());
    const QJsonObject input { { u"seenAt"_s, isoMillis(when) } };
    const Request request = m_xrpc.procedure("app.bsky.notification.updateSeen"_L1, input);
    Result<Receipt> receipt = co_await tell(request);
    co_return receipt;
}

} // namespace bluesky
