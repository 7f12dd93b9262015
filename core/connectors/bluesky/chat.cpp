// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/chat.h"

#include "core/base/json.h"
#include "core/base/text.h"
#include "core/connectors/bluesky/decode.h"
#include "core/connectors/bluesky/facets.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace bluesky {

namespace decode {

namespace {

using Profiles = QHash<QString, Author>;

void meet(const QJsonArray &profiles, Profiles *known)
{
    for (const QJsonValue each : profiles) {
        const Author someone = author(each.toObject());
        if (!someone.remoteId.isEmpty())
            known->insert(someone.remoteId, someone);
    }
}

Author sender(const QJsonObject &view, const Profiles &known)
{
    const QJsonObject who = view["sender"_L1].toObject();
    const Author bare = author(who); // nothing but a DID
    return known.value(bare.remoteId, bare);
}

std::optional<Message> message(const QJsonObject &view, const QString &convo,
                               const Profiles &known, const QString &own, Instant now)
{
    const QString id = json::string(view, "id"_L1);
    const Author writer = sender(view, known);
    const auto sent = possible(json::moment(view, "sentAt"_L1), now);
    if (id.isEmpty() || convo.isEmpty() || writer.remoteId.isEmpty()
        || !view["text"_L1].isString())
        return std::nullopt;
    Message found;
    found.remoteId = directId(convo, id);
    found.apiId = id;
    found.kind = Message::Kind::DirectMessage;
    found.own = writer.remoteId == own;
    found.author = writer;
    found.body = facets::read(view["text"_L1].toString(), view["facets"_L1].toArray());
    found.audience = Audience::Direct;
    found.createdAt = sent.value_or(now);
    const QString answered = json::string(view["replyTo"_L1].toObject(), "id"_L1);
    if (!answered.isEmpty())
        found.parentId = directId(convo, answered);
    found.rootId = convoId(convo);
    found.ref = Ref::toDirect(convo, id).toBytes();
    found.url = QUrl(u"https://bsky.app/messages/"_s + convo);
    return found;
}

bool isKind(const QJsonObject &object, QLatin1StringView kind)
{
    return json::string(object, "$type"_L1).endsWith(kind);
}

void take(const QJsonObject &view, const QString &convo, const Profiles &known, const QString &own,
          Instant now, Talk *talk)
{
    if (isKind(view, "#systemMessageView"_L1))
        return;
    const QString id = json::string(view, "id"_L1);
    if (isKind(view, "#deletedMessageView"_L1)) {
        if (!id.isEmpty() && !convo.isEmpty())
            talk->deleted.append(directId(convo, id));
    } else if (const auto found = message(view, convo, known, own, now)) {
        talk->messages.append(*found);
    } else {
        ++talk->skipped;
    }
}

// What a message answers is whatever was said before it, as far as one can see. Who speaks with
// whom is told by that.
void chain(QList<Message> *messages)
{
    std::stable_sort(messages->begin(), messages->end(), [](const Message &a, const Message &b) {
        return a.createdAt < b.createdAt;
    });
    QHash<QString, QString> last;
    for (Message &message : *messages) {
        if (message.parentId.isEmpty())
            message.parentId = last.value(message.rootId);
        last.insert(message.rootId, message.remoteId);
    }
}

Result<QJsonArray> list(const QByteArray &body, QLatin1StringView key, QJsonObject *whole)
{
    const Result<QJsonObject> json = json::object(body);
    if (!json)
        return json.error();
    *whole = *json;
    if (!(*json)[key].isArray())
        return Error(Error::Malformed, QString(key));
    return (*json)[key].toArray();
}

} // namespace

Result<Talk> convos(QByteArray body, Instant since)
{
    QJsonObject whole;
    const Result<QJsonArray> items = list(body, "convos"_L1, &whole);
    if (!items)
        return items.error();
    Talk talk;
    for (const QJsonValue each : *items) {
        const QJsonObject convo = each.toObject();
        const QString id = json::string(convo, "id"_L1);
        ++talk.items;
        if (id.isEmpty()) {
            ++talk.skipped;
            continue;
        }
        talk.revision = std::max(talk.revision, json::string(convo, "rev"_L1));
        const auto last = json::moment(convo["lastMessage"_L1].toObject(), "sentAt"_L1);
        if (last && *last > since)
            talk.convos.append(id);
    }
    return talk;
}

Result<Talk> messages(QByteArray body, QString convo, QString own, Instant now)
{
    QJsonObject whole;
    const Result<QJsonArray> items = list(body, "messages"_L1, &whole);
    if (!items)
        return items.error();
    Profiles known;
    meet(whole["relatedProfiles"_L1].toArray(), &known);
    Talk talk;
    for (const QJsonValue each : *items) {
        ++talk.items;
        take(each.toObject(), convo, known, own, now, &talk);
    }
    chain(&talk.messages);
    return talk;
}

Result<Talk> log(QByteArray body, QString own, Instant now)
{
    QJsonObject whole;
    const Result<QJsonArray> items = list(body, "logs"_L1, &whole);
    if (!items)
        return items.error();
    Talk talk;
    talk.revision = json::string(whole, "cursor"_L1);
    for (const QJsonValue each : *items) {
        const QJsonObject entry = each.toObject();
        const QString convo = json::string(entry, "convoId"_L1);
        const QJsonObject view = entry["message"_L1].toObject();
        ++talk.items;
        talk.revision = std::max(talk.revision, json::string(entry, "rev"_L1));
        Profiles known;
        meet(entry["relatedProfiles"_L1].toArray(), &known);
        if (isKind(entry, "#logCreateMessage"_L1)) {
            take(view, convo, known, own, now, &talk);
        } else if (isKind(entry, "#logDeleteMessage"_L1)) {
            const QString id = json::string(view, "id"_L1);
            if (!id.isEmpty() && !convo.isEmpty())
                talk.deleted.append(directId(convo, id));
        }
    }
    chain(&talk.messages);
    return talk;
}

} // namespace decode

namespace {

constexpr auto firstTime = std::chrono::hours(24 * 30);
constexpr qsizetype mostConvos = 20; // read whole the first time
constexpr int pageSize = 50;
constexpr int mostPages = 5; // of the log at once

// Conversations in which we spoke from elsewhere, with nobody to be seen before.
QStringList withoutPartner(const QList<Message> &messages)
{
    QStringList convos;
    for (const Message &message : messages) {
        if (message.own && message.parentId.isEmpty())
            convos.append(Ref::fromBytes(message.ref).convo);
    }
    convos.removeDuplicates();
    return convos;
}

void add(const decode::Talk &more, decode::Talk *talk)
{
    talk->messages += more.messages;
    talk->deleted += more.deleted;
    talk->skipped += more.skipped;
}

} // namespace

Request Chat::query(QLatin1StringView method, const Parameters &parameters) const
{
    Request request = m_xrpc.query(method, parameters);
    request.with("atproto-proxy", "did:web:api.bsky.chat#bsky_chat");
    request.lane = "chat";
    return request;
}

Request Chat::procedure(QLatin1StringView method, const QJsonObject &input) const
{
    Request request = m_xrpc.procedure(method, input);
    request.with("atproto-proxy", "did:web:api.bsky.chat#bsky_chat");
    request.lane = "chat";
    return request;
}

Task<Result<>> Chat::ask()
{
    Parameters parameters;
    parameters.append({ u"limit"_s, u"1"_s });
    Request request = query("chat.bsky.convo.listConvos"_L1, parameters);
    request.deadline = 15s;
    const Result<QJsonObject> answer = co_await m_xrpc.ask(request);
    if (!answer)
        co_return answer.error();
    if (!(*answer)["convos"_L1].isArray())
        co_return Error(Error::Malformed, u"convos"_s);
    co_return Result<>();
}

Task<Result<decode::Talk>> Chat::everything(QString own)
{
    Parameters parameters;
    parameters.append({ u"limit"_s, u"50"_s });
    const Request request = query("chat.bsky.convo.listConvos"_L1, parameters);
    const Result<Reply> reply = co_await m_xrpc.call(request);
    if (!reply)
        co_return reply.error();
    const QByteArray body = reply->body;
    const Instant since = m_xrpc.now() - firstTime;
    const Result<decode::Talk> convos = co_await m_worker.run(&decode::convos, body, since);
    if (!convos)
        co_return convos.error();
    decode::Talk talk;
    talk.revision = convos->revision;
    talk.skipped = convos->skipped;
    const QStringList recent = convos->convos.mid(0, mostConvos);
    for (const QString &convo : recent) {
        const Result<decode::Talk> more = co_await conversation(own, convo);
        if (!more)
            co_return more.error();
        add(*more, &talk);
    }
    talk.messages.removeIf([since](const Message &each) { return each.createdAt <= since; });
    co_return talk;
}

Task<Result<decode::Talk>> Chat::news(QString own, QString revision)
{
    if (revision.isEmpty()) {
        Result<decode::Talk> all = co_await everything(own);
        co_return all;
    }
    decode::Talk talk;
    talk.revision = revision;
    for (int page = 0; page < mostPages; ++page) {
        Parameters parameters;
        parameters.append({ u"cursor"_s, talk.revision });
        const Request request = query("chat.bsky.convo.getLog"_L1, parameters);
        const Result<Reply> reply = co_await m_xrpc.call(request);
        if (!reply)
            co_return reply.error();
        const QByteArray body = reply->body;
        const Instant now = m_xrpc.now();
        const Result<decode::Talk> more = co_await m_worker.run(&decode::log, body, own, now);
        if (!more)
            co_return more.error();
        add(*more, &talk);
        if (more->items == 0 || more->revision <= talk.revision)
            break;
        talk.revision = more->revision;
    }
    const QStringList unclear = withoutPartner(talk.messages);
    for (const QString &convo : unclear) {
        const Result<decode::Talk> more = co_await conversation(own, convo);
        if (!more)
            co_return more.error();
        talk.messages.removeIf([&convo](const Message &each) {
            return each.rootId == convoId(convo);
        });
        add(*more, &talk);
    }
    co_return talk;
}

Task<Result<decode::Talk>> Chat::conversation(QString own, QString convo)
{
    Parameters parameters;
    parameters.append({ u"convoId"_s, convo });
    parameters.append({ u"limit"_s, QString::number(pageSize) });
    const Request request = query("chat.bsky.convo.getMessages"_L1, parameters);
    const Result<Reply> reply = co_await m_xrpc.call(request);
    if (!reply)
        co_return reply.error();
    const QByteArray body = reply->body;
    const Instant now = m_xrpc.now();
    Result<decode::Talk> talk = co_await m_worker.run(&decode::messages, body, convo, own, now);
    co_return talk;
}

Task<Result<Receipt>> Chat::send(QString convo, QString text, QJsonArray facets)
{
    QJsonObject message { { u"text"_s, text } };
    if (!facets.isEmpty())
        message.insert(u"facets"_s, facets);
    const QJsonObject input { { u"convoId"_s, convo }, { u"message"_s, message } };
    const Request request = procedure("chat.bsky.convo.sendMessage"_L1, input);
    const Result<QJsonObject> answer = co_await m_xrpc.ask(request);
    if (!answer)
        co_return answer.error();
    const QString id = json::string(*answer, "id"_L1);
    if (id.isEmpty())
        co_return Error(Error::UnknownOutcome, u"message without an id"_s);
    Receipt receipt;
    receipt.remoteId = directId(convo, id);
    receipt.apiId = id;
    receipt.ref = Ref::toDirect(convo, id).toBytes();
    co_return receipt;
}

Task<Result<Sighting>> Chat::find(QString own, QString convo, QString text, Instant since)
{
    const Result<decode::Talk> talk = co_await conversation(own, convo);
    if (!talk)
        co_return talk.error();
    Sighting sighting;
    // A full page that does not reach back to the attempt proves nothing.
    const bool whole = talk->items < pageSize
        || std::any_of(talk->messages.begin(), talk->messages.end(),
                       [since](const Message &each) { return each.createdAt < since; });
    sighting.kind = whole ? Sighting::Absent : Sighting::CannotTell;
    for (const Message &each : talk->messages) {
        if (!each.own || each.createdAt < since
            || !text::sameAfterPublishing(text, each.body.text.raw()))
            continue;
        sighting.kind = Sighting::Found;
        sighting.receipt.remoteId = each.remoteId;
        sighting.receipt.apiId = each.apiId;
        sighting.receipt.ref = each.ref;
    }
    co_return sighting;
}

Task<Result<>> Chat::markRead(QString convo, QString message)
{
    QJsonObject input { { u"convoId"_s, convo } };
    if (!message.isEmpty())
        input.insert(u"messageId"_s, message);
    const Request request = procedure("chat.bsky.convo.updateRead"_L1, input);
    const Result<Reply> reply = co_await m_xrpc.call(request);
    if (!reply)
        co_return reply.error();
    co_return Result<>();
}

} // namespace bluesky
