// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/picture.h"

// Shares of a whole: a name, a bar, a percentage, a row each.
class MeterPicture : public Picture
{
public:
    struct Row
    {
        QString name;
        QString value; // "38 %"
        double share = 0; // 0 … 1
        QColor color;
        behind::Mark mark;
        QString words;
    };

    MeterPicture(const QList<Row> &rows, const Ink &ink);

    void lay(const QSizeF &size) override;
    void paint(QPainter &painter) override;
    static double height(qsizetype rows) { return double(rows) * 27; }

private:
    QList<Row> m_rows;
    Ink m_ink;
    QSizeF m_size;
    double m_names = 0;
    double m_values = 0;
    double m_high = 27; // of a row
};
