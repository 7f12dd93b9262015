// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "tests/ui/stage.h"

#include "core/store/messages.h"
#include "core/understanding/echo.h"
#include "ui/describe.h"
#include "ui/inbox/bulkbar.h"
#include "ui/rail.h"

using namespace Qt::StringLiterals;

namespace {

const QString spam = u"Gagnez 500 € par jour sans rien faire, c'est facile"_s;

void says(Stage &stage, const QString &who, const QString &text, int minute)
{
    messages::Placed placed;
    placed.message.remoteId = placed.message.apiId = u"m-"_s + who;
    placed.message.author.remoteId = who;
    placed.message.author.handle = Foreign(who + u"@example.social"_s);
    placed.message.author.name = Foreign(who);
    placed.message.body.text = Foreign(text);
    placed.message.createdAt = stage.brand.clock.now() + std::chrono::minutes(minute);
    placed.rootId = placed.message.remoteId;
    placed.threadKey = u"thread-"_s + who;
    placed.sense.emplace();
    placed.sense->echo = understanding::echo(text);
    placed.sense->hostile = understanding::hostile(text);
    messages::Delivery delivery;
    delivery.accountId = 1;
    delivery.messages = { placed };
    delivery.zone = QTimeZone("Europe/Paris");
    REQUIRE(stage.brand.write(&messages::deliver, delivery, stage.brand.clock.now()));
    stage.brand.rest();
}

Conversation::State stateOf(Stage &stage, const QString &who)
{
    const qint64 id = stage.brand.conversationOf(who);
    return await(stage.brand.store->read(&conversations::one, id))->state;
}

int rowsOf(Stage &stage)
{
    return stage.list().model().rowCount();
}

RailRow *viewRow(Stage &stage, const QString &name)
{
    for (RailRow *row : stage.window.findChildren<RailRow *>()) {
        if (row->text() == name)
            return row;
    }
    return nullptr;
}

} // namespace

TEST_CASE("The same text by many is one row; what is done to it is done to all, and undone", "[inbox][alike]")
{
    Stage stage;
    const int before = rowsOf(stage);
    for (int i = 0; i < 4; ++i)
        says(stage, u"bot%1"_s.arg(i), spam, i);
    CHECK(rowsOf(stage) == before + 1);
    const Conversation row = stage.list().model().at(0);
    CHECK(row.alike.size() == 3);
    CHECK(describe::alike(row) == u"4 alike, 4 unread"_s);
    CHECK(stage.list().model().data(stage.list().model().index(0), Qt::AccessibleTextRole).toString()
              .contains(u"4 alike"_s));

    stage.open(u"bot3"_s);
    CHECK(describe::alike(stage.list().model().at(0)) == u"4 alike, 3 unread"_s); // one was read
    stage.press(Qt::Key_E);
    for (int i = 0; i < 4; ++i)
        CHECK(stateOf(stage, u"bot%1"_s.arg(i)) == Conversation::State::Done);
    CHECK(rowsOf(stage) == before);
    stage.press(Qt::Key_U);
    for (int i = 0; i < 4; ++i)
        CHECK(stateOf(stage, u"bot%1"_s.arg(i)) == Conversation::State::Todo);
    CHECK(rowsOf(stage) == before + 1);
}

TEST_CASE("A folded row opens to all of them, and closes again", "[inbox][alike]")
{
    Stage stage;
    const int before = rowsOf(stage);
    for (int i = 0; i < 3; ++i)
        says(stage, u"bot%1"_s.arg(i), spam, i);
    stage.open(u"bot2"_s);
    stage.press(Qt::Key_D);
    REQUIRE(rowsOf(stage) == 3);
    CHECK(stage.list().model().at(0).alike.isEmpty());
    stage.press(Qt::Key_J);
    stage.press(Qt::Key_E); // one of them only
    CHECK(stateOf(stage, u"bot1"_s) == Conversation::State::Done);
    CHECK(stateOf(stage, u"bot2"_s) == Conversation::State::Todo);
    stage.list().view().setFocus();
    stage.press(Qt::Key_Escape);
    CHECK(rowsOf(stage) == before + 1);
    CHECK(stage.list().model().at(0).alike.size() == 1);
}

TEST_CASE("What one reads stays selected when the same text comes again", "[inbox][alike]")
{
    Stage stage;
    says(stage, u"bot0"_s, spam, 0);
    stage.open(u"bot0"_s);
    const QString next = [&] {
        stage.press(Qt::Key_J);
        const QString name = stage.current();
        stage.press(Qt::Key_K);
        return name;
    }();
    CHECK(stage.current() == u"bot0"_s);
    says(stage, u"bot1"_s, spam, 5);
    CHECK(stage.list().current()->alike.size() == 1); // the row it is folded into
    stage.press(Qt::Key_J);
    CHECK(stage.current() == next);
}

TEST_CASE("Selected rows count what is folded into them", "[inbox][alike]")
{
    Stage stage;
    for (int i = 0; i < 3; ++i)
        says(stage, u"bot%1"_s.arg(i), spam, i);
    stage.open(u"bot2"_s);
    stage.press(Qt::Key_X);
    const auto *bar = stage.window.findChild<BulkBar *>();
    REQUIRE(bar);
    bool three = false;
    for (const QLabel *label : bar->findChildren<QLabel *>())
        three = three || label->text() == u"3 selected"_s;
    CHECK(three);
    stage.press(Qt::Key_E);
    for (int i = 0; i < 3; ++i)
        CHECK(stateOf(stage, u"bot%1"_s.arg(i)) == Conversation::State::Done);
}

TEST_CASE("What is to be moderated is a view with a live count", "[inbox][alike][moderation]")
{
    Stage stage;
    says(stage, u"troll"_s, u"Vous êtes tous des voleurs, bande d'escrocs"_s, 1);
    RailRow *row = viewRow(stage, u"To moderate"_s);
    REQUIRE(row);
    CHECK(row->isVisible());
    CHECK(row->accessibleName() == u"To moderate, 1"_s);
    row->click();
    stage.brand.rest();
    CHECK(rowsOf(stage) == 1);
    stage.open(u"troll"_s);
    stage.press(Qt::Key_E);
    CHECK(viewRow(stage, u"To moderate"_s)->accessibleName() == u"To moderate"_s);
}
