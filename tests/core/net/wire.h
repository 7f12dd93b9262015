// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/networkhttp.h"
#include "tests/fakes/eventloop.h"
#include "tests/fakes/faultserver.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSslCertificate>

// What the tests of core/net share: requests, options and certificates.
namespace wire {

using Method = Request::Method;

inline NetworkHttp::Options to(const FaultServer &server)
{
    NetworkHttp::Options options;
    options.origins = { server.url() };
    return options;
}

// A request without token that gives up sooner than a test does.
inline Request request(Method method, const QUrl &url)
{
    Request made(method, url);
    made.signedIn = false;
    made.silence = milliseconds(8000);
    made.deadline = milliseconds(15000);
    return made;
}

inline Request posting(const QUrl &url)
{
    return request(Method::Post, url).json({ { QStringLiteral("status"), QStringLiteral("hello") } });
}

inline QByteArray fixture(const QString &name)
{
    QFile file(QStringLiteral(PARVIS_SOURCE_DIR "/tests/fixtures/tls/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("a fixture is missing");
    return file.readAll();
}

inline FaultServer::Tls tls(const QString &certificate)
{
    return { fixture(certificate), fixture(QStringLiteral("server.key")) };
}

inline QSslConfiguration trusting()
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates({ QSslCertificate(fixture(QStringLiteral("ca.pem"))) });
    return configuration;
}

} // namespace wire
