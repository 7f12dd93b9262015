// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <cmath>
#include <numbers>

namespace sample {

// A repeatable dice (SplitMix64). The standard library's distributions differ between
// implementations; the same seed has to tell the same story everywhere.
class Chance
{
public:
    explicit Chance(quint64 seed)
        : m_state(seed)
    {
    }

    quint64 next()
    {
        quint64 mixed = (m_state += 0x9e3779b97f4a7c15ull);
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ull;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebull;
        return mixed ^ (mixed >> 31);
    }
    double unit() { return double(next() >> 11) * 0x1.0p-53; } // [0, 1)
    int below(int count) { return int(unit() * count); }
    int between(int least, int most) { return least + below(most - least + 1); }
    bool happens(double share) { return unit() < share; }
    double normal()
    {
        const double radius = std::sqrt(-2 * std::log(1 - unit()));
        return radius * std::cos(2 * std::numbers::pi * unit());
    }
    // Positive, skewed: half of the values are below `median`.
    double around(double median, double spread) { return median * std::exp(spread * normal()); }

    template <typename T>
    const T &pick(const QList<T> &from)
    {
        return from.at(below(int(from.size())));
    }
    // The place of one of the weights, each as likely as it is heavy.
    template <typename Weights>
    int weighed(const Weights &weights)
    {
        double sum = 0;
        for (const double each : weights)
            sum += each;
        double left = unit() * sum;
        int place = 0;
        for (const double each : weights) {
            left -= each;
            if (left < 0)
                return place;
            ++place;
        }
        return place - 1;
    }

private:
    quint64 m_state;
};

// A seed from a text; qHash would do, but its value may change with Qt.
inline quint64 seedOf(const QByteArray &text)
{
    quint64 hash = 0xcbf29ce484222325ull;
    for (const char each : text)
        hash = (hash ^ quint64(static_cast<unsigned char>(each))) * 0x100000001b3ull;
    return hash;
}

} // namespace sample
