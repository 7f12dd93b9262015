// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <array>
#include <vector>

// When is bad news a storm? Pure: hours counted in, a verdict out. Takes more than a busy day: there
// have to be more bad texts than this hour of the week has, and a larger part of all than usual, so that
// a campaign that many answer is none. Says nothing of single texts.
namespace alertrule {

enum class Sensitivity { Automatic, Low, Normal, High };
QString key(Sensitivity sensitivity); // "low"
std::optional<Sensitivity> fromKey(const QString &key);

constexpr int historyDays = 28;
constexpr int leastDays = 14; // of history; before, a simpler rule
constexpr int leastNegative = 3;
constexpr int window = 3; // hours whose part of bad news is looked at
constexpr int trail = 12; // hours the rise is told from
constexpr milliseconds cooldown = std::chrono::hours(6);

// What came in an hour: texts whose mood was read, and those of them that are surely bad news. What is
// only a little more negative than neutral does not count.
struct Count
{
    int texts = 0;
    int negative = 0;
};

// One hour that is past. `slot`: hour of the day, + 24 at the weekend, both local.
struct Hour
{
    Count count;
    int slot = 0;
    bool left = false; // of an alert: not what is usual
};
int slotOf(Instant when, const QTimeZone &zone);

// What is usual: how many bad texts an hour of the week has, and how that varies.
class Season
{
public:
    // The hours in order, without a gap, the last one the newest; at most historyDays are looked at.
    explicit Season(const std::vector<Hour> &hours);

    double expected(int slot) const; // bad texts in an hour
    double variance(double expected) const;
    double share() const { return m_share; } // of all texts read
    double hourly() const { return m_hourly; } // bad texts, on average
    int days() const { return m_days; } // that there is something of

private:
    double fit(const std::vector<double> &values, const std::vector<Hour> &hours);

    std::array<double, 48> m_slots {};
    double m_level = 1; // of the last seven days, against the profile
    double m_spread = 0; // phi: the variance is m + phi m²
    double m_share = 0;
    double m_hourly = 0;
    int m_days = 0;
};

struct Recent // one of the hours that lead to now; they need not begin with a clock's hour
{
    Count count;
    int slot = 0;
};

struct Verdict
{
    bool alarm = false;
    bool young = false; // too little history: by the simpler rule
    Sensitivity by = Sensitivity::Low;
    double rise = 0; // smoothed standard deviations above the usual
    double chance = 1; // of that many bad among that many texts, were all as usual
    Count count; // in the window
    double expected = 0; // bad texts in the window
    int since = 0; // the rise began so many hours ago
};

// `trailing`: the hours up to now, the oldest first; trail of them, or as many as there are.
Verdict judge(const Season &season, const std::vector<Recent> &trailing, Sensitivity wanted);

// P(X >= k) of n draws whose chance is around p and varies with rho.
double betaBinomialTail(int k, int n, double p, double rho);

} // namespace alertrule
