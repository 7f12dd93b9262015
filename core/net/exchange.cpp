// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/exchange.h"

#include "core/base/probe.h"

#include <QCoreApplication>
#include <QSslError>

#include <cstring>
#include <utility>

namespace {

constexpr qint64 maxHeaderBytes = 256 << 10;
constexpr qint64 readBuffer = 1 << 20; // what Qt may hold before it stops reading the socket

} // namespace

Upload::Upload(QByteArray body)
    : m_body(std::move(body))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 Upload::bytesAvailable() const
{
    return m_body.size() - m_position + QIODevice::bytesAvailable();
}

qint64 Upload::readData(char *data, qint64 maxSize)
{
    if (!std::exchange(m_begun, true))
        probe::point(3);
    const qint64 size = std::min<qint64>(maxSize, m_body.size() - m_position);
    std::memcpy(data, m_body.constData() + m_position, size_t(size));
    m_position += size;
    if (m_position == m_body.size())
        probe::point(4); // in the socket's hands, perhaps not all on the wire
    return size;
}

Exchange::Exchange(QNetworkReply *reply, Upload *upload, milliseconds deadline, qint64 maxBytes)
    : m_reply(reply)
    , m_upload(upload)
    , m_maxBytes(maxBytes)
{
    reply->setReadBufferSize(readBuffer);
    QObject::connect(reply, &QNetworkReply::metaDataChanged, &m_context, [this] { look(); });
    QObject::connect(reply, &QNetworkReply::readyRead, &m_context, [this] { read(); });
    QObject::connect(reply, &QNetworkReply::requestSent, &m_context,
                     [this] {
                         m_outcome.left = true;
                         if (m_upload)
                             probe::point(5);
                     });
    QObject::connect(reply, &QNetworkReply::sslErrors, &m_context,
                     [this](const QList<QSslError> &errors) {
                         m_outcome.tls = errors.value(0).errorString();
                     });
    QObject::connect(reply, &QNetworkReply::finished, &m_context, [this] { finish(); });
    m_deadline.setSingleShot(true);
    QObject::connect(&m_deadline, &QTimer::timeout, &m_context,
                     [this] { end(Outcome::Stop::Deadline); });
    m_deadline.start(std::max(deadline, milliseconds(0)));
}

Exchange::~Exchange()
{
    *m_alive = false;
    if (!m_reply)
        return;
    QObject::disconnect(m_reply, nullptr, &m_context, nullptr);
    if (!m_reply->isFinished())
        m_reply->abort();
    m_reply->deleteLater();
}

void Exchange::await_suspend(std::coroutine_handle<> handle)
{
    m_handle = handle;
}

void Exchange::look()
{
    qint64 bytes = 0;
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        bytes += name.size() + value.size();
    if (bytes > maxHeaderBytes)
        return end(Outcome::Stop::HugeHeaders);
    const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (announced > m_maxBytes && m_reply->operation() != QNetworkAccessManager::HeadOperation)
        end(Outcome::Stop::TooLarge);
}

void Exchange::read()
{
    while (!m_finished && m_reply->bytesAvailable() > 0) {
        if (m_outcome.body.size() >= m_maxBytes)
            return end(Outcome::Stop::TooLarge);
        const QByteArray piece = m_reply->read(m_maxBytes - m_outcome.body.size());
        if (piece.isEmpty())
            return;
        m_outcome.body += piece;
    }
}

void Exchange::end(Outcome::Stop why)
{
    if (m_finished || m_outcome.stop != Outcome::Stop::None)
        return;
    m_outcome.stop = why;
    m_reply->abort(); // emits finished
}

void Exchange::finish()
{
    if (m_finished)
        return;
    if (m_outcome.stop == Outcome::Stop::None) {
        read();
        if (m_finished) // what was left was too much
            return;
    }
    m_finished = true;
    m_deadline.stop();
    m_outcome.error = m_reply->error();
    m_outcome.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        m_outcome.headers.append({ name.toLower(), value });
    m_outcome.left = m_outcome.left || (m_upload && m_upload->begun());
    // The coroutine may end the reply or its owner: not from inside Qt's signal.
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [alive = m_alive, handle = m_handle] {
            if (*alive)
                resume(handle);
        },
        Qt::QueuedConnection);
}
