// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint.h"

#include <QWidget>

namespace draw {

void rounded(QPainter &painter, const QRectF &where, qreal radius, const QColor &fill,
             const QPen &line)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line);
    painter.setBrush(fill.alpha() == 0 ? QBrush(Qt::NoBrush) : QBrush(fill));
    const qreal inset = line.style() == Qt::NoPen ? 0 : line.widthF() / 2;
    painter.drawRoundedRect(where.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

void focusRing(QPainter &painter, const QRectF &around, qreal radius, const Theme &theme)
{
    rounded(painter, around, radius, Qt::transparent, QPen(theme.color(Token::Accent), 2));
}

bool keyboardFocus(const QWidget &widget)
{
    return widget.hasFocus() && widget.window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

int leading(Qt::LayoutDirection direction)
{
    const Qt::AlignmentFlag side = direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    return int(side) | int(Qt::AlignAbsolute) | int(Qt::AlignVCenter) | int(Qt::TextSingleLine);
}

int trailing(Qt::LayoutDirection direction)
{
    return leading(direction == Qt::RightToLeft ? Qt::LeftToRight : Qt::RightToLeft);
}

Token ink(Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return Token::Muted;
    case Tone::Accent: return Token::Accent;
    case Tone::Positive: return Token::Positive;
    case Tone::Negative: return Token::Negative;
    case Tone::Warning: return Token::Warning;
    }
    Q_UNREACHABLE();
}

Token soft(Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return Token::Raised;
    case Tone::Accent: return Token::AccentSoft;
    case Tone::Positive: return Token::PositiveSoft;
    case Tone::Negative: return Token::NegativeSoft;
    case Tone::Warning: return Token::WarningSoft;
    }
    Q_UNREACHABLE();
}

int chipWidth(const QFontMetrics &metrics, const QString &text)
{
    return metrics.horizontalAdvance(text) + 16;
}

void chip(QPainter &painter, const QRect &where, const QString &text, Tone tone,
          const Theme &theme)
{
    rounded(painter, where, where.height() / 2.0, theme.color(soft(tone)), Qt::NoPen);
    painter.setPen(theme.color(ink(tone)));
    painter.drawText(where.adjusted(6, 0, -6, 0), Qt::AlignCenter | Qt::TextSingleLine, text);
}

} // namespace draw
