// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/sample/teller.h"

// When things happen in the story.
namespace sample {

namespace {

// When people write, by the hour.
constexpr std::array writing { .15, .08, .05, .04, .05, .1, .3, .7, 1.1, 1.3, 1.3, 1.2,
                               1.3, 1.2, 1.1, 1.1, 1.2, 1.3, 1.6, 1.7, 1.6, 1.4, .9, .4 };

} // namespace

double Teller::weekday(QDate day)
{
    constexpr std::array lively { .95, 1., 1., 1.12, 1.05, .8, .85 }; // Monday first
    return lively[std::size_t(day.dayOfWeek() - 1)];
}

Instant Teller::moment(QDate day, Chance &chance) const
{
    const int hour = chance.weighed(writing);
    const milliseconds within(chance.below(3'600'000));
    return midnight(day) + std::chrono::hours(hour) + within;
}

// Told ten thousand times, so by each day's offset at noon; an hour wrong on the two nights a year
// the clocks change, which nobody's message minds. What has a set time is resolved exactly.
milliseconds Teller::offset(qint64 utcDay) const
{
    const auto known = m_offsets.find(utcDay);
    if (known != m_offsets.end())
        return known->second;
    const Instant noon = instant(utcDay * 86'400'000 + 43'200'000);
    const milliseconds found = std::chrono::seconds(m_zone.offsetFromUtc(toUtc(noon)));
    m_offsets.emplace(utcDay, found);
    return found;
}

Instant Teller::midnight(QDate day) const
{
    const qint64 number = QDate(1970, 1, 1).daysTo(day);
    return instant(number * 86'400'000) - offset(number);
}

// About an hour later, but not at night: the team is there from half past eight to eight.
Instant Teller::answerTime(Instant asked, bool overtime, Chance &chance) const
{
    const Instant ready
        = asked + std::chrono::seconds(qint64(std::clamp(chance.around(58, .8), 4., 900.) * 60));
    const milliseconds local = ready.time_since_epoch() + offset(millis(ready) / 86'400'000);
    const milliseconds time = local % milliseconds(24h);
    if (overtime || (time >= 8h + 30min && time <= 20h))
        return ready;
    const Instant today = ready - time;
    const milliseconds morning = 8h + 30min + milliseconds(chance.below(5'400'000));
    return (time > 20h ? today + 24h : today) + morning;
}

quint64 Teller::number(Instant at)
{
    const qint64 day = millis(at) / 86'400'000;
    constexpr qint64 start = 18'262; // 2020-01-01
    return quint64(std::max<qint64>(0, day - start) * 10'000 + ++m_numbers[day]);
}

Chance Teller::diceFor(QDate day, const char *what) const
{
    Chance mixed(m_seed ^ seedOf(what) ^ (quint64(day.toJulianDay()) << 20));
    return Chance(mixed.next());
}

} // namespace sample
