// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/session.h"

#include "core/base/json.h"
#include "core/base/probe.h"
#include "core/connectors/bluesky/ref.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace bluesky {

namespace {

QString plain(const Secret &secret)
{
    return QString::fromLatin1(secret.exposed());
}

Secret token(const QJsonObject &from, QLatin1StringView key)
{
    QByteArray bytes = json::string(from, key).toLatin1();
    return Secret::taking(bytes);
}

QJsonObject claims(const Secret &token)
{
    const QList<QByteArray> parts = token.exposed().split('.');
    if (parts.size() != 3)
        return {};
    const QByteArray payload = QByteArray::fromBase64(
        parts[1], QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const Result<QJsonObject> object = json::object(payload);
    return object ? *object : QJsonObject();
}

bool valid(const Session &session)
{
    return isDid(session.did) && !session.pds.isEmpty() && !session.access.isEmpty()
        && !session.refresh.isEmpty();
}

// The server decides; what was on its way to it was not sent, whatever became of the renewal.
Error refreshError(const Error &error)
{
    switch (error.kind) {
    case Error::NeedsSignIn:
    case Error::Forbidden:
    case Error::Refused:
    case Error::NotFound: return Error(Error::NeedsSignIn, error.detail, error.words)
                              .withStatus(error.status);
    case Error::RateLimited: return error;
    default: return Error(Error::Offline, u"the session could not be renewed"_s)
                 .withStatus(error.status);
    }
}

} // namespace

Secret Session::toSecret() const
{
    QByteArray bytes = QJsonDocument(QJsonObject { { u"did"_s, did },
                                                   { u"handle"_s, handle },
                                                   { u"pds"_s, pds.toString() },
                                                   { u"accessJwt"_s, plain(access) },
                                                   { u"refreshJwt"_s, plain(refresh) } })
                           .toJson(QJsonDocument::Compact);
    return Secret::taking(bytes);
}

std::optional<Session> Session::fromSecret(const Secret &secret)
{
    const Result<QJsonObject> json = json::object(secret.exposed());
    if (!json)
        return std::nullopt;
    Session session;
    session.did = json::string(*json, "did"_L1);
    session.handle = json::string(*json, "handle"_L1);
    session.pds = json::webUrl(*json, "pds"_L1);
    session.access = token(*json, "accessJwt"_L1);
    session.refresh = token(*json, "refreshJwt"_L1);
    return valid(session) ? std::optional(session) : std::nullopt;
}

Result<Session> session(const QByteArray &body, const QUrl &asked)
{
    const Result<QJsonObject> json = json::object(body);
    if (!json)
        return json.error();
    if (const QJsonValue active = (*json)["active"_L1]; active.isBool() && !active.toBool())
        return Error(Error::Forbidden, json::string(*json, "status"_L1));
    Session session;
    session.did = json::string(*json, "did"_L1);
    session.handle = json::string(*json, "handle"_L1);
    session.pds = pdsOf((*json)["didDoc"_L1].toObject(), asked);
    if (session.pds.isEmpty())
        session.pds = asked;
    session.access = token(*json, "accessJwt"_L1);
    session.refresh = token(*json, "refreshJwt"_L1);
    if (!valid(session))
        return Error(Error::Malformed, u"session without DID or tokens"_s);
    return session;
}

QString scopeOf(const Secret &token)
{
    return json::string(claims(token), "scope"_L1);
}

std::optional<Instant> expiryOf(const Secret &token)
{
    const qint64 seconds = json::integer(claims(token), "exp"_L1);
    return seconds > 0 && seconds < 99'999'999'999 ? std::optional(instant(seconds * 1000))
                                                   : std::nullopt;
}

Task<Result<Session>> SignIn::enter(QUrl server, QString handle, Secret password, QString code)
{
    QString identifier = handle.trimmed();
    if (!identifier.contains(u'@') || identifier.startsWith(u'@'))
        identifier = normalHandle(identifier);
    if (identifier.isEmpty())
        co_return Error(Error::Invalid, u"handle"_s);
    if (server.isEmpty() && identifier.contains(u'@'))
        server = QUrl(u"https://bsky.social"_s); // an e-mail address names no server
    if (server.isEmpty()) {
        const Result<Home> home = co_await m_identities.find(identifier);
        if (!home)
            co_return home.error();
        server = home->pds;
    }
    server = server.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment
                             | QUrl::RemoveUserInfo);
    if (server.host().isEmpty() || (server.scheme() != "https"_L1 && !onThisComputer(server)))
        co_return Error(Error::Invalid, u"server"_s);

    Xrpc xrpc(m_http, m_clock, server);
    QJsonObject input { { u"identifier"_s, identifier }, { u"password"_s, plain(password) } };
    if (!code.isEmpty())
        input.insert(u"authFactorToken"_s, code.trimmed());
    Request request = xrpc.procedure("com.atproto.server.createSession"_L1, input);
    request.signedIn = false;
    request.lane = "session"; // 30 in 5 minutes, 300 a day
    const Result<Reply> reply = co_await xrpc.call(request);
    if (!reply)
        co_return reply.error();
    Result<Session> entered = session(reply->body, server);
    co_return entered;
}

Task<Result<Session>> SessionSigner::stored()
{
    const Result<Secret> secret = co_await m_vault.read(m_vaultKey);
    if (!secret) {
        const bool none = secret.error().kind == Error::NotFound;
        co_return none ? Error(Error::NeedsSignIn, u"no session"_s) : secret.error();
    }
    const std::optional<Session> session = Session::fromSecret(*secret);
    if (!session)
        co_return Error(Error::NeedsSignIn, u"no session"_s);
    co_return *session;
}

Task<Result<QByteArray>> SessionSigner::authorization()
{
    if (!m_session) {
        const Result<Session> found = co_await stored();
        if (!found)
            co_return found.error();
        m_session = *found;
    }
    co_return QByteArray("Bearer " + m_session->access.exposed());
}

// 400 is the reference server's way; "Bad token method" and "Bad token scope" mean that this
// kind of password may not do that, and no renewal would change it.
bool SessionSigner::expired(const Reply &reply) const
{
    if (reply.status == 401)
        return true;
    if (reply.status != 400)
        return false;
    const Result<QJsonObject> body = json::object(reply.body);
    if (!body)
        return false;
    const QString name = json::string(*body, "error"_L1);
    return name == "ExpiredToken"_L1
        || (name == "InvalidToken"_L1
            && !json::string(*body, "message"_L1).startsWith("Bad token"_L1));
}

Task<Result<Session>> SessionSigner::renewed()
{
    Xrpc xrpc(m_http, m_clock, m_session->pds);
    Request request = xrpc.procedure("com.atproto.server.refreshSession"_L1, QJsonObject());
    // No input by its schema: a server may refuse a body where none is described.
    request.body.clear();
    request.contentType.clear();
    request.signedIn = false;
    request.lane = "session";
    request.with("Authorization", "Bearer " + m_session->refresh.exposed());
    const Result<Reply> reply = co_await xrpc.call(request);
    if (!reply)
        co_return refreshError(reply.error());
    Result<Session> fresh = session(reply->body, m_session->pds);
    if (!fresh) {
        const bool inactive = fresh.error().kind == Error::Forbidden;
        co_return inactive ? Error(Error::NeedsSignIn, fresh.error().detail)
                           : refreshError(Error(Error::UnknownOutcome));
    }
    if (fresh->did != m_session->did)
        co_return Error(Error::NeedsSignIn, u"another DID"_s);
    fresh->pds = m_session->pds; // the account does not move behind its owner's back
    co_return fresh;
}

Task<Result<>> SessionSigner::renew()
{
    const Result<Session> kept = co_await stored();
    if (!kept)
        co_return kept.error();
    // Another process has renewed it: its pair is the one that is still good.
    const bool newer = !m_session || kept->access.view() != m_session->access.view();
    m_session = *kept;
    if (newer) {
        const std::optional<Instant> expiry = expiryOf(kept->access);
        if (!expiry || *expiry > m_clock.now() + 10s)
            co_return Result<>();
    }
    const Result<Session> fresh = co_await renewed();
    if (!fresh)
        co_return fresh.error();
    const Secret secret = fresh->toSecret();
    probe::point(14); // the server has let go of the old one, perhaps
    const Result<> written = co_await m_vault.write(m_vaultKey, secret);
    if (!written)
        co_return written.error(); // not stored, not used
    m_session = *fresh;
    co_return Result<>();
}

} // namespace bluesky
