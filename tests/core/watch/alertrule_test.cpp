// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/watch/alertrule.h"
#include "tests/catch.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <random>

using namespace alertrule;
using namespace Qt::StringLiterals;

namespace {

// A brand's life by the hour: days and weeks have their rhythm, busy hours come together, campaigns
// bring more of everything, and about every nine days something goes wrong. Whoever reads the texts
// finds half of the bad ones and takes six of a hundred others for bad.
class Brand
{
public:
    Brand(quint64 seed, double negativeAnHour, int weeks);

    struct Crisis
    {
        int at = 0; // hour
        int times = 0; // of the mean rate
    };
    std::vector<Count> hours;
    std::vector<Crisis> crises;
    int campaigns = 0;

    static int slot(int hour) { return hour % 24 + (hour / 24 % 7 >= 5 ? 24 : 0); }

private:
    double uniform() { return double(m_random() >> 11) * 0x1p-53; }
    double normal();
    double gamma(double shape);
    int poisson(double mean);
    std::mt19937_64 m_random;
};

double Brand::normal()
{
    return std::sqrt(-2 * std::log(1 - uniform())) * std::cos(2 * M_PI * uniform());
}

double Brand::gamma(double shape) // Marsaglia and Tsang; shape >= 1
{
    const double d = shape - 1.0 / 3;
    const double c = 1 / std::sqrt(9 * d);
    for (;;) {
        const double x = normal();
        const double v = std::pow(1 + c * x, 3);
        if (v > 0 && std::log(1 - uniform()) < 0.5 * x * x + d - d * v + d * std::log(v))
            return d * v;
    }
}

int Brand::poisson(double mean)
{
    if (mean > 60)
        return std::max(0, int(std::lround(mean + std::sqrt(mean) * normal())));
    int count = 0;
    for (double left = std::exp(-mean), product = uniform(); product > left; product *= uniform())
        ++count;
    return count;
}

Brand::Brand(quint64 seed, double negativeAnHour, int weeks)
    : m_random(seed)
{
    constexpr double share = 0.12; // of texts are bad
    constexpr double found = 0.50;
    constexpr double mistaken = 0.06;
    const int count = weeks * 7 * 24;
    std::vector<double> bad(std::size_t(count), 0);
    std::vector<double> more(std::size_t(count), 1);
    for (int hour = 15 * 24 + int(uniform() * 96); hour < count - 24;
         hour += int(24 * (6 + 6 * uniform()))) {
        const int times = crises.size() % 2 ? 6 : 3;
        crises.push_back({ hour, times });
        for (int since = 0; since < 96 && hour + since < count; ++since)
            bad[std::size_t(hour + since)] += times * negativeAnHour * std::min(1.0, (since + 1) / 3.0)
                * std::pow(0.5, std::max(0, since - 2) / 12.0);
    }
    for (int hour = int(uniform() * 120); hour < count; hour += int(24 * (4 + 6 * uniform()))) {
        const double times = 2 + 3 * uniform();
        const int lasting = 6 + int(8 * uniform());
        for (int each = hour; each < std::min(count, hour + lasting); ++each)
            more[std::size_t(each)] = times;
        ++campaigns;
    }
    double drift = 0;
    double mood = 0;
    for (int hour = 0; hour < count; ++hour) {
        const int clock = hour % 24;
        const double day = 0.25 + 1.5 * std::exp(-std::pow((clock - 15) / 5.0, 2));
        const double weekend = hour / 24 % 7 >= 5 ? 0.6 : 1;
        mood = 0.7 * mood + 0.15 * normal();
        drift += 0.01 * normal();
        drift *= 0.999;
        const double level = day * weekend * std::exp(mood + drift) * gamma(8) / 8
            * more[std::size_t(hour)];
        const int negative = poisson(negativeAnHour * level) + poisson(bad[std::size_t(hour)]);
        const int others = poisson(negativeAnHour * (1 - share) / share * level);
        const int taken = poisson(negative * found);
        const int wrong = poisson(others * mistaken);
        hours.push_back({ negative + others,
                          std::min(negative + others, taken + wrong) });
    }
}

struct Seen
{
    int asked[2] = {}; // crises of three times, of six times
    int found[2] = {}; // within six hours
    std::vector<int> delays[2];
    int falseAlarms = 0;
    double weeks = 0;

    double share(int which) const { return 100.0 * found[which] / std::max(1, asked[which]); }
    int median(int which) const
    {
        std::vector<int> sorted = delays[which];
        std::sort(sorted.begin(), sorted.end());
        return sorted.empty() ? -1 : sorted[sorted.size() / 2];
    }
    double falseAWeek() const { return falseAlarms / weeks; }
};

// As the program does: looks every hour, is told once in six, and leaves the hours of an alert out of
// what is usual.
void replay(const Brand &brand, Sensitivity wanted, Seen *seen)
{
    std::vector<Hour> past;
    std::optional<Season> season;
    int lastTrue = -1000; // an alert that goes on is one
    std::vector<int> alarms;
    for (int hour = 0; hour < int(brand.hours.size()); ++hour) {
        past.push_back({ brand.hours[std::size_t(hour)], Brand::slot(hour), false });
        if (hour < leastDays * 24)
            continue;
        if (hour % 24 == 0 || !season) // what is usual changes slowly
            season.emplace(std::vector<Hour>(past.begin(), past.end() - trail / 2));
        std::vector<Recent> trailing;
        for (int back = trail - 1; back >= 0; --back)
            trailing.push_back({ past[std::size_t(hour - back)].count, past[std::size_t(hour - back)].slot });
        const Verdict verdict = judge(*season, trailing, wanted);
        if (!verdict.alarm)
            continue;
        if (hour - lastTrue > int(cooldown / 1h))
            alarms.push_back(hour);
        lastTrue = hour;
        for (int back = 0; back < window; ++back)
            past[std::size_t(hour - back)].left = true;
    }
    std::vector<bool> explained(alarms.size(), false);
    for (const Brand::Crisis &each : brand.crises) {
        const int which = each.times == 6 ? 1 : 0;
        ++seen->asked[which];
        for (std::size_t i = 0; i < alarms.size(); ++i) {
            if (alarms[i] < each.at || alarms[i] > each.at + 48)
                continue;
            if (!explained[i] && alarms[i] <= each.at + 6
                && (seen->delays[which].empty() || true)) {
                bool first = true;
                for (std::size_t j = 0; j < i; ++j)
                    first = first && !(alarms[j] >= each.at);
                if (first) {
                    ++seen->found[which];
                    seen->delays[which].push_back(alarms[i] - each.at + 1);
                }
            }
            explained[i] = true;
        }
    }
    seen->falseAlarms += int(std::count(explained.begin(), explained.end(), false));
    seen->weeks += double(brand.hours.size()) / 168 - leastDays / 7.0;
}

Seen simulate(double negativeAnHour, Sensitivity wanted, int brands, int weeks)
{
    Seen seen;
    for (int each = 0; each < brands; ++each)
        replay(Brand(quint64(each) * 7919 + 17, negativeAnHour, weeks), wanted, &seen);
    return seen;
}

} // namespace

TEST_CASE("Planted storms are told soon, campaigns are not taken for them", "[watch][alerts]")
{
    int brands = 8;
    int weeks = 12;
    if (const char *more = std::getenv("PARVIS_BRANDS")) { // the numbers of tests/bench/README.md
        brands = std::atoi(more);
        weeks = 20;
    }
    std::printf("negative/h  sensitivity  x3 found, median h   x6 found, median h   false alarms/week\n");
    for (const double rate : { 0.5, 5.0, 50.0 }) {
        for (const Sensitivity wanted : { Sensitivity::Low, Sensitivity::Normal, Sensitivity::High }) {
            const Seen seen = simulate(rate, wanted, brands, weeks);
            std::printf("%10.1f  %-11s  %5.0f %%  %8d     %5.0f %%  %8d     %8.2f\n", rate,
                        qPrintable(key(wanted)), seen.share(0), seen.median(0), seen.share(1),
                        seen.median(1), seen.falseAWeek());
            const bool small = rate < 2;
            if (wanted == (small ? Sensitivity::Low : Sensitivity::Normal)) { // the default there
                CHECK(seen.share(1) >= (small ? 40 : 85));
                CHECK(seen.share(0) >= (small ? 10 : 40));
                CHECK(seen.falseAWeek() <= (small ? 1.0 : 0.4));
                CHECK(seen.median(1) <= 5);
            }
        }
    }
}
