// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#include "tests/catch.h"

#include "tests/ui/stage.h"

#include <QApplication>
#include <QLocale>
#include <QTranslator>

namespace {

Theme *shown = nullptr;

} // namespace

Theme &stageTheme()
{
    return *shown;
}

int main(int argc, char **argv)
{
    // A screen as people have: later Qt fits a remembered window into the 800 by 800 of its own.
    const QByteArray platform = qgetenv("QT_QPA_PLATFORM");
    if (platform.isEmpty() || platform == "offscreen")
        qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" PARVIS_SOURCE_DIR "/tests/ui/screen.json");
    QApplication application(argc, argv);
    Q_INIT_RESOURCE(core);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QTranslator plurals; // "1 post", "2 posts", as people see them
    if (plurals.load(QString::fromLatin1(":/i18n/parvis_en.qm")))
        application.installTranslator(&plurals);
    Theme theme(application);
    shown = &theme;
    return Catch::Session().run(argc, argv);
}
