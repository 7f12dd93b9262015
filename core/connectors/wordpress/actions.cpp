// SPDX-License-Identifier: GPL-3.0-or-later
// Doing something to what is already there, and counting it.
#include "core/connectors/wordpress/connector.h"

#include "core/base/json.h"

using namespace Qt::StringLiterals;

namespace wordpress {

namespace {

constexpr qsizetype mostMeasured = 20;

Receipt done(const Action &action)
{
    Receipt made;
    made.remoteId = action.targetId;
    made.apiId = action.targetApiId;
    made.ref = action.targetRef;
    return made;
}

// "comments/5" or "posts/4"; empty when it is neither.
QString pathOf(const Action &action)
{
    if (const QString comment = commentApiId(action.targetId); !comment.isEmpty())
        return u"comments/"_s + comment;
    if (const QString post = postApiId(action.targetId); !post.isEmpty())
        return u"posts/"_s + post;
    return {};
}

} // namespace

// Not a coroutine itself: it hands out the one that does the work.
Task<Result<Receipt>> Session::act(Action action)
{
    using enum Action::Kind;
    switch (action.kind) {
    case Hide: return setStatus(action, u"hold"_s);
    case Unhide: return setStatus(action, u"approved"_s);
    case Report: return setStatus(action, u"spam"_s); // its filter learns from that
    case Delete: return remove(action);
    case Edit: return edit(action);
    case MoveScheduled: return moveScheduled(action);
    case CancelScheduled: return cancelScheduled(action);
    default: break;
    }
    return Connector::act(action);
}

Task<Result<Receipt>> Session::setStatus(Action action, QString status)
{
    const Result<> known = co_await learn();
    if (!known)
        co_return known.error();
    const QString comment = commentApiId(action.targetId);
    if (comment.isEmpty())
        co_return Error(Error::Unsupported, u"not a comment"_s);
    const QJsonObject body { { u"status"_s, status } };
    Request call = change(u"comments/"_s + comment, body);
    call.lane = "act";
    const Result<QJsonObject> answer = co_await askObject(call);
    // Nothing to change is an error to the site: it stands as it was wanted.
    if (!answer && answer.error().status == 500
        && answer.error().detail.contains("rest_comment_failed_edit"_L1)) {
        const Query query { { u"context"_s, u"edit"_s }, { u"_fields"_s, u"id,status"_s } };
        const Request question = read(u"comments/"_s + comment, query);
        const Result<QJsonObject> there = co_await askObject(question);
        if (there && json::string(*there, "status"_L1) == status)
            co_return done(action);
    }
    if (!answer)
        co_return answer.error();
    co_return done(action);
}

// Into the wastebasket, where it can be found again; for good on a site that has none.
Task<Result<Receipt>> Session::remove(Action action)
{
    const Result<> known = co_await learn();
    if (!known)
        co_return known.error();
    const QString path = pathOf(action);
    if (path.isEmpty())
        co_return Error(Error::Unsupported, u"neither post nor comment"_s);
    Query query;
    for (const bool force : { false, true }) {
        if (force)
            query.append({ u"force"_s, u"true"_s });
        Request call = request(Request::Method::Delete, u"wp/v2/"_s + path, query);
        call.lane = "act";
        const Result<QJsonObject> answer = co_await askObject(call);
        if (answer || answer.error().kind == Error::NotFound) // 404, or 410: there already
            co_return done(action);
        const bool noBasket = answer.error().detail.contains("rest_trash_not_supported"_L1);
        if (!noBasket || force)
            co_return answer.error();
    }
    co_return done(action);
}

Task<Result<Receipt>> Session::edit(Action action)
{
    const Result<> known = co_await learn();
    if (!known)
        co_return known.error();
    const QString path = pathOf(action);
    if (path.isEmpty())
        co_return Error(Error::Unsupported, u"neither post nor comment"_s);
    QJsonObject body;
    if (path.startsWith("posts/"_L1)) {
        // Pictures and whatever else was put below the text there stay where they are.
        const Query query { { u"context"_s, u"edit"_s }, { u"_fields"_s, u"id,content"_s } };
        const Request question = read(path, query);
        const Result<QJsonObject> before = co_await askObject(question);
        if (!before)
            co_return before.error();
        const QString raw = json::string((*before)["content"_L1].toObject(), "raw"_L1);
        const qsizetype last = raw.lastIndexOf("<!-- /wp:paragraph -->"_L1);
        Outgoing text;
        text.text = action.text;
        const QString after = last < 0 ? raw.mid(std::max<qsizetype>(0, raw.indexOf("<!-- wp:image"_L1)))
                                       : raw.mid(last + 22).trimmed();
        const bool ours = last >= 0 || after.startsWith("<!-- wp:image"_L1);
        const QList<Shelved> none;
        body.insert(u"title"_s, titleOf(action.text));
        body.insert(u"content"_s, contentOf(text, none) + (ours ? after : QString()));
    } else {
        body.insert(u"content"_s, commentOf(action.text));
    }
    Request call = change(path, body);
    call.lane = "publish";
    const Result<QJsonObject> answer = co_await askObject(call);
    if (!answer)
        co_return answer.error();
    co_return done(action);
}

Task<Result<Receipt>> Session::moveScheduled(Action action)
{
    const Result<> known = co_await learn();
    if (!known)
        co_return known.error();
    if (!action.at || *action.at <= m_clock.now() + 60s)
        co_return Error(Error::Refused, u"less than a minute ahead it leaves at once"_s);
    const QString id = postApiId(action.targetId);
    const Query query { { u"context"_s, u"edit"_s }, { u"_fields"_s, u"id,status"_s } };
    const Request question = read(u"posts/"_s + id, query);
    const Result<QJsonObject> there = co_await askObject(question);
    if (!there)
        co_return there.error();
    if (json::string(*there, "status"_L1) != "future"_L1)
        co_return Error(Error::Refused, u"it is not held any more"_s);
    const QJsonObject body { { u"date_gmt"_s, dated(*action.at) }, { u"status"_s, u"future"_s } };
    Request call = change(u"posts/"_s + id, body);
    call.lane = "publish";
    const Result<QJsonObject> answer = co_await askObject(call);
    if (!answer)
        co_return answer.error();
    Receipt made = done(action);
    made.handed = json::string(*answer, "status"_L1) == "future"_L1;
    co_return made;
}

// Into the wastebasket, unless it is out already.
Task<Result<Receipt>> Session::cancelScheduled(Action action)
{
    const Result<> known = co_await learn();
    if (!known)
        co_return known.error();
    const QString id = postApiId(action.targetId);
    const Query query { { u"context"_s, u"edit"_s }, { u"_fields"_s, u"id,status"_s } };
    const Request question = read(u"posts/"_s + id, query);
    const Result<QJsonObject> there = co_await askObject(question);
    if (!there && there.error().kind != Error::NotFound)
        co_return there.error();
    if (!there || json::string(*there, "status"_L1) == "trash"_L1)
        co_return done(action);
    if (json::string(*there, "status"_L1) == "publish"_L1)
        co_return Error(Error::Refused, u"it is published already"_s);
    const Result<Receipt> gone = co_await remove(action);
    co_return gone;
}

Task<Result<Measure>> Session::count(QString path, Query query, Measure measure)
{
    query.append({ u"per_page"_s, u"1"_s });
    query.append({ u"_fields"_s, u"id"_s });
    const Request question = read(path, query);
    const Result<Reply> reply = co_await ask(question);
    if (!reply)
        co_return reply.error();
    measure.value = total(*reply);
    measure.at = m_clock.now();
    co_return measure;
}

// What a site counts by itself: the comments below a post, and how many posts there are.
Task<Result<QList<Measure>>> Session::measure(QList<MessageRef> posts)
{
    const Result<> known = co_await learn();
    if (!known)
        co_return known.error();
    QList<Measure> made;
    if (posts.isEmpty()) {
        Measure all;
        all.kind = Measure::Kind::Posts;
        const QString path = u"posts"_s;
        const Query query { { u"status"_s, u"publish"_s } };
        const Result<Measure> counted = co_await count(path, query, all);
        if (!counted)
            co_return counted.error();
        if (counted->value >= 0)
            made.append(*counted);
        co_return made;
    }
    for (const MessageRef &each : posts.first(std::min(posts.size(), mostMeasured))) {
        const QString id = postApiId(each.remoteId);
        if (id.isEmpty())
            continue;
        Measure below;
        below.kind = Measure::Kind::Replies;
        below.subject = each.remoteId;
        const QString path = u"comments"_s;
        const Query query { { u"post"_s, id } };
        const Result<Measure> counted = co_await count(path, query, below);
        if (!counted && counted.error().kind == Error::NotFound)
            continue;
        if (!counted)
            co_return counted.error();
        if (counted->value >= 0)
            made.append(*counted);
    }
    co_return made;
}

} // namespace wordpress
