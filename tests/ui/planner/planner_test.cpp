// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/planner/plannerstage.h"

#include "core/store/rhythms.h"
#include "ui/button.h"
#include "ui/notice.h"
#include "ui/planner/accountpicker.h"
#include "ui/planner/cellsview.h"
#include "ui/planner/columns.h"
#include "ui/planner/composer.h"
#include "ui/planner/historydialog.h"
#include "ui/planner/legend.h"
#include "ui/planner/postpane.h"
#include "ui/planner/slotsdialog.h"
#include "ui/planner/whenrow.h"

#include <QAbstractButton>

using namespace Qt::StringLiterals;
using State = Publication::State;

TEST_CASE("A week shows what is planned where its time is", "[planner]")
{
    PlannerStage s;
    const auto ids = s.add(u"Black Friday"_s, u"2026-11-27 16:00"_s, { 1, 2 });
    const QRect card = s.week().place(s.key(ids[0]));
    REQUIRE_FALSE(card.isEmpty());
    CHECK(s.week().place(s.key(ids[1])).isEmpty()); // one card for both
    const QPoint at = s.week().pointAt({ QDate(2026, 11, 27), 16 * 60 });
    CHECK(card.top() == at.y());
    CHECK(card.left() < at.x());
    CHECK(card.right() > at.x());
    CHECK(s.page().legend().entry(Legend::Kind::Scheduled)->text() == u"1 scheduled"_s);
}

TEST_CASE("A post is dragged to another day and hour, and back by undo", "[planner]")
{
    PlannerStage s;
    const auto ids = s.add(u"Bonjour"_s, u"2026-11-26 10:00"_s, { 1, 2 });
    const QString card = s.key(ids[0]);
    s.drag(card, s.spot(card, u"2026-11-27 13:30"_s));
    CHECK(s.wall(ids[0]) == u"2026-11-27 13:30"_s);
    CHECK(s.wall(ids[1]) == u"2026-11-27 13:30"_s);
    CHECK(s.row(ids[0]).nextAt == s.row(ids[0]).dueAt);
    CHECK(s.week().place(card).top() == s.week().pointAt({ QDate(2026, 11, 27), 810 }).y());
    s.undo();
    CHECK(s.wall(ids[0]) == u"2026-11-26 10:00"_s);
    CHECK(s.wall(ids[1]) == u"2026-11-26 10:00"_s);
}

TEST_CASE("A drop on the past is refused and says why", "[planner]")
{
    PlannerStage s;
    const auto ids = s.add(u"Bonjour"_s, u"2026-11-26 10:00"_s);
    const QString card = s.key(ids[0]);
    const QPoint past = s.spot(card, u"2026-11-23 10:00"_s);
    s.drag(card, past, false);
    CHECK(s.week().said() == u"That time has gone by"_s);
    s.release(past);
    CHECK(s.wall(ids[0]) == u"2026-11-26 10:00"_s);
    CHECK(s.window.undoBar().text() == u"That time has gone by"_s);
}

TEST_CASE("What has been sent stays where it is, whatever is dragged with it", "[planner]")
{
    PlannerStage s;
    const auto sent = s.add(u"Parti"_s, u"2026-11-24 09:00"_s);
    s.put(sent[0], State::Sent, u"https://example.social/1"_s);
    const auto coming = s.add(u"Bientôt"_s, u"2026-11-26 10:00"_s);
    s.week().select({ s.key(sent[0]), s.key(coming[0]) });
    CHECK(s.page().pane().cards().size() == 2);
    s.drag(s.key(coming[0]), s.spot(s.key(coming[0]), u"2026-11-27 10:00"_s));
    CHECK(s.wall(coming[0]) == u"2026-11-26 10:00"_s);
    CHECK(s.window.undoBar().text().startsWith(u"It has been sent"_s));
}

TEST_CASE("Several posts are moved together", "[planner]")
{
    PlannerStage s;
    const auto one = s.add(u"Un"_s, u"2026-11-25 09:30"_s);
    const auto two = s.add(u"Deux"_s, u"2026-11-26 18:00"_s);
    QTest::mouseClick(s.week().viewport(), Qt::LeftButton, {}, s.week().place(s.key(one[0])).center());
    QTest::mouseClick(s.week().viewport(), Qt::LeftButton, Qt::ControlModifier,
                      s.week().place(s.key(two[0])).center());
    CHECK(s.week().selection().size() == 2);
    s.drag(s.key(one[0]), s.spot(s.key(one[0]), u"2026-11-26 09:30"_s));
    CHECK(s.wall(one[0]) == u"2026-11-26 09:30"_s);
    CHECK(s.wall(two[0]) == u"2026-11-27 18:00"_s);
    s.undo();
    CHECK(s.wall(one[0]) == u"2026-11-25 09:30"_s);
    CHECK(s.wall(two[0]) == u"2026-11-26 18:00"_s);
}

TEST_CASE("Dragging is called off by Escape", "[planner]")
{
    PlannerStage s;
    const auto ids = s.add(u"Bonjour"_s, u"2026-11-26 10:00"_s);
    const QPoint to = s.spot(s.key(ids[0]), u"2026-11-27 10:00"_s);
    s.drag(s.key(ids[0]), to, false);
    CHECK_FALSE(s.week().said().isEmpty());
    QTest::keyClick(&s.week(), Qt::Key_Escape);
    s.release(to);
    CHECK(s.wall(ids[0]) == u"2026-11-26 10:00"_s);
}

TEST_CASE("The plan is led by keys", "[planner]")
{
    PlannerStage s;
    const auto ids = s.add(u"Bonjour"_s, u"2026-11-25 12:30"_s);
    s.week().setFocus();
    s.press(Qt::Key_T);
    CHECK(s.week().cursor() == Wall { QDate(2026, 11, 24), 12 * 60 });
    s.press(Qt::Key_Right);
    CHECK(s.week().selection().isEmpty());
    s.press(Qt::Key_Down);
    CHECK(s.week().selection() == QSet { s.key(ids[0]) });
    CHECK(s.page().pane().isVisible());
    s.press(Qt::Key_Right, Qt::AltModifier); // takes it along
    CHECK(s.wall(ids[0]) == u"2026-11-26 12:30"_s);
    s.press(Qt::Key_Up, Qt::AltModifier);
    CHECK(s.wall(ids[0]) == u"2026-11-26 12:15"_s);
    s.press(Qt::Key_Delete);
    CHECK(s.row(ids[0]).state == State::Cancelled);
    CHECK_FALSE(s.page().pane().isVisible());
    s.undo();
    CHECK(s.row(ids[0]).state == State::Scheduled);
    CHECK(s.row(ids[0]).nextAt == s.row(ids[0]).dueAt);
    s.press(Qt::Key_PageDown);
    CHECK(s.page().board().first == QDate(2026, 11, 30));
    CHECK(s.week().place(s.key(ids[0])).isEmpty());
    s.press(Qt::Key_T);
    CHECK(s.page().board().first == QDate(2026, 11, 23));
    s.press(Qt::Key_J);
    CHECK(s.week().selection() == QSet { s.key(ids[0]) });
    s.press(Qt::Key_Escape);
    CHECK(s.week().selection().isEmpty());
    s.week().setCursor({ QDate(2026, 11, 29), 10 * 60 });
    s.press(Qt::Key_Right); // over the week's edge
    CHECK(s.page().board().first == QDate(2026, 11, 30));
}

TEST_CASE("N writes a post for the time that is selected", "[planner]")
{
    PlannerStage s;
    s.week().setFocus();
    s.week().setCursor({ QDate(2026, 11, 27), 9 * 60 + 30 });
    s.press(Qt::Key_N);
    auto *composer = s.window.findChild<Composer *>();
    REQUIRE(composer);
    CHECK(composer->when().wall() == u"2026-11-27 09:30"_s);
    composer->close();
    s.brand.rest();
    s.week().setCursor({ QDate(2026, 11, 23), 9 * 60 });
    QTest::keyClick(&s.week(), Qt::Key_N);
    CHECK(s.window.undoBar().text() == u"That time has gone by"_s);
}

TEST_CASE("Every outcome is where the post is, with what can be done", "[planner]")
{
    PlannerStage s;
    const auto ids = s.add(u"Bonjour"_s, u"2026-11-24 11:00"_s, { 1, 2 });
    s.put(ids[0], State::Sent, u"https://example.social/1"_s);
    s.put(ids[1], State::Refused);
    s.week().select({ s.key(ids[0]) });
    s.brand.rest();
    const auto says = [&s](const QString &words) {
        const auto labels = s.page().pane().findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&words](const QLabel *each) {
            return each->isVisible() && each->text().contains(words);
        });
    };
    const auto button = [&s](const QString &words) -> QAbstractButton * {
        for (auto *each : s.page().pane().findChildren<QAbstractButton *>()) {
            if (each->isVisible() && each->text() == words)
                return each;
        }
        return nullptr;
    };
    CHECK(says(u"Text is too long"_s));
    REQUIRE(button(u"See it on Mastodon"_s));
    button(u"See it on Mastodon"_s)->click();
    CHECK(s.brand.services.opened == QList { QUrl(u"https://example.social/1"_s) });
    REQUIRE(button(u"Publish now"_s));
    button(u"Publish now"_s)->click();
    s.brand.rest();
    CHECK(s.row(ids[1]).state == State::Scheduled);
    CHECK(s.row(ids[0]).state == State::Sent);

    s.put(ids[1], State::Attention);
    s.week().select({ s.key(ids[1]) }); // at its own time by now
    s.brand.rest();
    CHECK_FALSE(button(u"Publish now"_s));
    REQUIRE(button(u"Look again"_s));
    REQUIRE(button(u"Send again"_s));
    s.brand.ask.text = u"https://bsky.example/9"_s;
    button(u"Mark as sent…"_s)->click();
    s.brand.rest();
    CHECK(s.row(ids[1]).state == State::Sent);
    CHECK(s.row(ids[1]).remoteUrl == QUrl(u"https://bsky.example/9"_s));
}

TEST_CASE("What is left out of the calendar is counted all the same", "[planner]")
{
    PlannerStage s;
    const auto ids = s.add(u"Bonjour"_s, u"2026-11-26 10:00"_s);
    QAbstractButton *scheduled = s.page().legend().entry(Legend::Kind::Scheduled);
    scheduled->click();
    CHECK(s.week().place(s.key(ids[0])).isEmpty());
    CHECK(scheduled->text() == u"1 scheduled"_s);
    scheduled->click();
    CHECK_FALSE(s.week().place(s.key(ids[0])).isEmpty());
}

TEST_CASE("Whose computer has to be on tonight is said", "[planner]")
{
    PlannerStage s;
    CHECK(s.page().legend().said().isEmpty());
    s.add(u"Bonjour"_s, u"2026-11-24 18:00"_s, { 1, 2 });
    CHECK(s.page().legend().said() == u"2 posts until tomorrow morning depend on this computer"_s);
}

TEST_CASE("In a month a post is dragged to another day and keeps its hour", "[planner]")
{
    PlannerStage s;
    s.page().setMode(PlannerPage::Mode::Month);
    const auto ids = s.add(u"Bonjour"_s, u"2026-11-26 10:10"_s);
    CellsView &month = s.page().month();
    CHECK(s.page().board().first == QDate(2026, 10, 26));
    CHECK(s.page().board().days == 42);
    const QPoint from = month.place(s.key(ids[0])).center();
    const QPoint to = month.pointAt({ QDate(2026, 12, 2), 0 });
    QTest::mousePress(month.viewport(), Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, to, month.viewport()->mapToGlobal(to), Qt::NoButton,
                     Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(month.viewport(), &move);
    QTest::mouseRelease(month.viewport(), Qt::LeftButton, {}, to);
    s.brand.rest();
    CHECK(s.wall(ids[0]) == u"2026-12-02 10:10"_s);
    s.undo();
    CHECK(s.wall(ids[0]) == u"2026-11-26 10:10"_s);
    month.setFocus();
    month.setCursor({ QDate(2026, 11, 25), 0 });
    s.press(Qt::Key_Right);
    CHECK(month.selection() == QSet { s.key(ids[0]) });
    s.press(Qt::Key_Down);
    CHECK(month.cursor().day == QDate(2026, 12, 3));
    s.press(Qt::Key_PageDown);
    CHECK(s.page().board().first == QDate(2026, 11, 30));
}

TEST_CASE("In its lane an account's share of a post moves alone", "[planner]")
{
    PlannerStage s;
    s.page().setMode(PlannerPage::Mode::Lanes);
    const auto ids = s.add(u"Bonjour"_s, u"2026-11-26 10:00"_s, { 1, 2 });
    CellsView &lanes = s.page().lanes();
    const QString mine = s.key(ids[0]) + u"/2"_s;
    REQUIRE_FALSE(lanes.place(mine).isEmpty());
    CHECK(lanes.place(mine).top() > lanes.place(s.key(ids[0]) + u"/1"_s).top());
    lanes.setFocus();
    lanes.select({ mine });
    s.press(Qt::Key_Right, Qt::AltModifier);
    CHECK(s.wall(ids[0]) == u"2026-11-26 10:00"_s);
    CHECK(s.wall(ids[1]) == u"2026-11-27 10:00"_s);
}

TEST_CASE("A free slot becomes a post of its account, and is taken by it", "[planner]")
{
    PlannerStage s;
    REQUIRE(s.brand.write(&rhythms::add, qint64(1), QList<int> { 5 }, 18 * 60));
    s.brand.rest();
    const QRect slot = s.week().openPlace(s.at(u"2026-11-27 18:00"_s));
    REQUIRE_FALSE(slot.isEmpty());
    QTest::mouseClick(s.week().viewport(), Qt::LeftButton, {}, slot.center());
    s.brand.rest();
    auto *composer = s.window.findChild<Composer *>();
    REQUIRE(composer);
    CHECK(composer->when().wall() == u"2026-11-27 18:00"_s);
    REQUIRE(composer->accounts().chosen().size() == 1);
    CHECK(composer->accounts().chosen()[0].id == 1);
    composer->box().setPlainText(u"Soirée"_s);
    composer->button().click();
    s.brand.rest();
    CHECK(s.week().openPlace(s.at(u"2026-11-27 18:00"_s)).isEmpty());
    CHECK(s.page().legend().entry(Legend::Kind::Scheduled)->text() == u"1 scheduled"_s);
}

TEST_CASE("Slots are made and unmade by account", "[planner]")
{
    PlannerStage s;
    SlotsDialog dialog(s.brand.context(), nullptr);
    s.brand.rest();
    dialog.choose(2);
    dialog.add(QTime(9, 30));
    s.brand.rest();
    REQUIRE(dialog.day(570, 5));
    CHECK(dialog.day(570, 5)->isChecked());
    CHECK_FALSE(dialog.day(570, 6)->isChecked());
    dialog.day(570, 5)->click();
    s.brand.rest();
    dialog.day(570, 7)->click();
    s.brand.rest();
    const auto rhythm = await(s.brand.store->read(&rhythms::of, qint64(2)));
    QList<int> days;
    for (const Slot &each : rhythm->week)
        days.append(each.weekday);
    CHECK(days == QList { 1, 2, 3, 4, 7 });
    CHECK(await(s.brand.store->read(&rhythms::of, qint64(1)))->week.isEmpty());
}

TEST_CASE("All posts are held by one switch, and that stays visible", "[planner]")
{
    PlannerStage s;
    s.add(u"Bonjour"_s, u"2026-11-24 18:00"_s);
    const bool on = true;
    REQUIRE(s.brand.write(&publications::hold, on));
    s.brand.rest();
    auto *notice = s.page().findChild<Notice *>();
    REQUIRE(notice);
    CHECK(notice->isVisible());
    for (auto *each : notice->findChildren<QPushButton *>()) {
        if (each->text() == u"Let them leave"_s)
            each->click();
    }
    s.brand.rest();
    CHECK_FALSE(notice->isVisible());
    CHECK_FALSE(*await(s.brand.store->read(&publications::held)));
    s.undo();
    CHECK(notice->isVisible());
}

TEST_CASE("What was tried with a post can be read and copied", "[planner]")
{
    PlannerStage s;
    const auto ids = s.add(u"Bonjour"_s, u"2026-11-24 12:00"_s);
    const Instant now = s.brand.clock.now();
    REQUIRE(*s.brand.write(&publications::claim, ids[0], State::Scheduled, u"us"_s, now));
    REQUIRE(*s.brand.write(&publications::openAttempt, ids[0], u"us"_s, QByteArray("key-1"), now, now));
    publications::Outcome outcome;
    outcome.move.from = State::Sending;
    outcome.move.to = State::Refused;
    outcome.move.errorKind = Error::Refused;
    outcome.move.error = Foreign(u"Text is too long"_s);
    outcome.word = u"refused"_s;
    outcome.status = 422;
    REQUIRE(*s.brand.write(&publications::record, ids[0], outcome, now + 120ms));
    HistoryDialog dialog(s.brand.context(), ids, nullptr);
    s.brand.rest();
    for (const QString &words : { u"Attempt 1"_s, u"refused"_s, u"HTTP 422"_s, u"key-1"_s,
                                  u"after 120 ms"_s, u"Text is too long"_s })
        CHECK(dialog.text().contains(words));
}

TEST_CASE("A week is copied as drafts, which leave once they are scheduled", "[planner]")
{
    PlannerStage s;
    const auto ids = s.add(u"Bonjour"_s, u"2026-11-26 10:00"_s, { 1, 2 });
    s.week().setFocus();
    s.week().select({ s.key(ids[0]) });
    s.press(Qt::Key_D);
    s.press(Qt::Key_PageDown);
    REQUIRE(s.page().board().cards.size() == 1);
    const plans::Card copy = s.page().board().cards[0];
    CHECK(plans::state(copy) == State::Draft);
    CHECK(copy.parts.size() == 2);
    s.week().select({ copy.key() });
    s.brand.rest();
    for (auto *each : s.page().pane().findChildren<QPushButton *>()) {
        if (each->isVisible() && each->text() == u"Schedule for 10:00"_s)
            each->click();
    }
    s.brand.rest();
    CHECK(s.row(copy.ids()[0]).state == State::Scheduled);
    CHECK(s.row(copy.ids()[1]).nextAt == s.at(u"2026-12-03 10:00"_s));
    s.undo();
    CHECK(s.row(copy.ids()[0]).state == State::Draft);
}

TEST_CASE("A time that the clocks skip is explained before a post is moved there", "[planner]")
{
    PlannerStage s;
    const auto ids = s.add(u"Bonjour"_s, u"2027-03-26 02:30"_s);
    s.page().goTo(QDate(2027, 3, 26));
    s.brand.rest();
    s.week().scrollToHour(0);
    const QString card = s.key(ids[0]);
    const QPoint to = s.spot(card, u"2027-03-28 02:30"_s);
    s.drag(card, to, false);
    CHECK(s.week().said() == u"The clocks go forward that night: it leaves at 03:30."_s);
    s.release(to);
    CHECK(s.wall(ids[0]) == u"2027-03-28 03:30"_s);
}

TEST_CASE("What begins at nearly the same time stands side by side", "[planner]")
{
    const auto apart = columns::arrange({ 0, 50, 100 }, 46, 3);
    for (const columns::Place &each : apart)
        CHECK((each.columns == 1 && each.column == 0 && !each.hidden));
    const auto pair = columns::arrange({ 0, 10, 50, 200 }, 46, 3);
    CHECK((pair[0].column == 0 && pair[1].column == 1 && pair[2].column == 0));
    CHECK((pair[0].columns == 2 && pair[2].columns == 2 && pair[3].columns == 1));
    // Five where three fit: two are seen, the rest is behind the third.
    const auto crowd = columns::arrange({ 0, 0, 0, 0, 0 }, 46, 3);
    CHECK_FALSE((crowd[0].hidden || crowd[1].hidden));
    for (int i = 2; i < 5; ++i)
        CHECK((crowd[i].hidden && crowd[i].column == 2 && crowd[i].columns == 3));
    CHECK(columns::arrange({}, 46, 3).isEmpty());
}
