// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <QByteArray>
#include <QString>

#include <optional>

// Record keys of the AT Protocol: 13 characters that sort by time, 53 bits of microseconds and 10
// bits that tell writers apart. https://atproto.com/specs/tid
namespace bluesky::tid {

// The key of something that begins `at`; what the clock does not tell comes from `seed`, so that
// the same call gives the same key.
QString make(Instant at, const QByteArray &seed);
// A key that only depends on `seed`, for records of which there is to be one: a like, a block.
QString of(const QByteArray &seed);

bool valid(const QString &key);
// The moment in a valid key.
std::optional<Instant> moment(const QString &key);

} // namespace bluesky::tid
