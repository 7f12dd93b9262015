// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/understanding/sense.h"
#include "core/understanding/themes.h"
#include "tests/core/understanding/words.h"

using namespace understanding;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 delivery = 7;
constexpr qint64 price = 3;
constexpr qint64 shop = 12;

Themes person()
{
    Themes themes;
    CHECK(themes.add(delivery, Tongue::Unknown, { u"livr*"_s, u"colis"_s, u"click and collect"_s })
              .isEmpty());
    CHECK(themes.add(price, Tongue::French, { u"prix"_s, u"!!"_s, u"trop cher*"_s })
          == QStringList { u"!!"_s });
    CHECK(themes.add(shop, Tongue::German, { u"laden"_s }).isEmpty());
    CHECK(themes.add(shop, Tongue::French, { u"magasin*"_s }).isEmpty());
    return themes;
}

QList<qint64> of(const Themes &themes, std::string_view text, Tongue tongue = Tongue::French)
{
    Tokens tokens;
    tokens.read(text);
    return themes.of(tokens, tongue);
}

} // namespace

TEST_CASE("Themes are a person's lists of words", "[themes]")
{
    const Themes themes = person();
    CHECK(of(themes, "Le PRIX de la livraison") == QList { delivery, price });
    CHECK(of(themes, "En click and collect") == QList { delivery });
    CHECK(of(themes, "click et collect").isEmpty());
    CHECK(of(themes, "beaucoup trop chère !") == QList { price });
    CHECK(of(themes, "cher, trop") == QList<qint64>());
    CHECK(of(themes, "Vos MAGASINS") == QList { shop });
    CHECK(of(themes, "#livraison @livreur https://livre.example") == QList { delivery });
    CHECK(of(themes, "Rien de tout cela").isEmpty());
    CHECK(of(themes, "").isEmpty());
}

TEST_CASE("A theme's words count in their language only", "[themes]")
{
    const Themes themes = person();
    CHECK(of(themes, "der Laden", Tongue::German) == QList { shop });
    CHECK(of(themes, "le Laden", Tongue::French).isEmpty());
    CHECK(of(themes, "prix", Tongue::English).isEmpty());
    CHECK(of(themes, "livraison", Tongue::English) == QList { delivery });
}

TEST_CASE("A reading tells its themes", "[themes]")
{
    const auto reader = allWords()->about(std::make_shared<const Themes>(person()));
    const Sense read = sense(*reader, Foreign(u"Mon colis est toujours chez le livreur"_s));
    CHECK(read.themes == QList { delivery });
    CHECK(sense(*allWords(), Foreign(u"Mon colis"_s)).themes.isEmpty());
}
