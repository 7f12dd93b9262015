// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/address.h"
#include "core/net/exchange.h"
#include "core/net/http.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QSslConfiguration>

#include <functional>
#include <optional>

// The network of one account, over Qt. It sends a changing request exactly once or says so, keeps
// no cookie, password or cache, ends every call at its deadline and at its size, never looks past a
// TLS error, and speaks plain HTTP to this computer only.
//
// Any host but the account's own ones must resolve to a public address, and is spoken to at the very
// address that was checked: a name that resolves differently a moment later gains nothing. Requests
// that follow redirects (addresses chosen by strangers) need the whole origin to be the account's.
// Behind a proxy names are resolved by the proxy; only literal addresses can be checked then.
class NetworkHttp : public Http
{
public:
    struct Options
    {
        QList<QUrl> origins; // the account's servers
        QNetworkProxy proxy { QNetworkProxy::DefaultProxy };
        QByteArray userAgent = "Parvis/" PARVIS_VERSION;
        // None: the default one, not asked for before it is needed: it loads the TLS library.
        std::optional<QSslConfiguration> tls;
        std::function<bool(const QHostAddress &)> reachable = &address::isPublic;
    };

    explicit NetworkHttp(Options options);
    Task<Result<Reply>> send(Request request) override;
    void setOrigins(QList<QUrl> origins) { m_options.origins = std::move(origins); }

private:
    struct Launch
    {
        QNetworkReply *reply;
        Upload *upload;
    };

    Task<Result<Reply>> once(Request request, milliseconds limit);
    std::optional<Error> refused(const Request &request) const;
    bool own(const Request &request) const;
    bool proxied(const QUrl &url) const;
    QNetworkRequest prepared(const Request &request, const QHostAddress &pinned) const;
    Launch launch(QNetworkAccessManager &network, const Request &request,
                  const QHostAddress &pinned) const;

    Options m_options;
    QNetworkAccessManager m_network;
};
