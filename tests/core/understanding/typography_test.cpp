// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/understanding/typography.h"

using namespace Qt::StringLiterals;

namespace {

// Shown as ~ (no-break) and | (narrow no-break), so that tests can be read.
QString french(const char16_t *text)
{
    const QString before = QString::fromUtf16(text);
    QString after = typography::applied(before, typography::french(before));
    return after.replace(QChar(0x00A0), u'~').replace(QChar(0x202F), u'|');
}

} // namespace

TEST_CASE("French sets its strong marks apart by a narrow space that does not break", "[typography]")
{
    CHECK(french(u"Bonjour !") == u"Bonjour|!"_s);
    CHECK(french(u"Vraiment?") == u"Vraiment|?"_s);
    CHECK(french(u"Quoi ?! Non!!!") == u"Quoi|?! Non|!!!"_s);
    CHECK(french(u"Oui ; non") == u"Oui|; non"_s);
    CHECK(french(u"(?) [!]") == u"(?) [!]"_s);
    CHECK(french(u"! et ?") == u"! et|?"_s);
}

TEST_CASE("A colon is set apart, a time, a ratio and a smiley are not", "[typography]")
{
    CHECK(french(u"Horaires : 9:30") == u"Horaires~: 9:30"_s);
    CHECK(french(u"Note:") == u"Note~:"_s);
    CHECK(french(u"Merci :) ;-) :'( :D") == u"Merci :) ;-) :'( :D"_s);
    CHECK(french(u"std::move :wave:") == u"std::move :wave:"_s);
}

TEST_CASE("Quotes become guillemets, in pairs within a line", "[typography]")
{
    CHECK(french(u"la \"Aube\" est là") == u"la «~Aube~» est là"_s);
    CHECK(french(u"«Aube»") == u"«~Aube~»"_s);
    CHECK(french(u"« Aube »") == u"«~Aube~»"_s);
    CHECK(french(u"un seul \" ici") == u"un seul \" ici"_s);
    CHECK(french(u"\"un\"\n\"deux\"") == u"«~un~»\n«~deux~»"_s);
    CHECK(french(u"un écran de 24\" et 27\"") == u"un écran de 24\" et 27\""_s);
    CHECK(french(u"l'\"Aube\"!") == u"l’«~Aube~»|!"_s);
}

TEST_CASE("Apostrophes and ellipses are the printed ones", "[typography]")
{
    CHECK(french(u"L'ampoule qu'on aime...") == u"L’ampoule qu’on aime…"_s);
    CHECK(french(u"Ah.. bon") == u"Ah.. bon"_s);
    CHECK(french(u"rock 'n' roll") == u"rock 'n' roll"_s);
}

TEST_CASE("Numbers keep their thousands, units and currencies", "[typography]")
{
    CHECK(french(u"12 500 €") == u"12|500~€"_s);
    CHECK(french(u"10 % de 1 250 000 $") == u"10|% de 1|250|000~$"_s);
    CHECK(french(u"20%") == u"20|%"_s);
    CHECK(french(u"avant 13 h ou 5 kg") == u"avant 13~h ou 5~kg"_s);
    CHECK(french(u"06 12 34 56 78") == u"06 12 34 56 78"_s);
    CHECK(french(u"13 heures") == u"13 heures"_s);
    CHECK(french(u"commande 4471 500") == u"commande 4471 500"_s);
}

TEST_CASE("Addresses, mentions and hashtags are left alone", "[typography]")
{
    CHECK(french(u"https://exemple.fr/?q=l'été") == u"https://exemple.fr/?q=l'été"_s);
    CHECK(french(u"Vu https://exemple.fr?a=b!") == u"Vu https://exemple.fr?a=b|!"_s);
    CHECK(french(u"voir exemple.fr ?") == u"voir exemple.fr|?"_s);
    CHECK(french(u"@ana@exemple.fr: merci") == u"@ana@exemple.fr: merci"_s);
}

TEST_CASE("What is right already brings no edit", "[typography]")
{
    for (const char16_t *text :
         { u"Bonjour ! L'ampoule \"Aube\" : 12 500 € ?! Non; ... 10 % à 9:30 :)", u"", u"\"", u"'",
           u"...", u" ! ", u"« »", u"a\n!\n:" }) {
        const QString once = typography::applied(QString::fromUtf16(text),
                                                 typography::french(QString::fromUtf16(text)));
        INFO(once.toStdString());
        CHECK(typography::french(once).isEmpty());
    }
}
