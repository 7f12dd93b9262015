// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/understanding/tokens.h"

using namespace understanding;

namespace {

std::vector<std::string> words(std::string_view text)
{
    Tokens tokens;
    tokens.read(text);
    std::vector<std::string> found;
    for (const Token &token : tokens.list()) {
        if (token.kind == Token::Kind::Word)
            found.emplace_back(tokens.word(token));
    }
    return found;
}

std::vector<Token::Kind> kinds(std::string_view text)
{
    Tokens tokens;
    tokens.read(text);
    std::vector<Token::Kind> found;
    for (const Token &token : tokens.list())
        found.push_back(token.kind);
    return found;
}

using Words = std::vector<std::string>;
using Kinds = std::vector<Token::Kind>;

} // namespace

TEST_CASE("A text becomes its words in small letters")
{
    CHECK(words("L'ARNAQUE, c'est \xC3\x89norme") == Words { "l", "arnaque", "c", "est", "énorme" });
    CHECK(words("I don’t, won't, it's") == Words { "i", "don't", "won't", "it's" });
    CHECK(words("Ёлка и Ещё") == Words { "елка", "и", "еще" });
    CHECK(words("أحْلى") == Words { "احلي" }); // marks gone, one alef, one yeh
}

TEST_CASE("A stretched word keeps three and says so")
{
    Tokens tokens;
    tokens.read("suuuuuuper NULLE");
    REQUIRE(tokens.list().size() == 2);
    CHECK(tokens.word(tokens.list()[0]) == "suuuper");
    CHECK(tokens.list()[0].stretched);
    CHECK(tokens.list()[1].capitals);
}

TEST_CASE("Addresses, names, tags and signs are not words")
{
    using enum Token::Kind;
    CHECK(kinds("@ana@social.example voyez https://a.example/x?y=1 #nul")
          == Kinds { Mention, Word, Url, Word });
    CHECK(kinds("ok 😂😂😂 !!! :-) <3") == Kinds { Word, Emoji, Mark, Emoticon, Emoticon });
    CHECK(kinds("👍🏽 👨‍👩‍👧 🇫🇷") == Kinds { Emoji, Emoji, Emoji });
    CHECK(kinds("12,50 € 10h30 6A12345678901") == Kinds { Number, Mark, Number, Number });
}

TEST_CASE("Where a token stands in the text is kept")
{
    const std::string text = "Très bon ! 😍 vraiment";
    Tokens tokens;
    tokens.read(text);
    REQUIRE(tokens.list().size() == 5);
    CHECK(tokens.source(tokens.list()[0]) == "Très");
    CHECK(tokens.source(tokens.list()[3]) == "😍");
    CHECK(tokens.source(tokens.list()[4]) == "vraiment");
    CHECK(tokens.bareWord(tokens.list()[0]) == "tres");
}

TEST_CASE("Bytes that are not UTF-8 harm nobody")
{
    Tokens tokens;
    for (int first = 0; first < 256; ++first) {
        for (int second = 0; second < 256; ++second) {
            const char text[] { 'a', char(first), char(second), 'b' };
            tokens.read({ text, sizeof text });
            for (const Token &token : tokens.list())
                CHECK(token.start + token.length <= sizeof text);
        }
    }
}
