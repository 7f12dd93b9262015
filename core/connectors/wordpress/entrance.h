// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/entrance.h"
#include "core/net/authorized.h"
#include "core/vault/vault.h"

namespace wordpress {

// A user's name and an application password of theirs: what the vault keeps.
struct Key
{
    QString user;
    Secret password;

    Secret toSecret() const;
    static std::optional<Key> fromSecret(const Secret &secret);
};

// Finds the site's interface and keeps name and password. Unsupported when the site takes no
// application passwords.
Task<Result<Entered>> enter(Entrance entrance);

// Basic authentication with the application password. A refusal is final: nothing renews it.
class KeySigner : public Signer
{
public:
    KeySigner(Vault &vault, QString vaultKey)
        : m_vault(vault)
        , m_vaultKey(std::move(vaultKey))
    {
    }
    Task<Result<QByteArray>> authorization() override;
    bool expired(const Reply &) const override { return false; } // what 401 means is asked above
    void forget() { m_key.reset(); } // read it anew: somebody may have signed in again

private:
    Vault &m_vault;
    QString m_vaultKey;
    std::optional<Key> m_key;
};

} // namespace wordpress
