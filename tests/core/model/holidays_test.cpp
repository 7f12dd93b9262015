// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/holidays.h"

#include "tests/catch.h"

using namespace Qt::StringLiterals;
using holidays::Country;
using holidays::Name;

namespace {

QDate observed(Country country, int year, Name name)
{
    for (const holidays::Day &each : holidays::observed(country, year)) {
        if (each.name == name)
            return each.date;
    }
    return {};
}

} // namespace

TEST_CASE("French holidays follow Easter", "[holidays]")
{
    CHECK(holidays::easter(2024) == QDate(2024, 3, 31));
    CHECK(holidays::easter(2025) == QDate(2025, 4, 20));
    CHECK(holidays::easter(2026) == QDate(2026, 4, 5));
    CHECK(holidays::easter(2038) == QDate(2038, 4, 25));
    const QSet<QDate> days = holidays::dates(holidays::off(Country::France, 2026));
    CHECK(days.size() == 11);
    for (const QDate day : { QDate(2026, 4, 6), QDate(2026, 5, 14), QDate(2026, 5, 25),
                             QDate(2026, 7, 14), QDate(2026, 11, 11) })
        CHECK(days.contains(day));
    CHECK_FALSE(days.contains(QDate(2026, 4, 5)));
}

TEST_CASE("Each country has the days off it has", "[holidays]")
{
    const auto off = [](Country country, int year) {
        return holidays::dates(holidays::off(country, year));
    };
    CHECK(off(Country::Belgium, 2026).size() == 10);
    CHECK(off(Country::Germany, 2026).size() == 9);
    CHECK(off(Country::Luxembourg, 2026).size() == 11);
    CHECK(off(Country::Portugal, 2026).contains(QDate(2026, 6, 4))); // Corpus Christi
    CHECK(off(Country::Netherlands, 2025).contains(QDate(2025, 4, 26))); // the 27th was a Sunday
    CHECK_FALSE(off(Country::Netherlands, 2025).contains(QDate(2025, 4, 27)));
    CHECK_FALSE(off(Country::Italy, 2025).contains(QDate(2025, 10, 4)));
    CHECK(off(Country::Italy, 2026).contains(QDate(2026, 10, 4)));
    CHECK(off(Country::UnitedStates, 2026).contains(QDate(2026, 11, 26))); // Thanksgiving
    CHECK(off(Country::UnitedStates, 2026).contains(QDate(2026, 7, 3))); // the 4th is a Saturday
}

TEST_CASE("In the United Kingdom a holiday at the weekend is had afterwards", "[holidays]")
{
    const QSet<QDate> saturday = holidays::dates(holidays::off(Country::UnitedKingdom, 2021));
    CHECK(saturday.contains(QDate(2021, 12, 27)));
    CHECK(saturday.contains(QDate(2021, 12, 28)));
    CHECK_FALSE(saturday.contains(QDate(2021, 12, 25)));
    const QSet<QDate> sunday = holidays::dates(holidays::off(Country::UnitedKingdom, 2022));
    CHECK(sunday.contains(QDate(2022, 12, 26)));
    CHECK(sunday.contains(QDate(2022, 12, 27)));
    const QSet<QDate> friday = holidays::dates(holidays::off(Country::UnitedKingdom, 2026));
    CHECK(friday.contains(QDate(2026, 12, 25)));
    CHECK(friday.contains(QDate(2026, 12, 28)));
    CHECK(friday.contains(QDate(2026, 8, 31)));
}

TEST_CASE("What everybody writes about is on its day", "[holidays]")
{
    CHECK(observed(Country::France, 2026, Name::BlackFriday) == QDate(2026, 11, 27));
    CHECK(observed(Country::France, 2026, Name::CyberMonday) == QDate(2026, 11, 30));
    CHECK(observed(Country::France, 2026, Name::Mothers) == QDate(2026, 5, 31));
    CHECK(observed(Country::France, 2020, Name::Mothers) == QDate(2020, 6, 7)); // not on Whit Sunday
    CHECK(observed(Country::UnitedKingdom, 2026, Name::Mothers) == QDate(2026, 3, 15));
    CHECK(observed(Country::UnitedStates, 2026, Name::Mothers) == QDate(2026, 5, 10));
    CHECK(observed(Country::France, 2026, Name::Fathers) == QDate(2026, 6, 21));
    CHECK(observed(Country::Italy, 2026, Name::Fathers) == QDate(2026, 3, 19));
    for (const Country country : holidays::countries()) {
        CHECK(holidays::fromKey(holidays::key(country)) == country);
        for (const holidays::Day &each : holidays::observed(country, 2027))
            CHECK((each.date.isValid() && !each.off));
    }
    CHECK_FALSE(holidays::fromKey(u"-"_s));
}
