// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/model/message.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

TEST_CASE("A poll comes back as it was kept, options with bars in them too", "[poll]")
{
    PollStand poll;
    poll.options = { { Foreign(u"Oui | non"_s), 12 }, { Foreign(u"Peut-être"_s), 4 } };
    poll.multiple = true;
    poll.voters = 13;
    poll.endsAt = instant(1'795'172'400'000);
    CHECK(PollStand::fromJson(poll.toJson()) == poll);
    CHECK_FALSE(PollStand::fromJson({}));
    // What an earlier Parvis kept.
    const auto old = PollStand::fromJson({ { u"options"_s, QJsonArray { u"Oui|3"_s, u"Non|x"_s } } });
    REQUIRE(old);
    CHECK(old->options[0].votes == 3);
    CHECK(old->options[1].votes == 0);
    CHECK(old->voters == -1);
}

TEST_CASE("Shares of a poll are of votes, or of people where one may choose several", "[poll]")
{
    PollStand poll;
    CHECK(poll.share({ Foreign(u"Oui"_s), 3 }) == 0.); // nobody voted: no division by it
    poll.options = { { Foreign(u"Oui"_s), 3 }, { Foreign(u"Non"_s), 1 } };
    CHECK(poll.share(poll.options[0]) == .75);
    poll.multiple = true;
    poll.voters = 3;
    CHECK(poll.share(poll.options[0]) == 1.);
    CHECK(poll.share(poll.options[1]) == 1. / 3);
}
