// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "tests/ui/stage.h"

#include "core/store/accounts.h"
#include "core/pictures/pictures.h"
#include "core/store/publications.h"
#include "core/store/values.h"
#include "ui/button.h"
#include "ui/mediarow.h"
#include "ui/mediathumb.h"
#include "ui/panes.h"
#include "ui/picturecanvas.h"
#include "ui/pictureeditor.h"
#include "ui/planner/accountpicker.h"
#include "ui/planner/composer.h"
#include "ui/planner/strip.h"
#include "ui/segments.h"
#include "ui/textbox.h"

#include <QAbstractButton>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize size(800, 600);

// A composer on Mastodon with pictures in it: left half red, right half blue.
struct Desk
{
    explicit Desk(int pictures = 1)
        : brand(stageTheme())
        , composer(brand.context(), nullptr)
    {
        Account account = *await(brand.store->read(&accounts::one, qint64(1)));
        account.capabilities.allow({ Capabilities::Focus, Capabilities::AltText });
        account.capabilities.altTextLimit = 1500;
        REQUIRE(brand.write(&accounts::identified, account, brand.clock.now()));
        brand.rest();
        composer.resize(460, 860);
        composer.show();
        composer.activateWindow();
        brand.rest();
        composer.accounts().setChosen({ 1 });
        composer.box().setPlainText(u"Bonjour"_s);
        QList<Media> media;
        for (int each = 0; each < pictures; ++each)
            media.append(picture(each));
        composer.media().setMedia(media);
        Q_EMIT composer.media().changed();
        brand.rest();
    }
    Media picture(int number)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::red);
        QPainter painter(&image);
        painter.fillRect(QRect(400, 0, 400, 600), Qt::blue);
        painter.fillRect(QRect(number * 40, 0, 20, 20), Qt::green);
        painter.end();
        Media media;
        media.path = brand.home.filePath(u"picture%1.png"_s.arg(number));
        REQUIRE(image.save(media.path));
        media.mimeType = u"image/png"_s;
        media.bytes = QFileInfo(media.path).size();
        media.width = size.width();
        media.height = size.height();
        media.sha256 = QByteArray::number(number);
        return media;
    }
    PictureEditor &open(int index = 0)
    {
        composer.media().thumbOf(index).setFocus();
        QTest::keyClick(&composer.media().thumbOf(index), Qt::Key_Return);
        auto *editor = composer.findChild<PictureEditor *>();
        REQUIRE(editor);
        waitFor([editor] { return !editor->canvas().part().isEmpty(); });
        return *editor;
    }
    // What was cut is a file by then.
    void settle(PictureEditor &editor)
    {
        waitFor([&editor] { return !editor.busy(); });
        brand.rest();
    }
    void close(PictureEditor &editor)
    {
        const QPointer<PictureEditor> open = &editor;
        editor.accept();
        waitFor([&open] { return !open || !open->isVisible(); });
        brand.rest();
    }
    const Media &media(int index = 0) { return composer.post().common.media[index]; }
    QList<Publication> rows()
    {
        const publications::Filter all;
        return *await(brand.store->read(&publications::list, all));
    }

    Brand brand;
    Composer composer;
};

} // namespace

TEST_CASE("Enter on a picture crops it by keyboard, and its original stays", "[picture]")
{
    Desk desk;
    const QString original = desk.media().path;
    PictureEditor &editor = desk.open();
    CHECK(editor.canvas().part() == QRect(QPoint(0, 0), size));
    CHECK_FALSE(editor.undoButton().isEnabled());
    CHECK_FALSE(editor.resetButton().isEnabled());
    auto *square = editor.shapes().findChildren<QAbstractButton *>()[1];
    square->click(); // 1:1
    CHECK(editor.canvas().part() == QRect(100, 0, 600, 600));
    editor.canvas().setFocus();
    for (int step = 0; step < 20; ++step)
        QTest::keyClick(&editor.canvas(), Qt::Key_Left);
    CHECK(editor.canvas().part() == QRect(0, 0, 600, 600));
    QTest::keyClick(&editor.canvas(), Qt::Key_Minus);
    CHECK(editor.canvas().part().width() < 600);
    CHECK(editor.canvas().part().width() == editor.canvas().part().height());
    desk.settle(editor);
    CHECK(desk.media().cut == editor.canvas().part());
    CHECK(desk.media().source == QFileInfo(original).fileName());
    CHECK(desk.media().path != original);
    CHECK(QFile::exists(desk.media().path));
    CHECK(QFile::exists(original));
    CHECK(QImage(desk.media().path).size() == desk.media().cut.size());

    // Opened again it is shown whole, and can be widened.
    desk.close(editor);
    PictureEditor &again = desk.open();
    CHECK(again.canvas().part() == desk.media().cut);
    CHECK(again.shapes().current() == 1);
    again.resetButton().click();
    desk.settle(again);
    CHECK(desk.media().path == original);
    CHECK(desk.media().source.isEmpty());
    again.undoButton().click(); // the reset
    desk.settle(again);
    CHECK_FALSE(desk.media().source.isEmpty());
    desk.close(again);
}

TEST_CASE("Ctrl Z in the picture takes back one change after the other", "[picture]")
{
    Desk desk;
    PictureEditor &editor = desk.open();
    editor.shapes().findChildren<QAbstractButton *>()[2]->click(); // 4:5
    const QRect tall = editor.canvas().part();
    CHECK(tall.size() == QSize(480, 600));
    QTest::keyClick(&editor.canvas(), Qt::Key_Right);
    CHECK(editor.canvas().part() != tall);
    QTest::keyClick(&editor.canvas(), Qt::Key_Z, Qt::ControlModifier);
    CHECK(editor.canvas().part() == tall);
    QTest::keyClick(&editor.canvas(), Qt::Key_Z, Qt::ControlModifier);
    CHECK(editor.canvas().part() == QRect(QPoint(0, 0), size));
    CHECK_FALSE(editor.undoButton().isEnabled());
    desk.settle(editor);
    CHECK(desk.media().source.isEmpty());
    desk.close(editor);
}

TEST_CASE("The mouse pulls a corner and moves what is kept", "[picture]")
{
    Desk desk;
    PictureEditor &editor = desk.open();
    PictureCanvas &canvas = editor.canvas();
    QTest::mousePress(&canvas, Qt::LeftButton, {}, canvas.onScreen({ 800, 600 }));
    QTest::mouseMove(&canvas, canvas.onScreen({ 400, 300 }));
    QTest::mouseRelease(&canvas, Qt::LeftButton, {}, canvas.onScreen({ 400, 300 }));
    CHECK(canvas.part().topLeft() == QPoint(0, 0));
    CHECK(std::abs(canvas.part().width() - 400) < 8);
    const QRect before = canvas.part();
    QTest::mousePress(&canvas, Qt::LeftButton, {}, canvas.onScreen(before.center()));
    QTest::mouseMove(&canvas, canvas.onScreen(before.center() + QPoint(200, 100)));
    QTest::mouseRelease(&canvas, Qt::LeftButton, {}, canvas.onScreen(before.center() + QPoint(200, 100)));
    CHECK(canvas.part().size() == before.size());
    CHECK(std::abs(canvas.part().left() - 200) < 8);
    desk.close(editor); // waits for what was cut
    CHECK(desk.media().cut.size() == before.size());
}

TEST_CASE("The focus point is set by a click or the arrows, where an account takes one", "[picture]")
{
    Desk desk;
    PictureEditor &editor = desk.open();
    REQUIRE(editor.hands().isVisible());
    editor.hands().findChildren<QAbstractButton *>()[1]->click();
    QTest::mouseClick(&editor.canvas(), Qt::LeftButton, {}, editor.canvas().onScreen({ 600, 150 }));
    CHECK(std::abs(desk.media().focusX - 0.5) < 0.02);
    CHECK(std::abs(desk.media().focusY - 0.5) < 0.02);
    const double before = desk.media().focusX;
    QTest::keyClick(&editor.canvas(), Qt::Key_Left);
    CHECK(desk.media().focusX < before);
    QTest::keyClick(&editor.canvas(), Qt::Key_Home);
    CHECK(desk.media().focusX == 0);

    // It stays on the same point of the picture when that is cropped.
    QTest::mouseClick(&editor.canvas(), Qt::LeftButton, {}, editor.canvas().onScreen({ 600, 300 }));
    editor.hands().findChildren<QAbstractButton *>()[0]->click();
    editor.shapes().findChildren<QAbstractButton *>()[1]->click();
    desk.settle(editor);
    CHECK(std::abs(desk.media().focusX - 2.0 / 3) < 0.02); // 600 of 100 … 700
    desk.close(editor);

    desk.composer.accounts().setChosen({ 2 }); // Bluesky takes none
    PictureEditor &other = desk.open();
    CHECK_FALSE(other.hands().isVisible());
    desk.close(other);
}

TEST_CASE("A description is counted against what the account takes, and kept as it is typed", "[picture]")
{
    Desk desk(2);
    PictureEditor &editor = desk.open(1);
    CHECK(editor.counter().text() == u"0 / 1,500"_s);
    editor.description().setFocus();
    QTest::keyClicks(&editor.description(), u"Une lampe"_s);
    CHECK(editor.counter().text() == u"9 / 1,500"_s);
    CHECK(desk.media(1).altText == u"Une lampe"_s);
    CHECK(desk.media(0).altText.isEmpty());
    editor.description().setPlainText(QString(1501, u'x'));
    CHECK_FALSE(desk.composer.button().isEnabled());
    editor.description().setPlainText(u"Deux lampes"_s);
    CHECK_FALSE(editor.nextButton().isEnabled()); // it is the last
    QTest::keyClick(&editor.description(), Qt::Key_PageUp);
    CHECK(waitFor([&editor] { return editor.description().text().isEmpty(); }));
    editor.description().setPlainText(u"Un atelier"_s);
    desk.close(editor);
    CHECK(desk.media(0).altText == u"Un atelier"_s);
    CHECK(desk.media(1).altText == u"Deux lampes"_s);
}

TEST_CASE("What was done to a picture is there again after the program was killed", "[picture]")
{
    Desk desk;
    PictureEditor &editor = desk.open();
    editor.shapes().findChildren<QAbstractButton *>()[1]->click();
    desk.settle(editor);
    editor.description().setPlainText(u"Une lampe"_s);
    waitFor([&desk] { // with no more than what the store has
        const Result<QString> kept = await(desk.brand.store->read(&values::get, u"composer.draft"_s));
        return kept && kept->contains(u"Une lampe"_s);
    });
    Composer again(desk.brand.context(), nullptr);
    desk.brand.rest();
    REQUIRE(again.post().common.media.size() == 1);
    const Media &media = again.post().common.media.first();
    CHECK(media.cut == QRect(100, 0, 600, 600));
    CHECK(media.altText == u"Une lampe"_s);
    CHECK(QFile::exists(pictures::original(media)));
    desk.close(editor);
}

TEST_CASE("Pictures change places by Alt and an arrow, and by dragging", "[picture]")
{
    Desk desk(3);
    const auto order = [&desk] {
        QStringList names;
        for (const Media &each : desk.composer.post().common.media)
            names.append(QFileInfo(each.path).baseName().right(1));
        return names.join(u""_s);
    };
    CHECK(order() == u"012"_s);
    MediaRow &row = desk.composer.media();
    row.thumbOf(0).setFocus();
    QTest::keyClick(&row.thumbOf(0), Qt::Key_Down, Qt::AltModifier);
    CHECK(order() == u"102"_s);
    CHECK(row.thumbOf(1).hasFocus()); // it goes along
    QTest::keyClick(&row.thumbOf(1), Qt::Key_Down, Qt::AltModifier);
    CHECK(order() == u"120"_s);
    desk.brand.rest();

    MediaThumb &first = row.thumbOf(0);
    const QPoint middle = first.rect().center();
    QTest::mousePress(&first, Qt::LeftButton, {}, middle);
    QTest::mouseMove(&first, middle + QPoint(0, 30));
    const QPoint below = first.mapFrom(&row, QPoint(10, row.height() - 2));
    QTest::mouseMove(&first, below);
    CHECK(first.isDragged());
    QTest::mouseRelease(&first, Qt::LeftButton, {}, below);
    CHECK(order() == u"201"_s);
    desk.brand.rest();
    row.thumbOf(0).setFocus();
    QTest::keyClick(&row.thumbOf(0), Qt::Key_Delete);
    CHECK(order() == u"01"_s);
    CHECK(row.thumbOf(0).hasFocus());
}

TEST_CASE("A picture without a description is asked for once, with a way straight to it", "[picture]")
{
    Desk desk(2);
    Composer &composer = desk.composer;
    REQUIRE(composer.reminding().isVisible());
    CHECK(composer.reminding().words().startsWith(u"File 1 has no description"_s));
    REQUIRE(composer.reminding().actionOf(1));
    composer.reminding().actionOf(1)->click(); // "Add one"
    auto *field = qobject_cast<QLineEdit *>(composer.focusWidget());
    REQUIRE(field);
    CHECK(field->accessibleName() == u"Description of picture 2"_s);
    QTest::keyClicks(field, u"Un atelier"_s);
    CHECK(desk.media(1).altText == u"Un atelier"_s);

    composer.button().click(); // asks
    desk.brand.rest();
    CHECK(desk.rows().isEmpty());
    CHECK(composer.reminding().action().text() == u"Publish without"_s);
    CHECK(desk.media(0).asked);
    composer.button().click(); // said no
    desk.brand.rest();
    REQUIRE(desk.rows().size() == 1);
    CHECK(desk.rows()[0].outgoing.media.size() == 2);
}

TEST_CASE("Whoever was asked for a description is not reminded of that picture again", "[picture]")
{
    Desk desk;
    desk.composer.button().click();
    desk.brand.rest();
    CHECK(desk.composer.reminding().isVisible());
    desk.composer.hide();
    desk.brand.rest();
    Composer again(desk.brand.context(), nullptr);
    desk.brand.rest();
    CHECK(again.complaints().isEmpty());
    again.button().click();
    desk.brand.rest();
    CHECK(desk.rows().size() == 1);
}

TEST_CASE("A picture of the wrong shape holds the post back and leads to where it is cropped", "[picture]")
{
    Desk desk;
    Account account = *await(desk.brand.store->read(&accounts::one, qint64(1)));
    account.capabilities.imageWidest = 1; // no wider than high
    REQUIRE(desk.brand.write(&accounts::identified, account, desk.brand.clock.now()));
    desk.brand.rest();
    Composer &composer = desk.composer;
    CHECK_FALSE(composer.button().isEnabled());
    CHECK(composer.hindering().words() == u"Mastodon: Picture 1 is too wide: 4:3, at most 1:1"_s);
    REQUIRE(composer.hindering().actionOf(0));
    composer.hindering().actionOf(0)->click();
    auto *editor = composer.findChild<PictureEditor *>();
    REQUIRE(editor);
    waitFor([editor] { return !editor->canvas().part().isEmpty(); });
    CHECK(editor->trouble().isVisible());
    editor->shapes().findChildren<QAbstractButton *>()[1]->click();
    CHECK_FALSE(editor->trouble().isVisible());
    desk.close(*editor);
    CHECK(composer.button().isEnabled());
}

TEST_CASE("One account's crop is its own", "[picture]")
{
    Desk desk;
    desk.composer.accounts().setChosen({ 1, 2 });
    desk.composer.showVersion(2);
    PictureEditor &editor = desk.open();
    editor.shapes().findChildren<QAbstractButton *>()[1]->click();
    desk.settle(editor);
    desk.close(editor);
    CHECK(desk.composer.post().isOwn(2));
    CHECK(desk.composer.post().of(2).media[0].cut == QRect(100, 0, 600, 600));
    CHECK(desk.composer.post().common.media[0].source.isEmpty());
}
