// SPDX-License-Identifier: GPL-3.0-or-later
// Did it arrive? Several servers ignore Idempotency-Key and nothing announces it, so what counts
// is what stands among our own statuses.
#include "core/connectors/mastodon/connector.h"

#include "core/base/json.h"

using namespace Qt::StringLiterals;

namespace mastodon {

namespace {

constexpr auto slack = 120s; // how far the server's clock may be behind ours
constexpr int pageLimit = 10;

Sighting sighted(Receipt receipt)
{
    Sighting made;
    made.kind = Sighting::Found;
    made.receipt = std::move(receipt);
    return made;
}

Sighting seen(Sighting::Kind kind)
{
    Sighting made;
    made.kind = kind;
    return made;
}

Receipt receiptOf(const Status &status, const Outgoing &post)
{
    Ref ref;
    ref.visibility = visibility(post);
    ref.own = true;
    Receipt made;
    made.remoteId = status.message.remoteId;
    made.apiId = status.message.apiId;
    made.url = status.message.url;
    made.ref = ref.bytes();
    return made;
}

} // namespace

Session::Likeness Session::likeness(const Status &status, const Outgoing &post,
                                    const QString &parent, Instant since) const
{
    const Message &message = status.message;
    if (!message.own || message.createdAt < since)
        return Likeness::None;
    const QString sent = textAsSent(post);
    const bool text = sameText(sent, message.body.text.raw())
        || (!status.source.isEmpty() && sameText(sent, status.source));
    if (!text || message.attachments.size() != post.media.size())
        return Likeness::None;
    if (parent.isEmpty() && post.parentId.isEmpty())
        return status.answers.isEmpty() ? Likeness::Same : Likeness::None;
    if (!parent.isEmpty() && status.answers == parent)
        return Likeness::Same;
    // The parent is gone, or named by the id it has had since it was edited (snac).
    if (status.answers.isEmpty())
        return Likeness::Doubtful;
    const auto known = m_known.constFind(status.answers);
    if (known == m_known.cend())
        return Likeness::Doubtful;
    return known->uri == post.parentId ? Likeness::Same : Likeness::None;
}

Task<Result<Sighting>> Session::find(Outgoing post, PublishKey key)
{
    const Result<> known = co_await learnMe();
    if (!known)
        co_return known.error();
    const Instant since = key.firstUsed - slack;
    QString parent = post.parentApiId;
    if (parent.isEmpty() && !post.parentId.isEmpty()) {
        const Result<QString> id = co_await apiIdOf(post.parentId);
        if (id)
            parent = *id;
        else if (id.error().kind != Error::NotFound)
            co_return id.error();
    }
    if (post.nativeAt) {
        const Result<Sighting> held = co_await searchScheduled(post);
        if (!held || held->kind == Sighting::Found)
            co_return held;
    }
    Result<Sighting> mine = co_await searchOwn(post, since, parent);
    if (!mine || mine->kind != Sighting::Absent)
        co_return mine;
    if (post.nativeAt && *post.nativeAt > m_clock.now()) {
        // Where the server does not list what it holds, absence proves nothing before its time.
        const Result<> described = co_await learnInstance();
        if (!described)
            co_return described.error();
        if (!m_instance->capabilities.can(Capabilities::ManageScheduled))
            co_return seen(Sighting::CannotTell);
    }
    co_return mine;
}

// Our own statuses, newest first, until they are older than the first attempt.
Task<Result<Sighting>> Session::searchOwn(Outgoing post, Instant since, QString parent)
{
    const QString path = u"/api/v1/accounts/"_s + m_me->author.apiId + u"/statuses"_s;
    QList<std::pair<QString, QString>> query { { u"limit"_s, u"40"_s } };
    Request question = request(Request::Method::Get, path, query);
    QStringList passed;
    bool doubtful = false;
    for (int page = 0; page < pageLimit; ++page) {
        const Result<Reply> reply = co_await ask(question);
        if (!reply)
            co_return reply.error();
        const Home reader = home();
        const Result<Statuses> list = co_await m_worker.run(&statuses, reply->body, reader);
        if (!list)
            co_return list.error();
        bool reached = list->list.isEmpty() && list->skipped == 0;
        bool anythingNew = false;
        for (const Status &each : list->list) {
            Likeness like = likeness(each, post, parent, since);
            if (like == Likeness::Doubtful && !each.answers.isEmpty()) {
                const Result<Status> answered = co_await askStatus(each.answers);
                if (answered) {
                    m_known[each.answers].uri = answered->message.remoteId;
                    like = likeness(each, post, parent, since);
                }
            }
            if (like == Likeness::Same)
                co_return sighted(receiptOf(each, post));
            doubtful = doubtful || like == Likeness::Doubtful;
            // A boost of ours is dated by what it boosts, so it says nothing of how far we are.
            reached = reached || (each.message.own && each.message.createdAt < since);
            anythingNew = anythingNew || !passed.contains(each.message.apiId);
            passed.append(each.message.apiId);
        }
        if (!anythingNew) // the same page again: there is no other
            reached = true;
        if (reached)
            co_return seen(doubtful ? Sighting::CannotTell : Sighting::Absent);
        const QUrl next = link(*reply, u"next"_s, m_server);
        if (!next.isEmpty()) {
            question = Request(Request::Method::Get, next);
        } else if (!list->list.isEmpty()) {
            query = { { u"limit"_s, u"40"_s }, { u"max_id"_s, passed.last() } };
            question = request(Request::Method::Get, path, query);
        } else {
            co_return seen(Sighting::CannotTell); // a page of nothing but nonsense
        }
    }
    co_return seen(Sighting::CannotTell);
}

Task<Result<Sighting>> Session::searchScheduled(Outgoing post)
{
    QList<std::pair<QString, QString>> query { { u"limit"_s, u"40"_s } };
    Request question = request(Request::Method::Get, u"/api/v1/scheduled_statuses"_s, query);
    QStringList passed;
    for (int page = 0; page < pageLimit; ++page) {
        const Result<Reply> reply = co_await ask(question);
        if (!reply && reply.error().kind == Error::NotFound)
            co_return seen(Sighting::Absent);
        if (!reply)
            co_return reply.error();
        const Result<QJsonArray> list = json::array(reply->body);
        if (!list)
            co_return list.error();
        for (const QJsonValue each : *list) {
            const QJsonObject object = each.toObject();
            const std::optional<Scheduled> held = scheduled(object);
            const bool same = held && held->at && held->media == post.media.size()
                && sameText(textAsSent(post), held->text)
                && std::chrono::abs(*held->at - *post.nativeAt) < 60s;
            if (!same)
                continue;
            const Result<Receipt> made = receipt(object, post);
            if (made)
                co_return sighted(*made);
        }
        const QUrl next = link(*reply, u"next"_s, m_server);
        const QString mark = next.toString(QUrl::FullyEncoded);
        if (next.isEmpty() || passed.contains(mark))
            co_return seen(Sighting::Absent);
        passed.append(mark);
        question = Request(Request::Method::Get, next);
    }
    co_return seen(Sighting::CannotTell);
}

// Held by the server: still there, published, or gone.
Task<Result<Sighting>> Session::findHanded(Outgoing post, Receipt handed)
{
    const Result<> known = co_await learnMe();
    if (!known)
        co_return known.error();
    const QString held = Ref::from(handed.ref).scheduled;
    const Instant due = post.nativeAt.value_or(m_clock.now());
    const bool early = m_clock.now() < due;
    handed.handed = true;
    if (!held.isEmpty()) {
        const Request question
            = request(Request::Method::Get, u"/api/v1/scheduled_statuses/"_s + held);
        const Result<QJsonObject> object = co_await askObject(question);
        if (object)
            co_return sighted(handed);
        if (object.error().kind != Error::NotFound)
            co_return object.error();
    } else if (early) {
        co_return sighted(handed); // a server that does not let us look
    } else {
        const Result<Status> there = co_await askStatus(handed.apiId);
        if (there && there->message.createdAt <= m_clock.now())
            co_return sighted(receiptOf(*there, post));
        if (!there && there.error().kind != Error::NotFound)
            co_return there.error();
    }
    const QString parent = post.parentApiId;
    const Instant since = due - slack;
    const Result<Sighting> mine = co_await searchOwn(post, since, parent);
    co_return mine;
}

} // namespace mastodon
