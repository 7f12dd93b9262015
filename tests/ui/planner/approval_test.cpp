// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/planner/plannerstage.h"

#include "core/store/approvals.h"
#include "ui/button.h"
#include "ui/panes.h"
#include "ui/planner/accountpicker.h"
#include "ui/planner/composer.h"
#include "ui/planner/legend.h"
#include "ui/planner/postpane.h"
#include "ui/planner/postspage.h"

#include <QAbstractButton>
#include <QFile>
#include <QMenu>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using State = Publication::State;

namespace {

void askFor(PlannerStage &s)
{
    approvals::Asked everywhere;
    everywhere.everywhere = true;
    REQUIRE(s.brand.write(&approvals::ask, everywhere, s.brand.clock.now()));
    s.brand.rest();
}

template <typename W>
bool says(W &pane, const QString &words)
{
    const auto labels = pane.template findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel *each) {
        return each->isVisible() && each->text().contains(words);
    });
}

QStringList buttons(const QWidget &pane)
{
    QStringList found;
    for (const auto *each : pane.findChildren<QAbstractButton *>()) {
        if (each->isVisible() && !each->text().isEmpty())
            found.append(each->text());
    }
    return found;
}

} // namespace

TEST_CASE("A post is submitted, sent back with the reason and approved by keyboard", "[planner][approval]")
{
    PlannerStage s;
    askFor(s);
    const auto ids = s.add(u"Soldes"_s, u"2026-11-26 10:00"_s, { 1, 2 });
    CHECK(s.row(ids[0]).state == State::Submitted);
    CHECK(s.page().legend().entry(Legend::Kind::Approval)->text() == u"1 to approve"_s);
    s.week().setFocus();
    s.week().select({ s.key(ids[0]) });
    s.brand.rest();
    CHECK(buttons(s.page().pane()).contains(u"Approve"_s));
    s.press(Qt::Key_A);
    CHECK(s.row(ids[0]).state == State::Scheduled);
    CHECK(s.row(ids[1]).state == State::Scheduled);
    CHECK(s.row(ids[0]).nextAt == s.row(ids[0]).dueAt);
    CHECK(says(s.page().pane(), u"Approved by "_s));
    CHECK_FALSE(buttons(s.page().pane()).contains(u"Approve"_s));
    s.undo();
    CHECK(s.row(ids[0]).state == State::Submitted);

    s.press(Qt::Key_R); // without a word
    CHECK(s.row(ids[0]).state == State::Submitted);
    s.brand.ask.text = u"Le prix est faux"_s;
    s.press(Qt::Key_R);
    CHECK(s.row(ids[0]).state == State::Draft);
    CHECK(says(s.page().pane(), u"Le prix est faux"_s));
    CHECK(buttons(s.page().pane()).contains(u"Submit"_s));
    s.press(Qt::Key_S);
    CHECK(s.row(ids[1]).state == State::Submitted);
    s.press(Qt::Key_A);
    CHECK(s.row(ids[1]).state == State::Scheduled);
    s.press(Qt::Key_A); // nothing waits any more
    CHECK(s.window.undoBar().text() == u"Nothing selected waits for approval"_s);
}

TEST_CASE("An approval is taken back from the pane", "[planner][approval]")
{
    PlannerStage s;
    askFor(s);
    const auto ids = s.add(u"Soldes"_s, u"2026-11-26 10:00"_s);
    s.week().setFocus();
    s.week().select({ s.key(ids[0]) });
    s.press(Qt::Key_A);
    for (auto *each : s.page().pane().findChildren<QAbstractButton *>()) {
        if (each->isVisible() && each->text() == u"Take the approval back"_s) {
            each->click();
            break;
        }
    }
    s.brand.rest();
    CHECK(s.row(ids[0]).state == State::Submitted);
    CHECK_FALSE(s.row(ids[0]).nextAt);
}

TEST_CASE("Where approval is asked for, the composer submits; what is edited afterwards waits again",
          "[planner][approval]")
{
    PlannerStage s;
    askFor(s);
    s.week().setFocus();
    s.week().setCursor({ QDate(2026, 11, 27), 9 * 60 + 30 });
    s.press(Qt::Key_N);
    auto *composer = s.window.findChild<Composer *>();
    REQUIRE(composer);
    composer->box().setPlainText(u"Soldes"_s);
    composer->accounts().setChosen({ 1 });
    s.brand.rest();
    CHECK(composer->button().text() == u"Submit for 09:30"_s);
    composer->button().click();
    s.brand.rest();
    CHECK(s.window.undoBar().text().startsWith(u"Approval is asked for"_s));
    const auto planned = *await(s.brand.store->read(&publications::list, publications::Filter()));
    const qint64 id = planned.first().id;
    CHECK(s.row(id).state == State::Submitted);
    CHECK_FALSE(s.row(id).writer.isEmpty());
    s.week().select({ s.key(id) });
    s.week().setFocus();
    s.press(Qt::Key_A);
    CHECK(s.row(id).state == State::Scheduled);

    composer->edit(s.row(id).postId);
    s.brand.rest();
    composer->box().setPlainText(u"Soldes, moins 90 %"_s);
    s.brand.rest();
    composer->button().click();
    s.brand.rest();
    CHECK(s.row(id).outgoing.text == u"Soldes, moins 90 %"_s);
    CHECK(s.row(id).state == State::Submitted);
    CHECK_FALSE(s.row(id).nextAt);
    s.undo(); // the words that were approved
    CHECK(s.row(id).outgoing.text == u"Soldes"_s);
    CHECK(s.row(id).state == State::Scheduled);
}

TEST_CASE("Asking for approval is a choice of the menu, by account, and can be undone",
          "[planner][approval]")
{
    PlannerStage s;
    const auto ids = s.add(u"Soldes"_s, u"2026-11-26 10:00"_s, { 1, 2 });
    approvals::Asked one;
    one.accounts = { 2 };
    s.page().desk().askForApproval(one);
    s.brand.rest();
    CHECK(s.row(ids[0]).state == State::Scheduled);
    CHECK(s.row(ids[1]).state == State::Submitted);
    CHECK(s.page().board().approval == one);
    s.undo();
    CHECK(s.page().board().approval == approvals::Asked());
    CHECK(s.row(ids[1]).state == State::Submitted); // a person says when it leaves
}

TEST_CASE("The list is filtered like the calendar, and approves", "[planner][approval]")
{
    PlannerStage s;
    const auto free = s.add(u"Demain"_s, u"2026-11-25 10:00"_s);
    approvals::Asked two;
    two.accounts = { 2 };
    s.page().desk().askForApproval(two);
    s.brand.rest();
    const auto ids = s.add(u"Soldes"_s, u"2026-11-26 10:00"_s, { 2 });
    s.window.commands().action(Command::ShowWaiting)->trigger();
    s.brand.rest();
    CHECK(s.page().mode() == PlannerPage::Mode::List);
    const auto cards = [&s] {
        int shown = 0;
        for (const auto *each : s.page().list().findChildren<PostCard *>())
            shown += each->isVisible();
        return shown;
    };
    CHECK(cards() == 1);
    CHECK(says(s.page().list(), u"To approve"_s));
    for (auto *each : s.page().list().findChildren<QAbstractButton *>()) {
        if (each->isVisible() && each->text() == u"Approve"_s) {
            each->setFocus();
            QTest::keyClick(each, Qt::Key_Space);
            break;
        }
    }
    s.brand.rest();
    CHECK(s.row(ids[0]).state == State::Scheduled);
    CHECK(cards() == 0);
    CHECK(says(s.page().list(), u"Nothing of that kind"_s));
    s.page().legend().entry(Legend::Kind::Scheduled)->click();
    CHECK(cards() == 2);
    CHECK(s.row(free[0]).state == State::Scheduled);
}

TEST_CASE("The review sheet says what is to be said, where and when, and needs nothing from elsewhere",
          "[planner][approval]")
{
    PlannerStage s;
    askFor(s);
    const auto ids = s.add(u"Soldes <b>& co</b>"_s, u"2026-11-26 10:00"_s, { 1, 2 });
    s.add(u"Brouillon"_s, u"2026-11-27 18:00"_s, { 1 }, State::Draft);
    s.add(u"Une autre semaine"_s, u"2026-12-04 18:00"_s);
    const QString html = s.brand.home.filePath(u"review.html"_s);
    s.brand.ask.files = { html };
    s.window.commands().action(Command::ReviewHtml)->trigger();
    s.brand.rest();
    QFile file(html);
    REQUIRE(file.open(QFile::ReadOnly));
    const QString page = QString::fromUtf8(file.readAll());
    CHECK(page.contains(u"Soldes &lt;b&gt;&amp; co&lt;/b&gt;"_s));
    CHECK(page.contains(u"Brouillon"_s));
    CHECK_FALSE(page.contains(u"Une autre semaine"_s));
    CHECK(page.contains(u"class=\"state waiting\""_s));
    CHECK(page.count(u"Soldes"_s) == 1); // the same words on two accounts
    CHECK_FALSE(page.contains(QRegularExpression(u"(src|href)=\"(?!data:)|url\\(|@import|<script"_s)));

    const QString pdf = s.brand.home.filePath(u"review.pdf"_s);
    s.brand.ask.files = { pdf };
    s.page().exportReview(true);
    s.brand.rest();
    QFile paper(pdf);
    REQUIRE(paper.open(QFile::ReadOnly));
    CHECK(paper.readAll().startsWith("%PDF-"));
    CHECK(s.row(ids[0]).state == State::Submitted);
}
