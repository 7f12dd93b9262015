// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/library/startingthemes.h"
#include "tests/fakes/workspacefixture.h"

using namespace Qt::StringLiterals;

TEST_CASE("The themes to begin with make sense, in every language they were written in", "[themes]")
{
    for (const QString &language : { u"fr"_s, u"en"_s, u"it"_s }) {
        const auto entries = startingthemes::all(language);
        REQUIRE(entries);
        CHECK(entries->size() >= 8);
        QStringList names;
        for (const themes::Entry &each : *entries) {
            INFO(each.name.toStdString());
            CHECK(each.words[u"fr"_s].size() >= 8);
            CHECK(each.words[u"en"_s].size() >= 8);
            names.append(each.name);
        }
        CHECK(names.contains(language == u"fr"_s ? u"Livraison"_s : u"Delivery"_s));
        CHECK(names.removeDuplicates() == 0);
        WorkspaceFixture workspace;
        REQUIRE(themes::addAll(*workspace.database, *entries, workspace.now));
        REQUIRE(themes::addAll(*workspace.database, *entries, workspace.now)); // no doubles
        CHECK(themes::all(*workspace.database)->size() == entries->size());
    }
}
