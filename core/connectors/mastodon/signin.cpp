// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/signin.h"

#include "core/base/json.h"
#include "core/connectors/mastodon/decode.h"
#include "core/connectors/mastodon/paging.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace mastodon {

namespace {

QUrl at(const QUrl &server, const QString &path)
{
    QUrl url = server;
    url.setPath(path);
    return url;
}

Request unsignedRequest(Request::Method method, const QUrl &url)
{
    Request request(method, url);
    request.signedIn = false;
    request.lane = "signin";
    return request;
}

// An endpoint elsewhere is not taken: the secret and the code would go there.
QUrl endpoint(const QJsonObject &metadata, QLatin1StringView key, const QUrl &otherwise)
{
    const QUrl said = json::webUrl(metadata, key);
    return !said.isEmpty() && sameOrigin(said, otherwise) ? said : otherwise;
}

QStringList split(const QString &scopes)
{
    return scopes.split(u' ', Qt::SkipEmptyParts);
}

bool isLoopback(const QString &host)
{
    return host == "localhost"_L1 || host == "127.0.0.1"_L1 || host == "::1"_L1;
}

void readMetadata(App &app, const QByteArray &body)
{
    const Result<QJsonObject> metadata = json::object(body);
    if (!metadata)
        return;
    app.authorizeAt = endpoint(*metadata, "authorization_endpoint"_L1, app.authorizeAt);
    app.tokenAt = endpoint(*metadata, "token_endpoint"_L1, app.tokenAt);
    app.revokeAt = endpoint(*metadata, "revocation_endpoint"_L1, app.revokeAt);
    for (const QJsonValue each : (*metadata)["code_challenge_methods_supported"_L1].toArray())
        app.pkce = app.pkce || each.toString() == "S256"_L1;
    QStringList offered;
    for (const QJsonValue each : (*metadata)["scopes_supported"_L1].toArray())
        offered.append(each.toString());
    if (!offered.isEmpty()) {
        app.scopes.removeIf([&](const QString &scope) {
            return !offered.contains(scope) && !offered.contains(scope.section(u':', 0, 0));
        });
    }
}

} // namespace

QStringList wantedScopes()
{
    // Broad words where we need nearly all of it: servers before 2.4.3, Pleroma and snac know only
    // these. `follow` is their word for blocks and mutes.
    return { u"read"_s, u"write"_s, u"follow"_s };
}

QUrl origin(const QString &typed)
{
    QString text = typed.trimmed();
    if (!text.contains("://"_L1)) {
        text = text.section(u'@', -1); // a handle
        const QString host = text.section(u'/', 0, 0);
        const QString name = host.startsWith(u'[') ? host.section(u']', 0, 0).mid(1)
                                                   : host.section(u':', 0, 0);
        text.prepend(isLoopback(name) ? "http://"_L1 : "https://"_L1);
    }
    const QUrl url(text, QUrl::StrictMode);
    const bool secure = url.scheme() == "https"_L1;
    const bool here = url.scheme() == "http"_L1 && isLoopback(url.host());
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || !(secure || here))
        return {};
    if (!here && !url.host().contains(u'.') && !url.host().contains(u':'))
        return {};
    QUrl made;
    made.setScheme(url.scheme());
    made.setHost(url.host());
    made.setPort(url.port());
    return made;
}

Task<Result<App>> registerApp(Http *http, QUrl server, QString redirectUri, Instant now)
{
    App app;
    app.server = server;
    app.authorizeAt = at(server, u"/oauth/authorize"_s);
    app.tokenAt = at(server, u"/oauth/token"_s);
    app.revokeAt = at(server, u"/oauth/revoke"_s);
    app.scopes = wantedScopes();

    const Request question = unsignedRequest(
        Request::Method::Get, at(server, u"/.well-known/oauth-authorization-server"_s));
    const Result<Reply> metadata = co_await http->send(question);
    if (!metadata && metadata.error().kind != Error::Malformed)
        co_return metadata.error();
    if (metadata && metadata->ok())
        readMetadata(app, metadata->body);

    // One redirect as one string, in a form: what every server and every version reads.
    Request request = unsignedRequest(Request::Method::Post, at(server, u"/api/v1/apps"_s));
    request.form({ { u"client_name"_s, u"Parvis"_s },
                   { u"redirect_uris"_s, redirectUri },
                   { u"scopes"_s, app.scopes.join(u' ') } });
    const Result<Reply> reply = co_await http->send(request);
    if (!reply)
        co_return reply.error();
    if (!reply->ok())
        co_return failure(*reply, false, words(*reply), now);
    const Result<QJsonObject> made = json::object(reply->body);
    if (!made)
        co_return Error(Error::Malformed, u"no JSON from /api/v1/apps"_s);
    app.clientId = json::string(*made, "client_id"_L1);
    const QByteArray secret = json::string(*made, "client_secret"_L1).toUtf8();
    app.clientSecret = Secret(secret);
    if (app.clientId.isEmpty() || app.clientSecret.isEmpty())
        co_return Error(Error::Malformed, u"no client_id from /api/v1/apps"_s);
    co_return app;
}

QUrl authorizeUrl(const App &app, const QString &redirectUri, const QString &state,
                  const QString &challenge)
{
    QUrlQuery query;
    const auto add = [&query](const QString &name, const QString &value) {
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    add(u"response_type"_s, u"code"_s);
    add(u"client_id"_s, app.clientId);
    add(u"redirect_uri"_s, redirectUri);
    add(u"scope"_s, app.scopes.join(u' '));
    add(u"state"_s, state);
    if (!challenge.isEmpty()) {
        add(u"code_challenge"_s, challenge);
        add(u"code_challenge_method"_s, u"S256"_s);
    }
    add(u"force_login"_s, u"true"_s); // the person chooses which account, each time
    QUrl url = app.authorizeAt;
    url.setQuery(query);
    return url;
}

Task<Result<Token>> exchange(Http *http, App app, QString redirectUri, QString code,
                             QString verifier, Instant now)
{
    QList<std::pair<QString, QString>> fields {
        { u"grant_type"_s, u"authorization_code"_s },
        { u"code"_s, code.trimmed() },
        { u"client_id"_s, app.clientId },
        { u"client_secret"_s, QString::fromUtf8(app.clientSecret.exposed()) },
        { u"redirect_uri"_s, redirectUri },
        { u"scope"_s, app.scopes.join(u' ') },
    };
    if (!verifier.isEmpty())
        fields.append({ u"code_verifier"_s, verifier });
    Request request = unsignedRequest(Request::Method::Post, app.tokenAt);
    request.form(fields);
    const Result<Reply> reply = co_await http->send(request);
    if (!reply)
        co_return reply.error();
    if (!reply->ok()) {
        // 400 and 401 mean the same here: this code, or this app, is not good (any more).
        const Error error = failure(*reply, false, words(*reply), now);
        if (error.kind == Error::NeedsSignIn)
            co_return Error(Error::Refused, error.detail, error.words).withStatus(error.status);
        co_return error;
    }
    const Result<QJsonObject> made = json::object(reply->body);
    if (!made)
        co_return Error(Error::Malformed, u"no JSON from the token endpoint"_s);
    Token token;
    const QByteArray access = json::string(*made, "access_token"_L1).toUtf8();
    token.access = Secret(access);
    token.scopes = split(json::string(*made, "scope"_L1));
    if (token.access.isEmpty())
        co_return Error(Error::Malformed, u"no access_token from the token endpoint"_s);
    co_return token;
}

Task<Result<>> revoke(Http *http, App app, Secret access, Instant now)
{
    Request request = unsignedRequest(Request::Method::Post, app.revokeAt);
    request.form({ { u"client_id"_s, app.clientId },
                   { u"client_secret"_s, QString::fromUtf8(app.clientSecret.exposed()) },
                   { u"token"_s, QString::fromUtf8(access.exposed()) } });
    const Result<Reply> reply = co_await http->send(request);
    if (!reply)
        co_return reply.error();
    if (!reply->ok())
        co_return failure(*reply, false, words(*reply), now);
    co_return Result<>();
}

Secret sealed(const Token &token, const App &app)
{
    QJsonObject json { { u"access_token"_s, QString::fromUtf8(token.access.exposed()) } };
    if (!token.scopes.isEmpty())
        json.insert(u"scope"_s, token.scopes.join(u' '));
    if (!app.clientId.isEmpty()) {
        json.insert(u"client_id"_s, app.clientId);
        json.insert(u"client_secret"_s, QString::fromUtf8(app.clientSecret.exposed()));
        json.insert(u"revoke_at"_s, app.revokeAt.toString(QUrl::FullyEncoded));
    }
    QByteArray bytes = QJsonDocument(json).toJson(QJsonDocument::Compact);
    return Secret::taking(bytes);
}

std::optional<Token> unsealed(const Secret &kept)
{
    const QByteArray bytes = kept.exposed().trimmed();
    Token token;
    if (bytes.startsWith('{')) {
        const QJsonObject json = QJsonDocument::fromJson(bytes).object();
        token.access = Secret(json["access_token"_L1].toString().toUtf8());
        token.scopes = split(json["scope"_L1].toString());
    } else {
        token.access = Secret(bytes);
    }
    // A header takes one line of visible characters; anything else is no token.
    for (const char c : token.access.view()) {
        if (c <= ' ' || c > '~')
            return std::nullopt;
    }
    if (token.access.isEmpty())
        return std::nullopt;
    return token;
}

std::optional<App> appOf(const Secret &kept)
{
    const QJsonObject json = QJsonDocument::fromJson(kept.exposed()).object();
    App app;
    app.clientId = json["client_id"_L1].toString();
    app.clientSecret = Secret(json["client_secret"_L1].toString().toUtf8());
    app.revokeAt = json::webUrl(json, "revoke_at"_L1);
    if (app.clientId.isEmpty() || app.revokeAt.isEmpty())
        return std::nullopt;
    app.server = app.revokeAt.adjusted(QUrl::RemovePath | QUrl::RemoveQuery);
    return app;
}

Bearer::Bearer(Vault &vault, QString vaultKey)
    : m_vault(vault)
    , m_key(std::move(vaultKey))
{
}

Task<Result<QByteArray>> Bearer::authorization()
{
    if (!m_token) {
        const Result<Secret> kept = co_await m_vault.read(m_key);
        if (!kept && kept.error().kind == Error::NotFound)
            co_return Error(Error::NeedsSignIn, u"no token in the vault"_s);
        if (!kept)
            co_return kept.error();
        m_token = unsealed(*kept);
        if (!m_token)
            co_return Error(Error::NeedsSignIn, u"no token in the vault"_s);
    }
    co_return "Bearer " + m_token->access.exposed();
}

} // namespace mastodon
