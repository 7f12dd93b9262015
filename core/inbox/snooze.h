// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <QList>

// Until when something is put off: pure functions of the moment and the workspace's zone.
namespace snooze {

enum class Choice { AnHour, LaterToday, Tomorrow, NextWeek, NextReply };

struct Offer
{
    Choice choice = Choice::AnHour;
    std::optional<Instant> until; // none: until they write again
};
// What is offered now, soonest first. Later today only while the day has some hours left.
QList<Offer> offers(Instant now, const QTimeZone &zone);

// A moment as people type it: "14:30", "14h30", "14h" (today, or tomorrow when it has passed),
// "90 min", "2h", "14 h", "3 d", "3 j" (from now), "2026-12-01", "01/12", "01/12 14:30". Days without
// a time are nine in the morning. Nothing when it cannot be read or lies in the past.
std::optional<Instant> parse(const QString &typed, Instant now, const QTimeZone &zone);

} // namespace snooze
