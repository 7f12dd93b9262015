// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/watch/alertrule.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace alertrule {

namespace {

constexpr double smoothing = 0.4; // of the rise
constexpr double varies = 0.03; // rho of the part of bad news
constexpr double shrink = 6; // hours of the average that each slot is given besides its own
constexpr double calm = 0.1; // bad texts in an hour: nothing is expected less often
constexpr double winsor = 3; // standard deviations
constexpr double youngTimes = 2; // the usual part, while there is little history
constexpr int youngNegative = 5;
constexpr double quiet = 2; // bad texts an hour: below, alarms are dearer

struct Thresholds
{
    double rise;
    double chance;
};
Thresholds thresholds(Sensitivity sensitivity)
{
    switch (sensitivity) {
    case Sensitivity::High: return { 1.0, 0.20 };
    case Sensitivity::Normal: return { 1.2, 0.10 };
    case Sensitivity::Automatic:
    case Sensitivity::Low: return { 1.5, 0.05 };
    }
    Q_UNREACHABLE();
}

constexpr std::array names { std::pair(Sensitivity::Automatic, "auto"_L1),
                             std::pair(Sensitivity::Low, "low"_L1),
                             std::pair(Sensitivity::Normal, "normal"_L1),
                             std::pair(Sensitivity::High, "high"_L1) };

// The hour before and after on the same kind of day.
int beside(int slot, int by)
{
    return slot / 24 * 24 + (slot % 24 + 24 + by) % 24;
}

} // namespace

QString key(Sensitivity sensitivity)
{
    for (const auto &[each, name] : names) {
        if (each == sensitivity)
            return name;
    }
    Q_UNREACHABLE();
}

std::optional<Sensitivity> fromKey(const QString &key)
{
    for (const auto &[each, name] : names) {
        if (key == name)
            return each;
    }
    return std::nullopt;
}

int slotOf(Instant when, const QTimeZone &zone)
{
    const QDateTime wall = walltime::at(when, zone);
    return wall.time().hour() + (wall.date().dayOfWeek() >= 6 ? 24 : 0);
}

Season::Season(const std::vector<Hour> &all)
{
    const std::size_t most = std::size_t(historyDays) * 24;
    const std::vector<Hour> hours(all.size() > most ? all.end() - std::ptrdiff_t(most) : all.begin(),
                                  all.end());
    m_days = int(hours.size() / 24);
    std::vector<double> values;
    double negative = 0;
    double read = 0;
    double counted = 0;
    for (const Hour &each : hours) {
        values.push_back(each.count.negative);
        if (each.left)
            continue;
        negative += each.count.negative;
        read += each.count.texts;
        ++counted;
    }
    m_hourly = counted > 0 ? negative / counted : 0;
    // Two texts of every hundred, before there is anything to say otherwise.
    m_share = (negative + 1) / (read + 50);
    m_spread = fit(values, hours);
    for (std::size_t i = 0; i < hours.size(); ++i) {
        const double usual = expected(hours[i].slot);
        values[i] = std::min(values[i], usual + winsor * std::sqrt(variance(usual)));
    }
    m_spread = fit(values, hours);
}

// The profile, then the level of the last week over it; how much hours vary beyond chance.
double Season::fit(const std::vector<double> &values, const std::vector<Hour> &hours)
{
    std::array<double, 48> sums {};
    std::array<double, 48> counts {};
    double all = 0;
    double counted = 0;
    for (std::size_t i = 0; i < hours.size(); ++i) {
        if (hours[i].left)
            continue;
        sums[std::size_t(hours[i].slot)] += values[i];
        counts[std::size_t(hours[i].slot)] += 1;
        all += values[i];
        counted += 1;
    }
    const double mean = counted > 0 ? all / counted : 0;
    for (int slot = 0; slot < int(m_slots.size()); ++slot) {
        double sum = shrink * mean;
        double count = shrink;
        for (const auto &[by, weight] : { std::pair(-1, 0.5), std::pair(0, 1.0), std::pair(1, 0.5) }) {
            sum += weight * sums[std::size_t(beside(slot, by))];
            count += weight * counts[std::size_t(beside(slot, by))];
        }
        m_slots[std::size_t(slot)] = sum / count;
    }
    constexpr std::size_t week = 7 * 24;
    double came = 1;
    double usual = 1;
    for (std::size_t i = hours.size() > week ? hours.size() - week : 0; i < hours.size(); ++i) {
        if (hours[i].left)
            continue;
        came += values[i];
        usual += m_slots[std::size_t(hours[i].slot)];
    }
    m_level = came / usual;
    double beyond = 0;
    double squares = 0;
    for (std::size_t i = 0; i < hours.size(); ++i) {
        if (hours[i].left)
            continue;
        const double m = m_slots[std::size_t(hours[i].slot)];
        beyond += (values[i] - m) * (values[i] - m) - m;
        squares += m * m;
    }
    return squares > 0 ? std::clamp(beyond / squares, 0.05, 2.0) : 0.5;
}

double Season::expected(int slot) const
{
    return std::max(calm, m_slots[std::size_t(slot)] * m_level);
}

double Season::variance(double expected) const
{
    return expected + m_spread * expected * expected;
}

Verdict judge(const Season &season, const std::vector<Recent> &trailing, Sensitivity wanted)
{
    Verdict verdict;
    verdict.by = wanted != Sensitivity::Automatic ? wanted
        : season.hourly() < quiet                 ? Sensitivity::Low
                                                  : Sensitivity::Normal;
    for (std::size_t i = 0; i < trailing.size(); ++i) {
        const double usual = season.expected(trailing[i].slot);
        const double step
            = (trailing[i].count.negative - usual) / std::sqrt(season.variance(usual));
        verdict.rise = smoothing * step + (1 - smoothing) * verdict.rise;
        if (trailing.size() - i > window)
            continue;
        verdict.count.texts += trailing[i].count.texts;
        verdict.count.negative += trailing[i].count.negative;
        verdict.expected += usual;
    }
    verdict.chance = betaBinomialTail(verdict.count.negative, verdict.count.texts, season.share(), varies);
    verdict.young = season.days() < leastDays;
    if (verdict.young) {
        verdict.alarm = verdict.count.negative >= youngNegative
            && verdict.count.negative >= youngTimes * season.share() * verdict.count.texts;
    } else {
        const Thresholds edge = thresholds(verdict.by);
        verdict.alarm = verdict.rise > edge.rise && verdict.chance < edge.chance
            && verdict.count.negative >= leastNegative;
    }
    // Back to where two hours in a row were as usual.
    int calmHours = 0;
    for (int ago = 1; ago <= int(trailing.size()) && calmHours < 2; ++ago) {
        const Recent &hour = trailing[trailing.size() - std::size_t(ago)];
        const bool high = hour.count.negative > std::max(0.5, season.expected(hour.slot));
        calmHours = high ? 0 : calmHours + 1;
        if (high)
            verdict.since = ago;
    }
    return verdict;
}

double betaBinomialTail(int k, int n, double p, double rho)
{
    const double mean = std::clamp(p, 1e-4, 0.9999);
    if (k <= 0 || k <= mean * n)
        return 1; // not above what is usual
    if (k > n)
        return 0;
    const double around = 1 / rho - 1;
    const double alpha = mean * around;
    const double beta = around - alpha;
    const auto logBeta = [](double a, double b) { return std::lgamma(a) + std::lgamma(b) - std::lgamma(a + b); };
    double term = std::exp(std::lgamma(n + 1.0) - std::lgamma(k + 1.0) - std::lgamma(n - k + 1.0)
                           + logBeta(alpha + k, beta + n - k) - logBeta(alpha, beta));
    double sum = 0;
    for (int i = k; i <= n && term > sum * 1e-9; ++i) {
        sum += term;
        term *= (n - i) * (alpha + i) / ((i + 1) * (beta + n - i - 1));
    }
    return std::min(1.0, sum);
}

} // namespace alertrule
