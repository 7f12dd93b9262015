// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/entrance.h"

namespace bluesky {

// Handle and app password for a pair of tokens; the password is not kept. When the server has sent
// a code by e-mail, it is asked for.
Task<Result<Entered>> enter(Entrance entrance);

} // namespace bluesky
