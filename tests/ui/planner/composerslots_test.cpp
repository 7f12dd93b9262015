// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "tests/ui/stage.h"

#include "core/store/accounts.h"
#include "core/store/publications.h"
#include "core/store/rhythms.h"
#include "core/store/savedreplies.h"
#include "ui/button.h"
#include "ui/planner/accountpicker.h"
#include "ui/planner/composer.h"
#include "ui/planner/foldrow.h"
#include "ui/planner/whenrow.h"

#include <QComboBox>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace {

QList<Publication> rows(Brand &brand)
{
    const publications::Filter all;
    return *await(brand.store->read(&publications::list, all));
}

QRadioButton *slotButton(Composer &composer)
{
    for (QRadioButton *each : composer.when().findChildren<QRadioButton *>()) {
        if (each->text() == u"In the next free slot"_s)
            return each;
    }
    return nullptr;
}

// Mastodon likes Mondays at ten, Bluesky Tuesdays at noon.
struct Desk
{
    Desk()
        : brand(stageTheme())
        , composer(brand.context(), nullptr)
    {
        REQUIRE(brand.write(&rhythms::add, qint64(1), QList<int> { 1 }, 600));
        REQUIRE(brand.write(&rhythms::add, qint64(2), QList<int> { 2 }, 720));
        brand.rest();
        composer.show();
        composer.accounts().setChosen({ 1, 2 });
        composer.box().setPlainText(u"Bonjour"_s);
        brand.rest();
    }
    void queue()
    {
        composer.row(u"when"_s).setOpen(true);
        QRadioButton *slot = slotButton(composer);
        REQUIRE(slot);
        slot->setFocus();
        QTest::keyClick(slot, Qt::Key_Space);
        brand.rest();
    }

    Brand brand;
    Composer composer;
};

} // namespace

TEST_CASE("Each account is given its own next free slot", "[planner][slot]")
{
    Desk desk;
    desk.queue();
    REQUIRE(desk.composer.post().times.size() == 2);
    CHECK(desk.composer.button().text() == u"Schedule each"_s);
    REQUIRE(desk.composer.button().isEnabled());
    const QMap<qint64, Instant> times = desk.composer.post().times;
    desk.composer.button().click();
    desk.brand.rest();
    const QList<Publication> made = rows(desk.brand);
    REQUIRE(made.size() == 2);
    for (const Publication &each : made) {
        CHECK(each.dueAt == times[each.accountId]);
        const QDateTime wall = walltime::at(*each.dueAt, QTimeZone("Europe/Paris"));
        CHECK(wall.date().dayOfWeek() == int(each.accountId));
        CHECK(wall.time() == QTime(each.accountId == 1 ? 10 : 12, 0));
    }
    // Those are taken now: the next post gets the week after.
    desk.composer.accounts().setChosen({ 1 });
    desk.composer.box().setPlainText(u"Encore"_s);
    desk.queue();
    CHECK(desk.composer.post().times.value(1) == times[1] + 24h * 7);
}

TEST_CASE("A post in slots is written on at its own times", "[planner][slot]")
{
    Desk desk;
    desk.queue();
    desk.composer.button().click();
    desk.brand.rest();
    const QList<Publication> before = rows(desk.brand);
    REQUIRE(before.size() == 2);
    desk.composer.edit(before[0].postId);
    desk.brand.rest();
    CHECK(desk.composer.when().queued());
    desk.composer.box().setPlainText(u"Bonjour à tous"_s);
    desk.composer.button().click();
    desk.brand.rest();
    for (const Publication &each : rows(desk.brand)) {
        CHECK(each.outgoing.text == u"Bonjour à tous"_s);
        const auto same = std::find_if(before.begin(), before.end(), [&each](const Publication &one) {
            return one.accountId == each.accountId;
        });
        CHECK(each.dueAt == same->dueAt);
    }
}

TEST_CASE("A slot that was taken meanwhile is not used twice", "[planner][slot]")
{
    Desk desk;
    desk.composer.accounts().setChosen({ 1 });
    desk.queue();
    const Instant shown = desk.composer.post().times.value(1);
    publications::Plan plan;
    publications::Draft draft;
    draft.accountId = 1;
    draft.state = Publication::State::Scheduled;
    draft.dueAt = shown;
    draft.outgoing.text = u"Celui d’un autre"_s;
    plan.drafts = { draft };
    REQUIRE(desk.brand.write(&publications::plan, plan, desk.brand.clock.now()));
    QString told;
    QObject::connect(&desk.composer, &Composer::told, &desk.composer,
                     [&told](const QString &what) { told = what; });
    desk.composer.button().click();
    desk.brand.rest();
    CHECK(rows(desk.brand).size() == 1);
    CHECK(told == u"A slot was taken meanwhile: the next one is shown"_s);
    CHECK(desk.composer.post().times.value(1) == shown + 24h * 7);
    desk.composer.button().click();
    desk.brand.rest();
    CHECK(rows(desk.brand).size() == 2);
}

TEST_CASE("An account without a slot says so and holds the post back", "[planner][slot]")
{
    Desk desk;
    const Result<Rhythm> rhythm = await(desk.brand.store->read(&rhythms::of, qint64(2)));
    REQUIRE(rhythm);
    REQUIRE(desk.brand.write(&rhythms::remove, rhythm->week[0].id));
    desk.queue();
    CHECK_FALSE(desk.composer.button().isEnabled());
    REQUIRE(desk.composer.complaints().size() == 1);
    CHECK(desk.composer.complaints()[0].startsWith(u"Bluesky: It has no free slot"_s));
    desk.composer.accounts().setChosen({ 1 });
    desk.brand.rest();
    CHECK(desk.composer.button().isEnabled());
}

TEST_CASE("Who may answer is chosen where an account can say so, and said where it cannot", "[planner]")
{
    Desk desk;
    CHECK_FALSE(desk.composer.row(u"repliers"_s).isVisibleTo(&desk.composer));
    Account account = *await(desk.brand.store->read(&accounts::one, qint64(2)));
    account.capabilities.allow({ Capabilities::WhoMayReply });
    REQUIRE(desk.brand.write(&accounts::identified, account, desk.brand.clock.now()));
    desk.brand.rest();
    REQUIRE(desk.composer.row(u"repliers"_s).isVisibleTo(&desk.composer));
    desk.composer.row(u"repliers"_s).setOpen(true);
    desk.composer.repliers().setFocus();
    QTest::keyClick(&desk.composer.repliers(), Qt::Key_End);
    CHECK(desk.composer.post().common.repliers == Repliers::Nobody);
    REQUIRE(desk.composer.complaints().size() == 1);
    CHECK(desk.composer.complaints()[0] == u"Mastodon: Anybody may answer there"_s);
    desk.composer.button().click();
    desk.brand.rest();
    for (const Publication &each : rows(desk.brand))
        CHECK(each.outgoing.repliers
              == (each.accountId == 2 ? Repliers::Nobody : Repliers::Everybody));
}

TEST_CASE("A slash in a post brings the saved texts, and hashtags go to its end", "[planner]")
{
    Desk desk;
    savedreplies::Reply tags;
    tags.title = u"Réparer"_s;
    tags.text = u"#RéparerPlutôtQueJeter #Lampe"_s;
    tags.category = u"Hashtags"_s;
    savedreplies::Reply signature;
    signature.title = u"Signature"_s;
    signature.text = u"L’équipe {brand}"_s;
    REQUIRE(desk.brand.write(&savedreplies::add, QList { tags, signature }, desk.brand.clock.now()));
    TextBox &box = desk.composer.box();
    box.setPlainText({});
    box.setFocus();
    QTest::keyClicks(&box, u"Bonjour #Lampe /r"_s);
    desk.brand.rest();
    QTest::keyClick(&box, Qt::Key_Return);
    desk.brand.rest();
    CHECK(box.text() == u"Bonjour #Lampe \n\n#RéparerPlutôtQueJeter"_s); // each tag once
    CHECK(box.textCursor().position() == 15); // one writes on where one was
    QTest::keyClicks(&box, u"/sig"_s);
    desk.brand.rest();
    QTest::keyClick(&box, Qt::Key_Return);
    desk.brand.rest();
    CHECK(box.text().startsWith(u"Bonjour #Lampe L’équipe "_s));
    CHECK(desk.composer.post().common.text == box.text());
}
