// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/account.h"
#include "core/store/rulelog.h"

// Rules in plain words: what they ask and do, what they did and why.
namespace rulewords {

using Accounts = QList<Account>;

// "the text has “colis” or “livraison” and the mood is negative"
QString conditions(const Rule::Conditions &conditions, const Accounts &accounts);
QString deeds(const Rule::Deeds &deeds); // "label Livraison, high priority"
QString sentence(const Rule &rule, const Accounts &accounts); // "If …: …"
QString reason(const rule::Reason &reason, const Accounts &accounts);
QString reasons(const QList<rule::Reason> &why, const Accounts &accounts);
// "Label Livraison"; what was left says so.
QString deed(const rule::Deed &deed, Instant now, const QTimeZone &zone);
QString done(const QList<rule::Deed> &deeds, Instant now, const QTimeZone &zone); // what was done
QString lack(const Rule &rule); // why it does nothing; empty when nothing lacks
QString snooze(Rule::Snooze snooze); // "Until tomorrow morning"
QString priority(int priority); // "High priority"
QString mood(Rule::Mood mood);
QString need(const QString &key); // "urgent" too
QString icon(const rulelog::Entry &entry); // of resources/icons

} // namespace rulewords
