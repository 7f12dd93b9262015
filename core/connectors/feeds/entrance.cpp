// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/feeds/entrance.h"

#include "core/net/address.h"

using namespace Qt::StringLiterals;

namespace feeds {

namespace {

constexpr int mostMoves = 5;
constexpr qsizetype mostNamed = 3;

// Nothing but this computer is spoken to in the clear; whoever says http mostly answers on https.
QUrl safe(QUrl url)
{
    if (url.scheme() == "http"_L1 && !address::isLoopback(url)) {
        url.setScheme(u"https"_s);
        if (url.port() == 80)
            url.setPort(-1);
    }
    return url.adjusted(QUrl::RemoveFragment | QUrl::RemoveUserInfo);
}

// A worker's work: whether an answer is a feed, and else the feeds it names as a page.
struct Look
{
    bool feed = false;
    QList<QUrl> named;
};

Look lookInto(Answer answer)
{
    Look look;
    if (!answer.reply.ok())
        return look;
    const QByteArray type = answer.reply.header("content-type");
    look.feed = bool(read(answer.reply.body, type, answer.url));
    if (look.feed || !looksLikePage(answer.reply.body))
        return look;
    for (const Named &each : namedIn(answer.reply.body, type, answer.url)) {
        if (look.named.size() < mostNamed)
            look.named.append(safe(each.url));
    }
    return look;
}

QList<QUrl> usualPlaces(const QUrl &page)
{
    QList<QUrl> made;
    for (const QLatin1StringView path : { "/feed/"_L1, "/rss.xml"_L1, "/atom.xml"_L1, "/feed.xml"_L1,
                                          "/rss"_L1, "/index.xml"_L1, "/feed.json"_L1 }) {
        QUrl url = page.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
        url.setPath(path);
        made.append(url);
    }
    return made;
}

} // namespace

Task<Result<Answer>> ask(Http *http, Question question)
{
    Answer answer;
    QUrl url = safe(question.url);
    bool forGood = true;
    for (int moves = 0; moves <= mostMoves; ++moves) {
        Request request(Request::Method::Get, url);
        request.signedIn = false;
        request.maxBytes = mostBytes;
        request.deadline = 30s;
        request.lane = url.host().toLatin1(); // one slow site holds up nobody else
        request.with("Accept", "application/atom+xml, application/rss+xml, application/feed+json,"
                               " application/xml;q=0.9, text/html;q=0.5, */*;q=0.1");
        if (moves == 0 && !question.etag.isEmpty())
            request.with("If-None-Match", question.etag);
        if (moves == 0 && !question.modified.isEmpty())
            request.with("If-Modified-Since", question.modified);
        const Result<Reply> reply = co_await http->send(request);
        if (!reply)
            co_return reply.error();
        const int status = reply->status;
        const QByteArray to = reply->header("location");
        const bool moved = (status == 301 || status == 302 || status == 303 || status == 307
                            || status == 308)
            && !to.isEmpty();
        if (!moved) {
            answer.reply = *reply;
            answer.url = url;
            if (forGood && moves > 0)
                answer.moved = url;
            co_return answer;
        }
        forGood = forGood && (status == 301 || status == 308);
        const QUrl next = safe(url.resolved(QUrl::fromEncoded(to)));
        const bool web = next.scheme() == "https"_L1 || next.scheme() == "http"_L1;
        if (!next.isValid() || !web || next.host().isEmpty() || next == url)
            co_return Error(Error::Forbidden, u"a redirect to nowhere"_s).withStatus(status);
        url = next;
    }
    co_return Error(Error::Malformed, u"too many redirects"_s);
}

QUrl typedAddress(const QString &typed)
{
    QString text = typed.trimmed();
    if (text.startsWith("feed:"_L1))
        text = text.startsWith("feed://"_L1) ? u"https"_s + text.mid(4) : text.mid(5);
    if (text.isEmpty() || text.contains(u' '))
        return {};
    if (!text.contains("://"_L1))
        text.prepend(u"https://"_s);
    const QUrl url = safe(QUrl(text));
    const bool web = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    return url.isValid() && web && !url.host().isEmpty() ? url : QUrl();
}

Task<Result<Entered>> enter(Entrance entrance)
{
    const QUrl typed = typedAddress(entrance.server.toString());
    if (typed.isEmpty())
        co_return Error(Error::Invalid, u"no address"_s);
    Http *http = entrance.http;
    Worker *worker = entrance.worker;
    const Question first(typed);
    const Result<Answer> answer = co_await ask(http, first);
    if (!answer)
        co_return answer.error();
    const Answer page = *answer;
    const Look look = co_await worker->run(&lookInto, page);
    Entered entered;
    if (look.feed) {
        entered.server = page.moved.isEmpty() ? typed : page.moved;
        co_return entered;
    }
    const QList<QUrl> candidates = look.named.isEmpty() ? usualPlaces(page.url) : look.named;
    for (const QUrl &each : candidates) {
        const Question question(each);
        const Result<Answer> there = co_await ask(http, question);
        if (!there)
            continue;
        const Answer reached = *there;
        const Look found = co_await worker->run(&lookInto, reached);
        if (!found.feed)
            continue;
        entered.server = reached.moved.isEmpty() ? each : reached.moved;
        co_return entered;
    }
    co_return Error(Error::NotFound, u"no feed"_s);
}

} // namespace feeds
