// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/account.h"
#include "core/store/alerts.h"

// How alerts are told: what came, how that compares, what it repeats and where it began.
namespace alertwords {

QString subject(const alerts::Alert &alert, const QList<Account> &accounts); // "All accounts", a watch's name
// "76 negative messages since 22:32, 14 times the usual"
QString headline(const alerts::Alert &alert, Instant now, const QTimeZone &zone);
QString title(const alerts::Alert &alert, Instant now, const QTimeZone &zone); // the same; a watch is named
// The same with its words and its first author, in whole sentences; a single account and a watch are named.
QString banner(const alerts::Alert &alert, const QList<Account> &accounts, Instant now,
               const QTimeZone &zone);
QString repeated(const alerts::Alert &alert); // "Most repeat “panne”, “garantie”"; empty without words
// What there is to know of its numbers, a sentence each.
QStringList grounds(const alerts::Alert &alert, Instant now, const QTimeZone &zone);
QString state(const alerts::Alert &alert, Instant now); // "Open"
QString outcome(const alerts::Alert &alert, Instant now, const QTimeZone &zone); // empty: none yet
QString show(const alerts::Alert &alert); // "Show the 76"

} // namespace alertwords
