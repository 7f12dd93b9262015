// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "ui/plain.h"

#include <QLabel>

using namespace Qt::StringLiterals;

TEST_CASE("Marks that turn the text around are taken out", "[plain]")
{
    const Foreign evil(u"invoice\u202Efdp.exe\u0007 \u2067x\u2069"_s);
    CHECK(plain::text(evil) == u"invoicefdp.exe x"_s);
    CHECK(plain::line(Foreign(u" a\n\n b\t c "_s)) == u"a b c"_s);
    CHECK(plain::within(Foreign(u"שלום"_s)) == u"\u2068שלום\u2069"_s);
}

TEST_CASE("A passage keeps the places of its links", "[plain]")
{
    Passage passage;
    passage.text = Foreign(u"a\u202Eb https://x.test"_s);
    CHECK(plain::passage(passage).size() == passage.text.size());
}

TEST_CASE("A stranger's markup is letters", "[plain]")
{
    QLabel label;
    label.setTextFormat(Qt::RichText);
    plain::show(label, Foreign(u"<b>bold</b> <img src='http://127.0.0.1/x'>"_s));
    CHECK(label.textFormat() == Qt::PlainText);
    CHECK(label.text() == u"<b>bold</b> <img src='http://127.0.0.1/x'>"_s);
}

TEST_CASE("Only web addresses can be opened", "[plain]")
{
    CHECK(plain::address(u"https://example.org/a"_s).isValid());
    for (const QString &target : { u"javascript:alert(1)"_s, u"file:///etc/passwd"_s, u"data:text/html,x"_s,
                                   u"https://"_s, u"mailto:a@b.c"_s, u"//example.org"_s, u""_s })
        CHECK_FALSE(plain::address(target).isValid());
}

TEST_CASE("A host that mixes alphabets is shown as it travels", "[plain]")
{
    CHECK(plain::host(QUrl(u"https://münchen.de/"_s)) == u"münchen.de"_s);
    CHECK(plain::host(QUrl(u"https://аpple.com/"_s)).startsWith(u"xn--"_s)); // Cyrillic а
}
