// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/entrance.h"

namespace mastodon {

// With a token: kept as it is. Without: the browser, with the code sent to this computer or, where
// the server takes no such address, typed by hand.
Task<Result<Entered>> enter(Entrance entrance);

} // namespace mastodon
