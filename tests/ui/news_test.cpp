// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "tests/ui/stage.h"

#include "ui/news.h"

using namespace Qt::StringLiterals;

namespace {

Conversation from(const QString &who, const QString &text)
{
    Conversation made;
    made.authorName = Foreign(who);
    made.text = Foreign(text);
    return made;
}

} // namespace

TEST_CASE("Without preview a notification says how many, and no word of anybody")
{
    const news::Words words
        = news::words(u"Maison Lumen"_s, 2, { from(u"Claire"_s, u"secret"_s) }, false);
    CHECK(words.title == u"Maison Lumen"_s);
    CHECK_FALSE(words.text.contains(u"Claire"_s));
    CHECK_FALSE(words.text.contains(u"secret"_s));
    CHECK(words.text.contains(u'2'));
}

TEST_CASE("With preview one message is its author and words, several are a list")
{
    const Conversation claire = from(u"Claire"_s, u"Où est\nma commande ?"_s);
    news::Words words = news::words(u"Maison"_s, 1, { claire }, true);
    CHECK(words.title == u"Claire"_s);
    CHECK(words.text == u"Où est ma commande ?"_s);
    words = news::words(u"Maison"_s, 9,
                        { claire, from(u"Tom"_s, u"a"_s), from(u"Lea"_s, u"b"_s),
                          from(u"Ann"_s, u"c"_s) },
                        true);
    CHECK(words.title.contains(u'9'));
    CHECK(words.text.count(u'\n') == 2);
    CHECK(words.text.startsWith(u"Claire: "_s));
    CHECK(news::words(u"Maison"_s, 1, {}, true).title == u"Maison"_s); // it has been read already
}

TEST_CASE("What strangers write in a notification is no markup, and not endless", "[fault-63]")
{
    const news::Words words = news::words(
        u"Maison"_s, 1, { from(u"<b>Claire</b>"_s, u"<img src='x'>&amp;"_s + QString(900, u'a')) },
        true);
    CHECK_FALSE(words.title.contains(u'<'));
    CHECK_FALSE(words.text.contains(u'<'));
    CHECK_FALSE(words.text.contains(u'&'));
    CHECK(words.text.size() <= 140);
}

TEST_CASE("The tray's icon has a number while there is something unread")
{
    QPixmap plain(64, 64);
    plain.fill(Qt::transparent);
    const QIcon mark(plain);
    const auto pixel = [](const QIcon &icon) {
        return icon.pixmap(32, 32).toImage().pixelColor(26, 15);
    };
    CHECK(pixel(news::icon(mark, 0)).alpha() == 0);
    for (const int unread : { 1, 12, 4000 })
        CHECK(pixel(news::icon(mark, unread)).alpha() == 255);
}
