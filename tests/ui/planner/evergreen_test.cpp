// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/planner/plannerstage.h"

#include "core/schedule/evergreen.h"
#include "core/store/rhythms.h"
#include "ui/button.h"
#include "ui/lines.h"
#include "ui/planner/evergreendialog.h"
#include "ui/planner/postpane.h"
#include "ui/textbox.h"

#include <QAbstractButton>
#include <QMenu>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using State = Publication::State;

namespace {

class EvergreenStage : public PlannerStage
{
public:
    QList<evergreens::Evergreen> pool() { return *await(brand.store->read(&evergreens::all)); }
    void keep(const QString &text, const QString &wall)
    {
        const auto ids = add(text, wall);
        week().select({ key(ids[0]) });
        brand.rest();
        auto *link = page().pane().findChild<QAbstractButton *>(u"evergreen"_s);
        REQUIRE(link);
        link->setFocus();
        QTest::keyClick(link, Qt::Key_Space);
        brand.rest();
    }
    EvergreenDialog &open()
    {
        for (QAction *each : page().menu().actions()) {
            if (each->text() == u"Evergreen posts…"_s)
                each->trigger();
        }
        brand.rest();
        auto *dialog = page().findChild<EvergreenDialog *>();
        REQUIRE(dialog);
        return *dialog;
    }
};

} // namespace

TEST_CASE("A post is kept evergreen by one key, and no more by undo", "[planner][evergreen]")
{
    EvergreenStage s;
    s.keep(u"Toujours vrai"_s, u"2026-11-26 10:00"_s);
    REQUIRE(s.pool().size() == 1);
    CHECK(s.pool()[0].text == u"Toujours vrai"_s);
    CHECK(s.window.undoBar().text() == u"It goes out again in free slots, after 30 days"_s);
    s.undo();
    CHECK(s.pool().isEmpty());
}

TEST_CASE("The pool says how often, how long each rests, and in which words", "[planner][evergreen]")
{
    EvergreenStage s;
    s.keep(u"Toujours vrai"_s, u"2026-11-26 10:00"_s);
    s.keep(u"Vrai aussi"_s, u"2026-11-27 10:00"_s);
    EvergreenDialog &dialog = s.open();
    REQUIRE(dialog.list().lines().rowCount() == 2);
    dialog.rest().setValue(12);
    dialog.variants().setPlainText(u"Autrement\n---\nEt encore\nautrement"_s);
    dialog.list().select(s.pool()[1].id); // what was written is of the first
    dialog.perDay().setValue(2);
    s.brand.rest();
    CHECK(s.pool()[0].rest == 12);
    CHECK(s.pool()[0].variants == QStringList { u"Autrement"_s, u"Et encore\nautrement"_s });
    CHECK(s.pool()[1].rest == 30);
    CHECK(s.pool()[1].variants.isEmpty());
    CHECK(await(s.brand.store->read(&evergreen::caps))->day == 2);
    CHECK(dialog.variants().toPlainText().isEmpty());
    dialog.pause().setFocus();
    QTest::keyClick(&dialog.pause(), Qt::Key_Space);
    s.brand.rest();
    CHECK(s.pool()[1].paused);
    CHECK(dialog.pause().text() == u"Go on"_s);
    dialog.removal().click();
    s.brand.rest();
    REQUIRE(s.pool().size() == 1);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    s.brand.rest();
    s.undo();
    CHECK(s.pool().size() == 2);
}

TEST_CASE("What goes out again shows in the calendar like any other post", "[planner][evergreen]")
{
    EvergreenStage s;
    REQUIRE(s.brand.write(&rhythms::add, qint64(1), QList<int> { 2, 3 }, 18 * 60));
    s.keep(u"Toujours vrai"_s, u"2026-11-24 13:00"_s);
    evergreens::Evergreen one = s.pool()[0];
    one.rest = 1;
    one.variants = { u"Toujours aussi vrai"_s };
    REQUIRE(s.brand.write(&evergreens::put, evergreens::Evergreen(one)));
    s.brand.clock.set(s.at(u"2026-11-24 19:00"_s));
    REQUIRE(*s.brand.write(&evergreen::fill, s.brand.clock.now()) == 1);
    s.brand.rest();
    bool found = false;
    for (const plans::Card &card : s.page().board().cards) {
        if (!card.evergreen)
            continue;
        found = true;
        CHECK(card.at == s.at(u"2026-11-25 18:00"_s));
        CHECK(plain::line(card.text()) == u"Toujours aussi vrai"_s);
    }
    CHECK(found);
}
