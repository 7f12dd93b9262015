// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/besthours.h"

#include "core/base/time.h"
#include "core/model/measure.h"
#include "core/model/message.h"
#include "core/store/messagerow.h"

#include <QMap>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace besthours {

namespace {

constexpr int hoursOfDay = 24;
constexpr qsizetype shown = 3;
constexpr double better = 1.2;

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    const qsizetype middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

} // namespace

Best best(const QList<Sample> &samples)
{
    Best found;
    found.posts = int(samples.size());
    if (samples.size() < enough)
        return found;
    QHash<qint64, QList<double>> of;
    for (const Sample &sample : samples)
        of[sample.accountId].append(sample.reactions);
    QHash<qint64, double> usual;
    for (auto account = of.cbegin(); account != of.cend(); ++account)
        usual.insert(account.key(), median(account.value()));
    std::array<QList<double>, hoursOfDay> hours;
    for (const Sample &sample : samples) {
        const double middle = usual.value(sample.accountId);
        if (middle > 0)
            hours[std::size_t(sample.hour)].append(sample.reactions / middle);
    }
    QList<std::pair<double, int>> good;
    for (int hour = 0; hour < hoursOfDay; ++hour) {
        const QList<double> &values = hours[std::size_t(hour)];
        if (values.size() < each)
            continue;
        const double middle = median(values);
        if (middle >= better)
            good.append({ -middle, hour });
    }
    std::sort(good.begin(), good.end());
    for (const auto &[middle, hour] : good.first(std::min(good.size(), shown)))
        found.hours.append(hour);
    std::sort(found.hours.begin(), found.hours.end());
    return found;
}

QList<Cell> cells(const QList<Sample> &samples)
{
    QHash<qint64, QList<double>> of;
    for (const Sample &sample : samples)
        of[sample.accountId].append(sample.reactions);
    QHash<qint64, double> usual;
    for (auto account = of.cbegin(); account != of.cend(); ++account)
        usual.insert(account.key(), median(account.value()));
    QMap<std::pair<int, int>, QList<double>> hours;
    for (const Sample &sample : samples) {
        const double middle = usual.value(sample.accountId);
        hours[{ sample.weekday, sample.hour }].append(middle > 0 ? sample.reactions / middle : 1);
    }
    QList<Cell> found;
    for (auto hour = hours.cbegin(); hour != hours.cend(); ++hour) {
        const QList<double> &values = hour.value();
        if (values.size() >= each)
            found.append({ hour.key().first, hour.key().second, int(values.size()), median(values) });
    }
    return found;
}

Result<Best> read(Database &database, QTimeZone zone, Instant now)
{
    // The newest number of each kind; a platform that gives none says nothing about an hour.
    Statement query = database.prepare(
        uR"(SELECT m.id, m.account_id, m.created_at, MAX(n.value)
            FROM message m JOIN measure n ON n.account_id = m.account_id AND n.subject = m.remote_id
            WHERE m.state = ? AND m.created_at >= ? AND m.created_at < ? AND m.kind = ?
              AND n.kind IN (?, ?, ?)
            GROUP BY m.id, m.account_id, m.created_at, n.kind ORDER BY m.id)"_s);
    // What is younger than two days is still being answered.
    const Result<> run = query.run(
        int(messagerow::Own), now - std::chrono::hours(24 * days), now - 48h,
        int(Message::Kind::Post), int(Measure::Kind::Likes), int(Measure::Kind::Boosts),
        int(Measure::Kind::Replies));
    if (!run)
        return run.error();
    QList<Sample> samples;
    qint64 last = 0;
    while (query.next()) {
        if (query.integer(0) != last) {
            last = query.integer(0);
            samples.append({ query.integer(1),
                             walltime::at(query.moment(2), zone).time().hour(), 0, 0 });
        }
        samples.last().reactions += query.real(3);
    }
    if (query.failure())
        return *query.failure();
    return best(samples);
}

} // namespace besthours
