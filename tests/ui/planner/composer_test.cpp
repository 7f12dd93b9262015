// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "tests/ui/stage.h"

#include "core/store/accounts.h"
#include "core/store/publications.h"
#include "ui/button.h"
#include "ui/mediarow.h"
#include "ui/planner/accountpicker.h"
#include "ui/planner/composer.h"
#include "ui/planner/whenrow.h"

#include <QFileInfo>
#include <QImage>

using namespace Qt::StringLiterals;

namespace {

QList<Publication> posts(Brand &brand)
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
    const QList<Publication> made = posts(brand);
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
    REQUIRE(posts(brand).size() == 1);
    CHECK(posts(brand)[0].state == Publication::State::Cancelled);
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
    CHECK(composer.complaints()[0].startsWith(u"Bluesky: picture 1 goes as"_s));
    composer.button().click();
    brand.rest();
    const QList<Publication> made = posts(brand);
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
