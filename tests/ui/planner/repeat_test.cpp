// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/planner/plannerstage.h"

#include "ui/button.h"
#include "ui/planner/accountpicker.h"
#include "ui/planner/composer.h"
#include "ui/planner/daybutton.h"
#include "ui/planner/foldrow.h"
#include "ui/planner/postpane.h"
#include "ui/planner/repeatrow.h"
#include "ui/planner/whenrow.h"
#include "ui/segments.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using State = Publication::State;

namespace {

class RepeatStage : public PlannerStage
{
public:
    Composer &composer() { return *window.findChild<Composer *>(); }
    void begin(const QString &text)
    {
        window.postWanted();
        brand.rest();
        composer().accounts().setChosen({ 1 });
        composer().box().setPlainText(text);
        composer().when().schedule(QDateTime(QDate(2026, 11, 24), QTime(16, 0)), u"Europe/Paris"_s);
    }
    QStringList days(const QString &text)
    {
        publications::Filter all;
        all.state = State::Scheduled;
        QStringList found;
        const auto rows = *await(brand.store->read(&publications::list, all));
        for (const Publication &row : rows) {
            if (row.outgoing.text == text)
                found.prepend(walltime::at(*row.dueAt, QTimeZone("Europe/Paris")).toString(u"MM-dd"_s));
        }
        return found;
    }
    plans::Card on(const QDate &day)
    {
        page().goTo(day);
        brand.rest();
        for (const plans::Card &card : page().board().cards) {
            if (walltime::at(card.at, QTimeZone("Europe/Paris")).date() == day && card.postId != 0)
                return card;
        }
        FAIL("no card");
        return {};
    }
    void edit(const QDate &day)
    {
        page().editWanted(on(day).postId);
        brand.rest();
    }
};

} // namespace

TEST_CASE("A post comes again by one choice under its time, and its cards say so", "[planner][repeat]")
{
    RepeatStage s;
    s.begin(u"Le mardi"_s);
    QComboBox &choice = s.composer().repeat().choice();
    s.composer().row(u"when"_s).setOpen(true);
    choice.setFocus();
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(&choice, Qt::Key_Down); // days, working days, weeks
    CHECK(choice.currentText() == u"Every week on Tuesday"_s);
    CHECK(s.composer().row(u"when"_s).value().endsWith(u"· every week on Tuesday"_s));
    s.composer().button().click();
    s.brand.rest();
    CHECK(s.days(u"Le mardi"_s) == QStringList { u"11-24"_s, u"12-01"_s, u"12-08"_s, u"12-15"_s,
                                                 u"12-22"_s, u"12-29"_s });
    CHECK(s.on(QDate(2026, 12, 8)).rule == u"FREQ=WEEKLY;BYDAY=TU"_s);
    s.undo();
    CHECK(s.days(u"Le mardi"_s).isEmpty());
    CHECK(s.composer().box().toPlainText() == u"Le mardi"_s); // and can be written on
    CHECK(s.composer().repeat().rule());
}

TEST_CASE("Weekdays and an end are chosen where it is said that it comes again", "[planner][repeat]")
{
    RepeatStage s;
    s.begin(u"Deux fois"_s);
    RepeatRow &repeat = s.composer().repeat();
    repeat.choice().setCurrentIndex(3);
    repeat.day(5).setFocus();
    QTest::keyClick(&repeat.day(5), Qt::Key_Space); // Fridays too
    repeat.end().setCurrentIndex(2);
    repeat.times().setValue(3);
    CHECK(s.composer().row(u"when"_s).value().endsWith(
        u"· every week on Tuesday and Friday, 3 times"_s));
    s.composer().button().click();
    s.brand.rest();
    CHECK(s.days(u"Deux fois"_s) == QStringList { u"11-24"_s, u"11-27"_s, u"12-01"_s });
}

TEST_CASE("What is changed is for this one, those after it, or all", "[planner][repeat]")
{
    RepeatStage s;
    s.begin(u"Le mardi"_s);
    s.composer().repeat().choice().setCurrentIndex(3);
    s.composer().button().click();
    s.brand.rest();

    s.edit(QDate(2026, 12, 8));
    REQUIRE(s.composer().scope().isVisible());
    s.composer().box().setPlainText(u"Un autre"_s);
    s.composer().button().click();
    s.brand.rest();
    CHECK(s.days(u"Un autre"_s) == QStringList { u"12-08"_s });
    CHECK(s.days(u"Le mardi"_s).size() == 5);

    s.edit(QDate(2026, 12, 15));
    s.composer().box().setPlainText(u"Ensuite"_s);
    s.composer().scope().setCurrent(1);
    Q_EMIT s.composer().scope().chosen(1);
    s.composer().button().click();
    s.brand.rest();
    CHECK(s.days(u"Ensuite"_s) == QStringList { u"12-15"_s, u"12-22"_s, u"12-29"_s });
    CHECK(s.days(u"Le mardi"_s) == QStringList { u"11-24"_s, u"12-01"_s });
    s.undo();
    CHECK(s.days(u"Ensuite"_s).isEmpty());
    CHECK(s.days(u"Le mardi"_s).size() == 5);
    CHECK(s.days(u"Un autre"_s).size() == 1);
}

TEST_CASE("It stops coming again from its own pane, and goes on by undo", "[planner][repeat]")
{
    RepeatStage s;
    s.begin(u"Le mardi"_s);
    s.composer().repeat().choice().setCurrentIndex(3);
    s.composer().button().click();
    s.brand.rest();
    const plans::Card card = s.on(QDate(2026, 12, 1));
    s.week().select({ card.key() });
    s.brand.rest();
    auto *end = s.page().pane().findChild<QAbstractButton *>(u"end"_s);
    REQUIRE(end);
    end->setFocus();
    QTest::keyClick(end, Qt::Key_Space);
    s.brand.rest();
    CHECK(s.days(u"Le mardi"_s) == QStringList { u"11-24"_s, u"12-01"_s });
    s.undo();
    CHECK(s.days(u"Le mardi"_s).size() == 6);
}

TEST_CASE("Another post close by, and the same words, are told while one writes", "[planner][clash]")
{
    RepeatStage s;
    s.add(u"Bonjour"_s, u"2026-11-24 16:05"_s);
    s.begin(u"bonjour"_s);
    REQUIRE(waitFor([&s] { return s.composer().complaints().size() == 2; }));
    CHECK(s.composer().complaints()[0] == u"Mastodon: another post at 16:05, 5 min away"_s);
    CHECK(s.composer().complaints()[1] == u"Mastodon: the same words: 16:05"_s);
    CHECK(s.composer().button().isEnabled()); // a person may want just that
    s.composer().button().click();
    s.brand.rest();
    CHECK(s.page().board().clashes.size() == 2);
    s.week().select({ s.on(QDate(2026, 11, 24)).key() });
    s.brand.rest();
    CHECK(s.page().pane().warnings().size() == 2);
}
