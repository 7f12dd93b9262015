// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/community/ranking.h"
#include "core/store/erasures.h"
#include "ui/theme.h"

// What is said of people and their scores, on the page and in files alike.
namespace communitywords {

QString name(ranking::Rank rank); // "Ambassadors"
QString explained(ranking::Rank rank); // what it takes, in a sentence
QString part(const ranking::Part &part, const ranking::Facts &facts); // "Audience: 18.2 k"
QString why(const ranking::Entry &entry, ranking::Rank rank); // "praises often, recommends us"

QString shortly(qint64 number); // "18.2 k"
QString audience(std::optional<qint64> reach); // a dash where nobody says
QString mood(std::optional<double> mood); // "+0.71"
Token moodInk(std::optional<double> mood);
QString messages(int count); // "24 messages"
QString conversations(int count);
QString people(int count);
// How much goes, or went: "24 messages, 3 conversations, 1 decision made nameless".
QString extent(const erasures::Erasure &of);
// Words of our own that name somebody: by kind, how many; or each by what it is called.
QString places(const QMap<QString, int> &counts); // "1 watch, 2 notes"; empty: none
QStringList places(const QList<erasures::Place> &places); // "1 watch: “Press”"

QString points(double points); // "63.4"
QString added(double points); // "+ 12.0", "− 3.5"

} // namespace communitywords
