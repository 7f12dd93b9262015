// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"
#include "tests/ui/stage.h"

#include "core/store/accounts.h"
#include "core/store/alerts.h"
#include "core/store/mentions.h"
#include "core/store/messages.h"
#include "core/store/corrections.h"
#include "core/store/values.h"
#include "core/watch/watcher.h"
#include "ui/alerts/alertspage.h"
#include "ui/alerts/alertspane.h"
#include "ui/button.h"
#include "ui/inbox/moodrow.h"
#include "ui/library/chiprow.h"
#include "ui/lines.h"
#include "ui/panes.h"
#include "ui/notice.h"
#include "ui/reports/chartcard.h"
#include "ui/reports/figurecard.h"
#include "ui/statepane.h"
#include "ui/watch/mentionpane.h"
#include "ui/watch/watchdialog.h"
#include "ui/watch/watchpage.h"
#include "ui/watch/watchtabs.h"
#include "ui/watch/watchwords.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace {

class Nowhere : public Fleet
{
public:
    Connector *connector(qint64) override { return nullptr; }
    int limitLeft(qint64) const override { return -1; }
    std::optional<milliseconds> skew(qint64) const override { return std::nullopt; }
};

class Lent : public watch::Lender
{
public:
    explicit Lent(Mind &mind)
        : m_mind(mind)
    {
    }
    Task<Reader> reader() override { return m_mind.reader(); }

private:
    Mind &m_mind;
};

// The watch page of a brand about which people speak.
struct Watching : Stage
{
    Watching()
        : lent(*brand.mind)
        , watcher(*brand.store, brand.clock, nowhere, brand.worker, lent)
    {
        window.resize(1440, 900);
    }
    qint64 watch(const QString &name, const QString &query, Watch::Kind kind = Watch::Kind::Brand)
    {
        Watch made;
        made.name = name;
        made.query = query;
        made.kind = kind;
        const Result<qint64> id = brand.write(&watches::add, made, brand.clock.now());
        REQUIRE(id);
        return *id;
    }
    void says(const QString &id, const QString &text, milliseconds ago, const QString &who = u"ana"_s)
    {
        messages::Placed placed;
        placed.message.remoteId = placed.message.apiId = placed.rootId = id;
        placed.message.kind = Message::Kind::Post;
        placed.message.author.remoteId = who;
        placed.message.author.handle = Foreign(who + u"@toots.example"_s);
        placed.message.author.name = Foreign(who);
        placed.message.author.followers = 48'000;
        placed.message.body.text = Foreign(text);
        placed.message.url = QUrl(u"https://toots.example/"_s + id);
        placed.message.createdAt = brand.clock.now() - ago;
        messages::Delivery delivery;
        delivery.accountId = 1;
        delivery.zone = QTimeZone("Europe/Paris");
        delivery.messages = { placed };
        REQUIRE(brand.write(&messages::deliver, delivery, brand.clock.now()));
    }
    void settle()
    {
        REQUIRE(await(watcher.settle()));
        brand.rest();
    }
    void go()
    {
        window.go(Rail::Place::Watch);
        brand.rest();
        waitFor([this] { return page().known(); });
        brand.rest();
    }
    // A week of talk, with two that are hard on us.
    void fill()
    {
        ours = watch(u"Maison Lumen"_s, u"lumen OR aube"_s);
        theirs = watch(u"Lumio"_s, u"lumio"_s, Watch::Kind::Competitor);
        says(u"p1"_s, u"La lampe Lumen est magnifique, je l’adore !"_s, 2h);
        says(u"p2"_s, u"Lumen ou Lumio pour un salon ?"_s, 26h);
        says(u"p3"_s, u"Ma Lumen est en panne, c’est nul et décevant"_s, 50h, u"karl"_s);
        settle();
        go();
    }
    WatchPage &page() { return *static_cast<WatchPage *>(window.page(Rail::Place::Watch)); }
    int listed() { return page().list().rows().rowCount(); }
    QString said() { return plain::line(page().list().current()->body); }
    void select(const QString &beginning)
    {
        for (int row = 0; row < listed(); ++row) {
            const mentions::Entry &entry = page().list().rows().at(row).entry;
            if (plain::line(entry.body).startsWith(beginning))
                page().list().select(entry.id);
        }
        REQUIRE(said().startsWith(beginning));
        page().list().setFocus();
    }

    Nowhere nowhere;
    Lent lent;
    Watcher watcher;
    qint64 ours = 0;
    qint64 theirs = 0;
};

} // namespace

TEST_CASE("Without a watch the page says what will be here, and offers the first", "[watch]")
{
    Watching s;
    s.press(Qt::Key_G);
    s.press(Qt::Key_W);
    REQUIRE(s.page().isVisible());
    QPushButton *offer = nullptr;
    for (StatePane *pane : s.page().findChildren<StatePane *>()) {
        if (pane->isVisible())
            offer = pane->findChild<QPushButton *>();
    }
    REQUIRE(offer);
    offer->setFocus();
    s.press(Qt::Key_Space);
    auto *dialog = s.page().findChild<WatchDialog *>();
    REQUIRE(dialog);
    CHECK(dialog->name().text() == u"Maison Lumen"_s); // most begin with themselves
    CHECK(dialog->query().text() == u"\"Maison Lumen\""_s);
}

TEST_CASE("A query is tried while it is typed, then saved and run", "[watch]")
{
    Watching s;
    s.go();
    s.page().newWatch();
    auto *dialog = s.page().findChild<WatchDialog *>();
    REQUIRE(dialog);
    dialog->query().setPlainText(u"(lampe"_s);
    CHECK(dialog->verdict() == u"Column 1: the parenthesis is never closed"_s);
    CHECK_FALSE(dialog->saver().isEnabled());
    dialog->query().setPlainText(u"-lampe"_s);
    CHECK(dialog->verdict().startsWith(u"Column 1"_s));
    dialog->name().setText(u"Lamps"_s);
    dialog->query().setPlainText(u"lamp*"_s);
    CHECK(dialog->saver().isEnabled());
    REQUIRE(waitFor([dialog] { return dialog->verdict().startsWith(u"2 of the "_s); }));
    CHECK(dialog->found().lines().rowCount() == 2);
    dialog->kind().setCurrentIndex(int(Watch::Kind::Topic));
    dialog->sources().setChosen({ u"inbox"_s });
    dialog->saver().click();
    s.brand.rest();
    const auto all = await(s.brand.store->read(&watches::all));
    REQUIRE(all->size() == 1);
    CHECK(all->first().kind == Watch::Kind::Topic);
    CHECK(all->first().sources == QStringList { u"inbox"_s });
    s.settle();
    CHECK(s.page().current() == all->first().id);
    CHECK(s.listed() == 2);
}

TEST_CASE("Whether a watch raises alerts follows its kind until somebody chooses", "[watch][alerts]")
{
    Watching s;
    s.go();
    s.page().newWatch();
    auto *dialog = s.page().findChild<WatchDialog *>();
    REQUIRE(dialog);
    CHECK(dialog->alerts().isChecked());
    const auto kind = [dialog](Watch::Kind which) { dialog->kind().setCurrentIndex(int(which)); };
    kind(Watch::Kind::Competitor);
    CHECK_FALSE(dialog->alerts().isChecked()); // bad news of others is not ours
    kind(Watch::Kind::Product);
    CHECK(dialog->alerts().isChecked());
    kind(Watch::Kind::Topic);
    dialog->alerts().click();
    kind(Watch::Kind::Brand);
    kind(Watch::Kind::Competitor);
    CHECK(dialog->alerts().isChecked());
    dialog->name().setText(u"Lumio"_s);
    dialog->query().setPlainText(u"lumio"_s);
    dialog->saver().click();
    s.brand.rest();
    REQUIRE(waitFor([&s] { return s.page().known(); }));
    CHECK(await(s.brand.store->read(&watches::all))->first().alerts);
}

TEST_CASE("A storm in what a watch found opens as many mentions as it says", "[watch][alerts]")
{
    Watching s;
    s.fill();
    for (int i = 0; i < 6; ++i)
        s.says(u"s%1"_s.arg(i), u"Ma lampe Lumen %1 est en panne, c’est nul et décevant"_s.arg(i),
               10min * (i + 1), u"who%1"_s.arg(i));
    s.settle();
    alerts::Alert alert;
    alert.subject = alerts::watch(s.ours);
    alert.since = s.brand.clock.now() - 1h;
    alert.raisedAt = alert.until = alert.foundAt = s.brand.clock.now();
    const int most = 10;
    const auto behind = await(s.brand.store->read(&alerts::behind, alert.subject, alert.since, alert.until, most));
    REQUIRE(behind);
    REQUIRE(behind->count == 6);
    alert.negative = alert.texts = behind->count;
    alert.expected = 0.2;
    alert.firstId = behind->bad.first().messageId;
    const alerts::Looked looked { alert.until };
    REQUIRE(s.brand.write(&alerts::keep, QList<alerts::Alert> { alert }, looked));
    s.brand.rest();
    REQUIRE(waitFor([&s] { return s.window.alarm().isVisible(); }));
    CHECK(s.window.alarm().accessibleName().startsWith(u"Maison Lumen: 6 negative mentions"_s));
    Q_EMIT s.window.showAlertWanted(await(s.brand.store->read(&alerts::list, most))->first().id);
    s.brand.rest();
    AlertsPane &told = static_cast<AlertsPage *>(s.window.page(Rail::Place::Alerts))->pane();
    REQUIRE(waitFor([&told] { return told.texts().lines().rowCount() == 6; }));
    CHECK(told.heading() == u"6 mentions behind it"_s);
    told.inWatch().click();
    s.brand.rest();
    REQUIRE(s.page().isVisible());
    REQUIRE(waitFor([&s] { return s.listed() == 6; }));
    CHECK(s.page().current() == s.ours);
    CHECK_FALSE(s.page().pane().isOpen());

    // One of them: it is read at once.
    s.window.go(Rail::Place::Alerts);
    s.brand.rest();
    told.texts().setFocus();
    told.texts().select(behind->bad.last().messageId);
    s.press(Qt::Key_Return);
    s.brand.rest();
    REQUIRE(waitFor([&s] { return s.page().pane().isOpen(); }));
    CHECK(s.page().pane().entry().messageId == behind->bad.last().messageId);
    s.page().choose(s.theirs);
    s.brand.rest();
    CHECK(waitFor([&s] { return s.listed() == 1; })); // what was behind the alert is over
}

TEST_CASE("A name that is taken is said where it was typed", "[watch]")
{
    Watching s;
    s.fill();
    s.page().newWatch();
    auto *dialog = s.page().findChild<WatchDialog *>();
    dialog->name().setText(u"Lumio"_s);
    dialog->query().setPlainText(u"lampe"_s);
    dialog->saver().click();
    s.brand.rest();
    CHECK(dialog->verdict() == u"There is a watch of that name already."_s);
    CHECK(dialog->isVisible());
}

TEST_CASE("The page adds up what was found, and says how", "[watch]")
{
    Watching s;
    s.fill();
    const auto &board = s.page().board();
    const qint64 all = board.now.mentions();
    CHECK(all >= 5); // three in public, two of the inbox: jonas and our answerers
    CHECK(s.page().figure(WatchPage::Figure::Mentions).value() == QString::number(all));
    CHECK(s.listed() == all);
    CHECK(s.page().figure(WatchPage::Figure::Net).value().contains(u" ± "_s));
    CHECK(s.page().figure(WatchPage::Figure::Net).toolTip().contains(u"% positive − % negative"_s));
    CHECK(s.page().figure(WatchPage::Figure::Voice).value().endsWith(u"%"_s));
    CHECK(s.page().figure(WatchPage::Figure::Reach).value() == u"96 k"_s); // two authors
    CHECK(s.page().tabs().tabs() == QStringList { u"Maison Lumen"_s, u"Lumio"_s });
    // Every mark of the chart opens as many as it says.
    int marks = 0;
    for (const Spot &spot : s.page().chart().chart().spots()) {
        CAPTURE(spot.words.toStdString());
        const int said = spot.words.section(u": "_s, -1).toInt();
        Q_EMIT s.page().chart().opened(spot.mark);
        s.brand.rest();
        CHECK(s.listed() == said);
        const QString mood = s.page().moods().chosen().value(0);
        CHECK(s.page().moods().chip(mood)->text().endsWith(u' ' + QString::number(said)));
        marks += said;
    }
    CHECK(marks == all);
    QAbstractItemModelTester tester(&s.page().list().rows());
}

TEST_CASE("What is not watched is said on the page", "[watch]")
{
    Watching s;
    s.fill();
    const QString places = s.page().places();
    CHECK(places.contains(u"Inbox: all that is written to you"_s));
    CHECK(places.contains(u"Not watched: Mastodon, Bluesky"_s));
    CHECK(places.contains(u"the web, without feeds"_s));
    Account account = *await(s.brand.store->read(&accounts::one, qint64(1)));
    account.capabilities.allow({ Capabilities::SearchTag });
    REQUIRE(s.brand.write(&accounts::identified, account, s.brand.clock.now()));
    s.brand.rest();
    CHECK(s.page().places().contains(u"Mastodon, hashtags only: not searched yet"_s));
    s.page().choose(s.watch(u"Ana"_s, u"from:ana"_s));
    waitFor([&s] { return s.page().board().watch.name == u"Ana"_s; });
    CHECK(s.page().places().contains(u"Mastodon: cannot be asked this query"_s));
}

TEST_CASE("Moods and words narrow the list, and Show all widens it", "[watch]")
{
    Watching s;
    s.fill();
    const int all = s.listed();
    REQUIRE(s.page().moods().chip(u"-1"_s));
    s.page().moods().chip(u"-1"_s)->click();
    s.brand.rest();
    CHECK(s.listed() < all);
    CHECK(s.listed() == s.page().board().now.moods[0]);
    s.page().figure(WatchPage::Figure::Mentions).click();
    s.brand.rest();
    CHECK(s.listed() == all);
}

TEST_CASE("A mention is read beside the page, with what made its mood", "[watch]")
{
    Watching s;
    s.fill();
    s.select(u"Ma Lumen est en panne"_s);
    s.press(Qt::Key_Return);
    CHECK(s.page().pane().isVisible());
    MoodRow &mood = s.page().pane().mood();
    REQUIRE(waitFor([&mood] { return mood.isVisible(); }));
    CHECK(mood.words().first().startsWith(u"negative −"_s));
    CHECK(mood.words().contains(u"nul"_s));
    s.press(Qt::Key_Escape);
    CHECK_FALSE(s.page().pane().isVisible());
    CHECK(s.page().list().hasFocus());
}

TEST_CASE("A mention is read and put aside by keyboard in any room", "[watch]")
{
    Watching s;
    const int wide = GENERATE(1440, 1160, 1024);
    CAPTURE(wide);
    s.window.resize(wide, 700);
    s.fill();
    const int all = s.listed();
    s.select(u"Ma Lumen est en panne"_s);
    s.press(Qt::Key_Return);
    REQUIRE(s.page().pane().isVisible());
    if (s.page().list().isVisible()) // the row that is read is in view beside its pane
        CHECK(s.page().list().viewport()->visibleRegion().contains(
            s.page().list().visualRect(s.page().list().currentIndex()).center()));
    else
        CHECK(s.page().pane().isAncestorOf(QApplication::focusWidget()));
    s.press(Qt::Key_X);
    CHECK(s.page().board().now.mentions() == all - 1);
    s.press(Qt::Key_Escape);
    CHECK_FALSE(s.page().pane().isVisible());
    CHECK(s.page().list().hasFocus());
    CHECK(s.page().chart().isVisible());
}

TEST_CASE("Those that say the same are one row until one wants to see them all", "[watch]")
{
    Watching s;
    const QString copied = u"La lampe Lumen grésille toute la soirée dans notre salon, est-ce normal chez vous ?"_s;
    s.says(u"c1"_s, copied, 3h);
    s.says(u"c2"_s, copied, 4h, u"karl"_s);
    s.fill();
    const int rows = s.listed();
    s.select(u"La lampe Lumen grésille"_s);
    s.press(Qt::Key_Return);
    CHECK(s.page().list().current()->alike == 1);
    REQUIRE(s.page().pane().unfolder().isVisible());
    s.page().pane().unfolder().click();
    s.brand.rest();
    CHECK(s.listed() == 2);
    s.page().figure(WatchPage::Figure::Mentions).click(); // as Show all does
    s.brand.rest();
    CHECK(s.listed() == rows);
}

TEST_CASE("What is below the page's edge is shown before anything is done to it", "[watch]")
{
    Watching s;
    s.window.resize(1024, 500);
    s.fill();
    const int all = s.listed();
    s.page().list().setFocus();
    s.press(Qt::Key_X);
    CHECK(s.listed() == all);
    s.press(Qt::Key_X);
    CHECK(s.listed() == all - 1);
}

TEST_CASE("A page one comes back to is read again only if something changed, or another day began", "[watch]")
{
    Watching s;
    s.fill();
    const int all = s.listed();
    int read = 0;
    QObject::connect(&s.page().list().rows(), &QAbstractItemModel::dataChanged, &s.window, [&read] { ++read; });
    const auto leave = [&s, &read] {
        s.window.go(Rail::Place::Inbox);
        s.brand.rest();
        read = 0;
    };
    leave();
    s.go();
    CHECK(read == 0);
    leave();
    REQUIRE(s.brand.write(&values::set, u"team"_s, u"x"_s)); // nothing of the watch
    s.go();
    CHECK(read == 0);
    leave();
    s.says(u"p9"_s, u"Lumen, toujours Lumen"_s, 1h);
    s.settle();
    CHECK(read == 0); // nobody sees it
    s.go();
    CHECK(read > 0);
    CHECK(s.listed() == all + 1);
    leave();
    s.brand.clock.advance(24h);
    s.go();
    CHECK(read > 0);
}

TEST_CASE("A mention is said to be relevant by one key", "[watch]")
{
    Watching s;
    s.fill();
    s.select(u"Ma Lumen est en panne"_s);
    s.press(Qt::Key_V);
    s.select(u"Ma Lumen est en panne"_s);
    CHECK(s.page().list().current()->relevant == 1);
    CHECK(s.window.undoBar().text() == u"Relevant"_s);
    CHECK(s.window.undoBar().undo());
    s.brand.rest();
    s.select(u"Ma Lumen est en panne"_s);
    CHECK(s.page().list().current()->relevant == 0);
}

TEST_CASE("What is put aside does not count, and comes back by undo", "[watch]")
{
    Watching s;
    s.fill();
    const int all = s.listed();
    s.select(u"Lumen ou Lumio"_s);
    s.press(Qt::Key_X);
    CHECK(s.listed() == all - 1);
    CHECK(s.page().board().now.mentions() == all - 1);
    CHECK(s.window.undoBar().text() == u"Put aside as not relevant"_s);
    CHECK(s.window.undoBar().undo());
    s.brand.rest();
    CHECK(s.listed() == all);
}

TEST_CASE("The mood of a mention is corrected as in the inbox, and the figures follow", "[watch]")
{
    Watching s;
    s.fill();
    const auto before = s.page().board().now.moods;
    s.select(u"Ma Lumen est en panne"_s);
    s.press(Qt::Key_Return);
    MoodRow &mood = s.page().pane().mood();
    REQUIRE(waitFor([&mood] { return mood.isVisible(); }));
    Q_EMIT mood.given(understanding::Label::Positive);
    s.brand.rest();
    REQUIRE(waitFor([&] { return s.page().board().now.moods[2] == before[2] + 1; }));
    CHECK(s.page().board().now.moods[0] == before[0] - 1);
    REQUIRE(waitFor([&mood] { return mood.words() == QStringList { u"positive, as you said"_s }; }));
    CHECK(await(s.brand.store->read(&corrections::all))->size() == 1);
    CHECK(s.window.undoBar().undo());
    s.brand.rest();
    CHECK(waitFor([&] { return s.page().board().now.moods == before; }));
    CHECK(waitFor([&mood] { return mood.words().first().startsWith(u"negative"_s); }));

    // A neutral one, too, though nothing in it made it so.
    s.press(Qt::Key_Escape);
    s.select(u"Lumen ou Lumio"_s);
    s.press(Qt::Key_Return);
    CHECK(waitFor([&mood] { return mood.isVisible() && mood.words().first() == u"neutral"_s; }));
}

TEST_CASE("What went by itself is counted on the page, shown, and comes back by one press", "[watch][taste]")
{
    Watching s;
    s.fill();
    CHECK_FALSE(s.page().gone().isVisible());
    CHECK(s.page().lessons().isEmpty());
    s.select(u"Lumen ou Lumio"_s);
    s.press(Qt::Key_X);
    s.brand.rest();
    s.says(u"p9"_s, u"LUMEN ou Lumio, pour un salon ?"_s, 1h, u"bob"_s); // says the same
    const int before = s.listed();
    s.settle();
    REQUIRE(waitFor([&s] { return s.page().gone().isVisible(); }));
    CHECK(s.page().gone().text() == u"1 put aside by what you taught"_s);
    CHECK(s.listed() == before);
    CHECK(s.page().lessons().startsWith(u"1 put aside by hand. With 4 more"_s));
    s.page().gone().click();
    s.brand.rest();
    REQUIRE(waitFor([&s] { return s.listed() == 1; }));
    CHECK(s.said().startsWith(u"LUMEN ou"_s));
    s.page().list().setFocus();
    s.press(Qt::Key_Return);
    CHECK(s.page().pane().said().contains(u"the same"_s));
    s.page().pane().keeper().click();
    s.brand.rest();
    REQUIRE(waitFor([&s] { return s.page().board().gone == 0; }));
    CHECK(s.window.undoBar().text() == u"Counted again, as relevant"_s);
    CHECK(s.window.undoBar().undo());
    s.brand.rest();
    REQUIRE(waitFor([&s] { return s.page().board().gone == 1; }));
    s.page().forgetLessons();
    s.brand.rest();
    REQUIRE(waitFor([&s] { return s.page().board().gone == 0; }));
    CHECK(s.page().lessons().isEmpty());
    CHECK(s.window.undoBar().undo());
    s.brand.rest();
    CHECK(waitFor([&s] { return s.page().board().gone == 1; }));
}

TEST_CASE("A mention is forwarded to the digest with a few words, and taken out of it", "[watch][digest]")
{
    Watching s;
    s.fill();
    s.select(u"La lampe Lumen"_s);
    s.press(Qt::Key_Return);
    s.brand.ask.text = u"À montrer lundi"_s;
    s.page().pane().forwarder().click();
    s.brand.rest();
    REQUIRE(waitFor([&s] { return s.page().pane().entry().forwarded; }));
    CHECK(s.page().pane().said().contains(u"À montrer lundi"_s));
    CHECK(s.window.undoBar().undo());
    s.brand.rest();
    CHECK(waitFor([&s] { return !s.page().pane().entry().forwarded; }));
    s.brand.ask.text.clear(); // no word is an answer, too
    s.page().pane().forwarder().click();
    s.brand.rest();
    REQUIRE(waitFor([&s] { return s.page().pane().entry().forwarded; }));
    CHECK(s.page().pane().entry().note.isEmpty());
    s.page().pane().forwarder().click();
    s.brand.rest();
    CHECK(waitFor([&s] { return !s.page().pane().entry().forwarded; }));
}

TEST_CASE("A mention is answered from the inbox, where it becomes a conversation", "[watch]")
{
    Watching s;
    s.fill();
    s.select(u"Ma Lumen est en panne"_s);
    s.press(Qt::Key_R);
    CHECK(s.window.page(Rail::Place::Inbox)->isVisible());
    CHECK(s.current() == u"karl"_s);
    s.go();
    s.select(u"Ma Lumen est en panne"_s);
    CHECK(s.page().list().current()->conversationId != 0);
    s.press(Qt::Key_O);
    REQUIRE(s.brand.services.opened.size() == 1);
    CHECK(s.brand.services.opened.first() == QUrl(u"https://toots.example/p3"_s));
}

TEST_CASE("A watch is chosen by its tab, changed and removed", "[watch]")
{
    Watching s;
    s.fill();
    s.page().tabs().tab(s.theirs)->click();
    s.brand.rest();
    CHECK(s.page().current() == s.theirs);
    CHECK(s.listed() == 1);
    QMenu *menu = nullptr;
    for (Button *each : s.window.findChildren<Button *>()) {
        if (each->isVisible() && each->accessibleName() == u"More"_s)
            each->click();
    }
    for (QMenu *each : s.page().findChildren<QMenu *>()) {
        if (each->isVisible())
            menu = each;
    }
    REQUIRE(menu);
    menu->actions().last()->trigger();
    menu->close();
    s.brand.rest();
    CHECK(s.brand.ask.last == u"Remove the watch Lumio?"_s);
    CHECK(s.page().current() == s.ours);
    CHECK(await(s.brand.store->read(&watches::all))->size() == 1);
}

TEST_CASE("What is done to a watch is done to the one that was chosen, also while it is read", "[watch]")
{
    Watching s;
    s.fill();
    s.page().tabs().tab(s.theirs)->click();
    for (Button *each : s.window.findChildren<Button *>()) { // at once: the page still shows the other
        if (each->isVisible() && each->accessibleName() == u"More"_s)
            each->click();
    }
    for (QMenu *each : s.page().findChildren<QMenu *>()) {
        if (each->isVisible()) {
            each->actions().last()->trigger();
            each->close();
        }
    }
    CHECK(s.brand.ask.last == u"Remove the watch Lumio?"_s);
    s.brand.rest();
    const auto left = *await(s.brand.store->read(&watches::all));
    REQUIRE(left.size() == 1);
    CHECK(left.first().id == s.ours);
}

TEST_CASE("Watches there is no room for are in a menu", "[watch]")
{
    Watching s;
    for (int i = 0; i < 30; ++i)
        s.watch(u"Watch number %1"_s.arg(i), u"lampe"_s);
    s.go();
    const qsizetype side = s.page().tabs().tabs().size();
    CHECK(side >= 1);
    CHECK(side < 10);
    CHECK(s.page().tabs().rest().actions().size() == 30 - side);
    s.page().tabs().rest().actions().last()->trigger();
    s.brand.rest();
    CHECK(s.page().tabs().tabs().last() == u"Watch number 29"_s);
    s.window.resize(1024, 700);
    s.brand.rest();
    CHECK(s.page().tabs().tabs().size() <= side);
    CHECK(s.window.width() == 1024);
}

TEST_CASE("Large numbers are short", "[watch]")
{
    CHECK(watchwords::compact(640) == u"640"_s);
    CHECK(watchwords::compact(48'300) == u"48 k"_s);
    CHECK(watchwords::compact(1'240'000) == u"1.2 M"_s);
}
