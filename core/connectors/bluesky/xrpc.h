// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/net/http.h"

#include <QJsonObject>

#include <optional>

// The remote calls of the AT Protocol, https://atproto.com/specs/xrpc: builds requests to one
// server and tells what its answers mean. The server's name for an error ("RecordNotFound") is the
// Error's `detail`.
namespace bluesky {

using Parameters = QList<std::pair<QString, QString>>;

class Xrpc
{
public:
    Xrpc(Http &http, Clock &clock, QUrl server)
        : m_http(http)
        , m_clock(clock)
        , m_server(std::move(server))
    {
    }

    Request query(QLatin1StringView method, const Parameters &parameters) const;
    Request procedure(QLatin1StringView method, const QJsonObject &input) const;
    Request upload(QLatin1StringView method, const QByteArray &bytes, const QByteArray &type) const;

    // An answer that is a success, and not a portal's page.
    Task<Result<Reply>> call(Request request);
    // The same, with its JSON object. Without one a changing call has an unknown outcome.
    Task<Result<QJsonObject>> ask(Request request);

    const QUrl &server() const { return m_server; }
    void setServer(QUrl server) { m_server = std::move(server); }
    Instant now() const { return m_clock.now(); }

    int limitLeft() const { return m_limitLeft; } // as last said, -1 = not said
    std::optional<milliseconds> skew() const { return m_skew; } // our clock minus the server's

private:
    QUrl url(QLatin1StringView method) const;
    void note(const Reply &reply);

    Http &m_http;
    Clock &m_clock;
    QUrl m_server;
    int m_limitLeft = -1;
    std::optional<milliseconds> m_skew;
};

// What an answer that is not a success means.
Error refusal(const Reply &reply, bool changing, Instant now);
// Another call now would meet this too; any other error spoils one call only.
bool lasting(const Error &error);

} // namespace bluesky
