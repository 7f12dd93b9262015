// SPDX-License-Identifier: GPL-3.0-or-later
// Doing something to what is already there.
#include "core/connectors/mastodon/connector.h"

#include "core/base/json.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace mastodon {

namespace {

Receipt done(const Action &action)
{
    Receipt made;
    made.remoteId = action.targetId;
    made.apiId = action.targetApiId;
    made.ref = action.targetRef;
    return made;
}

// Newer in the server's numbering. Ids are opaque, yet those of one list are decimal numbers or
// have one length and sort as text.
bool atLeast(const QString &one, const QString &other)
{
    return one.size() != other.size() ? one.size() > other.size() : one >= other;
}

// Everything an edit does not name is taken away by the server, so all of it is said again.
QJsonObject editBody(const QJsonObject &status, const QString &text, Instant now)
{
    QJsonObject body { { u"status"_s, text },
                       { u"spoiler_text"_s, json::string(status, "spoiler_text"_L1) },
                       { u"sensitive"_s, status["sensitive"_L1].toBool() } };
    if (const QString language = json::string(status, "language"_L1); !language.isEmpty())
        body.insert(u"language"_s, language);
    QJsonArray media;
    for (const QJsonValue each : status["media_attachments"_L1].toArray())
        media.append(json::id(each.toObject()["id"_L1]));
    if (!media.isEmpty())
        body.insert(u"media_ids"_s, media);
    const QJsonObject poll = status["poll"_L1].toObject();
    if (!poll.isEmpty()) {
        QJsonArray options;
        for (const QJsonValue each : poll["options"_L1].toArray())
            options.append(json::string(each.toObject(), "title"_L1));
        const Instant end = json::moment(poll, "expires_at"_L1).value_or(now + 24h);
        const auto left = std::chrono::duration_cast<std::chrono::seconds>(end - now);
        body.insert(u"poll"_s, QJsonObject { { u"options"_s, options },
                                             { u"multiple"_s, poll["multiple"_L1].toBool() },
                                             { u"expires_in"_s,
                                               std::max<qint64>(300, left.count()) } });
    }
    return body;
}

} // namespace

// Not a coroutine itself: it hands out the one that does the work.
Task<Result<Receipt>> Session::act(Action action)
{
    using enum Action::Kind;
    switch (action.kind) {
    case Like: return onStatus(action, u"favourite"_s);
    case Unlike: return onStatus(action, u"unfavourite"_s);
    case Boost: return onStatus(action, u"reblog"_s);
    case Unboost: return onStatus(action, u"unreblog"_s);
    case Bookmark: return onStatus(action, u"bookmark"_s);
    case Unbookmark: return onStatus(action, u"unbookmark"_s);
    case Block: return onAuthor(action, u"block"_s);
    case Unblock: return onAuthor(action, u"unblock"_s);
    case Mute: return onAuthor(action, u"mute"_s);
    case Unmute: return onAuthor(action, u"unmute"_s);
    case Report: return report(action);
    case Delete: return remove(action);
    case Edit: return edit(action);
    case MoveScheduled: return moveScheduled(action);
    case CancelScheduled: return cancelScheduled(action);
    case MarkRead: return markRead(action);
    case Hide:
    case Unhide: break; // nobody hides another's answer here
    }
    return Connector::act(action);
}

// Sends a call that changes something. A 404 that is no answer of the API may mean that the server
// does not know the call, so the thing itself is asked for.
Task<Result<Receipt>> Session::simple(Request call, QString probe)
{
    const Result<Reply> reply = co_await ask(call);
    if (reply)
        co_return Receipt();
    const Error error = reply.error();
    if (error.kind != Error::NotFound || !error.words.isEmpty())
        co_return error;
    const Request question = request(Request::Method::Get, probe);
    const Result<Reply> there = co_await ask(question);
    if (there)
        co_return Error(Error::Unsupported, u"the server does not know this call"_s)
            .withStatus(error.status);
    co_return error;
}

Task<Result<QString>> Session::statusIdOf(Action action)
{
    if (!action.targetApiId.isEmpty())
        co_return action.targetApiId;
    const Result<QString> id = co_await apiIdOf(action.targetId);
    co_return id;
}

Task<Result<QString>> Session::authorIdOf(Action action)
{
    if (!action.authorApiId.isEmpty())
        co_return action.authorApiId;
    const Result<QString> id = co_await statusIdOf(action);
    if (!id)
        co_return id.error();
    const Result<Status> status = co_await askStatus(*id);
    if (!status)
        co_return status.error();
    co_return status->message.author.apiId;
}

Task<Result<Receipt>> Session::onStatus(Action action, QString verb)
{
    const Result<QString> id = co_await statusIdOf(action);
    if (!id)
        co_return id.error();
    const QString path = u"/api/v1/statuses/"_s + *id;
    Request call = request(Request::Method::Post, path + u'/' + verb);
    call.json({});
    call.lane = verb == "unreblog"_L1 ? "delete" : "act";
    const Result<Receipt> sent = co_await simple(call, path);
    if (!sent)
        co_return sent.error();
    co_return done(action);
}

Task<Result<Receipt>> Session::onAuthor(Action action, QString verb)
{
    const Result<QString> id = co_await authorIdOf(action);
    if (!id)
        co_return id.error();
    const QString path = u"/api/v1/accounts/"_s + *id;
    Request call = request(Request::Method::Post, path + u'/' + verb);
    call.json({});
    call.lane = "act";
    const Result<Receipt> sent = co_await simple(call, path);
    if (!sent)
        co_return sent.error();
    co_return done(action);
}

Task<Result<Receipt>> Session::report(Action action)
{
    const Result<QString> id = co_await authorIdOf(action);
    if (!id)
        co_return id.error();
    QJsonObject body { { u"account_id"_s, *id }, { u"comment"_s, action.text } };
    if (!action.targetApiId.isEmpty())
        body.insert(u"status_ids"_s, QJsonArray { action.targetApiId });
    Request call = request(Request::Method::Post, u"/api/v1/reports"_s);
    call.json(body);
    call.lane = "act";
    const QString probe = u"/api/v1/accounts/"_s + *id;
    const Result<Receipt> sent = co_await simple(call, probe);
    if (!sent)
        co_return sent.error();
    co_return done(action);
}

Task<Result<Receipt>> Session::remove(Action action)
{
    const Result<QString> id = co_await statusIdOf(action);
    if (!id && id.error().kind == Error::NotFound)
        co_return done(action); // there is nothing left to delete
    if (!id)
        co_return id.error();
    const QString path = u"/api/v1/statuses/"_s + *id;
    Request call = request(Request::Method::Delete, path);
    call.lane = "delete";
    const Result<Receipt> sent = co_await simple(call, path);
    if (!sent && sent.error().kind != Error::NotFound)
        co_return sent.error();
    co_return done(action);
}

Task<Result<Receipt>> Session::edit(Action action)
{
    const Result<> known = co_await learnMe();
    if (!known)
        co_return known.error();
    const Result<QString> id = co_await statusIdOf(action);
    if (!id)
        co_return id.error();
    const QString path = u"/api/v1/statuses/"_s + *id;
    const Request question = request(Request::Method::Get, path);
    const Result<QJsonObject> before = co_await askObject(question);
    if (!before)
        co_return before.error();
    Request call = request(Request::Method::Put, path);
    const QJsonObject body = editBody(original(*before), action.text, m_clock.now());
    call.json(body);
    call.lane = "publish";
    const Result<QJsonObject> after = co_await askObject(call);
    if (!after)
        co_return after.error();
    Receipt made = done(action);
    const std::optional<Status> edited = status(*after, home());
    if (edited) { // snac: another API id from now on
        made.remoteId = edited->message.remoteId;
        made.apiId = edited->message.apiId;
        made.url = edited->message.url;
    }
    co_return made;
}

Task<Result<Receipt>> Session::moveScheduled(Action action)
{
    if (!action.at || *action.at <= m_clock.now())
        co_return Error(Error::Refused, u"scheduled_at is past"_s);
    const QString held = Ref::from(action.targetRef).scheduled;
    const QString path
        = u"/api/v1/scheduled_statuses/"_s + (held.isEmpty() ? action.targetApiId : held);
    Request call = request(Request::Method::Put, path);
    const QJsonObject body { { u"scheduled_at"_s, isoMillis(*action.at) } };
    call.json(body);
    call.lane = "publish";
    const Result<Receipt> sent = co_await simple(call, path);
    if (!sent)
        co_return sent.error();
    Receipt made = done(action);
    made.handed = true;
    co_return made;
}

Task<Result<Receipt>> Session::cancelScheduled(Action action)
{
    const QString held = Ref::from(action.targetRef).scheduled;
    if (held.isEmpty()) // published by the server at its time, but out of our reach until then
        co_return Error(Error::Unsupported, u"the server does not let go of it"_s);
    const QString path = u"/api/v1/scheduled_statuses/"_s + held;
    Request call = request(Request::Method::Delete, path);
    call.lane = "publish";
    const Result<Receipt> sent = co_await simple(call, path);
    if (!sent)
        co_return sent.error();
    co_return done(action);
}

// A direct conversation is marked by itself; of notifications only "read up to here" exists, and
// it is never moved back.
Task<Result<Receipt>> Session::markRead(Action action)
{
    if (const QString talk = m_talkOf.value(action.targetId); !talk.isEmpty()) {
        Request call = request(Request::Method::Post,
                               u"/api/v1/conversations/"_s + talk + u"/read"_s);
        call.json({});
        call.lane = "act";
        const Result<Reply> marked = co_await ask(call);
        if (!marked && marked.error().kind != Error::NotFound)
            co_return marked.error();
    }
    if (!m_noticeOf.contains(action.targetId)) {
        const Result<QHash<QString, Status>> recent = co_await recentByUri();
        if (!recent)
            co_return recent.error();
    }
    const QString notice = m_noticeOf.value(action.targetId);
    if (notice.isEmpty())
        co_return done(action); // no notification any more: nothing to mark
    QList<std::pair<QString, QString>> query { { u"timeline[]"_s, u"notifications"_s } };
    const Request question = request(Request::Method::Get, u"/api/v1/markers"_s, query);
    const Result<QJsonObject> markers = co_await askObject(question);
    if (!markers)
        co_return markers.error();
    const QString marked
        = json::id((*markers)["notifications"_L1].toObject()["last_read_id"_L1]);
    if (atLeast(marked, notice))
        co_return done(action);
    Request call = request(Request::Method::Post, u"/api/v1/markers"_s);
    call.form({ { u"notifications[last_read_id]"_s, notice } });
    call.lane = "act";
    const Result<Reply> reply = co_await ask(call);
    if (!reply && reply.error().status != 409) // 409: another program has just marked
        co_return reply.error();
    co_return done(action);
}

} // namespace mastodon
