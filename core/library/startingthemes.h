// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/themes.h"

// The themes Parvis proposes to begin with.
namespace startingthemes {

// Named in this language (else in English), each with its words in every language they were written
// in.
Result<QList<themes::Entry>> all(const QString &language);

} // namespace startingthemes
