// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "tests/ui/stage.h"

#include "core/store/accounts.h"
#include "core/store/publications.h"
#include "core/store/values.h"
#include "ui/button.h"
#include "ui/planner/accountpicker.h"
#include "ui/planner/composer.h"
#include "ui/planner/foldrow.h"
#include "ui/planner/polleditor.h"
#include "ui/planner/preview.h"
#include "ui/beside.h"
#include "ui/mediarow.h"
#include "ui/planner/whenrow.h"

#include <QAction>
#include <QCheckBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QTabBar>
#include <QImage>

using namespace Qt::StringLiterals;

namespace {

QList<Publication> rows(Brand &brand)
{
    const publications::Filter all;
    const auto found = await(brand.store->read(&publications::list, all));
    return *found;
}

} // namespace

TEST_CASE("A post goes to each chosen account at the chosen time", "[planner]")
{
    Brand brand(stageTheme());
    Composer composer(brand.context(), nullptr);
    brand.rest();
    CHECK_FALSE(composer.button().isEnabled());
    composer.accounts().setChosen({ 1, 2 });
    composer.box().setPlainText(u"Bonjour"_s);
    composer.when().schedule(QDateTime(QDate(2026, 11, 27), QTime(16, 0)), u"Europe/Paris"_s);
    REQUIRE(composer.button().isEnabled());
    composer.button().click();
    brand.rest();
    const QList<Publication> made = rows(brand);
    REQUIRE(made.size() == 2);
    for (const Publication &each : made) {
        CHECK(each.state == Publication::State::Scheduled);
        CHECK(iso(*each.dueAt) == u"2026-11-27T15:00:00Z"_s);
        CHECK(each.outgoing.text == u"Bonjour"_s);
    }
    CHECK(composer.box().toPlainText().isEmpty());
}

TEST_CASE("A post too long for one account is held back, and says for which", "[planner]")
{
    Brand brand(stageTheme());
    Composer composer(brand.context(), nullptr);
    brand.rest();
    composer.accounts().setChosen({ 1, 2 });
    composer.box().setPlainText(QString(400, u'a')); // 500 there, 300 here
    CHECK_FALSE(composer.button().isEnabled());
    REQUIRE(composer.complaints().size() == 1);
    CHECK(composer.complaints()[0].startsWith(u"Bluesky"_s));
    composer.accounts().setChosen({ 1 });
    CHECK(composer.button().isEnabled());
}

TEST_CASE("The past is no time for a post", "[planner]")
{
    Brand brand(stageTheme());
    Composer composer(brand.context(), nullptr);
    brand.rest();
    composer.accounts().setChosen({ 1 });
    composer.box().setPlainText(u"late"_s);
    composer.when().schedule(QDateTime(QDate(2020, 1, 1), QTime(9, 0)), u"Europe/Paris"_s);
    CHECK_FALSE(composer.button().isEnabled());
}

TEST_CASE("What was written is there again after the composer is closed", "[planner]")
{
    Brand brand(stageTheme());
    {
        Composer composer(brand.context(), nullptr);
        brand.rest();
        composer.accounts().setChosen({ 2 });
        composer.box().setPlainText(u"not finished"_s);
        composer.show();
        composer.close();
        brand.rest();
    }
    Composer again(brand.context(), nullptr);
    brand.rest();
    CHECK(again.box().toPlainText() == u"not finished"_s);
    REQUIRE(again.accounts().chosen().size() == 1);
    CHECK(again.accounts().chosen()[0].id == 2);
}

TEST_CASE("A picture without a description is a reminder, not a hindrance", "[planner]")
{
    Brand brand(stageTheme());
    Composer composer(brand.context(), nullptr);
    brand.rest();
    composer.accounts().setChosen({ 1 });
    composer.box().setPlainText(u"look"_s);
    QFile file(brand.home.filePath(u"a.png"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.close();
    Media media;
    media.path = file.fileName();
    media.mimeType = u"image/png"_s;
    composer.media().setMedia({ media });
    Q_EMIT composer.media().changed();
    CHECK(composer.complaints().size() == 1);
    CHECK(composer.button().isEnabled());
}

TEST_CASE("A post that leaves at once can be taken back for ten seconds", "[planner]")
{
    Brand brand(stageTheme());
    Composer composer(brand.context(), nullptr);
    brand.rest();
    std::function<void()> undo;
    QObject::connect(&composer, &Composer::planned, &composer,
                     [&undo](const QString &, const std::function<void()> &way) { undo = way; });
    composer.accounts().setChosen({ 1 });
    composer.box().setPlainText(u"now"_s);
    composer.button().click();
    brand.rest();
    REQUIRE(undo);
    undo();
    brand.rest();
    REQUIRE(rows(brand).size() == 1);
    CHECK(rows(brand)[0].state == Publication::State::Cancelled);
    CHECK(composer.box().toPlainText() == u"now"_s);
}

TEST_CASE("A picture too large for one account is made to fit there, and that is said", "[planner]")
{
    Brand brand(stageTheme());
    Account account = *await(brand.store->read(&accounts::one, qint64(2)));
    account.capabilities.imageBytes = 60'000; // as Bluesky's million
    REQUIRE(brand.write(&accounts::identified, account, brand.clock.now()));
    brand.rest();
    QImage image(900, 600, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, qRgb(x * 7 ^ y, x ^ y * 5, x * y));
    }
    Media media;
    media.path = brand.home.filePath(u"photo.png"_s);
    REQUIRE(image.save(media.path));
    media.bytes = QFileInfo(media.path).size();
    REQUIRE(media.bytes > 60'000);
    media.mimeType = u"image/png"_s;
    media.width = 900;
    media.height = 600;
    media.sha256 = "aa";
    media.altText = u"Motifs"_s;

    Composer composer(brand.context(), nullptr);
    brand.rest();
    composer.accounts().setChosen({ 1, 2 });
    composer.box().setPlainText(u"Bonjour"_s);
    composer.media().setMedia({ media });
    Q_EMIT composer.media().changed();
    CHECK_FALSE(composer.button().isEnabled()); // not before it is made
    waitFor([&composer] { return composer.button().isEnabled(); });
    REQUIRE(composer.complaints().size() == 1);
    CHECK(composer.complaints()[0].startsWith(u"Bluesky: picture 1 will be reduced to"_s));
    composer.button().click();
    brand.rest();
    const QList<Publication> made = rows(brand);
    REQUIRE(made.size() == 2);
    for (const Publication &each : made) {
        REQUIRE(each.outgoing.media.size() == 1);
        const Media &sent = each.outgoing.media.first();
        CHECK(sent.altText == u"Motifs"_s);
        CHECK((sent.path == media.path) == (each.accountId == 1));
        CHECK((each.accountId == 1 || sent.bytes <= 60'000));
        CHECK(QFile::exists(sent.path));
    }
}

TEST_CASE("A film too large for an account holds the post back, as before", "[planner]")
{
    Brand brand(stageTheme());
    Composer composer(brand.context(), nullptr);
    brand.rest();
    Media media;
    media.path = brand.home.filePath(u"film.mp4"_s);
    QFile file(media.path);
    REQUIRE(file.open(QFile::WriteOnly));
    file.write("film");
    file.close();
    media.bytes = 4;
    media.mimeType = u"video/mp4"_s;
    composer.accounts().setChosen({ 1 });
    composer.box().setPlainText(u"Bonjour"_s);
    composer.media().setMedia({ media });
    Q_EMIT composer.media().changed();
    brand.rest();
    CHECK_FALSE(composer.button().isEnabled());
}

namespace {

QStringList tabs(Composer &composer)
{
    QStringList found;
    for (int i = 0; i < composer.tabs().count(); ++i)
        found.append(composer.tabs().tabText(i));
    return found;
}

// Mastodon of the brand also has threads and polls.
void able(Brand &brand)
{
    Account account = *await(brand.store->read(&accounts::one, qint64(1)));
    account.capabilities.allow({ Capabilities::Thread, Capabilities::Poll, Capabilities::NativeSchedule });
    account.capabilities.pollOptions = 4;
    REQUIRE(brand.write(&accounts::identified, account, brand.clock.now()));
    brand.rest();
}

const QDateTime friday(QDate(2026, 11, 27), QTime(16, 0));

} // namespace

TEST_CASE("One account's own words stay when everybody's change, until it joins again", "[planner]")
{
    Brand brand(stageTheme());
    Composer composer(brand.context(), nullptr);
    brand.rest();
    composer.accounts().setChosen({ 1, 2 });
    composer.box().setPlainText(u"Pour tous"_s);
    CHECK(tabs(composer) == QStringList { u"All"_s, u"Mastodon"_s, u"Bluesky"_s });
    composer.showVersion(2);
    CHECK(composer.box().toPlainText() == u"Pour tous"_s);
    composer.box().insertPlainText(u", bleus"_s);
    CHECK(tabs(composer)[2] == u"Bluesky •"_s);
    composer.showVersion(Composition::everybody);
    composer.box().setPlainText(u"Pour le reste"_s);
    composer.when().schedule(friday, u"Europe/Paris"_s);
    composer.button().click();
    brand.rest();
    QStringList texts;
    for (const Publication &each : rows(brand))
        texts.append(each.outgoing.text);
    CHECK(texts.contains(u"Pour le reste"_s));
    CHECK(texts.contains(u"Pour tous, bleus"_s));

    composer.accounts().setChosen({ 1, 2 });
    composer.box().setPlainText(u"Encore"_s);
    composer.showVersion(1);
    composer.box().setPlainText(u"Autrement"_s);
    brand.ask.agrees = false;
    composer.join();
    CHECK(composer.box().toPlainText() == u"Autrement"_s); // it asked, and was told no
    brand.ask.agrees = true;
    composer.join();
    CHECK(composer.box().toPlainText() == u"Encore"_s);
    CHECK(tabs(composer)[1] == u"Mastodon"_s);
}

TEST_CASE("Every version is there again after the window was closed on it", "[planner]")
{
    Brand brand(stageTheme());
    {
        Composer composer(brand.context(), nullptr);
        brand.rest();
        composer.accounts().setChosen({ 1, 2 });
        composer.box().setPlainText(u"Tous"_s);
        composer.showVersion(2);
        composer.box().setPlainText(u"Seul"_s);
        composer.campaignField().setText(u"Réparer"_s);
        composer.commentBox().setPlainText(u"Un lien"_s);
        waitFor([&brand] {
            const QString key = u"composer.draft"_s;
            const auto draft = await(brand.store->read(&values::get, key));
            return draft && draft->contains(u"Un lien"_s); // by itself, a moment after typing
        });
    }
    Composer again(brand.context(), nullptr);
    brand.rest();
    CHECK(again.box().toPlainText() == u"Tous"_s);
    CHECK(again.campaignField().text() == u"Réparer"_s);
    again.showVersion(2);
    CHECK(again.box().toPlainText() == u"Seul"_s);
    CHECK(again.commentBox().toPlainText() == u"Un lien"_s);
    CHECK(again.post().of(1).comment.isEmpty());
}

TEST_CASE("A post too long is offered to be a thread, and each part is checked", "[planner]")
{
    Brand brand(stageTheme());
    able(brand);
    Composer composer(brand.context(), nullptr);
    brand.rest();
    composer.accounts().setChosen({ 1 });
    composer.box().setPlainText(u"Voici une phrase. "_s.repeated(60));
    CHECK_FALSE(composer.button().isEnabled());
    composer.threadBox().setChecked(true);
    CHECK(composer.button().isEnabled());
    CHECK(composer.complaints().isEmpty());
    composer.commentBox().setPlainText(u"Le lien"_s);
    composer.when().schedule(friday, u"Europe/Paris"_s);
    composer.button().click();
    brand.rest();
    QList<Publication> made = rows(brand);
    std::sort(made.begin(), made.end(), [](const auto &a, const auto &b) { return a.part < b.part; });
    REQUIRE(made.size() == 4); // three parts and what is said under them
    CHECK(made[0].outgoing.text.size() <= 500);
    CHECK(made[3].outgoing.text == u"Le lien"_s);
    CHECK(made[3].outgoing.after == 60s);
    for (const Publication &each : made)
        CHECK(each.postId == made[0].postId);
}

TEST_CASE("A poll is refused where there are none, and limited where there are", "[planner]")
{
    Brand brand(stageTheme());
    able(brand);
    Composer composer(brand.context(), nullptr);
    brand.rest();
    composer.accounts().setChosen({ 1, 2 });
    composer.box().setPlainText(u"Quelle lampe ?"_s);
    composer.poll().setPoll(Poll { { u"Aube"_s }, 3600s, false });
    Q_EMIT composer.poll().changed();
    CHECK(composer.complaints().size() == 2); // one option is no poll; Bluesky has none at all
    composer.poll().setPoll(Poll { { u"Aube"_s, u"Brume"_s }, 3600s, true });
    Q_EMIT composer.poll().changed();
    REQUIRE(composer.complaints().size() == 1);
    CHECK(composer.complaints()[0].startsWith(u"Bluesky"_s));
    composer.accounts().setChosen({ 1 });
    CHECK(composer.row(u"poll"_s).value() == u"Aube · Brume"_s);
    composer.button().click();
    brand.rest();
    REQUIRE(rows(brand).size() == 1);
    REQUIRE(rows(brand)[0].outgoing.poll);
    CHECK(rows(brand)[0].outgoing.poll->options.size() == 2);
    CHECK(rows(brand)[0].outgoing.poll->multiple);
}

TEST_CASE("A planned post is written on and planned again, and that can be taken back", "[planner]")
{
    Brand brand(stageTheme());
    Composer composer(brand.context(), nullptr);
    brand.rest();
    std::function<void()> undo;
    QObject::connect(&composer, &Composer::planned, &composer,
                     [&undo](const QString &, const std::function<void()> &way) { undo = way; });
    composer.accounts().setChosen({ 1, 2 });
    composer.box().setPlainText(u"Avant"_s);
    composer.when().schedule(friday, u"Europe/Paris"_s);
    composer.button().click();
    brand.rest();
    composer.box().setPlainText(u"something new meanwhile"_s);
    const qint64 post = rows(brand)[0].postId;
    composer.edit(post);
    brand.rest();
    CHECK(composer.box().toPlainText() == u"Avant"_s);
    CHECK_FALSE(composer.when().now());
    CHECK(composer.accounts().chosen().size() == 2);
    composer.box().setPlainText(u"Après"_s);
    composer.accounts().setChosen({ 1 });
    composer.button().click();
    brand.rest();
    REQUIRE(rows(brand).size() == 1);
    CHECK(rows(brand)[0].outgoing.text == u"Après"_s);
    CHECK(rows(brand)[0].revision == 2);
    composer.writeNew();
    brand.rest();
    CHECK(composer.box().toPlainText() == u"something new meanwhile"_s); // a draft of its own
    undo();
    brand.rest();
    CHECK(rows(brand).size() == 2);
    for (const Publication &each : rows(brand))
        CHECK(each.outgoing.text == u"Avant"_s);
    CHECK(composer.box().toPlainText() == u"Avant"_s);
    composer.deleteButton().click();
    brand.rest();
    CHECK(rows(brand).isEmpty());
    undo();
    brand.rest();
    CHECK(rows(brand).size() == 2);
}

TEST_CASE("Where a post has left it is not written on any more, and says how it stands", "[planner]")
{
    Brand brand(stageTheme());
    Composer composer(brand.context(), nullptr);
    brand.rest();
    composer.accounts().setChosen({ 1, 2 });
    composer.box().setPlainText(u"Partout"_s);
    composer.when().schedule(friday, u"Europe/Paris"_s);
    composer.button().click();
    brand.rest();
    for (const Publication &each : rows(brand)) {
        if (each.accountId != 1)
            continue;
        publications::Move move;
        move.from = Publication::State::Scheduled;
        move.to = Publication::State::Handed;
        REQUIRE(brand.write(&publications::move, each.id, move, brand.clock.now()));
    }
    composer.edit(rows(brand)[0].postId);
    brand.rest();
    composer.box().setPlainText(u"Ailleurs seulement"_s);
    CHECK(composer.button().isEnabled());
    composer.button().click();
    brand.rest();
    for (const Publication &each : rows(brand))
        CHECK((each.outgoing.text == u"Partout"_s) == (each.accountId == 1));
}

TEST_CASE("A draft waits in the plan until it is scheduled", "[planner]")
{
    Brand brand(stageTheme());
    Composer composer(brand.context(), nullptr);
    brand.rest();
    CHECK_FALSE(composer.keepButton().isEnabled());
    composer.accounts().setChosen({ 2 });
    composer.box().setPlainText(QString(400, u'x')); // too long still: a draft may be anything
    CHECK_FALSE(composer.button().isEnabled());
    composer.keepButton().click();
    brand.rest();
    REQUIRE(rows(brand).size() == 1);
    CHECK(rows(brand)[0].state == Publication::State::Draft);
    CHECK_FALSE(rows(brand)[0].nextAt);
    composer.edit(rows(brand)[0].postId);
    brand.rest();
    composer.box().setPlainText(u"Court"_s);
    composer.when().schedule(friday, u"Europe/Paris"_s);
    composer.button().click();
    brand.rest();
    REQUIRE(rows(brand).size() == 1);
    CHECK(rows(brand)[0].state == Publication::State::Scheduled);
}

TEST_CASE("A preview shows what a platform shows, and cuts where it cuts", "[planner]")
{
    const QString words = u"Voici une phrase entière. "_s.repeated(30);
    CHECK(PostPreview::shown(words, Platform::Bluesky) == words);
    CHECK(PostPreview::shown(words, Platform::Instagram).size() <= 125);
    CHECK(PostPreview::shown(words, Platform::LinkedIn).size() <= 210);
    CHECK(PostPreview::shown(u"a\nb\nc\nd"_s, Platform::LinkedIn) == u"a\nb\nc"_s);
    CHECK(PostPreview::shown(u"court"_s, Platform::Instagram) == u"court"_s);

    Brand brand(stageTheme());
    able(brand);
    Composer composer(brand.context(), nullptr);
    composer.resize(388, 800);
    composer.show();
    brand.rest();
    composer.accounts().setChosen({ 1, 2 });
    composer.box().setPlainText(u"Bonjour https://lumen.example #Lumen"_s);
    composer.setPreview(true);
    CHECK(composer.preview().sheets() == 2);
    const int plain = composer.preview().heightForWidth(350);
    composer.showVersion(2);
    CHECK(composer.preview().sheets() == 1);
    CHECK(composer.preview().heightForWidth(350) < plain);
    composer.showVersion(1);
    composer.threadBox().setChecked(true);
    composer.setPreview(false);
    composer.box().setPlainText(u"Voici une phrase. "_s.repeated(60));
    composer.setPreview(true);
    CHECK(composer.preview().heightForWidth(350) > plain);
    CHECK_FALSE(composer.grab().isNull());
}

TEST_CASE("C opens the composer beside any page, and Esc leaves it with what was typed", "[planner]")
{
    Stage stage;
    CHECK_FALSE(stage.window.side().isOpen());
    stage.window.commands().action(Command::NewPost)->trigger();
    stage.brand.rest();
    REQUIRE(stage.window.side().isOpen());
    auto *composer = qobject_cast<Composer *>(stage.window.side().pane());
    REQUIRE(composer);
    CHECK(composer->isVisible());
    composer->box().setPlainText(u"commencé"_s);
    stage.window.resize(1440, 900);
    stage.brand.rest();
    CHECK(stage.inbox().width() < stage.window.side().width() - 300); // beside it
    stage.window.resize(1024, 700);
    stage.brand.rest();
    CHECK(stage.inbox().width() == stage.window.side().width()); // over it
    QTest::keyClick(composer, Qt::Key_Escape);
    CHECK_FALSE(stage.window.side().isOpen());
    stage.window.commands().action(Command::NewPost)->trigger();
    stage.brand.rest();
    CHECK(composer->box().toPlainText() == u"commencé"_s);
}

TEST_CASE("Who sends is said, and a platform that can hold a post may", "[planner]")
{
    Brand brand(stageTheme());
    able(brand);
    Composer composer(brand.context(), nullptr);
    brand.rest();
    composer.accounts().setChosen({ 1, 2 });
    composer.box().setPlainText(u"Vendredi"_s);
    composer.when().schedule(friday, u"Europe/Paris"_s);
    CHECK(composer.row(u"sent"_s).value() == u"this computer, which has to be on"_s);
    composer.findChild<QCheckBox *>(u"native"_s)->setChecked(true);
    CHECK(composer.row(u"sent"_s).value().startsWith(u"Mastodon hold"_s));
    CHECK(composer.row(u"sent"_s).value().endsWith(u" · Bluesky from this computer"_s));
    composer.button().click();
    brand.rest();
    for (const Publication &each : rows(brand))
        CHECK(each.outgoing.nativeAt.has_value() == (each.accountId == 1));
}
