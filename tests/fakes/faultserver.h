// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

#include <chrono>
#include <deque>
#include <map>
#include <memory>
#include <utility>

// A real HTTP server on a free loopback port that misbehaves as told and counts what it receives.
// A fake Http hides what QNetworkAccessManager does by itself; this does not.
//
//   FaultServer server;
//   server.on("POST /x").dropAfter();                    // reads it all, closes, says nothing
//   server.on("GET /x").answer(429).header("Retry-After", "2");
//   server.on("GET /x").answer(200, "{}");               // the last one stays for ever
//   http.send(Request(Request::Method::Post, server.url("/x")));
//   CHECK(server.count("POST /x") == 1);                 // whole copies
//
// A line is "METHOD /path", without query. What nobody scripted is answered 404.
class FaultServer
{
public:
    using milliseconds = std::chrono::milliseconds;

    struct Seen
    {
        QByteArray method;
        QByteArray target; // path and query, as sent
        QList<std::pair<QByteArray, QByteArray>> headers; // names in lower case
        QByteArray body;
        QByteArray header(QByteArrayView lowerCaseName) const;
    };

    // What to do with one request.
    class Script
    {
        enum class Fault {
            None,
            StallInUpload,
            StallBeforeHeaders,
            StallAfterHeaders,
            DropAfter,
            DieAfter,
            Reset,
            CutHeader,
            CutBody,
            CutChunked,
            HugeHeaders,
        };

    public:
        Script &answer(int status, QByteArray body = {},
                       QByteArray contentType = "application/json");
        Script &header(QByteArray name, QByteArray value);
        Script &redirect(int status, const QUrl &to);
        Script &delay(milliseconds wait); // after the request is whole
        Script &chunked(); // no Content-Length
        Script &thenCloses(); // a whole answer, then the connection ends
        Script &stallInUpload() { return commit(Fault::StallInUpload); } // reads on no more
        Script &stallBeforeHeaders() { return commit(Fault::StallBeforeHeaders); }
        Script &stallAfterHeaders() { return commit(Fault::StallAfterHeaders); }
        Script &dropAfter() { return commit(Fault::DropAfter); } // reads it all, closes
        Script &reset() { return commit(Fault::Reset); } // the same, but with RST
        Script &dieAfter() { return commit(Fault::DieAfter); } // and nobody listens
        Script &cutHeader() { return commit(Fault::CutHeader); } // half a head, then closes
        Script &cutBody() { return commit(Fault::CutBody); } // shorter than promised
        Script &cutChunked(); // closes without the last chunk
        Script &trickle(milliseconds perByte); // the body, one byte at a time
        Script &hugeHeaders(qint64 bytes); // so much head, without an end
        Script &hugeBody(qint64 bytes, bool announced); // with or without Content-Length
        Script &deflated(QByteArray plain); // a body that grows when unpacked

    private:
        friend class FaultServer;
        Script &commit(Fault fault)
        {
            m_fault = fault;
            return *this;
        }

        Fault m_fault = Fault::None;
        int m_status = 200;
        QList<std::pair<QByteArray, QByteArray>> m_headers;
        QByteArray m_body;
        milliseconds m_delay { 0 };
        milliseconds m_perByte { 0 };
        qint64 m_filler = 0;
        bool m_announced = true;
        bool m_chunked = false;
        bool m_closes = false;
    };

    struct Tls
    {
        QByteArray certificate; // PEM
        QByteArray key;
    };

    FaultServer();
    explicit FaultServer(const Tls &tls);
    ~FaultServer();

    Script &on(const char *line);
    QUrl url(const QString &target = QStringLiteral("/")) const;
    quint16 port() const;
    void stopListening();

    int count(const char *line) const; // whole copies received
    int heads(const char *line) const; // heads received, whether or not the body came
    int connections() const;
    int mostAtOnce() const { return m_most; } // whole requests waiting for their answer
    const QList<Seen> &seen() const { return m_seen; }

private:
    class Listener;
    class Connection;

    Script next(const QByteArray &line);

    std::map<QByteArray, std::deque<Script>> m_scripts;
    std::map<QByteArray, int> m_counts;
    std::map<QByteArray, int> m_heads;
    QList<Seen> m_seen;
    int m_now = 0;
    int m_most = 0;
    bool m_encrypted = false;
    std::unique_ptr<Listener> m_listener;
};
