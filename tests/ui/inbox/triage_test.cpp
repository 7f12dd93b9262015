// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "tests/ui/stage.h"

#include "core/inbox/deadlines.h"
#include "core/store/labels.h"
#include "core/store/messages.h"
#include "core/store/notes.h"
#include "core/store/publications.h"
#include "core/store/values.h"
#include "ui/choices.h"
#include "ui/describe.h"
#include "ui/inbox/bulkbar.h"
#include "ui/inbox/threaditems.h"
#include "ui/palette.h"
#include "ui/rail.h"
#include "ui/settings/deadlinesettings.h"
#include "ui/topbar.h"

#include <QCheckBox>
#include <QComboBox>

using namespace Qt::StringLiterals;

namespace {

using State = Conversation::State;

Conversation row(Stage &stage, qint64 id)
{
    return *await(stage.brand.store->read(&conversations::one, id));
}

// Letters as they are pressed, wherever the focus is.
void type(Stage &stage, const QString &text)
{
    for (const QChar each : text)
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &stage.window,
                        each.toLatin1());
    stage.brand.rest();
}

Picker *picker(Stage &stage)
{
    const auto found = stage.window.findChildren<Picker *>();
    for (Picker *each : found) {
        if (each->isVisible())
            return each;
    }
    return nullptr;
}

QStringList offered(const Choices &choices)
{
    QStringList texts;
    for (const Choice &each : choices.offered())
        texts.append(each.text);
    return texts;
}

Rail &rail(Stage &stage)
{
    return *stage.window.findChild<Rail *>();
}

} // namespace

TEST_CASE("Snoozing is chosen by keyboard, and undone", "[triage]")
{
    Stage stage;
    stage.press(Qt::Key_J);
    const qint64 id = stage.list().current()->id;
    stage.press(Qt::Key_S);
    REQUIRE(picker(stage));
    CHECK(QApplication::focusWidget() == &picker(stage)->field());
    stage.press(Qt::Key_Down); // later today, or tomorrow
    const QString chosen = picker(stage)->choices().offered().at(1).text;
    stage.press(Qt::Key_Return);
    CHECK_FALSE(picker(stage));
    CHECK(row(stage, id).state == State::Snoozed);
    CHECK(row(stage, id).snoozedUntil > stage.brand.clock.now() + 1h);
    CHECK(stage.current() == u"Jonas Ohm"_s); // on to the next
    CHECK(stage.list().model().rowCount() == 9);
    CHECK(stage.window.undoBar().text().startsWith(u"Snoozed until"_s));
    stage.press(Qt::Key_U);
    CHECK(row(stage, id).state == State::Todo);
    CHECK(stage.current() == u"Claire Dubois"_s);

    // A time that is typed; Esc leaves everything as it is.
    stage.press(Qt::Key_S);
    stage.press(Qt::Key_Escape);
    CHECK_FALSE(picker(stage));
    CHECK(row(stage, id).state == State::Todo);
    stage.press(Qt::Key_S);
    type(stage, u"3 d"_s);
    CHECK(offered(picker(stage)->choices()) == QStringList { u"Until then"_s });
    stage.press(Qt::Key_Return);
    CHECK(row(stage, id).snoozedUntil
          == walltime::resolve(walltime::at(stage.brand.clock.now(), stage.brand.pulse.zone())
                                   .addDays(3),
                               stage.brand.pulse.zone())
                 .at);
}

TEST_CASE("What comes back says why", "[triage]")
{
    Stage stage;
    stage.open(u"jonas"_s);
    const qint64 id = stage.list().current()->id;
    stage.press(Qt::Key_S);
    stage.press(Qt::Key_Return);
    REQUIRE(row(stage, id).state == State::Snoozed);
    const Instant until = *row(stage, id).snoozedUntil;
    stage.brand.clock.advance(1h);
    REQUIRE(stage.brand.write(&conversations::wake, stage.brand.clock.now()));
    stage.brand.rest();
    const Conversation back = row(stage, id);
    CHECK(back.state == State::Todo);
    const QString why = describe::back(back, stage.brand.clock.now(), stage.brand.pulse.zone());
    CHECK(why == u"back: snoozed until %1"_s.arg(describe::clock(until, stage.brand.pulse.zone())));
}

TEST_CASE("Labels are put on, made and taken off by keyboard", "[triage]")
{
    Stage stage;
    stage.press(Qt::Key_J);
    const qint64 id = stage.list().current()->id;
    stage.press(Qt::Key_L);
    REQUIRE(picker(stage));
    type(stage, u"vip"_s);
    CHECK(offered(picker(stage)->choices()) == QStringList { u"New label “vip”"_s });
    stage.press(Qt::Key_Return);
    CHECK(row(stage, id).labels == QStringList { u"vip"_s });
    CHECK(stage.list().current()->labels == QStringList { u"vip"_s });
    stage.press(Qt::Key_U);
    CHECK(row(stage, id).labels.isEmpty());
    REQUIRE(stage.brand.write(&labels::add, id, u"order"_s));
    stage.press(Qt::Key_L);
    CHECK(picker(stage)->choices().offered().at(0).checked);
    stage.press(Qt::Key_Return); // it has it: off again
    CHECK(row(stage, id).labels.isEmpty());
}

TEST_CASE("Assigning makes Mine, and undo gives it back", "[triage]")
{
    Stage stage;
    stage.brand.settings.setText(Settings::PersonName, u"Ines Martin"_s);
    stage.window.views().refresh();
    stage.brand.rest();
    REQUIRE(stage.window.views().view(u"mine"_s));
    stage.press(Qt::Key_J);
    const qint64 id = stage.list().current()->id;
    stage.press(Qt::Key_A);
    REQUIRE(picker(stage));
    CHECK(offered(picker(stage)->choices()).constFirst() == u"Ines Martin (me)"_s);
    stage.press(Qt::Key_Return);
    CHECK(row(stage, id).assignee == u"Ines Martin"_s);
    CHECK(stage.window.views().count(u"mine"_s) == 1);
    CHECK(stage.window.views().personInitials() == u"IM"_s);
    rail(stage).row(u"mine"_s)->click();
    stage.brand.rest();
    CHECK(stage.list().model().rowCount() == 1);
    stage.press(Qt::Key_U);
    CHECK(row(stage, id).assignee.isEmpty());
    CHECK(stage.list().model().rowCount() == 0);
}

TEST_CASE("A note is kept for colleagues, and taken back", "[triage]")
{
    Stage stage;
    stage.press(Qt::Key_J);
    const qint64 id = stage.list().current()->id;
    stage.brand.ask.text = u"carrier ticket #8812"_s;
    stage.press(Qt::Key_N);
    const auto kept = await(stage.brand.store->read(&notes::of, id));
    REQUIRE(kept->size() == 1);
    CHECK(kept->first().body == u"carrier ticket #8812"_s);
    const auto shown = [&stage] {
        QStringList found;
        for (ThreadItem *item : stage.inbox().thread().items()) {
            if (const auto *note = qobject_cast<NoteMark *>(item))
                found.append(note->text());
        }
        return found;
    };
    REQUIRE(shown().size() == 1);
    CHECK(shown().constFirst().endsWith(u"carrier ticket #8812"_s));
    CHECK(qobject_cast<NoteMark *>(stage.inbox().thread().items().constLast())); // after what there was
    stage.press(Qt::Key_U);
    CHECK(shown().isEmpty());
    CHECK(await(stage.brand.store->read(&notes::of, id))->isEmpty());
}

TEST_CASE("Several are selected and dealt with at once", "[triage]")
{
    Stage stage;
    auto *bar = stage.window.findChild<BulkBar *>();
    REQUIRE(bar);
    CHECK(bar->isHidden());
    stage.press(Qt::Key_J);
    stage.press(Qt::Key_X);
    stage.press(Qt::Key_J);
    stage.press(Qt::Key_X);
    CHECK(stage.list().marked().size() == 2);
    CHECK_FALSE(bar->isHidden());
    stage.list().view().setFocus();
    stage.press(Qt::Key_Down, Qt::ShiftModifier);
    CHECK(stage.list().marked().size() == 3);
    const QList<qint64> ids = stage.list().marked().values();
    stage.press(Qt::Key_L);
    type(stage, u"wave"_s);
    stage.press(Qt::Key_Return);
    for (const qint64 id : ids)
        CHECK(row(stage, id).labels == QStringList { u"wave"_s });
    CHECK(stage.list().marked().size() == 3); // there may be more to do with them
    stage.press(Qt::Key_E);
    CHECK(stage.list().model().rowCount() == 7);
    CHECK(stage.list().marked().isEmpty());
    CHECK(bar->isHidden());
    CHECK(stage.brand.pulse.conversations(State::Done) == 3);
    CHECK(stage.window.undoBar().text().startsWith(u"Done: 3 conversation"_s));
    stage.press(Qt::Key_U);
    CHECK(stage.list().model().rowCount() == 10);
    CHECK(stage.brand.pulse.conversations(State::Done) == 0);
    stage.press(Qt::Key_X, Qt::ShiftModifier);
    CHECK(stage.list().marked().size() == 10);
    stage.list().view().setFocus();
    stage.press(Qt::Key_Escape);
    CHECK(stage.list().marked().isEmpty());
    QTest::mouseClick(stage.list().view().viewport(), Qt::LeftButton, Qt::ControlModifier,
                      stage.list().view().visualRect(stage.list().model().index(1)).center());
    QTest::mouseClick(stage.list().view().viewport(), Qt::LeftButton, Qt::ShiftModifier,
                      stage.list().view().visualRect(stage.list().model().index(4)).center());
    CHECK(stage.list().marked().size() == 4);
}

TEST_CASE("A list is sorted by who waits longest and by deadline", "[triage]")
{
    Stage stage;
    stage.window.commands().action(Command::SortWaiting)->trigger();
    stage.brand.rest();
    CHECK(plain::line(stage.list().model().at(0).authorName) == u"Sven"_s);
    CHECK(stage.window.commands().action(Command::SortWaiting)->isChecked());

    deadline::Rules rules;
    rules.calendar.week.fill({ 0, 1440 });
    rules.goals = { { 0, {}, 24 * 60 }, { 2, {}, 60 } };
    REQUIRE(stage.brand.write(&deadlines::setRules, rules));
    REQUIRE(*stage.brand.write(&deadlines::settle, 100) == 10);
    stage.window.commands().action(Command::SortDeadline)->trigger();
    stage.brand.rest();
    CHECK(plain::line(stage.list().model().at(0).authorName) == u"Léa Vasseur"_s);
    CHECK(stage.window.views().count(u"overdue"_s) == 4); // three of Bluesky, and Sven
    CHECK(rail(stage).row(u"overdue"_s)->isVisible());
    rail(stage).row(u"overdue"_s)->click();
    stage.brand.rest();
    CHECK(stage.list().model().rowCount() == 4);
    stage.press(Qt::Key_J);
    stage.press(Qt::Key_E);
    CHECK(stage.window.views().count(u"overdue"_s) == 3);
}

TEST_CASE("How far off a deadline is, in words", "[triage]")
{
    const Instant now = instant(1'795'172'400'000);
    CHECK(describe::left(now + 168min, now) == u"2 h 48 left"_s);
    CHECK(describe::left(now + 48min, now) == u"48 min left"_s);
    CHECK(describe::left(now + 60h, now) == u"2 d left"_s);
    CHECK(describe::left(now - 3h - 5min, now) == u"3 h late"_s);
    CHECK(describe::left(now, now) == u"0 min late"_s);
}

TEST_CASE("A filter is put together by keyboard and saved as a view", "[triage]")
{
    Stage stage;
    const qint64 claire = stage.brand.conversationOf(u"claire"_s);
    const qint64 sven = stage.brand.conversationOf(u"sven"_s);
    for (const qint64 id : { claire, sven })
        REQUIRE(stage.brand.write(&labels::add, id, u"vip"_s));
    stage.brand.rest();
    stage.press(Qt::Key_F);
    REQUIRE(picker(stage));
    type(stage, u"label vip"_s);
    CHECK(offered(picker(stage)->choices()) == QStringList { u"vip"_s });
    stage.press(Qt::Key_Return);
    CHECK(stage.list().model().rowCount() == 2);

    stage.brand.ask.text = u"VIP"_s;
    stage.press(Qt::Key_S, Qt::ShiftModifier);
    const auto views = await(stage.brand.store->read(&views::all));
    REQUIRE(views->size() == 1);
    const QString key = u"saved:%1"_s.arg(views->first().id);
    REQUIRE(rail(stage).row(key));
    CHECK(rail(stage).row(key)->isCurrent());
    CHECK(rail(stage).row(key)->count() == 2);

    // Counted live.
    REQUIRE(stage.brand.write(&conversations::setState, sven, State::Done));
    stage.brand.rest();
    CHECK(rail(stage).row(key)->count() == 1);
    CHECK(stage.list().model().rowCount() == 1);

    stage.window.views().rename(views->first().id, u"Very important"_s);
    stage.brand.rest();
    CHECK(rail(stage).row(key)->text() == u"Very important"_s);
    stage.window.views().remove(views->first().id);
    stage.brand.rest();
    CHECK_FALSE(rail(stage).row(key));
    CHECK(rail(stage).row(u"todo"_s)->isCurrent());
    stage.press(Qt::Key_U);
    CHECK(rail(stage).row(key));
}

TEST_CASE("The views by need are there once a need is known", "[triage]")
{
    Stage stage;
    CHECK_FALSE(rail(stage).row(u"need:complaint"_s));
    const auto mark = +[](Database &database) {
        return database.execute(u"UPDATE conversation SET need = 'complaint' WHERE id IN (1, 2)"_s);
    };
    REQUIRE(stage.brand.write(mark));
    stage.brand.rest();
    REQUIRE(rail(stage).row(u"need:complaint"_s));
    CHECK(rail(stage).row(u"need:complaint"_s)->count() == 2);
    rail(stage).row(u"need:complaint"_s)->click();
    stage.brand.rest();
    CHECK(stage.list().model().rowCount() == 2);
}

TEST_CASE("The palette goes, does and finds by what is typed", "[palette]")
{
    Stage stage;
    auto *palette = stage.window.findChild<Palette *>();
    REQUIRE(palette);
    stage.press(Qt::Key_K, Qt::ControlModifier);
    CHECK(palette->isVisible());
    CHECK(offered(palette->choices()).contains(u"Waiting"_s));

    type(stage, u"accoun"_s);
    CHECK(offered(palette->choices()).constFirst() == u"Search for “accoun”"_s);
    REQUIRE(offered(palette->choices()).contains(u"Accounts"_s));
    while (palette->choices().currentIndex().data().toString() != u"Accounts"_s)
        stage.press(Qt::Key_Down);
    stage.press(Qt::Key_Return);
    CHECK(stage.window.page(Rail::Place::Accounts)->isVisible());
    CHECK_FALSE(palette->isVisible());

    stage.press(Qt::Key_K, Qt::ControlModifier);
    type(stage, u"done"_s);
    while (palette->choices().currentIndex().data().toString() != u"Done"_s)
        stage.press(Qt::Key_Down);
    stage.press(Qt::Key_Return);
    CHECK(stage.window.page(Rail::Place::Inbox)->isVisible());
    CHECK(rail(stage).row(u"done"_s)->isCurrent());

    // A person: everything of theirs.
    stage.press(Qt::Key_K, Qt::ControlModifier);
    type(stage, u"amelie"_s);
    stage.brand.rest();
    REQUIRE(offered(palette->choices()).contains(u"Amélie B."_s));
    while (palette->choices().currentIndex().data().toString() != u"Amélie B."_s)
        stage.press(Qt::Key_Down);
    stage.press(Qt::Key_Return);
    REQUIRE(stage.list().model().rowCount() == 1);
    CHECK(plain::line(stage.list().model().at(0).authorName) == u"Amélie B."_s);

    // Nothing but the search fits: it stays out of the way, and Enter goes into what was found.
    stage.press(Qt::Key_K, Qt::ControlModifier);
    type(stage, u"from:marta canarias"_s);
    CHECK_FALSE(palette->isVisible());
    const auto marta = [&stage] {
        const ConversationModel &model = stage.list().model();
        return model.rowCount() == 1 && plain::line(model.at(0).authorName) == u"Marta Ruiz"_s;
    };
    waitFor(marta);
    stage.press(Qt::Key_Return);
    CHECK(stage.current() == u"Marta Ruiz"_s);
    stage.press(Qt::Key_K, Qt::ControlModifier);
    stage.press(Qt::Key_Escape);
    CHECK(rail(stage).row(u"done"_s));
}

TEST_CASE("The rules for deadlines are kept as they are chosen", "[triage]")
{
    Stage stage;
    stage.window.go(Rail::Place::Settings);
    auto *settings = stage.window.findChild<DeadlineSettings *>();
    REQUIRE(settings);
    auto *within = settings->findChild<QComboBox *>();
    REQUIRE(within);
    within->setCurrentIndex(within->findData(240));
    Q_EMIT within->activated(within->currentIndex());
    stage.brand.rest();
    auto rules = await(stage.brand.store->read(&deadlines::rules));
    REQUIRE(rules->goals.size() == 1);
    CHECK(rules->goals[0].minutes == 240);
    const auto boxes = settings->findChildren<QCheckBox *>();
    REQUIRE(boxes.size() == 8);
    boxes.at(7)->click(); // holidays
    boxes.at(5)->click(); // Saturday
    stage.brand.rest();
    rules = await(stage.brand.store->read(&deadlines::rules));
    CHECK(rules->calendar.frenchHolidays);
    CHECK(rules->calendar.week[5] == deadline::Hours { 540, 1080 });
    CHECK(settings->rules().goals.size() == 1);
}

TEST_CASE("Fifty conversations are read, answered, labelled and closed by keyboard alone",
          "[triage]")
{
    Stage stage;
    messages::Delivery delivery;
    delivery.accountId = 1;
    delivery.zone = QTimeZone("Europe/Paris");
    for (int each = 0; each < 40; ++each) {
        messages::Placed placed;
        const QString who = u"guest%1"_s.arg(each);
        placed.message.remoteId = placed.message.apiId = u"g%1"_s.arg(each);
        placed.message.author.remoteId = placed.message.author.apiId = who;
        placed.message.author.handle = placed.message.author.name = Foreign(who);
        placed.message.body.text = Foreign(u"Question %1"_s.arg(each));
        placed.message.createdAt = stage.brand.clock.now() - std::chrono::minutes(5 + each);
        placed.rootId = placed.message.remoteId;
        placed.threadKey = who;
        delivery.messages.append(placed);
    }
    REQUIRE(stage.brand.write(&messages::deliver, delivery, stage.brand.clock.now()));
    stage.brand.rest();
    REQUIRE(stage.list().model().rowCount() == 50);
    stage.press(Qt::Key_J);
    int answered = 0;
    QSet<qint64> seen;
    while (stage.list().model().rowCount() > 0) {
        REQUIRE(seen.size() < 50);
        const qint64 id = stage.list().current()->id;
        REQUIRE_FALSE(seen.contains(id));
        seen.insert(id);
        CHECK_FALSE(row(stage, id).unread); // opened, hence read
        stage.press(Qt::Key_L);
        type(stage, u"batch"_s);
        stage.press(Qt::Key_Return);
        CHECK(row(stage, id).labels == QStringList { u"batch"_s });
        stage.press(Qt::Key_R);
        REQUIRE(QApplication::focusWidget() == &stage.reply().box());
        type(stage, u"merci"_s);
        stage.press(Qt::Key_Return, Qt::ControlModifier);
        publications::Filter of;
        of.conversationId = id;
        answered += int(await(stage.brand.store->read(&publications::list, of))->size());
        stage.press(Qt::Key_Escape); // out of the box
        stage.press(Qt::Key_E);
        CHECK(row(stage, id).state == State::Done);
    }
    CHECK(seen.size() == 50);
    CHECK(answered == 50);
    CHECK(stage.brand.pulse.conversations(State::Done) == 50);
}
