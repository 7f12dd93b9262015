// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/watch/donutpicture.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace {

constexpr double key = 9; // the square before a name
constexpr double keyGap = 8;
constexpr double valueGap = 6;
constexpr double rowHigh = 24;
constexpr double mostWide = 190; // of the ring
constexpr double thickness = 0.17; // of its width

} // namespace

DonutPicture::DonutPicture(const QList<Slice> &slices, const QString &middle, const Ink &ink)
    : m_slices(slices)
    , m_middle(middle)
    , m_ink(ink)
{
}

void DonutPicture::lay(const QSizeF &size)
{
    const QFontMetricsF metrics(m_ink.small);
    double names = 0;
    for (const Slice &each : std::as_const(m_slices))
        names = std::max(names, metrics.horizontalAdvance(each.name) + metrics.horizontalAdvance(each.value));
    names = std::min(std::ceil(names) + key + keyGap + valueGap, size.width() * 0.55);
    const double gap = 22;
    const double wide = std::max(40.0, std::min({ mostWide, size.height() - 8, size.width() - names - gap }));
    const double left = std::max(0.0, (size.width() - wide - gap - names) / 2);
    m_ring = QRectF(left, (size.height() - wide) / 2, wide, wide);
    const double high = std::min(rowHigh, size.height() / double(std::max<qsizetype>(1, m_slices.size())));
    double top = (size.height() - high * double(m_slices.size())) / 2;
    m_rows.clear();
    m_spots.clear();
    for (const Slice &each : std::as_const(m_slices)) {
        const QRectF row(m_ring.right() + gap, top, std::min(names, size.width() - m_ring.right() - gap), high);
        m_rows.append(row);
        m_spots.append({ each.mark, row, each.words });
        top += high;
    }
}

void DonutPicture::paint(QPainter &painter)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double thick = m_ring.width() * thickness;
    const QRectF line = m_ring.adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2);
    QPen pen(m_ink.of(Token::Raised), thick, Qt::SolidLine, Qt::FlatCap);
    painter.setPen(pen);
    painter.drawEllipse(line);
    double from = 0;
    for (const Slice &each : std::as_const(m_slices)) {
        pen.setColor(each.color);
        painter.setPen(pen);
        const int begin = qRound((90 - from * 360) * 16);
        from += each.share;
        const int end = qRound((90 - from * 360) * 16);
        painter.drawArc(line, begin, end - begin);
    }
    QFont big = m_ink.strong;
    big.setPixelSize(std::max(12, qRound(m_ring.width() * 0.14)));
    painter.setFont(big);
    painter.setPen(m_ink.of(Token::Text));
    painter.drawText(m_ring, Qt::AlignCenter, m_middle);
    painter.setFont(m_ink.small);
    const QFontMetricsF metrics(m_ink.small);
    for (qsizetype i = 0; i < m_slices.size(); ++i) {
        const QRectF &row = m_rows[i];
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_slices[i].color);
        painter.drawRoundedRect(QRectF(row.left(), row.center().y() - key / 2, key, key), 2, 2);
        painter.setPen(m_ink.of(Token::Muted));
        const double values = metrics.horizontalAdvance(m_slices[i].value);
        const double room = row.width() - key - keyGap - values - valueGap + 1;
        const QString name = metrics.elidedText(m_slices[i].name, Qt::ElideRight, room);
        const double left = row.left() + key + keyGap;
        painter.drawText(QRectF(left, row.top(), room, row.height()), Qt::AlignLeft | Qt::AlignVCenter, name);
        painter.setPen(m_ink.of(Token::Text));
        painter.drawText(QRectF(left + metrics.horizontalAdvance(name) + valueGap, row.top(), values + 2, row.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, m_slices[i].value);
    }
    painter.restore();
}
