// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#include "tests/catch.h"
#include "ui/style.h"
#include "ui/theme.h"

#include <QApplication>

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    Q_INIT_RESOURCE(ui);
    Q_INIT_RESOURCE(core);
    const Theme theme(application);
    QApplication::setStyle(new Style(theme)); // the application owns it
    return Catch::Session().run(argc, argv);
}
