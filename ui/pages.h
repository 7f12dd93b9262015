// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/context.h"

class MainWindow;

// Puts the pages into a window and joins them to it.
namespace pages {

void furnish(MainWindow &window, const Context &context);

} // namespace pages
