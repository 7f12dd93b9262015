// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/planner/plannerstage.h"

#include "core/store/ideas.h"
#include "ui/planner/composer.h"
#include "ui/planner/legend.h"
#include "ui/planner/postpane.h"
#include "ui/planner/traypane.h"

#include <QDragMoveEvent>
#include <QLineEdit>
#include <QMimeData>

using namespace Qt::StringLiterals;
using State = Publication::State;

namespace {

QList<ideas::Idea> ideasOf(PlannerStage &s)
{
    return *await(s.brand.store->read(&ideas::all));
}

void note(PlannerStage &s, const QString &text)
{
    s.week().setFocus();
    s.press(Qt::Key_I);
    REQUIRE(s.page().tray().field().hasFocus());
    QTest::keyClicks(&s.page().tray().field(), text);
    s.press(Qt::Key_Return);
}

// As the desktop would carry it there.
void carry(PlannerStage &s, const Parcel &parcel, const QPoint &to, bool drop = true)
{
    const std::unique_ptr<QMimeData> mime = parcel.toMime();
    QWidget *viewport = s.week().viewport();
    QDragEnterEvent enter(to, Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(viewport, &enter);
    QDragMoveEvent move(to, Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(viewport, &move);
    if (!drop)
        return;
    QDropEvent fall(to, Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(viewport, &fall);
    s.brand.rest();
}

} // namespace

TEST_CASE("Ideas are noted in a line, by keyboard, changed and deleted, and undone", "[planner][tray]")
{
    PlannerStage s;
    CHECK(s.page().tray().isVisible()); // there is room
    note(s, u"Coulisses de l'atelier"_s);
    REQUIRE(ideasOf(s).size() == 1);
    CHECK(s.page().tray().field().text().isEmpty());
    CHECK(s.page().tray().field().hasFocus()); // the next one
    CHECK(s.page().tray().ideaList().lines().rowCount() == 1);
    s.undo();
    CHECK(ideasOf(s).isEmpty());
    note(s, u"Concours"_s);
    s.page().tray().ideaList().setFocus();
    s.page().tray().ideaList().select(ideasOf(s).first().id);
    s.brand.ask.text = u"Concours de photos"_s;
    s.press(Qt::Key_E);
    CHECK(ideasOf(s).first().text == u"Concours de photos"_s);
    s.press(Qt::Key_Delete);
    CHECK(ideasOf(s).isEmpty());
    s.undo();
    CHECK(ideasOf(s).first().text == u"Concours de photos"_s);
    s.page().tray().ideaList().setFocus();
    s.press(Qt::Key_Escape);
    CHECK_FALSE(s.page().tray().isVisible());
    s.press(Qt::Key_B);
    CHECK(s.page().tray().isVisible());
}

TEST_CASE("An idea is carried to a day and hour, becomes a draft there, and an idea again by undo",
          "[planner][tray]")
{
    PlannerStage s;
    s.add(u"Avant"_s, u"2026-11-25 10:00"_s, { 2 });
    note(s, u"Coulisses"_s);
    const qint64 id = ideasOf(s).first().id;
    const Parcel parcel = s.page().tray().parcel(id, false);
    CHECK(parcel.text == u"Coulisses"_s);
    const QPoint to = s.week().pointAt({ QDate(2026, 11, 27), 16 * 60 + 5 });
    carry(s, parcel, to, false);
    CHECK_FALSE(s.week().said().isEmpty());
    carry(s, parcel, to);
    CHECK(s.week().said().isEmpty());
    CHECK(ideasOf(s).isEmpty());
    const auto drafts = s.page().board().drafts;
    REQUIRE(drafts.size() == 1);
    CHECK(s.wall(drafts[0].ids()[0]) == u"2026-11-27 16:00"_s); // on a quarter of an hour
    CHECK(drafts[0].parts[0].accountId == 2); // where the last one went
    CHECK(s.row(drafts[0].ids()[0]).state == State::Draft);
    CHECK(s.page().pane().isVisible()); // to be written on
    s.undo();
    CHECK(ideasOf(s).size() == 1);
    CHECK(s.page().board().drafts.isEmpty());
    carry(s, parcel, s.week().pointAt({ QDate(2026, 11, 23), 9 * 60 }));
    CHECK(s.window.undoBar().text() == u"That time has gone by"_s);
    CHECK(ideasOf(s).size() == 1);
}

TEST_CASE("Enter plans an idea where the calendar's cursor is", "[planner][tray]")
{
    PlannerStage s;
    s.add(u"Avant"_s, u"2026-11-25 10:00"_s);
    note(s, u"Coulisses"_s);
    s.week().setCursor({ QDate(2026, 11, 28), 11 * 60 });
    s.page().tray().ideaList().setFocus();
    s.page().tray().ideaList().select(ideasOf(s).first().id);
    s.press(Qt::Key_Return);
    const auto drafts = s.page().board().drafts;
    REQUIRE(drafts.size() == 1);
    CHECK(s.wall(drafts[0].ids()[0]) == u"2026-11-28 11:00"_s);
}

TEST_CASE("A draft is carried to another time, and shown from the tray", "[planner][tray]")
{
    PlannerStage s;
    const auto ids = s.add(u"Brouillon"_s, u"2026-12-09 10:00"_s, { 1, 2 }, State::Draft);
    REQUIRE(s.page().tray().draftList().lines().rowCount() == 1);
    carry(s, s.page().tray().parcel(ids[0], true), s.week().pointAt({ QDate(2026, 11, 27), 16 * 60 }));
    CHECK(s.wall(ids[0]) == u"2026-11-27 16:00"_s);
    CHECK(s.wall(ids[1]) == u"2026-11-27 16:00"_s);
    CHECK(s.row(ids[0]).state == State::Draft);
    s.undo();
    CHECK(s.wall(ids[0]) == u"2026-12-09 10:00"_s);
    s.page().tray().draftList().setFocus();
    s.page().tray().draftList().select(ids[0]);
    s.press(Qt::Key_Return);
    CHECK(s.page().board().first == QDate(2026, 12, 7));
    CHECK(s.week().selection() == QSet { s.key(ids[0]) });
}
