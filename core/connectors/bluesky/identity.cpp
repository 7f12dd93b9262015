// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/identity.h"

#include "core/base/json.h"
#include "core/connectors/bluesky/ref.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace bluesky {

namespace {

constexpr QLatin1StringView publicServer { "https://public.api.bsky.app" };
constexpr QLatin1StringView directory { "https://plc.directory/" };

Request plain(const QUrl &url)
{
    Request request(Request::Method::Get, url);
    request.signedIn = false;
    request.lane = "identity";
    request.deadline = 15s;
    request.maxBytes = 1 << 20;
    return request;
}

QUrl documentUrl(const QString &did)
{
    if (did.startsWith("did:plc:"_L1))
        return QUrl(directory + did);
    // did:web names a host; a port may follow as %3A.
    static const QRegularExpression host(u"\\Adid:web:([a-zA-Z0-9.-]+)\\z"_s);
    const QRegularExpressionMatch match = host.match(did);
    return match.hasMatch() ? QUrl(u"https://"_s + match.captured(1) + u"/.well-known/did.json"_s)
                            : QUrl();
}

} // namespace

QString normalHandle(const QString &typed)
{
    static const QRegularExpression shape(
        u"\\A(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?\\z"_s);
    QString handle = typed.trimmed().toLower();
    handle.remove(QChar(0x200e)).remove(QChar(0x202a)).remove(QChar(0x202c)); // come with pasting
    if (handle.startsWith(u'@'))
        handle.remove(0, 1);
    return handle.size() <= 253 && shape.match(handle).hasMatch() ? handle : QString();
}

bool onThisComputer(const QUrl &server)
{
    const QString host = server.host();
    return host == "localhost"_L1 || host.endsWith(".localhost"_L1)
        || QHostAddress(host).isLoopback();
}

QUrl pdsOf(const QJsonObject &document, const QUrl &asked)
{
    for (const QJsonValue each : document["service"_L1].toArray()) {
        const QJsonObject service = each.toObject();
        if (!json::string(service, "id"_L1).endsWith("#atproto_pds"_L1)
            || json::string(service, "type"_L1) != "AtprotoPersonalDataServer"_L1)
            continue;
        const QUrl endpoint = json::webUrl(service, "serviceEndpoint"_L1);
        const bool home = onThisComputer(endpoint);
        if (endpoint.isEmpty() || !endpoint.userInfo().isEmpty()
            || (home && !onThisComputer(asked)) || (!home && endpoint.scheme() != "https"_L1))
            return {};
        return endpoint.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    }
    return {};
}

Task<Result<QString>> Identities::didFromName(QString handle)
{
    const QString name = u"_atproto."_s + handle;
    const Result<QStringList> texts = co_await m_dns.texts(name);
    if (!texts)
        co_return texts.error();
    QStringList found;
    for (const QString &text : *texts) {
        if (text.startsWith("did="_L1) && isDid(text.mid(4).trimmed()))
            found.append(text.mid(4).trimmed());
    }
    found.removeDuplicates();
    if (found.size() != 1) // several are a mistake of the owner's: none counts
        co_return Error(Error::NotFound);
    co_return found.first();
}

Task<Result<QString>> Identities::didFromSite(QString handle)
{
    const Request request = plain(QUrl(u"https://"_s + handle + u"/.well-known/atproto-did"_s));
    const Result<Reply> reply = co_await m_http.send(request);
    if (!reply)
        co_return reply.error();
    const QString did = QString::fromUtf8(reply->body.left(2048)).trimmed();
    if (!reply->ok() || !isDid(did))
        co_return Error(Error::NotFound);
    co_return did;
}

Task<Result<QString>> Identities::didFromNetwork(QString handle)
{
    Xrpc network(m_http, m_clock, QUrl(publicServer));
    Parameters parameters;
    parameters.append({ u"handle"_s, handle });
    Request request = network.query("com.atproto.identity.resolveHandle"_L1, parameters);
    request.signedIn = false;
    const Result<QJsonObject> answer = co_await network.ask(request);
    if (!answer) {
        const bool nobody = answer.error().kind == Error::Refused;
        co_return nobody ? Error(Error::NotFound) : answer.error();
    }
    const QString did = json::string(*answer, "did"_L1);
    if (!isDid(did))
        co_return Error(Error::Malformed, u"resolveHandle without a DID"_s);
    co_return did;
}

// The ways of the specification, then the public network's own resolver for whoever sits behind a
// proxy that answers no DNS questions.
Task<Result<QString>> Identities::did(QString handle)
{
    Result<QString> fromName = co_await didFromName(handle);
    if (fromName)
        co_return fromName;
    Result<QString> fromSite = co_await didFromSite(handle);
    if (fromSite)
        co_return fromSite;
    Result<QString> fromNetwork = co_await didFromNetwork(handle);
    co_return fromNetwork;
}

Task<Result<QJsonObject>> Identities::document(QString did)
{
    const QUrl url = documentUrl(did);
    if (url.isEmpty())
        co_return Error(Error::Unsupported, u"DID method"_s);
    const Request request = plain(url);
    const Result<Reply> reply = co_await m_http.send(request);
    if (!reply)
        co_return reply.error();
    if (!reply->ok())
        co_return refusal(*reply, false, m_clock.now());
    Result<QJsonObject> found = json::object(reply->body);
    if (found && json::string(*found, "id"_L1) != did)
        co_return Error(Error::Malformed, u"another DID's document"_s);
    co_return found;
}

Task<Result<Home>> Identities::find(QString handle)
{
    const QString name = normalHandle(handle);
    if (name.isEmpty())
        co_return Error(Error::Invalid, u"handle"_s);
    const Result<QString> who = co_await did(name);
    if (!who)
        co_return who.error();
    const QString id = *who;
    const Result<QJsonObject> found = co_await document(id);
    if (!found)
        co_return found.error();

    Home home;
    home.did = id;
    home.handle = name;
    home.pds = pdsOf(*found, QUrl());
    bool claimed = false;
    for (const QJsonValue alias : (*found)["alsoKnownAs"_L1].toArray())
        claimed = claimed || alias.toString().toLower() == u"at://"_s + name;
    if (!claimed || home.pds.isEmpty())
        co_return Error(Error::NotFound, claimed ? u"no PDS"_s : u"handle not claimed"_s);
    co_return home;
}

} // namespace bluesky
