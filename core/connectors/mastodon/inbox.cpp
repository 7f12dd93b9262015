// SPDX-License-Identifier: GPL-3.0-or-later
// Reading: notifications, direct conversations and our own answers since the cursor; messages as
// they stand now; a whole thread.
//
// The API names a parent by its API id, the store knows messages by their address. What the
// session has met is remembered (m_known); for a message whose parent it has not met, the context
// is asked, which brings the whole chain. A parent that is gone, or beyond the bound, gets a
// stand-in made of its id ("api:host/id"), so that its answers still stand together; the real
// address replaces it with the next reading that knows it.
#include "core/connectors/mastodon/connector.h"

#include "core/base/json.h"

#include <QJsonDocument>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mastodon {

namespace {

constexpr auto firstReading = std::chrono::hours(30 * 24);
constexpr int familiesPerFetch = 40;
constexpr int ownPages = 10;
constexpr int talkPages = 5;
constexpr qsizetype relatives = 200; // of one thread, each way
constexpr qsizetype batchSize = 20; // GET /api/v1/statuses?id[]= refuses more
constexpr qsizetype memory = 20'000;

QList<PageItem> items(const Statuses &page)
{
    QList<PageItem> made;
    for (const Status &each : page.list)
        made.append({ each.message.apiId, each.message.createdAt });
    return made;
}

// Nothing more can be asked now; the cursor must not pass what was not read.
bool stops(const Error &error)
{
    return error.kind == Error::Offline || error.kind == Error::NeedsSignIn
        || error.kind == Error::RateLimited || error.kind == Error::Intercepted
        || error.kind == Error::Locked || error.kind == Error::Unavailable;
}

// For us, or by us: what belongs to an inbox.
bool concerns(const Status &status)
{
    return status.message.own || status.message.kind != Message::Kind::Post;
}

} // namespace

void Session::remember(const Status &status)
{
    if (m_known.size() > memory)
        m_known.clear();
    Known &known = m_known[status.message.apiId];
    known.uri = status.message.remoteId;
    known.parent = status.answers;
}

void Session::place(Status &status) const
{
    Message &message = status.message;
    if (status.answers.isEmpty()) {
        if (status.quoted && message.parentId.isEmpty())
            message.parentId = status.quoted->remoteId;
        return;
    }
    const auto parent = m_known.constFind(status.answers);
    if (parent == m_known.cend()) {
        message.parentId = u"api:%1/%2"_s.arg(m_server.authority(), status.answers);
        return;
    }
    message.parentId = parent->uri;
    // Up the chain; a circle or a gap means that the first text is not known.
    auto above = parent;
    for (int steps = 0; steps < 1000; ++steps) {
        if (above->parent.isEmpty()) {
            message.rootId = above->uri;
            return;
        }
        above = m_known.constFind(above->parent);
        if (above == m_known.cend())
            return;
    }
}

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
        const bool told = each.type == "update"_L1 ? concerns(*each.status) : true;
        if (told && !each.status->message.own)
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

Task<Result<>> Session::readFamilies(Reading *reading)
{
    const QList<Status> news = reading->news;
    for (const Status &each : news) {
        if (each.quoted && !m_known.value(each.quoted->apiId).told) {
            Status quoted;
            quoted.message = *each.quoted;
            remember(quoted);
            reading->around.append(quoted);
        }
        if (!each.answers.isEmpty() && !m_known.contains(each.answers)
            && reading->families < familiesPerFetch) {
            ++reading->families;
            const Result<> read = co_await readFamily(each, reading);
            if (!read)
                co_return read.error();
        }
        // Posts of ours that are known, but nobody had answered until now; all parts above.
        for (QString id = each.answers; m_posts.contains(id);) {
            const Status post = m_posts.take(id);
            reading->around.append(post);
            id = post.answers;
        }
    }
    co_return Result<>();
}

// Our answers join what they answer. One to somebody who does not speak to us is left out.
Task<Result<>> Session::readAnswers(Reading *reading)
{
    const QList<Status> answers = m_answers;
    for (const Status &each : answers) {
        const bool direct = each.message.kind == Message::Kind::DirectMessage;
        if (!each.answers.isEmpty() && !m_known.contains(each.answers)
            && reading->families < familiesPerFetch) {
            ++reading->families;
            Reading around;
            const Result<> read = co_await readFamily(each, &around);
            if (!read)
                co_return read.error();
            if (direct || std::any_of(around.around.cbegin(), around.around.cend(), &concerns)) {
                reading->around.append(around.around);
                reading->news.append(each);
            }
        } else if (direct || m_known.contains(each.answers)) {
            reading->news.append(each);
        }
    }
    co_return Result<>();
}

// The chain above a message, and what we or others have said to us below it.
Task<Result<>> Session::readFamily(Status child, Reading *reading)
{
    Request question = request(Request::Method::Get,
                               u"/api/v1/statuses/"_s + child.message.apiId + u"/context"_s);
    question.lane = "context";
    question.maxBytes = 16 << 20;
    const Result<Reply> reply = co_await ask(question);
    if (!reply && stops(reply.error()))
        co_return reply.error();
    if (reply) {
        const Home reader = home();
        const Result<Family> around = co_await m_worker.run(&family, reply->body, reader);
        if (around) {
            for (const Status &each : around->ancestors) {
                remember(each);
                reading->around.append(each);
            }
            for (const Status &each : around->descendants) {
                remember(each);
                if (concerns(each))
                    reading->around.append(each);
            }
        }
    }
    if (m_known.contains(child.answers))
        co_return Result<>();
    const Result<Status> parent = co_await askStatus(child.answers); // at least what it answers
    if (!parent && stops(parent.error()))
        co_return parent.error();
    if (parent) {
        remember(*parent);
        m_known.insert(child.answers, m_known.value(parent->message.apiId)); // snac: another id
        reading->around.append(*parent);
    }
    co_return Result<>();
}

Batch Session::gathered(const Reading &reading) const
{
    Batch made;
    made.skipped = reading.skipped;
    QSet<QString> in;
    for (const QList<Status> *list : { &reading.news, &reading.around }) {
        for (Status each : *list) {
            if (in.contains(each.message.remoteId))
                continue;
            in.insert(each.message.remoteId);
            place(each);
            made.messages.append(each.message);
        }
    }
    // Parents before children, for whoever reads in order.
    std::stable_sort(made.messages.begin(), made.messages.end(),
                     [](const Message &a, const Message &b) { return a.createdAt < b.createdAt; });
    return made;
}

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
    QStringList gone;
    if (!missing.isEmpty()) {
        const Result<QHash<QString, Status>> recent = co_await recentByUri();
        if (!recent)
            co_return recent.error();
        for (const QString &id : std::as_const(missing)) {
            const auto hit = recent->constFind(uris.value(id));
            if (hit == recent->cend()) {
                gone.append(uris.value(id));
                continue;
            }
            reading.news.append(*hit);
            remember(*hit);
        }
    }
    Batch made = gathered(reading);
    made.deleted = gone;
    co_return made;
}

Task<Result<Batch>> Session::thread(MessageRef message)
{
    const Result<> known = co_await learnMe();
    if (!known)
        co_return known.error();
    const Result<> described = co_await learnInstance();
    if (!described)
        co_return described.error();
    Result<Status> centre = co_await askStatus(message.apiId);
    if (!centre && centre.error().kind == Error::NotFound && !message.remoteId.isEmpty()) {
        const Result<QString> id = co_await apiIdOf(message.remoteId);
        if (!id)
            co_return id.error();
        centre = co_await askStatus(*id);
    }
    if (!centre)
        co_return centre.error();
    Request question = request(Request::Method::Get,
                               u"/api/v1/statuses/"_s + centre->message.apiId + u"/context"_s);
    question.lane = "context";
    question.maxBytes = 16 << 20;
    const Result<Reply> reply = co_await ask(question);
    if (!reply)
        co_return reply.error();
    const Home reader = home();
    const Result<Family> around = co_await m_worker.run(&family, reply->body, reader);
    if (!around)
        co_return around.error();
    Reading reading;
    reading.skipped = around->skipped;
    // Of a long thread, the nearest: the last ancestors and the first answers.
    for (const Status &each : around->ancestors)
        remember(each);
    for (const Status &each : around->descendants)
        remember(each);
    remember(*centre);
    reading.around = around->ancestors.mid(std::max<qsizetype>(0, around->ancestors.size()
                                                                      - relatives));
    reading.around.append(*centre);
    reading.around.append(around->descendants.mid(0, relatives));
    const Batch made = gathered(reading);
    told(made);
    co_return made;
}

} // namespace mastodon
