// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/picture.h"

#include <QFontInfo>

namespace {

QFont inPixels(QFont font)
{
    font.setPixelSize(QFontInfo(font).pixelSize());
    return font;
}

} // namespace

Ink Ink::screen(const Theme &theme)
{
    return { theme.dark(), inPixels(theme.font(Face::Small)), inPixels(theme.font(Face::SmallStrong)) };
}

Ink Ink::paper()
{
    QFont small;
    small.setPixelSize(12);
    QFont strong = small;
    strong.setWeight(QFont::DemiBold);
    return { false, small, strong };
}
