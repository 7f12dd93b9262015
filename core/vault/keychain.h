// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/vault/vault.h"

// The desktop's keyring (Secret Service, else KWallet) through QtKeychain, never its plaintext
// fallback. The keyring may ask a person to unlock it meanwhile; the window stays alive and after
// `patience` the answer is Unavailable. `service` names this workspace among others.
class Keychain : public Vault
{
public:
    explicit Keychain(QString service, milliseconds patience = 60s);

    // Does it answer within `patience`, and does it keep what it is given? Leaves one entry,
    // "probe", behind. Nothing of it works without QtKeychain's D-Bus.
    Task<bool> answers(milliseconds patience);

    Task<Result<Secret>> read(QString key) override;
    Task<Result<>> write(QString key, Secret secret) override;
    Task<Result<>> erase(QString key) override; // no error when there was none

private:
    QString m_service;
    milliseconds m_patience;
};
