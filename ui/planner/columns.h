// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

// What begins at nearly the same time stands side by side.
namespace columns {

struct Place
{
    int column = 0;
    int columns = 1; // of those it stands beside
    bool hidden = false; // no room: behind the last column
};
// `tops` in order; each is `height` high. At most `most` columns.
QList<Place> arrange(const QList<int> &tops, int height, int most);

} // namespace columns
