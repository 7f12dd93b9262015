// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/holidays.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace holidays {

namespace {

struct Row
{
    Country country;
    const char *key;
};
constexpr std::array keys {
    Row { Country::France, "FR" },        Row { Country::Belgium, "BE" },
    Row { Country::Germany, "DE" },       Row { Country::Italy, "IT" },
    Row { Country::Luxembourg, "LU" },    Row { Country::Netherlands, "NL" },
    Row { Country::Portugal, "PT" },      Row { Country::Spain, "ES" },
    Row { Country::Switzerland, "CH" },   Row { Country::UnitedKingdom, "GB" },
    Row { Country::UnitedStates, "US" },
};

constexpr int monday = 1;
constexpr int thursday = 4;
constexpr int sunday = 7;

// The nth of a weekday in a month, from 1; -1 = the last one.
QDate nth(int year, int month, int weekday, int n)
{
    if (n < 0) {
        const QDate last = QDate(year, month, 1).addMonths(1).addDays(-1);
        return last.addDays(-((last.dayOfWeek() - weekday + 7) % 7));
    }
    const QDate first(year, month, 1);
    return first.addDays((weekday - first.dayOfWeek() + 7) % 7 + 7 * (n - 1));
}

// What falls on a weekend is had on the next working day, in the United Kingdom.
QDate working(QDate day, const QList<Day> &taken)
{
    const auto isTaken = [&taken](QDate date) {
        return std::any_of(taken.begin(), taken.end(),
                           [date](const Day &each) { return each.date == date; });
    };
    while (day.dayOfWeek() >= 6 || isTaken(day))
        day = day.addDays(1);
    return day;
}

// In the United States a Saturday's is had on the Friday before, a Sunday's on the Monday after.
QDate federal(QDate day)
{
    return day.addDays(day.dayOfWeek() == 6 ? -1 : day.dayOfWeek() == sunday ? 1 : 0);
}

class Year
{
public:
    explicit Year(int year)
        : m_year(year)
        , m_easter(easter(year))
    {
    }

    void on(int month, int day, Name name) { add(QDate(m_year, month, day), name); }
    void after(int days, Name name) { add(m_easter.addDays(days), name); }
    void add(QDate date, Name name) { m_days.append({ date, name, true }); }
    void onNth(int month, int weekday, int n, Name name)
    {
        add(nth(m_year, month, weekday, n), name);
    }
    void christian(bool friday, bool ascension, bool whitMonday)
    {
        if (friday)
            after(-2, Name::GoodFriday);
        after(1, Name::EasterMonday);
        if (ascension)
            after(39, Name::Ascension);
        if (whitMonday)
            after(50, Name::WhitMonday);
    }
    const QList<Day> &days() const { return m_days; }
    int year() const { return m_year; }

private:
    int m_year;
    QDate m_easter;
    QList<Day> m_days;
};

void france(Year &year)
{
    year.on(1, 1, Name::NewYear);
    year.christian(false, true, true);
    year.on(5, 1, Name::Labour);
    year.on(5, 8, Name::Victory);
    year.on(7, 14, Name::NationalDay);
    year.on(8, 15, Name::Assumption);
    year.on(11, 1, Name::AllSaints);
    year.on(11, 11, Name::Armistice);
    year.on(12, 25, Name::Christmas);
}

void belgium(Year &year)
{
    year.on(1, 1, Name::NewYear);
    year.christian(false, true, true);
    year.on(5, 1, Name::Labour);
    year.on(7, 21, Name::NationalDay);
    year.on(8, 15, Name::Assumption);
    year.on(11, 1, Name::AllSaints);
    year.on(11, 11, Name::Armistice);
    year.on(12, 25, Name::Christmas);
}

void germany(Year &year)
{
    year.on(1, 1, Name::NewYear);
    year.christian(true, true, true);
    year.on(5, 1, Name::Labour);
    year.on(10, 3, Name::NationalDay);
    year.on(12, 25, Name::Christmas);
    year.on(12, 26, Name::SecondChristmas);
}

void italy(Year &year)
{
    year.on(1, 1, Name::NewYear);
    year.on(1, 6, Name::Epiphany);
    year.christian(false, false, false);
    year.on(4, 25, Name::Liberation);
    year.on(5, 1, Name::Labour);
    year.on(6, 2, Name::NationalDay);
    year.on(8, 15, Name::Assumption);
    if (year.year() >= 2026)
        year.on(10, 4, Name::SaintFrancis);
    year.on(11, 1, Name::AllSaints);
    year.on(12, 8, Name::Immaculate);
    year.on(12, 25, Name::Christmas);
    year.on(12, 26, Name::SecondChristmas);
}

void luxembourg(Year &year)
{
    year.on(1, 1, Name::NewYear);
    year.christian(false, true, true);
    year.on(5, 1, Name::Labour);
    year.on(5, 9, Name::Europe);
    year.on(6, 23, Name::NationalDay);
    year.on(8, 15, Name::Assumption);
    year.on(11, 1, Name::AllSaints);
    year.on(12, 25, Name::Christmas);
    year.on(12, 26, Name::SecondChristmas);
}

void netherlands(Year &year)
{
    year.on(1, 1, Name::NewYear);
    year.christian(false, true, true);
    const QDate kings(year.year(), 4, 27);
    year.add(kings.dayOfWeek() == sunday ? kings.addDays(-1) : kings, Name::Kings);
    year.on(5, 5, Name::Liberation);
    year.on(12, 25, Name::Christmas);
    year.on(12, 26, Name::SecondChristmas);
}

void portugal(Year &year)
{
    year.on(1, 1, Name::NewYear);
    year.after(-2, Name::GoodFriday);
    year.after(0, Name::Easter);
    year.on(4, 25, Name::Freedom);
    year.on(5, 1, Name::Labour);
    year.after(60, Name::CorpusChristi);
    year.on(6, 10, Name::NationalDay);
    year.on(8, 15, Name::Assumption);
    year.on(10, 5, Name::Republic);
    year.on(11, 1, Name::AllSaints);
    year.on(12, 1, Name::Restoration);
    year.on(12, 8, Name::Immaculate);
    year.on(12, 25, Name::Christmas);
}

void spain(Year &year)
{
    year.on(1, 1, Name::NewYear);
    year.on(1, 6, Name::Epiphany);
    year.after(-2, Name::GoodFriday);
    year.on(5, 1, Name::Labour);
    year.on(8, 15, Name::Assumption);
    year.on(10, 12, Name::NationalDay);
    year.on(11, 1, Name::AllSaints);
    year.on(12, 6, Name::Constitution);
    year.on(12, 8, Name::Immaculate);
    year.on(12, 25, Name::Christmas);
}

void switzerland(Year &year)
{
    year.on(1, 1, Name::NewYear);
    year.after(39, Name::Ascension);
    year.on(8, 1, Name::NationalDay);
    year.on(12, 25, Name::Christmas);
}

void unitedKingdom(Year &year)
{
    year.add(working(QDate(year.year(), 1, 1), {}), Name::NewYear);
    year.christian(true, false, false);
    year.onNth(5, monday, 1, Name::EarlyMay);
    year.onNth(5, monday, -1, Name::SpringBank);
    year.onNth(8, monday, -1, Name::SummerBank);
    // Boxing Day has its own day first when it is a working day.
    const QDate boxing(year.year(), 12, 26);
    if (boxing.dayOfWeek() < 6) {
        year.add(boxing, Name::SecondChristmas);
        year.add(working(QDate(year.year(), 12, 25), year.days()), Name::Christmas);
    } else {
        year.add(working(QDate(year.year(), 12, 25), year.days()), Name::Christmas);
        year.add(working(boxing, year.days()), Name::SecondChristmas);
    }
}

void unitedStates(Year &year)
{
    year.add(federal(QDate(year.year(), 1, 1)), Name::NewYear);
    year.onNth(1, monday, 3, Name::MartinLutherKing);
    year.onNth(2, monday, 3, Name::Presidents);
    year.onNth(5, monday, -1, Name::Memorial);
    if (year.year() >= 2021)
        year.add(federal(QDate(year.year(), 6, 19)), Name::Juneteenth);
    year.add(federal(QDate(year.year(), 7, 4)), Name::NationalDay);
    year.onNth(9, monday, 1, Name::Labour);
    year.onNth(10, monday, 2, Name::Columbus);
    year.add(federal(QDate(year.year(), 11, 11)), Name::Veterans);
    year.onNth(11, thursday, 4, Name::Thanksgiving);
    year.add(federal(QDate(year.year(), 12, 25)), Name::Christmas);
}

QDate mothers(Country country, int year)
{
    switch (country) {
    case Country::France: { // not on Whit Sunday: then a week later
        const QDate last = nth(year, 5, sunday, -1);
        return last == easter(year).addDays(49) ? last.addDays(7) : last;
    }
    case Country::Spain:
    case Country::Portugal: return nth(year, 5, sunday, 1);
    case Country::Luxembourg: return nth(year, 6, sunday, 2);
    case Country::UnitedKingdom: return easter(year).addDays(-21);
    case Country::Belgium:
    case Country::Germany:
    case Country::Italy:
    case Country::Netherlands:
    case Country::Switzerland:
    case Country::UnitedStates: return nth(year, 5, sunday, 2);
    }
    Q_UNREACHABLE();
}

QDate fathers(Country country, int year)
{
    switch (country) {
    case Country::Spain:
    case Country::Portugal:
    case Country::Italy: return { year, 3, 19 };
    case Country::Germany: return easter(year).addDays(39);
    case Country::Belgium: return nth(year, 6, sunday, 2);
    case Country::Luxembourg: return nth(year, 10, sunday, 1);
    case Country::Switzerland: return nth(year, 6, sunday, 1);
    case Country::France:
    case Country::Netherlands:
    case Country::UnitedKingdom:
    case Country::UnitedStates: return nth(year, 6, sunday, 3);
    }
    Q_UNREACHABLE();
}

void sort(QList<Day> &days)
{
    std::sort(days.begin(), days.end(), [](const Day &a, const Day &b) {
        return std::pair(a.date, int(a.name)) < std::pair(b.date, int(b.name));
    });
}

} // namespace

QDate easter(int year)
{
    // Meeus, Jones, Butcher.
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = b / 4;
    const int e = b % 4;
    const int g = (b - (b + 8) / 25 + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int k = c % 4;
    const int l = (32 + 2 * e + 2 * (c / 4) - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int sum = h + l - 7 * m + 114;
    return { year, sum / 31, sum % 31 + 1 };
}

QList<Day> off(Country country, int of)
{
    Year year(of);
    switch (country) {
    case Country::France: france(year); break;
    case Country::Belgium: belgium(year); break;
    case Country::Germany: germany(year); break;
    case Country::Italy: italy(year); break;
    case Country::Luxembourg: luxembourg(year); break;
    case Country::Netherlands: netherlands(year); break;
    case Country::Portugal: portugal(year); break;
    case Country::Spain: spain(year); break;
    case Country::Switzerland: switzerland(year); break;
    case Country::UnitedKingdom: unitedKingdom(year); break;
    case Country::UnitedStates: unitedStates(year); break;
    }
    QList<Day> days = year.days();
    sort(days);
    return days;
}

QList<Day> observed(Country country, int year)
{
    const QDate thanksgiving = nth(year, 11, thursday, 4);
    QList<Day> days {
        { QDate(year, 2, 14), Name::Valentines, false },
        { QDate(year, 3, 8), Name::Women, false },
        { QDate(year, 4, 22), Name::Earth, false },
        { easter(year), Name::Easter, false },
        { mothers(country, year), Name::Mothers, false },
        { fathers(country, year), Name::Fathers, false },
        { QDate(year, 6, 21), Name::Music, false },
        { QDate(year, 10, 31), Name::Halloween, false },
        { thanksgiving.addDays(1), Name::BlackFriday, false },
        { thanksgiving.addDays(4), Name::CyberMonday, false },
        { QDate(year, 12, 31), Name::NewYearsEve, false },
    };
    sort(days);
    return days;
}

QSet<QDate> dates(const QList<Day> &days)
{
    QSet<QDate> found;
    for (const Day &each : days)
        found.insert(each.date);
    return found;
}

QString key(Country country)
{
    for (const Row &row : keys) {
        if (row.country == country)
            return QString::fromLatin1(row.key);
    }
    Q_UNREACHABLE();
}

std::optional<Country> fromKey(const QString &key)
{
    for (const Row &row : keys) {
        if (key == QLatin1StringView(row.key))
            return row.country;
    }
    return std::nullopt;
}

QList<Country> countries()
{
    QList<Country> found;
    for (const Row &row : keys)
        found.append(row.country);
    return found;
}

} // namespace holidays
