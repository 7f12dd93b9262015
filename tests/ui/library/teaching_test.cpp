// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "tests/ui/stage.h"

#include "core/store/conversations.h"
#include "core/store/corrections.h"
#include "core/store/themes.h"
#include "ui/library/correctionspane.h"
#include "ui/library/librarypage.h"
#include "ui/library/themespane.h"
#include "ui/library/wordspane.h"
#include "ui/lines.h"
#include "ui/textbox.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>

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

QList<themes::Entry> keptThemes(Stage &stage)
{
    return *await(stage.brand.store->read(&themes::all));
}

std::vector<understanding::OwnWord> keptWords(Stage &stage)
{
    return *await(stage.brand.store->read(&corrections::words));
}

QList<corrections::Line> keptCorrections(Stage &stage)
{
    return *await(stage.brand.store->read(&corrections::all));
}

int rowOf(LineView &list, const QString &title)
{
    for (int row = 0; row < list.lines().rowCount(); ++row) {
        if (list.lines().at(row).title == title)
            return row;
    }
    return -1;
}

} // namespace

TEST_CASE("Themes begin with ours and are made one's own", "[library][themes]")
{
    Stage stage;
    goTo(stage, LibraryPage::Tab::Themes);
    ThemesPane &pane = library(stage).themes();
    QAbstractItemModelTester tester(&pane.list().lines(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(pane.list().lines().rowCount() == 0);
    pane.begin();
    waitFor([&pane] { return pane.list().lines().rowCount() == 10; });
    const int row = rowOf(pane.list(), u"Delivery"_s);
    REQUIRE(row >= 0);
    pane.list().select(pane.list().lines().at(row).id);
    CHECK(pane.title().text() == u"Delivery"_s);
    pane.setLanguage(u"en"_s);
    CHECK(pane.box().toPlainText().contains(u"parcel*"_s));
    pane.setLanguage(u"de"_s);
    CHECK(pane.box().toPlainText().isEmpty());
    pane.box().setPlainText(u"Paket*\n\nLieferung*\nPaket*"_s);
    waitFor([&stage] {
        const QList<themes::Entry> all = keptThemes(stage);
        return std::any_of(all.begin(), all.end(), [](const themes::Entry &each) {
            return each.words.value(u"de"_s) == QStringList { u"paket*"_s, u"lieferung*"_s };
        });
    });
    CHECK(pane.box().toPlainText().startsWith(u"Paket*"_s)); // what is typed is not touched

    pane.box().setPlainText(u"!!"_s);
    waitFor([&pane] { return pane.warning().isVisible(); });
    CHECK(pane.warning().text().contains(u"!!"_s));
    CHECK(pane.box().toPlainText() == u"!!"_s);
    pane.setLanguage(u"en"_s);
    stage.brand.rest();

    pane.list().setFocus();
    stage.press(Qt::Key_Delete);
    CHECK(pane.list().lines().rowCount() == 9);
    stage.window.commands().action(Command::Undo)->trigger();
    stage.brand.rest();
    CHECK(pane.list().lines().rowCount() == 10);
    CHECK(rowOf(pane.list(), u"Delivery"_s) == row);
}

TEST_CASE("A theme is made by hand, goes to a file and comes back", "[library][themes]")
{
    Stage stage;
    goTo(stage, LibraryPage::Tab::Themes);
    ThemesPane &pane = library(stage).themes();
    pane.create();
    stage.brand.rest();
    REQUIRE(QApplication::focusWidget() == &pane.title());
    QTest::keyClicks(&pane.title(), u"Bread"_s);
    pane.setLanguage({});
    pane.box().setPlainText(u"bread*"_s);
    waitFor([&stage] {
        const QList<themes::Entry> all = keptThemes(stage);
        return all.size() == 1 && all[0].words.size() == 1 && all[0].name == u"Bread"_s;
    });
    const QString path = stage.brand.home.filePath(u"themes.csv"_s);
    stage.brand.ask.files = { path };
    pane.exportFile();
    waitFor([&path] { return QFile::exists(path); });
    stage.brand.rest();
    pane.remove();
    stage.brand.rest();
    CHECK(keptThemes(stage).isEmpty());
    pane.importFile();
    waitFor([&stage] { return keptThemes(stage).size() == 1; });
    CHECK(keptThemes(stage)[0].words.value(QString()) == QStringList { u"bread*"_s });

    // Its conversations are one step away.
    stage.brand.rest();
    pane.list().select(keptThemes(stage)[0].id);
    Q_EMIT pane.themeWanted(u"Bread"_s);
    stage.brand.rest();
    CHECK(stage.window.page(Rail::Place::Inbox)->isVisible());
}

TEST_CASE("Words are ours until a person says otherwise, and ours again when taken away",
          "[library][words]")
{
    Stage stage;
    goTo(stage, LibraryPage::Tab::Words);
    WordsPane &pane = library(stage).words();
    QAbstractItemModelTester tester(&pane.list().lines(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    pane.setLanguage(u"fr"_s);
    waitFor([&pane] { return rowOf(pane.list(), u"honteux"_s) >= 0; });
    CHECK(pane.list().lines().rowCount() > 1000);
    pane.search().setText(u"honteux"_s);
    const int row = rowOf(pane.list(), u"honteux"_s);
    REQUIRE(row >= 0);
    CHECK(pane.list().lines().at(row).tone == draw::Tone::Negative);
    pane.list().select(pane.list().lines().at(row).id);
    CHECK(pane.word().text() == u"honteux"_s);
    CHECK(pane.word().isReadOnly());
    pane.meaning().setCurrentIndex(pane.meaning().findData(u"2"_s));
    pane.keep();
    waitFor([&stage] { return keptWords(stage).size() == 1; });
    stage.brand.rest();
    CHECK(keptWords(stage)[0].word == "honteux");
    CHECK(keptWords(stage)[0].meaning == "2");
    pane.showMine(true);
    REQUIRE(pane.list().lines().rowCount() == 1);
    CHECK(pane.list().lines().at(0).chip == u"+2"_s);
    CHECK(pane.list().lines().at(0).tone == draw::Tone::Positive);

    pane.list().setFocus();
    stage.press(Qt::Key_Delete);
    CHECK(keptWords(stage).empty());
    CHECK(pane.list().lines().rowCount() == 0);
    stage.window.commands().action(Command::Undo)->trigger();
    stage.brand.rest();
    CHECK(keptWords(stage).size() == 1);
    CHECK(pane.list().lines().rowCount() == 1);
}

TEST_CASE("A word is added by keyboard, and words go to a file and come back", "[library][words]")
{
    Stage stage;
    goTo(stage, LibraryPage::Tab::Words);
    WordsPane &pane = library(stage).words();
    pane.setLanguage(u"en"_s);
    pane.showMine(true);
    stage.brand.rest();
    pane.create();
    REQUIRE(QApplication::focusWidget() == &pane.word());
    QTest::keyClicks(&pane.word(), u"Stone Bread"_s);
    pane.meaning().setCurrentIndex(pane.meaning().findData(u"-2"_s));
    QTest::keyClick(&pane.word(), Qt::Key_Return);
    waitFor([&stage] { return keptWords(stage).size() == 1; });
    stage.brand.rest();
    CHECK(keptWords(stage)[0].word == "stone_bread");
    REQUIRE(pane.list().lines().rowCount() == 1);
    CHECK(pane.list().lines().at(0).title == u"stone bread"_s);
    CHECK(pane.word().text() == u"stone bread"_s);

    const QString path = stage.brand.home.filePath(u"words.tsv"_s);
    stage.brand.ask.files = { path };
    pane.exportFile();
    waitFor([&path] { return QFile::exists(path); });
    stage.brand.rest();
    pane.remove();
    waitFor([&stage] { return keptWords(stage).empty(); });
    pane.importFile();
    waitFor([&stage] { return keptWords(stage).size() == 1; });
    CHECK(keptWords(stage)[0].meaning == "-2");
}

TEST_CASE("Corrections are seen, taken back, said again and carried elsewhere", "[library]")
{
    Stage stage;
    goTo(stage, LibraryPage::Tab::Corrections);
    CorrectionsPane &pane = library(stage).corrections();
    CHECK(pane.list().lines().rowCount() == 0);
    corrections::Line line;
    line.kind = u"mood"_s;
    line.value = u"negative"_s;
    line.language = u"fr"_s;
    line.text = Foreign(u"Vos miches sont des briques"_s);
    corrections::Line need = line;
    need.kind = u"need"_s;
    need.value = u"complaint"_s;
    const QList<corrections::Line> lines { line, need };
    REQUIRE(stage.brand.write(&corrections::bring, lines, stage.brand.clock.now()));
    stage.brand.rest();
    REQUIRE(pane.list().lines().rowCount() == 2);
    CHECK(pane.list().lines().at(0).title == u"Vos miches sont des briques"_s);

    const QString path = stage.brand.home.filePath(u"corrections.csv"_s);
    stage.brand.ask.files = { path };
    pane.exportFile();
    waitFor([&path] { return QFile::exists(path); });
    stage.brand.rest();
    pane.list().select(pane.list().lines().at(0).id);
    pane.list().setFocus();
    stage.press(Qt::Key_Delete);
    CHECK(keptCorrections(stage).size() == 1);
    stage.window.commands().action(Command::Undo)->trigger();
    stage.brand.rest();
    CHECK(keptCorrections(stage).size() == 2);
    for (int each = 0; each < 2; ++each) {
        pane.list().select(pane.list().lines().at(0).id);
        pane.takeBack();
        stage.brand.rest();
    }
    CHECK(keptCorrections(stage).isEmpty());
    pane.importFile();
    waitFor([&stage] { return keptCorrections(stage).size() == 2; });
}
