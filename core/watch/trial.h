// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/mentions.h"

// What a query would find among the messages that are there, before anybody saves it.
namespace trial {

constexpr int atOnce = 5000; // messages read in one call

struct Trial
{
    int read = 0; // messages looked at
    int count = 0; // of them fit
    QList<mentions::Text> found; // the newest of those, at most as many as asked
    qint64 next = 0; // where the next call begins; 0: that was all
};

// One call more of a trial over the messages since then, which begins with an empty one. Invalid: the
// query makes no sense; core/watch/query says why.
Result<Trial> run(Database &database, QString query, QStringList sources, Instant since, Trial trial,
                  int most);

} // namespace trial
