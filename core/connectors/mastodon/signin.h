// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/net/authorized.h"
#include "core/vault/vault.h"

#include <QStringList>
#include <QUrl>

#include <optional>

// Signing in to a Mastodon-API server, which no company stands between: the program registers
// itself with the server, the person says yes in the browser, the code becomes a token. Nothing
// here listens or opens a browser; redirects are the caller's. Tokens do not expire.
namespace mastodon {

// Redirect that makes the server show the code to the person instead of sending it.
inline constexpr QLatin1StringView outOfBand { "urn:ietf:wg:oauth:2.0:oob" };

struct App
{
    QUrl server; // the origin
    QString clientId;
    Secret clientSecret;
    QUrl authorizeAt;
    QUrl tokenAt;
    QUrl revokeAt;
    QStringList scopes;
    bool pkce = false; // the server says that it checks S256 challenges
};

struct Token
{
    Secret access;
    QStringList scopes; // as granted; empty when the server does not say
};

// What Parvis asks for, no more.
QStringList wantedScopes();
// "https://example.social" from whatever was typed: "example.social", "@lea@example.social", a
// whole address. Empty when it is none. http only for this computer itself.
QUrl origin(const QString &typed);

// Asks the server where and how one signs in (RFC 8414, else the paths of Mastodon), then
// registers. One redirect each; not on a server that demands something else: Refused.
Task<Result<App>> registerApp(Http *http, QUrl server, QString redirectUri, Instant now);
// The page to open. `challenge` is the S256 one, base64url; servers without PKCE ignore it.
QUrl authorizeUrl(const App &app, const QString &redirectUri, const QString &state,
                  const QString &challenge);
Task<Result<Token>> exchange(Http *http, App app, QString redirectUri, QString code,
                             QString verifier, Instant now);
// Makes the token worthless. Harmless to repeat.
Task<Result<>> revoke(Http *http, App app, Secret access, Instant now);

// What is kept in the vault under the account's key, and read back; a bare token is accepted.
Secret sealed(const Token &token, const App &app);
std::optional<Token> unsealed(const Secret &kept);
std::optional<App> appOf(const Secret &kept); // to revoke with; without metadata

// Puts the token of one account into its requests. Read from the vault once and kept until
// forget(). It never says "expired": what a refusal means is asked of the server (connector.h).
class Bearer : public Signer
{
public:
    Bearer(Vault &vault, QString vaultKey);
    Task<Result<QByteArray>> authorization() override;
    bool expired(const Reply &) const override { return false; }
    void forget() { m_token.reset(); }
    QStringList scopes() const { return m_token ? m_token->scopes : QStringList(); }

private:
    Vault &m_vault;
    QString m_key;
    std::optional<Token> m_token;
};

} // namespace mastodon
