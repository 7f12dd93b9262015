// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/watch/rise.h"

#include "tests/catch.h"

using namespace Qt::StringLiterals;

namespace {

QList<rise::Said> times(int count, const QString &text, int mood = 0)
{
    QList<rise::Said> said;
    for (int i = 0; i < count; ++i)
        said.append({ Foreign(text), mood });
    return said;
}

QStringList words(const QList<rise::Term> &terms)
{
    QStringList found;
    for (const rise::Term &each : terms)
        found.append(each.word);
    return found;
}

} // namespace

TEST_CASE("A word rises against its own past, not because it is said often", "[watch]")
{
    const auto before = times(40, u"La lampe Aube est belle"_s);
    const auto now = times(40, u"La lampe Aube est belle"_s) + times(12, u"Ma lampe est en PANNE"_s, -1);
    const auto terms = rise::terms(now, before, {}, 10);
    REQUIRE(terms.size() == 4);
    CHECK(words(terms) == QStringList { u"PANNE"_s, u"lampe"_s, u"aube"_s, u"belle"_s });
    CHECK(terms[0].rising);
    CHECK_FALSE(terms[1].rising); // then those said most
    const auto felt = rise::terms(now + times(5, u"quelle odeur"_s, -1), before, {}, 10);
    CHECK(words(felt).mid(0, 4) == QStringList { u"PANNE"_s, u"odeur"_s, u"lampe"_s, u"aube"_s });
    CHECK(terms.first().key == u"panne"_s);
    CHECK(terms.first().now == 12);
    CHECK(terms.first().before == 0);
    CHECK(terms.first().mood == -1);
}

TEST_CASE("Without a past the words said most are shown, common ones left out", "[watch]")
{
    const auto now = times(5, u"La qualité de la lumière est pour vous"_s, 1) + times(2, u"atelier"_s);
    const QStringList found = words(rise::terms(now, times(3, u"qualité"_s), { u"lumiere"_s }, 10));
    CHECK(found == QStringList { u"qualité"_s });
    CHECK(rise::isCommon(u"pour"_s));
    for (const QString &joint : { u"celui"_s, u"chez"_s, u"after"_s, u"desde"_s, u"wieder"_s, u"apres"_s }) {
        CAPTURE(joint.toStdString());
        CHECK(rise::isCommon(joint));
    }
    for (const QString &telling : { u"panne"_s, u"late"_s, u"mejor"_s, u"fine"_s, u"car"_s }) {
        CAPTURE(telling.toStdString());
        CHECK_FALSE(rise::isCommon(telling));
    }
}

TEST_CASE("Addresses, names and numbers are no words", "[watch]")
{
    const auto found = rise::wordsOf(Foreign(u"@ana voir https://lumen.example/panne 2026 l’atelier"_s));
    CHECK(found.contains(u"atelier"_s));
    CHECK(found.contains(u"voir"_s));
    CHECK(found.size() == 2);
}
