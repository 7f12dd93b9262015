// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <QDate>

// What somebody wrote about a time, to stand in its report.
namespace reportcomments {

Result<QString> get(Database &database, QDate first, QDate last); // empty when nobody did
Result<> set(Database &database, QDate first, QDate last, QString text);

} // namespace reportcomments
