// SPDX-License-Identifier: GPL-3.0-or-later
// Sending. Pictures go to the site's library, then the post is made as a draft that nobody sees;
// publishing is one call on that draft, which may be repeated.
#include "core/connectors/wordpress/connector.h"

#include "core/base/json.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace wordpress {

namespace {

constexpr auto slack = 120s; // how far the site's clock may be behind ours
constexpr int searchPages = 5;
constexpr auto sameWords = 15min; // of an attempt before this one

Result<QByteArray> contents(QString path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error(Error::Unavailable, u"media file: "_s + file.errorString());
    return file.readAll();
}

// What happened to a step that nobody sees does not matter: it is taken again.
Error harmless(const Error &error)
{
    if (error.kind != Error::UnknownOutcome)
        return error;
    return Error(Error::Offline, u"step: "_s + error.detail, error.words).withStatus(error.status);
}

Prepared step(const Readiness &ready)
{
    Prepared made;
    made.state = ready.bytes();
    made.done = false;
    return made;
}

Sighting seen(Sighting::Kind kind)
{
    Sighting made;
    made.kind = kind;
    return made;
}

QString fileName(const Media &media)
{
    return QFileInfo(media.path).fileName().replace(u'"', u'_');
}

bool isReply(const Outgoing &post)
{
    return !post.parentId.isEmpty();
}

} // namespace

QByteArray Session::makeKey(const QByteArray &seed, Instant) const
{
    return QCryptographicHash::hash(seed, QCryptographicHash::Sha256).toHex().left(16);
}

Task<Result<Prepared>> Session::prepare(Outgoing post, QByteArray soFar)
{
    const Readiness ready = Readiness::from(soFar);
    if (isReply(post)) {
        Prepared nothing;
        nothing.state = soFar;
        co_return nothing;
    }
    const Result<> known = co_await learn();
    if (!known)
        co_return known.error();
    if (!ready.media.isEmpty() && !ready.media.last().described) {
        const Media last = post.media.value(ready.media.size() - 1);
        const Result<Prepared> made = co_await describe(last, ready);
        co_return made;
    }
    if (ready.media.size() < post.media.size()) {
        const Media next = post.media[ready.media.size()];
        const Result<Prepared> made = co_await shelve(next, ready);
        co_return made;
    }
    if (ready.draft.isEmpty() || ready.made != post.sha256()) {
        const Result<Prepared> made = co_await draft(post, ready);
        co_return made;
    }
    Prepared done;
    done.state = soFar;
    co_return done;
}

// The file as it is, not as a form: a site's limit for forms is often two megabytes.
Task<Result<Prepared>> Session::shelve(Media media, Readiness ready)
{
    const Result<QByteArray> bytes = co_await m_worker.run(&contents, media.path);
    if (!bytes)
        co_return bytes.error();
    const Query none;
    Request call = request(Request::Method::Post, u"wp/v2/media"_s, none);
    call.body = *bytes;
    call.contentType = media.mimeType.toLatin1();
    call.with("Content-Disposition",
              "attachment; filename=\"" + fileName(media).toLatin1() + '"');
    call.lane = "media";
    call.deadline = 60s + std::chrono::seconds(bytes->size() / 50'000); // 50 KB/s at worst
    const Result<QJsonObject> answer = co_await askObject(call);
    if (!answer) {
        const Error error = answer.error();
        // A type the site does not take is a 500 with a code of its own.
        if (error.detail.contains("rest_upload"_L1))
            co_return Error(Error::Refused, error.detail, error.words).withStatus(error.status);
        co_return harmless(error);
    }
    Shelved shelved;
    shelved.id = json::id((*answer)["id"_L1]);
    shelved.url = json::webUrl(*answer, "source_url"_L1);
    if (shelved.id.isEmpty() || shelved.url.isEmpty())
        co_return Error(Error::Offline, u"upload: no id in the answer"_s);
    shelved.described = media.altText.isEmpty();
    ready.media.append(shelved);
    co_return step(ready);
}

Task<Result<Prepared>> Session::describe(Media media, Readiness ready)
{
    const QJsonObject body { { u"alt_text"_s, media.altText } };
    Request call = change(u"media/"_s + ready.media.last().id, body);
    call.lane = "media";
    const Result<QJsonObject> answer = co_await askObject(call);
    const bool gone = !answer && answer.error().kind == Error::NotFound;
    if (gone)
        ready.media.removeLast(); // somebody tidied the library: once more
    else if (!answer)
        co_return harmless(answer.error());
    else
        ready.media.last().described = true;
    co_return step(ready);
}

// Made once: it carries a mark of its own and is looked for by it, in case an answer was lost.
Task<Result<Prepared>> Session::draft(Outgoing post, Readiness ready)
{
    QString id = ready.draft;
    if (id.isEmpty()) {
        const QString mark = markOf(post);
        const Result<QString> before = co_await draftMarked(mark);
        if (!before)
            co_return before.error();
        id = *before;
    }
    const QJsonObject body { { u"title"_s, titleOf(post.text) },
                             { u"content"_s, contentOf(post, ready.media) },
                             { u"slug"_s, markOf(post) },
                             { u"status"_s, u"draft"_s } };
    Request call = change(id.isEmpty() ? u"posts"_s : u"posts/"_s + id, body);
    call.lane = "publish";
    const Result<QJsonObject> answer = co_await askObject(call);
    if (!answer && answer.error().kind == Error::NotFound && !id.isEmpty()) {
        ready.draft.clear(); // deleted there: another one
        co_return step(ready);
    }
    if (!answer)
        co_return harmless(answer.error());
    ready.draft = json::id((*answer)["id"_L1]);
    if (ready.draft.isEmpty())
        co_return Error(Error::Offline, u"draft: no id in the answer"_s);
    ready.made = post.sha256();
    Prepared made = step(ready);
    made.done = true;
    co_return made;
}

Task<Result<QString>> Session::draftMarked(QString mark)
{
    const Query query { { u"slug"_s, mark },
                        { u"status"_s, u"draft"_s },
                        { u"context"_s, u"edit"_s },
                        { u"_fields"_s, u"id"_s } };
    const Request question = read(u"posts"_s, query);
    const Result<Reply> reply = co_await ask(question);
    if (!reply)
        co_return reply.error();
    const Result<QJsonArray> list = json::array(reply->body);
    if (!list)
        co_return list.error();
    co_return json::id((*list)[0].toObject()["id"_L1]);
}

Receipt Session::receiptOf(const Post &post) const
{
    Receipt made;
    made.remoteId = post.message.remoteId;
    made.apiId = post.message.apiId;
    made.url = post.message.url;
    made.ref = post.message.ref;
    made.handed = post.status == "future"_L1;
    return made;
}

Receipt Session::receiptOf(const Comment &comment) const
{
    Receipt made;
    made.remoteId = comment.message.remoteId;
    made.apiId = comment.message.apiId;
    made.url = comment.message.url;
    made.ref = comment.message.ref;
    return made;
}

Task<Result<Receipt>> Session::publish(Outgoing post, QByteArray prepared, PublishKey key)
{
    const Result<> known = co_await learn();
    if (!known) {
        // Nothing has been said yet of what is to be published.
        const Error error = known.error();
        co_return error.kind == Error::Malformed || error.kind == Error::Intercepted
            ? Error(Error::Offline, error.detail, error.words)
            : error;
    }
    if (isReply(post)) {
        const Instant since = key.firstUsed - sameWords;
        const Result<Receipt> made = co_await publishComment(post, since);
        co_return made;
    }
    const Readiness ready = Readiness::from(prepared);
    const Result<Receipt> made = co_await publishPost(post, ready);
    co_return made;
}

// The slug is let go of: the site makes one of the title.
Task<Result<Receipt>> Session::publishPost(Outgoing post, Readiness ready)
{
    if (ready.draft.isEmpty())
        co_return Error(Error::Invalid, u"draft not prepared"_s);
    if (post.nativeAt && *post.nativeAt <= m_clock.now())
        co_return Error(Error::Refused, u"its time is past"_s);
    QJsonObject body { { u"status"_s, post.nativeAt ? u"future"_s : u"publish"_s },
                       { u"slug"_s, QString() } };
    if (post.nativeAt)
        body.insert(u"date_gmt"_s, dated(*post.nativeAt));
    Request call = change(u"posts/"_s + ready.draft, body);
    call.lane = "publish";
    const Result<QJsonObject> answer = co_await askObject(call);
    if (!answer)
        co_return answer.error();
    const Home reader = home();
    const std::optional<Post> there = wordpress::post(*answer, reader);
    if (!there)
        co_return Error(Error::UnknownOutcome, u"an answer without an id"_s);
    if (there->status != "publish"_L1 && there->status != "future"_L1
        && there->status != "private"_L1)
        co_return Error(Error::Forbidden, u"it is "_s + there->status);
    co_return receiptOf(*there);
}

Task<Result<QString>> Session::postUnder(Outgoing post)
{
    QString under = postApiId(post.parentId);
    if (under.isEmpty())
        under = postOf(post.parentRef);
    if (!under.isEmpty())
        co_return under;
    const Query query { { u"_fields"_s, u"id,post"_s } };
    const Request question = read(u"comments/"_s + commentApiId(post.parentId), query);
    const Result<QJsonObject> parent = co_await askObject(question);
    if (!parent)
        co_return parent.error();
    under = json::id((*parent)["post"_L1]);
    if (under.isEmpty())
        co_return Error(Error::NotFound, u"a comment of no post"_s);
    co_return under;
}

// The site refuses the same words twice. Said a moment ago they are this very comment, whose answer
// was lost; said long before, there is nothing to add.
Task<Result<Receipt>> Session::publishComment(Outgoing post, Instant since)
{
    const Result<QString> under = co_await postUnder(post);
    if (!under)
        co_return under.error();
    QJsonObject body { { u"post"_s, under->toLongLong() },
                       { u"content"_s, commentOf(post.text) } };
    if (const QString parent = commentApiId(post.parentId); !parent.isEmpty())
        body.insert(u"parent"_s, parent.toLongLong());
    Request call = change(u"comments"_s, body);
    call.lane = "comment";
    const Result<QJsonObject> answer = co_await askObject(call);
    if (!answer && answer.error().detail == "comment_duplicate"_L1) {
        const Error said = answer.error();
        const Result<Sighting> there = co_await findComment(post, since);
        if (there && there->kind == Sighting::Found)
            co_return there->receipt;
        if (there && there->kind == Sighting::Absent)
            co_return Error(Error::Refused, said.detail, said.words).withStatus(said.status);
    }
    if (!answer)
        co_return answer.error();
    const Home reader = home();
    const std::optional<Comment> there = comment(*answer, reader);
    if (!there)
        co_return Error(Error::UnknownOutcome, u"an answer without an id"_s);
    co_return receiptOf(*there);
}

Task<Result<Sighting>> Session::find(Outgoing post, PublishKey key)
{
    const Result<> known = co_await learn();
    if (!known)
        co_return known.error();
    const Instant since = key.firstUsed - slack;
    if (isReply(post)) {
        const Result<Sighting> answer = co_await findComment(post, since);
        co_return answer;
    }
    const QString mark = markOf(post);
    const Result<QString> draft = co_await draftMarked(mark);
    if (!draft)
        co_return draft.error();
    if (!draft->isEmpty()) { // while it is one, publishing it again is harmless
        Sighting waiting = seen(Sighting::Absent);
        waiting.repeatable = true;
        co_return waiting;
    }
    const Result<Sighting> sighting = co_await findPost(post, since);
    co_return sighting;
}

// Among what we published since.
Task<Result<Sighting>> Session::findPost(Outgoing post, Instant since)
{
    const Query query { { u"author"_s, m_me->id },
                        { u"after"_s, dated(since) + u'Z' },
                        { u"status"_s, u"publish,future,private"_s },
                        { u"context"_s, u"edit"_s },
                        { u"per_page"_s, u"100"_s } };
    const Request question = read(u"posts"_s, query);
    const Result<Reply> reply = co_await ask(question);
    if (!reply)
        co_return reply.error();
    const QByteArray body = reply->body;
    const Home reader = home();
    const Result<Posts> list = co_await m_worker.run(&posts, body, reader);
    if (!list)
        co_return list.error();
    for (const Post &each : list->list) {
        const bool inTime = !post.nativeAt
            || (each.at && std::chrono::abs(*each.at - *post.nativeAt) < 60s);
        if (!inTime || !sameText(post.text, each.message.body.text.raw()))
            continue;
        Sighting found = seen(Sighting::Found);
        found.receipt = receiptOf(each);
        co_return found;
    }
    const bool all = pages(*reply) <= 1 && list->skipped == 0;
    co_return seen(all ? Sighting::Absent : Sighting::CannotTell);
}

// Our own comments below the same text, newest first. Who sees only what is approved cannot tell
// whether one waits.
Task<Result<Sighting>> Session::findComment(Outgoing post, Instant since)
{
    const Result<QString> under = co_await postUnder(post);
    if (!under && under.error().kind == Error::NotFound)
        co_return seen(Sighting::CannotTell);
    if (!under)
        co_return under.error();
    const QString parent = commentApiId(post.parentId);
    const bool all = may(Capabilities::HideReply);
    for (int page = 1; page <= searchPages; ++page) {
        Query query = commentQuery();
        query.append({ u"post"_s, *under });
        query.append({ u"parent"_s, parent.isEmpty() ? u"0"_s : parent });
        query.append({ u"after"_s, dated(since) + u'Z' });
        if (all)
            query.append({ u"status"_s, u"any"_s });
        if (page > 1)
            query.append({ u"page"_s, QString::number(page) });
        const Request question = read(u"comments"_s, query);
        int pages = -1;
        const Result<Comments> list = co_await askComments(question, &pages);
        if (!list)
            co_return list.error();
        for (const Comment &each : list->list) {
            const Message &there = each.message;
            if (!there.own || there.createdAt < since
                || !sameText(post.text, there.body.text.raw()))
                continue;
            Sighting found;
            found.kind = Sighting::Found;
            found.receipt = receiptOf(each);
            co_return found;
        }
        if (page >= pages)
            co_return seen(all ? Sighting::Absent : Sighting::CannotTell);
    }
    co_return seen(Sighting::CannotTell);
}

Task<Result<Sighting>> Session::findHanded(Outgoing, Receipt handed)
{
    const Result<> known = co_await learn();
    if (!known)
        co_return known.error();
    const QString id = handed.apiId.isEmpty() ? postApiId(handed.remoteId) : handed.apiId;
    const Query query { { u"context"_s, u"edit"_s } };
    const Request question = read(u"posts/"_s + id, query);
    const Result<QJsonObject> object = co_await askObject(question);
    if (!object && object.error().kind == Error::NotFound)
        co_return seen(Sighting::Absent);
    if (!object)
        co_return object.error();
    const Home reader = home();
    const std::optional<Post> there = wordpress::post(*object, reader);
    const bool stands = there
        && (there->status == "publish"_L1 || there->status == "future"_L1
            || there->status == "private"_L1);
    if (!stands)
        co_return seen(Sighting::Absent); // a draft again, or in the wastebasket
    Sighting found = seen(Sighting::Found);
    found.receipt = receiptOf(*there);
    co_return found;
}

} // namespace wordpress
