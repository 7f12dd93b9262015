// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>

#include <utility>

// What every benchmark needs: a clock that leaves out what others did meanwhile, and one way to
// print `name value unit ratio floor`.

double cpuSeconds(int who); // RUSAGE_SELF, RUSAGE_THREAD, RUSAGE_CHILDREN
double threadCpuNow(); // of the calling thread, in milliseconds, exactly
double median(QList<double> values);
double percentile(QList<double> values, int percent);
double most(const QList<double> &values);
// The ratio and the floor only where there is one.
void print(const char *name, double value, const char *unit, double floor = 0);
double loadNow(); // of this machine, in the last minute

[[noreturn]] void giveUp(const Error &error);

template <typename T>
T must(Result<T> result)
{
    if (!result)
        giveUp(result.error());
    return std::move(*result);
}

inline void must(const Result<> &result)
{
    if (!result)
        giveUp(result.error());
}

template <typename Work>
double threadMilliseconds(Work work)
{
    const double before = threadCpuNow();
    work();
    return threadCpuNow() - before;
}
