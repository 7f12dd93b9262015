// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/bluesky/connector.h"
#include "tests/catch.h"
#include "tests/fakes/eventloop.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fakehttp.h"
#include "tests/fakes/fakevault.h"

#include <QFile>

// A signed-in account whose network is a dialogue.
namespace blueskytest {

using namespace Qt::StringLiterals;

inline const QString shop = u"did:plc:shop4wkvnqgonybhb355qizi"_s;
inline const QString ben = u"did:plc:ben5vyx3w4wdshttqu5wx4wx"_s;
inline const QString ourPost = u"at://did:plc:shop4wkvnqgonybhb355qizi/app.bsky.feed.post/3n2qfmfy3bc2d"_s;
inline const QString ourCid = u"bafyreib5fbbqryjczfch6542v2i7cpxr7hladsvym4mkr3lgjtmwxolteu"_s;
inline const QString bensReply = u"at://did:plc:ben5vyx3w4wdshttqu5wx4wx/app.bsky.feed.post/3n2qfmi4lnk2d"_s;
inline const QString bensCid = u"bafyreihglnllvju6arcjwpmvrowku7wedxr5tuvhysysbuzn77dop5kd6a"_s;

inline QByteArray fixture(const char *name)
{
    QFile file(QStringLiteral(PARVIS_SOURCE_DIR "/tests/fixtures/bluesky/")
               + QString::fromLatin1(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

inline QJsonObject object(const QByteArray &bytes)
{
    return QJsonDocument::fromJson(bytes).object();
}

inline bluesky::Session session(const QString &access = u"access-1"_s)
{
    bluesky::Session made;
    made.did = shop;
    made.handle = u"shop.test"_s;
    made.pds = QUrl(u"http://localhost:2583"_s);
    made.access = Secret(access.toLatin1());
    made.refresh = Secret("refresh-1");
    return made;
}

inline Account account(const QString &server)
{
    Account made;
    made.id = 3;
    made.platform = Platform::Bluesky;
    made.connector = u"bluesky"_s;
    made.server = QUrl(server);
    made.remoteId = shop;
    made.handle = u"shop.test"_s;
    return made;
}

struct Shop
{
    explicit Shop(const QString &server = u"http://localhost:2583"_s, bool chat = false)
    {
        bluesky::Session kept = session();
        kept.pds = QUrl(server);
        vault.secrets.insert(u"account/3"_s, kept.toSecret());
        Account us = account(server);
        if (chat)
            us.capabilities.allow({ Capabilities::DirectMessages });
        connector = bluesky::makeBluesky(
            Surroundings { us, http, vault, u"account/3"_s, clock, worker, QDir() });
    }
    ~Shop() { CHECK(http.problems() == QStringList()); }

    FakeHttp http;
    FakeVault vault;
    FakeClock clock;
    Worker worker;
    std::unique_ptr<Connector> connector;
};

inline const QByteArray invalidSwap
    = R"({"error":"InvalidSwap","message":"Record was at bafy"})";
inline const QByteArray recordNotFound
    = R"({"error":"RecordNotFound","message":"Could not locate record"})";

inline QByteArray refTo(const QString &uri, const QString &cid, const QString &rootUri = {},
                        const QString &rootCid = {})
{
    bluesky::Ref ref;
    ref.post = { uri, cid };
    ref.root = { rootUri, rootCid };
    return ref.toBytes();
}

inline QJsonObject sent(const Request &request)
{
    return object(request.body);
}

} // namespace blueskytest
