// SPDX-License-Identifier: GPL-3.0-or-later
// What strangers write, in every place of the window that shows it.
#include "tests/catch.h"

#include "tests/ui/stage.h"

#include "core/base/text.h"
#include "core/store/messages.h"
#include "tests/fakes/faultserver.h"
#include "ui/passageview.h"
#include "ui/panes.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace {

void deliver(Stage &stage, const QString &name, const Passage &body)
{
    messages::Placed placed;
    placed.message.remoteId = placed.message.apiId = u"evil"_s;
    placed.message.author.remoteId = u"evil"_s;
    placed.message.author.handle = Foreign(u"evil@example.social"_s);
    placed.message.author.name = Foreign(name);
    placed.message.body = body;
    placed.message.createdAt = stage.brand.clock.now();
    placed.rootId = u"evil"_s;
    placed.threadKey = u"evil"_s;
    messages::Delivery delivery;
    delivery.accountId = 1;
    delivery.messages = { placed };
    delivery.zone = QTimeZone("Europe/Paris");
    REQUIRE(stage.brand.write(&messages::deliver, delivery, stage.brand.clock.now()));
    stage.brand.rest();
    stage.list().select(stage.brand.conversationOf(u"evil"_s));
    stage.brand.rest();
}

} // namespace

TEST_CASE("A name full of markup is letters wherever it stands", "[strangers][fault-63]")
{
    Stage stage;
    const QString evil = u"<img src='http://127.0.0.1:9/x'><b>bold</b>"_s;
    Passage body;
    body.text = Foreign(evil + u" wrote this"_s);
    deliver(stage, evil, body);
    int shown = 0;
    for (const QLabel *label : stage.window.findChildren<QLabel *>()) {
        if (!label->text().contains(u"<b>"_s))
            continue;
        ++shown;
        CHECK(label->textFormat() == Qt::PlainText);
    }
    for (const QWidget *each : stage.window.findChildren<QWidget *>()) {
        const QString tip = each->toolTip();
        if (tip.contains(u"bold"_s)) // a tooltip guesses: it must not see markup of theirs
            CHECK_FALSE((Qt::mightBeRichText(tip) && tip.contains(u"<b>"_s)));
    }
    CHECK(panes::tip(evil).contains(u"&lt;b&gt;"_s));
    CHECK(shown > 0);
    stage.press(Qt::Key_M); // the panel names them too
    for (const QLabel *label : stage.window.findChildren<QLabel *>()) {
        if (label->text().contains(u"<b>"_s))
            CHECK(label->textFormat() == Qt::PlainText);
    }
}

TEST_CASE("Pictures, styles and files named by a text are neither fetched nor read",
          "[strangers][fault-56][fault-57]")
{
    FaultServer server;
    const QString there = server.url(u"/pixel"_s).toString();
    Stage stage;
    const QString html
        = uR"html(<p>Hello <img src="%1" srcset="%1 2x"> <span style="background:url(%1)">styled</span>
            <link rel=stylesheet href="%1"> <svg><image href="%1"/></svg> <video src="%1" autoplay></video>
            <img src="/etc/passwd"> <img src="file:///etc/passwd"> <img src="//etc/passwd">
            <object data="/etc/hostname"></object> end</p>)html"_s.arg(there);
    deliver(stage, u"Evil"_s, text::fromHtml(html));
    bool found = false;
    for (const PassageView *view : stage.inbox().thread().findChildren<PassageView *>())
        found = found || view->accessibleName().contains(u"end"_s);
    REQUIRE(found);
    for (const QWidget *each : stage.window.findChildren<QWidget *>()) {
        CHECK_FALSE(each->accessibleName().contains(u"root:"_s));
        if (const auto *label = qobject_cast<const QLabel *>(each))
            CHECK_FALSE(label->text().contains(u"root:"_s));
    }
    CHECK(stage.brand.services.fetched.isEmpty());
    CHECK(server.seen().isEmpty());
}

TEST_CASE("What leads anywhere but to the web cannot be followed", "[strangers][fault-58][fault-57]")
{
    for (const QString &target :
         { u"javascript:alert(1)"_s, u"JavaScript:alert(1)"_s, u"data:text/html,x"_s, u"file:///etc/passwd"_s,
           u"FILE:/etc/passwd"_s, u"//server/share"_s, u"smb://server/share"_s, u"vscode://file/x"_s,
           u"ms-settings:"_s, u"ms-word:ofe|u|http://x.test"_s, u"mailto:a@b.c"_s, u"ftp://x.test/"_s, u"tel:112"_s,
           u" javascript:alert(1)"_s, u"java\tscript:alert(1)"_s, u"about:blank"_s, u"qrc:/icons"_s, u"http:"_s,
           u"https:///x"_s, u"/etc/passwd"_s, u""_s }) {
        CAPTURE(target.toStdString());
        CHECK_FALSE(plain::address(target).isValid());
        PassageView view(stageTheme(), nullptr);
        Passage passage;
        passage.text = Foreign(u"here"_s);
        passage.links = { { 0, 4, target, Passage::Link::Kind::Web } };
        view.setPassage(passage);
        CHECK(view.focusPolicy() == Qt::ClickFocus); // nothing in it to follow
    }
}

TEST_CASE("Names cannot turn the line round, nor differ by what nobody sees", "[strangers][fault-61]")
{
    const Foreign evil(u"Maison\u200B Lu\uFEFFmen\u202Egpj.exe\u2066\u2069"_s);
    CHECK(plain::line(evil) == u"Maison Lumengpj.exe"_s);
    CHECK(plain::within(evil) == u"\u2068Maison Lumengpj.exe\u2069"_s);
    CHECK(plain::line(Foreign(u"👨\u200D👩\u200D👧 می\u200Cخواهم"_s)) == u"👨\u200D👩\u200D👧 می\u200Cخواهم"_s);
}
