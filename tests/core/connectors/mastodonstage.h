// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/mastodon/connector.h"
#include "tests/catch.h"
#include "tests/fakes/eventloop.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fakehttp.h"
#include "tests/fakes/fakevault.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

// A Mastodon account before a network that is a dialogue. example.social answers as Mastodon 4.5
// does, snac as snac 2.75 really did.
namespace stage {

using namespace Qt::StringLiterals;

inline QByteArray fixture(const char *name)
{
    QFile file(QStringLiteral(PARVIS_SOURCE_DIR "/tests/fixtures/mastodon/")
               + QString::fromLatin1(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

inline QJsonObject object(const char *name)
{
    return QJsonDocument::fromJson(fixture(name)).object();
}

inline QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

inline QByteArray bytes(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

inline mastodon::Home home()
{
    mastodon::Home made;
    made.server = QUrl(u"https://example.social"_s);
    made.domain = u"example.social"_s;
    made.accountId = u"109"_s;
    made.accountUri = u"https://example.social/users/maison"_s;
    made.accountUrl = QUrl(u"https://example.social/@maison"_s);
    made.username = u"maison"_s;
    made.now = instant(1'795'172'400'000); // 2026-11-20T11:00:00Z
    return made;
}

inline mastodon::Home snacHome()
{
    mastodon::Home made = home();
    made.server = QUrl(u"http://127.0.0.1:18001"_s);
    made.domain = u"127.0.0.1:18001"_s;
    made.accountId = u"234696b762de45b83f17b1ae17669476"_s;
    made.accountUri = u"http://127.0.0.1:18001/alice"_s;
    made.accountUrl = QUrl(made.accountUri);
    made.username = u"alice"_s;
    return made;
}

struct Scene
{
    explicit Scene(const mastodon::Home &who)
        : home(who)
    {
        const QByteArray kept = R"({"access_token":"t0ken","scope":"read write follow"})";
        vault.secrets.insert(u"account/1"_s, Secret(kept));
        restart();
    }
    ~Scene() { CHECK(http.problems().join(u'\n').toStdString() == ""); }

    void restart()
    {
        Account account;
        account.server = home.server;
        account.remoteId = home.accountUri;
        account.handle = home.username + u'@' + home.domain;
        account.url = home.accountUrl;
        connector = makeMastodon(
            Surroundings { account, http, vault, u"account/1"_s, clock, worker, QDir() });
    }
    void knowsMe() { http.expect(u"GET /api/v1/accounts/verify_credentials"_s).answer(200, me()); }
    void knowsServer()
    {
        if (home.domain == "example.social"_L1) {
            http.expect(u"GET /api/v2/instance"_s).answer(200, fixture("instance_v2.json"));
            return;
        }
        notFound(u"GET /api/v2/instance"_s);
        http.expect(u"GET /api/v1/instance"_s).answer(200, fixture("snac_instance_v1.json"));
    }
    QByteArray me() const
    {
        return home.domain == "example.social"_L1 ? fixture("verify_credentials.json")
                                                  : fixture("snac_verify_credentials.json");
    }
    void notFound(const QString &line) // as snac says it
    {
        http.expect(line).answer(404, "<h1>404 Not Found (snac/2.75)</h1>", "text/html");
    }
    void missing(const QString &line) // as Mastodon says it
    {
        http.expect(line).answer(404, R"({"error":"Record not found"})");
    }

    mastodon::Home home;
    FakeClock clock;
    FakeHttp http;
    FakeVault vault;
    Worker worker;
    std::unique_ptr<Connector> connector;
};

inline const Message *named(const Batch &batch, const QString &remoteId)
{
    for (const Message &each : batch.messages) {
        if (each.remoteId == remoteId)
            return &each;
    }
    return nullptr;
}

} // namespace stage
