// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/picture.h"

// Shares of a whole as a ring, with the share that matters in its middle and names beside it.
class DonutPicture : public Picture
{
public:
    struct Slice
    {
        QString name;
        QString value; // "34 %"
        double share = 0; // 0 … 1
        QColor color;
        behind::Mark mark;
        QString words;
    };

    DonutPicture(const QList<Slice> &slices, const QString &middle, const Ink &ink);

    void lay(const QSizeF &size) override;
    void paint(QPainter &painter) override;

private:
    QList<Slice> m_slices;
    QString m_middle;
    Ink m_ink;
    QRectF m_ring;
    QList<QRectF> m_rows; // of the names
};
