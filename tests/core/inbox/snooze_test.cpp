// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/inbox/snooze.h"

using namespace Qt::StringLiterals;

namespace {

const QTimeZone &paris()
{
    static const QTimeZone zone("Europe/Paris");
    return zone;
}

Instant at(const char *wall)
{
    return walltime::resolve(*walltime::parse(QString::fromLatin1(wall)), paris()).at;
}

std::optional<Instant> offered(snooze::Choice choice, Instant now)
{
    for (const snooze::Offer &each : snooze::offers(now, paris())) {
        if (each.choice == choice)
            return each.until;
    }
    return std::nullopt;
}

} // namespace

TEST_CASE("What snoozing offers fits the time of day", "[snooze]")
{
    using enum snooze::Choice;
    const Instant morning = at("2026-11-20 10:12"); // a Friday
    CHECK(offered(AnHour, morning) == at("2026-11-20 11:12"));
    CHECK(offered(LaterToday, morning) == at("2026-11-20 14:00"));
    CHECK(offered(Tomorrow, morning) == at("2026-11-21 09:00"));
    CHECK(offered(NextWeek, morning) == at("2026-11-23 09:00"));
    CHECK_FALSE(offered(NextReply, morning));
    CHECK(offered(LaterToday, at("2026-11-20 13:00")) == at("2026-11-20 18:00"));
    CHECK_FALSE(offered(LaterToday, at("2026-11-20 17:30")));
    CHECK(offered(NextWeek, at("2026-11-22 23:59")) == at("2026-11-23 09:00"));
    CHECK(offered(NextWeek, at("2026-11-23 00:00")) == at("2026-11-30 09:00"));
    CHECK(offered(Tomorrow, at("2026-10-24 15:00")) == at("2026-10-25 09:00")); // clocks change
}

TEST_CASE("A moment is read as people type it", "[snooze]")
{
    const Instant now = at("2026-11-20 10:12");
    const auto read = [now](const char *typed) {
        return snooze::parse(QString::fromUtf8(typed), now, paris());
    };
    CHECK(read("14:30") == at("2026-11-20 14:30"));
    CHECK(read("14h30") == at("2026-11-20 14:30"));
    CHECK(read(" 14h ") == at("2026-11-20 14:00"));
    CHECK(read("9:00") == at("2026-11-21 09:00")); // has passed today
    CHECK(read("2h") == at("2026-11-20 12:12"));
    CHECK(read("14 h") == at("2026-11-21 00:12"));
    CHECK(read("90 min") == at("2026-11-20 11:42"));
    CHECK(read("3 d") == at("2026-11-23 10:12"));
    CHECK(read("3j") == at("2026-11-23 10:12"));
    CHECK(read("2026-12-01") == at("2026-12-01 09:00"));
    CHECK(read("01/12") == at("2026-12-01 09:00"));
    CHECK(read("1/3 14:30") == at("2027-03-01 14:30"));
    CHECK(snooze::parse(u"1 j"_s, at("2026-10-24 10:00"), paris()) == at("2026-10-25 10:00"));
    for (const char *nothing : { "", "soon", "25:00", "2020-01-01", "31/02", "0 min", "2026-13-01",
                                 "12/12 foo", "%", "'; DROP" }) {
        CAPTURE(nothing);
        CHECK_FALSE(read(nothing));
    }
}
