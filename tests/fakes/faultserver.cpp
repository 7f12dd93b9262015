// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/faultserver.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTimer>

#include <sys/socket.h>

using namespace Qt::StringLiterals;

// ---------------------------------------------------------------------------------------- Script

FaultServer::Script &FaultServer::Script::answer(int status, QByteArray body,
                                                 QByteArray contentType)
{
    m_status = status;
    m_body = std::move(body);
    return header("Content-Type", std::move(contentType));
}

FaultServer::Script &FaultServer::Script::header(QByteArray name, QByteArray value)
{
    m_headers.append({ std::move(name), std::move(value) });
    return *this;
}

FaultServer::Script &FaultServer::Script::redirect(int status, const QUrl &to)
{
    m_status = status;
    return header("Location", to.toEncoded());
}

FaultServer::Script &FaultServer::Script::cutChunked()
{
    m_chunked = true;
    return commit(Fault::CutChunked);
}

FaultServer::Script &FaultServer::Script::chunked()
{
    m_chunked = true;
    return *this;
}

FaultServer::Script &FaultServer::Script::thenCloses()
{
    m_closes = true;
    return *this;
}

FaultServer::Script &FaultServer::Script::delay(milliseconds wait)
{
    m_delay = wait;
    return *this;
}

FaultServer::Script &FaultServer::Script::trickle(milliseconds perByte)
{
    m_perByte = perByte;
    return *this;
}

FaultServer::Script &FaultServer::Script::hugeHeaders(qint64 bytes)
{
    m_filler = bytes;
    return commit(Fault::HugeHeaders);
}

FaultServer::Script &FaultServer::Script::hugeBody(qint64 bytes, bool announced)
{
    m_filler = bytes;
    m_announced = announced;
    m_closes = true;
    return *this;
}

FaultServer::Script &FaultServer::Script::deflated(QByteArray plain)
{
    m_body = qCompress(plain).mid(4); // without Qt's length prefix it is plain zlib
    return header("Content-Encoding", "deflate");
}

QByteArray FaultServer::Seen::header(QByteArrayView lowerCaseName) const
{
    for (const auto &[name, value] : headers) {
        if (name == lowerCaseName)
            return value;
    }
    return {};
}

// ------------------------------------------------------------------------------------ Connection

class FaultServer::Connection : public QObject
{
public:
    Connection(FaultServer &server, std::unique_ptr<QTcpSocket> socket)
        : m_server(server)
        , m_socket(std::move(socket))
    {
        connect(m_socket.get(), &QTcpSocket::readyRead, this, [this] { read(); });
        connect(m_socket.get(), &QTcpSocket::bytesWritten, this, [this] { fill(); });
        if (auto *ssl = qobject_cast<QSslSocket *>(m_socket.get()))
            connect(ssl, &QSslSocket::encryptedBytesWritten, this, [this] { fill(); });
    }

private:
    void read()
    {
        if (m_busy)
            return; // the client talks on while we are told to stall or to answer
        m_in += m_socket->readAll();
        if (m_request.method.isEmpty() && !readHead())
            return;
        if (m_in.size() < m_length)
            return;
        m_request.body = m_in.left(m_length);
        m_in.remove(0, m_length);
        m_busy = true;
        ++m_server.m_counts[m_line];
        m_server.m_seen.append(m_request);
        m_server.m_most = std::max(m_server.m_most, ++m_server.m_now);
        if (m_script.m_delay.count() > 0)
            QTimer::singleShot(m_script.m_delay, this, [this] { respond(); });
        else
            respond();
    }

    bool readHead()
    {
        const qsizetype end = m_in.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        const QList<QByteArray> lines = m_in.left(end).split('\n');
        m_in.remove(0, end + 4);
        const QList<QByteArray> first = lines.first().trimmed().split(' ');
        m_request.method = first.value(0);
        m_request.target = first.value(1);
        m_length = 0;
        for (const QByteArray &line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            const QByteArray name = line.left(colon).toLower();
            m_request.headers.append({ name, line.mid(colon + 1).trimmed() });
            if (name == "content-length")
                m_length = line.mid(colon + 1).trimmed().toLongLong();
        }
        m_line = m_request.method + ' ' + m_request.target.split('?').first();
        ++m_server.m_heads[m_line];
        m_script = m_server.next(m_line);
        if (m_script.m_fault == Script::Fault::StallInUpload) {
            m_busy = true;
            m_socket->setReadBufferSize(1);
            return false;
        }
        return true;
    }

    QByteArray head() const
    {
        QByteArray head = "HTTP/1.1 " + QByteArray::number(m_script.m_status) + " Said\r\n";
        for (const auto &[name, value] : m_script.m_headers)
            head += name + ": " + value + "\r\n";
        qint64 length = m_script.m_body.size() + m_script.m_filler;
        if (m_script.m_fault == Script::Fault::CutBody
            || m_script.m_fault == Script::Fault::StallAfterHeaders)
            length += 1000;
        if (m_script.m_chunked)
            head += "Transfer-Encoding: chunked\r\n";
        else if (m_script.m_announced && m_script.m_status != 204)
            head += "Content-Length: " + QByteArray::number(length) + "\r\n";
        if (m_script.m_closes)
            head += "Connection: close\r\n";
        return head + "\r\n";
    }

    QByteArray body() const
    {
        if (m_request.method == "HEAD")
            return {};
        if (!m_script.m_chunked)
            return m_script.m_body;
        QByteArray body;
        if (!m_script.m_body.isEmpty())
            body = QByteArray::number(m_script.m_body.size(), 16) + "\r\n" + m_script.m_body
                + "\r\n";
        return m_script.m_fault == Script::Fault::CutChunked ? body : body + "0\r\n\r\n";
    }

    void respond()
    {
        --m_server.m_now;
        switch (m_script.m_fault) {
        case Script::Fault::StallInUpload:
        case Script::Fault::StallBeforeHeaders: return;
        case Script::Fault::DieAfter: m_server.stopListening(); [[fallthrough]];
        case Script::Fault::DropAfter: return m_socket->disconnectFromHost();
        case Script::Fault::Reset: return sendReset();
        case Script::Fault::StallAfterHeaders: m_socket->write(head()); return;
        case Script::Fault::CutHeader:
            m_socket->write("HTTP/1.1 200 OK\r\nContent-Ty");
            return m_socket->disconnectFromHost();
        case Script::Fault::HugeHeaders:
            m_socket->write("HTTP/1.1 200 OK\r\n");
            m_filler = m_script.m_filler;
            return fill();
        case Script::Fault::CutBody:
        case Script::Fault::CutChunked:
            m_socket->write(head() + body());
            return m_socket->disconnectFromHost();
        case Script::Fault::None: break;
        }
        m_socket->write(head());
        if (m_script.m_perByte.count() > 0)
            return trickle(body());
        m_socket->write(body());
        m_filler = m_script.m_filler;
        if (m_filler > 0)
            fill();
        else
            done();
    }

    void sendReset()
    {
        const linger now { 1, 0 };
        ::setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
        m_socket->abort();
    }

    void trickle(const QByteArray &bytes)
    {
        if (bytes.isEmpty())
            return done();
        m_socket->write(bytes.left(1));
        QTimer::singleShot(m_script.m_perByte, this,
                           [this, rest = bytes.mid(1)] { trickle(rest); });
    }

    // Writes filler as the other side takes it, so that a huge answer costs us no memory.
    void fill()
    {
        if (m_filler <= 0 || m_socket->state() != QAbstractSocket::ConnectedState)
            return;
        static const QByteArray line = "X-Filler: " + QByteArray(4084, 'x') + "\r\n";
        static const QByteArray block(65536, 'x');
        const QByteArray &piece = m_script.m_fault == Script::Fault::HugeHeaders ? line : block;
        while (m_filler > 0 && m_socket->bytesToWrite() < 262'144) {
            const qint64 size = std::min<qint64>(m_filler, piece.size());
            m_filler -= size;
            m_socket->write(piece.constData(), size);
        }
        if (m_filler <= 0 && m_script.m_fault == Script::Fault::None)
            done();
    }

    void done()
    {
        if (m_script.m_closes)
            return m_socket->disconnectFromHost();
        m_busy = false;
        m_request = {};
        QTimer::singleShot(0, this, [this] { read(); });
    }

    FaultServer &m_server;
    std::unique_ptr<QTcpSocket> m_socket;
    QByteArray m_in;
    Seen m_request;
    QByteArray m_line;
    qint64 m_length = 0;
    Script m_script;
    qint64 m_filler = 0;
    bool m_busy = false;
};

// -------------------------------------------------------------------------------------- Listener

class FaultServer::Listener : public QTcpServer
{
public:
    Listener(FaultServer &server, const Tls *tls)
        : m_server(server)
    {
        if (tls) {
            m_tls.setLocalCertificate(QSslCertificate(tls->certificate));
            m_tls.setPrivateKey(QSslKey(tls->key, QSsl::Ec));
            m_tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        }
        if (!listen(QHostAddress::LocalHost))
            qFatal("FaultServer: no loopback port");
        m_port = serverPort();
    }

    quint16 port() const { return m_port; }

    int accepted() const { return int(m_connections.size()); }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        std::unique_ptr<QTcpSocket> socket;
        if (m_server.m_encrypted) {
            auto ssl = std::make_unique<QSslSocket>();
            ssl->setSslConfiguration(m_tls);
            ssl->setSocketDescriptor(descriptor);
            ssl->startServerEncryption();
            socket = std::move(ssl);
        } else {
            socket = std::make_unique<QTcpSocket>();
            socket->setSocketDescriptor(descriptor);
        }
        m_connections.push_back(std::make_unique<Connection>(m_server, std::move(socket)));
    }

private:
    FaultServer &m_server;
    QSslConfiguration m_tls;
    quint16 m_port = 0;
    std::vector<std::unique_ptr<Connection>> m_connections;
};

// ----------------------------------------------------------------------------------- FaultServer

FaultServer::FaultServer()
    : m_listener(std::make_unique<Listener>(*this, nullptr))
{
}

FaultServer::FaultServer(const Tls &tls)
    : m_encrypted(true)
    , m_listener(std::make_unique<Listener>(*this, &tls))
{
}

FaultServer::~FaultServer() = default;

FaultServer::Script &FaultServer::on(const char *line)
{
    std::deque<Script> &scripts = m_scripts[line];
    scripts.emplace_back();
    return scripts.back();
}

FaultServer::Script FaultServer::next(const QByteArray &line)
{
    const auto found = m_scripts.find(line);
    if (found == m_scripts.end()) {
        Script unknown;
        unknown.answer(404, R"({"error":"not scripted"})");
        return unknown;
    }
    const Script script = found->second.front();
    if (found->second.size() > 1)
        found->second.pop_front();
    return script;
}

QUrl FaultServer::url(const QString &target) const
{
    // "localhost" when encrypted: certificates are made out to names.
    return QUrl((m_encrypted ? u"https://localhost:%1%2"_s : u"http://127.0.0.1:%1%2"_s)
                    .arg(port())
                    .arg(target));
}

quint16 FaultServer::port() const
{
    return m_listener->port();
}

void FaultServer::stopListening()
{
    m_listener->close();
}

int FaultServer::count(const char *line) const
{
    const auto found = m_counts.find(line);
    return found == m_counts.end() ? 0 : found->second;
}

int FaultServer::heads(const char *line) const
{
    const auto found = m_heads.find(line);
    return found == m_heads.end() ? 0 : found->second;
}

int FaultServer::connections() const
{
    return m_listener->accepted();
}
