// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/picture.h"

#include <QGraphicsScene>

#include <memory>

class QChart;
class QStackedBarSeries;
class QValueAxis;

// Stacked bars, drawn by Qt Charts.
class BarPicture : public Picture
{
public:
    struct Series
    {
        QString name;
        QColor color;
        QList<qint64> values; // one for each category
        QList<behind::Mark> marks;
        QStringList words;
    };
    struct Bars
    {
        QStringList categories;
        QList<Series> series;
        bool legend = true;
        double width = 0.46; // of the room a category has
    };

    BarPicture(const Bars &bars, const Ink &ink);
    ~BarPicture() override;

    void lay(const QSizeF &size) override;
    void paint(QPainter &painter) override;
    QChart &chart() { return *m_chart; }

private:
    void addAxes(const Ink &ink);
    void name();
    void findSpots();

    Bars m_bars;
    Ink m_ink;
    QGraphicsScene m_scene;
    std::unique_ptr<QChart> m_chart; // leaves the scene when it dies
    QStackedBarSeries *m_series;
    QValueAxis *m_values;
    class QBarCategoryAxis *m_names;
};
