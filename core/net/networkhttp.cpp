// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/networkhttp.h"

#include "core/base/clock.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QHostInfo>
#include <QNetworkRequest>

using namespace Qt::StringLiterals;

namespace {

constexpr int maxRedirects = 5;
constexpr int maxAddresses = 3; // tried one after the other when nobody answers

// Leaf awaiter: the addresses of a name, IPv4 first; none when it has none or takes too long.
class Lookup
{
public:
    Lookup(const QString &host, milliseconds limit)
    {
        m_id = QHostInfo::lookupHost(host, &m_context,
                                     [this](const QHostInfo &info) { finish(info.addresses()); });
        m_limit.setSingleShot(true);
        QObject::connect(&m_limit, &QTimer::timeout, &m_context, [this] { finish({}); });
        m_limit.start(std::max(limit, milliseconds(0)));
    }
    Lookup(const Lookup &) = delete;
    ~Lookup()
    {
        *m_alive = false;
        QHostInfo::abortHostLookup(m_id);
    }

    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> handle) { m_handle = handle; }
    QList<QHostAddress> await_resume() { return m_addresses; }

private:
    void finish(QList<QHostAddress> addresses)
    {
        if (std::exchange(m_finished, true))
            return;
        std::stable_partition(addresses.begin(), addresses.end(), [](const QHostAddress &each) {
            return each.protocol() == QAbstractSocket::IPv4Protocol;
        });
        m_addresses = std::move(addresses);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [alive = m_alive, handle = m_handle] {
                if (*alive)
                    resume(handle);
            },
            Qt::QueuedConnection);
    }

    QObject m_context;
    QTimer m_limit;
    int m_id = -1;
    QList<QHostAddress> m_addresses;
    bool m_finished = false;
    std::coroutine_handle<> m_handle;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

QByteArray verb(Request::Method method)
{
    switch (method) {
    case Request::Method::Get: return "GET";
    case Request::Method::Head: return "HEAD";
    case Request::Method::Post: return "POST";
    case Request::Method::Put: return "PUT";
    case Request::Method::Patch: return "PATCH";
    case Request::Method::Delete: return "DELETE";
    }
    Q_UNREACHABLE();
}

bool oneLine(const QByteArray &header)
{
    return !header.contains('\r') && !header.contains('\n') && !header.contains('\0');
}

// Errors that Qt reports only before a request goes out.
bool beforeSending(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError: return true;
    default: return false;
    }
}

QString detail(const Outcome &outcome)
{
    switch (outcome.stop) {
    case Outcome::Stop::Deadline: return u"deadline"_s;
    case Outcome::Stop::TooLarge: return u"too large"_s;
    case Outcome::Stop::HugeHeaders: return u"huge headers"_s;
    case Outcome::Stop::None: break;
    }
    if (outcome.error == QNetworkReply::OperationCanceledError)
        return u"silence"_s; // Qt's transfer timeout
    if (!outcome.tls.isEmpty())
        return u"tls: "_s + outcome.tls;
    // Not errorString(): it holds the URL, whose query may hold a secret.
    return u"network error %1"_s.arg(int(outcome.error));
}

// What the wire says, by the table of publishing law (see http.h).
Result<Reply> judge(Outcome outcome, const Request &request)
{
    const bool sound = outcome.error == QNetworkReply::NoError;
    const bool atAll = outcome.stop == Outcome::Stop::None || outcome.status >= 400;
    // From 300 on the status alone says it; a cut body costs only the platform's words. A proxy
    // that wants a password is not the platform.
    if (atAll && outcome.error != QNetworkReply::ProxyAuthenticationRequiredError
        && (outcome.status >= 300 || (outcome.status >= 200 && sound))) {
        Reply reply;
        reply.status = outcome.status;
        reply.headers = std::move(outcome.headers);
        reply.body = std::move(outcome.body);
        reply.url = request.url;
        return reply;
    }
    const QString why = detail(outcome);
    const bool evident = !request.body.isEmpty() || beforeSending(outcome.error);
    if (outcome.status == 0 && !outcome.left && (evident || !request.changes()))
        return Error(Error::Offline, why);
    if (outcome.error == QNetworkReply::ProxyAuthenticationRequiredError)
        return Error(Error::Offline, why).withStatus(407);
    if (request.changes())
        return Error(Error::UnknownOutcome, why).withStatus(outcome.status);
    return Error(outcome.status == 0 ? Error::Offline : Error::Malformed, why)
        .withStatus(outcome.status);
}

std::optional<QUrl> redirection(const Reply &reply)
{
    switch (reply.status) {
    case 301:
    case 302:
    case 303:
    case 307:
    case 308: break;
    default: return std::nullopt;
    }
    const QByteArray location = reply.header("location");
    if (location.isEmpty())
        return std::nullopt;
    return reply.url.resolved(QUrl::fromEncoded(location));
}

} // namespace

NetworkHttp::NetworkHttp(Options options)
    : m_options(std::move(options))
{
}

Task<Result<Reply>> NetworkHttp::send(Request request)
{
    const QDeadlineTimer deadline(request.deadline);
    if (!request.followRedirects) {
        const Result<Reply> reply = co_await once(request, request.deadline);
        co_return reply;
    }
    if (request.changes() || request.signedIn) {
        co_await yieldNow();
        co_return Error(Error::Forbidden, u"redirects are followed for public media only"_s);
    }
    for (int hop = 0; hop <= maxRedirects; ++hop) {
        const milliseconds left(deadline.remainingTime());
        const Result<Reply> reply = co_await once(request, left);
        if (!reply)
            co_return reply;
        const std::optional<QUrl> target = redirection(*reply);
        if (!target)
            co_return reply;
        if (!address::sameOrigin(*target, request.url))
            request.headers.clear(); // whatever they hold is not for others
        request.url = *target;
    }
    co_return Error(Error::Malformed, u"too many redirects"_s);
}

Task<Result<Reply>> NetworkHttp::once(Request request, milliseconds limit)
{
    const QDeadlineTimer deadline(limit);
    if (const std::optional<Error> error = refused(request)) {
        co_await yieldNow();
        co_return *error;
    }
    QList<QHostAddress> pins { QHostAddress() }; // Null: the name as it is
    if (!own(request) && !proxied(request.url) && QHostAddress(request.url.host()).isNull()) {
        const QString host = request.url.host(QUrl::EncodeUnicode);
        Lookup lookup(host, limit);
        pins = co_await lookup;
        if (pins.isEmpty())
            co_return Error(Error::Offline, u"host not found"_s);
        for (const QHostAddress &each : pins) {
            if (!m_options.reachable(each))
                co_return Error(Error::Forbidden, u"not a public address"_s);
        }
    }
    // A server may close a kept connection just as we write to it, and nobody could say what became
    // of the request: what changes something gets a connection of its own.
    std::unique_ptr<QNetworkAccessManager> fresh;
    if (request.changes())
        fresh = std::make_unique<QNetworkAccessManager>();
    for (int i = 0;; ++i) {
        const Launch launched = launch(fresh ? *fresh : m_network, request, pins.at(i));
        const milliseconds left(deadline.remainingTime());
        Exchange exchange(launched.reply, launched.upload, left, request.maxBytes);
        const Outcome outcome = co_await exchange;
        const Result<Reply> reply = judge(outcome, request);
        const bool another = i + 1 < std::min<qsizetype>(pins.size(), maxAddresses)
            && !deadline.hasExpired();
        if (reply || !another || outcome.left
            || outcome.error == QNetworkReply::SslHandshakeFailedError
            || reply.error().kind != Error::Offline)
            co_return reply;
    }
}

std::optional<Error> NetworkHttp::refused(const Request &request) const
{
    const QUrl &url = request.url;
    const bool loopback = address::isLoopback(url);
    if (!url.isValid() || url.host().isEmpty()
        || (url.scheme() != "https"_L1 && !(url.scheme() == "http"_L1 && loopback)))
        return Error(Error::Forbidden, u"only https leaves this computer"_s);
    if (!url.userInfo().isEmpty())
        return Error(Error::Forbidden, u"a password in a URL"_s);
    const QHostAddress literal(url.host());
    if (!literal.isNull() && !own(request) && !m_options.reachable(literal))
        return Error(Error::Forbidden, u"not a public address"_s);
    for (const auto &[name, value] : request.headers) {
        if (!oneLine(name) || !oneLine(value))
            return Error(Error::Invalid, u"a header of several lines"_s); // Qt would send it
    }
    if (!oneLine(request.contentType))
        return Error(Error::Invalid, u"a content type of several lines"_s);
    return std::nullopt;
}

bool NetworkHttp::own(const Request &request) const
{
    for (const QUrl &origin : m_options.origins) {
        if (request.followRedirects ? address::sameOrigin(request.url, origin)
                                    : request.url.host() == origin.host())
            return true;
    }
    return false;
}

bool NetworkHttp::proxied(const QUrl &url) const
{
    if (address::isLoopback(url))
        return false;
    if (m_options.proxy.type() != QNetworkProxy::DefaultProxy)
        return m_options.proxy.type() != QNetworkProxy::NoProxy;
    const auto proxies = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url));
    return !proxies.isEmpty() && proxies.first().type() != QNetworkProxy::NoProxy
        && proxies.first().type() != QNetworkProxy::DefaultProxy;
}

QNetworkRequest NetworkHttp::prepared(const Request &request, const QHostAddress &pinned) const
{
    QUrl url = request.url.adjusted(QUrl::RemoveFragment);
    QNetworkRequest made;
    for (const auto &[name, value] : request.headers)
        made.setRawHeader(name, value);
    made.setRawHeader("User-Agent", m_options.userAgent);
    if (!pinned.isNull()) {
        const QString host = url.host(QUrl::EncodeUnicode);
        const QString port = url.port() < 0 ? QString() : u':' + QString::number(url.port());
        made.setRawHeader("Host", (host + port).toLatin1());
        made.setPeerVerifyName(host);
        url.setHost(pinned.toString());
    }
    made.setUrl(url);
    if (m_options.tls)
        made.setSslConfiguration(*m_options.tls);
    made.setTransferTimeout(int(request.silence.count()));
    made.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                      QNetworkRequest::ManualRedirectPolicy);
    made.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    for (const auto attribute : { QNetworkRequest::CookieLoadControlAttribute,
                                  QNetworkRequest::CookieSaveControlAttribute,
                                  QNetworkRequest::AuthenticationReuseAttribute })
        made.setAttribute(attribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    made.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    return made;
}

NetworkHttp::Launch NetworkHttp::launch(QNetworkAccessManager &network, const Request &request,
                                         const QHostAddress &pinned) const
{
    QNetworkRequest made = prepared(request, pinned);
    network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    network.setAutoDeleteReplies(false);
    network.setProxy(proxied(request.url) ? m_options.proxy
                                          : QNetworkProxy(QNetworkProxy::NoProxy));
    if (request.method == Request::Method::Get)
        return { network.get(made), nullptr };
    if (request.method == Request::Method::Head)
        return { network.head(made), nullptr };
    // An empty body goes through the same door: without a device Qt would send it again.
    made.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    made.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    if (!request.contentType.isEmpty())
        made.setHeader(QNetworkRequest::ContentTypeHeader, request.contentType);
    auto upload = std::make_unique<Upload>(request.body);
    QNetworkReply *reply = network.sendCustomRequest(made, verb(request.method), upload.get());
    upload->setParent(reply);
    return { reply, upload.release() };
}
