// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measure.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <sys/resource.h>

double cpuSeconds(int who)
{
    rusage usage {};
    getrusage(who, &usage);
    const auto seconds
        = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double threadCpuNow()
{
    timespec now {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

double median(QList<double> values)
{
    return percentile(std::move(values), 50);
}

double percentile(QList<double> values, int percent)
{
    std::sort(values.begin(), values.end());
    return values[std::min<qsizetype>(values.size() - 1, values.size() * percent / 100)];
}

double most(const QList<double> &values)
{
    return *std::max_element(values.begin(), values.end());
}

void print(const char *name, double value, const char *unit, double floor)
{
    std::printf("%-46s %10.3f %-8s", name, value, unit);
    if (floor > 0)
        std::printf(" %7.2fx %10.3f", value / floor, floor);
    std::printf("\n");
    std::fflush(stdout);
}

double loadNow()
{
    double load = 0;
    return getloadavg(&load, 1) == 1 ? load : -1;
}

void giveUp(const Error &error)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(error.detail));
    std::exit(1);
}
