// SPDX-License-Identifier: GPL-3.0-or-later
// Sending: media one step at a time, then one call.
#include "core/connectors/mastodon/connector.h"

#include "core/base/json.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace mastodon {

namespace {

constexpr auto mediaLasts = 12h; // servers throw unused media away after 24
constexpr auto mediaPause = 2s;

Result<QByteArray> read(QString path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error(Error::Unavailable, u"media file: "_s + file.errorString());
    return file.readAll();
}

// What happened to an upload does not matter: it can only leave media behind that nobody uses.
Error harmless(const Error &error)
{
    if (error.kind != Error::UnknownOutcome)
        return error;
    return Error(Error::Offline, u"upload: "_s + error.detail, error.words)
        .withStatus(error.status);
}

bool lacksParent(const Outgoing &post, const Readiness &ready)
{
    return !post.parentId.isEmpty() && post.parentApiId.isEmpty() && ready.parent.isEmpty();
}

bool lacksQuoted(const Outgoing &post, const Readiness &ready)
{
    return !post.quotedId.isEmpty() && post.quotedApiId.isEmpty() && ready.quoted.isEmpty();
}

bool lacksMedia(const Outgoing &post, const Readiness &ready)
{
    return !ready.pending.isEmpty() || ready.media.size() < post.media.size();
}

Prepared step(const Readiness &ready, const Outgoing &post, milliseconds wait)
{
    Prepared made;
    made.state = ready.bytes();
    made.done = !lacksParent(post, ready) && !lacksQuoted(post, ready) && !lacksMedia(post, ready);
    made.wait = made.done ? milliseconds(0) : wait;
    return made;
}

} // namespace

QByteArray Session::makeKey(const QByteArray &seed, Instant) const
{
    static const QUuid space(u"8f3e1c0a-5b1d-4c7e-9d62-0e6f2f4a7b31"_s);
    return QUuid::createUuidV5(space, seed).toByteArray(QUuid::WithoutBraces);
}

Task<Result<Prepared>> Session::prepare(Outgoing post, QByteArray soFar)
{
    Readiness ready = Readiness::from(soFar);
    if (ready.since && m_clock.now() - *ready.since > mediaLasts) {
        ready.media.clear();
        ready.pending.clear();
        ready.since.reset();
    }
    if (lacksParent(post, ready)) {
        const Result<QString> id = co_await apiIdOf(post.parentId);
        if (!id)
            co_return id.error();
        ready.parent = *id;
    } else if (lacksQuoted(post, ready)) {
        const Result<QString> id = co_await apiIdOf(post.quotedId);
        if (!id)
            co_return id.error();
        ready.quoted = *id;
    } else if (!ready.pending.isEmpty()) {
        const Result<Prepared> waited = co_await waitForMedia(ready);
        if (!waited)
            co_return waited.error();
        co_return step(Readiness::from(waited->state), post, waited->wait);
    } else if (lacksMedia(post, ready)) {
        const Media next = post.media[ready.media.size()];
        const Result<Prepared> sent = co_await upload(next, ready);
        if (!sent)
            co_return sent.error();
        co_return step(Readiness::from(sent->state), post, sent->wait);
    }
    co_return step(ready, post, milliseconds(0));
}

Task<Result<Prepared>> Session::upload(Media media, Readiness ready)
{
    const Result<QByteArray> bytes = co_await m_worker.run(&read, media.path);
    if (!bytes)
        co_return bytes.error();
    QList<std::pair<QString, QString>> fields;
    if (!media.altText.isEmpty())
        fields.append({ u"description"_s, media.altText });
    if (media.focusX != 0 || media.focusY != 0) {
        fields.append({ u"focus"_s, QString::number(media.focusX, 'f', 2) + u','
                                        + QString::number(media.focusY, 'f', 2) });
    }
    Request call = request(Request::Method::Post, u"/api/v2/media"_s);
    call.multipart(fields, u"file"_s, QFileInfo(media.path).fileName(), media.mimeType, *bytes);
    call.lane = "media";
    call.deadline = 60s + std::chrono::seconds(bytes->size() / 50'000); // 50 KB/s at worst
    const Result<Reply> reply = co_await ask(call);
    if (!reply)
        co_return harmless(reply.error());
    const Result<QJsonObject> answer = json::object(reply->body);
    const QString id = answer ? json::id((*answer)["id"_L1]) : QString();
    if (id.isEmpty())
        co_return Error(Error::Offline, u"upload: no id in the answer"_s);
    if (!ready.since)
        ready.since = m_clock.now();
    Prepared made;
    if (reply->status == 202) {
        ready.pending = id;
        made.wait = mediaPause;
    } else {
        ready.media.append(id);
    }
    made.state = ready.bytes();
    co_return made;
}

Task<Result<Prepared>> Session::waitForMedia(Readiness ready)
{
    Request question = request(Request::Method::Get, u"/api/v1/media/"_s + ready.pending);
    const Result<Reply> reply = co_await ask(question);
    Prepared made;
    if (reply && reply->status == 206) {
        made.wait = mediaPause;
    } else if (reply) {
        ready.media.append(ready.pending);
        ready.pending.clear();
    } else if (reply.error().kind == Error::NotFound) {
        ready.pending.clear(); // forgotten by the server: upload it again
    } else {
        co_return reply.error();
    }
    made.state = ready.bytes();
    co_return made;
}

Task<Result<Receipt>> Session::publish(Outgoing post, QByteArray prepared, PublishKey key)
{
    const Readiness ready = Readiness::from(prepared);
    if (ready.media.size() != post.media.size())
        co_return Error(Error::Invalid, u"media not prepared"_s);
    // GoToSocial takes a time in the past as the date of the post, in silence.
    if (post.nativeAt && *post.nativeAt <= m_clock.now())
        co_return Error(Error::Refused, u"scheduled_at is past"_s);

    Request call = request(Request::Method::Post, u"/api/v1/statuses"_s);
    const QJsonObject body = statusBody(post, ready);
    call.json(body);
    call.with("Idempotency-Key", key.bytes);
    call.lane = "publish";
    const Result<QJsonObject> answer = co_await askObject(call);
    if (!answer)
        co_return answer.error();
    const Result<Receipt> made = receipt(*answer, post);
    co_return made;
}

// A 2xx without an id says nothing certain.
Result<Receipt> Session::receipt(const QJsonObject &answer, const Outgoing &post)
{
    Receipt made;
    if (const auto held = scheduled(answer)) {
        Ref ref;
        ref.visibility = visibility(post);
        ref.own = true;
        ref.scheduled = held->id;
        made.remoteId = u"scheduled:"_s + held->id;
        made.apiId = held->id;
        made.ref = ref.bytes();
        made.handed = true;
        return made;
    }
    const std::optional<Status> sent = status(answer, home());
    if (!sent)
        return Error(Error::UnknownOutcome, u"an answer without id and address"_s);
    made.remoteId = sent->message.remoteId;
    made.apiId = sent->message.apiId;
    made.url = sent->message.url;
    // What we asked for: snac answers "private" to direct, "public" to unlisted.
    Ref ref;
    ref.visibility = visibility(post);
    ref.own = true;
    made.ref = ref.bytes();
    // snac answers the post itself, dated in the future, and publishes it then.
    const auto said = json::moment(original(answer), "created_at"_L1);
    made.handed = post.nativeAt && said && *said > m_clock.now();
    Status mine = *sent;
    remember(mine);
    m_known[made.apiId].told = true;
    return made;
}

} // namespace mastodon
