// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "tests/ui/stage.h"

#include "core/library/starting.h"
#include "core/store/charter.h"
#include "core/store/savedreplies.h"
#include "ui/library/charterpane.h"
#include "ui/library/librarypage.h"
#include "ui/library/repliespane.h"
#include "ui/library/replyeditor.h"
#include "ui/lines.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace {

LibraryPage &library(Stage &stage)
{
    return *static_cast<LibraryPage *>(stage.window.page(Rail::Place::Library));
}

void goTo(Stage &stage, LibraryPage::Tab tab)
{
    stage.window.go(Rail::Place::Library);
    library(stage).open(tab);
    stage.brand.rest();
}

QList<savedreplies::Reply> kept(Stage &stage)
{
    return *await(stage.brand.store->read(&savedreplies::all));
}

void keep(Stage &stage, const QString &title, const QString &text, const QString &category = {})
{
    savedreplies::Reply reply;
    reply.title = title;
    reply.text = text;
    reply.category = category;
    REQUIRE(stage.brand.write(&savedreplies::save, reply, stage.brand.clock.now()));
    stage.brand.rest();
}

// What was typed settles, and is kept.
void settleTyping(Stage &stage, const std::function<bool()> &kept)
{
    waitFor(kept);
    stage.brand.rest();
}

} // namespace

TEST_CASE("The library is a place of the window, reached by keys", "[library]")
{
    Stage stage;
    stage.window.commands().action(Command::GoLibrary)->trigger();
    stage.brand.rest();
    CHECK(library(stage).isVisible());
    CHECK(library(stage).replies().list().lines().rowCount() == 0);
}

TEST_CASE("A click on a tab gives its list the keyboard", "[library]")
{
    Stage stage;
    goTo(stage, LibraryPage::Tab::Replies);
    auto *tabs = qobject_cast<QTabBar *>(library(stage).tools().first());
    REQUIRE(tabs);
    const int charter = int(LibraryPage::Tab::Charter);
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(charter).center());
    stage.brand.rest();
    CHECK(library(stage).charter().isVisible());
    CHECK(stage.window.focusWidget() == &library(stage).charter().list());
}

TEST_CASE("A saved reply is written, kept as it is typed, deleted and brought back", "[library]")
{
    Stage stage;
    goTo(stage, LibraryPage::Tab::Replies);
    RepliesPane &pane = library(stage).replies();
    QAbstractItemModelTester tester(&pane.list().lines(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    pane.create();
    stage.brand.rest();
    REQUIRE(QApplication::focusWidget() == &pane.editor().title());
    QTest::keyClicks(&pane.editor().title(), u"Colis en retard"_s);
    QTest::keyClicks(&pane.editor().box(), u"Bonjour {first}, commande {order} le {date}"_s);
    CHECK(pane.editor().preview() == u"Bonjour Claire, commande 4471 le {date}"_s);
    settleTyping(stage, [&] { return kept(stage).constFirst().text.endsWith(u"{date}"_s); });
    CHECK(kept(stage).constFirst().title == u"Colis en retard"_s);
    CHECK(pane.list().lines().at(0).title == u"Colis en retard"_s);
    CHECK(pane.editor().title().text() == u"Colis en retard"_s); // reading again moved nothing

    pane.duplicate();
    stage.brand.rest();
    CHECK(kept(stage).size() == 2);
    CHECK(pane.editor().title().text() == u"Colis en retard (copy)"_s);
    pane.remove();
    stage.brand.rest();
    CHECK(kept(stage).size() == 1);
    stage.window.commands().action(Command::Undo)->trigger();
    stage.brand.rest();
    CHECK(kept(stage).size() == 2);
    CHECK(pane.editor().title().text() == u"Colis en retard (copy)"_s);
}

TEST_CASE("What was typed is kept when another reply is chosen or the page is left", "[library]")
{
    Stage stage;
    keep(stage, u"A"_s, u"one"_s);
    keep(stage, u"B"_s, u"two"_s);
    goTo(stage, LibraryPage::Tab::Replies);
    RepliesPane &pane = library(stage).replies();
    pane.list().select(1);
    pane.editor().box().setPlainText(u"changed"_s);
    pane.list().select(2);
    stage.brand.rest();
    CHECK(kept(stage)[0].text == u"changed"_s);
    CHECK(kept(stage)[1].text == u"two"_s);
    pane.editor().box().setPlainText(u"left"_s);
    stage.window.go(Rail::Place::Inbox);
    stage.brand.rest();
    CHECK(kept(stage)[1].text == u"left"_s);
}

TEST_CASE("Replies are found by category and by words, and the search ends in the list", "[library]")
{
    Stage stage;
    keep(stage, u"Colis"_s, u"désolés"_s, u"Livraison"_s);
    keep(stage, u"Merci"_s, u"bravo"_s, u"Relation"_s);
    goTo(stage, LibraryPage::Tab::Replies);
    RepliesPane &pane = library(stage).replies();
    CHECK(pane.list().lines().rowCount() == 2);
    pane.search().setFocus();
    QTest::keyClicks(&pane.search(), u"desoles"_s);
    CHECK(pane.list().lines().rowCount() == 1);
    QTest::keyClick(&pane.search(), Qt::Key_Return);
    CHECK(QApplication::focusWidget() == &pane.list());
    pane.search().clear();
    CHECK(pane.list().lines().rowCount() == 2);
}

TEST_CASE("Replies leave to a file and come back from it, each once", "[library]")
{
    Stage stage;
    keep(stage, u"=Colis"_s, u"-désolés"_s, u"Livraison"_s);
    goTo(stage, LibraryPage::Tab::Replies);
    RepliesPane &pane = library(stage).replies();
    for (const QString &name : { u"r.json"_s, u"r.csv"_s }) {
        const QString path = stage.brand.home.filePath(name);
        stage.brand.ask.files = { path };
        pane.exportFile();
        waitFor([&path] { return QFile::exists(path); });
        stage.brand.rest();
        pane.importFile();
        waitFor([&stage] { return stage.window.undoBar().text().contains(u"already"_s); });
        stage.brand.rest(); // the second says what the first said
        CHECK(kept(stage).size() == 1);
    }
    REQUIRE(stage.brand.write(&savedreplies::remove, qint64(1)));
    pane.importFile();
    waitFor([&stage] { return kept(stage).size() == 1; });
    REQUIRE(kept(stage).size() == 1);
    CHECK(kept(stage).constFirst().title == u"=Colis"_s);
}

TEST_CASE("The charter begins with ours, is reordered, translated and exported", "[library]")
{
    Stage stage;
    goTo(stage, LibraryPage::Tab::Charter);
    CharterPane &pane = library(stage).charter();
    CHECK(pane.list().lines().rowCount() == 0);
    pane.begin();
    waitFor([&pane] { return pane.list().lines().rowCount() == 10; });
    pane.setLanguage(u"fr"_s);
    CHECK(pane.list().lines().at(0).title == u"Rester courtois"_s);
    pane.list().select(pane.list().lines().at(0).id);
    pane.list().setFocus();
    stage.press(Qt::Key_Down, Qt::AltModifier);
    CHECK(pane.list().lines().at(1).title == u"Rester courtois"_s);
    CHECK(pane.list().lines().at(1).mark == u"2"_s);
    CHECK(pane.title().text() == u"Rester courtois"_s);

    pane.setLanguage(u"it"_s);
    CHECK(pane.list().lines().at(1).chip == u"to translate"_s);
    CHECK(pane.title().text().isEmpty());
    pane.title().setText(u"Restare cortesi"_s);
    settleTyping(stage, [&pane] { return pane.list().lines().at(1).title == u"Restare cortesi"_s; });
    CHECK(pane.list().lines().at(1).chip.isEmpty());

    pane.list().setFocus();
    stage.press(Qt::Key_Delete);
    CHECK(pane.list().lines().rowCount() == 9);
    stage.window.commands().action(Command::Undo)->trigger();
    stage.brand.rest();
    CHECK(pane.list().lines().at(1).title == u"Restare cortesi"_s);

    pane.setLanguage(u"fr"_s);
    const QString path = stage.brand.home.filePath(u"charte.html"_s);
    stage.brand.ask.files = { path };
    pane.exportPage();
    waitFor([&path] { return QFile::exists(path); });
    QFile page(path);
    REQUIRE(page.open(QFile::ReadOnly));
    const QString text = QString::fromUtf8(page.readAll());
    CHECK(text.contains(u"<h1>Charter of Maison Lumen</h1>"_s));
    CHECK(text.contains(u"<h2>Rester courtois</h2>"_s));
    CHECK_FALSE(text.contains(u"Restare"_s));
}
