// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/publishing.h"

#include "core/base/json.h"
#include "core/base/text.h"
#include "core/connectors/bluesky/decode.h"
#include "core/connectors/bluesky/facets.h"
#include "core/connectors/bluesky/identity.h"

#include <QCryptographicHash>
#include <QFile>

using namespace Qt::StringLiterals;

namespace bluesky {

namespace {

constexpr auto tolerance = std::chrono::seconds(120); // between our clock and a server's

bool isFilm(const Media &media)
{
    return media.mimeType.startsWith("video/"_L1);
}

bool wantsParent(const Outgoing &post, const Draft &draft)
{
    const Ref parent = parentOf(post, draft);
    return !post.parentId.isEmpty() && !parent.direct() && parent.post.isEmpty();
}

bool wantsQuoted(const Outgoing &post, const Draft &draft)
{
    return !post.quotedId.isEmpty() && quotedBy(post, draft).post.isEmpty();
}

QStringList unknownHandles(const Outgoing &post, const Draft &draft)
{
    QStringList handles = facets::mentions(post.text);
    handles.removeIf([&draft](const QString &each) { return draft.dids.contains(each); });
    return handles;
}

// Every step of preparing may be repeated: what may have happened did no harm.
Error harmless(const Error &error)
{
    if (error.kind != Error::UnknownOutcome)
        return error;
    return Error(Error::Offline, error.detail, error.words).withStatus(error.status);
}

Result<QByteArray> fileBytes(QString path, QByteArray sha256)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error(Error::Unavailable, file.errorString());
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return Error(Error::Unavailable, file.errorString());
    const bool changed = !sha256.isEmpty()
        && QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex() != sha256;
    if (bytes.isEmpty() || changed)
        return Error(Error::Unavailable, u"the file is not what was chosen"_s);
    return bytes;
}

Result<QJsonObject> blobOf(const QJsonObject &answer)
{
    const QJsonObject blob = answer["blob"_L1].toObject();
    if (json::string(blob["ref"_L1].toObject(), "$link"_L1).isEmpty())
        return Error(Error::Malformed, u"blob without a reference"_s);
    return blob;
}

Receipt receiptFor(const StrongRef &written, const QJsonObject &record)
{
    Ref ref;
    ref.post = written;
    ref.root = StrongRef::fromJson(record["reply"_L1].toObject()["root"_L1].toObject());
    Receipt receipt;
    receipt.remoteId = written.uri;
    receipt.apiId = written.uri;
    receipt.ref = ref.toBytes();
    if (const auto uri = AtUri::parse(written.uri))
        receipt.url = postPage(*uri);
    return receipt;
}

// One commit that makes both.
QJsonObject creating(const QString &own, const RecordKey &key, const QJsonObject &record,
                     const QJsonObject &gate)
{
    const auto creation = [&key](const QJsonObject &each) {
        return QJsonObject { { u"$type"_s, u"com.atproto.repo.applyWrites#create"_s },
                             { u"collection"_s, each["$type"_L1] },
                             { u"rkey"_s, key.tid },
                             { u"value"_s, each } };
    };
    return { { u"repo"_s, own },
             { u"writes"_s, QJsonArray { creation(record), creation(gate) } } };
}

Prepared step(const Outgoing &post, const Draft &draft)
{
    Prepared prepared;
    prepared.state = draft.toBytes();
    prepared.done = complete(post, draft);
    return prepared;
}

} // namespace

bool complete(const Outgoing &post, const Draft &draft)
{
    return !wantsParent(post, draft) && !wantsQuoted(post, draft)
        && unknownHandles(post, draft).isEmpty() && draft.blobs.size() >= post.media.size();
}

Task<Result<Draft>> Publishing::lookUpPosts(QString own, Outgoing post, Draft draft)
{
    Parameters parameters;
    if (wantsParent(post, draft))
        parameters.append({ u"uris"_s, post.parentId });
    if (wantsQuoted(post, draft))
        parameters.append({ u"uris"_s, post.quotedId });
    const Request request = m_xrpc.query("app.bsky.feed.getPosts"_L1, parameters);
    const Result<Reply> reply = co_await m_xrpc.call(request);
    if (!reply)
        co_return reply.error();
    const QByteArray body = reply->body;
    const Instant now = m_clock.now();
    const Result<decode::Page> page = co_await m_worker.run(&decode::posts, body, own, now);
    if (!page)
        co_return page.error();
    for (const decode::Post &found : page->posts) {
        const Ref ref = Ref::fromBytes(found.message.ref);
        if (ref.post.uri == post.parentId)
            draft.parent = ref;
        if (ref.post.uri == post.quotedId)
            draft.quoted = ref;
    }
    if (wantsParent(post, draft) || wantsQuoted(post, draft)) // it is gone: no answer can be sent
        co_return Error(Error::Refused, u"NotFound"_s);
    co_return draft;
}

Task<Result<Draft>> Publishing::lookUpHandles(Draft draft, QStringList handles)
{
    for (const QString &handle : handles) {
        Parameters parameters;
        parameters.append({ u"handle"_s, handle });
        const Request request = m_xrpc.query("com.atproto.identity.resolveHandle"_L1, parameters);
        const Result<QJsonObject> answer = co_await m_xrpc.ask(request);
        const bool nobody = !answer
            && (answer.error().kind == Error::Refused || answer.error().kind == Error::NotFound);
        if (!answer && !nobody)
            co_return answer.error();
        const QString did = answer ? json::string(*answer, "did"_L1) : QString();
        draft.dids.insert(handle, isDid(did) ? did : QString()); // nobody's handle stays text
    }
    co_return draft;
}

Task<Result<QJsonObject>> Publishing::stored(Media media, QByteArray bytes)
{
    const QByteArray type = media.mimeType.toLatin1();
    const Request request = m_xrpc.upload("com.atproto.repo.uploadBlob"_L1, bytes, type);
    const Result<QJsonObject> answer = co_await m_xrpc.ask(request);
    if (!answer)
        co_return harmless(answer.error());
    co_return blobOf(*answer);
}

Task<Result<QJsonObject>> Publishing::uploaded(Media media)
{
    const Result<QByteArray> file = co_await m_worker.run(&fileBytes, media.path, media.sha256);
    if (!file)
        co_return file.error();
    const QByteArray bytes = *file;
    Result<QJsonObject> blob = co_await stored(media, bytes);
    co_return blob;
}

Task<Result<Prepared>> Publishing::prepareMedium(QString own, Outgoing post, Draft draft)
{
    const Media media = post.media[draft.blobs.size()];
    if (!isFilm(media) || onThisComputer(m_xrpc.server())) {
        const Result<QJsonObject> blob = co_await uploaded(media);
        if (!blob)
            co_return blob.error();
        draft.blobs.append(*blob);
        co_return step(post, draft);
    }
    if (draft.job.isEmpty()) {
        const Result<QByteArray> file = co_await m_worker.run(&fileBytes, media.path, media.sha256);
        if (!file)
            co_return file.error();
        const QByteArray bytes = *file;
        const Result<QString> job = co_await startFilm(own, media, bytes);
        if (!job)
            co_return job.error();
        draft.job = *job;
    } else {
        const QString job = draft.job;
        const Result<QJsonObject> blob = co_await filmStatus(job);
        if (!blob)
            co_return blob.error();
        if (!blob->isEmpty()) {
            draft.blobs.append(*blob);
            draft.job.clear();
        }
    }
    Prepared prepared = step(post, draft);
    prepared.wait = draft.job.isEmpty() ? 0s : 3s;
    co_return prepared;
}

Task<Result<Prepared>> Publishing::prepare(QString own, Outgoing post, QByteArray soFar)
{
    Draft draft = Draft::fromBytes(soFar);
    if (wantsParent(post, draft) || wantsQuoted(post, draft)) {
        const Result<Draft> more = co_await lookUpPosts(own, post, draft);
        if (!more)
            co_return more.error();
        co_return step(post, *more);
    }
    const QStringList handles = unknownHandles(post, draft);
    if (!handles.isEmpty()) {
        const Result<Draft> more = co_await lookUpHandles(draft, handles);
        if (!more)
            co_return more.error();
        co_return step(post, *more);
    }
    if (draft.blobs.size() < post.media.size()) {
        Result<Prepared> prepared = co_await prepareMedium(own, post, draft);
        co_return prepared;
    }
    co_return step(post, draft);
}

// putRecord with swapRecord null: made when there is none under this key, nothing when the same is
// there already, InvalidSwap when something else is. createRecord would answer 500 instead.
Task<Result<Receipt>> Publishing::put(QString own, QJsonObject record, RecordKey key)
{
    const QJsonObject input { { u"repo"_s, own },
                              { u"collection"_s, QString(collection::post) },
                              { u"rkey"_s, key.tid },
                              { u"record"_s, record },
                              { u"swapRecord"_s, QJsonValue::Null } };
    const Request request = m_xrpc.procedure("com.atproto.repo.putRecord"_L1, input);
    const Result<QJsonObject> answer = co_await m_xrpc.ask(request);
    if (answer) {
        const StrongRef written = StrongRef::fromJson(*answer);
        if (written.isEmpty())
            co_return Error(Error::UnknownOutcome, u"record without an address"_s);
        co_return receiptFor(written, record);
    }
    if (answer.error().detail != "InvalidSwap"_L1)
        co_return answer.error();
    const QString text = record["text"_L1].toString();
    const Result<Sighting> sighting = co_await look(own, text, key);
    if (sighting && sighting->kind == Sighting::Found)
        co_return sighting->receipt;
    co_return Error(Error::UnknownOutcome, u"InvalidSwap"_s); // something under our key: look closer
}

// Both or none of them: there is no moment at which whoever wants may answer. Under a key that is taken
// nothing is made, and the server only says that it failed.
Task<Result<Receipt>> Publishing::putBoth(QString own, QJsonObject record, QJsonObject gate,
                                          RecordKey key)
{
    const QJsonObject input = creating(own, key, record, gate);
    const Request request = m_xrpc.procedure("com.atproto.repo.applyWrites"_L1, input);
    const Result<QJsonObject> answer = co_await m_xrpc.ask(request);
    if (answer) {
        const QJsonArray results = (*answer)["results"_L1].toArray();
        const StrongRef written = StrongRef::fromJson(results.first().toObject());
        if (!written.isEmpty())
            co_return receiptFor(written, record);
    } else if (answer.error().kind != Error::UnknownOutcome || answer.error().status == 0) {
        co_return answer.error();
    }
    const QString text = record["text"_L1].toString();
    const Result<Sighting> sighting = co_await look(own, text, key);
    if (sighting && sighting->kind == Sighting::Found)
        co_return sighting->receipt;
    if (!answer)
        co_return answer.error();
    co_return Error(Error::UnknownOutcome, u"records without an address"_s);
}

Task<Result<Receipt>> Publishing::write(QString own, QJsonObject record, QJsonObject gate,
                                        RecordKey key)
{
    if (gate.isEmpty()) {
        Result<Receipt> one = co_await put(own, record, key);
        co_return one;
    }
    Result<Receipt> both = co_await putBoth(own, record, gate, key);
    co_return both;
}

Task<Result<Sighting>> Publishing::look(QString own, QString text, RecordKey key)
{
    Parameters parameters;
    parameters.append({ u"repo"_s, own });
    parameters.append({ u"collection"_s, QString(collection::post) });
    parameters.append({ u"rkey"_s, key.tid });
    const Request request = m_xrpc.query("com.atproto.repo.getRecord"_L1, parameters);
    const Result<QJsonObject> answer = co_await m_xrpc.ask(request);
    Sighting sighting;
    if (!answer) {
        if (answer.error().detail != "RecordNotFound"_L1)
            co_return answer.error();
        sighting.kind = Sighting::Absent;
        sighting.repeatable = true;
        co_return sighting;
    }
    const StrongRef there = StrongRef::fromJson(*answer);
    const QJsonObject record = (*answer)["value"_L1].toObject();
    if (!there.isEmpty() && json::string(record, "text"_L1) == text) {
        sighting.kind = Sighting::Found;
        sighting.receipt = receiptFor(there, record);
    }
    co_return sighting;
}

Task<Result<>> Publishing::uploadAgain(Outgoing post)
{
    for (const Media &media : post.media) {
        const Result<QJsonObject> blob = co_await uploaded(media);
        if (!blob)
            co_return blob.error();
    }
    co_return Result<>();
}

Task<Result<Receipt>> Publishing::publish(QString own, Outgoing post, QByteArray prepared,
                                          PublishKey key)
{
    const Draft draft = Draft::fromBytes(prepared);
    if (parentOf(post, draft).direct()) {
        Result<Receipt> sent = co_await sendDirect(own, post, draft, key);
        co_return sent;
    }
    const std::optional<RecordKey> recordKey = RecordKey::parse(key.bytes);
    if (!recordKey)
        co_return Error(Error::Invalid, u"record key"_s);
    const RecordKey place = *recordKey;
    const Result<QJsonObject> built = record(post, draft, place);
    if (!built)
        co_return built.error();
    const QJsonObject content = *built;
    const QJsonObject rule = gate(post, own, place);
    Result<Receipt> receipt = co_await write(own, content, rule, place);
    // Media nobody used are forgotten after a while. The same bytes get the same name again, so
    // the record stays the same.
    if (!receipt && receipt.error().detail == "BlobNotFound"_L1) {
        const Result<> again = co_await uploadAgain(post);
        if (!again)
            co_return again.error();
        receipt = co_await write(own, content, rule, place);
    }
    co_return receipt;
}

Task<Result<Sighting>> Publishing::find(QString own, Outgoing post, PublishKey key)
{
    const Ref parent = Ref::fromBytes(post.parentRef);
    if (parent.direct()) {
        Result<Sighting> direct = co_await lookDirect(own, parent.convo, post.text, key);
        co_return direct;
    }
    const std::optional<RecordKey> recordKey = RecordKey::parse(key.bytes);
    if (!recordKey)
        co_return Error(Error::Invalid, u"record key"_s);
    const RecordKey place = *recordKey;
    Result<Sighting> sighting = co_await look(own, post.text, place);
    co_return sighting;
}

// Absent counts only once nothing can be under way any more; until then the answer is to ask later.
Task<Result<Sighting>> Publishing::lookDirect(QString own, QString convo, QString text,
                                              PublishKey key)
{
    const Instant since = key.firstUsed - tolerance;
    Result<Sighting> sighting = co_await m_chat.find(own, convo, text, since);
    const Instant sent = std::max(key.firstUsed, m_directSentAt.value_or(key.firstUsed));
    if (sighting && sighting->kind == Sighting::Absent && m_clock.now() < sent + m_settle)
        co_return Error(Error::Offline, u"may still arrive"_s).withUntil(sent + m_settle);
    co_return sighting;
}

// A repeated attempt looks first: the service has no key of its own.
Task<Result<Receipt>> Publishing::sendDirect(QString own, Outgoing post, Draft draft,
                                             PublishKey key)
{
    const Ref parent = parentOf(post, draft);
    if (!post.media.isEmpty() || post.poll)
        co_return Error(Error::Unsupported, u"media in a direct message"_s);
    if (m_clock.now() - key.firstUsed > 5s) {
        const Result<Sighting> before = co_await lookDirect(own, parent.convo, post.text, key);
        if (!before)
            co_return before.error();
        if (before->kind == Sighting::Found)
            co_return before->receipt;
        if (before->kind == Sighting::CannotTell)
            co_return Error(Error::UnknownOutcome, u"too much has been said since"_s);
    }
    const QJsonArray links = facets::written(post.text, draft.dids);
    m_directSentAt = m_clock.now();
    Result<Receipt> sent = co_await m_chat.send(parent.convo, post.text, links);
    co_return sent;
}

} // namespace bluesky
