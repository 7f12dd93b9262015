// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "tests/ui/stage.h"

#include "ui/inbox/conversationdelegate.h"
#include "ui/settings/settingspage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace {

template <typename W>
W *named(QWidget &page, const QString &name)
{
    for (W *each : page.findChildren<W *>()) {
        if (each->accessibleName() == name)
            return each;
    }
    return nullptr;
}

int rowHeight(Stage &stage)
{
    return stage.list().view().sizeHintForRow(0);
}

} // namespace

TEST_CASE("Rows come closer together at once, and are so the next time", "[settings]")
{
    Stage stage;
    SettingsPage page(stage.brand.context(), nullptr);
    const int wide = rowHeight(stage);
    auto *density = named<QComboBox>(page, u"Rows of lists"_s);
    REQUIRE(density);
    density->setCurrentIndex(1);
    stage.brand.rest();
    CHECK(rowHeight(stage) < wide * 4 / 5);
    CHECK(stage.brand.settings.text(Settings::ListDensity) == u"compact"_s);
    stage.brand.theme.setCompact(false);
    {
        MainWindow next(stage.brand.context());
        CHECK(stage.brand.theme.compact());
    }
    density->setCurrentIndex(0);
    CHECK(rowHeight(stage) == wide);
}

TEST_CASE("Less motion: no animation, no blinking cursor", "[settings]")
{
    Brand brand(stageTheme());
    SettingsPage page(brand.context(), nullptr);
    const auto duration = [&page] {
        return page.style()->styleHint(QStyle::SH_Widget_Animation_Duration);
    };
    const int flash = QApplication::cursorFlashTime();
    CHECK(duration() > 0);
    auto *still = named<QCheckBox>(page, u"Less motion"_s);
    REQUIRE(still);
    still->setChecked(true);
    CHECK(duration() == 0);
    CHECK(QApplication::cursorFlashTime() == 0);
    CHECK(brand.settings.flag(Settings::ReducedMotion));
    still->setChecked(false);
    CHECK(duration() > 0);
    CHECK(QApplication::cursorFlashTime() == flash);
}

TEST_CASE("Starting with the computer is what the desktop's folder says", "[settings]")
{
    Brand brand(stageTheme());
    brand.services.atLogin = true;
    SettingsPage page(brand.context(), nullptr);
    auto *login = named<QCheckBox>(page, u"Start when this computer does"_s);
    REQUIRE(login);
    CHECK(login->isChecked());
    login->setChecked(false);
    CHECK_FALSE(brand.services.atLogin);
    brand.services.failure = Error(Error::ReadOnly);
    std::optional<Error> failed;
    QObject::connect(&page, &SettingsPage::failed, &page,
                     [&failed](const Error &error) { failed = error; });
    login->setChecked(true);
    CHECK_FALSE(login->isChecked()); // it says what is so
    REQUIRE(failed);
    CHECK(failed->kind == Error::ReadOnly);
}

TEST_CASE("What notifications say and sound like hangs on there being any", "[settings]")
{
    Brand brand(stageTheme());
    SettingsPage page(brand.context(), nullptr);
    auto *on = named<QCheckBox>(page, u"Notifications"_s);
    auto *names = named<QCheckBox>(page, u"With names and words"_s);
    auto *sound = named<QCheckBox>(page, u"With a sound"_s);
    REQUIRE((on && names && sound));
    names->setChecked(false);
    sound->setChecked(true);
    CHECK_FALSE(brand.settings.flag(Settings::NotificationPreview));
    CHECK(brand.settings.flag(Settings::NotificationSound));
    on->setChecked(false);
    CHECK_FALSE(names->isEnabled());
    CHECK_FALSE(sound->isEnabled());
}

TEST_CASE("The window opens on the page of last time", "[settings]")
{
    Stage stage;
    {
        MainWindow window(stage.brand.context());
        pages::furnish(window, stage.brand.context());
        window.go(Rail::Place::Posts);
    }
    CHECK(stage.brand.settings.text(Settings::LastPage) == u"posts"_s);
    MainWindow window(stage.brand.context());
    pages::furnish(window, stage.brand.context());
    window.show();
    CHECK(window.page(Rail::Place::Posts)->isVisible());
    stage.brand.rest();
}
