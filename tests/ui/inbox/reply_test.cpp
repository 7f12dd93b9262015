// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "tests/ui/stage.h"

#include "core/store/messages.h"
#include "core/store/notes.h"
#include "core/store/publications.h"
#include "ui/choices.h"
#include "ui/inbox/colleaguelist.h"
#include "ui/inbox/findbar.h"
#include "ui/inbox/inboxviews.h"
#include "ui/inbox/pollview.h"
#include "ui/inbox/replynotice.h"
#include "ui/inbox/threaditems.h"
#include "ui/lines.h"
#include "ui/mediarow.h"
#include "ui/mentionlist.h"
#include "ui/passageview.h"
#include "ui/shortcuts.h"
#include "ui/topbar.h"

#include <QClipboard>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace {

QList<Publication> leaving(Stage &stage, const QString &who)
{
    publications::Filter filter;
    filter.conversationId = stage.brand.conversationOf(who);
    return *await(stage.brand.store->read(&publications::list, filter));
}

QString file(Stage &stage, const QString &name)
{
    const QString path = stage.brand.home.filePath(name);
    QFile made(path);
    REQUIRE(made.open(QFile::WriteOnly));
    return path;
}

QStringList names(Stage &stage)
{
    QStringList found;
    for (const Media &each : stage.reply().media())
        found.append(QFileInfo(each.path).fileName());
    return found;
}

QPushButton *button(QWidget &in, const QString &text)
{
    for (auto *each : in.findChildren<QPushButton *>()) {
        if (each->text() == text && each->isVisible())
            return each;
    }
    return nullptr;
}

Picker *picker(Stage &stage)
{
    for (auto *each : stage.window.findChildren<Picker *>()) {
        if (each->isVisible())
            return each;
    }
    return nullptr;
}

Bubble *lastBubble(Stage &stage)
{
    return qobject_cast<Bubble *>(stage.inbox().thread().items().constLast());
}

} // namespace

TEST_CASE("Pictures come by button, paste and drop, in an order of one's own", "[reply]")
{
    Stage stage;
    stage.open(u"claire"_s);
    const QString first = file(stage, u"a.png"_s);
    stage.brand.ask.files = { first, file(stage, u"b.png"_s) };
    stage.window.commands().action(Command::Attach)->trigger();
    stage.brand.rest();
    CHECK(names(stage) == QStringList { u"a.png"_s, u"b.png"_s });

    auto *urls = new QMimeData;
    urls->setUrls({ QUrl::fromLocalFile(file(stage, u"c.png"_s)) });
    QApplication::clipboard()->setMimeData(urls);
    stage.reply().box().paste();
    stage.brand.rest();
    CHECK(names(stage) == QStringList { u"a.png"_s, u"b.png"_s, u"c.png"_s });
    CHECK(stage.reply().text().isEmpty()); // no path in the text

    const auto fields = stage.reply().mediaRow().findChildren<QLineEdit *>();
    REQUIRE(fields.size() >= 3);
    stage.reply().mediaRow().describe(0);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down, Qt::AltModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"le colis"_s); // the cursor went with it
    stage.brand.rest();
    CHECK(names(stage) == QStringList { u"b.png"_s, u"a.png"_s, u"c.png"_s });
    CHECK(stage.reply().media()[1].altText == u"le colis"_s);

    // With the draft, whatever happens now.
    const auto kept = await(stage.brand.store->read(&conversations::draftMedia,
                                                    stage.brand.conversationOf(u"claire"_s)));
    REQUIRE(kept->size() == 3);
    CHECK(kept->at(1).altText == u"le colis"_s);
    stage.open(u"jonas"_s);
    CHECK(stage.reply().media().isEmpty());
    stage.open(u"claire"_s);
    CHECK(stage.reply().media().size() == 3);
}

TEST_CASE("A picture of the clipboard becomes a file", "[reply]")
{
    Stage stage;
    stage.open(u"claire"_s);
    QImage picture(4, 4, QImage::Format_RGB32);
    picture.fill(Qt::red);
    auto *data = new QMimeData;
    data->setImageData(picture);
    QApplication::clipboard()->setMimeData(data);
    stage.reply().box().paste();
    REQUIRE(waitFor([&] { return stage.reply().media().size() == 1; }));
    const QString path = stage.reply().media()[0].path;
    CHECK(path.endsWith(u".png"_s));
    REQUIRE(waitFor([&] { return !QFile::exists(path); })); // it was copied into the workspace
}

TEST_CASE("What was attached to one conversation does not end up in the next", "[reply]")
{
    Stage stage;
    stage.open(u"claire"_s);
    const qint64 jonas = stage.brand.conversationOf(u"jonas"_s);
    stage.reply().mediaRow().add(QStringList { file(stage, u"a.png"_s) });
    stage.reply().mediaRow().setOwner(jonas); // meanwhile
    stage.brand.rest();
    CHECK(stage.reply().media().isEmpty());
    const auto kept = await(stage.brand.store->read(&conversations::draftMedia,
                                                    stage.brand.conversationOf(u"claire"_s)));
    CHECK(kept->size() == 1);
}

TEST_CASE("A missing description is asked for once", "[reply]")
{
    Stage stage;
    stage.open(u"claire"_s);
    stage.reply().mediaRow().add(QStringList { file(stage, u"a.png"_s) });
    stage.reply().box().setPlainText(u"voici"_s);
    stage.brand.rest();
    REQUIRE(stage.reply().canSend());
    stage.window.commands().action(Command::Send)->trigger();
    stage.brand.rest();
    CHECK(leaving(stage, u"claire"_s).isEmpty());
    REQUIRE(stage.reply().undescribed().isVisible());
    CHECK(stage.reply().undescribed().words() == u"The picture has no description"_s);
    button(stage.reply().undescribed(), u"Describe it"_s)->click();
    CHECK(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    CHECK_FALSE(stage.reply().undescribed().isVisible());
    stage.window.commands().action(Command::Send)->trigger();
    stage.brand.rest();
    const QList<Publication> made = leaving(stage, u"claire"_s);
    REQUIRE(made.size() == 1);
    CHECK(made[0].outgoing.media.size() == 1);
    CHECK(stage.reply().media().isEmpty());
}

TEST_CASE("More than the account takes is told with its name, and cannot be sent", "[reply]")
{
    Stage stage;
    stage.open(u"claire"_s);
    const int most = stage.brand.pulse.account(1)->capabilities.mediaLimit;
    for (int each = 0; each <= most; ++each)
        stage.reply().mediaRow().add(QStringList { file(stage, u"%1.png"_s.arg(each)) });
    stage.reply().box().setPlainText(u"voici"_s);
    stage.brand.rest();
    CHECK(stage.reply().trouble().startsWith(u"Mastodon: Too many files"_s));
    CHECK_FALSE(stage.reply().canSend());
    QList<Media> fewer = stage.reply().media();
    fewer.removeLast();
    stage.reply().setMedia(fewer);
    CHECK(stage.reply().trouble().isEmpty());
    CHECK(stage.reply().canSend());
}

TEST_CASE("An at sign completes people of the account, by keyboard", "[reply]")
{
    Stage stage;
    stage.open(u"claire"_s);
    TextBox &box = stage.reply().box();
    box.setFocus();
    QTest::keyClicks(&box, u"lea@x @JO"_s);
    stage.brand.rest();
    MentionList &list = stage.reply().mentions();
    REQUIRE(list.isVisible());
    REQUIRE(list.list().lines().rowCount() == 1);
    CHECK(list.list().lines().at(0).title == u"Jonas Ohm"_s);
    stage.press(Qt::Key_Return);
    CHECK(stage.reply().text() == u"lea@x @jonas@example.social "_s);
    CHECK_FALSE(list.isVisible());
    QTest::keyClicks(&box, u"@am"_s); // Amélie, of this account; Marta is on another
    stage.brand.rest();
    REQUIRE(list.isVisible());
    CHECK(list.list().lines().at(0).title == u"Amélie B."_s);
    stage.press(Qt::Key_Escape);
    CHECK_FALSE(list.isVisible());
    CHECK(box.hasFocus()); // one goes on writing
    CHECK(stage.reply().text().endsWith(u"@am"_s));
    QTest::keyClicks(&box, u" @zzz"_s);
    stage.brand.rest();
    CHECK_FALSE(list.isVisible());
}

TEST_CASE("A reply leaves later, is moved, and taken back with its text", "[reply]")
{
    Stage stage;
    stage.open(u"claire"_s);
    stage.reply().box().setPlainText(u"je vous rappelle"_s);
    stage.window.commands().action(Command::SendLater)->trigger();
    stage.brand.rest();
    REQUIRE(picker(stage));
    stage.press(Qt::Key_Return); // in an hour
    QList<Publication> made = leaving(stage, u"claire"_s);
    REQUIRE(made.size() == 1);
    CHECK(made[0].state == Publication::State::Scheduled);
    CHECK(made[0].dueAt == stage.brand.clock.now() + 1h);
    CHECK_FALSE(made[0].writer.isEmpty());
    CHECK(stage.reply().text().isEmpty());
    REQUIRE(lastBubble(stage));
    CHECK(lastBubble(stage)->footer().startsWith(u"Scheduled: "_s));

    REQUIRE(button(*lastBubble(stage), u"Move…"_s));
    button(*lastBubble(stage), u"Move…"_s)->click();
    stage.brand.rest();
    REQUIRE(picker(stage));
    QTest::keyClicks(&picker(stage)->field(), u"3 h"_s);
    stage.press(Qt::Key_Return);
    made = leaving(stage, u"claire"_s);
    CHECK(made[0].dueAt == stage.brand.clock.now() + 3h);
    CHECK(made[0].state == Publication::State::Scheduled);

    stage.reply().box().setPlainText(u"et encore"_s);
    button(*lastBubble(stage), u"Take back"_s)->click();
    stage.brand.rest();
    CHECK(leaving(stage, u"claire"_s)[0].state == Publication::State::Cancelled);
    CHECK(stage.reply().text() == u"je vous rappelle\n\net encore"_s);
}

TEST_CASE("A reply and its conversation's end are one key", "[reply]")
{
    Stage stage;
    stage.open(u"claire"_s);
    stage.reply().box().setFocus();
    QTest::keyClicks(&stage.reply().box(), u"merci"_s);
    stage.press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(leaving(stage, u"claire"_s).size() == 1);
    CHECK(stage.brand.pulse.conversations(Conversation::State::Done) == 1);
}

TEST_CASE("A message is handed on as a note, with who wrote it", "[reply]")
{
    Stage stage;
    stage.open(u"jonas"_s);
    stage.window.commands().action(Command::NoteForward)->trigger();
    stage.brand.rest();
    REQUIRE(picker(stage));
    QTest::keyClicks(&picker(stage)->field(), u"Claire"_s);
    stage.press(Qt::Key_Return);
    const auto kept = await(
        stage.brand.store->read(&notes::of, stage.brand.conversationOf(u"claire"_s)));
    REQUIRE(kept->size() == 1);
    CHECK(kept->constFirst().body.startsWith(u"“Does the Aube lamp work with 110 V?"_s));
    CHECK(kept->constFirst().body.contains(u"Jonas Ohm"_s));
    stage.press(Qt::Key_U);
    CHECK(await(stage.brand.store->read(&notes::of, stage.brand.conversationOf(u"claire"_s)))
              ->isEmpty());
}

TEST_CASE("Who is named in a note finds it", "[reply]")
{
    Stage stage;
    stage.brand.settings.setText(Settings::PersonName, u"Ines Martin"_s);
    stage.open(u"jonas"_s);
    stage.brand.ask.text = u"@Ines Martin peux-tu répondre ?"_s;
    stage.window.commands().action(Command::Note)->trigger();
    stage.brand.rest();
    stage.window.views().refresh();
    stage.brand.rest();
    REQUIRE(stage.window.views().view(u"named"_s));
    CHECK(stage.window.views().count(u"named"_s) == 1);
    stage.inbox().showView(*stage.window.views().view(u"named"_s));
    stage.brand.rest();
    REQUIRE(stage.list().model().rowCount() == 1);
    CHECK(plain::line(stage.list().model().at(0).authorName) == u"Jonas Ohm"_s);
}

TEST_CASE("Colleagues are completed by name and initials", "[reply]")
{
    const QStringList all { u"Inès Martin"_s, u"Karl"_s, u"Mounir Idir"_s };
    CHECK(colleagues::beginning(all, u"im"_s) == QStringList { u"Inès Martin"_s });
    CHECK(colleagues::beginning(all, u"ines"_s) == QStringList { u"Inès Martin"_s });
    CHECK(colleagues::beginning(all, u"m"_s) == QStringList { u"Inès Martin"_s, u"Mounir Idir"_s });
    CHECK(colleagues::beginning(all, {}) == all);
    QWidget window;
    window.resize(600, 400);
    TextBox box(stageTheme(), 2, 5, &window);
    box.setGeometry(20, 200, 400, 60);
    ColleagueList list(stageTheme(), all, box, &window);
    window.show();
    window.activateWindow();
    box.setFocus();
    QTest::keyClicks(&box, u"vu @im"_s);
    REQUIRE(list.isVisible());
    QTest::keyClick(&box, Qt::Key_Tab);
    CHECK(box.text() == u"vu @Inès Martin "_s);
}

TEST_CASE("A poll shows how it stands", "[reply]")
{
    Stage stage;
    messages::Placed placed;
    placed.message.remoteId = placed.message.apiId = u"poll"_s;
    placed.message.author.remoteId = u"polly"_s;
    placed.message.author.handle = Foreign(u"polly@example.social"_s);
    placed.message.author.name = Foreign(u"Polly"_s);
    placed.message.body.text = Foreign(u"Laquelle ?"_s);
    placed.message.createdAt = stage.brand.clock.now() - 1min;
    placed.message.poll.emplace();
    placed.message.poll->options = { { Foreign(u"Aube"_s), 3 }, { Foreign(u"Brume"_s), 1 } };
    placed.message.poll->endsAt = stage.brand.clock.now() - 30s;
    placed.rootId = u"poll"_s;
    placed.threadKey = u"thread-polly"_s;
    messages::Delivery delivery;
    delivery.accountId = 1;
    delivery.messages = { placed };
    delivery.zone = QTimeZone("Europe/Paris");
    REQUIRE(stage.brand.write(&messages::deliver, delivery, stage.brand.clock.now()));
    stage.brand.rest();
    stage.open(u"polly"_s);
    REQUIRE(lastBubble(stage));
    REQUIRE(lastBubble(stage)->poll());
    CHECK(lastBubble(stage)->poll()->foot().contains(u" · closed "_s));
    CHECK(lastBubble(stage)->poll()->accessibleName().contains(u"Aube 75% (3)"_s));
    CHECK(lastBubble(stage)->poll()->height() > 60);
}

TEST_CASE("What was searched for is marked in the thread, one place after the other", "[reply]")
{
    Stage stage;
    QTest::keyClick(&stage.window, Qt::Key_K, Qt::ControlModifier);
    stage.brand.rest();
    QTest::keyClicks(QApplication::focusWidget(), u"commande"_s);
    REQUIRE(waitFor([&stage] { return stage.list().model().rowCount() == 1; }));
    stage.open(u"claire"_s);
    ThreadView &thread = stage.inbox().thread();
    REQUIRE(thread.finding());
    CHECK(thread.found() == 1);
    CHECK(stage.inbox().findBar().isVisible());
    CHECK(stage.inbox().findBar().text() == u"“commande”: 1 of 1"_s);

    thread.find({ u"de"_s, u"jour"_s, u"tout"_s }); // over messages of both
    const int all = thread.found();
    REQUIRE(all > 1);
    CHECK(thread.foundAt() == all - 1);
    stage.window.commands().action(Command::FindNext)->trigger();
    CHECK(thread.foundAt() == 0);
    stage.window.commands().action(Command::FindPrevious)->trigger();
    CHECK(thread.foundAt() == all - 1);

    stage.window.leaveSearch();
    stage.brand.rest();
    CHECK_FALSE(thread.finding());
    CHECK_FALSE(stage.inbox().findBar().isVisible());
}

TEST_CASE("The sheet of keys names those for writing, too", "[reply]")
{
    Stage stage;
    Shortcuts sheet(stageTheme(), stage.window.commands(), &stage.window);
    QStringList keys;
    for (const auto *each : sheet.findChildren<QWidget *>())
        keys.append(each->accessibleName());
    CHECK(keys.contains(u"F7"_s));
    CHECK(keys.contains(u"Ctrl+Shift+T"_s));
    CHECK(keys.contains(u"@"_s));
}
