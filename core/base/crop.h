// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRect>
#include <QSize>

// What is kept of a picture, in its own pixels, and how hands and keys change it. Pure: no picture is
// touched, nothing ever lies outside of it.
namespace crop {

// Width by height, as people say it: 4 × 5, 191 × 100; 0 × 0 is any.
struct Shape
{
    int width = 0;
    int height = 0;
    bool any() const { return width <= 0 || height <= 0; }
    friend bool operator==(const Shape &, const Shape &) = default;
};

enum Edge { Left = 1, Top = 2, Right = 4, Bottom = 8 };

// The largest of that shape in a room. Rounded towards the square: what takes up to 1.91:1 takes it.
QSize within(QSize room, Shape shape);
// The largest part of that shape, around the middle of what was kept as far as there is room.
QRect largest(QSize whole, Shape shape, const QRect &around);
QRect moved(const QRect &part, QPoint by, QSize whole);
// Wider by so many pixels, about its middle, in its shape.
QRect grown(const QRect &part, int by, Shape shape, QSize whole);
// By its edges (Edge) or two of them; those opposite stay where they are.
QRect pulled(const QRect &part, int edges, QPoint by, Shape shape, QSize whole);

// The same point of the picture, when another part of it is kept. From -1 to 1, up is positive.
QPointF refocused(QPointF focus, const QRect &from, const QRect &to);

} // namespace crop
