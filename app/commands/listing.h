// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/account.h"
#include "core/model/conversation.h"
#include "core/model/publication.h"
#include "core/inbox/rulebook.h"
#include "core/store/conversations.h"
#include "core/store/moderations.h"
#include "core/store/rulelog.h"
#include "core/store/search.h"
#include "core/understanding/sense.h"

#include <QJsonObject>

// The stable JSON of listings (snake_case, times in UTC) and, for people, one line each.
namespace listing {

QJsonObject json(const Account &account);
QJsonObject json(const Conversation &conversation);
// With what was understood of it, when it was.
QJsonObject json(const conversations::Entry &entry, const understanding::Sense *sense);
QJsonObject json(const Publication &publication);
QJsonObject json(const search::Hit &hit);
QJsonObject json(const moderations::Entry &entry);
QJsonObject json(const Rule &rule);
QJsonObject json(qint64 ruleId, const Rulebook::Found &found);
QJsonObject json(const rulelog::Entry &entry);

QString line(const Account &account);
QString line(const Conversation &conversation);
QString line(const conversations::Entry &entry);
QString line(const Publication &publication);
QString line(const search::Hit &hit);
QString line(const moderations::Entry &entry);
QString line(const Rule &rule);
QString line(qint64 ruleId, const Rulebook::Found &found);
QString line(const rulelog::Entry &entry);
QString sentence(const Rule &rule, const QList<Account> &accounts); // in plain words

} // namespace listing
