// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/keychain.h"
#include "core/vault/sealed.h"

#include <QDir>

#include <memory>

// Whoever can be asked for the passphrase: a dialog, a terminal, nobody.
class PassphraseSource
{
public:
    enum class Reason {
        Unlock, // the vault there is
        TryAgain, // the last answer was wrong
        Create, // there is no keyring: a new vault needs a passphrase
    };

    virtual ~PassphraseSource() = default;
    // Locked when there is nobody to ask or the person does not want to now.
    virtual Task<Result<Secret>> passphrase(Reason reason) = 0;
};

// PARVIS_PASSPHRASE, taken out of the environment and wiped there; empty when it is not set. Call
// it once, before threads start.
Secret takePassphraseFromEnvironment();

// A workspace's vault, opened when a secret is first needed: vault.sealed when it exists; else,
// with a passphrase from the environment, a new vault.sealed; else a keyring that answers within
// 3 s; else a new vault.sealed whose passphrase is asked for. Never plaintext. When nobody gave a
// passphrase every access is Locked until askAgain(); nobody is asked twice in between.
class LazyVault : public Vault
{
public:
    enum class Kind { Closed, Keyring, Sealed };

    LazyVault(const QDir &workspace, Worker &worker, Clock &clock, PassphraseSource &source,
              Secret fromEnvironment, seal::Cost cost = seal::Cost::interactive());

    Kind kind() const { return m_kind; }
    // Opens it now: a person pressed "Unlock", or doctor looks.
    Task<Result<>> open();
    void askAgain() { m_declined = false; }
    void lock(); // forgets the passphrase's key; a keyring stays open
    // Unsupported for a keyring.
    Task<Result<>> changePassphrase(Secret before, Secret after);

    Task<Result<Secret>> read(QString key) override;
    Task<Result<>> write(QString key, Secret secret) override;
    Task<Result<>> erase(QString key) override;

private:
    Task<Result<>> choose();
    Task<Result<>> unlockSealed();
    Task<Result<>> createSealed();
    Task<Result<Secret>> ask(PassphraseSource::Reason reason);
    Vault &current();
    Error noticed(const Error &error);

    QString m_record; // which name this workspace has in the keyring
    SealedFile m_sealed;
    std::unique_ptr<Keychain> m_keychain;
    PassphraseSource &m_source;
    Secret m_fromEnvironment;
    Turnstile m_opening;
    Kind m_kind = Kind::Closed;
    bool m_declined = false;
};
