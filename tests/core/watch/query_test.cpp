// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/watch/query.h"

#include "core/watch/matcher.h"
#include "tests/catch.h"

using namespace Qt::StringLiterals;
using watch::Fault;
using Kind = watch::Fault::Kind;

namespace {

Fault faultOf(const QString &typed)
{
    const watch::Parsed parsed = watch::parse(typed);
    REQUIRE_FALSE(parsed.query);
    return parsed.fault;
}

bool fits(const QString &query, const watch::Text &text)
{
    const watch::Parsed parsed = watch::parse(query);
    CAPTURE(query.toStdString(), int(parsed.fault.kind), parsed.fault.column);
    REQUIRE(parsed.query);
    watch::Matcher matcher;
    matcher.add(7, *parsed.query);
    watch::Matcher::Scratch scratch;
    return matcher.of(text, &scratch) == QList<qint64> { 7 };
}

bool fits(const QString &query, const QString &body)
{
    watch::Text text;
    text.body = Foreign(body);
    return fits(query, text);
}

} // namespace

TEST_CASE("Words are found whole, whatever their case and accents", "[watch]")
{
    CHECK(fits(u"lumen"_s, u"J’adore ma LUMEN !"_s));
    CHECK(fits(u"Écologie"_s, u"l'ecologie avant tout"_s));
    CHECK(fits(u"coeur"_s, u"Un cœur de lumière"_s));
    CHECK_FALSE(fits(u"lumen"_s, u"des lumens par watt"_s));
    CHECK(fits(u"lum*"_s, u"des lumens par watt"_s));
    CHECK(fits(u"lumen"_s, u"Lumen™ et Brume®"_s));
    CHECK(fits(u"lumen lampe"_s, u"ma lampe, une Lumen"_s));
    CHECK_FALSE(fits(u"lumen lampe"_s, u"ma lampe"_s));
}

TEST_CASE("A word written together with signs is its parts in a row", "[watch]")
{
    CHECK(fits(u"Clair&Net"_s, u"Chez clair & net, rien de neuf"_s));
    CHECK_FALSE(fits(u"Clair&Net"_s, u"Net et clair"_s));
    CHECK(fits(u"l'atelier"_s, u"L’atelier est ouvert"_s));
    CHECK(fits(u"rendez-vous"_s, u"un rendez vous manqué"_s));
}

TEST_CASE("Phrases are words in a row", "[watch]")
{
    CHECK(fits(u"\"maison lumen\""_s, u"la Maison Lumen de Lyon"_s));
    CHECK(fits(u"« maison lumen »"_s, u"la Maison Lumen de Lyon"_s));
    CHECK_FALSE(fits(u"\"maison lumen\""_s, u"une maison pour Lumen"_s));
    CHECK(fits(u"\"maison lum*\""_s, u"la maison lumineuse"_s));
    CHECK(fits(u"\"a b a b c\""_s, u"a b a b a b c"_s));
}

TEST_CASE("OR, minus and groups mean what they say", "[watch]")
{
    const QString query = u"(lumen OR #lampeaube) -(concours | \"jeu gratuit\")"_s;
    CHECK(fits(query, u"Ma Lumen est belle"_s));
    CHECK(fits(query, u"Encore une #LampeAube"_s));
    CHECK_FALSE(fits(query, u"lampeaube sans dièse"_s));
    CHECK_FALSE(fits(query, u"Lumen : grand concours"_s));
    CHECK_FALSE(fits(query, u"Lumen, un jeu gratuit"_s));
    CHECK(fits(u"lumen OU lumio"_s, u"Lumio ?"_s));
    CHECK(fits(u"lumen ET lumio"_s, u"Lumio ou Lumen ?"_s));
    CHECK(fits(u"lumen SAUF lumio"_s, u"Lumen"_s));
    CHECK(fits(u"lumen or"_s, u"une lampe Lumen en or"_s)); // a word
}

TEST_CASE("NEAR counts the words between, in either order", "[watch]")
{
    CHECK(fits(u"lampe NEAR/2 panne"_s, u"la lampe est en panne"_s));
    CHECK_FALSE(fits(u"lampe NEAR/1 panne"_s, u"la lampe est en panne"_s));
    CHECK(fits(u"panne PRÈS/2 lampe"_s, u"la lampe est en panne"_s));
    CHECK(fits(u"lampe NEAR panne"_s, u"la lampe 1 2 3 4 5 6 7 8 9 est panne"_s));
    CHECK(fits(u"(lampe OR ampoule) NEAR/2 \"en panne\""_s, u"une ampoule, déjà en panne"_s));
    CHECK(fits(u"lampe NEAR/3 lampe"_s, u"lampe contre lampe"_s));
    CHECK_FALSE(fits(u"lampe NEAR/3 lampe"_s, u"une lampe seule"_s));
    CHECK(fits(u"a NEAR/1 b NEAR/1 c"_s, u"a x b x c"_s));
}

TEST_CASE("Tags, names and emoji are words of their own", "[watch]")
{
    CHECK(fits(u"#lumen"_s, u"vive #Lumen"_s));
    CHECK(fits(u"lumen"_s, u"vive #Lumen"_s));
    CHECK(fits(u"@lumen"_s, u"merci @lumen@toots.example"_s));
    CHECK_FALSE(fits(u"@lumen"_s, u"ana@lumen.example"_s));
    CHECK(fits(u"☕"_s, u"un☕s'il vous plaît"_s));
    CHECK(fits(u"東京"_s, u"私は東京に住んでいます"_s));
}

TEST_CASE("Who writes, in which language and where is asked by name", "[watch]")
{
    watch::Text text;
    text.body = Foreign(u"La lampe Aube"_s);
    text.author = Foreign(u"Claire Dubois"_s);
    text.handle = Foreign(u"claire@toots.example"_s);
    text.language = u"fr"_s;
    text.hosts = { u"blog.lumen.example"_s };
    CHECK(fits(u"lampe from:claire"_s, text));
    CHECK(fits(u"lampe from:@claire@toots.example"_s, text));
    CHECK(fits(u"de:\"claire dubois\""_s, text));
    CHECK_FALSE(fits(u"lampe -from:claire"_s, text));
    CHECK(fits(u"lampe lang:fr"_s, text));
    CHECK_FALSE(fits(u"lampe lang:en"_s, text));
    CHECK(fits(u"site:lumen.example"_s, text));
    CHECK(fits(u"site:https://www.blog.lumen.example/aube"_s, text));
    CHECK_FALSE(fits(u"site:umen.example"_s, text));
    CHECK_FALSE(fits(u"site:other.example"_s, text));
}

TEST_CASE("What makes no sense is told with its column", "[watch]")
{
    CHECK(faultOf({}) == Fault { Kind::Empty, 1 });
    CHECK(faultOf(u"lampe \"aube"_s) == Fault { Kind::QuoteOpen, 7 });
    CHECK(faultOf(u"(lampe OR aube"_s) == Fault { Kind::GroupOpen, 1 });
    CHECK(faultOf(u"lampe ) aube"_s) == Fault { Kind::GroupClosed, 7 });
    CHECK(faultOf(u"lampe ()"_s) == Fault { Kind::GroupEmpty, 7 });
    CHECK(faultOf(u"lampe OR"_s) == Fault { Kind::WordMissing, 7 });
    CHECK(faultOf(u"OR lampe"_s) == Fault { Kind::WordMissing, 1 });
    CHECK(faultOf(u"lampe NEAR/0 aube"_s) == Fault { Kind::DistanceWrong, 7 });
    CHECK(faultOf(u"lampe NEAR/5"_s) == Fault { Kind::WordMissing, 7 });
    CHECK(faultOf(u"lampe NEAR/5 from:ana"_s) == Fault { Kind::NearNeedsWords, 7 });
    CHECK(faultOf(u"💡💡 a*"_s) == Fault { Kind::BeginTooShort, 4 }); // characters, not units
    CHECK(faultOf(u"lampe !!!"_s) == Fault { Kind::WordEmpty, 7 });
    CHECK(faultOf(u"lampe from:"_s) == Fault { Kind::ValueMissing, 7 });
    CHECK(faultOf(u"lampe lang:français"_s) == Fault { Kind::LanguageUnknown, 7 });
    CHECK(faultOf(u"-lampe"_s) == Fault { Kind::OnlyLeavesOut, 1 });
    CHECK(faultOf(u"aube OR -lampe"_s) == Fault { Kind::OnlyLeavesOut, 9 });
    CHECK(faultOf(u"lang:fr"_s) == Fault { Kind::OnlyLeavesOut, 1 });
}

TEST_CASE("A hostile query is refused, and costs nothing", "[watch]")
{
    CHECK(faultOf(u"("_s.repeated(2000) + u"a"_s).kind == Kind::TooDeep);
    CHECK(faultOf(u"-"_s.repeated(2000) + u"a"_s).kind == Kind::TooDeep);
    CHECK(faultOf(u"ab "_s.repeated(1300)).kind == Kind::TooManyWords);
    CHECK(faultOf(u"a"_s.repeated(4001)).kind == Kind::TooLong);
    CHECK(faultOf(u"a"_s + u" NEAR/9 a"_s.repeated(60)).kind == Kind::TooDeep);
    // Groups that all leave out something, one inside another: looked at once each.
    QString nested = u"-a"_s;
    for (int i = 0; i < 30; ++i)
        nested = u"("_s + nested + u" -b)"_s;
    CHECK(faultOf(nested).kind == Kind::OnlyLeavesOut);
    // A chain over a text of one word again and again stays as short as the text.
    CHECK(fits(u"a"_s + u" NEAR/9 a"_s.repeated(30), u"a "_s.repeated(5000)));
}

TEST_CASE("What a platform is asked finds whatever fits", "[watch]")
{
    const auto asked = [](const QString &typed) { return watch::asked(*watch::parse(typed).query); };
    using List = QList<watch::Asked>;
    CHECK(asked(u"\"Maison Lumen\" OR #lumen"_s) == List { { u"Maison Lumen"_s, {} }, { {}, u"lumen"_s } });
    CHECK(asked(u"lampe panne -concours lang:fr"_s) == List { { u"lampe panne"_s, {} } });
    CHECK(asked(u"(lumen OR lumio) garantie"_s) == List { { u"garantie"_s, {} } });
    CHECK(asked(u"(lumen OR lumio) lang:fr"_s) == List { { u"lumen"_s, {} }, { u"lumio"_s, {} } });
    CHECK(asked(u"from:ana"_s).isEmpty());
    CHECK(asked(u"lumen OR from:ana"_s).isEmpty());
}

TEST_CASE("Many queries at once find the same as each alone", "[watch]")
{
    const QStringList queries { u"lumen"_s, u"lum* -lumio"_s, u"#lumen OR \"lampe aube\""_s,
                                u"lampe NEAR/3 panne"_s, u"from:ana"_s, u"lampe lang:fr"_s,
                                u"aube (panne OR garantie)"_s };
    const QStringList bodies { u"La lampe Aube est en panne"_s, u"Lumen et Lumio"_s, u"#lumen"_s,
                               u"garantie de l'aube"_s, {}, u"lampe ou panne ? lampe"_s };
    watch::Matcher matcher;
    for (int i = 0; i < queries.size(); ++i)
        matcher.add(i, *watch::parse(queries[i]).query);
    watch::Matcher::Scratch scratch;
    int found = 0;
    for (const QString &body : bodies) {
        watch::Text text;
        text.body = Foreign(body);
        text.language = u"fr"_s;
        text.handle = Foreign(body.contains(u"Lumio"_s) ? u"ana"_s : u"bea"_s);
        QList<qint64> alone;
        for (int i = 0; i < queries.size(); ++i) {
            if (fits(queries[i], text))
                alone.append(i);
        }
        CHECK(matcher.of(text, &scratch) == alone);
        found += int(alone.size());
    }
    CHECK(found > 8);
}
