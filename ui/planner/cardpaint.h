// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plans.h"
#include "ui/theme.h"

#include <QPainter>

// How a post looks in the calendar: its time, its accounts, its first words, and how it stands.
namespace cardpaint {

struct Look
{
    bool selected = false;
    bool ghost = false; // where it would be
    bool refused = false; // where it cannot be
    bool line = false; // one line high
    bool bare = false; // nobody knows yet where it goes
    bool clashing = false; // with another post
    Qt::LayoutDirection direction = Qt::LeftToRight;
};
constexpr int height = 46; // of a card in the week
constexpr int lineHeight = 22;

void paint(QPainter &painter, const QRect &where, const plans::Card &card, const QString &time,
           const Theme &theme, const Look &look);
void paintOpen(QPainter &painter, const QRect &where, const QString &time, bool hovered,
               const Theme &theme, Qt::LayoutDirection direction);
void paintMore(QPainter &painter, const QRect &where, int count, const Theme &theme);

} // namespace cardpaint
