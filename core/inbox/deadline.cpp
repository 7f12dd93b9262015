// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inbox/deadline.h"

#include "core/model/holidays.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace deadline {

namespace {

constexpr int minutesOfDay = 24 * 60;
constexpr int longestGoal = 60 * 24 * 90;

// Minute 1440 is the next day's midnight.
Instant momentOf(QDate day, int minute, const QTimeZone &zone)
{
    if (minute >= minutesOfDay)
        return walltime::resolve(day.addDays(1), QTime(0, 0), zone).at;
    return walltime::resolve(day, QTime(minute / 60, minute % 60), zone).at;
}

bool frenchHoliday(QDate day)
{
    const QList<holidays::Day> all = holidays::off(holidays::Country::France, day.year());
    return std::any_of(all.begin(), all.end(),
                       [day](const holidays::Day &each) { return each.date == day; });
}

bool everOpen(const Calendar &calendar)
{
    return std::any_of(calendar.week.begin(), calendar.week.end(),
                       [](const Hours &day) { return day.to > day.from; });
}

} // namespace

bool open(QDate day, const Calendar &calendar)
{
    const Hours &hours = calendar.week[std::size_t(day.dayOfWeek() - 1)];
    return hours.to > hours.from && !calendar.closed.contains(day)
        && !(calendar.frenchHolidays && frenchHoliday(day));
}

Instant due(Instant received, std::chrono::minutes work, const Calendar &calendar)
{
    if (!everOpen(calendar) || work <= 0min)
        return received + work;
    milliseconds left = work;
    QDate day = walltime::at(received, calendar.zone).date();
    // Days off can be many, years of them are a mistake: then every hour counts.
    for (int looked = 0; looked < 3'660; ++looked, day = day.addDays(1)) {
        if (!open(day, calendar))
            continue;
        const Hours &hours = calendar.week[std::size_t(day.dayOfWeek() - 1)];
        const Instant begins = std::max(received, momentOf(day, hours.from, calendar.zone));
        const Instant ends = momentOf(day, hours.to, calendar.zone);
        if (ends <= begins)
            continue;
        if (ends - begins >= left)
            return begins + left;
        left -= ends - begins;
    }
    return received + work;
}

std::optional<std::chrono::minutes> goalFor(const Rules &rules, qint64 accountId,
                                            const QString &need)
{
    int best = -1;
    std::optional<std::chrono::minutes> found;
    for (const Goal &goal : rules.goals) {
        const bool fits = (goal.accountId == 0 || goal.accountId == accountId)
            && (goal.need.isEmpty() || goal.need == need);
        const int closeness = (goal.need.isEmpty() ? 0 : 2) + (goal.accountId == 0 ? 0 : 1);
        if (fits && closeness > best && goal.minutes > 0) {
            best = closeness;
            found = std::chrono::minutes(goal.minutes);
        }
    }
    return found;
}

std::optional<std::chrono::hours> window(Platform platform, Message::Kind kind)
{
    const bool meta = platform == Platform::Facebook || platform == Platform::Instagram;
    if (meta && kind == Message::Kind::DirectMessage)
        return std::chrono::hours(24);
    return std::nullopt;
}

QJsonObject toJson(const Rules &rules)
{
    QJsonArray week;
    for (const Hours &each : rules.calendar.week)
        week.append(QJsonArray { each.from, each.to });
    QStringList days;
    for (const QDate day : rules.calendar.closed)
        days.append(day.toString(Qt::ISODate));
    days.sort();
    QJsonArray goals;
    for (const Goal &each : rules.goals) {
        QJsonObject goal { { u"minutes"_s, each.minutes } };
        if (each.accountId != 0)
            goal.insert(u"account"_s, each.accountId);
        if (!each.need.isEmpty())
            goal.insert(u"need"_s, each.need);
        goals.append(goal);
    }
    return { { u"week"_s, week },
             { u"holidays"_s, rules.calendar.frenchHolidays ? u"FR"_s : QString() },
             { u"closed"_s, QJsonArray::fromStringList(days) },
             { u"goals"_s, goals } };
}

Rules fromJson(const QJsonObject &json, const QTimeZone &zone)
{
    Rules rules;
    rules.calendar.zone = zone;
    const QJsonArray week = json["week"_L1].toArray();
    for (int day = 0; day < std::min<int>(7, int(week.size())); ++day) {
        const QJsonArray hours = week[day].toArray();
        rules.calendar.week[std::size_t(day)] = { std::clamp(hours[0].toInt(), 0, minutesOfDay),
                                                  std::clamp(hours[1].toInt(), 0, minutesOfDay) };
    }
    rules.calendar.frenchHolidays = json["holidays"_L1].toString() == "FR"_L1;
    for (const QJsonValue each : json["closed"_L1].toArray()) {
        const QDate day = QDate::fromString(each.toString(), Qt::ISODate);
        if (day.isValid())
            rules.calendar.closed.insert(day);
    }
    for (const QJsonValue each : json["goals"_L1].toArray()) {
        const QJsonObject object = each.toObject();
        Goal goal;
        goal.accountId = std::max<qint64>(0, object["account"_L1].toInteger());
        goal.need = object["need"_L1].toString();
        goal.minutes = std::clamp(object["minutes"_L1].toInt(), 0, longestGoal);
        if (goal.minutes > 0)
            rules.goals.append(goal);
    }
    return rules;
}

} // namespace deadline
