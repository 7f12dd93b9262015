// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class Settings;

// Who works here: what the register and saved replies call them.
namespace signature {

QString of(const Settings &settings);

} // namespace signature
