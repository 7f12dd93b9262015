// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "tests/ui/stage.h"

#include "core/store/values.h"
#include "ui/button.h"
#include "ui/proofreader.h"

#include <QFile>
#include <QMenu>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace {

void put(const QString &file, const QByteArray &bytes)
{
    QFile made(file);
    REQUIRE(made.open(QIODevice::WriteOnly));
    made.write(bytes);
}

// A window whose system has two small dictionaries.
struct Desk
{
    Desk()
        : brand(stageTheme())
    {
        const QString at = brand.home.path();
        put(at + u"/fr.aff"_s, "SET UTF-8\nTRY esianrtolcdugmphbyfvkwz'\n");
        put(at + u"/fr.dic"_s, "6\nbonjour\nla\nlampe\nest\narrivée\nbientôt\n");
        put(at + u"/en_US.aff"_s, "SET UTF-8\nTRY esianrtolcdugmphbyfvkwz'\n");
        put(at + u"/en_US.dic"_s, "4\nhello\nthe\nlamp\nis\n");
        brand.speller = std::make_shared<Speller>(QStringList { at });
        box = std::make_unique<TextBox>(brand.theme, 2, 9, nullptr);
        chip = std::make_unique<Button>(brand.theme, Button::Kind::Flat, QString(), box.get());
        reader = new Proofreader(brand.context(), *box, *chip);
        reader->expect(u"fr"_s, { u"Klaire Dupont"_s });
        box->show();
    }
    // What is written, and a moment's quiet.
    QStringList slipsOf(const QString &text)
    {
        box->setPlainText(text);
        return read();
    }
    QStringList read()
    {
        waitFor([&] { return !reader->isReading(); });
        return reader->slips();
    }
    bool underlined(int at) const
    {
        for (const QTextLayout::FormatRange &range : box->document()->begin().layout()->formats()) {
            if (range.start == at)
                return range.format.underlineStyle() == QTextCharFormat::SpellCheckUnderline;
        }
        return false;
    }
    QMenu *menu() const
    {
        return qobject_cast<QMenu *>(QApplication::activePopupWidget());
    }

    Brand brand;
    std::unique_ptr<TextBox> box;
    std::unique_ptr<Button> chip;
    Proofreader *reader;
};

} // namespace

TEST_CASE("What is misspelt is underlined, in the language of the text", "[proofreader]")
{
    Desk desk;
    CHECK(desk.slipsOf(u"bonjour Klaire, la lanpe est arrivée"_s) == QStringList { u"lanpe"_s });
    CHECK(desk.underlined(19));
    CHECK(desk.reader->language() == u"fr"_s);
    CHECK(desk.chip->text() == u"fr"_s);
    CHECK(desk.slipsOf(u"hello the lamp is arrived"_s) == QStringList { u"arrived"_s });
    CHECK(desk.reader->language() == u"en_US"_s);
}

TEST_CASE("A slip moves with the text, and goes when it is changed", "[proofreader]")
{
    Desk desk;
    CHECK(desk.slipsOf(u"la lanpe est arrivée"_s) == QStringList { u"lanpe"_s });
    QTextCursor cursor(desk.box->document());
    cursor.insertText(u"bonjour "_s);
    CHECK(desk.reader->slips() == QStringList { u"lanpe"_s }); // before it was read again
    cursor.setPosition(13);
    cursor.insertText(u"x"_s);
    CHECK(desk.reader->slips().isEmpty());
}

TEST_CASE("F7 goes to the next slip and offers what may have been meant", "[proofreader]")
{
    Desk desk;
    desk.slipsOf(u"la lanpe est arrivée"_s);
    QTest::keyClick(desk.box.get(), Qt::Key_F7);
    REQUIRE(desk.menu());
    CHECK(desk.box->textCursor().selectedText() == u"lanpe"_s);
    waitFor([&] { return desk.menu()->actions().constFirst()->text() == u"lampe"_s; });
    desk.menu()->actions().constFirst()->trigger();
    desk.menu()->close();
    CHECK(desk.box->text() == u"la lampe est arrivée"_s);
    desk.box->undo();
    CHECK(desk.box->text() == u"la lanpe est arrivée"_s);
}

TEST_CASE("A word of the brand's own is learnt by the workspace", "[proofreader]")
{
    Desk desk;
    CHECK(desk.slipsOf(u"la Lumen est arrivée"_s) == QStringList { u"Lumen"_s });
    desk.reader->goOn();
    REQUIRE(desk.menu());
    QAction *add = nullptr;
    for (QAction *each : desk.menu()->actions()) {
        if (each->text().contains("Add"_L1))
            add = each;
    }
    REQUIRE(add);
    add->trigger();
    desk.menu()->close();
    desk.brand.rest();
    const QString key = values::ownWords;
    CHECK(*await(desk.brand.store->read(&values::get, key)) == u"Lumen"_s);
    CHECK(desk.read().isEmpty());
}

TEST_CASE("French typography is one step, and keeps its no-break spaces", "[proofreader]")
{
    Desk desk;
    desk.box->setPlainText(u"L'ampoule \"Aube\" : oui !\nMerci..."_s);
    QTest::keyClick(desk.box.get(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(desk.box->text()
          == u"L\u2019ampoule «\u00a0Aube\u00a0»\u00a0: oui\u202f!\nMerci…"_s);
    desk.box->undo();
    CHECK(desk.box->text() == u"L'ampoule \"Aube\" : oui !\nMerci..."_s);
}

TEST_CASE("Spelling can be switched off", "[proofreader]")
{
    Desk desk;
    desk.brand.settings.setList(Settings::SpellLanguages, { u"none"_s });
    CHECK(desk.slipsOf(u"la lanpe est arrivée"_s).isEmpty());
    CHECK(desk.reader->language().isEmpty());
}
