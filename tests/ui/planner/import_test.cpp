// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/planner/plannerstage.h"

#include "ui/button.h"
#include "ui/lines.h"
#include "ui/planner/importdialog.h"

#include <QCheckBox>
#include <QFile>
#include <QMenu>

using namespace Qt::StringLiterals;
using State = Publication::State;

namespace {

class ImportStage : public PlannerStage
{
public:
    QString file(const QByteArray &text, const QString &name = u"plan.csv"_s)
    {
        QFile made(brand.home.filePath(name));
        REQUIRE(made.open(QFile::WriteOnly));
        made.write(text);
        return made.fileName();
    }
    ImportDialog &open(const QByteArray &text)
    {
        page().showImport(file(text));
        brand.rest();
        auto *dialog = page().findChild<ImportDialog *>();
        REQUIRE(dialog);
        waitFor([dialog] { return !dialog->summary().startsWith(u"Reading"_s); });
        brand.rest();
        return *dialog;
    }
    qsizetype planned()
    {
        publications::Filter all;
        all.state = State::Scheduled;
        return await(brand.store->read(&publications::list, all))->size();
    }
};

const QByteArray head = "accounts;date;heure;texte\n";

} // namespace

TEST_CASE("A file is looked at, planned by Enter, and taken back as one", "[planner][import]")
{
    ImportStage s;
    ImportDialog &dialog = s.open(head + "mastodon, bluesky;26/11/2026;10:00;Bonjour\n"
                                         "mastodon;27/11/2026;16h30;À bientôt\n");
    CHECK(dialog.summary().startsWith(u"2 posts in plan.csv"_s));
    CHECK(dialog.list().lines().rowCount() == 2);
    CHECK(dialog.list().hasFocus());
    CHECK(dialog.button().text() == u"Plan 2 posts"_s);
    CHECK(dialog.partly().isHidden());
    CHECK(s.planned() == 0); // nothing before it is wanted
    QTest::keyClick(&dialog, Qt::Key_Return);
    s.brand.rest();
    CHECK(s.planned() == 3);
    CHECK(s.window.undoBar().text() == u"2 posts planned from plan.csv"_s);
    s.undo();
    CHECK(s.planned() == 0);
}

TEST_CASE("Nothing of a file with a fault is planned before somebody agrees", "[planner][import]")
{
    ImportStage s;
    ImportDialog &dialog = s.open(head + "mastodon;26/11/2026;10:00;Bonjour\n"
                                         "mastodon;32/11/2026;10:00;Jamais\n");
    CHECK(dialog.list().lines().rowCount() == 1); // those to correct first
    CHECK(dialog.details() == u"Line 3, column 2 (date): “32/11/2026” is no date"_s);
    CHECK_FALSE(dialog.button().isEnabled());
    QTest::keyClick(&dialog, Qt::Key_Return);
    s.brand.rest();
    CHECK(s.planned() == 0);
    REQUIRE_FALSE(dialog.partly().isHidden());
    dialog.partly().setFocus();
    QTest::keyClick(&dialog.partly(), Qt::Key_Space);
    CHECK(dialog.button().text() == u"Plan 1 post"_s);
    QTest::keyClick(&dialog, Qt::Key_Return);
    s.brand.rest();
    CHECK(s.planned() == 1);
}

TEST_CASE("The same file again plans nothing twice unless it is wanted", "[planner][import]")
{
    ImportStage s;
    const QByteArray text = head + "mastodon;26/11/2026;10:00;Bonjour\n";
    QTest::keyClick(&s.open(text), Qt::Key_Return);
    s.brand.rest();
    REQUIRE(s.planned() == 1);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    ImportDialog &dialog = s.open(text);
    CHECK_FALSE(dialog.button().isEnabled());
    CHECK(dialog.details() == u"Line 2: Mastodon: planned already"_s);
    dialog.again().click();
    dialog.drafts().click();
    CHECK(dialog.button().text() == u"Make 1 draft"_s);
    dialog.button().click();
    s.brand.rest();
    CHECK(s.planned() == 1);
    CHECK(s.page().board().drafts.size() == 1);
}

TEST_CASE("A file that is none says why, where, and plans nothing", "[planner][import]")
{
    ImportStage s;
    ImportDialog &dialog = s.open(head + "mastodon;26/11/2026;10:00;\"Bonjour\n");
    CHECK(dialog.summary() == u"Nothing of plan.csv can be read."_s);
    CHECK_FALSE(dialog.button().isVisible());
    QTest::keyClick(&dialog, Qt::Key_Escape);
    s.brand.rest();
    CHECK(s.planned() == 0);
}

TEST_CASE("The plan is written to a file by the menu", "[planner][import]")
{
    ImportStage s;
    s.add(u"Bonjour"_s, u"2026-11-26 10:00"_s, { 1, 2 });
    for (const QString &name : { u"out.csv"_s, u"out.ics"_s }) {
        s.brand.ask.files = { s.brand.home.filePath(name) };
        QMenu &menu = s.page().menu();
        for (QAction *each : menu.actions()) {
            if (each->text() == u"Export the plan…"_s)
                each->trigger();
        }
        s.brand.rest();
        QFile file(s.brand.home.filePath(name));
        REQUIRE(file.open(QFile::ReadOnly));
        CHECK(file.readAll().contains("Bonjour"));
        CHECK(s.window.undoBar().text() == u"1 post written to "_s + name);
    }
}
