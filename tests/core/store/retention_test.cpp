// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/store/retention.h"
#include "tests/fakes/workspacefixture.h"

using namespace Qt::StringLiterals;

TEST_CASE("What is old goes a day after it was decided, once a week, and can be called off before", "[retention]")
{
    WorkspaceFixture w;
    CHECK(retention::get(*w.database)->months == 0);
    CHECK_FALSE(retention::due(*w.database, w.now)->has_value());
    REQUIRE(retention::set(*w.database, 24, u"Inès"_s, w.now));
    CHECK(retention::get(*w.database)->startsAt == w.now + 24h);
    CHECK_FALSE(retention::due(*w.database, w.now + 23h)->has_value());
    REQUIRE(retention::set(*w.database, 0, u"Inès"_s, w.now + 23h)); // called off
    CHECK_FALSE(retention::due(*w.database, w.now + 48h)->has_value());

    REQUIRE(retention::set(*w.database, 24, u"Inès"_s, w.now));
    const auto due = *retention::due(*w.database, w.now + 25h);
    REQUIRE(due);
    CHECK(toUtc(*due).date() == toUtc(w.now + 25h).date().addMonths(-24));
    REQUIRE(retention::ran(*w.database, w.now + 25h));
    CHECK_FALSE(retention::due(*w.database, w.now + 26h)->has_value());
    CHECK(retention::due(*w.database, w.now + 25h + std::chrono::days(7))->has_value());
    CHECK(retention::set(*w.database, -1, u"Inès"_s, w.now).error().kind == Error::Invalid);
    CHECK(retention::get(*w.database)->who == u"Inès"_s);
}
