// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/vault/vault.h"

#include <QHash>

// A vault in memory. Set `failure` to see what happens when it does not answer.
class FakeVault : public Vault
{
public:
    Task<Result<Secret>> read(QString key) override
    {
        co_await yieldNow();
        if (failure)
            co_return *failure;
        if (!secrets.contains(key))
            co_return Error(Error::NotFound);
        co_return secrets.value(key);
    }
    Task<Result<>> write(QString key, Secret secret) override
    {
        co_await yieldNow();
        if (failure)
            co_return *failure;
        secrets.insert(key, secret);
        co_return Result<>();
    }
    Task<Result<>> erase(QString key) override
    {
        co_await yieldNow();
        secrets.remove(key);
        co_return Result<>();
    }

    QHash<QString, Secret> secrets;
    std::optional<Error> failure;
};
