// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/board.h"
#include "core/schedule/rearrange.h"
#include "core/schedule/recurrence.h"
#include "ui/paint.h"

#include <QString>

// The plan in words.
namespace describe {

QString obstacle(rearrange::Obstacle obstacle, Platform platform);
QString holiday(holidays::Name name, const QList<holidays::Country> &countries);
QString country(holidays::Country country);
// "Facebook holds it · LinkedIn from this computer": who sends what is to come; empty when all is over.
QString sender(const plans::Card &card);
QString tonight(const plans::Reliance &reliance); // empty when nothing is to leave
// What is shown of a card as a whole, and how it is told apart without colours.
QString state(const plans::Card &card);
draw::Tone tone(const plans::Card &card);
QString stateIcon(const plans::Card &card); // of resources/icons; mostly none
QString draftWords(const plans::Card &card); // its first words, for a menu
QString accounts(const plans::Card &card); // "Mastodon, Bluesky"
QString sentence(const plans::Card &card, const QTimeZone &zone); // all of it, for who cannot see it
// "Approved by Ana · 20 Nov, 16:02"; empty when nothing was said.
QString approval(const approvals::Said &said, Instant now, const QTimeZone &zone);
QString approval(const plans::Card &card, Instant now, const QTimeZone &zone); // each account's last word
// What happens on a day: one's own events and calendars', then what is observed.
QStringList happenings(const board::Board &board, const QDate &day);
QString event(const Event &event); // "18:00 Salon"
Token dayInk(const board::Board &board, const QDate &day); // of them: one's own, a day off, or else
// "every week on Tuesday and Friday, until 24 Dec 2026", of a first day.
QString repeats(const Recurrence &rule, QDate first);
// "Mastodon: another post at 16:05, 5 min away"
QString warning(const clash::Warning &clash, Platform platform, Instant at, Instant now,
              const QTimeZone &zone);
QStringList clashes(const board::Board &board, const plans::Card &card, Instant now);
// What the clocks do to a wall time; empty when nothing.
QString clocks(const walltime::Resolved &resolved, const QTime &wall, const QTimeZone &zone);

} // namespace describe
