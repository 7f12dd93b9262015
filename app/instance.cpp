// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/instance.h"

#include <QCryptographicHash>
#include <QLocalSocket>
#include <QTimer>

#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestWord = 4096;
constexpr int longestVisit = 2000; // ms
constexpr int visitorsAtOnce = 16;
const QByteArray showYourself = "show\n";

// Whoever holds the other end, as the kernel says it: a name in a folder for everybody can be taken
// by somebody else first.
bool isOurs(const QLocalSocket &socket)
{
    struct ucred peer = {};
    socklen_t size = sizeof(peer);
    const int end = int(socket.socketDescriptor());
    return ::getsockopt(end, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.uid == ::geteuid();
}

} // namespace

Instance::Instance(const QDir &workspace)
    : m_name(u"parvis-"_s
             + QString::fromLatin1(QCryptographicHash::hash(workspace.absolutePath().toUtf8(),
                                                            QCryptographicHash::Sha256)
                                       .toHex()
                                       .left(24)))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.setMaxPendingConnections(visitorsAtOnce);
    connect(&m_server, &QLocalServer::newConnection, this, &Instance::onKnock);
}

bool Instance::begin()
{
    QLocalSocket other;
    other.connectToServer(m_name);
    if (other.waitForConnected(500) && isOurs(other)) {
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
        if (!isOurs(*visitor) || m_server.findChildren<QLocalSocket *>().size() > visitorsAtOnce) {
            visitor->abort();
            visitor->deleteLater();
            continue;
        }
        QTimer::singleShot(longestVisit, visitor, [visitor] { visitor->abort(); });
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
