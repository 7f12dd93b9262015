// SPDX-License-Identifier: GPL-3.0-or-later
// What belongs together: parents of what came in, whole threads.
//
// The API names a parent by its API id, the store knows messages by their address. What the
// session has met is remembered (m_known); for a message whose parent it has not met, the context
// is asked, which brings the whole chain. A parent that is gone, or beyond the bound, gets a
// stand-in made of its id ("api:host/id"), so that its answers still stand together; the real
// address replaces it with the next reading that knows it.
#include "core/connectors/mastodon/connector.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mastodon {

namespace {

constexpr int familiesPerFetch = 40;
constexpr qsizetype relatives = 200; // of one thread, each way
constexpr qsizetype memory = 20'000;

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
