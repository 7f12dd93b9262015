// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/meterpicture.h"

#include <QFontMetricsF>

#include <algorithm>

namespace {
constexpr double thick = 11;
}

MeterPicture::MeterPicture(const QList<Row> &rows, const Ink &ink)
    : m_rows(rows)
    , m_ink(ink)
{
}

void MeterPicture::lay(const QSizeF &size)
{
    m_size = size;
    const QFontMetricsF metrics(m_ink.small);
    m_names = 80;
    m_values = 40;
    for (const Row &each : std::as_const(m_rows)) {
        m_names = std::max(m_names, metrics.horizontalAdvance(each.name) + 16);
        m_values = std::max(m_values, metrics.horizontalAdvance(each.value) + 10);
    }
    m_high = std::min(27.0, size.height() / double(std::max<qsizetype>(1, m_rows.size())));
    m_spots.clear();
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_spots.append({ m_rows[i].mark, QRectF(0, double(i) * m_high, size.width(), m_high),
                         m_rows[i].words });
}

void MeterPicture::paint(QPainter &painter)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_ink.small);
    const double room = std::max(10.0, m_size.width() - m_names - m_values);
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows[i];
        const double top = double(i) * m_high;
        painter.setPen(m_ink.of(Token::Text));
        painter.drawText(QRectF(0, top, m_names, m_high), Qt::AlignLeft | Qt::AlignVCenter, row.name);
        painter.setPen(m_ink.of(Token::Muted));
        painter.drawText(QRectF(m_size.width() - m_values, top, m_values, m_high),
                         Qt::AlignRight | Qt::AlignVCenter, row.value);
        const QRectF groove(m_names, top + (m_high - thick) / 2, room, thick);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_ink.of(Token::Raised));
        painter.drawRoundedRect(groove, thick / 2, thick / 2);
        painter.setBrush(row.color);
        const double wide = std::max(thick, room * row.share);
        painter.drawRoundedRect(QRectF(groove.topLeft(), QSizeF(wide, thick)), thick / 2, thick / 2);
    }
    painter.restore();
}
