// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QUrl>

// Which addresses a stranger's link may lead to. Own table, from the IANA special-purpose address
// registries: QHostAddress::isGlobal() lets 10/8, 192.168/16, fd00::/8 and 100.64/10 through.
namespace address {

// On the public internet: not this computer, not this network, nothing reserved or translated to
// such.
bool isPublic(const QHostAddress &address);

// "localhost" or a literal of 127/8 or ::1; the only hosts that may be spoken to without TLS.
bool isLoopback(const QUrl &url);

bool sameOrigin(const QUrl &one, const QUrl &other); // scheme, host and port

} // namespace address
