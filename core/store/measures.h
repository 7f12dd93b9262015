// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/measure.h"
#include "core/store/database.h"

// Numbers read from platforms, kept for ever.
namespace measures {

Result<> add(Database &database, qint64 accountId, QList<Measure> measures);
Result<QList<Measure>> of(Database &database, qint64 accountId, QString subject);

} // namespace measures
