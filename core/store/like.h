// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// Patterns for LIKE … ESCAPE '\\', made of what somebody typed.
namespace like {

// Lets through whatever could fold to `folded`, anywhere in a text, and more: who asks folds what
// comes and looks again.
QString loose(const QString &folded);

} // namespace like
