// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/wordpress/connector.h"
#include "tests/catch.h"
#include "tests/fakes/eventloop.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fakehttp.h"
#include "tests/fakes/fakevault.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

// The editor of a site, before a network that answers as WordPress 6.1 really did.
namespace wpstage {

using namespace Qt::StringLiterals;

inline QByteArray fixture(const char *name)
{
    QFile file(QStringLiteral(PARVIS_SOURCE_DIR "/tests/fixtures/wordpress/")
               + QString::fromLatin1(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

inline QJsonObject object(const QByteArray &bytes)
{
    return QJsonDocument::fromJson(bytes).object();
}

inline wordpress::Home home()
{
    wordpress::Home made;
    made.site = u"127.0.0.1:18010"_s;
    made.userId = u"2"_s;
    made.userName = Foreign(u"Editor"_s);
    made.name = Foreign(u"Maison Lumen"_s);
    made.now = instant(1'795'300'000'000); // 2026-11-21T22:26:40Z
    return made;
}

inline const QString site = u"http://127.0.0.1:18010"_s;
inline const QString indexLine
    = u"GET /wp-json/?_fields=name%2Curl%2Chome%2Cnamespaces%2Cauthentication"_s;
inline const QString meLine
    = u"GET /wp-json/wp/v2/users/me?context=edit&_fields=id%2Cusername%2Cname%2Cslug%2Clink%2Croles"
      u"%2Ccapabilities%2Cavatar_urls"_s;

struct Scene
{
    Scene()
    {
        wordpress::Key key;
        key.user = u"editor"_s;
        key.password = Secret("abcd efgh");
        vault.secrets.insert(u"account/1"_s, key.toSecret());
        clock.set(home().now);
        restart();
    }
    ~Scene() { CHECK(http.problems().join(u'\n').toStdString() == ""); }

    void restart()
    {
        Account account;
        account.server = QUrl(site);
        connector = makeWordPress(
            Surroundings { account, http, vault, u"account/1"_s, clock, worker, QDir() });
    }
    void knowsSite()
    {
        http.expect(u"HEAD /"_s)
            .header("Link", "<http://127.0.0.1:18010/wp-json/>; rel=\"https://api.w.org/\"")
            .answer(200, {}, "text/html");
        http.expect(indexLine).answer(200, fixture("index.json"));
    }
    void knowsMe(const char *who = "editor.json") { http.expect(meLine).answer(200, fixture(who)); }
    void knows()
    {
        knowsSite();
        knowsMe();
    }

    FakeClock clock;
    FakeHttp http;
    FakeVault vault;
    Worker worker;
    std::unique_ptr<Connector> connector;
};

} // namespace wpstage
