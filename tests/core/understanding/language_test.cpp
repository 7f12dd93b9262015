// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/understanding/words.h"
#include "tests/catch.h"

using namespace understanding;

TEST_CASE("The language of everyday sentences is told")
{
    const std::pair<const char *, Tongue> sentences[] {
        { "Bonjour, à quelle heure fermez-vous le dimanche ?", Tongue::French },
        { "My parcel is three weeks late and nobody answers", Tongue::English },
        { "¿Cuándo vuelve a estar disponible en mi talla?", Tongue::Spanish },
        { "Wann kommt endlich meine Bestellung an?", Tongue::German },
        { "Il servizio clienti non risponde da giorni", Tongue::Italian },
        { "Não consigo entrar na minha conta desde ontem", Tongue::Portuguese },
        { "أين طلبي؟ لم يصل حتى الآن", Tongue::Arabic },
        { "Когда вы откроете новый магазин?", Tongue::Russian },
    };
    for (const auto &[text, tongue] : sentences) {
        INFO(text);
        CHECK(readText(text).language == tongue);
    }
}

TEST_CASE("What cannot be told is left open")
{
    for (const char *text : { "", "😂😂", "12:30", "@ana https://a.example", "K",
                              "今日はいい天気ですね", "Καλημέρα σε όλους",
                              "Дякую, все дуже сподобалося, приїду ще!",
                              "Hoe laat gaan jullie vandaag eigenlijk open?",
                              "Kiedy będzie dostępna nowa wersja aplikacji?" }) {
        INFO(text);
        CHECK(readText(text).language == Tongue::Unknown);
    }
}

TEST_CASE("What is known of the sender tips the scales, and only then")
{
    Hints spanish;
    spanish.before = Tongue::Spanish;
    Hints portuguese;
    portuguese.before = Tongue::Portuguese;
    CHECK(readText("Hola", spanish).language == Tongue::Spanish);
    CHECK(readText("Quero", portuguese).language == Tongue::Portuguese);
    Hints said;
    said.said = Tongue::English; // as many servers say of everything
    CHECK(readText("Bonjour, où en est ma commande ?", said).language == Tongue::French);
}

TEST_CASE("A key may carry a region")
{
    CHECK(tongueFrom("fr-CA") == Tongue::French);
    CHECK(tongueFrom("pt_BR") == Tongue::Portuguese);
    CHECK(tongueFrom("nl") == Tongue::Unknown);
    CHECK(key(Tongue::Unknown) == "und");
}
