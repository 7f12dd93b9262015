// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/bluesky/identity.h"
#include "core/net/authorized.h"
#include "core/vault/vault.h"

// Signing in with an app password, and the pair of tokens that comes of it: one for calls, short,
// and one to renew both, which is spent by using it. The password itself is never kept.
namespace bluesky {

struct Session
{
    QString did;
    QString handle;
    QUrl pds;
    Secret access;
    Secret refresh;

    Secret toSecret() const; // what the vault keeps
    static std::optional<Session> fromSecret(const Secret &secret);
};

// What createSession and refreshSession answer. `asked` is the server that did, and the account's
// when the DID document names no other.
Result<Session> session(const QByteArray &body, const QUrl &asked);

// What a token says of itself; unverified, only the server's word counts.
QString scopeOf(const Secret &token); // "com.atproto.appPassPrivileged"
std::optional<Instant> expiryOf(const Secret &token);

// Error::detail when the server has sent a code by e-mail and wants it.
inline constexpr QLatin1StringView codeWanted { "AuthFactorTokenRequired" };

class SignIn
{
public:
    SignIn(Http &http, Clock &clock, Dns &dns)
        : m_http(http)
        , m_clock(clock)
        , m_identities(http, clock, dns)
    {
    }

    // With an empty server, the PDS is found from the handle. NeedsSignIn: the password is wrong,
    // or a code is wanted. The caller stores toSecret() under the account's vault key.
    Task<Result<Session>> enter(QUrl server, QString handle, Secret password, QString code);

private:
    Http &m_http;
    Clock &m_clock;
    Identities m_identities;
};

class SessionSigner : public Signer
{
public:
    SessionSigner(Http &http, Clock &clock, Vault &vault, QString vaultKey)
        : m_http(http)
        , m_clock(clock)
        , m_vault(vault)
        , m_vaultKey(std::move(vaultKey))
    {
    }

    Task<Result<QByteArray>> authorization() override;
    bool expired(const Reply &reply) const override;
    Task<Result<>> renew() override;

    QString scope() const { return m_session ? scopeOf(m_session->access) : QString(); }

private:
    Task<Result<Session>> stored();
    Task<Result<Session>> renewed();

    Http &m_http; // bare: the renewal carries its own token
    Clock &m_clock;
    Vault &m_vault;
    QString m_vaultKey;
    std::optional<Session> m_session;
};

} // namespace bluesky
