// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/understanding/wording.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

QStringList words(const QString &text)
{
    QStringList found;
    for (const wording::Word &word : wording::words(text))
        found.append(text.mid(word.at, word.length));
    return found;
}

} // namespace

TEST_CASE("Words keep what joins them inside", "[wording]")
{
    CHECK(words(u"L’ampoule d'un rendez-vous – oui."_s)
          == QStringList { u"L’ampoule"_s, u"d'un"_s, u"rendez-vous"_s, u"oui"_s });
    CHECK(words(u"-non- 'oui' fin-"_s) == QStringList { u"non"_s, u"oui"_s, u"fin"_s });
}

TEST_CASE("Addresses, mentions, hashtags, short codes, numbers and emoji are no words", "[wording]")
{
    CHECK(words(u"voir https://a.example/x?y=z, www.b.fr; c.fr! ana@d.fr @ana @ana@e.social #lampe "
                ":wave: 4471 12h 2x 👍"_s)
          == QStringList { u"voir"_s });
    CHECK(words(u"merci.Bonjour"_s) == QStringList { u"merci"_s, u"Bonjour"_s });
    CHECK(words(QString()).isEmpty());
}

TEST_CASE("What closes the sentence is not the address's", "[wording]")
{
    const QString text = u"vu sur exemple.fr?"_s;
    const QBitArray aside = wording::aside(text);
    CHECK(aside.testBit(text.indexOf(u"exemple"_s)));
    CHECK_FALSE(aside.testBit(text.size() - 1));
    CHECK_FALSE(aside.testBit(0));
}
