// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/floor.h"
#include "tests/bench/measure.h"

#include <QElapsedTimer>

#include <cstdio>

// Asks `ask(round)` of the connection and the same statements of the floor, by turns, everything
// already read once; prints both ends of the distribution in processor time, which leaves out what
// others did meanwhile, and the 95th percentile of what it took.
template <typename Ask>
void against(const char *name, Database &reader, Floor &floor, Ask ask, int rounds = 300)
{
    floor.forget();
    for (int i = 0; i < rounds; ++i) {
        floor.learn(reader, [&] { ask(i); });
        floor.run(i);
    }
    QList<double> ours;
    QList<double> theirs;
    QList<double> took;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        ours.append(threadMilliseconds([&] { ask(i); }));
        took.append(double(timer.nsecsElapsed()) / 1e6);
        theirs.append(threadMilliseconds([&] { floor.run(i); }));
    }
    floor.forget();
    const QByteArray label(name);
    print((label + " p50").constData(), median(ours), "cpu ms", median(theirs));
    print((label + " p95").constData(), percentile(ours, 95), "cpu ms", percentile(theirs, 95));
    print((label + " p95").constData(), percentile(took, 95), "ms");
}
