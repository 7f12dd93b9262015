// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/instance.h"

#include <QCryptographicHash>
#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestWord = 4096;
const QByteArray showYourself = "show\n";

} // namespace

Instance::Instance(const QDir &workspace)
    : m_name(u"parvis-"_s
             + QString::fromLatin1(QCryptographicHash::hash(workspace.absolutePath().toUtf8(),
                                                            QCryptographicHash::Sha256)
                                       .toHex()
                                       .left(24)))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &Instance::onKnock);
}

bool Instance::begin()
{
    QLocalSocket other;
    other.connectToServer(m_name);
    if (other.waitForConnected(500)) {
        other.write(showYourself);
        other.waitForBytesWritten(500);
        return false;
    }
    QLocalServer::removeServer(m_name); // left behind by a window that died
    m_server.listen(m_name);
    return true;
}

void Instance::onKnock()
{
    while (QLocalSocket *visitor = m_server.nextPendingConnection()) {
        visitor->setReadBufferSize(longestWord);
        connect(visitor, &QLocalSocket::disconnected, visitor, &QObject::deleteLater);
        connect(visitor, &QLocalSocket::readyRead, this, [this, visitor] {
            if (!visitor->canReadLine() && visitor->bytesAvailable() < longestWord)
                return; // not whole yet
            if (visitor->read(longestWord) == showYourself)
                Q_EMIT raised();
            visitor->abort();
            visitor->deleteLater();
        });
    }
}
