// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "tests/ui/stage.h"
#include "ui/passageview.h"
#include "ui/truelink.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace {

truelink::Seems seems(const QString &shown, const QString &target)
{
    const QUrl url = plain::address(target);
    REQUIRE(url.isValid());
    return truelink::of(shown, url).seems;
}

} // namespace

TEST_CASE("A link that names its host is itself, words are words", "[plain][fault-59]")
{
    using enum truelink::Seems;
    CHECK(seems(u"https://bank.example/login"_s, u"https://bank.example/login"_s) == Itself);
    CHECK(seems(u"bank.example/a/very/long…"_s, u"https://www.bank.example/a/very/long/page"_s) == Itself);
    CHECK(seems(u"BANK.example"_s, u"https://bank.example/"_s) == Itself);
    CHECK(seems(u"münchen.de/rathaus"_s, u"https://xn--mnchen-3ya.de/rathaus"_s) == Itself);
    CHECK(seems(u"https://bank.example:8443/x"_s, u"https://bank.example:8443/x"_s) == Itself);
    CHECK(seems(u"notre page"_s, u"https://bank.example/"_s) == Words);
    CHECK(seems(u"3.50"_s, u"https://bank.example/"_s) == Words);
    CHECK(seems(u""_s, u"https://bank.example/"_s) == Words);
}

TEST_CASE("A link that names another host than its own is told", "[plain][fault-62]")
{
    using enum truelink::Seems;
    for (const auto &[shown, target] :
         { std::pair(u"https://bank.example/login"_s, u"https://evil.test/login"_s),
           std::pair(u"bank.example"_s, u"https://bank.example.evil.test/"_s),
           std::pair(u"www.bank.example"_s, u"https://login.evil.test/?u=www.bank.example"_s),
           std::pair(u"https://bank.example@evil.test/"_s, u"https://bank.example@evil.test/"_s),
           std::pair(u"https://bank.example:pass@evil.test"_s, u"https://bank.example:pass@evil.test"_s),
           std::pair(u"notre page"_s, u"https://bank.example@evil.test/"_s),
           std::pair(u"bank\u200b.example"_s, u"https://evil.test/"_s),
           std::pair(u"\u202ebank.example"_s, u"https://evil.test/"_s),
           std::pair(u"contact@bank.example"_s, u"https://evil.test/"_s),
           std::pair(u"https://аррӏе.com"_s, u"https://аррӏе.com"_s), // all in Cyrillic
           std::pair(u"apple.com"_s, u"https://аррӏе.com"_s),
           std::pair(u"bank.example\u2026"_s, u"https://evil.test/"_s) }) {
        CAPTURE(shown, target);
        CHECK(seems(shown, target) == Another);
    }
    CHECK_FALSE(plain::address(u"https://evil.test\\@bank.example/"_s).isValid());
    CHECK_FALSE(plain::address(u"https:bank.example"_s).isValid());
}

TEST_CASE("A host of look-alike letters is shown as it travels", "[plain][fault-60]")
{
    for (const QString &host : { u"аррӏе.com"_s, u"gооgle.com"_s, u"bıng.com"_s, u"ƅank.com"_s })
        CHECK(plain::host(QUrl(u"https://"_s + host)).contains(u"xn--"_s));
    CHECK(plain::host(QUrl(u"https://münchen.de"_s)) == u"münchen.de"_s);
}

TEST_CASE("What a link hides stands behind it, and is no part of what is copied", "[plain]")
{
    Theme &theme = stageTheme();
    PassageView view(theme, nullptr);
    Passage passage;
    passage.text = Foreign(u"Voir ici ou bank.example, @lea"_s);
    passage.links = { { 5, 3, u"https://lumen.example/aube"_s, Passage::Link::Kind::Web },
                      { 12, 12, u"https://evil.test/"_s, Passage::Link::Kind::Web },
                      { 26, 4, u"https://example.org/@lea"_s, Passage::Link::Kind::Mention } };
    view.setPassage(passage);
    QString shown = view.text();
    shown.remove(QChar(0x2068)).remove(QChar(0x2069));
    CHECK(shown == u"Voir ici (lumen.example) ou bank.example (evil.test), @lea"_s);
    QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
    CHECK(view.selectedText() == passage.text.raw());
    CHECK(view.find({ u"lumen"_s }) == 0); // nobody wrote that
    CHECK(view.find({ u"bank"_s, u"voir"_s }) == 2);
    CHECK(view.found() == 2);
    view.setPassage(passage);
    CHECK(view.found() == 0);
}

TEST_CASE("Nothing signs in through a stranger's link", "[plain][fault-59]")
{
    PassageView view(stageTheme(), nullptr);
    Passage passage;
    passage.text = Foreign(u"https://bank.example@evil.test/x"_s);
    passage.links = { { 0, 32, u"https://bank.example@evil.test/x"_s, Passage::Link::Kind::Web } };
    view.setPassage(passage);
    view.resize(view.fit(400));
    view.show();
    QUrl chosen;
    QObject::connect(&view, &PassageView::linkChosen, &view, [&](const QUrl &url) { chosen = url; });
    QTest::keyClick(&view, Qt::Key_Return);
    auto *menu = view.findChild<QMenu *>();
    REQUIRE(menu);
    CHECK(menu->actions().constFirst()->text() == u"Open evil.test"_s);
    menu->actions().constFirst()->trigger();
    CHECK(chosen == QUrl(u"https://evil.test/x"_s));
    menu->close();
}
