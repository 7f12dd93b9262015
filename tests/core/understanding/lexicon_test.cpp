// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/understanding/words.h"
#include "tests/catch.h"

using namespace understanding;

namespace {

float score(const Lexicon &lexicon, std::string_view text)
{
    Tokens tokens;
    tokens.read(text);
    std::size_t taken = 0;
    const Lexicon::Entry *entry = lexicon.find(tokens, 0, &taken);
    return entry ? entry->score : 0;
}

} // namespace

TEST_CASE("Our own files have no line that makes no sense")
{
    INFO(allWords()->faults().join(QChar(u' ')).toStdString());
    CHECK(allWords()->faults().isEmpty());
    for (std::size_t i = 0; i < tongues; ++i) {
        INFO(std::string(tongueKeys[i]));
        CHECK(allWords()->words(Tongue(i)).size() >= 1500);
    }
    CHECK(allWords()->signs().size() >= 200);
}

TEST_CASE("Words, beginnings and phrases are found; the longest wins")
{
    Lexicon lexicon(Tongue::French);
    CHECK(lexicon.add("# said\nbon\t2\ndéçu*\t-2\nbon_à_rien\t-3\nbonne\t+2\n").empty());
    CHECK(score(lexicon, "Bon") == 2);
    CHECK(score(lexicon, "deçues") == -2);
    CHECK(score(lexicon, "bon à rien") == -3);
    CHECK(score(lexicon, "bonjour") == 0);
    CHECK(lexicon.add("no tab here\nmot\t9\nmot\tperhaps\n") == std::vector<int> { 1, 2, 3 });
}

TEST_CASE("German umlauts are written in two ways, and are not nothing")
{
    Lexicon lexicon(Tongue::German);
    lexicon.add("schön\t2\nmüll\t-2\n");
    CHECK(score(lexicon, "schoen") == 2);
    CHECK(score(lexicon, "schön") == 2);
    CHECK(score(lexicon, "schon") == 0); // already
}

TEST_CASE("Arabic articles and conjunctions stand before a word")
{
    Lexicon lexicon(Tongue::Arabic);
    lexicon.add("جميل\t2\n");
    CHECK(score(lexicon, "جميل") == 2);
    CHECK(score(lexicon, "والجميل") == 2);
    CHECK(score(lexicon, "الجميل") == 2);
}

TEST_CASE("A person's own word wins over ours")
{
    OwnWord own;
    own.tongue = Tongue::French;
    own.word = "génial";
    own.meaning = "-3";
    const std::shared_ptr<const Reader> reader = Reader::load({ own });
    Reading reading;
    reader->read("Génial, encore en retard", {}, &reading);
    CHECK(reading.mood.score < -0.5f);
    reader->read("Ce parfum est genial", {}, &reading);
    CHECK(reading.mood.score < 0);
}

TEST_CASE("A word without a score stops a beginning")
{
    Lexicon lexicon(Tongue::French);
    lexicon.add("mort*\t-2\nmortadelle\t0\n");
    CHECK(score(lexicon, "mortels") == -2);
    CHECK(score(lexicon, "mortadelle") == 0);
}
