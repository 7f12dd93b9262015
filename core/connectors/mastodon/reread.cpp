// SPDX-License-Identifier: GPL-3.0-or-later
// Messages as they stand now: edits, and what is gone.
#include "core/connectors/mastodon/connector.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace mastodon {

namespace {

constexpr qsizetype batchSize = 20; // GET /api/v1/statuses?id[]= refuses more

// Asked for, and neither read nor found absent: nothing can be said of them.
QStringList unsaid(const QList<MessageRef> &asked, const Batch &read, const QSet<QString> &absent)
{
    QSet<QString> said = absent;
    for (const Message &each : read.messages)
        said.insert(each.remoteId);
    QStringList left;
    for (const MessageRef &each : asked) {
        if (!said.contains(each.remoteId))
            left.append(each.remoteId);
    }
    return left;
}

} // namespace

// Several statuses, by one call for twenty where the server knows it, else by one call each.
Task<Result<Statuses>> Session::readAll(QStringList apiIds, QStringList *missing)
{
    Statuses made;
    QStringList singly = apiIds;
    if (m_manyAtOnce && m_instance->apiVersion >= 2 && apiIds.size() > 1) {
        singly.clear();
        for (qsizetype from = 0; from < apiIds.size(); from += batchSize) {
            const QStringList part = apiIds.mid(from, batchSize);
            QList<std::pair<QString, QString>> query;
            for (const QString &each : part)
                query.append({ u"id[]"_s, each });
            Request question = request(Request::Method::Get, u"/api/v1/statuses"_s, query);
            question.lane = "statuses";
            const Result<Statuses> list = co_await askStatuses(question);
            if (!list && stops(list.error()))
                co_return list.error();
            if (!list) {
                m_manyAtOnce = false;
                singly = apiIds.mid(from);
                break;
            }
            QStringList absent = part;
            for (const Status &each : list->list) {
                absent.removeAll(each.message.apiId);
                made.list.append(each);
            }
            singly += absent; // asked alone, the server says whether it is gone
        }
    }
    for (const QString &each : std::as_const(singly)) {
        const Result<Status> one = co_await askStatus(each);
        if (one)
            made.list.append(*one);
        else if (stops(one.error()))
            co_return one.error();
        else if (one.error().kind == Error::NotFound)
            missing->append(each);
        else
            ++made.skipped;
    }
    co_return made;
}

// The newest statuses of notifications and of our own list, by address: where a message is found
// whose API id has changed (snac changes it with each edit).
Task<Result<QHash<QString, Status>>> Session::recentByUri()
{
    const Result<> known = co_await learnMe();
    if (!known)
        co_return known.error();
    QHash<QString, Status> made;
    QList<std::pair<QString, QString>> query { { u"limit"_s, u"40"_s } };
    const Request first = request(Request::Method::Get, u"/api/v1/notifications"_s, query);
    const Result<Reply> reply = co_await ask(first);
    if (!reply && stops(reply.error()))
        co_return reply.error();
    if (reply) {
        const Home reader = home();
        const Result<Notices> page = co_await m_worker.run(&notices, reply->body, reader);
        if (page) {
            for (const Notice &each : page->list) {
                if (each.status) {
                    made.insert(each.status->message.remoteId, *each.status);
                    m_noticeOf.insert(each.status->message.remoteId, each.id);
                }
            }
        }
    }
    const QString path = u"/api/v1/accounts/"_s + m_me->author.apiId + u"/statuses"_s;
    const Request second = request(Request::Method::Get, path, query);
    const Result<Statuses> own = co_await askStatuses(second);
    if (!own && stops(own.error()))
        co_return own.error();
    if (own) {
        for (const Status &each : own->list)
            made.insert(each.message.remoteId, each);
    }
    co_return made;
}

Task<Result<Batch>> Session::reread(QList<MessageRef> messages)
{
    const Result<> known = co_await learnMe();
    if (!known)
        co_return known.error();
    const Result<> described = co_await learnInstance();
    if (!described)
        co_return described.error();
    QStringList ids;
    QHash<QString, QString> uris;
    for (const MessageRef &each : messages) {
        if (each.apiId.isEmpty())
            continue;
        ids.append(each.apiId);
        uris.insert(each.apiId, each.remoteId);
    }
    QStringList missing;
    const Result<Statuses> read = co_await readAll(ids, &missing);
    if (!read)
        co_return read.error();
    Reading reading;
    reading.skipped = read->skipped;
    QSet<QString> asked;
    for (const QString &uri : std::as_const(uris))
        asked.insert(uri);
    for (const Status &each : read->list) {
        remember(each);
        if (asked.contains(each.message.remoteId))
            reading.news.append(each);
    }
    QSet<QString> absent; // no proof that it is gone: the caller counts how often
    if (!missing.isEmpty()) {
        const Result<QHash<QString, Status>> recent = co_await recentByUri();
        if (!recent)
            co_return recent.error();
        for (const QString &id : std::as_const(missing)) {
            const auto hit = recent->constFind(uris.value(id));
            if (hit == recent->cend()) {
                absent.insert(uris.value(id));
                continue;
            }
            reading.news.append(*hit);
            remember(*hit);
        }
    }
    Batch made = gathered(reading);
    made.unknown = unsaid(messages, made, absent);
    co_return made;
}

} // namespace mastodon
