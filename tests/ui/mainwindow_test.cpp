// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "tests/ui/stage.h"

#include "ui/accounts/accountspage.h"
#include "ui/topbar.h"
#include "ui/welcome.h"

#include <QMenu>
#include <QMenuBar>
#include <QScrollArea>
#include <QStyle>

using namespace Qt::StringLiterals;

TEST_CASE("Without an account the window welcomes", "[window]")
{
    Stage stage(false);
    const auto *welcome = stage.window.findChild<Welcome *>();
    REQUIRE(welcome);
    CHECK(welcome->isVisible());
    const auto cards = welcome->findChildren<PlatformCard *>();
    CHECK(cards.size() == stage.brand.services.offers().size());
}

TEST_CASE("Every command has its place in a menu, and no key means two things", "[window]")
{
    Stage stage;
    QSet<const QAction *> listed;
    QStringList keys;
    for (const QAction *bar : stage.window.menuBar()->actions()) {
        for (const QAction *action : bar->menu()->actions())
            listed.insert(action);
    }
    for (const Group group : Commands::groups()) {
        for (const QAction *action : stage.window.commands().in(group)) {
            CAPTURE(action->text());
            CHECK(listed.contains(action));
            for (const QKeySequence &each : action->shortcuts()) {
                CHECK_FALSE(keys.contains(each.toString()));
                keys.append(each.toString());
            }
        }
    }
}

TEST_CASE("The pages are reached by two keys", "[window]")
{
    Stage stage;
    stage.press(Qt::Key_G);
    stage.press(Qt::Key_A);
    CHECK(stage.window.page(Rail::Place::Accounts)->isVisible());
    stage.press(Qt::Key_G);
    stage.press(Qt::Key_P);
    CHECK(stage.window.page(Rail::Place::Posts)->isVisible());
    stage.press(Qt::Key_G);
    stage.press(Qt::Key_I);
    CHECK(stage.window.page(Rail::Place::Inbox)->isVisible());
}

TEST_CASE("Where one is can be seen in a rail too short for all of it", "[window]")
{
    Stage stage;
    stage.window.resize(1024, 700);
    settle();
    const auto row = [&stage](const QString &name) -> QWidget * {
        for (QAbstractButton *each : stage.window.findChildren<QAbstractButton *>()) {
            if (each->accessibleName().startsWith(name) && qobject_cast<RailRow *>(each))
                return each;
        }
        return nullptr;
    };
    REQUIRE(row(u"Library"_s));
    stage.window.go(Rail::Place::Library);
    settle();
    CHECK(row(u"Library"_s)->visibleRegion().boundingRect().height() == row(u"Library"_s)->height());
}

TEST_CASE("Where the window is narrow, search waits for its key", "[window]")
{
    Stage stage;
    stage.window.resize(1440, 900);
    stage.window.commands().action(Command::GoPosts)->trigger();
    settle();
    auto *search = stage.window.findChild<SearchField *>();
    REQUIRE(search);
    CHECK(search->isVisible());
    stage.window.resize(1024, 700);
    settle();
    CHECK_FALSE(search->isVisible());
    stage.window.commands().action(Command::Search)->trigger();
    settle();
    CHECK(search->isVisible());
    QTest::keyClick(search, Qt::Key_Escape);
    stage.window.commands().action(Command::GoInbox)->trigger();
    settle();
    CHECK(search->isVisible()); // there is room here
}

TEST_CASE("What nobody has looked at yet costs no start", "[window]")
{
    Stage stage;
    CHECK_FALSE(stage.window.findChild<Welcome *>());
    // A page is made when somebody first goes there.
    CHECK(stage.window.findChildren<Page *>().size() == 1);
    stage.window.go(Rail::Place::Settings);
    const auto *area = stage.window.page(Rail::Place::Settings)->findChild<QScrollArea *>();
    REQUIRE(area);
    REQUIRE(area->widget());
    CHECK(area->widget()->isVisible());
    CHECK(stage.window.findChildren<Page *>().size() == 2);
    stage.window.go(Rail::Place::Accounts);
    stage.brand.rest();
    const auto cards = stage.window.findChildren<AccountCard *>();
    CHECK(cards.size() == stage.brand.pulse.accounts().size());
    CHECK(std::all_of(cards.begin(), cards.end(), [](const AccountCard *each) { return each->isVisible(); }));
    // Neither does a line edit look for its icons among those of the desktop.
    CHECK_FALSE(stage.window.style()->standardIcon(QStyle::SP_LineEditClearButton).isNull());
    CHECK(stage.window.style()->standardIcon(QStyle::SP_LineEditClearButton).name().isEmpty());
}

TEST_CASE("The undo bar forgets after ten seconds' worth, and a new deed replaces the former",
          "[window]")
{
    Stage stage;
    int undone = 0;
    stage.window.undoBar().offer(u"first"_s, [&undone] { undone += 1; });
    stage.window.undoBar().offer(u"second"_s, [&undone] { undone += 10; });
    CHECK(stage.window.undoBar().text() == u"second"_s);
    CHECK(stage.window.undoBar().undo());
    CHECK_FALSE(stage.window.undoBar().undo());
    CHECK(undone == 10);
}

TEST_CASE("The window's size is remembered", "[window]")
{
    Brand brand(stageTheme());
    {
        MainWindow window(brand.context());
        window.resize(1200, 760);
        window.show();
        window.close();
    }
    MainWindow again(brand.context());
    CHECK(again.size() == QSize(1200, 760));
}

TEST_CASE("A failure is said across the page until it is closed", "[window]")
{
    Stage stage;
    stage.window.complain(Error(Error::Full));
    QStringList texts;
    for (const QLabel *label : stage.window.findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    CHECK(texts.filter(u"The disk is full"_s).size() == 1);
}
