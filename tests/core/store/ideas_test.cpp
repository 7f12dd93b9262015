// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ideas.h"

#include "tests/catch.h"
#include "tests/fakes/workspacefixture.h"

using namespace Qt::StringLiterals;

TEST_CASE("Ideas are kept as they were noted, the newest first, and come back as they were", "[tray]")
{
    WorkspaceFixture w;
    const qint64 one = *ideas::add(*w.database, u"  Coulisses de l'atelier \n"_s, u"Inès"_s, w.now);
    const qint64 two = *ideas::add(*w.database, u"Concours"_s, u""_s, w.now + 1s);
    CHECK(ideas::add(*w.database, u"  "_s, u"Inès"_s, w.now).error().kind == Error::Invalid);
    const auto all = *ideas::all(*w.database);
    REQUIRE(all.size() == 2);
    CHECK(all[0].id == two);
    CHECK(all[1].text == u"Coulisses de l'atelier"_s);
    CHECK(all[1].writer == u"Inès"_s);
    REQUIRE(ideas::rewrite(*w.database, one, u"Coulisses"_s));
    CHECK(ideas::rewrite(*w.database, one, u""_s).error().kind == Error::Invalid);
    CHECK(ideas::rewrite(*w.database, 99, u"Rien"_s).error().kind == Error::NotFound);
    const auto gone = ideas::remove(*w.database, one);
    REQUIRE(gone);
    CHECK(gone->text == u"Coulisses"_s);
    CHECK(ideas::all(*w.database)->size() == 1);
    CHECK(ideas::remove(*w.database, one).error().kind == Error::NotFound);
    REQUIRE(ideas::putBack(*w.database, *gone));
    CHECK(*ideas::one(*w.database, one) == *gone);
}
