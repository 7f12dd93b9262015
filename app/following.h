// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"
#include "core/model/source.h"

// Feeds join the workspace: found from what was typed, or read from another reader's list. All of
// them belong to one account, which needs no secret and is made with the first.
namespace following {

Task<Result<qint64>> account(Application *app);
Task<Result<QList<Source>>> all(Application *app); // none while there is no account
// The feed that an address means. NotFound: there is none.
Task<Result<Source>> find(Application *app, QString address);
// From an OPML file, which is not asked for again. Malformed, Unavailable.
Task<Result<QList<Source>>> listed(Application *app, QString file);
Task<Result<int>> follow(Application *app, QList<Source> sources); // how many are new

} // namespace following
