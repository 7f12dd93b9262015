// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/vault/secret.h"

#include <QByteArray>
#include <QList>
#include <QTcpServer>
#include <QUrl>

#include <utility>

// Signing in through the person's browser: OAuth 2 for native programs (RFC 8252) with PKCE S256
// (RFC 7636). The caller opens the browser and exchanges the code for a token.
namespace oauth {

struct Pkce
{
    QByteArray verifier; // kept, sent with the code
    QByteArray challenge; // sent with the person
};

Pkce pkce();
QByteArray challenge(const QByteArray &verifier);
QByteArray state(); // 256 bits, base64url

struct Authorization
{
    QUrl endpoint;
    QString clientId;
    QUrl redirectUri;
    QString scope; // empty: none asked
    QByteArray state;
    QByteArray challenge;
    QList<std::pair<QString, QString>> more; // the platform's own fields
};

// The page to open in the browser.
QUrl authorizationUrl(const Authorization &with);

} // namespace oauth

// Waits on this computer's own address for the browser to come back with the code, once.
// Nothing but the right state on the right path is believed; whatever else knocks is answered with
// a number and changes nothing. It listens from listen() until the code has come or its life is
// over, and hears nobody before code() is awaited.
class LoopbackListener
{
public:
    // Whole pages for the person, in their language; core has no sentences. Static HTML.
    struct Pages
    {
        QByteArray done;
        QByteArray refused; // by the person or the platform
    };

    explicit LoopbackListener(Pages pages, QByteArray path = "/cb");
    ~LoopbackListener();

    // 0 is any free port. Unavailable when the port is taken.
    Result<> listen(quint16 port = 0);
    QUrl redirectUri() const; // http://127.0.0.1:PORT/cb

    // `state` as it was sent, at least 128 bits. Refused with the platform's words when the person
    // or the platform said no, Unavailable when nobody came in `life`. Once for each listen().
    Task<Result<Secret>> code(QByteArray state, milliseconds life);

    static constexpr milliseconds usualLife = 5min;

private:
    class Visit;
    class Wait;

    Pages m_pages;
    QByteArray m_path;
    QTcpServer m_server;
    quint16 m_port = 0;
};
