// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/base/crop.h"

#include <array>
#include <cmath>

using crop::Shape;

namespace {

constexpr std::array shapes { Shape { 1, 1 }, Shape { 4, 5 }, Shape { 16, 9 }, Shape { 191, 100 },
                              Shape { 9, 16 } };

double ratio(QSize size)
{
    return double(size.width()) / size.height();
}

} // namespace

TEST_CASE("A shape is rounded towards the square, never beyond what an account takes", "[crop]")
{
    CHECK(crop::within({ 1080, 1920 }, { 4, 5 }) == QSize(1080, 1350));
    CHECK(crop::within({ 4000, 3000 }, { 191, 100 }) == QSize(4000, 2095));
    CHECK(crop::within({ 4000, 3000 }, {}) == QSize(4000, 3000));
    for (int width = 3; width < 400; width += 7) {
        for (int height = 3; height < 400; height += 11) {
            for (const Shape shape : shapes) {
                const QSize room(width, height);
                const QSize made = crop::within(room, shape);
                CAPTURE(width, height, shape.width, shape.height);
                CHECK(made.width() <= width);
                CHECK(made.height() <= height);
                const double wanted = double(shape.width) / shape.height;
                if (wanted >= 1)
                    CHECK((ratio(made) <= wanted || made.height() == 1));
                else
                    CHECK((ratio(made) >= wanted || made.width() == 1));
            }
        }
    }
}

TEST_CASE("The largest part of a shape stays around what was kept, and in the picture", "[crop]")
{
    const QSize whole(4000, 3000);
    CHECK(crop::largest(whole, { 1, 1 }, QRect(QPoint(0, 0), whole)) == QRect(500, 0, 3000, 3000));
    CHECK(crop::largest(whole, { 1, 1 }, QRect(0, 0, 400, 400)) == QRect(0, 0, 3000, 3000));
    CHECK(crop::largest(whole, { 1, 1 }, QRect(3600, 2600, 400, 400)) == QRect(1000, 0, 3000, 3000));
}

TEST_CASE("Moving stops at the picture's edge and keeps the size", "[crop]")
{
    const QSize whole(100, 80);
    CHECK(crop::moved(QRect(10, 10, 40, 40), { 5, -3 }, whole) == QRect(15, 7, 40, 40));
    CHECK(crop::moved(QRect(10, 10, 40, 40), { 500, 500 }, whole) == QRect(60, 40, 40, 40));
    CHECK(crop::moved(QRect(10, 10, 40, 40), { -500, -500 }, whole) == QRect(0, 0, 40, 40));
}

TEST_CASE("What is pulled keeps its shape, what lies opposite stays", "[crop]")
{
    const QSize whole(1000, 800);
    const QRect part(200, 200, 300, 300);
    CHECK(crop::pulled(part, crop::Right, { 100, 0 }, {}, whole) == QRect(200, 200, 400, 300));
    CHECK(crop::pulled(part, crop::Left | crop::Top, { -50, -20 }, {}, whole)
          == QRect(150, 180, 350, 320));
    CHECK(crop::pulled(part, crop::Right | crop::Bottom, { 100, 100 }, { 1, 1 }, whole)
          == QRect(200, 200, 400, 400));
    const QRect left = crop::pulled(part, crop::Left, { -100, 0 }, { 1, 1 }, whole);
    CHECK(left.right() == part.right());
    CHECK(left.size() == QSize(400, 400));
    const QRect far = crop::pulled(part, crop::Right | crop::Bottom, { 5000, 5000 }, { 1, 1 }, whole);
    CHECK(far == QRect(200, 200, 600, 600));
    const QRect gone = crop::pulled(part, crop::Right, { -5000, 0 }, {}, whole);
    CHECK(gone.left() == part.left());
    CHECK(gone.width() >= 1);
}

TEST_CASE("Whatever is done to a part, it is never outside of its picture nor empty", "[crop]")
{
    unsigned state = 11;
    const auto next = [&state](int most) {
        state = state * 1664525u + 1013904223u;
        return int((state >> 8) % unsigned(std::max(1, most)));
    };
    for (int round = 0; round < 4000; ++round) {
        const QSize whole(1 + next(900), 1 + next(900));
        const Shape shape = next(3) == 0 ? Shape() : shapes[std::size_t(next(int(shapes.size())))];
        QRect part = crop::largest(whole, shape, QRect(0, 0, 1, 1));
        for (int move = 0; move < 6; ++move) {
            const QPoint by(next(800) - 400, next(800) - 400);
            switch (next(3)) {
            case 0: part = crop::moved(part, by, whole); break;
            case 1: part = crop::grown(part, by.x(), shape, whole); break;
            default: part = crop::pulled(part, 1 + next(15), by, shape, whole); break;
            }
            CAPTURE(round, whole.width(), whole.height(), shape.width, shape.height, part.x(), part.y(),
                    part.width(), part.height());
            REQUIRE(QRect(QPoint(0, 0), whole).contains(part));
            REQUIRE_FALSE(part.isEmpty());
        }
    }
}

TEST_CASE("The focus stays on the same point when another part is kept", "[crop]")
{
    const QRect whole(0, 0, 1000, 1000);
    const QPointF corner = crop::refocused({ -0.5, 0.5 }, whole, QRect(0, 0, 500, 500));
    CHECK(std::abs(corner.x() - (0)) < 1e-9);
    CHECK(std::abs(corner.y() - (0)) < 1e-9);
    const QPointF back = crop::refocused(corner, QRect(0, 0, 500, 500), whole);
    CHECK(std::abs(back.x() - (-0.5)) < 1e-9);
    CHECK(std::abs(back.y() - (0.5)) < 1e-9);
    CHECK(crop::refocused({ 1, 1 }, whole, QRect(0, 500, 500, 500)) == QPointF(1, 1)); // no further than its edge
}
