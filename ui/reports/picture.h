// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insight/behind.h"
#include "ui/theme.h"

#include <QPainter>

// What a chart is drawn with: on the screen as the theme is, on paper light.
struct Ink
{
    bool dark = false;
    QFont small; // in pixels: what is drawn is scaled as a whole
    QFont strong;

    QColor of(Token token) const { return tokens::color(token, dark); }
    QColor of(Platform platform) const { return tokens::platform(platform, dark); }
    static Ink screen(const Theme &theme);
    static Ink paper();
};

// A mark of a chart: where it is, what stands behind it, and what it says.
struct Spot
{
    behind::Mark mark;
    QRectF where;
    QString words; // "Monday 9 November, Mastodon: 12"
};

// A chart as a drawing: laid out for a size, painted anywhere; the page, the PDF and the HTML show
// the same one.
class Picture
{
public:
    virtual ~Picture() = default;
    virtual void lay(const QSizeF &size) = 0;
    virtual void paint(QPainter &painter) = 0; // from the origin, as it was laid out
    const QList<Spot> &spots() const { return m_spots; }

protected:
    QList<Spot> m_spots;
};
