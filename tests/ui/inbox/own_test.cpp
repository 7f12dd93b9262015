// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "tests/ui/stage.h"

#include "core/store/messages.h"
#include "core/store/requests.h"
#include "ui/button.h"
#include "ui/inbox/threaditems.h"
#include "ui/owntexts.h"
#include "ui/passageview.h"
#include "ui/planner/postspage.h"
#include "ui/planner/plannerpage.h"

#include <QMenu>

using namespace Qt::StringLiterals;

// What we sent, changed from the thread and from the posts; and a thread that goes on while a reply
// is written.

namespace {

Bubble *bubbleOf(Stage &stage, const QString &text)
{
    for (ThreadItem *item : stage.inbox().thread().items()) {
        auto *bubble = qobject_cast<Bubble *>(item);
        if (bubble && bubble->passage()->text().contains(text))
            return bubble;
    }
    return nullptr;
}

QList<Publication> actions(Stage &stage)
{
    publications::Filter filter;
    filter.actions = true;
    QList<Publication> found;
    const auto all = await(stage.brand.store->read(&publications::list, filter));
    for (const Publication &each : *all) {
        if (each.action)
            found.prepend(each);
    }
    std::sort(found.begin(), found.end(),
              [](const Publication &a, const Publication &b) { return a.id > b.id; });
    return found; // the newest first
}

EditDialog *dialog(Stage &stage)
{
    return stage.window.findChild<EditDialog *>();
}

void settleAs(Stage &stage, qint64 id, Publication::State to, const QString &words = {})
{
    publications::Outcome outcome;
    outcome.move.from = Publication::State::Scheduled;
    outcome.move.to = to;
    if (to == Publication::State::Refused)
        outcome.move.errorKind = Error::Refused;
    outcome.move.error = Foreign(words);
    REQUIRE(stage.brand.write(&publications::record, id, outcome, stage.brand.clock.now()));
    stage.brand.rest();
}

void comes(Stage &stage, const QString &id, const QString &text, bool own = false)
{
    messages::Placed placed;
    placed.message.remoteId = placed.message.apiId = id;
    placed.message.kind = Message::Kind::Reply;
    placed.message.own = own;
    placed.message.author.remoteId = own ? u"maison"_s : u"claire"_s;
    placed.message.author.name = Foreign(own ? u"Maison Lumen"_s : u"Claire Dubois"_s);
    placed.message.author.handle = Foreign(u"claire@example.social"_s);
    placed.message.body.text = Foreign(text);
    placed.message.createdAt = stage.brand.clock.now();
    placed.rootId = u"post-aube"_s;
    placed.threadKey = u"thread-claire"_s;
    messages::Delivery delivery;
    delivery.accountId = 1;
    delivery.zone = QTimeZone("Europe/Paris");
    delivery.messages = { placed };
    REQUIRE(stage.brand.write(&messages::deliver, delivery, stage.brand.clock.now()));
    stage.brand.rest();
}

qint64 sentPost(Stage &stage, const QString &text)
{
    publications::Plan plan;
    plan.text = text;
    publications::Draft draft;
    draft.accountId = 1;
    draft.dueAt = stage.brand.clock.now();
    draft.outgoing.text = text;
    plan.drafts = { draft };
    const Instant now = stage.brand.clock.now();
    const qint64 id = stage.brand.write(&publications::plan, plan, now)->first();
    publications::Outcome outcome;
    outcome.move.from = Publication::State::Scheduled;
    outcome.move.to = Publication::State::Sent;
    outcome.remoteId = u"https://lumen.example/p/9"_s;
    outcome.keepMessage = true;
    REQUIRE(stage.brand.write(&publications::record, id, outcome, now));
    stage.brand.rest();
    return id;
}

TextLink *linkIn(QWidget &page, const QString &words)
{
    for (TextLink *each : page.findChildren<TextLink *>()) {
        if (each->text() == words && each->isVisible())
            return each;
    }
    return nullptr;
}

QStringList labels(QWidget &page)
{
    QStringList found;
    for (const QLabel *each : page.findChildren<QLabel *>()) {
        if (each->isVisible())
            found.append(each->text());
    }
    return found;
}

} // namespace

TEST_CASE("Our answer is edited from its bubble, and can be taken back for ten seconds", "[own]")
{
    Stage stage;
    stage.open(u"claire"_s);
    Bubble *bubble = bubbleOf(stage, u"désolés"_s);
    REQUIRE(bubble);
    REQUIRE(bubble->more());
    CHECK(bubble->more()->focusPolicy() & Qt::TabFocus);
    bubble->more()->click();
    auto *menu = bubble->findChild<QMenu *>();
    REQUIRE(menu);
    REQUIRE(menu->actions().size() == 2);
    menu->actions().constFirst()->trigger();
    menu->close();
    stage.brand.rest();
    REQUIRE(dialog(stage));
    CHECK_FALSE(dialog(stage)->canSave()); // nothing has changed
    dialog(stage)->box().setPlainText(u"Bonjour Claire, je regarde."_s);
    CHECK(dialog(stage)->canSave());
    dialog(stage)->accept();
    stage.brand.rest();

    REQUIRE(actions(stage).size() == 1);
    const Publication edit = actions(stage).first();
    CHECK(edit.action->kind == Action::Kind::Edit);
    CHECK(edit.action->targetId == u"m-claire-1"_s);
    CHECK(edit.action->text == u"Bonjour Claire, je regarde."_s);
    CHECK(edit.dueAt == stage.brand.clock.now() + 10s);
    bubble = bubbleOf(stage, u"je regarde"_s); // as it will be
    REQUIRE(bubble);
    CHECK(bubble->footer().startsWith(u"The edit leaves at"_s));
    CHECK_FALSE(bubble->more());

    REQUIRE(stage.window.undoBar().undo());
    stage.brand.rest();
    CHECK(actions(stage).first().state == Publication::State::Cancelled);
    REQUIRE(bubbleOf(stage, u"désolés"_s));
    CHECK(bubbleOf(stage, u"désolés"_s)->more());
}

TEST_CASE("Our answer is deleted after one question, by keyboard too", "[own]")
{
    Stage stage;
    stage.open(u"claire"_s);
    stage.brand.ask.agrees = false;
    stage.window.commands().action(Command::DeleteLast)->trigger();
    stage.brand.rest();
    CHECK(stage.brand.ask.last == u"Delete it on Mastodon?"_s);
    CHECK(actions(stage).isEmpty());

    stage.brand.ask.agrees = true;
    stage.window.commands().action(Command::DeleteLast)->trigger();
    stage.brand.rest();
    REQUIRE(actions(stage).size() == 1);
    CHECK(actions(stage).first().action->kind == Action::Kind::Delete);
    CHECK(actions(stage).first().dueAt == stage.brand.clock.now());
    CHECK(bubbleOf(stage, u"désolés"_s)->footer() == u"Being deleted"_s);
    settleAs(stage, actions(stage).first().id, Publication::State::Sent);
    CHECK(bubbleOf(stage, u"désolés"_s)->footer().startsWith(u"Deleted"_s));
    CHECK_FALSE(bubbleOf(stage, u"désolés"_s)->more());
    CHECK_FALSE(stage.window.commands().action(Command::DeleteLast)->isEnabled());
}

TEST_CASE("An edit that was refused says the platform's words and what can be done", "[own]")
{
    Stage stage;
    stage.open(u"claire"_s);
    stage.window.commands().action(Command::EditLast)->trigger();
    stage.brand.rest();
    REQUIRE(dialog(stage));
    dialog(stage)->box().setPlainText(u"autre chose"_s);
    dialog(stage)->accept();
    stage.brand.rest();
    settleAs(stage, actions(stage).first().id, Publication::State::Refused, u"Too old"_s);
    Bubble *bubble = bubbleOf(stage, u"désolés"_s); // it is as it was
    REQUIRE(bubble);
    CHECK(bubble->footer().startsWith(u"The edit was refused"_s));
    CHECK(bubble->footer().contains(u"Too old"_s));
    const QList<QPushButton *> buttons = bubble->findChildren<QPushButton *>();
    REQUIRE(buttons.size() == 2);
    buttons[1]->click();
    stage.brand.rest();
    CHECK(actions(stage).first().state == Publication::State::Cancelled);
    CHECK(bubbleOf(stage, u"désolés"_s)->more());
}

TEST_CASE("Nothing of theirs can be edited, and nothing of ours where the account cannot", "[own]")
{
    Stage stage;
    stage.open(u"jonas"_s);
    CHECK_FALSE(stage.window.commands().action(Command::EditLast)->isEnabled());
    for (ThreadItem *item : stage.inbox().thread().items()) {
        if (const auto *bubble = qobject_cast<Bubble *>(item))
            CHECK_FALSE(bubble->more());
    }
}

TEST_CASE("A post is edited and deleted from the list of posts", "[own]")
{
    Stage stage;
    sentPost(stage, u"La lampe Aube"_s);
    stage.window.go(Rail::Place::Posts);
    stage.brand.rest();
    auto &page = static_cast<PlannerPage &>(*stage.window.page(Rail::Place::Posts));
    page.setMode(PlannerPage::Mode::List);
    stage.brand.rest();
    REQUIRE(linkIn(page, u"Edit…"_s));
    linkIn(page, u"Edit…"_s)->click();
    stage.brand.rest();
    REQUIRE(dialog(stage));
    CHECK(dialog(stage)->text() == u"La lampe Aube"_s);
    dialog(stage)->box().setPlainText(u"La lampe Aube, enfin"_s);
    dialog(stage)->accept();
    stage.brand.rest();
    CHECK(labels(page).filter(u"The edit leaves at"_s).size() == 1);
    CHECK_FALSE(linkIn(page, u"Edit…"_s));
    settleAs(stage, actions(stage).first().id, Publication::State::Sent);
    CHECK(labels(page).contains(u"Edited"_s));
    REQUIRE(linkIn(page, u"Delete…"_s));
    linkIn(page, u"Delete…"_s)->click();
    stage.brand.rest();
    CHECK(labels(page).contains(u"Being deleted"_s));
    settleAs(stage, actions(stage).first().id, Publication::State::Sent);
    CHECK(labels(page).contains(u"Deleted"_s));
    CHECK_FALSE(linkIn(page, u"Delete…"_s));
}

TEST_CASE("A reply waits when the thread has gone on since it was begun", "[own]")
{
    Stage stage;
    stage.open(u"claire"_s);
    stage.reply().box().insertPlainText(u"Je regarde"_s);
    CHECK(stage.reply().news().isEmpty());
    comes(stage, u"m-claire-9"_s, u"C’est bon, il est là !"_s);
    CHECK(stage.reply().news().contains(u"wrote again at"_s));

    stage.window.commands().action(Command::Send)->trigger();
    stage.brand.rest();
    CHECK(stage.reply().text() == u"Je regarde"_s); // nothing left
    publications::Filter all;
    CHECK(await(stage.brand.store->read(&publications::list, all))->isEmpty());
    auto *look = qobject_cast<QPushButton *>(QApplication::focusWidget());
    REQUIRE(look);
    CHECK(look->text() == u"Look"_s);

    SECTION("looked at, it is sent as usual")
    {
        look->click();
        CHECK(stage.reply().news().isEmpty());
        stage.window.commands().action(Command::Send)->trigger();
        stage.brand.rest();
    }
    SECTION("sent anyway")
    {
        for (QPushButton *each : stage.reply().findChildren<QPushButton *>()) {
            if (each->text() == u"Send anyway"_s)
                each->click();
        }
        stage.brand.rest();
    }
    const auto made = await(stage.brand.store->read(&publications::list, all));
    REQUIRE(made->size() == 1);
    CHECK(made->first().outgoing.text == u"Je regarde"_s);
    CHECK(made->first().outgoing.parentId == u"m-claire-9"_s);
    CHECK(stage.reply().news().isEmpty());
    CHECK(stage.reply().text().isEmpty());
}

TEST_CASE("An answer given elsewhere meanwhile is news, too", "[own]")
{
    Stage stage;
    stage.open(u"claire"_s);
    stage.reply().box().insertPlainText(u"Je regarde"_s);
    comes(stage, u"elsewhere"_s, u"Répondu depuis le téléphone"_s, true);
    CHECK(stage.reply().news().startsWith(u"Answered from elsewhere at"_s));
}

TEST_CASE("What came before a word was written is no news", "[own]")
{
    Stage stage;
    stage.open(u"claire"_s);
    comes(stage, u"m-claire-9"_s, u"C’est bon, il est là !"_s);
    stage.reply().box().insertPlainText(u"Parfait"_s);
    CHECK(stage.reply().news().isEmpty());
    stage.window.commands().action(Command::Send)->trigger();
    stage.brand.rest();
    CHECK(stage.reply().text().isEmpty());
}

TEST_CASE("Who stays on a conversation has it read again on its platform, once a minute", "[own]")
{
    Stage stage;
    stage.open(u"claire"_s);
    const auto asked = [&stage] { return *await(stage.brand.store->read(&requests::open)); };
    waitFor([&asked] { return !asked().isEmpty(); });
    REQUIRE(asked().size() == 1);
    CHECK(requests::threadOf(asked().first().kind) == stage.list().current()->id);
    CHECK(asked().first().accountId == 1);
    stage.reply().box().insertPlainText(u"Je"_s);
    stage.brand.rest();
    CHECK(asked().size() == 1);
    stage.brand.clock.advance(2min);
    stage.reply().box().insertPlainText(u" regarde"_s);
    stage.brand.rest();
    CHECK(asked().size() == 2);
}
