// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The crash points of the publishing law. In builds with PARVIS_PROBES the environment variable
// PARVIS_STOP_AT=point:count kills the process (as kill -9 does) at the count-th passage of that
// point; elsewhere a point is nothing.
namespace probe {

#ifdef PARVIS_PROBES
void point(int number);
bool harness(); // PARVIS_HARNESS is set: a vault may be cheap to open
#else
inline void point(int) { }
inline bool harness() { return false; }
#endif

} // namespace probe
