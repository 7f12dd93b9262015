// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/foreign.h"

#include <QDate>

#include <optional>

// A day, or some, worth writing about: one's own, or out of a calendar somebody gave.
struct Event
{
    qint64 id = 0;
    qint64 calendarId = 0; // 0: our own
    QString uid; // by which its calendar knows it
    Foreign title;
    Foreign note;
    Foreign place;
    QDate first;
    QDate last; // the same day for most
    std::optional<int> minute; // of its first day, on the wall of `zone`; none: all day
    QString zone; // IANA; empty: wherever it is read
    bool yearly = false;
    QDate until; // of what comes again; not valid: for ever
    friend bool operator==(const Event &, const Event &) = default;
};
