// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/connector.h"
#include "tests/core/connectors/mastodonstage.h"
#include "tests/core/schedule/stage.h"

#include <QUrlQuery>

using namespace publishing;

namespace {

// Each way a call may go wrong. After Lost and Garbled the server has done what was asked.
enum class Wrong { Offline, Unheard, Lost, Garbled, Unavailable, TooMany, SignedOut };

// A Mastodon server in memory: takes pictures and posts, lists them, and fails when told to.
class Server : public Http
{
public:
    Server(const FakeClock &clock, bool knowsKeys)
        : m_clock(clock)
        , m_knowsKeys(knowsKeys)
    {
    }

    Task<Result<Reply>> send(Request request) override
    {
        co_await yieldNow();
        ++calls;
        const std::optional<Wrong> wrong = failing.contains(calls) ? std::optional(how) : std::nullopt;
        Reply reply;
        reply.status = 200;
        reply.url = request.url;
        const bool changes = request.changes();
        if (!wrong) {
            reply.body = answer(request, &reply.status);
            co_return reply;
        }
        switch (*wrong) {
        case Wrong::Offline: co_return Error(Error::Offline);
        case Wrong::Unheard: co_return Error(changes ? Error::UnknownOutcome : Error::Malformed);
        case Wrong::Lost:
            answer(request, &reply.status);
            co_return Error(changes ? Error::UnknownOutcome : Error::Malformed);
        case Wrong::Garbled:
            answer(request, &reply.status);
            reply.body = R"({"id":)";
            break;
        case Wrong::Unavailable: reply.status = 503; break;
        case Wrong::TooMany: reply.status = 429; break;
        case Wrong::SignedOut: co_return Error(Error::NeedsSignIn); // as the layer of tokens says
        }
        co_return reply;
    }

    int copies(const QString &text) const { return int(m_texts.count(text)); }

    int calls = 0;
    QSet<int> failing; // which calls, from 1
    Wrong how = Wrong::Offline;

private:
    QByteArray answer(const Request &request, int *status)
    {
        const QString path = request.url.path();
        if (path.endsWith("/verify_credentials"_L1))
            return stage::fixture("verify_credentials.json");
        if (path == "/api/v2/instance"_L1)
            return stage::fixture("instance_v2.json");
        if (path == "/api/v2/media"_L1)
            return stage::bytes({ { u"id"_s, u"m%1"_s.arg(++m_pictures) },
                                  { u"type"_s, u"image"_s },
                                  { u"url"_s, u"https://files.example.social/1.png"_s } });
        if (path == "/api/v1/accounts/109/statuses"_L1) {
            QJsonArray list;
            for (qsizetype each = m_posts.size(); each-- > 0;)
                list.append(m_posts[each]);
            return stage::bytes(QUrlQuery(request.url).hasQueryItem(u"max_id"_s) ? QJsonArray()
                                                                                 : list);
        }
        if (path == "/api/v1/statuses"_L1 && request.changes())
            return published(request);
        *status = 404;
        return R"({"error":"Record not found"})";
    }
    QByteArray published(const Request &request)
    {
        QByteArray key;
        for (const auto &[name, value] : request.headers)
            key = name == "Idempotency-Key" ? value : key;
        if (m_knowsKeys && m_byKey.contains(key))
            return stage::bytes(m_byKey[key]);
        const QJsonObject asked = QJsonDocument::fromJson(request.body).object();
        const QString number = QString::number(113'000 + m_posts.size());
        QJsonObject post = stage::object("post.json");
        post["id"_L1] = number;
        post["uri"_L1] = u"https://example.social/users/maison/statuses/"_s + number;
        post["url"_L1] = u"https://example.social/@maison/"_s + number;
        post["created_at"_L1] = isoMillis(m_clock.now());
        post["content"_L1] = u"<p>"_s + asked["status"_L1].toString() + u"</p>"_s;
        QJsonArray pictures;
        for (const QJsonValue id : asked["media_ids"_L1].toArray())
            pictures.append(QJsonObject { { u"id"_s, id },
                                          { u"type"_s, u"image"_s },
                                          { u"url"_s, u"https://files.example.social/1.png"_s } });
        post["media_attachments"_L1] = pictures;
        m_posts.append(post);
        m_texts.append(asked["status"_L1].toString());
        m_byKey.insert(key, post);
        return stage::bytes(post);
    }

    const FakeClock &m_clock;
    bool m_knowsKeys;
    int m_pictures = 0;
    QList<QJsonObject> m_posts;
    QStringList m_texts;
    QHash<QByteArray, QJsonObject> m_byKey;
};

} // namespace

TEST_CASE("Whichever call to a server fails, and however, a post is there once", "[fault-20]")
{
    const bool knowsKeys = GENERATE(true, false);
    const Wrong how = GENERATE(Wrong::Offline, Wrong::Unheard, Wrong::Lost, Wrong::Garbled,
                               Wrong::Unavailable, Wrong::TooMany, Wrong::SignedOut);
    const bool twice = GENERATE(false, true);
    Stage s;
    Server server(s.clock, knowsKeys);
    FakeVault vault;
    vault.secrets.insert(u"account"_s, Secret(QByteArray(R"({"access_token":"t","scope":"write"})")));
    Worker worker;
    const mastodon::Home home = stage::home();
    Account account = s.platform.account();
    account.server = home.server;
    account.remoteId = home.accountUri;
    account.handle = u"maison@example.social"_s;
    account.url = home.accountUrl;
    const std::unique_ptr<Connector> connector = makeMastodon(
        Surroundings { account, server, vault, u"account"_s, s.clock, worker, QDir() });
    const qint64 id = s.account;
    s.fleet.connectors.insert(id, connector.get());
    Media picture;
    picture.path = s.folder.filePath(u"robe.png"_s);
    picture.mimeType = u"image/png"_s;
    QFile file(picture.path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("\x89PNG picture");
    file.close();
    s.start();

    bool reached = true;
    for (int nth = 1; reached; ++nth) {
        CAPTURE(knowsKeys, int(how), twice, nth);
        REQUIRE(nth < 20);
        const QString text = u"Une robe rouge %1"_s.arg(nth);
        server.how = how;
        server.failing = { server.calls + nth };
        if (twice)
            server.failing.insert(server.calls + nth + 1);
        const int last = *std::max_element(server.failing.cbegin(), server.failing.cend());
        publications::Draft draft = s.draft(text, s.clock.now());
        draft.outgoing.media = { picture };
        const qint64 publication = s.plan({ draft }).first();
        for (int look = 0; look < 40 && s.state(publication) != State::Sent; ++look) {
            s.pass(30s, 15s);
            if (s.state(publication) == State::Held) { // signed in again
                const Instant now = s.clock.now();
                REQUIRE(await(s.store->write(&publications::release, id, now)));
            }
        }
        CHECK(s.state(publication) == State::Sent);
        CHECK(server.copies(text) == 1);
        reached = server.calls >= last;
    }
}
