// SPDX-License-Identifier: GPL-3.0-or-later
// Looking beyond the inbox: words, tags and numbers.
#include "core/connectors/mastodon/connector.h"

#include "core/base/json.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace mastodon {

namespace {

constexpr auto firstLook = std::chrono::hours(30 * 24);

void add(QList<Measure> &list, Measure::Kind kind, const QString &subject, qint64 value, Instant at)
{
    if (value < 0) // not said, or hidden: missing is never zero
        return;
    Measure made;
    made.kind = kind;
    made.subject = subject;
    made.value = value;
    made.at = at;
    list.append(made);
}

} // namespace

Task<Result<Batch>> Session::search(WatchQuery query, Cursor since)
{
    const QString tag = query.tag.startsWith(u'#') ? query.tag.mid(1) : query.tag;
    if (tag.trimmed().isEmpty() && query.words.trimmed().isEmpty())
        co_return Error(Error::Invalid, u"nothing to search for"_s);
    const Result<> known = co_await learnMe();
    if (!known)
        co_return known.error();
    Progress progress = Progress::fromJson(QJsonDocument::fromJson(since).object());
    QList<std::pair<QString, QString>> fields;
    QString path = u"/api/v2/search"_s;
    if (!tag.isEmpty()) {
        path = u"/api/v1/timelines/tag/"_s + QString(tag).remove(u'/');
    } else {
        fields.append({ u"q"_s, query.words });
        fields.append({ u"type"_s, u"statuses"_s });
    }
    fields.append({ u"limit"_s, u"40"_s });
    const QUrl url = progress.question(m_server, path, fields);
    Request question(Request::Method::Get, url);
    question.lane = "search";
    const Result<Reply> reply = co_await ask(question);
    if (!reply)
        co_return reply.error();
    const Home reader = home();
    const auto decode = tag.isEmpty() ? &found : &statuses;
    const Result<Statuses> page = co_await m_worker.run(decode, reply->body, reader);
    if (!page)
        co_return page.error();
    QList<PageItem> order;
    for (const Status &each : page->list)
        order.append({ each.message.apiId, each.message.createdAt });
    const Instant horizon = m_clock.now() - firstLook;
    Reading reading;
    reading.skipped = page->skipped;
    for (const qsizetype i : progress.take(order, *reply, m_server, horizon))
        reading.news.append(page->list[i]);
    Batch made = gathered(reading);
    made.more = progress.more();
    made.next = QJsonDocument(progress.toJson()).toJson(QJsonDocument::Compact);
    co_return made;
}

Task<Result<QList<Measure>>> Session::measure(QList<MessageRef> posts)
{
    QList<Measure> made;
    const Instant now = m_clock.now();
    if (posts.isEmpty()) {
        const Result<> asked = co_await askMe(); // the numbers of now
        if (!asked)
            co_return asked.error();
        add(made, Measure::Kind::Followers, {}, m_me->followers, now);
        add(made, Measure::Kind::Following, {}, m_me->following, now);
        add(made, Measure::Kind::Posts, {}, m_me->posts, now);
        co_return made;
    }
    const Result<> known = co_await learnMe();
    if (!known)
        co_return known.error();
    const Result<> described = co_await learnInstance();
    if (!described)
        co_return described.error();
    QStringList ids;
    for (const MessageRef &each : posts) {
        if (!each.apiId.isEmpty())
            ids.append(each.apiId);
    }
    QStringList missing;
    const Result<Statuses> read = co_await readAll(ids, &missing);
    if (!read)
        co_return read.error();
    for (const Status &each : read->list) {
        const QString &subject = each.message.remoteId;
        add(made, Measure::Kind::Likes, subject, each.counts.likes, now);
        add(made, Measure::Kind::Boosts, subject, each.counts.boosts, now);
        add(made, Measure::Kind::Replies, subject, each.counts.replies, now);
        add(made, Measure::Kind::Quotes, subject, each.counts.quotes, now);
    }
    co_return made;
}

} // namespace mastodon
