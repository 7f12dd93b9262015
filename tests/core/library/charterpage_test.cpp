// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/library/charterpage.h"
#include "core/library/starting.h"

using namespace Qt::StringLiterals;

namespace {

charterpage::Sheet sheet(const QString &language)
{
    charterpage::Sheet made;
    made.language = language;
    made.title = u"Charte <Maison> & fils"_s;
    made.article = u"Article %1"_s;
    return made;
}

charter::Article article(int number, const QString &language, const QString &text)
{
    charter::Article made;
    made.number = number;
    made.words.insert(language, { u"Titre <b>"_s, text });
    return made;
}

} // namespace

TEST_CASE("The charter's page stands alone and reads no markup in the articles", "[library]")
{
    const QString page = charterpage::html(
        { article(1, u"fr"_s, u"Un <script>\nligne\n\n- a & b\n- c\nfin"_s), article(2, u"en"_s, u"x"_s) },
        sheet(u"fr"_s));
    CHECK(page.contains(u"<html lang=\"fr\" dir=\"ltr\">"_s));
    CHECK(page.contains(u"<h1>Charte &lt;Maison&gt; &amp; fils</h1>"_s));
    CHECK(page.contains(u"<p>Un &lt;script&gt;<br>\nligne</p>"_s));
    CHECK(page.contains(u"<ul>\n<li>a &amp; b</li>\n<li>c</li>\n</ul>"_s));
    CHECK(page.contains(u"id=\"article-1\""_s));
    CHECK_FALSE(page.contains(u"article-2"_s)); // not worded in French
    CHECK(page.contains(u"@media print"_s));
    for (const QString &outside : { u"http:"_s, u"https:"_s, u"src="_s, u"<link"_s, u"url("_s, u"@import"_s })
        CHECK_FALSE(page.contains(outside));
    CHECK(charterpage::html({}, sheet(u"ar"_s)).contains(u"dir=\"rtl\""_s));
}

TEST_CASE("In Markdown the marks of an article's text stay text", "[library]")
{
    const QString text = charterpage::markdown(
        { article(4, u"en"_s, u"*loud* [x](y)\n\n- one\n- two"_s) }, sheet(u"en"_s));
    CHECK(text.startsWith(u"# Charte \\<Maison\\> & fils\n"_s));
    CHECK(text.contains(u"## Article 4. Titre \\<b\\>\n"_s));
    CHECK(text.contains(u"\\*loud\\* \\[x\\](y)"_s));
    CHECK(text.contains(u"- one\n- two"_s));
}

TEST_CASE("The charter to begin with says the same in every language", "[library]")
{
    CHECK(starting::languages() == QStringList { u"de"_s, u"en"_s, u"es"_s, u"fr"_s });
    const auto all = starting::articles(starting::languages());
    REQUIRE(all);
    CHECK(all->size() == 10);
    for (const charter::Article &each : *all) {
        CHECK(each.words.size() == 4);
        for (const charter::Wording &words : each.words) {
            CHECK_FALSE(words.title.isEmpty());
            CHECK(words.text.size() > 80);
        }
    }
    CHECK(starting::articles({ u"xx"_s })->isEmpty());
}
