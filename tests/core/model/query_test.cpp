// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/model/query.h"

using namespace Qt::StringLiterals;

TEST_CASE("What is typed is words, phrases and operators", "[search]")
{
    const Query query = query::parse(
        u"lampe \"pas reçu\" from:\"Claire Dubois\" need:compl before:2026-11-20 has:photo LABEL:VIP"_s);
    CHECK(query.words == u"lampe \"pas reçu\""_s);
    CHECK(query.from == QStringList { u"claire dubois"_s });
    CHECK(query.needs == QStringList { u"compl"_s });
    CHECK(query.labels == QStringList { u"vip"_s });
    CHECK(query.before == QDate(2026, 11, 20));
    CHECK(query.has == QList { Query::Has::Picture });
    CHECK_FALSE(query.onlyWords());
    CHECK(query::parse(u"de:Élodie étiquette:rappel après:01/11/2026 avec:lien"_s)
          == query::parse(u"from:elodie label:rappel after:2026-11-01 has:link"_s));
}

TEST_CASE("An operator that is none is a word, one without a value restricts nothing", "[search]")
{
    CHECK(query::parse(u"https://example.org a:b"_s).words == u"https://example.org a:b"_s);
    CHECK(query::parse(u"from:"_s).isEmpty());
    CHECK(query::parse(u"before:2026-1x has:nothing"_s).isEmpty());
    CHECK(query::parse(u"before:2026-02-31"_s).isEmpty());
    CHECK(query::parse(u"after:2026"_s).after == QDate(2026, 1, 1));
    CHECK(query::parse(u"after:2026-1"_s).after == QDate(2026, 1, 1)); // still being typed
    CHECK(query::parse(u"   "_s).isEmpty());
    CHECK(query::parse(u"\""_s).words == u"\""_s);
}

TEST_CASE("Needs are known by the beginning of their names in two languages", "[search]")
{
    CHECK(query::needKeys(u"complaint"_s) == QStringList { u"complaint"_s });
    CHECK(query::needKeys(u"Réclam"_s) == QStringList { u"complaint"_s });
    CHECK(query::needKeys(u"compl"_s) == QStringList { u"complaint"_s, u"praise"_s });
    CHECK(query::needKeys(u"%"_s).isEmpty());
    CHECK(query::needKeys(QString()).isEmpty());
}

TEST_CASE("What was found is shown where it stands, accents or not", "[search]")
{
    using query::Span;
    const auto in = [](const QString &text, const QString &typed) {
        return query::matches(text, query::terms(query::parse(typed)));
    };
    CHECK(in(u"Élodie a reçu la lampe"_s, u"recu LAMP"_s) == QList { Span { 9, 4 }, Span { 17, 4 } });
    CHECK(in(u"un œuf, des oeufs"_s, u"oeuf"_s) == QList { Span { 3, 3 }, Span { 12, 4 } });
    CHECK(in(u"préparer"_s, u"par"_s).isEmpty()); // inside a word
    CHECK(in(u"je n’ai pas reçu, pas du tout"_s, u"\"pas reçu\""_s) == QList { Span { 8, 8 } });
    CHECK(in(u"e\u0301te\u0301 au bord"_s, u"ete"_s) == QList { Span { 0, 5 } });
    CHECK(in(u"💛 merci 💛"_s, u"merci"_s) == QList { Span { 3, 5 } });
    CHECK(in(u"aa aa"_s, u"a aa"_s) == QList { Span { 0, 2 }, Span { 3, 2 } });
    CHECK(in(QString(), u"x"_s).isEmpty());
}
