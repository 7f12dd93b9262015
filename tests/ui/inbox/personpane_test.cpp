// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "tests/ui/stage.h"

#include "core/store/people.h"
#include "ui/inbox/personpane.h"

using namespace Qt::StringLiterals;

namespace {

QStringList labelsOf(const PersonPane &pane)
{
    QStringList found;
    for (const QLabel *label : pane.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&pane))
            found.append(label->text());
    }
    return found;
}

} // namespace

TEST_CASE("Beside a conversation stands who writes it", "[inbox][person]")
{
    Stage stage;
    stage.window.resize(1440, 900);
    stage.brand.rest();
    CHECK_FALSE(stage.inbox().person().isVisible()); // nothing is open yet
    stage.open(u"claire"_s);
    PersonPane &pane = stage.inbox().person();
    CHECK(pane.isVisible());
    CHECK(labelsOf(pane).contains(u"Claire Dubois"_s));
    CHECK(pane.profile().messages == 2);
    CHECK(pane.profile().answeredIn.has_value());
}

TEST_CASE("A note about someone is kept as typed", "[inbox][person]")
{
    Stage stage;
    stage.window.resize(1440, 900);
    stage.open(u"claire"_s);
    PersonPane &pane = stage.inbox().person();
    const qint64 conversation = stage.brand.conversationOf(u"claire"_s);
    pane.note().setFocus();
    QTest::keyClicks(&pane.note(), u"Prefers the phone"_s);
    stage.open(u"marta"_s); // at once: nothing is lost, nor written to somebody else
    stage.brand.rest();
    CHECK(await(stage.brand.store->read(&people::behind, conversation))->note
          == u"Prefers the phone"_s);
    CHECK(pane.note().text().isEmpty());
    stage.open(u"claire"_s);
    CHECK(pane.note().text() == u"Prefers the phone"_s);
}

TEST_CASE("In a small window the person is shown in the place of the list, when asked", "[inbox][person]")
{
    Stage stage;
    stage.window.resize(1024, 700);
    stage.open(u"claire"_s);
    PersonPane &pane = stage.inbox().person();
    CHECK_FALSE(pane.isVisible());
    CHECK(stage.list().isVisible());
    QPushButton *who = nullptr;
    for (QPushButton *button : stage.inbox().findChildren<QPushButton *>()) {
        if (button->accessibleName() == u"Who writes here"_s)
            who = button;
    }
    REQUIRE(who);
    who->click();
    CHECK(pane.isVisible());
    CHECK_FALSE(stage.list().isVisible());
    who->click();
    CHECK_FALSE(pane.isVisible());
    CHECK(stage.list().isVisible());
}
