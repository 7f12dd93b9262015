// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/picture.h"

// The hours of a week: the better the posts of an hour did, the stronger its colour. An hour nothing
// is known of is drawn as such.
class HeatPicture : public Picture
{
public:
    HeatPicture(const QList<besthours::Cell> &cells, const Period &period, const Ink &ink);

    void lay(const QSizeF &size) override;
    void paint(QPainter &painter) override;

private:
    QRectF place(int weekday, int hour) const;

    QList<besthours::Cell> m_cells;
    Period m_period;
    Ink m_ink;
    int m_first = 8; // hours
    int m_last = 22;
    double m_least = 0;
    double m_most = 1;
    double m_left = 40;
    double m_top = 4;
    QSizeF m_cell;
};
