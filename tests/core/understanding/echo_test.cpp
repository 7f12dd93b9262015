// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/understanding/echo.h"
#include "tests/core/understanding/words.h"

#include "core/understanding/sense.h"

using namespace understanding;
using namespace Qt::StringLiterals;

TEST_CASE("Texts that say the same have the same echo, whatever spammers vary")
{
    const qint64 one = echo(u"Gagnez 500 € par jour sans rien faire, c'est facile !"_s);
    CHECK(one > 0);
    CHECK(echo(u"@lumen  GAGNEZ 500€ par jour — sans rien faire… c’est FACILE"_s) == one);
    CHECK(echo(u"Gagnez 600 € par jour sans rien faire, c'est facile !"_s) != one);
    CHECK(echo(u"Ou est ma commande numero douze"_s) == echo(u"Où est ma commande, numéro douze ?"_s));
}

TEST_CASE("What is alike by nature has no echo")
{
    for (const QString &text : { u""_s, u"Merci !"_s, u"Merci beaucoup 💛"_s, u"@lumen @inès"_s, u"👍👍👍👍👍👍👍👍👍👍👍👍"_s,
                                 u"Thank you so much"_s })
        CHECK(echo(text) == 0);
}

TEST_CASE("A text without end is read to its limit only")
{
    const QString long_ = QString(5'000, u'a');
    CHECK(echo(long_) == echo(QString(long_ + u"b"_s)));
    CHECK_FALSE(hostile(QString(1'000'000, u'a')));
}

TEST_CASE("Insults, hate and threats are seen in the languages we know words of")
{
    for (const QString &text : {
             u"Vous êtes tous des voleurs, bande d'escrocs"_s, u"Ferme ta gueule"_s, u"SALE CON !!!"_s,
             u"je sais où vous habitez"_s, u"You are all thieves"_s, u"kill yourself"_s, u"you absolute morons"_s,
             u"Sois unos ladrones, hijos de puta"_s, u"Verpisst euch, ihr Arschlöcher"_s, u"Siete dei ladri"_s,
             u"vão se foder"_s, u"Заткнись, мразь"_s, u"des connards partout"_s }) {
        CAPTURE(text.toStdString());
        CHECK(hostile(text));
    }
}

TEST_CASE("Anger is no insult, and a word inside another is none")
{
    for (const QString &text : {
             u"C'est inadmissible, je suis furieuse, votre service est nul"_s, u"Le concert était génial"_s,
             u"Con le mani, con il cuore"_s, u"I was robbed of my weekend, this is unacceptable"_s,
             u"Le pédiatre et la pédale"_s, u"Scunthorpe is lovely"_s, u"Montréal en crevette"_s, u"La salade est bonne"_s,
             u"Je retourne dans mon pays pour les vacances"_s, u"Das ist wirklich ärgerlich"_s,
             u"Una mierda de servicio, quiero mi dinero"_s, u"Vai ter entrega amanhã?"_s, u"the idiom is new"_s }) {
        CAPTURE(text.toStdString());
        CHECK_FALSE(hostile(text));
    }
}

TEST_CASE("Both come with what is understood of a text")
{
    const auto reader = Reader::load();
    const Sense rude = sense(*reader, Foreign(u"Vous êtes tous des voleurs et des menteurs"_s));
    CHECK(rude.hostile);
    CHECK(rude.echo == echo(u"Vous êtes tous des voleurs et des menteurs"_s));
    CHECK_FALSE(sense(*reader, Foreign(u"Bonjour, est-ce ouvert ?"_s)).hostile);
}

TEST_CASE("Who advises others to come is told from who advises against it")
{
    for (const QString &text : { u"Je vous recommande cette boutique les yeux fermés !"_s,
                                 u"You should try the Aube lamp, worth every penny"_s,
                                 u"Lo recomiendo a todos"_s, u"Kann ich nur empfehlen."_s, u"Straconsigliato"_s,
                                 u"Super recomendo essa loja"_s, u"Всем советую, отличный магазин"_s }) {
        CAPTURE(text.toStdString());
        CHECK(recommends(text));
    }
    for (const QString &text : { u"Je recommande pas du tout"_s, u"Je ne vous recommande jamais cette boutique"_s,
                                 u"I would not recommend it to anyone"_s, u"No recomiendo esta tienda"_s,
                                 u"Bonjour, est-ce ouvert ?"_s, u"Envoi en recommandé"_s }) {
        CAPTURE(text.toStdString());
        CHECK_FALSE(recommends(text));
    }
}
