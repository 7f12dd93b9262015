// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/vault/secret.h"

// The bytes of a sealed vault: pure functions, no file. A passphrase (Argon2id, its cost and salt
// written in front) opens a key, the key opens each entry (XChaCha20-Poly1305, bound to its name),
// and a keyed hash over everything notices any other change, also an entry taken away or put back.
// Errors: WrongPassphrase, Damaged, NewerVersion, Locked (sealed anew by another process since).
namespace seal {

struct Cost
{
    Cost(quint64 operations, quint64 memory)
        : operations(operations)
        , memory(memory)
    {
    }
    static Cost interactive(); // 64 MB, about 0.2 s
    static Cost minimal(); // for tests and the kill harness

    quint64 operations;
    quint64 memory; // bytes
};

// A vault that was opened: its header tells it from another, its key opens the entries.
struct Opened
{
    Opened() = default;
    Opened(QByteArray header, Secret key)
        : header(std::move(header))
        , key(std::move(key))
    {
    }
    QByteArray header;
    Secret key;
};

constexpr qint64 maxBytes = 1 << 20;

// Slow (Argon2id): on a worker only.
Result<Opened> fresh(const Secret &passphrase, Cost cost);
Result<Opened> opened(const QByteArray &bytes, const Secret &passphrase);

QByteArray empty(const Opened &by);
Result<Secret> entry(const QByteArray &bytes, const Opened &by, const QString &name);
// With one entry replaced; taken away when the secret is empty.
Result<QByteArray> with(const QByteArray &bytes, const Opened &by, const QString &name,
                        const Secret &secret);
// The same entries sealed by another key.
Result<QByteArray> resealed(const QByteArray &bytes, const Opened &by, const Opened &anew);

} // namespace seal
