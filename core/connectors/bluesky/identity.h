// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/bluesky/xrpc.h"
#include "core/net/dns.h"

// Who a handle is and which server keeps their records: handle -> DID -> DID document -> PDS, and
// back, since a handle counts only when the document claims it too.
// https://atproto.com/specs/handle, https://atproto.com/specs/did
namespace bluesky {

struct Home
{
    QString did;
    QString handle;
    QUrl pds; // scheme, host and port
};

class Identities
{
public:
    Identities(Http &http, Clock &clock, Dns &dns)
        : m_http(http)
        , m_clock(clock)
        , m_dns(dns)
    {
    }

    // NotFound: nobody has this handle, or its document does not say so. Invalid: not a handle.
    Task<Result<Home>> find(QString handle);

private:
    Task<Result<QString>> did(QString handle);
    Task<Result<QString>> didFromName(QString handle);
    Task<Result<QString>> didFromSite(QString handle);
    Task<Result<QString>> didFromNetwork(QString handle);
    Task<Result<QJsonObject>> document(QString did);

    Http &m_http;
    Clock &m_clock;
    Dns &m_dns;
};

// "@Maison.Example " -> "maison.example"; empty when it cannot be a handle.
QString normalHandle(const QString &typed);
// The PDS of a DID document; empty when there is none, or none to be trusted with a password:
// https, or http on this computer and only when `asked` is on it too.
QUrl pdsOf(const QJsonObject &document, const QUrl &asked);
// A network of this computer's own: it has none of the public network's services.
bool onThisComputer(const QUrl &server);

} // namespace bluesky
