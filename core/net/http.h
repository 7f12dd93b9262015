// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QUrl>

#include <utility>

// One HTTP call of a connector. Anything but GET and HEAD changes something: it leaves exactly
// once and is never repeated by the network layers (QNetworkAccessManager would, see networkhttp).
struct Request
{
    enum class Method { Get, Head, Post, Put, Patch, Delete };

    Request(Method method, QUrl url)
        : method(method)
        , url(std::move(url))
    {
    }

    bool changes() const { return method != Method::Get && method != Method::Head; }
    Request &with(QByteArray name, QByteArray value);
    Request &json(const QJsonObject &object); // body and content type
    Request &form(const QList<std::pair<QString, QString>> &fields);
    // multipart/form-data with fields and one file
    Request &multipart(const QList<std::pair<QString, QString>> &fields, const QString &fileField,
                       const QString &fileName, const QString &fileType, const QByteArray &file);

    Method method;
    QUrl url;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    QByteArray contentType;
    QByteArray lane = "default"; // the endpoint family that shares a rate limit on this account
    bool signedIn = true; // add the account's token
    bool followRedirects = false; // only for reading what is public, without a token: media, feeds
    milliseconds deadline = 60s; // for the whole call, whatever trickles in
    milliseconds silence = 30s; // without a byte either way
    qint64 maxBytes = 8 << 20;
};

struct Reply
{
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers; // names in lower case
    QByteArray body;
    QUrl url;

    QByteArray header(QByteArrayView lowerCaseName) const; // the first, or empty
    bool ok() const { return status >= 200 && status < 300; }
};

// Sends requests. Whatever status the server answers is a Reply; an Error is the way there:
//   Offline         certainly nothing was sent
//   UnknownOutcome  a changing request left and no whole answer came back
//   Malformed       a reading request got no whole, sane answer (none at all is Offline)
//   Forbidden       not sent: where it would go is not allowed
// Layers: Authorized(Throttled(NetworkHttp)) in the product, FakeHttp in tests.
class Http
{
public:
    virtual ~Http() = default;
    virtual Task<Result<Reply>> send(Request request) = 0;
};

// What an answer that is not a success means, by the table of publishing law: 400 401 403 404 405
// 410 413 415 422 and 429 certainly did nothing; everything else to a changing request is unknown.
// `words` are the platform's, taken from the body by the connector. Redirects are refused.
Error failure(const Reply &reply, bool changing, Foreign words, Instant now);

// Retry-After and the platforms' reset headers, made sane: in the past, garbage or absent = 60 s
// from now; never beyond 6 hours. Moments of the server's clock are read against its Date header.
Instant retryAt(const Reply &reply, Instant now);

// The moment of an HTTP header such as Date or Expires (RFC 9110, 5.6.7: only IMF-fixdate is
// written today).
std::optional<Instant> httpDate(const QByteArray &value);

// The body of a successful answer that has to be JSON. A success that cannot be read says nothing
// about what happened: UnknownOutcome after a changing request. After a reading one it is Malformed,
// or Intercepted when a page for people came instead (a captive portal).
Result<QJsonObject> jsonObject(const Reply &reply, bool changing);
Result<QJsonArray> jsonArray(const Reply &reply, bool changing);
// The same without parsing, for whoever parses elsewhere: not empty, and not a page for people.
Result<QByteArray> jsonBody(const Reply &reply, bool changing);
