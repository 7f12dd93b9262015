// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/base/text.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace {

QString plain(const QString &html)
{
    return text::fromHtml(html).text.raw();
}

// A family of four, an accented letter, a flag, a hand with a skin tone.
const QString hardCharacters = u"👨‍👩‍👧‍👦é🇫🇷👋🏽"_s;

// Fails when something is not linear: four times the input may not cost much more than four times
// the time. Small times are noise and pass.
template <typename Make>
void checkLinear(const Make &make)
{
    const auto time = [&](int size) {
        const QString html = make(size);
        QElapsedTimer timer;
        timer.start();
        const Passage passage = text::fromHtml(html);
        CHECK(passage.text.size() <= 1'000'000);
        return timer.elapsed();
    };
    time(1'000);
    const qint64 small = time(50'000);
    const qint64 large = time(200'000);
    CAPTURE(small, large);
    CHECK((large < 300 || large < small * 12));
}

} // namespace

TEST_CASE("Characters are counted as a person, a platform and a wire count them", "[fault-65]")
{
    CHECK(text::graphemes(hardCharacters) == 4);
    CHECK(hardCharacters.size() == 20);
    CHECK(text::utf8Bytes(hardCharacters) == 43);
    CHECK(text::codePoints(hardCharacters) == 12);

    CHECK(text::graphemes(u"plain text") == 10);
    CHECK(text::graphemes(u"a\r\nb") == 3);
    CHECK(text::graphemes(u"e\u0301") == 1);
    CHECK(text::graphemes(u"") == 0);
    // Qt alone takes an emoji apart that stands beside letters of these scripts.
    for (const QString &letter : { u"क"_s, u"ক"_s, u"த"_s, u"ක"_s, u"ก"_s, u"ກ"_s, u"ཀ"_s, u"က"_s, u"ក"_s }) {
        CHECK(text::graphemes(QString(u"👩‍👩‍👧 "_s + letter)) == 3);
        CHECK(text::graphemes(QString(letter + u"👩‍👩‍👧🇫🇷e\u0301"_s)) == 4);
        CHECK(text::firstGraphemes(u"👩"_s + letter, 1) == u"👩"_s);
    }
    CHECK(text::graphemes(u"👏🇫🇷🇨🇦!") == 4);
    CHECK(text::graphemes(u"नमस्ते 🎉") == text::graphemes(u"नमस्ते") + 2);
    CHECK(text::graphemes(u"क्\u200dष") == 1); // a joiner stays with its letters
    for (const QString &each : { u"abc"_s, u"ünïcödé"_s, u"漢字かな"_s, u"😀"_s, hardCharacters,
                                 QString(QChar(0xd83d)), QString(QChar(0xde00)) + u"x"_s }) {
        CAPTURE(each);
        CHECK(text::utf8Bytes(each) == each.toUtf8().size());
    }
}

TEST_CASE("A limit never splits a character", "[fault-65]")
{
    CHECK(text::firstGraphemes(hardCharacters, 1) == u"👨‍👩‍👧‍👦"_s);
    CHECK(text::firstGraphemes(hardCharacters, 2) == u"👨‍👩‍👧‍👦é"_s);
    CHECK(text::firstGraphemes(hardCharacters, 3) == u"👨‍👩‍👧‍👦é🇫🇷"_s);
    CHECK(text::firstGraphemes(hardCharacters, 4) == hardCharacters);
    CHECK(text::firstGraphemes(hardCharacters, 400) == hardCharacters);
    CHECK(text::firstGraphemes(hardCharacters, 0).isEmpty());
}

TEST_CASE("HTML of a post becomes lines")
{
    CHECK(plain(u"<p>Hello <b>there</b>,<br>you</p><p>Second</p>"_s)
          == u"Hello there,\nyou\n\nSecond"_s);
    CHECK(plain(u"  <p> one \n two </p>\n\n <p>three</p> "_s) == u"one two\n\nthree"_s);
    CHECK(plain(u"<ul><li>a</li><li>b</li></ul>after"_s) == u"a\nb\nafter"_s);
    CHECK(plain(u"<div>a<div>b</div></div>c"_s) == u"a\nb\nc"_s);
    CHECK(plain(u"<pre>a  b\n  c</pre>"_s) == u"a  b\n  c"_s);
    CHECK(plain(u"a<br/><br /><br><br><br>b"_s) == u"a\n\n\nb"_s);
    CHECK(plain(u"a&nbsp;b"_s) == u"a\u00a0b"_s);
    CHECK(plain(u""_s).isEmpty());
    CHECK(plain(u"Price <img class=\"emoji\" alt=\"😀\" src=\"https://e.example/x.png\"> ok"
                u"<img src='https://e.example/pixel' alt='tracker'>"_s)
          == u"Price 😀 ok"_s);
}

TEST_CASE("Scripts, styles and frames vanish with their content", "[fault-54]")
{
    CHECK(plain(u"a<script>alert('<b>x</b>')</script>b"_s) == u"ab"_s);
    CHECK(plain(u"a<STYLE type=x>p { color: red }</Style >b"_s) == u"ab"_s);
    CHECK(plain(u"a<script>if (a </scripty> b)</script\n>c"_s) == u"ac"_s);
    CHECK(plain(u"a<iframe src=\"https://x.example\">no</iframe>b"_s) == u"ab"_s);
    CHECK(plain(u"a<script>never closed"_s) == u"a"_s);
    CHECK(plain(u"<object data=x><p onclick=\"evil()\">shown</p></object><blink>too</blink>"_s)
          == u"shown\n\ntoo"_s);
    CHECK(plain(u"a<!-- <b>hidden</b> -->b<!DOCTYPE html><?xml version='1.0'?>c"_s) == u"abc"_s);
}

TEST_CASE("What only looks like markup is text")
{
    CHECK(plain(u"I <3 you, 1 < 2 & 3 > 2"_s) == u"I <3 you, 1 < 2 & 3 > 2"_s);
    CHECK(plain(u"a <b unfinished"_s) == u"a <b unfinished"_s);
    CHECK(plain(u"a <!-- unfinished"_s) == u"a <!-- unfinished"_s);
    CHECK(plain(u"end <"_s) == u"end <"_s);
    CHECK(plain(u"<a href=\"x>never closed</a> more"_s) == u"never closed more"_s);
    CHECK(plain(u"<p title='a > b'>text</p>"_s) == u"text"_s);
}

TEST_CASE("Entities are resolved once, wrong ones stay as they are")
{
    CHECK(plain(u"&lt;b&gt; &amp;amp; &quot;&#39;&apos;"_s) == u"<b> &amp; \"''"_s);
    CHECK(plain(u"&eacute;&Eacute;&oelig;&hellip;&euro;&laquo;"_s) == u"éÉœ…€«"_s);
    CHECK(plain(u"&#233;&#xE9;&#x1F600;&#128512;&#150;"_s) == u"éé😀😀–"_s);
    CHECK(plain(u"&#0;&#xD800;&#x110000;&#99999999999999;"_s) == u"\ufffd\ufffd\ufffd&#99999999999999;"_s);
    CHECK(plain(u"&nosuch; &; &# &#; &#x; &#12a; &amp"_s) == u"&nosuch; &; &# &#; &#x; &#12a; &amp"_s);
    CHECK(plain(u"a&#10;b&#27;[2Jc&#x81;d"_s) == u"a b[2Jcd"_s);
}

TEST_CASE("No control character comes through", "[fault-64]")
{
    CHECK(plain(u"a\x1b[31mred\x07\x7f"_s + QChar(u'\0') + u"b"_s) == u"a[31mredb"_s);
}

TEST_CASE("Links, mentions and tags keep their place")
{
    const Passage passage = text::fromHtml(
        u"<p><span class=\"h-card\"><a href=\"https://m.example/@bob\" class=\"u-url mention\">"
        u"@<span>bob</span></a></span> see <a href='https://e.example/?a=1&amp;b=2'> the page </a>"
        u"and <a href=\"https://m.example/tags/tea\" class=\"mention hashtag\" rel=\"tag\">#"
        u"<span>tea</span></a></p><p><a href=\"\">none</a><a name=x>none</a></p>"_s);
    const QString raw = passage.text.raw();
    CHECK(raw == u"@bob see the page and #tea\n\nnonenone"_s);
    REQUIRE(passage.links.size() == 3);
    const auto shown = [&](int i) {
        return raw.mid(passage.links[i].start, passage.links[i].length);
    };
    CHECK(shown(0) == u"@bob"_s);
    CHECK((passage.links[0].kind == Passage::Link::Kind::Mention));
    CHECK(passage.links[0].target == u"https://m.example/@bob"_s);
    CHECK(shown(1) == u"the page"_s);
    CHECK((passage.links[1].kind == Passage::Link::Kind::Web));
    CHECK(passage.links[1].target == u"https://e.example/?a=1&b=2"_s);
    CHECK(shown(2) == u"#tea"_s);
    CHECK((passage.links[2].kind == Passage::Link::Kind::Tag));
}

TEST_CASE("A long address shows what Mastodon shows and leads where it says")
{
    const Passage passage = text::fromHtml(
        u"<p class=\"quote-inline\">RE: <a href=\"https://e.example/@ana/1234567890123456\" "
        u"rel=\"nofollow\"><span class=\"invisible\">https://</span><span class=\"ellipsis\">"
        u"e.example/@ana/12345678901234</span><span class=\"invisible\">56</span></a></p>"
        u"<p>So true<span class=\"invisible\"> indeed</span></p>"_s);
    const QString raw = passage.text.raw();
    CHECK(raw == u"RE: e.example/@ana/12345678901234…\n\nSo true indeed"_s);
    REQUIRE(passage.links.size() == 1);
    CHECK(passage.links[0].target == u"https://e.example/@ana/1234567890123456"_s);
    CHECK(raw.mid(passage.links[0].start, passage.links[0].length)
          == u"e.example/@ana/12345678901234…"_s);
}

TEST_CASE("A hidden span left open hides no more than its link")
{
    const Passage passage
        = text::fromHtml(u"<a href='https://a.example'><span class=invisible>x</a>seen"_s);
    CHECK(passage.text.raw() == u"seen"_s);
    CHECK(passage.links.isEmpty());
    CHECK(plain(u"<a href='https://a.example'>"_s + u"<span class=invisible>"_s.repeated(100)
                + u"x"_s + u"</span>"_s.repeated(100) + u"y</a>z"_s)
          == u"yz"_s);
}

TEST_CASE("Nested and unclosed markup costs linear time", "[fault-55]")
{
    CHECK(plain(u"<b>"_s.repeated(50'000) + u"deep"_s + u"</b>"_s.repeated(50'000)) == u"deep"_s);
    CHECK(plain(u"<table><tr><td>"_s.repeated(5'000) + u"cell"_s) == u"cell"_s);
    for (const QString &piece : { u"<b>"_s, u"<table><tr><td>"_s, u"<a href=\""_s, u"<a href='x"_s,
                                  u"<!--"_s, u"<"_s, u"&"_s, u"<script>"_s, u"</"_s, u"<p "_s,
                                  u"<a href=x><span class=invisible>"_s, u"<a b=\"' c='\" "_s,
                                  u"&#x"_s, u"<script></scrip"_s, u"<! "_s, u"a\u0301"_s }) {
        CAPTURE(piece);
        checkLinear([&](int size) { return piece.repeated(size / piece.size()); });
    }
}

TEST_CASE("A word without end is broken, a text without end is cut", "[fault-50]")
{
    const QString word = plain(u"<p>"_s + QString(300'000, u'x') + u"</p>"_s);
    for (const QString &part : word.split(u'\u200b'))
        CHECK(part.size() <= 2'000);
    CHECK(QString(word).remove(u'\u200b').size() == 300'000);

    // The same when it comes in pieces, and surrogates stay together.
    const QString pieces = plain(u"&eacute;"_s.repeated(5'000) + u"😀<i>x</i>"_s.repeated(5'000));
    for (const QString &part : pieces.split(u'\u200b')) {
        CHECK(part.size() <= 2'001);
        CHECK(!part.front().isLowSurrogate());
    }
    CHECK(plain(QString(3'000'000, u'y')).size() <= 1'000'000);
    CHECK(plain(u"😀 "_s.repeated(1'000'000)).size() <= 1'000'000);

    const Passage many = text::fromHtml(u"<a href=x>link</a> "_s.repeated(400'000));
    CHECK(many.text.size() <= 1'000'000);
    CHECK(many.links.back().start + many.links.back().length <= many.text.size());
}

TEST_CASE("A preview is one short line", "[fault-50]")
{
    const auto preview = [](const QString &text, qsizetype limit) {
        return text::preview(Foreign(text), limit).raw();
    };
    CHECK(preview(u" a\n\nb\tc "_s, 280) == u"a b c"_s);
    CHECK(preview(u"one two three"_s, 8) == u"one two…"_s);
    CHECK(preview(u"12345678"_s, 8) == u"12345678"_s);
    CHECK(preview(hardCharacters, 3) == u"👨‍👩‍👧‍👦é…"_s);
    CHECK(preview(u"e"_s + QString(20'000, QChar(0x301)), 280).size() < 5'000);
    CHECK(preview(QString(2'000'000, u'z'), 280).size() == 280);
    CHECK(preview(u"a\x1b[1mb"_s, 280) == u"a[1mb"_s);
}

TEST_CASE("A terminal shows control characters instead of obeying them", "[fault-64][fault-61]")
{
    CHECK(text::printable(u"a\x1b[2Jb\x07\r\u009b"_s) == u"a\\x1b[2Jb\\x07\\x0d\\x9b"_s);
    CHECK(text::printable(u"two\nlines\tand a tab"_s) == u"two\nlines\tand a tab"_s);
    CHECK(text::printable(u"abc\u202Efdp.exe\u2066x\u2069"_s) == u"abcfdp.exex"_s);
    CHECK(text::printable(Foreign(u"l\u2028m"_s)) == u"l\\u2028m"_s);
}

TEST_CASE("Folded texts compare without case, accents and ligatures")
{
    CHECK(text::folded(u"ÀÉÎÕÜ Çà Œuvre ÆSOP Straße ẞ"_s) == u"aeiou ca oeuvre aesop strasse ss"_s);
    CHECK(text::folded(u"L’été « d’ici »"_s) == u"l’ete « d’ici »"_s);
    CHECK(text::folded(u"Ελλάδα ΟΔΟΣ οδός"_s) == u"ελλαδα οδοσ οδοσ"_s);
    CHECK(text::folded(u"ﬁn Ⅷ ｗｉｄｅ e\u0301"_s) == u"fin viii wide e"_s);
    CHECK(text::folded(u"İstanbul"_s) == u"istanbul"_s);
    // Both ways of folding agree on every letter of Western Europe.
    for (char16_t c = 0xc0; c < 0x100; ++c) {
        CAPTURE(int(c));
        CHECK(text::folded(QString(QChar(c))) + u"ж"_s
              == text::folded(QString(QChar(c)) + u"ж"_s));
    }
}

TEST_CASE("Our post is recognised after the platform's changes, another is not")
{
    using text::sameAfterPublishing;
    CHECK(sameAfterPublishing(u"Cafe\u0301 &  co\n\nline"_s, u"Café &amp; co line"_s));
    CHECK(sameAfterPublishing(u"Read https://www.e.example/2026/a-very-long-address/ now."_s,
                              u"Read e.example/2026/a-very-lo… now."_s));
    CHECK(sameAfterPublishing(u"Read https://e.example/x."_s, u"Read https://t.co/abc123."_s));
    CHECK(sameAfterPublishing(u"(https://e.example/x)"_s, u"(e.example/x)"_s));
    CHECK(sameAfterPublishing(u"@ana@m.example thanks"_s, u"@ana thanks"_s));

    CHECK_FALSE(sameAfterPublishing(u"Episode 1"_s, u"Episode 2"_s));
    CHECK_FALSE(sameAfterPublishing(u"https://e.example/1"_s, u"https://e.example/2"_s));
    CHECK_FALSE(sameAfterPublishing(u"https://e.example/one"_s, u"f.example/o…"_s));
    CHECK_FALSE(sameAfterPublishing(u"@anabel hello"_s, u"@ana hello"_s));
    CHECK_FALSE(sameAfterPublishing(u"word"_s, u"https://t.co/abc"_s));
    CHECK_FALSE(sameAfterPublishing(u"a b"_s, u"a"_s));
}

TEST_CASE("Random text never upsets the tokenizer")
{
    const QString alphabet = u"<>&;#x/'\"=!-? abp\n\u0301😀"_s;
    quint32 seed = 20261120;
    const auto next = [&seed] {
        seed = seed * 1664525u + 1013904223u;
        return seed >> 8;
    };
    for (int round = 0; round < 3'000; ++round) {
        QString html;
        for (quint32 i = next() % 60; i > 0; --i)
            html += next() % 4 == 0 ? u"<a class=mention href='y'><span class=ellipsis>"_s
                                    : QString(alphabet[int(next() % quint32(alphabet.size()))]);
        const Passage passage = text::fromHtml(html);
        qsizetype end = 0;
        for (const Passage::Link &link : passage.links) {
            CAPTURE(html);
            REQUIRE(link.start >= end);
            REQUIRE(link.length > 0);
            end = link.start + link.length;
        }
        REQUIRE(end <= passage.text.size());
    }
}
