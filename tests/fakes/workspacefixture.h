// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/accounts.h"
#include "core/store/database.h"
#include "core/store/messages.h"

#include <memory>

// A workspace in memory, with an account or two, for tests of the store.
struct WorkspaceFixture
{
    WorkspaceFixture();

    qint64 addAccount(Platform platform, const QString &handle = QStringLiteral("lumen"));
    // A mention by `who`, answering nothing, at `at`; delivered by deliver().
    static messages::Placed mention(const QString &id, const QString &who, const QString &text,
                                    Instant at);
    messages::Delivered deliver(qint64 accountId, QList<messages::Placed> placed,
                                bool caughtUp = true);

    Instant now = instant(1'795'172'400'000);
    std::unique_ptr<Database> database;
};
