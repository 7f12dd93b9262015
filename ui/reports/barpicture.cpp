// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/barpicture.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QLegend>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

// The scale ends at a round number that four steps lead to.
double roundTop(double most)
{
    if (most <= 4)
        return 4;
    const double unit = std::pow(10, std::floor(std::log10(most / 4)));
    for (const double step : { 1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0 }) {
        if (step * unit != std::floor(step * unit))
            continue; // half a message is none
        if (step * unit * 4 >= most)
            return step * unit * 4;
    }
    return unit * 40;
}

} // namespace

BarPicture::BarPicture(const Bars &bars, const Ink &ink)
    : m_bars(bars)
    , m_ink(ink)
    , m_chart(std::make_unique<QChart>())
    , m_series(new QStackedBarSeries(m_chart.get()))
    , m_values(new QValueAxis(m_chart.get()))
    , m_names(new QBarCategoryAxis(m_chart.get()))
{
    m_scene.addItem(m_chart.get());
    m_chart->setBackgroundVisible(false);
    m_chart->setMargins({});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setLocalizeNumbers(true);
    for (const Series &each : std::as_const(m_bars.series)) {
        auto *set = new QBarSet(each.name, m_series);
        for (const qint64 value : each.values)
            set->append(double(value));
        set->setBrush(each.color);
        set->setPen(QPen(ink.of(Token::Surface), 1));
        m_series->append(set);
    }
    m_series->setBarWidth(m_bars.width);
    m_chart->addSeries(m_series);
    addAxes(ink);
    QLegend *legend = m_chart->legend();
    legend->setVisible(m_bars.legend);
    legend->setAlignment(Qt::AlignBottom);
    legend->setFont(ink.small);
    legend->setLabelBrush(ink.of(Token::Muted));
    legend->setMarkerShape(QLegend::MarkerShapeRectangle);
    legend->setBackgroundVisible(false);
}

BarPicture::~BarPicture() = default;

void BarPicture::addAxes(const Ink &ink)
{
    double most = 0;
    for (qsizetype i = 0; i < m_bars.categories.size(); ++i) {
        double sum = 0;
        for (const Series &each : std::as_const(m_bars.series))
            sum += double(each.values.value(i));
        most = std::max(most, sum);
    }
    m_values->setRange(0, roundTop(most));
    m_values->setTickCount(5);
    m_values->setLabelFormat(u"%.0f"_s);
    m_values->setLabelsFont(ink.small);
    m_values->setLabelsBrush(ink.of(Token::Muted));
    m_values->setGridLinePen(QPen(ink.of(Token::Border), 1));
    m_values->setLineVisible(false);
    m_names->setLabelsFont(ink.small);
    m_names->setLabelsBrush(ink.of(Token::Muted));
    m_names->setGridLineVisible(false);
    m_names->setLinePen(QPen(ink.of(Token::Border), 1));
    name();
    m_chart->addAxis(m_names, Qt::AlignBottom);
    m_chart->addAxis(m_values, Qt::AlignLeft);
    m_series->attachAxis(m_names);
    m_series->attachAxis(m_values);
}

// Qt Charts cuts a name to the room of its bar, though its neighbours may have none: they are drawn
// here, as many as fit. No two categories are called the same, so each is blank in its own way.
void BarPicture::name()
{
    QStringList names;
    for (qsizetype i = 0; i < m_bars.categories.size(); ++i)
        names.append(QString(i + 1, QChar(0x200b))); // zero-width spaces
    m_names->setCategories(names);
}

void BarPicture::lay(const QSizeF &size)
{
    m_scene.setSceneRect(QRectF(QPointF(), size));
    m_chart->resize(size);
    m_chart->layout()->activate();
    findSpots();
}

void BarPicture::findSpots()
{
    m_spots.clear();
    const QRectF plot = m_chart->plotArea();
    const qsizetype count = m_bars.categories.size();
    const double room = plot.width() / double(std::max<qsizetype>(1, count));
    for (qsizetype i = 0; i < count; ++i) {
        double below = 0;
        for (const Series &each : std::as_const(m_bars.series)) {
            const double value = double(each.values.value(i));
            if (value <= 0)
                continue;
            const double high = plot.height() / m_values->max();
            Spot spot;
            spot.where = QRectF(plot.left() + room * (double(i) + 0.5 - m_bars.width / 2),
                                plot.bottom() - (below + value) * high, room * m_bars.width,
                                value * high);
            spot.mark = each.marks.value(i);
            spot.words = each.words.value(i);
            m_spots.append(spot);
            below += value;
        }
    }
}

void BarPicture::paint(QPainter &painter)
{
    const QRectF all = m_scene.sceneRect();
    m_scene.render(&painter, all, all);
    const QFontMetricsF metrics(m_ink.small);
    double widest = 1;
    for (const QString &each : std::as_const(m_bars.categories))
        widest = std::max(widest, metrics.horizontalAdvance(each) + 10);
    const QRectF plot = m_chart->plotArea();
    const double room = plot.width() / double(std::max<qsizetype>(1, m_bars.categories.size()));
    const auto every = std::max<qsizetype>(1, qsizetype(std::ceil(widest / room)));
    painter.save();
    painter.setFont(m_ink.small);
    painter.setPen(m_ink.of(Token::Muted));
    for (qsizetype i = 0; i < m_bars.categories.size(); i += every) {
        const double middle = plot.left() + room * (double(i) + 0.5);
        const double left = std::clamp(middle - widest / 2, 0.0, std::max(0.0, all.width() - widest));
        painter.drawText(QRectF(left, plot.bottom() + 5, widest, metrics.height()), Qt::AlignCenter,
                         m_bars.categories[i]);
    }
    painter.restore();
}
