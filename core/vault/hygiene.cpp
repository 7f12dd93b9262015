// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/hygiene.h"

#include <sys/prctl.h>
#include <sys/resource.h>

bool forbidDumps()
{
    const rlimit none {};
    bool done = setrlimit(RLIMIT_CORE, &none) == 0;
#ifdef NDEBUG
    done = prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 && done;
#endif
    return done;
}
