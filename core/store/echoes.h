// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/filter.h"

// Lists in which texts that say the same are one row: what their SQL is made of.
namespace conversations {

// Those that say the same as conversation c in the same list, as conversation d: only `where`,
// which begins with " WHERE ".
Selection besides(const Filter &filter, Conversation::State state);

} // namespace conversations
