// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/address.h"

#include <QtEndian>

#include <array>

using namespace Qt::StringLiterals;

namespace {

struct Block
{
    quint32 network;
    int bits;
};

// Not public, by https://www.iana.org/assignments/iana-ipv4-special-registry
constexpr std::array refused4 {
    Block { 0x00000000, 8 }, // this network
    Block { 0x0a000000, 8 }, // private
    Block { 0x64400000, 10 }, // carrier-grade NAT
    Block { 0x7f000000, 8 }, // loopback
    Block { 0xa9fe0000, 16 }, // link-local, also the clouds' metadata service
    Block { 0xac100000, 12 }, // private
    Block { 0xc0000000, 24 }, // protocol assignments
    Block { 0xc0000200, 24 }, // documentation
    Block { 0xc0586300, 24 }, // 6to4 relays
    Block { 0xc0a80000, 16 }, // private
    Block { 0xc6120000, 15 }, // benchmarks
    Block { 0xc6336400, 24 }, // documentation
    Block { 0xcb007100, 24 }, // documentation
    Block { 0xe0000000, 4 }, // multicast
    Block { 0xf0000000, 4 }, // reserved, broadcast
};

bool isPublic4(quint32 address)
{
    for (const Block &block : refused4) {
        if ((address ^ block.network) >> (32 - block.bits) == 0)
            return false;
    }
    return true;
}

bool within(const Q_IPV6ADDR &address, const Q_IPV6ADDR &network, int bits)
{
    for (int i = 0; i < 16 && bits > 0; ++i, bits -= 8) {
        const int shift = bits >= 8 ? 0 : 8 - bits;
        if ((address[i] ^ network[i]) >> shift != 0)
            return false;
    }
    return true;
}

bool isPublic6(const Q_IPV6ADDR &address)
{
    const quint32 last = qFromBigEndian<quint32>(address.c + 12);
    constexpr Q_IPV6ADDR mapped { { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff } };
    constexpr Q_IPV6ADDR nat64 { { 0x00, 0x64, 0xff, 0x9b } };
    if (within(address, mapped, 96) || within(address, nat64, 96))
        return isPublic4(last); // it will reach this IPv4 address

    constexpr Q_IPV6ADDR unicast { { 0x20 } };
    if (!within(address, unicast, 3))
        return false; // ::1, fc00::/7, fe80::/10, ff00::/8, 64:ff9b:1::/48 and all that is unassigned
    struct
    {
        Q_IPV6ADDR network;
        int bits;
    } constexpr refused[] {
        { { { 0x20, 0x01, 0x00 } }, 23 }, // protocol assignments, Teredo, ORCHID
        { { { 0x20, 0x01, 0x0d, 0xb8 } }, 32 }, // documentation
        { { { 0x20, 0x02 } }, 16 }, // 6to4: any IPv4 address inside
        { { { 0x3f, 0xff, 0x00 } }, 20 }, // documentation
    };
    for (const auto &block : refused) {
        if (within(address, block.network, block.bits))
            return false;
    }
    return true;
}

} // namespace

bool address::isPublic(const QHostAddress &address)
{
    switch (address.protocol()) {
    case QAbstractSocket::IPv4Protocol: return isPublic4(address.toIPv4Address());
    case QAbstractSocket::IPv6Protocol: return isPublic6(address.toIPv6Address());
    default: return false;
    }
}

bool address::isLoopback(const QUrl &url)
{
    const QString host = url.host();
    if (host.compare("localhost"_L1, Qt::CaseInsensitive) == 0)
        return true;
    const QHostAddress literal(host);
    return literal.protocol() == QAbstractSocket::IPv4Protocol
        ? literal.toIPv4Address() >> 24 == 127
        : literal == QHostAddress(QHostAddress::LocalHostIPv6);
}

bool address::sameOrigin(const QUrl &one, const QUrl &other)
{
    const auto port = [](const QUrl &url) { return url.port(url.scheme() == "https"_L1 ? 443 : 80); };
    return one.scheme() == other.scheme() && one.host() == other.host() && port(one) == port(other);
}
