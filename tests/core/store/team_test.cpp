// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/store/conversations.h"
#include "core/store/notes.h"
#include "core/store/team.h"
#include "tests/fakes/workspacefixture.h"

using namespace Qt::StringLiterals;

TEST_CASE("A note names colleagues by an at sign and their name", "[team]")
{
    const QStringList names { u"Inès"_s, u"Inès Martin"_s, u"Bob"_s };
    CHECK(team::named(u"@Inès Martin peux-tu voir ?"_s, names) == QStringList { u"Inès Martin"_s });
    CHECK(team::named(u"@inès, et @bob"_s, names) == QStringList { u"Inès"_s, u"Bob"_s });
    CHECK(team::named(u"@Bob @Bob"_s, names) == QStringList { u"Bob"_s });
    CHECK(team::named(u"bob@Bob.example, @Bobby, @"_s, names).isEmpty());
    CHECK(team::named(u"rien"_s, names).isEmpty());
}

TEST_CASE("Whoever works here is known, and a conversation is found by who is named in it", "[team]")
{
    WorkspaceFixture w;
    const qint64 account = w.addAccount(Platform::Mastodon);
    w.deliver(account, { w.mention(u"m1"_s, u"claire"_s, u"Un"_s, w.now - 2h),
                         w.mention(u"m2"_s, u"bob"_s, u"Deux"_s, w.now - 1h) });
    const auto rows = *conversations::page(*w.database, {}, std::nullopt, conversations::Way::Older, 9);
    REQUIRE(rows.size() == 2);
    REQUIRE(conversations::assign(*w.database, { rows[0].id }, u"Zoé"_s));
    REQUIRE(notes::add(*w.database, rows[0].id, u"Inès"_s, u"vu"_s, w.now));
    CHECK(*team::names(*w.database) == QStringList { u"Inès"_s, u"Zoé"_s });

    const Result<qint64> note
        = notes::add(*w.database, rows[1].id, u"Inès"_s, u"@Zoé tu peux répondre ? @Karl non"_s, w.now);
    REQUIRE(note);
    CHECK(notes::of(*w.database, rows[1].id)->constFirst().named == QStringList { u"Zoé"_s });
    conversations::Filter filter;
    filter.named = u"Zoé"_s;
    const auto found
        = *conversations::page(*w.database, filter, std::nullopt, conversations::Way::Older, 9);
    REQUIRE(found.size() == 1);
    CHECK(found[0].id == rows[1].id);
    CHECK(*conversations::countEach(*w.database, { filter }) == QList<int> { 1 });
    CHECK(conversations::fromJson(conversations::toJson(filter)) == filter);
    filter.named = u"Inès"_s;
    CHECK(conversations::page(*w.database, filter, std::nullopt, conversations::Way::Older, 9)->isEmpty());

    REQUIRE(notes::remove(*w.database, *note));
    filter.named = u"Zoé"_s;
    CHECK(conversations::page(*w.database, filter, std::nullopt, conversations::Way::Older, 9)->isEmpty());
}
