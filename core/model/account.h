// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/foreign.h"
#include "core/base/result.h"
#include "core/model/capabilities.h"
#include "core/model/platform.h"

#include <QStringList>
#include <QUrl>

// Our identity on one platform. At most one account per platform in a workspace.
struct Account
{
    enum class Health { Good, NeedsSignIn, Failing, Offline };

    qint64 id = 0;
    Platform platform = Platform::Mastodon; // what it looks like
    QString connector; // what speaks for it: "mastodon", "bluesky", "sample"
    QUrl server; // its own origin
    QString remoteId; // who we are there, stable: URI, DID
    QString handle; // as typed and shown: "maison@example.social"
    Foreign name;
    QUrl url; // our public page
    QStringList scopes;
    QString software; // "Mastodon 4.4.1", as the server says
    Capabilities capabilities;

    Health health = Health::Good;
    std::optional<Error::Kind> errorKind;
    Foreign error; // the platform's words for the last failure
    std::optional<Instant> lastSuccessAt;
    std::optional<Instant> lastErrorAt;
    std::optional<Instant> heldUntil; // rate limit of the whole account
    int limitLeft = -1; // calls left in the platform's window, -1 = not said
    std::chrono::seconds settle { 90 }; // wait before an unknown outcome is looked up
    qint64 followers = -1;
};

namespace account {

QString healthKey(Account::Health health); // "good", "needs_sign_in", "failing", "offline"
std::optional<Account::Health> healthFromKey(const QString &key);

} // namespace account
