// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/foreign.h"
#include "core/store/database.h"
#include "core/understanding/own.h"

#include <QList>

#include <vector>

// What phrases say of needs to the person, over ours: one for each need and language, however it is
// written.
namespace phrases {

Result<std::vector<understanding::Phrase>> all(Database &database);
// In place of those that read the same, all or none. Invalid names the first that makes no sense.
Result<> set(Database &database, std::vector<understanding::Phrase> phrases);
Result<> drop(Database &database, understanding::Phrase phrase); // whatever its weight

// The newest that came in, in a language: to see what a phrase would be found in.
Result<QList<Foreign>> latest(Database &database, QString language);

} // namespace phrases
