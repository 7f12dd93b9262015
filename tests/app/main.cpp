// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#include "tests/catch.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    int one = 1;
    QCoreApplication application(one, argv);
    return Catch::Session().run(argc, argv);
}
