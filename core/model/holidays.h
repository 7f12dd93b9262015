// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>

// Days off by law, and the days everybody writes about, computed from rules: no list to keep up to
// date. Only what a whole country has off; a region's own days are left out.
namespace holidays {

enum class Country {
    France,
    Belgium,
    Germany,
    Italy,
    Luxembourg,
    Netherlands,
    Portugal,
    Spain,
    Switzerland,
    UnitedKingdom,
    UnitedStates,
};

enum class Name {
    NewYear,
    Epiphany,
    MartinLutherKing,
    Presidents,
    GoodFriday,
    Easter,
    EasterMonday,
    Freedom, // 25 April
    Kings,
    Labour,
    Liberation,
    Victory,
    Europe,
    EarlyMay,
    Ascension,
    WhitSunday,
    WhitMonday,
    CorpusChristi,
    SpringBank,
    Memorial,
    Juneteenth,
    NationalDay,
    Assumption,
    SummerBank,
    SaintFrancis,
    Republic,
    Columbus,
    AllSaints,
    Armistice,
    Veterans,
    Thanksgiving,
    Restoration,
    Constitution,
    Immaculate,
    Christmas,
    SecondChristmas,
    // What everybody writes about.
    Valentines,
    Women,
    Earth,
    Mothers,
    Fathers,
    Music,
    Halloween,
    BlackFriday,
    CyberMonday,
    NewYearsEve,
};

struct Day
{
    QDate date;
    Name name = Name::NewYear;
    bool off = true; // by law
    friend bool operator==(const Day &, const Day &) = default;
};

QDate easter(int year);
QList<Day> off(Country country, int year); // by date
// Mothers' and fathers' days are the country's own; the others are the same everywhere.
QList<Day> observed(Country country, int year);
QSet<QDate> dates(const QList<Day> &days);

QString key(Country country); // ISO 3166: "FR"
std::optional<Country> fromKey(const QString &key);
QList<Country> countries();

} // namespace holidays
