// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/planfile.h"

namespace describe {

// "Line 3, column 2 (date): “24/24/2026” is no date"
QString fault(const planfile::Fault &fault, const QList<Account> &accounts);
QString whatIsWrong(const planfile::Fault &fault, const QList<Account> &accounts); // without where

} // namespace describe
