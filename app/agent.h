// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"

// Publishing and syncing with no window, until it is told to end. Takes the engine when whoever has
// it lets go.
Task<int> runAgent(Application *app);
// Settles, syncs each account once, sends what is due now. 0 also when another process has the
// engine: that one does it.
Task<Result<>> runAgentOnce(Application *app);
