// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/http.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QUrlQuery>

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
    if (reply.status == 503 && !reply.header("retry-after").isEmpty())
        return error(Error::RateLimited).withUntil(retryAt(reply, now));
    return error(reply.status >= 500 ? Error::Offline : Error::Malformed);
}

Instant retryAt(const Reply &reply, Instant now)
{
    std::optional<Instant> when;
    const QByteArray after = reply.header("retry-after").trimmed();
    bool number = false;
    const double seconds = after.toDouble(&number);
    if (number) {
        if (seconds > 0)
            when = now + milliseconds(qint64(std::min(seconds, 86400.0) * 1000));
    } else if (!after.isEmpty()) {
        const QDateTime date = QDateTime::fromString(QString::fromLatin1(after), Qt::RFC2822Date);
        if (date.isValid())
            when = toInstant(date);
    }
    if (!when) {
        for (const char *name : { "x-ratelimit-reset", "ratelimit-reset" }) {
            const QByteArray reset = reply.header(name).trimmed();
            const qint64 unixSeconds = reset.toLongLong(&number);
            if (number && unixSeconds < 99'999'999'999)
                when = instant(unixSeconds * 1000);
            else if (const auto date = fromIso(QString::fromLatin1(reset)))
                when = date;
        }
    }
    if (!when || *when <= now)
        return now + 60s;
    return std::min<Instant>(*when, now + 6h);
}
