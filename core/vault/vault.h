// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/vault/secret.h"

#include <QString>

// Where tokens live, and nowhere else. Two kinds: the desktop's keyring (keychain.*) and a file
// sealed by a passphrase (sealed.*). Errors: Locked, WrongPassphrase, Unavailable, NotFound.
class Vault
{
public:
    virtual ~Vault() = default;
    // Keys look like "account/3".
    virtual Task<Result<Secret>> read(QString key) = 0;
    virtual Task<Result<>> write(QString key, Secret secret) = 0;
    virtual Task<Result<>> erase(QString key) = 0;
};
