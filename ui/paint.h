// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QFontMetrics>
#include <QPainter>

class QWidget;

// The few shapes everything is made of.
namespace draw {

// One hairline box; antialiased and aligned to whole pixels.
void rounded(QPainter &painter, const QRectF &where, qreal radius, const QColor &fill,
             const QPen &line);
void focusRing(QPainter &painter, const QRectF &around, qreal radius, const Theme &theme);

// Focus that came by keyboard: a ring after a click would be noise.
bool keyboardFocus(const QWidget &widget);

// Alignments of one line of text that mean what they say, whatever the text's own direction.
int leading(Qt::LayoutDirection direction);
int trailing(Qt::LayoutDirection direction);

enum class Tone { Neutral, Accent, Positive, Negative, Warning };
Token ink(Tone tone);
Token soft(Tone tone);

// Chips: a round label of one word or two.
constexpr int chipHeight = 22;
int chipWidth(const QFontMetrics &metrics, const QString &text);
void chip(QPainter &painter, const QRect &where, const QString &text, Tone tone,
          const Theme &theme);

} // namespace draw
