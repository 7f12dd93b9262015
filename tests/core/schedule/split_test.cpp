// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/base/text.h"
#include "core/schedule/check.h"
#include "core/schedule/split.h"

#include <random>

using namespace Qt::StringLiterals;

namespace {

Account accountOf(int limit)
{
    Account made;
    made.capabilities.allow({ Capabilities::Publish, Capabilities::Reply, Capabilities::Thread,
                              Capabilities::ContentWarning });
    made.capabilities.textLimit = limit;
    return made;
}

QStringList parts(const QString &text, const Account &account, bool numbered = false)
{
    return split::parts(text, account, Outgoing(), numbered);
}

QString without(QString text, const QString &what)
{
    return text.remove(what);
}

} // namespace

TEST_CASE("A text that fits is one part, numbered or not", "[thread]")
{
    CHECK(parts(u"Bonjour."_s, accountOf(20), true) == QStringList { u"Bonjour."_s });
    CHECK(parts(QString(), accountOf(20)).isEmpty());
    CHECK(parts(u" \n --- \n "_s, accountOf(20)).isEmpty());
}

TEST_CASE("A thread is cut after sentences, then between words, then between characters", "[thread]")
{
    CHECK(parts(u"Un. Deux trois. Quatre."_s, accountOf(16))
          == QStringList { u"Un. Deux trois."_s, u"Quatre."_s });
    CHECK(parts(u"Un deux trois quatre"_s, accountOf(9))
          == QStringList { u"Un deux"_s, u"trois"_s, u"quatre"_s });
    CHECK(parts(u"abcdefghij"_s, accountOf(4))
          == QStringList { u"abcd"_s, u"efgh"_s, u"ij"_s });
    // A family is one character, never half of one.
    const QString family = u"👨‍👩‍👧‍👦"_s;
    CHECK(parts(family + family + family, accountOf(2)) == QStringList { family + family, family });
}

TEST_CASE("A line of dashes begins a part wherever the writer wants one", "[thread]")
{
    CHECK(parts(u"Un.\n---\nDeux.\n----\nTrois."_s, accountOf(100))
          == QStringList { u"Un."_s, u"Deux."_s, u"Trois."_s });
    CHECK(split::whole(u"Un.\n---\nDeux."_s) == u"Un.\nDeux."_s);
    CHECK(split::isBreak(u"  --- "));
    CHECK_FALSE(split::isBreak(u"--"));
    CHECK_FALSE(split::isBreak(u"--- a"));
}

TEST_CASE("Numbers take their own room", "[thread]")
{
    const QString text = u"Aaaa bbbb. Cccc dddd. Eeee ffff."_s;
    CHECK(parts(text, accountOf(14), true)
          == QStringList { u"Aaaa bbbb. 1/3"_s, u"Cccc dddd. 2/3"_s, u"Eeee ffff. 3/3"_s });
    const QStringList many = parts(u"Abcd. "_s.repeated(12), accountOf(11), true);
    REQUIRE(many.size() == 12);
    CHECK(many.first() == u"Abcd. 1/12"_s);
    CHECK(many.last() == u"Abcd. 12/12"_s);
}

TEST_CASE("An address is not cut at its question mark", "[thread]")
{
    const QString link = u"https://lumen.example/a?b=c!d.e"_s;
    CHECK(parts(u"Voir "_s + link + u" Fin."_s, accountOf(34)) == QStringList { u"Voir"_s, link, u"Fin."_s });
}

TEST_CASE("What is counted with every part counts with each", "[thread]")
{
    Outgoing like;
    like.warning = u"12345"_s; // the content warning is counted there
    CHECK(split::parts(u"aaaa bbbb"_s, accountOf(9), like, false)
          == QStringList { u"aaaa"_s, u"bbbb"_s });
}

TEST_CASE("Whatever is written, every part fits, none is empty, and nothing is lost", "[thread]")
{
    std::mt19937 dice(7);
    const QStringList words { u"lampe"_s,     u"à"_s,  u"réparer,"_s, u"👩🏽‍🚀"_s, u"https://x.example/é?q=1"_s,
                              u"Oui."_s,      u"…"_s,  u"!\n\n"_s,    u"مصباح"_s,   u"灯。灯！"_s,
                              u"@ana@x.org"_s, u"\n"_s, u"#tag"_s,     u"e\u0301e\u0301"_s };
    for (int round = 0; round < 200; ++round) {
        Account able = accountOf(25 + round % 60);
        able.capabilities.unit = Capabilities::Unit(round % 4);
        if (able.capabilities.unit == Capabilities::Unit::Utf8Bytes)
            able.capabilities.textLimit = 80;
        able.capabilities.byteLimit = round % 3 == 0 ? 90 : 0;
        QString text;
        for (int i = 0; i < 60; ++i)
            text += words[int(dice() % quint32(words.size()))] + u' ';
        const bool numbered = round % 2 == 0;
        const QStringList found = parts(text, able, numbered);
        QString joined;
        for (int i = 0; i < found.size(); ++i) {
            INFO(round << " " << found[i].toStdString());
            Outgoing part;
            part.text = found[i];
            CHECK(check::fits(part, able));
            const QString number = u" %1/%2"_s.arg(i + 1).arg(found.size());
            if (numbered && found.size() > 1)
                CHECK(found[i].endsWith(number));
            const QString body = numbered && found.size() > 1 ? found[i].chopped(number.size())
                                                              : found[i];
            CHECK_FALSE(body.trimmed().isEmpty());
            joined += body;
        }
        const auto bare = [](QString all) { return all.remove(u' ').remove(u'\n'); };
        CHECK(bare(joined) == bare(without(text, u"\u2029"_s)));
    }
}

TEST_CASE("A book becomes a thread without waiting for it", "[thread]")
{
    const QString book = u"Voici une phrase comme il y en a tant dans un livre. "_s.repeated(2000);
    const QStringList found = parts(book, accountOf(500), true);
    CHECK(found.size() > 200);
    CHECK(text::graphemes(found[5]) <= 500);
}
