// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/http.h"

#include "core/base/json.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

Request &Request::with(QByteArray name, QByteArray value)
{
    headers.append({ std::move(name), std::move(value) });
    return *this;
}

Request &Request::json(const QJsonObject &object)
{
    body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    contentType = "application/json";
    return *this;
}

Request &Request::form(const QList<std::pair<QString, QString>> &fields)
{
    for (const auto &[name, value] : fields) {
        if (!body.isEmpty())
            body += '&';
        body += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    contentType = "application/x-www-form-urlencoded";
    return *this;
}

Request &Request::multipart(const QList<std::pair<QString, QString>> &fields,
                            const QString &fileField, const QString &fileName,
                            const QString &fileType, const QByteArray &file)
{
    const QByteArray boundary
        = "parvis" + QByteArray::number(QRandomGenerator::global()->generate64(), 36);
    const auto quoted = [](QString text) {
        return text.replace(u'"', u'_').replace(u'\r', u'_').replace(u'\n', u'_').toUtf8();
    };
    for (const auto &[name, value] : fields) {
        body += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + quoted(name)
            + "\"\r\n\r\n" + value.toUtf8() + "\r\n";
    }
    body += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + quoted(fileField)
        + "\"; filename=\"" + quoted(fileName) + "\"\r\nContent-Type: " + fileType.toLatin1()
        + "\r\n\r\n" + file + "\r\n--" + boundary + "--\r\n";
    contentType = "multipart/form-data; boundary=" + boundary;
    return *this;
}

QByteArray Reply::header(QByteArrayView lowerCaseName) const
{
    for (const auto &[name, value] : headers) {
        if (name == lowerCaseName)
            return value;
    }
    return {};
}

Error failure(const Reply &reply, bool changing, Foreign words, Instant now)
{
    const QString detail = u"HTTP %1"_s.arg(reply.status);
    const auto error = [&](Error::Kind kind) {
        return Error(kind, detail, words).withStatus(reply.status);
    };
    switch (reply.status) {
    case 401: return error(Error::NeedsSignIn);
    case 403: return error(Error::Forbidden);
    case 404:
    case 410: return error(Error::NotFound);
    case 429: return error(Error::RateLimited).withUntil(retryAt(reply, now));
    case 400:
    case 405:
    case 413:
    case 415:
    case 422: return error(Error::Refused);
    default: break;
    }
    if (changing)
        return error(Error::UnknownOutcome);
    if (reply.status == 511) // network authentication required (RFC 6585)
        return error(Error::Intercepted);
    if (reply.status == 503 && !reply.header("retry-after").isEmpty())
        return error(Error::RateLimited).withUntil(retryAt(reply, now));
    return error(reply.status >= 500 ? Error::Offline : Error::Malformed);
}

namespace {

// "X-RateLimit-Reset" and kin: an ISO date (Mastodon), unix seconds (Bluesky, X) or seconds left
// (Reddit, IETF draft). `server` is the server's clock.
std::optional<Instant> resetAt(const Reply &reply, Instant server)
{
    for (const char *name : { "x-ratelimit-reset", "ratelimit-reset" }) {
        const QByteArray value = reply.header(name).trimmed();
        bool number = false;
        const double seconds = value.toDouble(&number);
        if (!number) {
            if (const auto date = fromIso(QString::fromLatin1(value)))
                return date;
        } else if (seconds >= 0 && seconds < 10'000'000) {
            return server + milliseconds(qint64(seconds * 1000));
        } else if (seconds > 0 && seconds < 99'999'999'999) {
            return instant(qint64(seconds) * 1000);
        }
    }
    return std::nullopt;
}

std::optional<Instant> retryAfter(const Reply &reply, Instant server)
{
    const QByteArray value = reply.header("retry-after").trimmed();
    bool number = false;
    const double seconds = value.toDouble(&number);
    if (!number)
        return httpDate(value);
    if (!(seconds > 0))
        return std::nullopt;
    return server + milliseconds(qint64(std::min(seconds, 86400.0) * 1000));
}

Error notJson(bool changing, Error::Kind reading, const Reply &reply, const QString &why)
{
    return Error(changing ? Error::UnknownOutcome : reading, why).withStatus(reply.status);
}

template <typename Parsed>
Result<Parsed> parsed(const Reply &reply, bool changing,
                      Result<Parsed> (*parse)(const QByteArray &))
{
    const Result<QByteArray> body = jsonBody(reply, changing);
    if (!body)
        return body.error();
    Result<Parsed> value = parse(*body);
    if (!value)
        return notJson(changing, Error::Malformed, reply, value.error().detail);
    return value;
}

} // namespace

Instant retryAt(const Reply &reply, Instant now)
{
    const Instant server = httpDate(reply.header("date")).value_or(now);
    std::optional<Instant> when = retryAfter(reply, server);
    if (!when)
        when = resetAt(reply, server);
    if (!when || *when <= server)
        return now + 60s;
    return now + std::min<milliseconds>(*when - server, 6h);
}

std::optional<Instant> httpDate(const QByteArray &value)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(value.trimmed()),
                                             u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    return toInstant(date);
}

Result<QByteArray> jsonBody(const Reply &reply, bool changing)
{
    const QByteArray start = reply.body.left(256).trimmed();
    if (reply.header("content-type").toLower().contains("html") || start.startsWith('<'))
        return notJson(changing, Error::Intercepted, reply, u"a page instead of JSON"_s);
    if (start.isEmpty())
        return notJson(changing, Error::Malformed, reply, u"an empty answer"_s);
    return reply.body;
}

Result<QJsonObject> jsonObject(const Reply &reply, bool changing)
{
    return parsed<QJsonObject>(reply, changing, &json::object);
}

Result<QJsonArray> jsonArray(const Reply &reply, bool changing)
{
    return parsed<QJsonArray>(reply, changing, &json::array);
}
