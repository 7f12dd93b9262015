// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "core/schedule/answer.h"

namespace compose {

// Plans, then waits up to 60 s for what becomes of it; tells it and gives the exit code.
Task<int> sendAndTell(commandline::Call call, publications::Plan plan);
// Tells what became of publications, as a listing with --json.
int tell(const commandline::Call &call, const QList<Publication> &publications);

} // namespace compose
