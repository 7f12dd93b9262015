// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/account.h"
#include "core/model/conversation.h"
#include "core/model/message.h"
#include "core/model/publication.h"
#include "core/understanding/sense.h"
#include "core/store/filter.h"
#include "ui/paint.h"

#include <QTimeZone>

// Kinds, states and times in the product's voice: short, sentence case, no blame. The only place
// where core's values become sentences.
namespace describe {

QString error(const Error &error); // what happened
QString error(Error::Kind kind);
QString advice(Error::Kind kind); // what is safe and what to do; may be empty

QString health(Account::Health health);
QString state(Publication::State state);
draw::Tone tone(Publication::State state);
QString state(Conversation::State state);
QString kind(Message::Kind kind); // "Comment"
QString need(const QString &key); // "Complaint"; empty when it is none
QString needs(const QString &key); // "Complaints"
draw::Tone tone(const QString &need);
QString sort(conversations::Sort sort); // "Longest waiting"
// "2 h 48 left", "3 h late": how far off a deadline is.
QString left(Instant deadline, Instant now);
// "back: snoozed until 14:00"
QString back(const Conversation &conversation, Instant now, const QTimeZone &zone);
// "14:00", "tomorrow 09:00", "Mon 09:00", "3 Dec 09:00"
QString moment(Instant when, Instant now, const QTimeZone &zone);
QString mood(understanding::Label label); // "negative"
draw::Tone tone(understanding::Label label);
QString audience(Audience audience);
QString repliers(Repliers repliers); // who may answer
QString attachment(Attachment::Kind kind);
QString action(Action::Kind kind);
QString deed(Action::Kind kind); // "Hidden": what a moderator did
QString outcome(Publication::State state); // of what a moderator did: "Done"
QString deedIcon(Action::Kind kind); // of resources/icons
QString alike(const Conversation &row); // "12 alike, 3 unread": how many are folded into a row
QString language(const QString &code); // "Français", for "fr" or "fr_CA", in its own words
// How an edit or a deletion of a text of ours stands: "Being deleted".
QString change(const Publication &action, const QTimeZone &zone);

// "12 min", "3 h", then a date. For lists; the exact time goes in the tooltip.
QString ago(Instant when, Instant now, const QTimeZone &zone);
// "Synced 12 s ago" needs the words around it: "12 s ago", "just now".
QString since(Instant when, Instant now, const QTimeZone &zone);
QString lasting(milliseconds time); // "12 min", "1 h 20", "3 d"
QString clock(Instant when, const QTimeZone &zone); // "11:02"
QString day(Instant when, Instant now, const QTimeZone &zone); // "Today", "Monday 16 November"
QString exact(Instant when, const QTimeZone &zone); // with the zone's name
QString dated(Instant when, const QTimeZone &zone); // "3 November 2026, 14:05": where the zone is said once
// A date by a Qt format, as it is written: the first of a month has an ordinal in French.
QString written(const QDate &date, const QString &format);
QString number(qint64 value);
// "Refused: spam": what it is, then why, as the language writes that.
QString because(const QString &what, const QString &why);

} // namespace describe
