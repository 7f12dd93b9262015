// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/capabilities.h"
#include "core/watch/query.h"

namespace watch {

// What a platform that can search for `can` is asked for a query, each once; what it answers is read
// with the whole query. None: it cannot be asked for this one, as when all it says is who wrote.
QList<Asked> questions(const Part &query, const Capabilities &can);

} // namespace watch
