// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/signin.h"

#include "core/base/clock.h"
#include "core/net/oauthcallback.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTcpSocket>
#include <QTimer>

#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr std::size_t maxVisits = 32; // browsers open a few connections ahead
constexpr milliseconds visitLife = 10s;
constexpr milliseconds lastWords = 1s; // for the browser to take the page

QByteArray random256()
{
    std::array<quint32, 8> words {};
    QRandomGenerator::system()->generate(words.begin(), words.end());
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toBase64(urlSafe);
}

// Takes as long wherever the difference is.
bool same(QByteArrayView one, QByteArrayView other)
{
    if (one.size() != other.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < one.size(); ++i)
        difference |= static_cast<unsigned char>(one[i]) ^ static_cast<unsigned char>(other[i]);
    return difference == 0;
}

QByteArray response(int status, const QByteArray &page)
{
    return "HTTP/1.1 " + QByteArray::number(status)
        + " -\r\n"
          "Content-Type: text/html; charset=utf-8\r\n"
          "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\n"
          "Referrer-Policy: no-referrer\r\n"
          "X-Content-Type-Options: nosniff\r\n"
          "Cache-Control: no-store\r\n"
          "Connection: close\r\n"
          "Content-Length: "
        + QByteArray::number(page.size()) + "\r\n\r\n" + page;
}

} // namespace

oauth::Pkce oauth::pkce()
{
    Pkce pair;
    pair.verifier = random256();
    pair.challenge = challenge(pair.verifier);
    return pair;
}

QByteArray oauth::challenge(const QByteArray &verifier)
{
    return QCryptographicHash::hash(verifier, QCryptographicHash::Sha256).toBase64(urlSafe);
}

QByteArray oauth::state()
{
    return random256();
}

QUrl oauth::authorizationUrl(const Authorization &with)
{
    QByteArray query = with.endpoint.query(QUrl::FullyEncoded).toLatin1();
    // Not QUrlQuery: it leaves '+' as it is, which a server reads as a space.
    const auto add = [&query](const QString &name, const QString &value) {
        if (!query.isEmpty())
            query += '&';
        query += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    };
    add(u"response_type"_s, u"code"_s);
    add(u"client_id"_s, with.clientId);
    add(u"redirect_uri"_s, QString::fromLatin1(with.redirectUri.toEncoded()));
    if (!with.scope.isEmpty())
        add(u"scope"_s, with.scope);
    add(u"state"_s, QString::fromLatin1(with.state));
    add(u"code_challenge"_s, QString::fromLatin1(with.challenge));
    add(u"code_challenge_method"_s, u"S256"_s);
    for (const auto &[name, value] : with.more)
        add(name, value);
    QUrl url = with.endpoint;
    url.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    return url;
}

// One connection: reads one request, hands its head over, writes the answer, ends.
class LoopbackListener::Visit : public QObject
{
public:
    Visit(QTcpSocket *socket, Wait &wait)
        : m_socket(socket)
        , m_wait(wait)
    {
        m_socket->setParent(nullptr);
        connect(socket, &QTcpSocket::readyRead, this, [this] { read(); });
        connect(socket, &QTcpSocket::disconnected, this, [this] { end(); });
        QTimer::singleShot(visitLife, this, [this] { m_socket->abort(); });
    }
    bool over() const { return m_socket->state() == QAbstractSocket::UnconnectedState; }

private:
    void read();
    void end();

    std::unique_ptr<QTcpSocket> m_socket;
    Wait &m_wait;
    QByteArray m_head;
    bool m_answered = false;
};

// Leaf awaiter: wakes when the code, the refusal or the end of its life has come.
class LoopbackListener::Wait
{
public:
    Wait(LoopbackListener &listener, QByteArray state, milliseconds life)
        : m_listener(listener)
        , m_state(std::move(state))
    {
        QTcpServer &server = listener.m_server;
        QObject::connect(&server, &QTcpServer::newConnection, &m_context, [this] { admit(); });
        m_life.setSingleShot(true);
        QObject::connect(&m_life, &QTimer::timeout, &m_context, [this] {
            finish(Error(Error::Unavailable, u"nobody came back to sign in"_s));
            wake();
        });
        m_life.start(life);
        server.resumeAccepting();
    }
    Wait(const Wait &) = delete;
    ~Wait()
    {
        *m_alive = false;
        m_listener.m_server.close();
    }

    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> handle) { m_handle = handle; }
    Result<Secret> await_resume() { return std::move(*m_result); }

    // A visit has ended: the person has the page, the sockets may go.
    void ended()
    {
        if (m_result)
            wake();
    }

    // What to answer to a request.
    QByteArray hear(QByteArrayView head)
    {
        const Result<oauth::Callback> said = oauth::parseCallback(head, m_listener.m_path);
        if (!said)
            return response(said.error().status, {});
        if (m_result || !same(said->state, m_state))
            return response(403, {}); // another flow, or a second code
        if (said->code.isEmpty()) {
            finish(Error(Error::Refused, QString::fromLatin1(said->error.left(64)),
                         said->description));
            return response(200, m_listener.m_pages.refused);
        }
        finish(Secret(said->code));
        return response(200, m_listener.m_pages.done);
    }

private:
    void admit()
    {
        std::erase_if(m_visits, [](const auto &each) { return each->over(); });
        while (QTcpSocket *socket = m_listener.m_server.nextPendingConnection()) {
            m_visits.push_back(std::make_unique<Visit>(socket, *this));
            if (m_visits.size() > maxVisits)
                m_visits.erase(m_visits.begin());
        }
    }

    void finish(Result<Secret> result)
    {
        if (m_result)
            return;
        m_result.emplace(std::move(result));
        m_listener.m_server.close();
        m_life.stop();
        QTimer::singleShot(lastWords, &m_context, [this] { wake(); });
    }

    void wake()
    {
        if (std::exchange(m_woken, true))
            return;
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [alive = m_alive, handle = m_handle] {
                if (*alive)
                    resume(handle);
            },
            Qt::QueuedConnection);
    }

    LoopbackListener &m_listener;
    QByteArray m_state;
    std::optional<Result<Secret>> m_result;
    QObject m_context;
    QTimer m_life;
    std::vector<std::unique_ptr<Visit>> m_visits;
    bool m_woken = false;
    std::coroutine_handle<> m_handle;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

void LoopbackListener::Visit::read()
{
    if (m_answered) {
        m_socket->readAll();
        return;
    }
    m_head += m_socket->read(oauth::maxHead + 1 - m_head.size());
    const qsizetype end = m_head.indexOf("\r\n\r\n");
    if (end < 0 && m_head.size() <= oauth::maxHead)
        return;
    m_answered = true;
    const QByteArrayView head(m_head);
    m_socket->write(m_wait.hear(end < 0 ? head : head.first(end + 4)));
    m_socket->disconnectFromHost();
}

void LoopbackListener::Visit::end()
{
    if (m_answered)
        m_wait.ended();
}

LoopbackListener::LoopbackListener(Pages pages, QByteArray path)
    : m_pages(std::move(pages))
    , m_path(std::move(path))
{
}

LoopbackListener::~LoopbackListener() = default;

Result<> LoopbackListener::listen(quint16 port)
{
    m_server.close();
    // The literal address: a name could resolve to another interface.
    if (!m_server.listen(QHostAddress(QHostAddress::LocalHost), port))
        return Error(Error::Unavailable, u"port %1: %2"_s.arg(port).arg(m_server.errorString()));
    m_server.pauseAccepting();
    m_port = m_server.serverPort();
    return {};
}

QUrl LoopbackListener::redirectUri() const
{
    QUrl uri;
    uri.setScheme(u"http"_s);
    uri.setHost(u"127.0.0.1"_s);
    uri.setPort(m_port);
    uri.setPath(QString::fromLatin1(m_path));
    return uri;
}

Task<Result<Secret>> LoopbackListener::code(QByteArray state, milliseconds life)
{
    if (!m_server.isListening() || state.size() < 22) { // 128 bits in base64
        co_await yieldNow();
        co_return Error(Error::Invalid, u"no listener, or a state that can be guessed"_s);
    }
    Wait wait(*this, std::move(state), life);
    Result<Secret> code = co_await wait;
    co_return code;
}
