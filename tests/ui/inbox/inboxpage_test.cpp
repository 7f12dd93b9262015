// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "tests/ui/stage.h"

#include "core/schedule/decisions.h"
#include "core/store/messages.h"
#include "core/store/publications.h"
#include "ui/inbox/moodrow.h"
#include "ui/inbox/pictureslot.h"
#include "ui/inbox/threaditems.h"
#include "ui/passageview.h"
#include "ui/topbar.h"

#include <QAbstractItemModelTester>

using namespace Qt::StringLiterals;

namespace {

QList<Publication> leaving(Stage &stage, qint64 conversation)
{
    publications::Filter filter;
    filter.conversationId = conversation;
    const auto found = await(stage.brand.store->read(&publications::list, filter));
    return *found;
}

messages::Placed incoming(const QString &id, const QString &who, const QString &text, Instant at)
{
    messages::Placed placed;
    placed.message.remoteId = placed.message.apiId = id;
    placed.message.author.remoteId = who;
    placed.message.author.handle = Foreign(who);
    placed.message.author.name = Foreign(who);
    placed.message.body.text = Foreign(text);
    placed.message.createdAt = at;
    placed.rootId = id;
    placed.threadKey = u"thread-"_s + who;
    return placed;
}

void deliver(Stage &stage, QList<messages::Placed> placed)
{
    messages::Delivery delivery;
    delivery.accountId = 1;
    delivery.messages = std::move(placed);
    delivery.zone = QTimeZone("Europe/Paris");
    const auto done
        = stage.brand.write(&messages::deliver, delivery, stage.brand.clock.now());
    REQUIRE(done);
    stage.brand.rest();
}

} // namespace

TEST_CASE("A conversation is read, closed and brought back by keyboard alone", "[inbox]")
{
    Stage stage;
    QAbstractItemModelTester tester(&stage.list().model(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(stage.list().model().rowCount() == 10);
    stage.press(Qt::Key_J);
    CHECK(stage.current() == u"Claire Dubois"_s);
    stage.press(Qt::Key_J);
    CHECK(stage.current() == u"Jonas Ohm"_s);
    CHECK_FALSE(stage.list().current()->unread); // opened, hence read
    stage.press(Qt::Key_K);
    CHECK(stage.current() == u"Claire Dubois"_s);

    stage.press(Qt::Key_E);
    CHECK(stage.current() == u"Jonas Ohm"_s);
    CHECK(stage.list().model().rowCount() == 9);
    CHECK(stage.brand.pulse.conversations(Conversation::State::Done) == 1);
    CHECK_FALSE(stage.window.undoBar().text().isEmpty());

    stage.press(Qt::Key_U);
    CHECK(stage.list().model().rowCount() == 10);
    CHECK(stage.current() == u"Claire Dubois"_s);
    CHECK(stage.brand.pulse.conversations(Conversation::State::Done) == 0);
}

TEST_CASE("A reply waits ten seconds, and can be taken back until then", "[inbox]")
{
    Stage stage;
    stage.open(u"claire"_s);
    const qint64 id = stage.list().current()->id;
    stage.press(Qt::Key_R);
    REQUIRE(QApplication::focusWidget() == &stage.reply().box());
    QTest::keyClicks(&stage.reply().box(), u"je regarde"_s); // letters are text here
    stage.press(Qt::Key_Return, Qt::ControlModifier);

    QList<Publication> made = leaving(stage, id);
    REQUIRE(made.size() == 1);
    CHECK(made[0].state == Publication::State::Scheduled);
    CHECK(made[0].dueAt == stage.brand.clock.now() + 10s);
    CHECK(made[0].outgoing.text == u"je regarde"_s);
    CHECK(made[0].outgoing.parentId == u"m-claire"_s);
    CHECK(stage.reply().text().isEmpty());
    CHECK(stage.brand.pulse.conversations(Conversation::State::Waiting) == 1);

    REQUIRE(stage.window.undoBar().undo());
    stage.brand.rest();
    made = leaving(stage, id);
    CHECK(made[0].state == Publication::State::Cancelled);
    CHECK(stage.reply().text() == u"je regarde"_s);
    CHECK(stage.brand.pulse.conversations(Conversation::State::Waiting) == 0);
    CHECK(stage.brand.pulse.conversations(Conversation::State::Todo) == 10);
}

TEST_CASE("A reply to few is a reply to few", "[inbox]")
{
    Stage stage;
    stage.open(u"marta"_s);
    stage.reply().box().setPlainText(u"Sí"_s);
    stage.window.commands().action(Command::Send)->trigger();
    stage.brand.rest();
    const QList<Publication> made = leaving(stage, stage.brand.conversationOf(u"marta"_s));
    REQUIRE(made.size() == 1);
    CHECK(made[0].outgoing.audience == Audience::Direct);
}

TEST_CASE("What is typed is kept when another conversation is opened", "[inbox]")
{
    Stage stage;
    stage.open(u"claire"_s);
    stage.reply().box().insertPlainText(u"half a sen"_s);
    stage.open(u"jonas"_s);
    CHECK(stage.reply().text().isEmpty());
    stage.open(u"claire"_s);
    CHECK(stage.reply().text() == u"half a sen"_s);
}

TEST_CASE("A text too long for its account cannot be sent", "[inbox]")
{
    Stage stage;
    stage.open(u"marta"_s); // Bluesky: 300
    stage.reply().box().setPlainText(QString(301, u'a'));
    CHECK_FALSE(stage.reply().canSend());
    stage.reply().box().setPlainText(QString(300, u'a'));
    CHECK(stage.reply().canSend());
}

TEST_CASE("New messages arrive on top and what is open stays open", "[inbox]")
{
    Stage stage;
    stage.open(u"jonas"_s);
    stage.reply().box().insertPlainText(u"typing"_s);
    deliver(stage, { incoming(u"n1"_s, u"nina"_s, u"hello"_s, stage.brand.clock.now()) });
    CHECK(stage.list().model().rowCount() == 11);
    CHECK(plain::line(stage.list().model().at(0).authorName) == u"nina"_s);
    CHECK(stage.current() == u"Jonas Ohm"_s);
    CHECK(stage.reply().text() == u"typing"_s);
}

TEST_CASE("Rows arriving above do not move what is read", "[inbox]")
{
    Stage stage;
    QList<messages::Placed> many;
    for (int each = 0; each < 300; ++each)
        many.append(incoming(u"x%1"_s.arg(each), u"who%1"_s.arg(each), u"text"_s,
                             stage.brand.clock.now() - std::chrono::hours(30 + each)));
    deliver(stage, many);
    QListView &view = stage.list().view();
    view.scrollTo(stage.list().model().index(80), QListView::PositionAtTop);
    stage.brand.rest();
    const QModelIndex top = view.indexAt(QPoint(4, 4));
    const qint64 before = stage.list().model().at(top.row()).id;
    const int place = view.visualRect(top).top();
    deliver(stage, { incoming(u"n1"_s, u"nina"_s, u"hello"_s, stage.brand.clock.now()) });
    const int row = stage.list().model().rowOf(before);
    CHECK(view.visualRect(stage.list().model().index(row)).top() == place);
}

TEST_CASE("A long list is read page by page, and its end is one key away", "[inbox]")
{
    Stage stage;
    QList<messages::Placed> many;
    for (int each = 0; each < 900; ++each)
        many.append(incoming(u"x%1"_s.arg(each), u"who%1"_s.arg(each), u"text"_s,
                             stage.brand.clock.now() - std::chrono::minutes(2000 + each)));
    deliver(stage, many);
    CHECK(stage.list().model().rowCount() < 400);
    stage.list().view().setFocus();
    stage.press(Qt::Key_End);
    ConversationModel &model = stage.list().model();
    CHECK(plain::line(model.at(model.rowCount() - 1).authorName) == u"who899"_s);
    stage.press(Qt::Key_Home);
    CHECK(plain::line(model.at(0).authorName) == u"Claire Dubois"_s);
}

TEST_CASE("A search finds conversations, and leaving it brings the view back", "[inbox]")
{
    Stage stage;
    QTest::keyClick(&stage.window, Qt::Key_K, Qt::ControlModifier);
    stage.brand.rest();
    REQUIRE(qobject_cast<SearchField *>(QApplication::focusWidget()));
    QTest::keyClicks(QApplication::focusWidget(), u"canarias"_s);
    waitFor([&stage] { return stage.list().model().rowCount() == 1; });
    CHECK(plain::line(stage.list().model().at(0).authorName) == u"Marta Ruiz"_s);
    stage.window.leaveSearch();
    QTest::keyClicks(QApplication::focusWidget(), u"merci"_s);
    waitFor([&stage] { return stage.list().model().rowCount() == 2; });
    CHECK(stage.list().model().at(0).lastAt > stage.list().model().at(1).lastAt);
    stage.press(Qt::Key_Escape);
    waitFor([&stage] { return stage.list().model().rowCount() == 10; });
    CHECK(stage.list().model().rowCount() == 10);
}

TEST_CASE("Replies under way show their state and what can be decided", "[inbox]")
{
    Stage stage;
    stage.open(u"claire"_s);
    stage.reply().box().setPlainText(u"bonjour"_s);
    stage.window.commands().action(Command::Send)->trigger();
    stage.brand.rest();
    auto *last = qobject_cast<Bubble *>(stage.inbox().thread().items().constLast());
    REQUIRE(last);
    CHECK(last->side() == ThreadItem::Side::End);
    CHECK(last->footer().startsWith(u"Leaves at"_s));
    const auto *button = last->findChild<QPushButton *>();
    REQUIRE(button);
    CHECK(button->text() == u"Take back"_s);
}

TEST_CASE("A stranger's picture is fetched only after it is asked for", "[inbox]")
{
    Stage stage;
    stage.open(u"claire"_s);
    CHECK(stage.brand.services.fetched.isEmpty());
    auto *slot = stage.inbox().thread().findChild<PictureSlot *>();
    REQUIRE(slot);
    stage.brand.services.failure = Error(Error::Offline);
    slot->click();
    stage.brand.rest();
    CHECK(stage.brand.services.fetched.size() == 1);
}

TEST_CASE("A thread that changes while a picture is on its way lets go of it", "[inbox]")
{
    Stage stage;
    stage.open(u"claire"_s);
    stage.brand.services.slowPictures = true;
    stage.inbox().thread().findChild<PictureSlot *>()->click();
    stage.reply().box().setPlainText(u"bonjour"_s);
    stage.window.commands().action(Command::Send)->trigger();
    stage.brand.rest();
    CHECK(stage.brand.services.fetched.size() == 2); // agreed to once is enough
    stage.brand.services.pictureComes.ring(); // nobody waits any more
    stage.brand.rest();
    auto *last = qobject_cast<Bubble *>(stage.inbox().thread().items().constLast());
    REQUIRE(last);
    CHECK(last->side() == ThreadItem::Side::End);
}

TEST_CASE("Only web links can be followed", "[inbox]")
{
    Theme &theme = stageTheme();
    PassageView view(theme, nullptr);
    Passage passage;
    passage.text = Foreign(u"here and there"_s);
    passage.links = { { 0, 4, u"javascript:alert(1)"_s, Passage::Link::Kind::Web } };
    view.setPassage(passage);
    CHECK(view.focusPolicy() == Qt::ClickFocus); // nothing in it to follow
    passage.links = { { 0, 4, u"https://example.org/"_s, Passage::Link::Kind::Web } };
    view.setPassage(passage);
    CHECK(view.focusPolicy() == Qt::StrongFocus);
}

TEST_CASE("One key says what a message wants, and can be taken back", "[inbox]")
{
    Stage stage;
    stage.open(u"claire"_s);
    const QString before = stage.list().current()->need;
    stage.press(Qt::Key_2);
    CHECK(stage.list().current()->need == u"complaint"_s);
    stage.press(Qt::Key_Ampersand); // the key of 1 on a French keyboard
    CHECK(stage.list().current()->need == u"question"_s);
    stage.press(Qt::Key_U);
    CHECK(stage.list().current()->need == u"complaint"_s);
    stage.press(Qt::Key_0);
    CHECK(stage.list().current()->need.isEmpty());
    CHECK(before.isEmpty());
}

TEST_CASE("A message shows its mood and the words that made it, until a person knows better",
          "[inbox]")
{
    Stage stage;
    deliver(stage, { incoming(u"m-sour"_s, u"sour@example.social"_s,
                              u"Toujours rien reçu, c'est inadmissible"_s,
                              stage.brand.clock.now()) });
    stage.list().select(stage.brand.conversationOf(u"sour"_s));
    stage.brand.rest();
    const auto words = [&stage] {
        for (ThreadItem *item : stage.inbox().thread().items()) {
            const auto *bubble = qobject_cast<Bubble *>(item);
            if (bubble && bubble->mood())
                return bubble->mood()->words();
        }
        return QStringList();
    };
    REQUIRE(waitFor([&] { return !words().isEmpty(); }));
    CHECK(words().first().startsWith(u"negative −"_s));
    CHECK(words().contains(u"inadmissible"_s));

    stage.press(Qt::Key_3, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return words().first() == u"positive, as you said"_s; }));
    stage.press(Qt::Key_U);
    REQUIRE(waitFor([&] { return words().first().startsWith(u"negative"_s); }));
}
