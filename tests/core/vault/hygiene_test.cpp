// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/vault/hygiene.h"

#include <sys/resource.h>

TEST_CASE("A crash leaves no core file", "[fault-98]")
{
    CHECK(forbidDumps());
    rlimit limit {};
    REQUIRE(getrlimit(RLIMIT_CORE, &limit) == 0);
    CHECK(limit.rlim_cur == 0);
    CHECK(limit.rlim_max == 0);
}
