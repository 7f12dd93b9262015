// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "tests/ui/stage.h"

#include "core/library/starting.h"
#include "core/store/accounts.h"
#include "core/store/charter.h"
#include "core/store/conversations.h"
#include "core/store/messages.h"
#include "core/store/moderations.h"
#include "core/store/rulelog.h"
#include "core/store/savedreplies.h"
#include "ui/button.h"
#include "ui/choices.h"
#include "ui/inbox/moderationpanel.h"
#include "ui/inbox/threaditems.h"
#include "ui/library/chiprow.h"
#include "ui/library/librarypage.h"
#include "ui/library/ruleeditor.h"
#include "ui/library/rulelogpane.h"
#include "ui/library/rulespane.h"
#include "ui/library/ruletrial.h"
#include "ui/lines.h"
#include "ui/panes.h"
#include "ui/statepane.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QJsonDocument>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace {

LibraryPage &library(Stage &stage)
{
    return *static_cast<LibraryPage *>(stage.window.page(Rail::Place::Library));
}

RulesPane &rulesPane(Stage &stage)
{
    return library(stage).rules();
}

void goTo(Stage &stage, LibraryPage::Tab tab)
{
    stage.window.go(Rail::Place::Library);
    library(stage).open(tab);
    stage.brand.rest();
}

QList<Rule> kept(Stage &stage)
{
    return *await(stage.brand.store->read(&rules::all));
}

QList<rulelog::Entry> log(Stage &stage)
{
    return *await(stage.brand.store->read(&rulelog::list, rulelog::Filter()));
}

// A rule that is there, and on unless said otherwise.
qint64 keep(Stage &stage, const QString &name, const QString &words, const Rule::Deeds &deeds,
            bool on = true)
{
    Rule rule;
    rule.name = name;
    rule.conditions.words = words;
    rule.deeds = deeds;
    const Instant now = stage.brand.clock.now();
    const Result<qint64> id = stage.brand.write(&rules::save, rule, now);
    REQUIRE(id);
    if (on) {
        REQUIRE(stage.brand.write(&rules::setTried, *id, 1));
        REQUIRE(stage.brand.write(&rules::setOn, *id, true, now));
    }
    stage.brand.rest();
    return *id;
}

// Somebody writes, as the collector takes it in.
void comes(Stage &stage, const QString &who, const QString &text)
{
    messages::Placed placed;
    Message &message = placed.message;
    message.remoteId = u"new-"_s + who;
    message.apiId = message.remoteId;
    message.kind = Message::Kind::Reply;
    message.author.remoteId = who;
    message.author.handle = Foreign(who + u"@example.social"_s);
    message.author.name = Foreign(u"Zoé Martin"_s);
    message.body.text = Foreign(text);
    message.createdAt = stage.brand.clock.now();
    message.parentId = u"post-aube"_s;
    placed.rootId = u"post-aube"_s;
    placed.threadKey = u"thread-"_s + who;
    const auto judged = await(stage.brand.rulebook->judge(1, { placed }));
    REQUIRE(judged);
    messages::Delivery delivery;
    delivery.accountId = 1;
    delivery.zone = QTimeZone("Europe/Paris");
    delivery.messages = *judged;
    const Instant now = stage.brand.clock.now();
    REQUIRE(stage.brand.write(&messages::deliver, delivery, now));
    stage.brand.rest();
}

Rule::Deeds labelled(const QString &name)
{
    Rule::Deeds deeds;
    deeds.labels = { name };
    return deeds;
}

RuleMark *mark(Stage &stage)
{
    for (ThreadItem *each : stage.inbox().thread().items()) {
        if (auto *found = qobject_cast<RuleMark *>(each))
            return found;
    }
    return nullptr;
}

Conversation row(Stage &stage, const QString &author)
{
    const qint64 id = stage.brand.conversationOf(author);
    return *await(stage.brand.store->read(&conversations::one, id));
}

// What was typed settles, and is kept.
void settleTyping(Stage &stage, const std::function<bool()> &done)
{
    CHECK(waitFor(done));
    stage.brand.rest();
}

void finishTrial(Stage &stage)
{
    CHECK(waitFor([&stage] { return !rulesPane(stage).trial().running(); }));
    stage.brand.rest();
}

Result<> allowHiding(Database &database)
{
    const Result<Account> account = accounts::one(database, 1);
    if (!account)
        return account.error();
    Capabilities can = account->capabilities;
    can.allow({ Capabilities::HideReply });
    Statement update = database.prepare(u"UPDATE account SET capabilities = ? WHERE id = 1"_s);
    return update.run(QString::fromUtf8(QJsonDocument(can.toJson()).toJson()));
}

} // namespace

TEST_CASE("Rules begin with ours, are tried and switched on by keyboard", "[rules]")
{
    Stage stage;
    goTo(stage, LibraryPage::Tab::Rules);
    RulesPane &pane = rulesPane(stage);
    QAbstractItemModelTester tester(&pane.list().lines(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(pane.list().lines().rowCount() == 0);
    pane.begin();
    CHECK(waitFor([&pane] { return pane.list().lines().rowCount() == 7; }));
    stage.brand.rest();
    REQUIRE(QApplication::focusWidget() == &pane.list());
    for (const Rule &each : kept(stage))
        CHECK_FALSE(each.on);
    CHECK(pane.list().lines().at(0).title == u"Delivery"_s);
    CHECK(pane.list().lines().at(0).chip == u"Off"_s);
    CHECK_FALSE(pane.switchButton().isEnabled());
    CHECK(pane.tryButton().kind() == Button::Kind::Filled);

    stage.press(Qt::Key_Space); // not tried yet: it is
    finishTrial(stage);
    CHECK(pane.trial().told() == u"It would have touched nothing in the last 30 days."_s);
    CHECK(kept(stage)[0].tried);
    CHECK_FALSE(kept(stage)[0].on);
    CHECK(pane.switchButton().isEnabled());
    CHECK(pane.switchButton().kind() == Button::Kind::Filled);
    stage.press(Qt::Key_Space);
    CHECK(kept(stage)[0].on);
    CHECK(pane.list().lines().at(0).chip == u"On"_s);
    CHECK(pane.status().startsWith(u"On"_s));
    stage.press(Qt::Key_Space);
    CHECK_FALSE(kept(stage)[0].on);

    stage.press(Qt::Key_Down, Qt::AltModifier);
    CHECK(pane.list().lines().at(1).title == u"Delivery"_s);
    CHECK(pane.list().lines().at(1).mark == u"2"_s);
    stage.press(Qt::Key_Delete);
    CHECK(kept(stage).size() == 6);
    stage.window.commands().action(Command::Undo)->trigger();
    stage.brand.rest();
    CHECK(kept(stage).size() == 7);
    CHECK(kept(stage)[1].name == u"Delivery"_s);
}

TEST_CASE("A rule is written in plain words, tried, switched on, and off again when it changes",
          "[rules]")
{
    Stage stage;
    goTo(stage, LibraryPage::Tab::Rules);
    RulesPane &pane = rulesPane(stage);
    pane.create();
    stage.brand.rest();
    RuleEditor &editor = pane.editor();
    REQUIRE(QApplication::focusWidget() == &editor.name());
    QTest::keyClicks(&editor.name(), u"Commandes"_s);
    CHECK_FALSE(pane.tryButton().isEnabled()); // it asks for nothing
    editor.add(u"words"_s);
    REQUIRE(QApplication::focusWidget() == &editor.words());
    QTest::keyClicks(&editor.words(), u"commande, achat*"_s);
    editor.add(u"label"_s);
    QTest::keyClicks(editor.labels().lineEdit(), u"Commandes, SAV"_s);
    settleTyping(stage, [&] { return kept(stage).constFirst().deeds.labels.size() == 2; });
    const Rule rule = kept(stage).constFirst();
    CHECK(rule.name == u"Commandes"_s);
    CHECK(rule.conditions.words == u"commande, achat*"_s);
    CHECK(rule.deeds.labels == QStringList { u"Commandes"_s, u"SAV"_s });
    CHECK(pane.list().lines().at(0).text
          == u"If the text has “commande” or “achat*”: label “Commandes”, label “SAV”"_s);
    CHECK(editor.words().toPlainText() == u"commande, achat*"_s); // reading again moved nothing

    pane.tryOut();
    finishTrial(stage);
    CHECK(pane.trial().told() == u"It would have touched 1 message in 1 conversation."_s);
    REQUIRE(pane.trial().list().lines().rowCount() == 1);
    CHECK(pane.trial().list().lines().at(0).title == u"Claire Dubois"_s);
    CHECK(pane.trial().list().lines().at(0).chip == u"commande"_s);
    CHECK(log(stage).isEmpty()); // nothing was touched
    pane.toggle();
    stage.brand.rest();
    CHECK(kept(stage).constFirst().on);
    CHECK(log(stage).isEmpty()); // nor by switching it on

    editor.add(u"moods"_s);
    QTest::keyClick(editor.moods().chip(u"negative"_s), Qt::Key_Space);
    settleTyping(stage, [&] { return !kept(stage).constFirst().on; });
    CHECK(stage.window.undoBar().text() == u"“Commandes” is off until it has been tried again"_s);
    CHECK(pane.trial().told().isEmpty()); // what was found was another rule's
    CHECK_FALSE(pane.switchButton().isEnabled());
    // A row that is taken out asks for nothing any more.
    for (Button *each : editor.findChildren<Button *>()) {
        if (each->accessibleName() == u"Take out: the mood is"_s)
            each->click();
    }
    settleTyping(stage, [&] { return kept(stage).constFirst().conditions.moods.isEmpty(); });
    CHECK_FALSE(editor.has(u"moods"_s));
}

TEST_CASE("What a trial found is opened, and seen to only when that is asked, with a way back",
          "[rules]")
{
    Stage stage;
    keep(stage, u"Livraison"_s, u"colis, commande, lamp*"_s, labelled(u"Vente"_s), false);
    goTo(stage, LibraryPage::Tab::Rules);
    RulesPane &pane = rulesPane(stage);
    pane.list().setFocus();
    pane.list().step(0);
    stage.press(Qt::Key_Space);
    finishTrial(stage);
    REQUIRE(pane.trial().list().lines().rowCount() >= 2);
    const int found = pane.trial().list().lines().rowCount();
    pane.trial().applyAll();
    CHECK(waitFor([&] { return int(log(stage).size()) == found; }));
    stage.brand.rest();
    CHECK(row(stage, u"jonas"_s).labels == QStringList { u"Vente"_s });
    CHECK_FALSE(kept(stage).constFirst().on); // asked once is not switched on
    stage.window.commands().action(Command::Undo)->trigger();
    CHECK(waitFor([&] { return log(stage).constFirst().undoneAt.has_value(); }));
    stage.brand.rest();
    CHECK(row(stage, u"jonas"_s).labels.isEmpty());

    pane.trial().list().setFocus();
    pane.trial().list().step(0);
    stage.press(Qt::Key_Return);
    CHECK(stage.inbox().isVisible());
    CHECK(stage.current() != QString());
}

TEST_CASE("The conversation says which rule saw to it and why, and the log takes it back", "[rules]")
{
    Stage stage;
    Rule::Deeds deeds = labelled(u"Livraison"_s);
    deeds.priority = 1;
    keep(stage, u"Colis"_s, u"colis"_s, deeds);
    comes(stage, u"zoe"_s, u"Mon colis n’arrive pas"_s);
    stage.open(u"zoe"_s);
    REQUIRE(mark(stage));
    CHECK(mark(stage)->text()
          == u"Label “Livraison”, high priority, by rule “Colis”\nbecause the text has “colis”"_s);
    CHECK_FALSE(mark(stage)->decide());
    CHECK(stage.list().current()->priority == 1);
    stage.inbox().thread().ruleChosen(log(stage).constFirst().id); // as a click does
    stage.brand.rest();
    RuleLogPane &pane = library(stage).ruleLog();
    REQUIRE(pane.isVisible());
    REQUIRE(pane.list().lines().rowCount() == 1);
    CHECK(pane.list().lines().at(0).title == u"Colis · Zoé Martin"_s);
    CHECK(pane.list().lines().at(0).text == u"Label “Livraison”, high priority"_s);
    pane.list().setFocus();
    pane.list().step(0);
    stage.press(Qt::Key_Delete);
    CHECK(stage.window.undoBar().text().startsWith(u"Undone"_s));
    CHECK(row(stage, u"zoe"_s).labels.isEmpty());
    CHECK(row(stage, u"zoe"_s).priority == 0);
    CHECK(pane.list().lines().at(0).chip == u"Undone"_s);
    stage.press(Qt::Key_Return); // to the conversation
    CHECK(stage.inbox().isVisible());
    CHECK_FALSE(mark(stage));
}

TEST_CASE("A proposed hide is decided by a person, by keyboard: followed or left", "[rules]")
{
    Stage stage;
    REQUIRE(stage.brand.write(&allowHiding));
    const auto articles = starting::articles({ u"en"_s });
    REQUIRE(stage.brand.write(&charter::addAll, *articles));
    Rule::Deeds deeds;
    deeds.hide = true;
    keep(stage, u"Liens douteux"_s, u"gratuit*"_s, deeds);
    comes(stage, u"zoe"_s, u"Gagnez un iPhone gratuit"_s);
    const auto published = [&stage] {
        return await(stage.brand.store->read(&moderations::list, moderations::Filter()))->size();
    };
    CHECK(published() == 0); // nothing by itself
    stage.open(u"zoe"_s);
    REQUIRE(mark(stage));
    REQUIRE(mark(stage)->decide());
    CHECK(stage.list().current()->proposed);
    stage.press(Qt::Key_M);
    ModerationPanel &panel = stage.inbox().moderation();
    REQUIRE(panel.isVisible());
    REQUIRE(QApplication::focusWidget() == &panel.articles()); // hiding is chosen, the article is not
    stage.press(Qt::Key_Escape);
    stage.press(Qt::Key_Escape);
    CHECK(published() == 0);
    CHECK(stage.list().current()->proposed);
    stage.press(Qt::Key_M);
    stage.press(Qt::Key_Return);
    CHECK(published() == 1);
    CHECK_FALSE(row(stage, u"zoe"_s).proposed);
    stage.press(Qt::Key_U); // called off before it left: to be decided again
    CHECK(row(stage, u"zoe"_s).proposed);

    goTo(stage, LibraryPage::Tab::RuleLog);
    RuleLogPane &pane = library(stage).ruleLog();
    pane.which().setCurrentIndex(1); // to be decided
    stage.brand.rest();
    REQUIRE(pane.list().lines().rowCount() == 1);
    pane.list().step(0);
    pane.dismiss();
    stage.brand.rest();
    CHECK_FALSE(row(stage, u"zoe"_s).proposed);
    CHECK(pane.list().lines().rowCount() == 0);
    stage.window.commands().action(Command::Undo)->trigger();
    stage.brand.rest();
    CHECK(row(stage, u"zoe"_s).proposed);
}

TEST_CASE("A draft a rule put ready is filled in for who answers, and is never put over another",
          "[rules]")
{
    Stage stage;
    savedreplies::Reply reply;
    reply.title = u"Colis en retard"_s;
    reply.text = u"Bonjour {first}, commande {order} : nous regardons."_s;
    const Instant now = stage.brand.clock.now();
    const Result<qint64> id = stage.brand.write(&savedreplies::save, reply, now);
    REQUIRE(id);
    Rule::Deeds deeds;
    deeds.reply = *id;
    deeds.replyTitle = reply.title;
    keep(stage, u"Colis"_s, u"colis"_s, deeds);
    comes(stage, u"zoe"_s, u"Mon colis n’arrive pas"_s);
    stage.open(u"zoe"_s);
    CHECK(stage.reply().text() == u"Bonjour Zoé, commande {order} : nous regardons."_s);
    CHECK(stage.reply().canSend());
    stage.reply().box().setFocus();
    stage.press(Qt::Key_Tab); // to what is not known
    QTest::keyClicks(&stage.reply().box(), u"4471"_s);
    CHECK(stage.reply().text() == u"Bonjour Zoé, commande 4471 : nous regardons."_s);
    stage.open(u"jonas"_s);
    stage.open(u"zoe"_s);
    CHECK(stage.reply().text() == u"Bonjour Zoé, commande 4471 : nous regardons."_s);
    const qint64 conversation = stage.brand.conversationOf(u"zoe"_s);
    CHECK(await(stage.brand.store->read(&conversations::draftedBy, conversation))->isEmpty());
}

TEST_CASE("A rule whose saved reply is deleted says so and waits", "[rules]")
{
    Stage stage;
    savedreplies::Reply reply;
    reply.title = u"Colis en retard"_s;
    reply.text = u"Bonjour"_s;
    const Instant now = stage.brand.clock.now();
    const Result<qint64> id = stage.brand.write(&savedreplies::save, reply, now);
    Rule::Deeds deeds;
    deeds.reply = *id;
    deeds.replyTitle = reply.title;
    keep(stage, u"Colis"_s, u"colis"_s, deeds);
    goTo(stage, LibraryPage::Tab::Rules);
    RulesPane &pane = rulesPane(stage);
    pane.list().step(0);
    CHECK(pane.list().lines().at(0).chip == u"On"_s);
    REQUIRE(stage.brand.write(&savedreplies::remove, *id));
    stage.brand.rest();
    CHECK(pane.list().lines().at(0).chip == u"Waits"_s);
    CHECK(pane.status().contains(u"“Colis en retard” has been deleted"_s));
}

TEST_CASE("A conversation is ranked by keyboard, and found by its rank", "[rules]")
{
    Stage stage;
    stage.open(u"jonas"_s);
    stage.press(Qt::Key_P);
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    REQUIRE(field);
    QTest::keyClicks(field, u"high"_s);
    stage.press(Qt::Key_Return);
    CHECK(row(stage, u"jonas"_s).priority == 1);
    CHECK(stage.window.undoBar().text() == u"High priority"_s);
    stage.inbox().find(u"priority:high"_s);
    CHECK(waitFor([&stage] { return stage.list().model().rowCount() == 1; }));
    stage.inbox().find({});
    stage.brand.rest();
    stage.window.commands().action(Command::Undo)->trigger();
    stage.brand.rest();
    CHECK(row(stage, u"jonas"_s).priority == 0);
}

TEST_CASE("The rule log is empty, then full, and says when it cannot be read", "[rules]")
{
    Stage stage;
    goTo(stage, LibraryPage::Tab::RuleLog);
    RuleLogPane &pane = library(stage).ruleLog();
    CHECK(pane.list().lines().rowCount() == 0);
    keep(stage, u"Colis"_s, u"colis"_s, labelled(u"Livraison"_s));
    comes(stage, u"zoe"_s, u"Mon colis"_s);
    CHECK(pane.list().lines().rowCount() == 1);
}
