// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

namespace feeds {

// The moment a feed means, however it is written: RFC 822 and its many cousins, ISO 8601 with or
// without a zone or a time, seconds since 1970. Nothing when it cannot be told.
std::optional<Instant> moment(const QString &text);

} // namespace feeds
