// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "tests/ui/stage.h"

#include "core/library/starting.h"
#include "core/store/accounts.h"
#include "core/store/charter.h"
#include "core/store/messages.h"
#include "core/store/moderations.h"
#include "core/store/savedreplies.h"
#include "ui/inbox/moderationpanel.h"
#include "ui/slashreplies.h"
#include "ui/inbox/threaditems.h"
#include "ui/library/librarypage.h"
#include "ui/library/registerpane.h"
#include "ui/library/registerpdf.h"
#include "ui/lines.h"

#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace {

using Do = Action::Kind;

Result<> allowAll(Database &database)
{
    for (const qint64 id : { 1, 2 }) {
        const Result<Account> account = accounts::one(database, id);
        if (!account)
            return account.error();
        Capabilities can = account->capabilities;
        can.allow({ Capabilities::HideReply, Capabilities::Block, Capabilities::Mute,
                    Capabilities::Report });
        Statement update = database.prepare(u"UPDATE account SET capabilities = ? WHERE id = ?"_s);
        const Result<> run = update.run(QString::fromUtf8(QJsonDocument(can.toJson()).toJson()), id);
        if (!run)
            return run;
    }
    return {};
}

// The window, with a charter and accounts that can moderate.
void begin(Stage &stage)
{
    REQUIRE(stage.brand.write(&allowAll));
    const auto articles = starting::articles({ u"en"_s, u"fr"_s });
    REQUIRE(stage.brand.write(&charter::addAll, *articles));
    stage.brand.rest();
}

QList<moderations::Entry> entries(Stage &stage)
{
    return *await(stage.brand.store->read(&moderations::list, moderations::Filter()));
}

Bubble *lastBubble(Stage &stage)
{
    return qobject_cast<Bubble *>(stage.inbox().thread().items().constLast());
}

savedreplies::Reply saved(const QString &title, const QString &text, const QString &language)
{
    savedreplies::Reply reply;
    reply.title = title;
    reply.text = text;
    reply.language = language;
    return reply;
}

} // namespace

TEST_CASE("A message is hidden by keyboard alone, by an article, and shown again by undo", "[moderation]")
{
    Stage stage;
    begin(stage);
    stage.open(u"claire"_s); // under a post of ours
    stage.press(Qt::Key_M);
    ModerationPanel &panel = stage.inbox().moderation();
    REQUIRE(panel.isVisible());
    CHECK(panel.offered() == QList<Do> { Do::Like, Do::Hide, Do::Mute, Do::Block, Do::Report });
    stage.press(Qt::Key_2);
    REQUIRE(QApplication::focusWidget() == &panel.articles());
    CHECK(panel.articles().current() == 1);
    stage.press(Qt::Key_3); // article 3
    CHECK(panel.articles().current() == 3);
    stage.press(Qt::Key_Return);
    CHECK_FALSE(panel.isVisible());

    QList<moderations::Entry> all = entries(stage);
    REQUIRE(all.size() == 1);
    CHECK(all[0].kind == Do::Hide);
    CHECK(all[0].article == 3);
    CHECK(all[0].articleTitle == u"No threats, no harassment"_s);
    CHECK_FALSE(all[0].moderator.isEmpty());
    REQUIRE(lastBubble(stage));
    CHECK(lastBubble(stage)->standing().startsWith(u"Hidden by "_s));
    CHECK(stage.window.undoBar().text() == u"Hidden, by article 3"_s);

    stage.press(Qt::Key_U); // it had not left yet
    CHECK(entries(stage)[0].outcome == Publication::State::Cancelled);
    CHECK(lastBubble(stage)->standing().isEmpty());

    stage.press(Qt::Key_M); // the article is remembered
    stage.press(Qt::Key_2);
    CHECK(panel.articles().current() == 3);
    stage.press(Qt::Key_Escape);
    CHECK(panel.isVisible());
    stage.press(Qt::Key_Escape);
    CHECK_FALSE(panel.isVisible());
    CHECK(entries(stage).size() == 1);
}

TEST_CASE("A like needs no article and is taken back the same way", "[moderation]")
{
    Stage stage;
    begin(stage);
    stage.open(u"jonas"_s);
    stage.press(Qt::Key_M);
    CHECK(stage.inbox().moderation().offered()
          == QList<Do> { Do::Like, Do::Mute, Do::Block, Do::Report }); // a mention: not ours to hide
    stage.press(Qt::Key_1);
    CHECK(entries(stage).isEmpty());
    CHECK(lastBubble(stage)->standing().startsWith(u"Liked"_s));
    stage.press(Qt::Key_M);
    CHECK(stage.inbox().moderation().offered().constFirst() == Do::Unlike);
    stage.press(Qt::Key_1);
    CHECK(lastBubble(stage)->standing().isEmpty());
}

TEST_CASE("Without a charter the panel leads to it, and nothing is done", "[moderation]")
{
    Stage stage;
    REQUIRE(stage.brand.write(&allowAll));
    stage.open(u"jonas"_s);
    stage.press(Qt::Key_M);
    stage.press(Qt::Key_3);
    stage.press(Qt::Key_Return);
    CHECK(entries(stage).isEmpty());
    auto *library = stage.window.page(Rail::Place::Library);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    stage.brand.rest();
    CHECK(library->isVisible());
}

TEST_CASE("What is the same from several people is handled together when it is asked for", "[moderation]")
{
    Stage stage;
    begin(stage);
    messages::Delivery delivery;
    delivery.accountId = 1;
    delivery.zone = QTimeZone("Europe/Paris");
    for (const QString &who : { u"bot1"_s, u"bot2"_s, u"bot3"_s }) {
        messages::Placed placed;
        placed.message.remoteId = placed.message.apiId = u"spam-"_s + who;
        placed.message.author.remoteId = who;
        placed.message.author.handle = Foreign(who + u"@example.social"_s);
        placed.message.author.name = Foreign(who);
        placed.message.body.text = Foreign(u"Win a phone at casino.example now"_s);
        placed.message.createdAt = stage.brand.clock.now();
        placed.rootId = placed.message.remoteId;
        placed.threadKey = who;
        delivery.messages.append(placed);
    }
    REQUIRE(stage.brand.write(&messages::deliver, delivery, stage.brand.clock.now()));
    stage.brand.rest();
    stage.open(u"bot2"_s);
    stage.press(Qt::Key_M);
    ModerationPanel &panel = stage.inbox().moderation();
    panel.choose(Do::Block);
    REQUIRE(panel.others().isVisible());
    CHECK_FALSE(panel.others().isChecked());
    panel.others().setChecked(true);
    panel.confirm();
    stage.brand.rest();
    CHECK(entries(stage).size() == 3);
}

TEST_CASE("The register lists what was done and leaves as CSV and PDF", "[moderation][fault-91]")
{
    Stage stage;
    begin(stage);
    stage.open(u"thierry"_s);
    stage.press(Qt::Key_M);
    stage.inbox().moderation().choose(Do::Block);
    stage.inbox().moderation().reason().setText(u"=menaces"_s);
    stage.inbox().moderation().confirm();
    stage.brand.rest();
    auto *library = static_cast<LibraryPage *>(stage.window.page(Rail::Place::Library));
    stage.window.go(Rail::Place::Library);
    library->open(LibraryPage::Tab::Register);
    stage.brand.rest();
    RegisterPane &pane = library->ledger();
    REQUIRE(pane.list().lines().rowCount() == 1);
    CHECK(pane.list().lines().at(0).title == u"Blocked · Thierry N."_s);
    pane.list().select(pane.list().lines().at(0).id);
    REQUIRE(pane.card());

    stage.brand.ask.files = { stage.brand.home.filePath(u"r.csv"_s) };
    pane.exportCsv();
    waitFor([&] { return QFile::exists(stage.brand.ask.files.constFirst()); });
    QFile csv(stage.brand.ask.files.constFirst());
    REQUIRE(csv.open(QFile::ReadOnly));
    const QByteArray text = csv.readAll();
    CHECK(text.contains("Arnaque !!!"));
    CHECK(text.contains(",'=menaces,"));

    stage.brand.ask.files = { stage.brand.home.filePath(u"r.pdf"_s) };
    pane.exportPdf();
    waitFor([&] { return QFile::exists(stage.brand.ask.files.constFirst()); });
    QFile pdf(stage.brand.ask.files.constFirst());
    REQUIRE(pdf.open(QFile::ReadOnly));
    const QByteArray paper = pdf.readAll();
    CHECK(paper.startsWith("%PDF-"));
    CHECK(registerpdf::pages(paper) == 1);

    pane.takeBack(entries(stage).constFirst().id);
    stage.brand.rest();
    CHECK(pane.list().lines().at(0).chip == u"Called off"_s);
}

TEST_CASE("What the platform refused is done again, what it did not confirm is settled", "[moderation]")
{
    Stage stage;
    begin(stage);
    stage.open(u"thierry"_s);
    stage.press(Qt::Key_M);
    stage.inbox().moderation().choose(Do::Report);
    stage.inbox().moderation().confirm();
    stage.brand.rest();
    const qint64 row = entries(stage).constFirst().publicationId;
    const auto shift = [&](Publication::State from, Publication::State to) {
        publications::Move move;
        move.from = from;
        move.to = to;
        move.error = Foreign(u"Too many reports"_s);
        REQUIRE(*stage.brand.write(&publications::move, row, move, stage.brand.clock.now()));
        stage.brand.rest();
    };
    shift(Publication::State::Scheduled, Publication::State::Refused);
    CHECK(entries(stage).constFirst().error.raw() == u"Too many reports"_s);
    auto *library = static_cast<LibraryPage *>(stage.window.page(Rail::Place::Library));
    stage.window.go(Rail::Place::Library);
    library->open(LibraryPage::Tab::Register);
    stage.brand.rest();
    library->ledger().decide(row, true);
    stage.brand.rest();
    CHECK(entries(stage).constFirst().outcome == Publication::State::Scheduled);
    shift(Publication::State::Scheduled, Publication::State::Attention);
    library->ledger().decide(row, false);
    stage.brand.rest();
    CHECK(entries(stage).constFirst().outcome == Publication::State::Sent);
}

TEST_CASE("A long register takes as many pages as it needs", "[moderation]")
{
    QList<moderations::Entry> many(120);
    for (moderations::Entry &each : many) {
        each.authorName = Foreign(u"Somebody"_s);
        each.text = Foreign(u"A message that was not kind, "_s.repeated(6));
        each.article = 1;
        each.articleTitle = u"Stay courteous"_s;
        each.moderator = u"Inès"_s;
        each.outcome = Publication::State::Sent;
    }
    registerpdf::Sheet sheet;
    sheet.brand = u"Maison Lumen"_s;
    sheet.zone = QTimeZone("Europe/Paris");
    CHECK(registerpdf::pages(registerpdf::render(many, sheet)) > 5);
    CHECK(registerpdf::pages(registerpdf::render({}, sheet)) == 1);
}

TEST_CASE("A slash at a word's start brings up the replies, the conversation's language first", "[library]")
{
    Stage stage;
    REQUIRE(stage.brand.write(&savedreplies::add,
                      QList { saved(u"Late parcel"_s, u"Hello {first}"_s, u"en"_s),
                              saved(u"Colis en retard"_s,
                                    u"Bonjour {first}, commande {order} : le {date}, {heure}"_s, u"fr"_s),
                              saved(u"Merci"_s, u"Merci {first}"_s, u"fr"_s) },
                      stage.brand.clock.now()));
    stage.open(u"claire"_s);
    stage.press(Qt::Key_R);
    TextBox &box = stage.reply().box();
    SlashReplies &replies = stage.reply().replies();
    QTest::keyClicks(&box, u"1/2"_s); // no word's start
    stage.brand.rest();
    CHECK_FALSE(replies.isVisible());
    QTest::keyClicks(&box, u" /"_s);
    stage.brand.rest();
    REQUIRE(replies.isVisible());
    CHECK(replies.list().lines().rowCount() == 3);
    CHECK(replies.list().lines().at(2).chip == u"en"_s);
    QTest::keyClicks(&box, u"retard"_s);
    CHECK(replies.list().lines().rowCount() == 1);
    CHECK(replies.preview().startsWith(u"Bonjour Claire, commande 4471"_s));
    QTest::keyClick(&box, Qt::Key_Return);
    stage.brand.rest();
    CHECK_FALSE(replies.isVisible());
    CHECK(stage.reply().text() == u"1/2 Bonjour Claire, commande 4471 : le {date}, {heure}"_s);
    CHECK(box.textCursor().selectedText() == u"{date}"_s);
    QTest::keyClicks(&box, u"12"_s);
    QTest::keyClick(&box, Qt::Key_Tab);
    CHECK(box.textCursor().selectedText() == u"{heure}"_s);
    QTest::keyClicks(&box, u"9 h"_s);
    CHECK(stage.reply().text() == u"1/2 Bonjour Claire, commande 4471 : le 12, 9 h"_s);
    const auto kept = *await(stage.brand.store->read(&savedreplies::all));
    CHECK(std::count_if(kept.begin(), kept.end(), [](const auto &each) { return each.used == 1; }) == 1);
}

TEST_CASE("Esc leaves the slash a slash, and what fits nothing does not stand in the way", "[library]")
{
    Stage stage;
    REQUIRE(stage.brand.write(&savedreplies::add, QList { saved(u"Merci"_s, u"Merci"_s, u"fr"_s) },
                      stage.brand.clock.now()));
    stage.open(u"claire"_s);
    stage.press(Qt::Key_R);
    TextBox &box = stage.reply().box();
    SlashReplies &replies = stage.reply().replies();
    QTest::keyClicks(&box, u"/"_s);
    stage.brand.rest();
    REQUIRE(replies.isVisible());
    QTest::keyClick(&box, Qt::Key_Escape);
    CHECK_FALSE(replies.isVisible());
    QTest::keyClicks(&box, u"etc/passwd"_s);
    CHECK_FALSE(replies.isVisible());
    CHECK(stage.reply().text() == u"/etc/passwd"_s);
    stage.reply().setText({});
    QTest::keyClicks(&box, u"/zzz"_s);
    stage.brand.rest();
    CHECK_FALSE(replies.isVisible());
    QTest::keyClick(&box, Qt::Key_Return);
    CHECK(stage.reply().text() == u"/zzz\n"_s);
}

TEST_CASE("The picture of a saved reply leaves with it", "[library]")
{
    Stage stage;
    savedreplies::Reply reply = saved(u"Atelier"_s, u"Voyez"_s, u"fr"_s);
    QDir(stage.brand.home.path()).mkpath(u"media"_s);
    const QString path = stage.brand.home.filePath(u"media/abc.png"_s);
    QImage picture(8, 8, QImage::Format_RGB32);
    picture.fill(Qt::red);
    REQUIRE(picture.save(path));
    Media media;
    media.path = path;
    media.sha256 = "abc";
    media.mimeType = u"image/png"_s;
    media.bytes = QFile(path).size();
    media.altText = u"L’atelier"_s;
    reply.media = { media };
    REQUIRE(stage.brand.write(&savedreplies::add, QList { reply }, stage.brand.clock.now()));
    stage.open(u"claire"_s);
    stage.press(Qt::Key_R);
    QTest::keyClicks(&stage.reply().box(), u"/ate"_s);
    stage.brand.rest();
    QTest::keyClick(&stage.reply().box(), Qt::Key_Return);
    stage.brand.rest();
    REQUIRE(stage.reply().media().size() == 1);
    stage.open(u"jonas"_s); // kept with its conversation
    CHECK(stage.reply().media().isEmpty());
    stage.open(u"claire"_s);
    REQUIRE(stage.reply().media().size() == 1);
    CHECK(stage.reply().media()[0].altText == u"L’atelier"_s);
    const qint64 id = stage.list().current()->id;
    stage.window.commands().action(Command::Send)->trigger();
    stage.brand.rest();
    publications::Filter filter;
    filter.conversationId = id;
    const auto made = *await(stage.brand.store->read(&publications::list, filter));
    REQUIRE(made.size() == 1);
    REQUIRE(made[0].outgoing.media.size() == 1);
    CHECK(made[0].outgoing.media[0].path == path);
    CHECK(stage.reply().media().isEmpty());
    REQUIRE(stage.window.undoBar().undo());
    stage.brand.rest();
    CHECK(stage.reply().media().size() == 1);
}
