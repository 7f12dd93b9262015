// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"
#include "tests/ui/stage.h"

#include "core/insight/tally.h"
#include "core/store/messages.h"
#include "core/store/people.h"
#include "core/store/erasures.h"
#include "core/store/retention.h"
#include "core/store/watches.h"
#include "ui/choices.h"
#include "ui/community/communitypage.h"
#include "ui/community/communitywords.h"
#include "ui/community/memberpane.h"
#include "ui/community/personaldata.h"
#include "ui/inbox/personpane.h"
#include "ui/lines.h"
#include "ui/panes.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using ranking::Rank;

namespace {

// A brand whose readers came back for weeks.
struct Community : Stage
{
    explicit Community(bool filled = true)
        : Stage(filled)
    {
        window.resize(1440, 900);
        if (!filled) {
            window.go(Rail::Place::Community);
            brand.rest();
            return;
        }
        const Instant now = brand.clock.now();
        messages::Delivery delivery;
        delivery.accountId = 1;
        delivery.zone = QTimeZone("Europe/Paris");
        const auto says = [&](const QString &who, const QString &name, double mood, const QString &text, int day) {
            messages::Placed placed;
            Message &message = placed.message;
            message.remoteId = message.apiId = u"c%1"_s.arg(delivery.messages.size());
            message.author.remoteId = who;
            message.author.handle = Foreign(who + u"@example.social"_s);
            message.author.name = Foreign(name);
            message.author.followers = who.size() * 700;
            message.body.text = Foreign(text);
            message.createdAt = now - std::chrono::days(day);
            placed.rootId = message.remoteId;
            placed.threadKey = message.remoteId + u'\n' + who;
            placed.sense = understanding::Sense();
            placed.sense->mood = mood;
            delivery.messages.append(placed);
        };
        for (int i = 0; i < 6; ++i) {
            says(u"tilda"_s, u"Tilda Ash"_s, 0.8, u"Quelle belle lampe, je recommande, avis %1"_s.arg(i), 8 * i + 1);
            says(u"gus"_s, u"Gus Grin"_s, -0.8, u"Toujours en panne, relance %1"_s.arg(i), 8 * i + 2);
        }
        REQUIRE(brand.write(&messages::deliver, delivery, now));
        const tally::Portion portion;
        while (*brand.write(&tally::settle, portion, now)) { }
        window.commands().action(Command::GoCommunity)->trigger();
        brand.rest();
    }
    void addTwin() // of Tilda, on Bluesky
    {
        const Instant now = brand.clock.now();
        messages::Delivery delivery;
        delivery.accountId = 2;
        delivery.zone = QTimeZone("Europe/Paris");
        messages::Placed placed;
        placed.message.remoteId = u"sky"_s;
        placed.message.author.remoteId = u"did:tilda"_s;
        placed.message.author.handle = Foreign(u"tilda.bsky.social"_s);
        placed.message.author.name = Foreign(u"Tilda Ash"_s);
        placed.message.body.text = Foreign(u"Aussi ici"_s);
        placed.message.createdAt = now - 1h;
        placed.rootId = u"sky"_s;
        placed.threadKey = u"sky\ndid:tilda"_s;
        delivery.messages.append(placed);
        REQUIRE(brand.write(&messages::deliver, delivery, now));
    }
    void addFound(int days) // by a watch that is gone: it is in no conversation
    {
        messages::Delivery delivery;
        delivery.accountId = 1;
        delivery.zone = QTimeZone("Europe/Paris");
        messages::Placed placed;
        placed.message.remoteId = u"found"_s;
        placed.message.kind = Message::Kind::Post;
        placed.message.author.remoteId = u"gus"_s;
        placed.message.body.text = Foreign(u"Il y a longtemps"_s);
        placed.message.createdAt = brand.clock.now() - std::chrono::days(days);
        placed.rootId = u"found"_s;
        delivery.messages.append(placed);
        REQUIRE(brand.write(&messages::deliver, delivery, brand.clock.now()));
    }
    CommunityPage &page() { return *static_cast<CommunityPage *>(window.page(Rail::Place::Community)); }
    int listed() { return page().list().members().rowCount(); }
    QString nameAt(int row) { return plain::line(page().list().members().at(row).face.name); }
    QStringList labelsOf()
    {
        QStringList found;
        for (const QLabel *label : page().pane().findChildren<QLabel *>()) {
            if (label->isVisible())
                found.append(label->text());
        }
        return found;
    }
};

} // namespace

TEST_CASE("Ambassadors are listed with the reason, and beside them what their score is made of", "[community]")
{
    Community s;
    new QAbstractItemModelTester(&s.page().list().members(), &s.page());
    CHECK(s.page().chosen() == Rank::Ambassadors);
    REQUIRE(s.listed() == 1);
    CHECK(s.nameAt(0) == u"Tilda Ash"_s);
    const Member &first = s.page().list().members().at(0);
    CHECK(first.why.startsWith("recommends us"_L1));
    CHECK(first.mood == u"+1.00"_s);
    CHECK(s.page().pane().profile().faces.constFirst().name.raw() == u"Tilda Ash"_s);
    const QStringList told = s.labelsOf();
    CHECK(told.contains(u"Advises others to come"_s));
    CHECK(told.contains(u"Score"_s));
    CHECK(told.contains(first.score));
    CHECK(told.contains(u"Influence, of 100"_s));
}

TEST_CASE("The ranks are led by keys, and everybody is found by name", "[community]")
{
    Community s;
    s.page().list().setFocus();
    s.press(Qt::Key_4);
    CHECK(s.page().chosen() == Rank::Unhappy);
    CHECK(s.nameAt(0) == u"Gus Grin"_s);
    s.press(Qt::Key_2);
    CHECK(s.page().chosen() == Rank::Active);
    CHECK(s.page().list().members().at(0).messages == u"6"_s);
    s.press(Qt::Key_5);
    CHECK_FALSE(s.page().chosen());
    CHECK(s.listed() == 12); // the brand's ten, and two
    s.page().search().setFocus();
    QTest::keyClicks(&s.page().search(), u"claire"_s);
    s.brand.rest();
    REQUIRE(s.listed() == 1);
    CHECK(s.nameAt(0) == u"Claire Dubois"_s);
    s.page().search().setText(u"nobody at all"_s);
    s.brand.rest();
    CHECK(s.listed() == 0);
    s.page().search().clear();
    s.brand.rest();
    CHECK(s.listed() == 12);
    s.press(Qt::Key_Return); // from the field into the list
    const qint64 first = s.page().list().current();
    s.page().list().setFocus();
    s.press(Qt::Key_J);
    CHECK(s.page().list().current() != first);
    s.press(Qt::Key_K);
    CHECK(s.page().list().current() == first);
}

TEST_CASE("Enter opens everything of somebody in the inbox, a text its conversation", "[community]")
{
    Community s;
    s.page().list().setFocus();
    s.press(Qt::Key_Return);
    CHECK(s.inbox().isVisible());
    waitFor([&s] { return s.list().model().rowCount() == 6; });
    s.window.go(Rail::Place::Community);
    s.brand.rest();
    TextLink *first = nullptr;
    for (TextLink *each : s.page().pane().findChildren<TextLink *>()) {
        if (each->isVisible() && each->text().contains(u"avis 0"_s))
            first = each;
    }
    REQUIRE(first);
    first->click();
    s.brand.rest();
    CHECK(s.inbox().isVisible());
}

TEST_CASE("People carry labels and notes, and a label can be taken back", "[community]")
{
    Community s;
    const qint64 tilda = s.page().list().current();
    s.page().list().setFocus();
    s.press(Qt::Key_L);
    QTest::keyClicks(QApplication::focusWidget(), u"press kit"_s);
    s.press(Qt::Key_Return);
    s.brand.rest();
    CHECK(await(s.brand.store->read(&people::one, tilda))->labels == QStringList { u"press kit"_s });
    waitFor([&s] { return s.page().list().members().at(0).labels.contains(u"press kit"_s); });
    s.page().search().setText(u"press"_s);
    s.brand.rest();
    CHECK(s.listed() == 1);
    s.window.undoBar().undo();
    s.brand.rest();
    CHECK(await(s.brand.store->read(&people::one, tilda))->labels.isEmpty());
    s.page().search().clear();
    s.brand.rest();

    s.window.resize(1024, 560); // the note is below what is seen
    s.page().list().setFocus();
    s.press(Qt::Key_N);
    s.brand.rest();
    CHECK(s.page().pane().viewport()->rect().contains(
        s.page().pane().note().mapTo(s.page().pane().viewport(), s.page().pane().note().rect().center())));
    QTest::keyClicks(&s.page().pane().note(), u"Met in Nantes"_s);
    s.page().list().setFocus(); // leaving it keeps it
    s.brand.rest();
    CHECK(await(s.brand.store->read(&people::one, tilda))->note == u"Met in Nantes"_s);
}

TEST_CASE("One of us is not ranked, until it is taken back", "[community]")
{
    Community s;
    QPushButton *ours = nullptr;
    for (QPushButton *each : s.page().pane().findChildren<QPushButton *>()) {
        if (each->text() == u"One of us"_s)
            ours = each;
    }
    REQUIRE(ours);
    ours->click();
    s.brand.rest();
    waitFor([&s] { return s.listed() == 0; });
    s.window.undoBar().undo();
    s.brand.rest();
    waitFor([&s] { return s.listed() == 1; });
    CHECK(s.nameAt(0) == u"Tilda Ash"_s);
}

TEST_CASE("What is listed goes to a file as it is listed", "[community]")
{
    Community s;
    const QString path = s.brand.home.filePath(u"people.csv"_s);
    s.page().exportTo(path);
    s.brand.rest();
    QFile file(path);
    waitFor([&file] { return file.exists(); });
    REQUIRE(file.open(QFile::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    CHECK(text.contains(u"Tilda Ash,Mastodon,tilda@example.social"_s));
    CHECK(text.contains(u",6,3500,1,"_s)); // numbers as numbers
    CHECK_FALSE(text.contains(u"+1.00"_s));
    CHECK(text.count(u'\n') == 2);

    s.page().list().setFocus();
    s.press(Qt::Key_4);
    const QString unhappy = s.brand.home.filePath(u"unhappy.csv"_s);
    s.page().exportTo(unhappy);
    s.brand.rest();
    QFile second(unhappy);
    waitFor([&second] { return second.exists(); });
    REQUIRE(second.open(QFile::ReadOnly));
    const QString below = QString::fromUtf8(second.readAll());
    CHECK(below.contains(u",-1,"_s)); // a number, too
    CHECK_FALSE(below.contains(u'\''));
}

TEST_CASE("Before anybody has written the page says what will be there", "[community]")
{
    Community s(false);
    s.brand.rest();
    CHECK(s.listed() == 0);
}

TEST_CASE("Numbers of people are short, and what is not known is a dash", "[community]")
{
    CHECK(communitywords::audience(std::nullopt) == u"—"_s);
    CHECK(communitywords::shortly(18'240) == u"18.2 k"_s);
    CHECK(communitywords::shortly(1'440'000) == u"1.4 M"_s);
    CHECK(communitywords::mood(-0.5) == u"−0.50"_s);
    CHECK(communitywords::added(-3.21) == u"− 3.2"_s);
}

TEST_CASE("Everything of somebody is written for them, as a page or as JSON", "[community][privacy]")
{
    Community s;
    for (const QString &name : { u"tilda.html"_s, u"tilda.json"_s }) {
        const QString path = s.brand.home.filePath(name);
        s.page().pane().exportTo(path);
        QFile file(path);
        waitFor([&file] { return file.exists(); });
        REQUIRE(file.open(QFile::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        CHECK(text.contains(u"tilda@example.social"_s));
        CHECK(text.contains(u"avis 0"_s));
        CHECK_FALSE(text.contains(u"Gus Grin"_s));
        // Nothing in the page is fetched from anywhere.
        for (const QString &each : { u"<script"_s, u"<img"_s, u"<link"_s, u"@import"_s, u"url("_s, u" src="_s })
            CHECK_FALSE(text.contains(each));
    }
}

TEST_CASE("A stranger's markup stays text in the page written for them", "[community][privacy]")
{
    Community s;
    const Instant now = s.brand.clock.now();
    messages::Delivery delivery;
    delivery.accountId = 1;
    delivery.zone = QTimeZone("Europe/Paris");
    messages::Placed placed;
    placed.message.remoteId = u"evil"_s;
    placed.message.author.remoteId = u"tilda"_s;
    placed.message.author.handle = Foreign(u"tilda@example.social"_s);
    placed.message.author.name = Foreign(u"<img src=x>"_s);
    placed.message.body.text = Foreign(u"<script>alert(1)</script>"_s);
    placed.message.createdAt = now;
    placed.rootId = u"evil"_s;
    placed.threadKey = u"evil\ntilda"_s;
    delivery.messages.append(placed);
    REQUIRE(s.brand.write(&messages::deliver, delivery, now));
    const QString path = s.brand.home.filePath(u"evil.html"_s);
    s.page().pane().exportTo(path);
    QFile file(path);
    waitFor([&file] { return file.exists(); });
    REQUIRE(file.open(QFile::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    CHECK_FALSE(text.contains(u"<script"_s));
    CHECK_FALSE(text.contains(u"<img"_s));
    CHECK(text.contains(u"&lt;script&gt;alert(1)"_s));
}

TEST_CASE("Somebody is erased once it has been confirmed, and the page goes on without them", "[community][privacy]")
{
    Community s;
    const qint64 tilda = s.page().list().current();
    s.brand.ask.agrees = false;
    s.page().pane().erase();
    s.brand.rest();
    CHECK(s.brand.ask.last == u"Erase Tilda Ash?"_s);
    CHECK(await(s.brand.store->read(&people::one, tilda)));
    s.brand.ask.agrees = true;
    s.page().pane().erase();
    s.brand.rest();
    waitFor([&s] { return !s.window.undoBar().text().isEmpty(); });
    CHECK(s.window.undoBar().text().startsWith(u"Erased."_s));
    CHECK(await(s.brand.store->read(&people::one, tilda)).error().kind == Error::NotFound);
    waitFor([&s] { return s.listed() == 0; });
    const auto entries = *await(s.brand.store->read(&erasures::all));
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].messages == 6);
}

TEST_CASE("Who may be the same on another platform is linked by hand, and parted again", "[community]")
{
    Community s;
    s.addTwin();
    s.page().pane().refresh();
    waitFor([&s] { return s.page().pane().suggested().size() == 1; });
    s.page().pane().link(s.page().pane().suggested().constFirst().personId);
    s.brand.rest();
    waitFor([&s] { return s.page().pane().profile().faces.size() == 2; });
    CHECK(s.page().pane().suggested().isEmpty());
    s.window.undoBar().undo();
    s.brand.rest();
    waitFor([&s] { return s.page().pane().profile().faces.size() == 1; });
    s.page().pane().link(s.page().pane().suggested().constFirst().personId);
    waitFor([&s] { return s.page().pane().profile().faces.size() == 2; });
    s.page().pane().separate(s.page().pane().profile().faces.constLast());
    waitFor([&s] { return s.page().pane().profile().faces.size() == 1; });
}

TEST_CASE("How long what is done is kept is looked at before it is decided, and can be called off", "[community][privacy]")
{
    Community s;
    PersonalDataDialog dialog(s.brand.context(), &s.page());
    dialog.show();
    s.brand.rest();
    CHECK(dialog.preview() == u"Nothing goes by its age."_s);
    dialog.keeping().setCurrentIndex(dialog.keeping().findData(24));
    s.brand.rest();
    CHECK(dialog.preview() == u"Nothing here is that old yet."_s);
    dialog.decide();
    s.brand.rest();
    CHECK(await(s.brand.store->read(&retention::get))->months == 24);
    CHECK(dialog.standing().contains(u"until then it can be called off"_s));
    dialog.keeping().setCurrentIndex(0);
    dialog.decide();
    s.brand.rest();
    CHECK(await(s.brand.store->read(&retention::get))->months == 0);
    CHECK(dialog.entries().lines().rowCount() == 0);

    s.addFound(800);
    dialog.keeping().setCurrentIndex(dialog.keeping().findData(24));
    s.brand.rest();
    CHECK(dialog.preview().contains(u"1 message"_s)); // though no conversation is that old
}

TEST_CASE("From a conversation one goes to who writes it, among everybody", "[community]")
{
    Community s;
    s.window.go(Rail::Place::Inbox);
    s.open(u"claire"_s);
    for (TextLink *each : s.inbox().person().findChildren<TextLink *>()) {
        if (each->text() == u"Show in the community"_s)
            each->click();
    }
    s.brand.rest();
    CHECK(s.page().isVisible());
    waitFor([&s] { return s.page().pane().profile().id != 0 && s.page().list().current() == s.page().pane().profile().id; });
    CHECK_FALSE(s.page().chosen());
    CHECK(s.page().pane().profile().faces.constFirst().name.raw() == u"Claire Dubois"_s);
}

TEST_CASE("Where nobody has a label the reasons have their room", "[community]")
{
    const MemberColumns bare(1000, false);
    const MemberColumns labelled(1000, true);
    CHECK(bare.labels.width() == 0);
    CHECK(labelled.labels.width() > 0);
    CHECK(bare.why.width() > labelled.why.width() + 100);
    Community s;
    CHECK_FALSE(s.page().list().members().labelled());
    REQUIRE(s.brand.write(&people::label, s.page().list().current(), u"presse"_s));
    s.brand.rest();
    waitFor([&s] { return s.page().list().members().labelled(); });
}

TEST_CASE("Somebody is linked by name with who has another handle and name elsewhere", "[community]")
{
    Community s;
    s.page().pane().seekTwin();
    s.brand.rest();
    auto *picker = s.window.findChild<Picker *>();
    REQUIRE(picker);
    QTest::keyClicks(&picker->field(), u"gus"_s);
    s.brand.rest();
    waitFor([picker] { return picker->choices().offered().size() == 1; });
    CHECK(picker->choices().offered().constFirst().text == u"Gus Grin"_s);
    REQUIRE(picker->choices().choose());
    waitFor([&s] { return s.page().pane().profile().faces.size() == 2; });
    s.window.undoBar().undo();
    s.brand.rest();
    waitFor([&s] { return s.page().pane().profile().faces.size() == 1; });
}

TEST_CASE("Before somebody goes, words of our own and who else it may be are named; neither goes by itself",
          "[community][privacy]")
{
    Community s;
    const Instant now = s.brand.clock.now();
    Watch watch;
    watch.name = u"Press"_s;
    watch.query = u"from:tilda"_s;
    REQUIRE(s.brand.write(&watches::add, watch, now));
    s.addTwin();
    const qint64 tilda = s.page().list().current();
    s.brand.ask.agrees = false;
    s.page().pane().erase();
    s.brand.rest();
    waitFor([&s] { return !s.brand.ask.offered.isEmpty(); });
    CHECK(s.brand.ask.told.contains(u"6 messages, 6 conversations"_s));
    CHECK(s.brand.ask.told.contains(u"1 watch: “Press”"_s));
    REQUIRE(s.brand.ask.offered == QStringList { u"Tilda Ash, tilda.bsky.social on Bluesky"_s });

    s.brand.ask.agrees = true;
    s.brand.ask.ticked = { 0 };
    s.page().pane().erase();
    s.brand.rest();
    waitFor([&s] { return !s.window.undoBar().text().isEmpty(); });
    CHECK(await(s.brand.store->read(&people::one, tilda)).error().kind == Error::NotFound);
    const auto entries = *await(s.brand.store->read(&erasures::all));
    REQUIRE(entries.size() == 2); // the other account, too: it was ticked
    CHECK(entries[0].places.value(u"watch"_s) == 1);
    CHECK(await(s.brand.store->read(&people::all, QString(u"tilda"_s), 5))->count == 0);
    CHECK(await(s.brand.store->read(&watches::all))->size() == 1); // a colleague's words stay
}

TEST_CASE("When one of several cannot go, it is said, and so is what is gone", "[community][privacy]")
{
    Community s;
    s.addTwin();
    const qint64 tilda = s.page().list().current();
    const people::All known = *await(s.brand.store->read(&people::all, QString(u"tilda"_s), 5));
    for (const people::Known &each : known.people) {
        if (each.personId != tilda)
            s.brand.services.answering.append(each.personId);
    }
    REQUIRE(s.brand.services.answering.size() == 1);
    s.brand.ask.ticked = { 0 };
    s.page().pane().erase();
    s.brand.rest();
    waitFor([&s] { return !s.window.undoBar().text().isEmpty(); });
    const QString told = s.window.undoBar().text();
    CHECK(told.startsWith(u"Erased."_s));
    CHECK(told.contains(u"Another of them was not erased."_s));
    CHECK(told.contains(u"An answer to them is on its way."_s));
    CHECK(await(s.brand.store->read(&people::one, tilda)).error().kind == Error::NotFound);
    CHECK(await(s.brand.store->read(&erasures::all))->size() == 1);
}

TEST_CASE("Personal data is opened from the palette and from Settings, over any page", "[community][privacy]")
{
    Community s;
    s.window.go(Rail::Place::Inbox);
    s.window.commands().action(Command::PersonalData)->trigger();
    s.brand.rest();
    auto *dialog = s.window.findChild<PersonalDataDialog *>();
    REQUIRE(dialog);
    CHECK(dialog->isVisible());
    CHECK(s.inbox().isVisible());
    dialog->reject();
}
