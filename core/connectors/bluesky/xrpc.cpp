// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/xrpc.h"

#include "core/base/json.h"

#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;

namespace bluesky {

namespace {

struct Meaning
{
    QLatin1StringView name;
    Error::Kind kind;
};

// Names that say more than their status.
constexpr std::array meanings {
    Meaning { "ExpiredToken"_L1, Error::NeedsSignIn },
    Meaning { "InvalidToken"_L1, Error::NeedsSignIn },
    Meaning { "AuthenticationRequired"_L1, Error::NeedsSignIn },
    Meaning { "AuthMissing"_L1, Error::NeedsSignIn },
    Meaning { "AccountTakedown"_L1, Error::Forbidden },
    Meaning { "AccountSuspended"_L1, Error::Forbidden },
    Meaning { "AccountDeactivated"_L1, Error::Forbidden },
    Meaning { "RecordNotFound"_L1, Error::NotFound },
    Meaning { "NotFound"_L1, Error::NotFound },
    Meaning { "InvalidConvo"_L1, Error::NotFound },
    Meaning { "MethodNotImplemented"_L1, Error::Unsupported },
    Meaning { "XRPCNotSupported"_L1, Error::Unsupported },
};

// Answers by which the server says that it did nothing; a server's failure says nothing at all.
bool decided(int status)
{
    return (status >= 400 && status < 500 && status != 408 && status != 409) || status == 501;
}

bool portal(const Reply &reply)
{
    return reply.header("content-type").trimmed().toLower().startsWith("text/html");
}

} // namespace

Error refusal(const Reply &reply, bool changing, Instant now)
{
    const Result<QJsonObject> body = json::object(reply.body);
    const QJsonObject said = body ? *body : QJsonObject();
    const QString name = json::string(said, "error"_L1);
    Error error = failure(reply, changing, Foreign(json::string(said, "message"_L1)), now);
    if (!name.isEmpty())
        error.detail = name;
    if (!decided(reply.status) || error.kind == Error::RateLimited)
        return error;
    for (const Meaning &meaning : meanings) {
        if (meaning.name == name)
            error.kind = meaning.kind;
    }
    return error;
}

bool lasting(const Error &error)
{
    return error.kind == Error::Offline || error.kind == Error::NeedsSignIn
        || error.kind == Error::RateLimited || error.kind == Error::Locked
        || error.kind == Error::Intercepted;
}

QUrl Xrpc::url(QLatin1StringView method) const
{
    QUrl url = m_server;
    url.setPath(u"/xrpc/"_s + method);
    return url;
}

Request Xrpc::query(QLatin1StringView method, const Parameters &parameters) const
{
    QByteArray line;
    for (const auto &[name, value] : parameters) {
        line += line.isEmpty() ? "" : "&";
        line += name.toLatin1() + '=' + QUrl::toPercentEncoding(value, ":/");
    }
    QUrl target = url(method);
    if (!line.isEmpty())
        target.setQuery(QString::fromLatin1(line), QUrl::StrictMode);
    Request request(Request::Method::Get, target);
    request.lane = "read";
    return request;
}

Request Xrpc::procedure(QLatin1StringView method, const QJsonObject &input) const
{
    Request request(Request::Method::Post, url(method));
    request.json(input);
    request.lane = "write";
    return request;
}

Request Xrpc::upload(QLatin1StringView method, const QByteArray &bytes, const QByteArray &type) const
{
    Request request(Request::Method::Post, url(method));
    request.body = bytes;
    request.contentType = type;
    request.lane = "upload";
    request.deadline = 10min; // a film on a slow line
    return request;
}

void Xrpc::note(const Reply &reply)
{
    bool number = false;
    const int left = reply.header("ratelimit-remaining").trimmed().toInt(&number);
    if (number && left >= 0)
        m_limitLeft = left;
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(reply.header("date").trimmed()),
                                             u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    date.setTimeSpec(Qt::UTC);
    if (date.isValid())
        m_skew = m_clock.now() - toInstant(date);
}

Task<Result<Reply>> Xrpc::call(Request request)
{
    Result<Reply> reply = co_await m_http.send(request);
    if (!reply)
        co_return reply;
    note(*reply);
    if (!reply->ok())
        co_return refusal(*reply, request.changes(), m_clock.now());
    if (portal(*reply)) {
        co_return Error(request.changes() ? Error::UnknownOutcome : Error::Intercepted,
                        u"a web page instead of an answer"_s);
    }
    co_return reply;
}

Task<Result<QJsonObject>> Xrpc::ask(Request request)
{
    const Result<Reply> reply = co_await call(request);
    if (!reply)
        co_return reply.error();
    Result<QJsonObject> object = json::object(reply->body);
    if (!object && request.changes())
        co_return Error(Error::UnknownOutcome, object.error().detail).withStatus(reply->status);
    co_return object;
}

} // namespace bluesky
