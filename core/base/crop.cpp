// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/crop.h"

#include <algorithm>
#include <cmath>

namespace crop {

namespace {

constexpr int parts = 20; // nothing is kept that is smaller than such a part of the shorter side

int least(QSize whole)
{
    return std::max(1, std::min(whole.width(), whole.height()) / parts);
}

int over(qint64 value, qint64 by, bool up)
{
    return int(up ? (value + by - 1) / by : value / by);
}

QRect inside(QRect part, QSize whole)
{
    part.moveLeft(std::clamp(part.left(), 0, std::max(0, whole.width() - part.width())));
    part.moveTop(std::clamp(part.top(), 0, std::max(0, whole.height() - part.height())));
    return part & QRect(QPoint(0, 0), whole);
}

QRect centred(QSize size, const QRect &around, QSize whole)
{
    QRect made(QPoint(0, 0), size);
    made.moveCenter(around.center());
    return inside(made, whole);
}

// How far a side can reach when the opposite one stays; without one pulled, both move alike.
int reach(int from, int to, int length, bool first, bool last)
{
    if (first)
        return to + 1;
    if (last)
        return length - from;
    return std::min(from + to + 1, 2 * length - (from + to + 1));
}

} // namespace

QSize within(QSize room, Shape shape)
{
    if (shape.any() || room.isEmpty())
        return room;
    const qint64 width = room.width();
    const qint64 height = room.height();
    const bool wide = shape.width >= shape.height;
    const QSize made = width * shape.height <= height * shape.width
        ? QSize(room.width(), over(width * shape.height, shape.width, wide))
        : QSize(over(height * shape.width, shape.height, !wide), room.height());
    return made.expandedTo({ 1, 1 });
}

QRect largest(QSize whole, Shape shape, const QRect &around)
{
    return centred(within(whole, shape), around, whole);
}

QRect moved(const QRect &part, QPoint by, QSize whole)
{
    return inside(part.translated(by), whole);
}

QRect grown(const QRect &part, int by, Shape shape, QSize whole)
{
    const Shape kept = shape.any() ? Shape { part.width(), part.height() } : shape;
    const int most = within(whole, kept).width();
    const int smallest = std::min(most, std::max(least(whole), least(whole) * kept.width / kept.height));
    const int width = std::clamp(part.width() + by, smallest, most);
    return centred(within(QSize(width, whole.height()), kept), part, whole);
}

QRect pulled(const QRect &part, int edges, QPoint by, Shape shape, QSize whole)
{
    const int small = least(whole);
    int left = part.left();
    int top = part.top();
    int right = part.right();
    int bottom = part.bottom();
    if (edges & Left)
        left = std::clamp(left + by.x(), 0, std::max(0, right + 1 - small));
    if (edges & Right)
        right = std::clamp(right + by.x(), std::min(left + small, whole.width()) - 1, whole.width() - 1);
    if (edges & Top)
        top = std::clamp(top + by.y(), 0, std::max(0, bottom + 1 - small));
    if (edges & Bottom)
        bottom = std::clamp(bottom + by.y(), std::min(top + small, whole.height()) - 1,
                            whole.height() - 1);
    const QRect free(QPoint(left, top), QPoint(right, bottom));
    if (shape.any())
        return free;

    const bool across = edges & (Left | Right);
    const bool along = edges & (Top | Bottom);
    const double ratio = double(shape.width) / shape.height;
    const double byHeight = free.height() * ratio;
    const double wanted = across && along ? (free.width() + byHeight) / 2
        : along                           ? byHeight
                                          : free.width();
    const QSize room(reach(part.left(), part.right(), whole.width(), edges & Left, edges & Right),
                     reach(part.top(), part.bottom(), whole.height(), edges & Top, edges & Bottom));
    const QSize most = within(room, shape);
    const int width = std::clamp(int(std::lround(wanted)), std::min(small, most.width()), most.width());
    const QSize size = within(QSize(width, most.height()), shape);
    QRect made(QPoint(0, 0), size);
    made.moveCenter(part.center());
    if (edges & Left)
        made.moveRight(part.right());
    if (edges & Right)
        made.moveLeft(part.left());
    if (edges & Top)
        made.moveBottom(part.bottom());
    if (edges & Bottom)
        made.moveTop(part.top());
    return inside(made, whole);
}

QPointF refocused(QPointF focus, const QRect &from, const QRect &to)
{
    if (from.isEmpty() || to.isEmpty())
        return focus;
    const double x = from.x() + (focus.x() + 1) / 2 * from.width();
    const double y = from.y() + (1 - focus.y()) / 2 * from.height();
    return { std::clamp((x - to.x()) / to.width() * 2 - 1, -1.0, 1.0),
             std::clamp(1 - (y - to.y()) / to.height() * 2, -1.0, 1.0) };
}

} // namespace crop
