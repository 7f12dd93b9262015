// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/faces.h"

#include "core/base/clock.h"
#include "core/base/settings.h"
#include "core/pictures/pictures.h"
#include "ui/plain.h"
#include "ui/pulse.h"
#include "ui/services.h"

namespace {

constexpr int side = 128; // of 36 or 64 shown, for dense screens
constexpr int atOnce = 2;
constexpr qsizetype mostWaiting = 60; // who scrolls past does not wait for them
constexpr qsizetype mostFailed = 2000;

// On a worker's thread.
QImage portrait(QByteArray bytes)
{
    const Result<QImage> image
        = pictures::decode(bytes, QSize(side * 4, side * 4), pictures::Origin::Stranger);
    if (!image)
        return {};
    return pictures::cropped(*image, QSize(side, side), 0, 0)
        .scaled(side, side, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

} // namespace

void Faces::forget(const QUrl &avatar)
{
    m_waiting.removeAll(avatar);
    m_faces.remove(avatar);
}

Faces::Faces(Services &services, Worker &worker, const Pulse &pulse, const Settings &settings)
    : m_services(services)
    , m_worker(worker)
    , m_pulse(pulse)
    , m_settings(settings)
{
    m_again.setInterval(10min);
    connect(&m_again, &QTimer::timeout, this, [this] { m_failed.clear(); });
    m_again.start();
}

bool Faces::allowed(const QUrl &avatar, const QUrl &server, bool elsewhere)
{
    if (!plain::address(avatar.toString()).isValid())
        return false;
    if (elsewhere)
        return true;
    const QString host = avatar.host();
    const QString own = server.host();
    return !own.isEmpty() && (host == own || host.endsWith(u'.' + own));
}

const QPixmap *Faces::face(qint64 accountId, const QUrl &avatar)
{
    if (avatar.isEmpty())
        return nullptr;
    if (const QPixmap *known = m_faces.object(avatar))
        return known;
    if (m_failed.contains(avatar) || m_fetching.contains(avatar) || m_waiting.contains(avatar))
        return nullptr;
    const Account *account = m_pulse.account(accountId);
    if (!account
        || !allowed(avatar, account->server, m_settings.flag(Settings::FacesFromElsewhere)))
        return nullptr;
    m_waiting.append(avatar);
    if (m_waiting.size() > mostWaiting)
        m_waiting.removeFirst();
    if (m_under < atOnce) {
        ++m_under;
        m_tasks.start(fetchWaiting());
    }
    return nullptr;
}

Task<> Faces::fetchWaiting()
{
    co_await yieldNow(); // whoever asks is painting
    while (!m_waiting.isEmpty()) {
        const QUrl next = m_waiting.takeLast();
        m_fetching.insert(next);
        co_await fetch(next);
        m_fetching.remove(next);
    }
    --m_under;
}

Task<> Faces::fetch(QUrl avatar)
{
    const Result<QByteArray> bytes = co_await m_services.picture(avatar);
    QImage image;
    if (bytes) {
        const QImage decoded = co_await m_worker.run(&portrait, *bytes);
        image = decoded;
    }
    if (image.isNull()) {
        if (m_failed.size() >= mostFailed)
            m_failed.clear();
        m_failed.insert(avatar);
        co_return;
    }
    auto made = std::make_unique<QPixmap>(QPixmap::fromImage(image));
    m_faces.insert(avatar, made.release()); // the cache owns it from here
    Q_EMIT arrived();
}
