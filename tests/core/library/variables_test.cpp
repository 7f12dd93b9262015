// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/library/variables.h"

using namespace Qt::StringLiterals;

namespace {

variables::Values claire()
{
    variables::Values values;
    values.name = u"🌿 Claire Dubois"_s;
    values.handle = u"@claire"_s;
    values.order = u"4471"_s;
    values.me = u"Inès"_s;
    return values;
}

} // namespace

TEST_CASE("Variables become what is known, in English or French", "[library]")
{
    const auto filled = variables::fill(u"Bonjour {first}, votre commande {Commande} ({ order }). — {moi}"_s,
                                        claire());
    CHECK(filled.text == u"Bonjour Claire, votre commande 4471 (4471). — Inès"_s);
    CHECK(filled.gaps.isEmpty());
    CHECK(variables::fill(u"{prénom} {PRENOM} {nom}"_s, claire()).text
          == u"Claire Claire 🌿 Claire Dubois"_s);
}

TEST_CASE("What is not known stays, and is pointed at", "[library]")
{
    const auto filled = variables::fill(u"{account}: {first}, le {date de livraison} {}"_s, claire());
    CHECK(filled.text == u"{account}: Claire, le {date de livraison} {}"_s);
    REQUIRE(filled.gaps.size() == 2);
    CHECK(filled.text.mid(filled.gaps[0].start, filled.gaps[0].length) == u"{account}"_s);
    CHECK(filled.text.mid(filled.gaps[1].start, filled.gaps[1].length) == u"{date de livraison}"_s);
}

TEST_CASE("What a stranger's name says is not read again as a variable", "[library]")
{
    variables::Values values;
    values.name = u"{me} Evil"_s;
    values.me = u"secret"_s;
    CHECK(variables::fill(u"{name}!"_s, values).text == u"{me} Evil!"_s);
    CHECK(variables::fill(u"{first}"_s, values).text == u"Evil"_s);
}

TEST_CASE("Every variable that is offered can be filled", "[library]")
{
    const variables::Values all { u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s, u"g"_s, u"h"_s };
    for (const QString &name : variables::names())
        CHECK(variables::fill(u'{' + name + u'}', all).gaps.isEmpty());
}

TEST_CASE("An order's number is found where somebody gave one", "[library]")
{
    const auto in = [](const QString &text) { return variables::order({ text }); };
    CHECK(in(u"Bonjour, ma commande 4471 devait arriver mardi"_s) == u"4471"_s);
    CHECK(in(u"commande n° LU-20931, toujours rien"_s) == u"LU-20931"_s);
    CHECK(in(u"My order number is 55120."_s).isEmpty()); // two words between: not near enough
    CHECK(in(u"My order #55120."_s) == u"55120"_s);
    CHECK(in(u"Meine Bestellung Nr. 88123 fehlt"_s) == u"88123"_s);
    CHECK(in(u"hello #90210"_s) == u"90210"_s);
    CHECK(in(u"rendez-vous en 2026 pour 45 € #réparer"_s).isEmpty());
    CHECK(variables::order({ u"merci"_s, u"colis 771234"_s, u"commande 4471"_s }) == u"771234"_s);
}
