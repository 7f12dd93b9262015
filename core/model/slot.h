// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QTimeZone>

// A weekly time at which an account likes to publish.
struct Slot
{
    qint64 id = 0;
    int weekday = 1; // 1 Monday … 7 Sunday
    int minute = 0; // of that day
    friend bool operator==(const Slot &, const Slot &) = default;
};

// All of them of one account, in its own zone.
struct Rhythm
{
    qint64 accountId = 0;
    QTimeZone zone = QTimeZone::utc();
    bool ownZone = false; // not the workspace's
    QList<Slot> week; // by weekday and minute
};
