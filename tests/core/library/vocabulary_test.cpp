// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/library/vocabulary.h"

using namespace Qt::StringLiterals;
using understanding::OwnWord;
using understanding::Tongue;

TEST_CASE("Own words leave to a file and come back, whatever a spreadsheet made of them")
{
    const std::vector<OwnWord> words { { Tongue::French, "brique_molle", "-2.5" },
                                       { Tongue::Unknown, "🧱", "-1" },
                                       { Tongue::English, "not_ever", "not" } };
    const QByteArray file = vocabulary::toTsv(words);
    const auto back = vocabulary::words(file);
    REQUIRE(back);
    REQUIRE(back->size() == 3);
    for (std::size_t i = 0; i < words.size(); ++i) {
        CHECK((*back)[i].tongue == words[i].tongue);
        CHECK((*back)[i].word == words[i].word);
        CHECK((*back)[i].meaning == words[i].meaning);
    }
    const auto other = vocabulary::words("\xef\xbb\xbf" "fr;Brique Molle;-1,5\r\nxx;y;2\nfr;z;lots\n");
    REQUIRE(other);
    REQUIRE(other->size() == 1);
    CHECK((*other)[0].word == "brique_molle");
    CHECK((*other)[0].meaning == "-1.5");
    CHECK(vocabulary::words("nothing\nof use\n").error().kind == Error::Malformed);
    CHECK(vocabulary::words("").error().kind == Error::Malformed);
}

TEST_CASE("Phrases leave to a file and come back, ours as they are written included")
{
    using understanding::Need;
    std::vector<understanding::Phrase> own(3);
    own[0] = { Tongue::French, "^où_est..colis", Need::Question, 1.6f };
    own[1] = { Tongue::English, "#price_off", Need::Spam, -0.25f };
    own[2] = { Tongue::Russian, "где_заказ*", Need::Exchange, 0 };
    const QByteArray file = vocabulary::toTsv(own);
    const auto back = vocabulary::phrases(file);
    REQUIRE(back);
    REQUIRE(back->size() == 3);
    for (std::size_t i = 0; i < own.size(); ++i) {
        CHECK((*back)[i].tongue == own[i].tongue);
        CHECK((*back)[i].pattern == own[i].pattern);
        CHECK((*back)[i].need == own[i].need);
        CHECK((*back)[i].weight == own[i].weight);
    }
    const auto other = vocabulary::phrases("\xef\xbb\xbf" "fr;Où est;QUESTION;0,6\r\n"
                                           "fr;..;question;1\nxx;a;idea;1\nfr;b;joy;1\n"
                                           "fr;c;idea;nan\nfr;d;idea;7\nund;e;idea;1\n");
    REQUIRE(other);
    REQUIRE(other->size() == 1);
    CHECK((*other)[0].pattern == "où_est");
    CHECK((*other)[0].weight == 0.6f);
    CHECK(vocabulary::phrases("nothing\nof use\n").error().kind == Error::Malformed);
}

TEST_CASE("Themes leave to a file and come back")
{
    themes::Entry delivery;
    delivery.name = u"Livraison, colis"_s;
    delivery.words[u"fr"_s] = QStringList { u"livr*"_s, u"=danger"_s };
    delivery.words[QString()] = QStringList { u"dhl"_s };
    const auto back = vocabulary::themesOf(vocabulary::toCsv({ delivery }));
    REQUIRE(back);
    REQUIRE(back->size() == 1);
    CHECK(back->first().name == delivery.name);
    CHECK(back->first().words == delivery.words);
    CHECK(vocabulary::toCsv({ delivery }).contains("'=danger"));
    CHECK(vocabulary::themesOf("a,b\n").error().kind == Error::Malformed);
}

TEST_CASE("Corrections leave to a file and come back")
{
    corrections::Line line;
    line.kind = u"need"_s;
    line.language = u"fr"_s;
    line.text = Foreign(u"Encore,\n\"des briques\""_s);
    line.at = instant(1'795'172'400'000);
    corrections::Line mood = line;
    mood.kind = u"mood"_s;
    mood.value = u"negative"_s;
    const auto back = vocabulary::lines(vocabulary::toCsv({ line, mood }));
    REQUIRE(back);
    REQUIRE(back->size() == 2);
    CHECK(back->at(0).value.isEmpty());
    CHECK(back->at(0).text.raw() == line.text.raw());
    CHECK(back->at(1).value == u"negative"_s);
    CHECK(back->at(1).at == line.at);
    CHECK(vocabulary::lines("kind,value,language,date,text\nmood,sad,fr,,x\nneed,urgent,fr,,x\n")
              .error().kind == Error::Malformed);
}
