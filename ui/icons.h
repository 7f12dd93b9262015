// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QIcon>
#include <QPainter>

// The drawn icons (resources/icons), tinted when they are painted, so that they follow the theme.
// Pixmaps are kept per name, colour, size and device pixel ratio.
namespace icons {

QIcon icon(const Theme &theme, const QString &name, Token token = Token::Muted);
void paint(QPainter &painter, const QRect &where, const QString &name, const QColor &color);

} // namespace icons
