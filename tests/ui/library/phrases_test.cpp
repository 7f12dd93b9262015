// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "tests/ui/stage.h"

#include "core/store/corrections.h"
#include "core/store/phrases.h"
#include "ui/library/librarypage.h"
#include "ui/library/phrasespane.h"
#include "ui/library/phrasewords.h"
#include "ui/library/wordspane.h"
#include "ui/lines.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using understanding::Need;
using understanding::NeedRules;
using understanding::Phrase;

namespace {

LibraryPage &library(Stage &stage)
{
    return *static_cast<LibraryPage *>(stage.window.page(Rail::Place::Library));
}

PhrasesPane &open(Stage &stage, const QString &language)
{
    stage.window.go(Rail::Place::Library);
    library(stage).open(LibraryPage::Tab::Phrases);
    PhrasesPane &pane = library(stage).phrases();
    pane.setLanguage(language);
    stage.brand.rest();
    waitFor([&pane] { return pane.list().lines().rowCount() > 500; });
    return pane;
}

std::vector<Phrase> kept(Stage &stage)
{
    return *await(stage.brand.store->read(&phrases::all));
}

// As somebody does whose keyboard has accents: QTest::keyClicks knows only ASCII.
void type(QWidget &box, const QString &words)
{
    for (const QChar letter : words)
        QTest::sendKeyEvent(QTest::Click, &box, Qt::Key_unknown, QString(letter), Qt::NoModifier);
}

const Line *lineOf(PhrasesPane &pane, const QString &title, const QString &need)
{
    for (int row = 0; row < pane.list().lines().rowCount(); ++row) {
        const Line &line = pane.list().lines().at(row);
        if (line.title == title && line.chip == need)
            return &line;
    }
    return nullptr;
}

} // namespace

TEST_CASE("Phrases are typed and read as people write them", "[library][phrases]")
{
    using phrasewords::patternOf;
    using phrasewords::shown;
    CHECK(shown("^où_est..colis_?") == u"où est … colis ?"_s);
    CHECK(shown("à_#price..par_mois") == u"à [a price] … par mois"_s);
    CHECK(shown("#order") == u"[an order number]"_s);
    CHECK(phrasewords::atStart("^où"));
    CHECK_FALSE(phrasewords::atStart("où"));
    for (const std::string pattern : { "où_est..colis_?", "à_#price..par_mois", "#order_#num_#url",
                                       "c'est_nul", "rembours*", "#version" })
        CHECK(patternOf(shown(pattern), false) == pattern);
    CHECK(patternOf(u"  Où  est... mon\tcolis  "_s, true) == "^où_est..mon_colis");
    CHECK(patternOf(u"^où est"_s, false) == "^où_est");
    CHECK(patternOf(u"« Où_est » [mon] #colis…"_s, false) == "où_est_mon_colis");
    CHECK(patternOf(u"…"_s, false).empty());
    CHECK(patternOf(u"à [A Price]"_s, false) == "à_#price");
    for (const auto flaw : { NeedRules::Flaw::Empty, NeedRules::Flaw::Gap, NeedRules::Flaw::Ending,
                             NeedRules::Flaw::Address, NeedRules::Flaw::Long })
        CHECK_FALSE(phrasewords::objection(flaw).isEmpty());
}

TEST_CASE("A phrase of ours is silenced by keyboard, taken back and given back",
          "[library][phrases]")
{
    Stage stage;
    PhrasesPane &pane = open(stage, u"fr"_s);
    QAbstractItemModelTester tester(&pane.list().lines(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    pane.search().setFocus();
    QTest::keyClicks(&pane.search(), u"N'IMPORTE QUOI"_s);
    const Line *line = lineOf(pane, u"n'importe quoi"_s, u"Complaint"_s);
    REQUIRE(line);
    CHECK(line->text == u"By itself"_s);
    CHECK(line->tone == draw::Tone::Negative);
    QTest::keyClick(&pane.search(), Qt::Key_Return);
    REQUIRE(QApplication::focusWidget() == &pane.list());
    pane.list().select(line->id);
    CHECK(pane.phrase().text() == u"n'importe quoi"_s);
    CHECK(pane.phrase().isReadOnly());
    CHECK_FALSE(pane.need().isEnabled());
    QTest::keyClick(&pane.list(), Qt::Key_Return); // opens it
    REQUIRE(QApplication::focusWidget() == &pane.strength());
    for (int step = 0; step < 2; ++step) // says so by itself, with another sign, nothing
        QTest::keyClick(&pane.strength(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space); // Keep
    waitFor([&stage] { return kept(stage).size() == 1; });
    stage.brand.rest();
    CHECK(kept(stage)[0].pattern == "n'importe_quoi");
    CHECK(kept(stage)[0].need == Need::Complaint);
    CHECK(kept(stage)[0].weight == 0);
    line = lineOf(pane, u"n'importe quoi"_s, u"Complaint"_s);
    REQUIRE(line);
    CHECK(line->text == u"Says nothing · yours; ours: by itself"_s);

    stage.window.commands().action(Command::Undo)->trigger();
    stage.brand.rest();
    CHECK(kept(stage).empty());
    CHECK(lineOf(pane, u"n'importe quoi"_s, u"Complaint"_s)->text == u"By itself"_s);

    pane.keep(); // as it is: a person's word for it, to the last digit
    stage.brand.rest();
    REQUIRE(kept(stage).size() == 1);
    CHECK(kept(stage)[0].weight == 1.6f);
    pane.list().setFocus();
    stage.press(Qt::Key_Delete);
    CHECK(kept(stage).empty());
    stage.window.commands().action(Command::Undo)->trigger();
    stage.brand.rest();
    REQUIRE(kept(stage).size() == 1);
    CHECK(kept(stage)[0].weight == 1.6f);
}

TEST_CASE("A phrase of one's own is added by keyboard; one that makes no sense is refused in words",
          "[library][phrases]")
{
    Stage stage;
    PhrasesPane &pane = open(stage, u"fr"_s);
    pane.show(u"sale"_s);
    pane.create();
    REQUIRE(QApplication::focusWidget() == &pane.phrase());
    CHECK(pane.need().currentData() == u"sale"_s); // what was looked at
    QTest::keyClicks(&pane.phrase(), u"r*"_s);
    QTest::keyClick(&pane.phrase(), Qt::Key_Return);
    CHECK(pane.warning().isVisible());
    CHECK(pane.warning().text() == phrasewords::objection(NeedRules::Flaw::Ending));
    CHECK(kept(stage).empty());
    pane.phrase().selectAll();
    type(pane.phrase(), u"Ma tournée... du mardi"_s);
    CHECK_FALSE(pane.warning().isVisible());
    pane.atStart().setChecked(true);
    pane.need().setCurrentIndex(pane.need().findData(u"question"_s));
    pane.strength().setCurrentIndex(1);
    QTest::keyClick(&pane.phrase(), Qt::Key_Return);
    waitFor([&stage] { return kept(stage).size() == 1; });
    stage.brand.rest();
    CHECK(kept(stage)[0].pattern == "^ma_tournée..du_mardi");
    CHECK(kept(stage)[0].need == Need::Question);
    CHECK(kept(stage)[0].weight == 0.6f);
    const Line *line = lineOf(pane, u"ma tournée … du mardi"_s, u"Question"_s);
    REQUIRE(line);
    CHECK(line->text == u"With another sign · at the start · yours"_s);
    CHECK(pane.list().current() == line->id);
    pane.show(u"mine"_s);
    CHECK(pane.list().lines().rowCount() == 1);

    // It is not in the way of a mood word that is the same, nor of the same for another need.
    REQUIRE(stage.brand.write(&corrections::setWord, u"fr"_s, u"ma tournée"_s, u"2"_s));
    const QString path = stage.brand.home.filePath(u"phrases.tsv"_s);
    stage.brand.ask.files = { path };
    pane.exportFile();
    waitFor([&path] { return QFile::exists(path); });
    stage.brand.rest();
    pane.remove();
    waitFor([&stage] { return kept(stage).empty(); });
    stage.brand.rest();
    CHECK(pane.list().lines().rowCount() == 0);
    CHECK(await(stage.brand.store->read(&corrections::words))->size() == 1);
    pane.importFile();
    waitFor([&stage] { return kept(stage).size() == 1; });
    CHECK(kept(stage)[0].weight == 0.6f);
}

TEST_CASE("A phrase shows where it stands in what has come in, while it is typed",
          "[library][phrases]")
{
    Stage stage;
    PhrasesPane &pane = open(stage, u"fr"_s);
    pane.create();
    type(pane.phrase(), u"attends … nouvelles"_s);
    CHECK(pane.phrase().text() == u"attends … nouvelles"_s);
    waitFor([&pane] { return pane.found().isVisible(); });
    CHECK(pane.found().text() == u"Found in 1 of the newest 5 messages in this language"_s);
    CHECK(pane.examples().text().startsWith(u"Merci. J’attends de vos nouvelles"_s));
    pane.phrase().setText(u"pour l'article"_s);
    CHECK_FALSE(pane.examples().isVisible());
    waitFor([&pane] { return pane.found().isVisible(); });
    CHECK(pane.examples().text().startsWith(u"Merci pour l’article."_s));
    pane.phrase().setText(u"r*"_s);
    stage.brand.rest();
    CHECK_FALSE(pane.found().isVisible());
}

TEST_CASE("What a word of ours says stays to the last digit until it is changed", "[library][words]")
{
    Stage stage;
    stage.window.go(Rail::Place::Library);
    library(stage).open(LibraryPage::Tab::Words);
    WordsPane &pane = library(stage).words();
    pane.setLanguage(u"fr"_s);
    stage.brand.rest();
    REQUIRE(stage.brand.write(&corrections::setWord, u"fr"_s, u"pain rassis"_s, u"-1.5"_s));
    REQUIRE(stage.brand.write(&corrections::setWord, u"fr"_s, u"si seulement"_s, u"wish"_s));
    stage.brand.rest();
    const auto meaningOf = [&stage](const std::string &word) {
        const auto words = *await(stage.brand.store->read(&corrections::words));
        for (const understanding::OwnWord &each : words) {
            if (each.word == word)
                return each.meaning;
        }
        return std::string();
    };
    const auto choose = [&pane](const QString &word) {
        pane.search().setText(word);
        CAPTURE(word.toStdString());
        waitFor([&] { return pane.list().lines().rowCount() > 0 && pane.list().lines().at(0).title == word; });
        pane.list().select(pane.list().lines().at(0).id);
        REQUIRE(pane.word().text() == word);
    };
    const int usual = pane.meaning().count();
    choose(u"pain rassis"_s);
    CHECK(pane.meaning().currentData() == u"-1.5"_s);
    CHECK(pane.meaning().currentText() == u"Bad (−1.5)"_s);
    CHECK(pane.meaning().itemData(pane.meaning().currentIndex() - 1) == u"-1"_s);
    CHECK(pane.meaning().itemData(pane.meaning().currentIndex() + 1) == u"-2"_s);
    pane.keep();
    stage.brand.rest();
    CHECK(meaningOf("pain_rassis") == "-1.5");
    choose(u"si seulement"_s);
    CHECK(pane.meaning().currentData() == u"wish"_s);
    pane.keep();
    stage.brand.rest();
    CHECK(meaningOf("si_seulement") == "wish");
    choose(u"honteux"_s);
    CHECK(pane.meaning().count() <= usual + 1); // one of its own, at the most
    choose(u"pain rassis"_s);
    pane.meaning().setCurrentIndex(pane.meaning().findData(u"-1"_s));
    pane.keep();
    stage.brand.rest();
    CHECK(meaningOf("pain_rassis") == "-1");
}
