// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/tid.h"

#include <QCryptographicHash>

#include <string_view>

namespace bluesky::tid {

namespace {

constexpr std::string_view alphabet = "234567abcdefghijklmnopqrstuvwxyz";
constexpr int length = 13;
constexpr int clockBits = 10;
constexpr quint64 clockMask = (1u << clockBits) - 1;
constexpr quint64 year = 365ull * 86'400 * 1'000'000; // microseconds
constexpr quint64 start = 1'672'531'200ull * 1'000'000; // 2023-01-01: no record is older

quint64 hashed(const QByteArray &seed)
{
    const QByteArray hash = QCryptographicHash::hash(seed, QCryptographicHash::Sha256);
    quint64 number = 0;
    for (int i = 0; i < 8; ++i)
        number = (number << 8) | quint8(hash[i]);
    return number;
}

QString written(quint64 microseconds, quint64 clock)
{
    const quint64 bits = (microseconds << clockBits) | (clock & clockMask);
    QString key;
    for (int place = length - 1; place >= 0; --place)
        key.append(QLatin1Char(alphabet[(bits >> (5 * place)) & 31]));
    return key;
}

} // namespace

QString make(Instant at, const QByteArray &seed)
{
    const quint64 hash = hashed(seed);
    const quint64 now = quint64(std::max<qint64>(millis(at), 0)) * 1000;
    return written(now + hash % 1000, hash >> 32);
}

QString of(const QByteArray &seed)
{
    const quint64 hash = hashed(seed);
    return written(start + (hash >> clockBits) % year, hash);
}

bool valid(const QString &key)
{
    if (key.size() != length || alphabet.find(key[0].toLatin1()) >= 16) // the top bit is zero
        return false;
    return std::all_of(key.begin(), key.end(), [](QChar c) {
        return alphabet.find(c.toLatin1()) != std::string_view::npos && c.unicode() < 128;
    });
}

std::optional<Instant> moment(const QString &key)
{
    if (!valid(key))
        return std::nullopt;
    quint64 bits = 0;
    for (const QChar c : key)
        bits = (bits << 5) | alphabet.find(c.toLatin1());
    return instant(qint64(bits >> clockBits) / 1000);
}

} // namespace bluesky::tid
