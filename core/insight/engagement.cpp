// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/engagement.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace engagement {

namespace {

using Kind = Measure::Kind;

struct Reading
{
    Instant at;
    qint64 value = 0;
};

// In order of time, never falling: what was won once was won.
QList<Reading> readings(const QList<Measure> &measures, Kind kind)
{
    QList<Reading> found;
    for (const Measure &each : measures) {
        if (each.kind == kind)
            found.append({ each.at, each.value });
    }
    std::sort(found.begin(), found.end(),
              [](const Reading &a, const Reading &b) { return a.at < b.at; });
    for (qsizetype i = 1; i < found.size(); ++i)
        found[i].value = std::max(found[i].value, found[i - 1].value);
    return found;
}

double valueAt(const QList<Reading> &readings, Instant when)
{
    if (when <= readings.first().at)
        return double(readings.first().value);
    for (qsizetype i = 1; i < readings.size(); ++i) {
        const Reading &from = readings[i - 1];
        const Reading &to = readings[i];
        if (when > to.at)
            continue;
        const double share = double((when - from.at).count()) / double((to.at - from.at).count());
        return double(from.value) + share * double(to.value - from.value);
    }
    return double(readings.last().value);
}

} // namespace

QList<Kind> counted(Platform platform)
{
    switch (platform) {
    case Platform::Mastodon:
    case Platform::Bluesky: return { Kind::Likes, Kind::Boosts, Kind::Quotes, Kind::Replies };
    case Platform::Instagram:
    case Platform::YouTube: return { Kind::Likes, Kind::Replies };
    case Platform::X: return { Kind::Likes, Kind::Boosts };
    case Platform::WordPress: return { Kind::Replies };
    default: return { Kind::Likes, Kind::Replies, Kind::Boosts };
    }
}

Base base(Platform platform)
{
    switch (platform) {
    case Platform::Facebook:
    case Platform::Instagram:
    case Platform::LinkedIn:
    case Platform::YouTube:
    case Platform::X:
    case Platform::Threads:
    case Platform::Telegram: return Base::Views;
    default: return Base::Followers;
    }
}

Stand stand(Platform platform, const QList<Measure> &measures)
{
    QMap<Kind, Reading> newest;
    Stand found;
    for (const Measure &each : measures) {
        const auto known = newest.constFind(each.kind);
        if (known == newest.constEnd() || known->at <= each.at)
            newest.insert(each.kind, { each.at, each.value });
        if (!found.measuredAt || each.at > *found.measuredAt)
            found.measuredAt = each.at;
    }
    const auto of = [&newest](std::initializer_list<Kind> kinds) {
        std::optional<qint64> sum;
        for (const Kind kind : kinds) {
            const auto known = newest.constFind(kind);
            if (known != newest.constEnd())
                sum = sum.value_or(0) + known->value;
        }
        return sum;
    };
    found.reactions = of({ Kind::Likes });
    found.comments = of({ Kind::Replies });
    found.shares = of({ Kind::Boosts, Kind::Quotes });
    found.views = of({ Kind::Views });
    for (const Kind kind : counted(platform)) {
        if (const std::optional<qint64> value = of({ kind }))
            found.engagements = found.engagements.value_or(0) + *value;
    }
    return found;
}

QMap<qint64, qint64> won(Platform platform, const QList<Measure> &measures, Instant published,
                         const QTimeZone &zone)
{
    QList<QList<Reading>> kinds;
    std::optional<Instant> first;
    std::optional<Instant> last;
    for (const Kind kind : counted(platform)) {
        QList<Reading> of = readings(measures, kind);
        if (of.isEmpty())
            continue;
        if (of.first().at > published && of.first().at <= published + fresh)
            of.prepend({ published, 0 });
        first = std::min(first.value_or(of.first().at), of.first().at);
        last = std::max(last.value_or(of.last().at), of.last().at);
        kinds.append(of);
    }
    QMap<qint64, qint64> days;
    if (!first)
        return days;
    const auto upTo = [&kinds](Instant when) {
        double sum = 0;
        for (const QList<Reading> &each : std::as_const(kinds))
            sum += valueAt(each, when);
        return qint64(std::floor(sum + 1e-6));
    };
    qint64 before = upTo(*first);
    for (qint64 day = walltime::localDay(*first, zone);; ++day) {
        const QDate next = QDate(1970, 1, 1).addDays(day + 1);
        const Instant end = std::min(walltime::resolve(next, QTime(0, 0), zone).at, *last);
        const qint64 now = upTo(end);
        if (now > before)
            days.insert(day, now - before);
        before = now;
        if (end >= *last)
            return days;
    }
}

} // namespace engagement
