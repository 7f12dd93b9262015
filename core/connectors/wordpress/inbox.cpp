// SPDX-License-Identifier: GPL-3.0-or-later
// The comments of a site: what came since, how it stands now, what is around it.
#include "core/connectors/wordpress/connector.h"

#include "core/base/json.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace wordpress {

namespace {

constexpr auto firstReading = std::chrono::hours(30 * 24);
// Asked for again each time, for what was not there when its moment went by: the site's clock and
// ours, an hour that happens twice; and where only approved comments are seen, late approvals.
constexpr auto overlap = 1h;
constexpr auto lateApproval = std::chrono::hours(7 * 24);
constexpr int perPage = 100;
constexpr int threadPages = 3;
constexpr qsizetype memory = 2000;

// How far reading has come: the newest comment told of, and the page of the catch-up under way.
struct Progress
{
    std::optional<Instant> newest;
    std::optional<Instant> from;
    int page = 1;

    static Progress parse(const Cursor &cursor)
    {
        const QJsonObject json = QJsonDocument::fromJson(cursor).object();
        Progress made;
        if (json.contains("newest"_L1))
            made.newest = instant(json["newest"_L1].toInteger());
        if (json.contains("from"_L1))
            made.from = instant(json["from"_L1].toInteger());
        made.page = std::clamp(json["page"_L1].toInt(1), 1, 10'000);
        return made;
    }
    Cursor cursor() const
    {
        QJsonObject json;
        if (newest)
            json.insert(u"newest"_s, millis(*newest));
        if (from) {
            json.insert(u"from"_s, millis(*from));
            json.insert(u"page"_s, page);
        }
        return QJsonDocument(json).toJson(QJsonDocument::Compact);
    }
};

} // namespace

// Who moderates is shown more, and sees what waits.
Session::Query Session::commentQuery() const
{
    Query query { { u"per_page"_s, QString::number(perPage) } };
    if (may(Capabilities::HideReply))
        query.append({ u"context"_s, u"edit"_s });
    return query;
}

Task<Result<Comments>> Session::askComments(Request request, int *pages)
{
    const Result<Reply> reply = co_await ask(request);
    if (!reply)
        co_return reply.error();
    *pages = wordpress::pages(*reply);
    const QByteArray body = reply->body;
    const Home reader = home();
    Result<Comments> made = co_await m_worker.run(&comments, body, reader);
    co_return made;
}

// What comments stand under: posts, or pages of the site. What is neither is not shown.
Task<Result<QList<Message>>> Session::postsOf(QStringList ids)
{
    QList<Message> made;
    ids.removeDuplicates();
    QStringList missing;
    for (const QString &each : std::as_const(ids)) {
        if (m_posts.contains(each))
            made.append(m_posts[each]);
        else
            missing.append(each);
    }
    for (const QString &kind : { u"posts"_s, u"pages"_s }) {
        if (missing.isEmpty())
            break;
        const Query query { { u"include"_s, missing.first(std::min<qsizetype>(100, missing.size())).join(u',') },
                            { u"per_page"_s, u"100"_s },
                            { u"_fields"_s, u"id,date_gmt,link,title,content,author,status"_s } };
        const Request question = read(kind, query);
        const Result<Reply> reply = co_await ask(question);
        if (!reply) {
            const Error::Kind why = reply.error().kind;
            if (why == Error::Forbidden || why == Error::Refused || why == Error::NotFound)
                continue;
            co_return reply.error();
        }
        const QByteArray body = reply->body;
        const Home reader = home();
        const Result<Posts> list = co_await m_worker.run(&posts, body, reader);
        if (!list)
            continue;
        if (m_posts.size() > memory)
            m_posts.clear();
        for (const Post &each : list->list) {
            missing.removeAll(each.message.apiId);
            m_posts.insert(each.message.apiId, each.message);
            made.append(each.message);
        }
    }
    co_return made;
}

Task<Result<Batch>> Session::surrounded(Comments comments)
{
    Batch made;
    made.skipped = comments.skipped;
    QStringList under;
    for (const Comment &each : comments.list) {
        const bool away = each.status == "spam"_L1 || each.status == "trash"_L1;
        if (away) {
            made.deleted.append(each.message.remoteId);
            continue;
        }
        made.messages.append(each.message);
        under.append(each.post);
    }
    const Result<QList<Message>> posts = co_await postsOf(under);
    if (!posts)
        co_return posts.error();
    made.messages += *posts;
    co_return made;
}

// Oldest first, from a while before the newest that was told of.
Task<Result<Batch>> Session::fetch(Cursor since)
{
    const Result<> known = co_await learn();
    if (!known)
        co_return known.error();
    Progress progress = Progress::parse(since);
    if (!progress.from) {
        const bool moderates = may(Capabilities::HideReply);
        progress.from = progress.newest
            ? *progress.newest - (moderates ? milliseconds(overlap) : milliseconds(lateApproval))
            : m_clock.now() - firstReading;
        progress.page = 1;
    }
    Query query = commentQuery();
    query.append({ u"orderby"_s, u"date_gmt"_s });
    query.append({ u"order"_s, u"asc"_s });
    query.append({ u"after"_s, dated(*progress.from) + u'Z' });
    if (may(Capabilities::HideReply))
        query.append({ u"status"_s, u"all"_s });
    if (progress.page > 1)
        query.append({ u"page"_s, QString::number(progress.page) });
    const Request question = read(u"comments"_s, query);
    int pages = -1;
    Result<Comments> page = co_await askComments(question, &pages);
    // Fewer than there were: the page asked for is behind the end.
    const bool behind = !page && page.error().kind == Error::Refused && progress.page > 1;
    if (behind)
        page = Comments();
    if (!page)
        co_return page.error();
    for (const Comment &each : page->list)
        progress.newest = std::max(progress.newest.value_or(instant(0)), each.message.createdAt);
    const Comments read = *page;
    const Result<Batch> batch = co_await surrounded(read);
    if (!batch)
        co_return batch.error();
    Batch made = *batch;
    made.more = progress.page < pages;
    if (made.more) {
        ++progress.page;
    } else {
        if (!progress.newest)
            progress.newest = progress.from;
        progress.from.reset();
    }
    made.next = progress.cursor();
    co_return made;
}

// Those of the list that are neither there nor put away are gone for good.
Task<Result<Batch>> Session::reread(QList<MessageRef> messages)
{
    const Result<> known = co_await learn();
    if (!known)
        co_return known.error();
    QStringList ids;
    Batch made;
    for (const MessageRef &each : messages) {
        const QString id = commentApiId(each.remoteId);
        if (id.isEmpty())
            made.unknown.append(each.remoteId);
        else
            ids.append(id);
    }
    if (ids.isEmpty())
        co_return made;
    Query query = commentQuery();
    query.append({ u"include"_s, ids.join(u',') });
    if (may(Capabilities::HideReply))
        query.append({ u"status"_s, u"any"_s });
    const Request question = read(u"comments"_s, query);
    int pages = -1;
    const Result<Comments> page = co_await askComments(question, &pages);
    if (!page)
        co_return page.error();
    for (const Comment &each : page->list) {
        const bool away = each.status == "spam"_L1 || each.status == "trash"_L1;
        if (away)
            made.deleted.append(each.message.remoteId);
        else
            made.messages.append(each.message);
    }
    made.skipped = page->skipped;
    co_return made;
}

Task<Result<Batch>> Session::thread(MessageRef message)
{
    const Result<> known = co_await learn();
    if (!known)
        co_return known.error();
    QString post = postApiId(message.remoteId);
    if (post.isEmpty())
        post = postOf(message.ref);
    if (post.isEmpty())
        co_return Error(Error::NotFound, u"a comment of no post"_s);
    Comments all;
    for (int page = 1; page <= threadPages; ++page) {
        Query query = commentQuery();
        query.append({ u"post"_s, post });
        query.append({ u"order"_s, u"desc"_s });
        if (may(Capabilities::HideReply))
            query.append({ u"status"_s, u"all"_s });
        if (page > 1)
            query.append({ u"page"_s, QString::number(page) });
        const Request question = read(u"comments"_s, query);
        int pages = -1;
        const Result<Comments> list = co_await askComments(question, &pages);
        if (!list)
            co_return list.error();
        all.list += list->list;
        all.skipped += list->skipped;
        if (page >= pages)
            break;
    }
    m_posts.remove(post); // as it stands now
    const Result<Batch> made = co_await surrounded(all);
    co_return made;
}

} // namespace wordpress
