// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/check.h"

#include <QString>

namespace describe {

// What is wrong with a post for an account, and by how much.
QString problem(const check::Problem &problem);

} // namespace describe
