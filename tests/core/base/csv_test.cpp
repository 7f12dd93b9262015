// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/base/csv.h"

using namespace Qt::StringLiterals;

TEST_CASE("No cell of a file runs in a spreadsheet, and every text comes back", "[csv][fault-91]")
{
    for (const QString &risky : { u"=1+1"_s, u"+33 6"_s, u"-2+3"_s, u"--2"_s, u"-2 "_s, u"@sum(a1)"_s, u"\tx"_s, u"\rx"_s }) {
        CAPTURE(risky.toStdString());
        CHECK(csv::guarded(risky) == u'\'' + risky);
        CHECK(csv::unguarded(csv::guarded(risky)) == risky);
        CHECK(csv::unguarded(csv::guarded(u'\'' + risky)) == u'\'' + risky);
    }
    for (const QString &plain : { u""_s, u"a=b"_s, u"l’été"_s, u"'tis"_s, u"''"_s, u"-2"_s, u"-0.61"_s }) {
        CHECK(csv::guarded(plain) == plain);
        CHECK(csv::unguarded(plain) == plain);
    }
}

TEST_CASE("Rows come back as they were written", "[csv]")
{
    const QList<QStringList> rows {
        { u"title"_s, u"text"_s, u""_s },
        { u"a \"word\""_s, u"two\nlines, and; more"_s, u"=cmd|' /C calc'!A0"_s },
        { u"œuf"_s, u"🇫🇷"_s, u"-"_s },
    };
    QString file;
    for (const QStringList &row : rows)
        file += csv::line(row);
    CHECK(csv::read(file) == rows);
    CHECK(csv::read(QChar(0xFEFF) + file) == rows);
}

TEST_CASE("Files of other programs are read by the separator they use", "[csv]")
{
    CHECK(csv::read(u"a;b;c,d\n1;2;3"_s)
          == QList<QStringList> { { u"a"_s, u"b"_s, u"c,d"_s }, { u"1"_s, u"2"_s, u"3"_s } });
    CHECK(csv::read(u"a\tb\n1\t2\n"_s) == QList<QStringList> { { u"a"_s, u"b"_s }, { u"1"_s, u"2"_s } });
    CHECK(csv::read(u"a,\"b;c;d\"\r\n\r\n1,2"_s)
          == QList<QStringList> { { u"a"_s, u"b;c;d"_s }, { u"1"_s, u"2"_s } });
    CHECK(csv::read(u"\"never ends, really"_s) == QList<QStringList> { { u"never ends, really"_s } });
    CHECK(csv::read({}).isEmpty());
}
