// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/sample/network.h"

// What the calls of network.h share.
namespace sample::network {

Error broken(const World &world);
// What stops a reading call: a fault that strikes, or a world that cannot be read.
std::optional<Error> stopped(World &world, Caller caller, const QString &call);
Receipt receipt(const Text &text, Instant now);

} // namespace sample::network
