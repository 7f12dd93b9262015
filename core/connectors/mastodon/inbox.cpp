// SPDX-License-Identifier: GPL-3.0-or-later
// Reading: notifications, direct conversations and our own answers since the cursor.
#include "core/connectors/mastodon/connector.h"

#include "core/base/json.h"

#include <QJsonDocument>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mastodon {

namespace {

constexpr auto firstReading = std::chrono::hours(30 * 24);
constexpr int ownPages = 10;
constexpr int talkPages = 5;
constexpr qsizetype memory = 20'000;

QList<PageItem> items(const Statuses &page)
{
    QList<PageItem> made;
    for (const Status &each : page.list)
        made.append({ each.message.apiId, each.message.createdAt });
    return made;
}

} // namespace

void Session::forget()
{
    m_known.clear();
    m_posts.clear();
    m_answers.clear();
    m_ownCursor.reset();
}

void Session::told(const Batch &batch)
{
    for (const Message &each : batch.messages) {
        m_posts.remove(each.apiId);
        if (const auto known = m_known.find(each.apiId); known != m_known.end())
            known->told = true;
    }
}

Task<Result<Batch>> Session::fetch(Cursor since)
{
    const Result<> known = co_await learnMe();
    if (!known)
        co_return known.error();
    const Result<> described = co_await learnInstance();
    if (!described)
        co_return described.error();
    if (since == m_asked && since != m_given)
        forget();
    const QJsonObject cursor = QJsonDocument::fromJson(since).object();
    Progress notices = Progress::fromJson(cursor["notifications"_L1].toObject());
    const QJsonObject ownBefore = cursor["own"_L1].toObject();
    QStringList talked;
    for (const QJsonValue each : cursor["talks"_L1].toArray())
        talked.append(each.toString());

    Reading reading;
    if (!m_ownCursor) {
        const Result<> read = co_await readOwn(ownBefore);
        if (!read)
            co_return read.error();
    }
    const Result<> noticed = co_await readNotices(&notices, &reading);
    if (!noticed)
        co_return noticed.error();
    const bool last = !notices.more();
    if (last) {
        const Result<> talks = co_await readTalks(&talked, &reading);
        if (!talks)
            co_return talks.error();
    }
    const Result<> families = co_await readFamilies(&reading);
    if (!families)
        co_return families.error();
    // Our own answers are told of once everything they may answer has been read; until then the
    // cursor leaves them to be read again.
    if (last) {
        const Result<> answers = co_await readAnswers(&reading);
        if (!answers)
            co_return answers.error();
    }
    Batch made = gathered(reading);
    told(made);
    made.more = !last;
    QJsonObject next { { u"notifications"_s, notices.toJson() },
                       { u"own"_s, last ? *m_ownCursor : ownBefore },
                       { u"talks"_s, QJsonArray::fromStringList(talked) } };
    if (last) {
        m_answers.clear();
        m_ownCursor.reset();
    }
    made.next = QJsonDocument(next).toJson(QJsonDocument::Compact);
    m_asked = since;
    m_given = made.next;
    co_return made;
}

Task<Result<>> Session::readNotices(Progress *progress, Reading *reading)
{
    Result<Reply> reply = Error(Error::Malformed);
    for (;;) {
        QList<std::pair<QString, QString>> query { { u"limit"_s, u"80"_s } };
        if (m_typed) {
            query.append({ u"types[]"_s, u"mention"_s });
            query.append({ u"types[]"_s, u"update"_s });
            if (m_instance->apiVersion >= 7)
                query.append({ u"types[]"_s, u"quote"_s });
        }
        const QUrl url = progress->question(m_server, u"/api/v1/notifications"_s, query);
        const Request question(Request::Method::Get, url);
        reply = co_await ask(question);
        // A server that knows fewer types may refuse the others.
        if (reply || !m_typed || reply.error().kind != Error::Refused)
            break;
        m_typed = false;
    }
    if (!reply)
        co_return reply.error();
    const Home reader = home();
    const Result<Notices> page = co_await m_worker.run(&notices, reply->body, reader);
    if (!page)
        co_return page.error();
    QList<PageItem> order;
    for (const Notice &each : page->list)
        order.append({ each.id, each.at });
    const Instant horizon = m_clock.now() - firstReading;
    const QList<qsizetype> fresh = progress->take(order, *reply, m_server, horizon);
    reading->skipped += page->skipped;
    for (const qsizetype i : fresh) {
        const Notice &each = page->list[i];
        if (!each.status)
            continue;
        remember(*each.status);
        m_noticeOf.insert(each.status->message.remoteId, each.id);
        // An edit of something we boosted is no message to us.
        const Message &message = each.status->message;
        if (!message.own && message.kind != Message::Kind::Post)
            reading->news.append(*each.status);
    }
    if (m_noticeOf.size() > memory)
        m_noticeOf.clear();
    co_return Result<>();
}

// What we wrote ourselves, wherever: the parents of what comes in, and answers given elsewhere.
Task<Result<>> Session::readOwn(QJsonObject cursor)
{
    Progress progress = Progress::fromJson(cursor);
    const QString path = u"/api/v1/accounts/"_s + m_me->author.apiId + u"/statuses"_s;
    QList<std::pair<QString, QString>> query { { u"limit"_s, u"40"_s },
                                               { u"exclude_reblogs"_s, u"true"_s } };
    const Instant horizon = m_clock.now() - firstReading;
    m_answers.clear();
    for (int page = 0; page < ownPages; ++page) {
        const QUrl url = progress.question(m_server, path, query);
        const Request question(Request::Method::Get, url);
        const Result<Reply> reply = co_await ask(question);
        if (!reply && stops(reply.error()))
            co_return reply.error();
        if (!reply)
            break; // not allowed to: the inbox does without
        const Home reader = home();
        const Result<Statuses> list = co_await m_worker.run(&statuses, reply->body, reader);
        if (!list)
            co_return list.error();
        const QList<PageItem> order = items(*list);
        for (const qsizetype i : progress.take(order, *reply, m_server, horizon)) {
            const Status &each = list->list[i];
            if (!each.message.own || m_known.value(each.message.apiId).told)
                continue;
            remember(each);
            if (each.message.kind != Message::Kind::Post)
                m_answers.append(each);
            else if (m_posts.size() < memory)
                m_posts.insert(each.message.apiId, each);
        }
        if (!progress.more())
            break;
    }
    m_ownCursor = progress.toJson();
    co_return Result<>();
}

Task<Result<>> Session::readTalks(QStringList *seen, Reading *reading)
{
    if (!m_talks)
        co_return Result<>();
    QList<std::pair<QString, QString>> query { { u"limit"_s, u"40"_s } };
    Request question = request(Request::Method::Get, u"/api/v1/conversations"_s, query);
    const QSet<QString> before(seen->cbegin(), seen->cend());
    const Instant horizon = m_clock.now() - firstReading;
    QStringList now;
    QStringList passed;
    for (int page = 0; page < talkPages; ++page) {
        const Result<Reply> reply = co_await ask(question);
        if (!reply && stops(reply.error()))
            co_return reply.error();
        if (!reply) {
            m_talks = false; // the server has none, or the token may not
            co_return Result<>();
        }
        const Home reader = home();
        const Result<Talks> list = co_await m_worker.run(&talks, reply->body, reader);
        if (!list)
            co_return list.error();
        reading->skipped += list->skipped;
        bool more = !list->list.isEmpty();
        for (const Talk &each : list->list) {
            if (!each.last)
                continue;
            const Status &last = *each.last;
            remember(last);
            m_talkOf.insert(last.message.remoteId, each.id);
            if (page == 0)
                now.append(last.message.apiId);
            if (before.contains(last.message.apiId) || last.message.createdAt < horizon)
                more = false;
            else
                reading->news.append(last);
        }
        const QUrl next = link(*reply, u"next"_s, m_server);
        const QString mark = next.toString(QUrl::FullyEncoded);
        if (!more || next.isEmpty() || passed.contains(mark))
            break;
        passed.append(mark);
        question = Request(Request::Method::Get, next);
    }
    *seen = now;
    co_return Result<>();
}

} // namespace mastodon
