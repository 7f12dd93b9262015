// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/media.h"

#include "core/base/clock.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {

constexpr milliseconds leftAlone = 10min;
constexpr milliseconds soon = 1min;
constexpr qsizetype maxFailed = 2000;

// By the first bytes: what the server calls it is not believed. No SVG from strangers.
bool isPicture(QByteArrayView bytes)
{
    return bytes.startsWith("\x89PNG\r\n\x1a\n") || bytes.startsWith("\xff\xd8\xff")
        || bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a")
        || (bytes.startsWith("RIFF") && bytes.size() > 12 && bytes.sliced(8, 4) == "WEBP");
}

// The following run on the worker.

Result<QByteArray> readKept(QString path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return Error(Error::NotFound);
    const QByteArray bytes = file.readAll();
    // The time of last use, for sweep().
    file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
    return bytes;
}

bool keep(QString path, QByteArray bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return false;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return file.commit();
}

bool removeKept(QString path)
{
    return QFile::remove(path);
}

// Takes away what was used longest ago until nine tenths of the limit are left.
bool sweep(QString folder, qint64 limit)
{
    const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files, QDir::Time | QDir::Reversed);
    qint64 bytes = 0;
    for (const QFileInfo &file : files)
        bytes += file.size();
    if (bytes <= limit)
        return false;
    for (const QFileInfo &file : files) {
        if (bytes <= limit / 10 * 9)
            break;
        bytes -= file.size();
        QFile::remove(file.filePath());
    }
    return true;
}

} // namespace

MediaFetcher::MediaFetcher(Clock &clock, Worker &worker, Options options)
    : m_clock(clock)
    , m_worker(worker)
    , m_options(std::move(options))
    , m_http(m_options.network)
    , m_unswept(m_options.cacheBytes) // measure at the first chance
{
    QDir().mkpath(m_options.folder);
    QFile::setPermissions(m_options.folder,
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
}

Task<Result<QByteArray>> MediaFetcher::fetch(QUrl url)
{
    const QString file = path(url);
    if (m_failed.value(file) > m_clock.now()) {
        co_await yieldNow();
        co_return Error(Error::NotFound, u"failed a moment ago"_s);
    }
    Turnstile &lane = m_lanes[file.back().unicode() % m_lanes.size()];
    const Turnstile::Pass turn = co_await lane.enter();
    const Result<QByteArray> kept = co_await m_worker.run(&readKept, file);
    if (kept)
        co_return kept;
    const Result<QByteArray> loaded = co_await load(url);
    if (!loaded) {
        remember(file, loaded.error());
        co_return loaded;
    }
    const QByteArray bytes = *loaded;
    const bool stored = co_await m_worker.run(&keep, file, bytes); // a full disk is no reason
    m_unswept += stored ? bytes.size() : 0;
    if (m_unswept > m_options.cacheBytes / 20) {
        m_unswept = 0;
        const QString folder = m_options.folder;
        const qint64 limit = m_options.cacheBytes;
        [[maybe_unused]] const bool swept = co_await m_worker.run(&sweep, folder, limit);
    }
    co_return loaded;
}

Task<Result<QByteArray>> MediaFetcher::cached(QUrl url)
{
    const QString file = path(url);
    const Result<QByteArray> kept = co_await m_worker.run(&readKept, file);
    co_return kept;
}

Task<> MediaFetcher::forget(QUrl url)
{
    const QString file = path(url);
    [[maybe_unused]] const bool erased = co_await m_worker.run(&removeKept, file);
}

Task<Result<QByteArray>> MediaFetcher::load(QUrl url)
{
    Request request(Request::Method::Get, url);
    request.signedIn = false;
    request.followRedirects = true;
    request.maxBytes = m_options.maxBytes;
    request.deadline = 30s;
    request.silence = 10s;
    request.with("Accept", "image/png,image/jpeg,image/gif,image/webp");
    request.with("Accept-Language", "*"); // nobody's business
    const Result<Reply> reply = co_await m_http.send(request);
    if (!reply)
        co_return reply.error();
    if (!reply->ok())
        co_return failure(*reply, false, Foreign(), m_clock.now());
    if (!isPicture(reply->body))
        co_return Error(Error::Malformed, u"not a picture"_s);
    co_return reply->body;
}

QString MediaFetcher::path(const QUrl &url) const
{
    const QByteArray name
        = QCryptographicHash::hash(url.toEncoded(), QCryptographicHash::Sha256).toHex();
    return m_options.folder + u'/' + QString::fromLatin1(name);
}

void MediaFetcher::remember(const QString &path, const Error &error)
{
    if (m_failed.size() >= maxFailed)
        m_failed.clear();
    const milliseconds wait = error.kind == Error::Offline ? soon : leftAlone;
    m_failed.insert(path, m_clock.now() + wait);
}
