// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/planner/plannerstage.h"

#include "core/store/events.h"
#include "ui/button.h"
#include "ui/planner/calendardialog.h"
#include "ui/planner/calendarhead.h"
#include "ui/planner/cellsview.h"
#include "ui/planner/composer.h"
#include "ui/planner/eventdialog.h"
#include "ui/planner/misseddialog.h"
#include "ui/planner/planwords.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>

using namespace Qt::StringLiterals;
using State = Publication::State;

namespace {

QStringList on(PlannerStage &s, const QDate &day)
{
    return describe::happenings(s.page().board(), day);
}

QAction *action(QMenu *menu, const QString &words)
{
    for (QAction *each : menu->actions()) {
        if (each->text().startsWith(words))
            return each;
        if (each->menu()) {
            if (QAction *found = action(each->menu(), words))
                return found;
        }
    }
    return nullptr;
}

QMenu *popup(PlannerStage &s)
{
    QMenu *menu = nullptr;
    for (auto *each : s.page().findChildren<QMenu *>(Qt::FindDirectChildrenOnly)) {
        if (each->isVisible())
            menu = each;
    }
    REQUIRE(menu);
    return menu;
}

void choose(PlannerStage &s, const QString &words)
{
    const QPointer<QMenu> menu = popup(s);
    QAction *wanted = action(menu, words);
    REQUIRE(wanted);
    wanted->trigger();
    if (menu) // a dialog has closed it already
        menu->close();
}

template <typename D>
D *dialog(PlannerStage &s)
{
    auto *found = s.page().findChild<D *>();
    REQUIRE(found);
    return found;
}

void press(QDialog *dialog, const QString &words)
{
    for (auto *each : dialog->findChildren<QAbstractButton *>()) {
        if (each->text() == words) {
            each->click();
            return;
        }
    }
    FAIL("no such button");
}

} // namespace

TEST_CASE("An event of one's own is on its day, becomes a draft, is changed and deleted",
          "[planner][events]")
{
    PlannerStage s;
    s.add(u"Avant"_s, u"2026-11-25 10:00"_s);
    s.week().setFocus();
    s.week().setCursor({ QDate(2026, 11, 27), 9 * 60 });
    s.press(Qt::Key_V);
    choose(s, u"New event"_s);
    auto *asked = dialog<EventDialog>(s);
    CHECK(asked->first().date() == QDate(2026, 11, 27));
    asked->title().setText(u"Portes ouvertes"_s);
    press(asked, u"Add"_s);
    s.brand.rest();
    CHECK(on(s, { 2026, 11, 27 }).contains(u"Portes ouvertes"_s));

    s.page().offerDay(QDate(2026, 11, 27), QPoint(10, 10));
    choose(s, u"Write a draft about it"_s);
    s.brand.rest();
    const auto drafts = s.page().board().drafts;
    REQUIRE(drafts.size() == 1);
    CHECK(s.row(drafts[0].ids()[0]).outgoing.text == u"Portes ouvertes"_s);
    CHECK(s.wall(drafts[0].ids()[0]) == u"2026-11-27 10:00"_s);
    CHECK(s.week().selection() == QSet { s.key(drafts[0].ids()[0]) });
    s.undo();
    CHECK(s.page().board().drafts.isEmpty());

    s.page().offerDay(QDate(2026, 11, 27), QPoint(10, 10));
    choose(s, u"Delete"_s);
    s.brand.rest();
    CHECK_FALSE(on(s, { 2026, 11, 27 }).contains(u"Portes ouvertes"_s));
    s.undo();
    CHECK(on(s, { 2026, 11, 27 }).contains(u"Portes ouvertes"_s));
}

TEST_CASE("A calendar is taken in from its file, with what could not be read named by line",
          "[planner][events]")
{
    PlannerStage s;
    const QString path = s.brand.home.filePath(u"ville.ics"_s);
    QFile file(path);
    REQUIRE(file.open(QFile::WriteOnly));
    file.write("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Marché de Noël\nDTSTART;VALUE=DATE:20261125\n"
               "END:VEVENT\nBEGIN:VEVENT\nSUMMARY:Sans date\nEND:VEVENT\nEND:VCALENDAR\n");
    file.close();
    s.brand.ask.files = { path };
    s.window.commands().action(Command::TakeCalendar)->trigger();
    s.brand.rest();
    auto *asked = dialog<CalendarDialog>(s);
    CHECK(asked->name().text() == u"ville"_s);
    REQUIRE(asked->complaints().size() == 1);
    CHECK(asked->complaints()[0] == u"Line 6: “Sans date” does not say when it is"_s);
    press(asked, u"Take in"_s);
    s.brand.rest();
    CHECK(on(s, { 2026, 11, 25 }) == QStringList { u"Marché de Noël"_s });
    CHECK(s.window.undoBar().text().contains(u'1'));
}

TEST_CASE("What missed its time is announced, listed, and decided one by one", "[planner][missed]")
{
    PlannerStage s;
    const auto one = s.add(u"Raté"_s, u"2026-11-20 10:00"_s);
    const auto two = s.add(u"Raté aussi"_s, u"2026-11-20 11:00"_s);
    const auto three = s.add(u"Et encore"_s, u"2026-11-20 12:00"_s);
    for (const qint64 id : { one[0], two[0], three[0] })
        s.put(id, State::Missed);
    CHECK(s.page().board().missed.size() == 3); // of last week
    s.window.commands().action(Command::MissedPosts)->trigger();
    s.brand.rest();
    auto *list = dialog<MissedDialog>(s);
    REQUIRE(list->cards().size() == 3);
    REQUIRE(list->button(one[0], u"Publish now"_s));
    list->button(one[0], u"Publish now"_s)->click();
    s.brand.rest();
    CHECK(s.row(one[0]).state == State::Scheduled);
    CHECK(s.row(one[0]).dueAt == s.brand.clock.now());
    s.brand.ask.text = u"2026-11-28 09:00"_s;
    list->button(two[0], u"Other time…"_s)->click();
    s.brand.rest();
    CHECK(s.wall(two[0]) == u"2026-11-28 09:00"_s);
    CHECK(s.row(two[0]).state == State::Scheduled);
    list->button(three[0], u"Drop"_s)->click();
    s.brand.rest();
    CHECK(s.row(three[0]).state == State::Cancelled);
    CHECK(list->cards().isEmpty());
    s.undo();
    CHECK(s.row(three[0]).state == State::Missed);
    list->button(three[0], u"Show"_s)->click();
    s.brand.rest();
    CHECK(s.page().board().first == QDate(2026, 11, 16));
    CHECK(s.week().selection() == QSet { s.key(three[0]) });
}

TEST_CASE("A post that comes to need a person says so on every page, and is one press away",
          "[planner][missed]")
{
    PlannerStage s;
    const auto ids = s.add(u"Trop long"_s, u"2026-11-26 10:00"_s);
    s.window.go(Rail::Place::Inbox);
    s.brand.rest();
    s.put(ids[0], State::Refused);
    QAbstractButton *show = nullptr;
    for (auto *each : s.window.findChildren<Button *>()) {
        if (each->isVisible() && each->text() == u"Show"_s)
            show = each;
    }
    REQUIRE(show);
    show->click();
    s.brand.rest();
    CHECK(s.page().isVisible());
    CHECK(s.week().selection() == QSet { s.key(ids[0]) });
    CHECK_FALSE(show->isVisible());
}

TEST_CASE("What happens stands above the accounts' lanes, too, and a click on a day offers it",
          "[planner][events]")
{
    PlannerStage s;
    s.page().setMode(PlannerPage::Mode::Lanes);
    s.brand.rest();
    CalendarHead *head = nullptr;
    for (auto *each : s.page().findChildren<QWidget *>()) {
        auto *found = dynamic_cast<CalendarHead *>(each);
        if (found && found->isVisible())
            head = found;
    }
    REQUIRE(head);
    CellsView &lanes = s.page().lanes();
    const QDate day = lanes.board().first.addDays(4);
    const QPoint above(lanes.pointAt({ day, 9 * 60 }).x(), 5);
    QTest::mouseClick(head, Qt::LeftButton, {}, above);
    choose(s, u"New event"_s);
    auto *asked = dialog<EventDialog>(s);
    asked->title().setText(u"Salon"_s);
    press(asked, u"Add"_s);
    s.brand.rest();
    CHECK(on(s, day).contains(u"Salon"_s));
    const int high = head->height(); // with what happens
    CHECK(high > head->fit(false));
}
