// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/understanding/reader.h"

namespace understanding {

// One line of JSON: language, mood, label, needs, why. Written by hand because it is written tens of
// thousands of times a second; what is not UTF-8 in the text becomes U+FFFD.
void appendJson(const Reading &reading, std::string *line);

} // namespace understanding
