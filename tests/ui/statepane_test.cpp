// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"
#include "tests/ui/stage.h"
#include "ui/statepane.h"

#include <QLabel>

using namespace Qt::StringLiterals;

TEST_CASE("What a page says of being empty has the height of its lines, and is not laid out for every width",
          "[statepane]")
{
    StatePane pane(stageTheme(), nullptr);
    pane.showEmpty(u"inbox"_s, u"Nothing"_s, u"a few words "_s.repeated(30));
    const QList<QLabel *> labels = pane.findChildren<QLabel *>();
    REQUIRE(labels.size() == 2);
    for (const QLabel *label : labels) {
        CHECK(label->minimumHeight() == label->maximumHeight());
        CHECK(label->minimumHeight() == label->heightForWidth(label->width()));
    }
    const int tall = labels.last()->minimumHeight();
    CHECK(tall > 3 * labels.first()->minimumHeight());
    CHECK_FALSE(pane.hasHeightForWidth());

    pane.showEmpty(u"inbox"_s, u"Nothing"_s, u"a few words"_s);
    CHECK(labels.last()->minimumHeight() < tall);
}
