// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/period.h"

#include "tests/catch.h"

using namespace Qt::StringLiterals;

TEST_CASE("A week is named as ISO names it, across years", "[insight]")
{
    const auto week = [](const QString &text) { return *period::parse(text); };
    CHECK(week(u"2026-W46"_s).first == QDate(2026, 11, 9));
    CHECK(week(u"2026-W46"_s).last == QDate(2026, 11, 15));
    CHECK(week(u"2026-W01"_s).first == QDate(2025, 12, 29));
    CHECK(week(u"2026-W53"_s).first == QDate(2026, 12, 28)); // 2026 has 53
    CHECK_FALSE(period::parse(u"2025-W53"_s)); // 2025 has not
    CHECK_FALSE(period::parse(u"2026-W00"_s));
    CHECK(period::key(period::week(QDate(2027, 1, 2))) == u"2026-W53"_s);
}

TEST_CASE("Months and any days are read as they are written", "[insight]")
{
    CHECK(*period::parse(u"2026-02"_s) == Period { QDate(2026, 2, 1), QDate(2026, 2, 28) });
    for (const QString &each : { u"2026-02"_s, u"2026-W46"_s, u"2026-11-03..2026-11-19"_s })
        CHECK(period::key(*period::parse(each)) == each);
    for (const QString &each : { u""_s, u"2026"_s, u"2026-13"_s, u"2026-11-19..2026-11-03"_s,
                                 u"2026-02-30..2026-03-01"_s, u"lundi"_s, u"2026-W460"_s })
        CHECK_FALSE(period::parse(each));
}

TEST_CASE("What a time is compared with is as long and ends where it begins", "[insight]")
{
    CHECK(period::parse(u"2026-W46"_s)->before() == *period::parse(u"2026-W45"_s));
    CHECK(period::parse(u"2026-03"_s)->before() == *period::parse(u"2026-02"_s));
    const Period some { QDate(2026, 11, 3), QDate(2026, 11, 12) };
    CHECK(some.before() == Period { QDate(2026, 10, 24), QDate(2026, 11, 2) });
    CHECK(some.days() == 10);
    // The night the clocks go back has 25 hours.
    const QTimeZone paris("Europe/Paris");
    const Period night { QDate(2026, 10, 25), QDate(2026, 10, 25) };
    CHECK(night.end(paris) - night.begin(paris) == 25h);
    CHECK(period::day(period::number(night.first)) == night.first);
}
