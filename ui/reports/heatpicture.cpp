// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/heatpicture.h"

#include "ui/reports/reportwords.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Reports)
};

constexpr int week = 7;
constexpr int everyHours = 4;
constexpr double highest = 30; // of a cell
constexpr double gap = 3;

QColor between(const QColor &a, const QColor &b, double share)
{
    return QColor::fromRgbF(float(a.redF() * (1 - share) + b.redF() * share),
                            float(a.greenF() * (1 - share) + b.greenF() * share),
                            float(a.blueF() * (1 - share) + b.blueF() * share));
}

QString hourName(int hour)
{
    return QLocale().toString(QTime(hour, 0), QLocale::ShortFormat);
}

} // namespace

HeatPicture::HeatPicture(const QList<besthours::Cell> &cells, const Period &period, const Ink &ink)
    : m_cells(cells)
    , m_period(period)
    , m_ink(ink)
{
    if (cells.isEmpty())
        return;
    m_least = m_most = cells.first().strength;
    for (const besthours::Cell &each : cells) {
        m_first = std::min(m_first, each.hour);
        m_last = std::max(m_last, each.hour);
        m_least = std::min(m_least, each.strength);
        m_most = std::max(m_most, each.strength);
    }
}

QRectF HeatPicture::place(int weekday, int hour) const
{
    return { m_left + (hour - m_first) * m_cell.width(), m_top + (weekday - 1) * m_cell.height(),
             m_cell.width() - gap, m_cell.height() - gap };
}

void HeatPicture::lay(const QSizeF &size)
{
    const QFontMetricsF metrics(m_ink.small);
    m_left = 0;
    for (int day = 1; day <= week; ++day)
        m_left = std::max(m_left, metrics.horizontalAdvance(reportwords::weekday(day)) + 10);
    const double below = metrics.height() + 6;
    m_cell = { (size.width() - m_left) / (m_last - m_first + 1),
               std::min(highest, (size.height() - m_top - below) / week) };
    m_spots.clear();
    for (const besthours::Cell &each : std::as_const(m_cells)) {
        Spot spot;
        spot.where = place(each.weekday, each.hour);
        spot.mark.kind = behind::Mark::Kind::Hour;
        spot.mark.period = m_period;
        spot.mark.index = each.weekday * 24 + each.hour;
        spot.words = Words::tr("%1 %2: × %3 of what is usual, %4")
                         .arg(reportwords::weekday(each.weekday), hourName(each.hour),
                              QLocale().toString(each.strength, 'f', 1),
                              Words::tr("%n post(s)", nullptr, each.posts));
        m_spots.append(spot);
    }
}

void HeatPicture::paint(QPainter &painter)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_ink.small);
    const QFontMetricsF metrics(m_ink.small);
    painter.setPen(Qt::NoPen);
    for (int day = 1; day <= week; ++day) {
        for (int hour = m_first; hour <= m_last; ++hour) {
            painter.setBrush(m_ink.of(Token::Raised));
            painter.drawRoundedRect(place(day, hour), 4, 4);
        }
    }
    for (const besthours::Cell &each : std::as_const(m_cells)) {
        // By how many times as good, not by how much.
        const double range = std::log(std::max(m_most, 0.05)) - std::log(std::max(m_least, 0.05));
        const double share = range < 0.01 ? 0.5
                                          : (std::log(std::max(each.strength, 0.05))
                                             - std::log(std::max(m_least, 0.05)))
                / range;
        painter.setBrush(between(m_ink.of(Token::AccentSoft), m_ink.of(Token::Accent), share));
        painter.drawRoundedRect(place(each.weekday, each.hour), 4, 4);
    }
    painter.setPen(m_ink.of(Token::Muted));
    for (int day = 1; day <= week; ++day) {
        const QRectF row(0, place(day, m_first).top(), m_left, m_cell.height() - gap);
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, reportwords::weekday(day));
    }
    const double under = place(week, m_first).bottom() + 6;
    for (int hour = m_first; hour <= m_last; ++hour) {
        if (hour % everyHours != 0)
            continue;
        const QString name = hourName(hour);
        painter.drawText(QRectF(place(week, hour).left(), under, metrics.horizontalAdvance(name) + 8,
                                metrics.height()),
                         Qt::AlignLeft | Qt::AlignTop, name);
    }
    painter.restore();
}
