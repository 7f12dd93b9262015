// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#include "tests/catch.h"

#include "tests/ui/stage.h"

#include <QApplication>
#include <QLocale>

namespace {

Theme *shown = nullptr;

} // namespace

Theme &stageTheme()
{
    return *shown;
}

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    Q_INIT_RESOURCE(core);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Theme theme(application);
    shown = &theme;
    return Catch::Session().run(argc, argv);
}
