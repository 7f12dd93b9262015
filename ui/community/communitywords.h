// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/community/ranking.h"
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
QString points(double points); // "63.4"
QString added(double points); // "+ 12.0", "− 3.5"

} // namespace communitywords
