// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event.h"

#include <QByteArray>
#include <QList>

// Reads the events of an iCalendar file (RFC 5545): what happens when, and what it is called. Strict:
// whatever cannot be understood is named with its line and left out, never guessed. Pure; for a worker.
namespace icalendar {

constexpr qsizetype largest = 8 << 20; // bytes
constexpr qsizetype most = 5000; // events

struct Problem
{
    enum class Kind {
        TooLarge,
        TooMany, // events: the rest is left out
        NotText, // no UTF-8
        NotCalendar, // no VCALENDAR
        Unfinished, // it ends in the middle of something
        Astray, // an end without its beginning
        NoColon, // a line that says nothing
        NoStart,
        NoTitle,
        BadTime,
        Backwards, // it ends before it begins
        UnknownZone, // read as a time of wherever it is shown
        UnreadRule, // it comes again in a way that is not read: its first time is kept
    };
    Kind kind = Kind::NotCalendar;
    int line = 0; // as an editor counts them; 0: the file
    Foreign what; // of it, at most a few words
    bool dropped = true; // the event is left out
};
struct Reading
{
    Foreign name; // of the calendar, when it says so
    QList<Event> events; // in the file's order
    QList<Problem> problems;
};

Reading read(QByteArray bytes);

} // namespace icalendar
