// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/turnstile.h"
#include "core/base/worker.h"
#include "core/vault/seal.h"
#include "core/vault/vault.h"

// A vault in one file, sealed by a passphrase; nothing readable is ever on disk. It has to be
// created or unlocked first, else Locked. Several processes may use one file: every access reads
// it again, every change is made under a lock and replaces it whole. Everything slow runs on the
// worker. A wrong passphrase is answered later each time, up to half a minute.
class SealedFile : public Vault
{
public:
    SealedFile(QString path, Worker &worker, Clock &clock, seal::Cost cost);

    bool exists() const;
    bool isUnlocked() const { return m_opened.has_value(); }
    void lock() { m_opened.reset(); }

    Task<Result<>> create(Secret passphrase); // Invalid when it is empty, Busy when there is a vault
    Task<Result<>> unlock(Secret passphrase);
    // Also seals the entries anew: who has the old passphrase and an old copy opens nothing newer.
    // Other processes find it Locked.
    Task<Result<>> change(Secret before, Secret after);

    Task<Result<Secret>> read(QString key) override;
    Task<Result<>> write(QString key, Secret secret) override;
    Task<Result<>> erase(QString key) override;

private:
    Task<Result<>> replace(QString key, Secret secret);
    Task<Result<>> accept(Result<seal::Opened> answer);

    QString m_path;
    Worker &m_worker;
    Clock &m_clock;
    seal::Cost m_cost;
    std::optional<seal::Opened> m_opened;
    Turnstile m_guessing;
    int m_wrong = 0; // passphrases in a row
};
