// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/turnstile.h"
#include "core/base/worker.h"
#include "core/net/networkhttp.h"

#include <QHash>

#include <array>

class Clock;

// The only one who fetches what strangers link to: avatars and pictures. It carries no token, takes
// png, jpeg, gif and webp only, up to 8 MB, two at a time, and keeps them in a folder of 200 MB.
// Whoever calls has asked for consent; an address that failed is left alone for ten minutes, one
// that nobody answered for a minute.
class MediaFetcher
{
public:
    struct Options
    {
        QString folder; // ours alone; made when it is missing
        qint64 cacheBytes = 200 << 20;
        qint64 maxBytes = 8 << 20;
        NetworkHttp::Options network; // origins: every account's own
    };

    MediaFetcher(Clock &clock, Worker &worker, Options options);

    // The bytes of a picture, not decoded. Forbidden for an address that may not be asked,
    // Malformed for what is no such picture, NotFound, Offline.
    Task<Result<QByteArray>> fetch(QUrl url);
    // The same from the folder alone; NotFound when it is not there.
    Task<Result<QByteArray>> cached(QUrl url);
    Task<> forget(QUrl url); // when a person is erased
    void setOrigins(QList<QUrl> origins) { m_http.setOrigins(std::move(origins)); }

private:
    Task<Result<QByteArray>> load(QUrl url);
    QString path(const QUrl &url) const;
    void remember(const QString &path, const Error &error);

    Clock &m_clock;
    Worker &m_worker;
    Options m_options;
    NetworkHttp m_http;
    std::array<Turnstile, 2> m_lanes; // a picture always takes the same one: it is fetched once
    QHash<QString, Instant> m_failed;
    qint64 m_unswept; // bytes stored since the folder was last measured
};
