// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "tests/ui/stage.h"

#include "core/insight/tally.h"
#include "core/store/alerts.h"
#include "core/store/values.h"
#include "ui/alerts/alertspage.h"
#include "ui/alerts/alertspane.h"
#include "ui/alerts/alertwords.h"
#include "ui/button.h"
#include "ui/lines.h"
#include "ui/news.h"
#include "ui/notice.h"
#include "ui/settings/settingspage.h"

#include <QComboBox>

using namespace Qt::StringLiterals;
using alerts::Alert;

namespace {

// All that came in this brand's day is bad news, and an alert says so.
Result<int> storm(Database &database, Instant now)
{
    const Result<> settled = tally::settleAll(database, now);
    if (!settled)
        return settled.error();
    const Result<> sure = database.execute(u"UPDATE arrival SET sure = 1, mood = -1"_s);
    if (!sure)
        return sure.error();
    Alert alert;
    alert.since = now - 24h * 400;
    alert.raisedAt = now - 2h;
    alert.until = now;
    alert.foundAt = now;
    const auto behind = alerts::behind(database, alert.subject, alert.since, alert.until, 1);
    if (!behind)
        return behind.error();
    alert.negative = behind->count;
    alert.texts = behind->texts;
    alert.expected = 0.4;
    alert.usualShare = 0.06;
    alert.sensitivity = u"low"_s;
    alert.words = { Foreign(u"panne"_s), Foreign(u"garantie"_s) };
    alert.firstId = behind->bad.isEmpty() ? 0 : behind->bad.first().messageId;
    return alerts::keep(database, { alert }, { now });
}

struct Storming : Stage
{
    Storming()
    {
        REQUIRE(brand.write(&storm, brand.clock.now()));
        brand.rest();
        REQUIRE(waitFor([this] { return window.alarm().isVisible(); }));
    }
    QString told() { return window.alarm().accessibleName(); }
    QPushButton *offered(const QString &words)
    {
        for (QPushButton *each : window.alarm().findChildren<QPushButton *>()) {
            if (each->isVisible() && each->text().startsWith(words))
                return each;
        }
        return nullptr;
    }
    AlertsPane &pane() { return static_cast<AlertsPage *>(window.page(Rail::Place::Alerts))->pane(); }
    QList<Alert> all() { return *await(brand.store->read(&alerts::list, 10)); }
};

} // namespace

TEST_CASE("A storm stands across the window and opens as many texts as it says", "[alerts]")
{
    Storming stage;
    const int count = stage.all().first().negative;
    REQUIRE(count > 1);
    CHECK(stage.told().startsWith(QString::number(count)));
    CHECK(stage.told().contains(u"“panne”, “garantie”"_s));
    QPushButton *show = stage.offered(u"Show the %1"_s.arg(count));
    REQUIRE(show);
    show->click();
    stage.brand.rest();
    REQUIRE(waitFor([&] { return stage.pane().texts().lines().rowCount() == count; }));
    CHECK(stage.pane().heading().startsWith(QString::number(count)));
    CHECK(stage.pane().isVisible());

    // Enter goes on into the texts, Enter again to the conversation.
    stage.pane().list().setFocus();
    stage.press(Qt::Key_Return);
    CHECK(stage.pane().texts().hasFocus());
    stage.press(Qt::Key_Return);
    CHECK(stage.inbox().isVisible());
}

TEST_CASE("An alert is muted from where it is told, and told again when that is taken back", "[alerts]")
{
    Storming stage;
    QPushButton *mute = stage.offered(u"Mute"_s);
    REQUIRE(mute);
    mute->click();
    stage.brand.rest();
    REQUIRE(waitFor([&] { return !stage.window.alarm().isVisible(); }));
    CHECK(stage.all().first().isMuted(stage.brand.clock.now() + 23h));
    CHECK_FALSE(stage.all().first().isMuted(stage.brand.clock.now() + 25h));
    CHECK(stage.window.undoBar().undo());
    stage.brand.rest();
    CHECK(waitFor([&] { return stage.window.alarm().isVisible(); }));
    CHECK_FALSE(stage.all().first().mutedUntil);
}

TEST_CASE("What was done about an alert is kept with who did it, and can be taken back", "[alerts]")
{
    Storming stage;
    stage.brand.settings.setText(Settings::PersonName, u"Inès"_s);
    QTest::keyClick(&stage.window, Qt::Key_G);
    QTest::keyClick(&stage.window, Qt::Key_E);
    stage.brand.rest();
    REQUIRE(stage.pane().isVisible());
    REQUIRE(waitFor([&] { return stage.pane().list().current() != 0; }));
    stage.brand.ask.text = u"Rappel annoncé"_s;
    stage.pane().handle();
    stage.brand.rest();
    REQUIRE(waitFor([&] { return stage.all().first().settled == Alert::Settled::Handled; }));
    CHECK(stage.all().first().settledBy == u"Inès"_s);
    CHECK(stage.all().first().note == u"Rappel annoncé"_s);
    CHECK(waitFor([&] { return !stage.window.alarm().isVisible(); }));
    CHECK(stage.window.undoBar().undo());
    stage.brand.rest();
    CHECK(waitFor([&] { return stage.all().first().settled == Alert::Settled::No; }));
    stage.pane().dismiss();
    stage.brand.rest();
    CHECK(waitFor([&] { return stage.all().first().settled == Alert::Settled::Nothing; }));
    stage.pane().reopen();
    stage.brand.rest();
    CHECK(waitFor([&] { return stage.window.alarm().isVisible(); }));
}

TEST_CASE("Closed by hand, an alert is not before the eyes but still open", "[alerts]")
{
    Storming stage;
    for (QPushButton *each : stage.window.alarm().findChildren<QPushButton *>()) {
        if (each->accessibleName() == u"Close"_s)
            each->click();
    }
    stage.brand.rest();
    CHECK_FALSE(stage.window.alarm().isVisible());
    CHECK(stage.all().first().isOpen(stage.brand.clock.now()));
}

TEST_CASE("An alert is told with its numbers, and without what it does not know", "[alerts]")
{
    const QTimeZone paris("Europe/Paris");
    const Instant now = instant(1'795'172'400'000);
    Alert alert;
    alert.since = now - 2h;
    alert.raisedAt = now - 1h;
    alert.until = now;
    alert.foundAt = now;
    alert.negative = 42;
    alert.texts = 60;
    alert.expected = 7;
    alert.usualShare = 0.05;
    CHECK(alertwords::headline(alert, now, paris).startsWith(u"42 negative"_s));
    CHECK(alertwords::headline(alert, now, paris).endsWith(u"6 times the usual"_s));
    CHECK_FALSE(alertwords::banner(alert, {}, now, paris).contains(u"repeat"_s));
    CHECK(alertwords::grounds(alert, now, paris).first().contains(u"70"_s));
    alert.expected = 0.2;
    CHECK_FALSE(alertwords::headline(alert, now, paris).contains(u"times"_s));
    alert.young = true;
    alert.foundAt = now + 5h;
    CHECK(alertwords::grounds(alert, now, paris).join(u' ').contains(u"guess"_s));
    CHECK(alertwords::grounds(alert, now, paris).join(u' ').contains(u"not looking"_s));

    alert.firstAuthor = Foreign(u"Tom<b>"_s);
    alert.firstText = Foreign(u"secret"_s);
    CHECK(news::words(alert, now, paris, false).text.isEmpty());
    CHECK(news::words(alert, now, paris, true).text == u"Tom‹b›: secret"_s);
}

TEST_CASE("How easily alerts are raised is the workspace's", "[alerts][settings]")
{
    Brand brand(stageTheme());
    SettingsPage page(brand.context(), nullptr);
    page.show();
    brand.rest();
    QComboBox *found = nullptr;
    for (QComboBox *each : page.findChildren<QComboBox *>()) {
        if (each->accessibleName() == u"Raise alerts"_s)
            found = each;
    }
    REQUIRE(found);
    CHECK(found->currentData().toString() == u"auto"_s);
    found->setCurrentIndex(found->findData(u"high"_s));
    Q_EMIT found->activated(found->currentIndex());
    brand.rest();
    const QString key = alerts::sensitivity;
    CHECK(*await(brand.store->read(&values::get, key)) == u"high"_s);
}
