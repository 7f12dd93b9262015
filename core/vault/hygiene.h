// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Keeps secrets out of what a crash leaves behind: no core files, and in release builds no memory
// for debuggers of the same user. Call it first of all. False when the system refuses.
bool forbidDumps();
