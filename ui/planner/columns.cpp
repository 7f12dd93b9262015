// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/columns.h"

#include <algorithm>

namespace columns {

namespace {

// Those from `first` on touch one another: they share the width.
void share(QList<Place> &places, qsizetype first, qsizetype end, int most)
{
    int needed = 0;
    for (qsizetype i = first; i < end; ++i)
        needed = std::max(needed, places[i].column + 1);
    for (qsizetype i = first; i < end; ++i) {
        places[i].columns = std::min(needed, most);
        // The last column says how many more there are.
        places[i].hidden = needed > most && places[i].column >= most - 1;
        places[i].column = std::min(places[i].column, most - 1);
    }
}

} // namespace

QList<Place> arrange(const QList<int> &tops, int height, int most)
{
    QList<Place> places(tops.size());
    QList<int> ends; // of each column
    qsizetype first = 0;
    int end = 0;
    for (qsizetype i = 0; i < tops.size(); ++i) {
        if (i > first && tops[i] >= end) {
            share(places, first, i, most);
            first = i;
            ends.clear();
        }
        int column = 0;
        while (column < ends.size() && ends[column] > tops[i])
            ++column;
        if (column == ends.size())
            ends.append(0);
        ends[column] = tops[i] + height;
        end = std::max(end, ends[column]);
        places[i].column = column;
    }
    share(places, first, places.size(), most);
    return places;
}

} // namespace columns
