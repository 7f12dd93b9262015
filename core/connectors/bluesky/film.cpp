// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/publishing.h"

#include "core/base/json.h"

using namespace Qt::StringLiterals;

// Films of the public network go through its video service, which puts them on the account's
// server once they are fit to be shown. Schema: app.bsky.video.
namespace bluesky {

namespace {

constexpr QLatin1StringView videoServer { "https://video.bsky.app" };

} // namespace

Task<Result<QString>> Publishing::startFilm(QString own, Media media, QByteArray bytes)
{
    const qint64 expiry = millis(m_clock.now() + 30min) / 1000;
    Parameters ask;
    ask.append({ u"aud"_s, u"did:web:"_s + m_xrpc.server().host() });
    ask.append({ u"lxm"_s, u"com.atproto.repo.uploadBlob"_s });
    ask.append({ u"exp"_s, QString::number(expiry) });
    const Request authorize = m_xrpc.query("com.atproto.server.getServiceAuth"_L1, ask);
    const Result<QJsonObject> answer = co_await m_xrpc.ask(authorize);
    if (!answer)
        co_return answer.error();
    const QByteArray token = json::string(*answer, "token"_L1).toLatin1();

    Parameters where;
    where.append({ u"did"_s, own });
    where.append({ u"name"_s, QString::fromLatin1(media.sha256.left(16)) + u".mp4"_s });
    Xrpc video(m_plain, m_clock, QUrl(videoServer));
    Request request = video.query("app.bsky.video.uploadVideo"_L1, where);
    request.method = Request::Method::Post;
    request.body = bytes;
    request.contentType = "video/mp4";
    request.lane = "video";
    request.deadline = 10min;
    request.signedIn = false;
    request.with("Authorization", "Bearer " + token);
    const Result<Reply> reply = co_await m_plain.send(request);
    if (!reply)
        co_return Error(Error::Offline, reply.error().detail);
    // 409 already_exists: the same film was sent before, and its job is named too.
    const Result<QJsonObject> body = json::object(reply->body);
    const QJsonObject said = body ? *body : QJsonObject();
    const QJsonObject status = said.contains("jobStatus"_L1) ? said["jobStatus"_L1].toObject()
                                                             : said;
    const QString job = json::string(status, "jobId"_L1);
    if (!job.isEmpty() && (reply->ok() || reply->status == 409))
        co_return job;
    const Error error = refusal(*reply, false, m_clock.now());
    co_return reply->ok() ? Error(Error::Malformed, u"film without a job"_s) : error;
}

// The blob once it is there, an empty object while it is not.
Task<Result<QJsonObject>> Publishing::filmStatus(QString job)
{
    Parameters which;
    which.append({ u"jobId"_s, job });
    Xrpc video(m_plain, m_clock, QUrl(videoServer));
    Request request = video.query("app.bsky.video.getJobStatus"_L1, which);
    request.lane = "video";
    request.signedIn = false;
    const Result<QJsonObject> answer = co_await video.ask(request);
    if (!answer)
        co_return answer.error();
    const QJsonObject status = (*answer)["jobStatus"_L1].toObject();
    const QJsonObject blob = status["blob"_L1].toObject();
    if (!json::string(blob["ref"_L1].toObject(), "$link"_L1).isEmpty())
        co_return blob;
    if (json::string(status, "state"_L1) == "JOB_STATE_FAILED"_L1) {
        co_return Error(Error::Refused, json::string(status, "error"_L1),
                        Foreign(json::string(status, "message"_L1)));
    }
    co_return QJsonObject();
}

} // namespace bluesky
