// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/cardpaint.h"

#include "ui/badge.h"
#include "ui/describe.h"
#include "ui/icons.h"
#include "ui/paint.h"
#include "ui/plain.h"
#include "ui/planner/planwords.h"

#include <QCoreApplication>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace cardpaint {

namespace {

struct Cards
{
    Q_DECLARE_TR_FUNCTIONS(Cards)
};

constexpr int badgeSide = 15;

struct Colors
{
    QColor fill;
    QColor bar;
    QPen line = Qt::NoPen;
};

Colors colorsOf(const plans::Card &card, const Theme &theme, const Look &look)
{
    const draw::Tone tone = look.refused ? draw::Tone::Negative : describe::tone(card);
    Colors colors;
    colors.fill = theme.color(draw::soft(tone));
    colors.bar = theme.color(draw::ink(tone));
    if (plans::state(card) == Publication::State::Draft)
        colors.line = QPen(theme.color(Token::Faint), 1, Qt::DashLine);
    if (look.selected || look.ghost)
        colors.line = QPen(look.refused ? colors.bar : theme.color(Token::Accent), 1.5);
    return colors;
}

void box(QPainter &painter, const QRect &where, const Colors &colors, const Look &look)
{
    draw::rounded(painter, where, 6, colors.fill, colors.line);
    const bool mirrored = look.direction == Qt::RightToLeft;
    const QRect bar(mirrored ? where.right() - 2 : where.left(), where.top(), 3, where.height());
    painter.save();
    painter.setClipRect(bar);
    draw::rounded(painter, where, 6, colors.bar, Qt::NoPen);
    painter.restore();
}

// At the far end, as many as there is room for. Returns where they begin.
int badges(QPainter &painter, const QRect &inside, int top, const plans::Card &card,
           const Theme &theme, const Look &look, int keep)
{
    int right = inside.right() + 1;
    const int room = std::max(0, (inside.width() - keep) / (badgeSide + 3));
    const int shown = look.bare ? 0 : std::min(room, int(card.parts.size()));
    for (int i = shown - 1; i >= 0; --i) {
        right -= badgeSide;
        const QRect at(right, top, badgeSide, badgeSide);
        badge::paint(painter, QStyle::visualRect(look.direction, inside, at), theme,
                     card.parts[i].platform);
        right -= 3;
    }
    return right;
}

void words(QPainter &painter, const QRect &line, const QRect &inside, const QString &text,
           const Look &look)
{
    if (line.width() < 8)
        return;
    const QString cut = painter.fontMetrics().elidedText(text, Qt::ElideRight, line.width());
    painter.drawText(QStyle::visualRect(look.direction, inside, line),
                     draw::leading(look.direction), cut);
}

} // namespace

void paint(QPainter &painter, const QRect &where, const plans::Card &card, const QString &time,
           const Theme &theme, const Look &look)
{
    box(painter, where, colorsOf(card, theme, look), look);
    const QRect inside = where.adjusted(9, 0, -5, 0);
    QString icon = describe::stateIcon(card);
    QColor ink = theme.color(look.refused ? Token::Negative : draw::ink(describe::tone(card)));
    if (look.clashing && (icon.isEmpty() || icon == "repeat"_L1 || icon == "leaf"_L1)) { // how it stands comes first
        icon = u"warning"_s;
        ink = theme.color(draw::ink(draw::Tone::Warning));
    }
    const QString text = plain::line(card.text());
    if (look.line) {
        int left = inside.left();
        painter.setFont(theme.font(Face::Tiny));
        painter.setPen(theme.color(Token::Text));
        const int wide = painter.fontMetrics().horizontalAdvance(time) + 2; // rounded down, it would be cut
        words(painter, QRect(left, where.top(), wide, where.height()), inside, time, look);
        left += wide + 5;
        const int end = badges(painter, inside, where.top() + (where.height() - badgeSide) / 2, card,
                               theme, look, wide + 24);
        if (!icon.isEmpty() && end - left > 30) {
            const QRect at(left, where.center().y() - 5, 11, 11);
            icons::paint(painter, QStyle::visualRect(look.direction, inside, at), icon, ink);
            left += 14;
        }
        painter.setPen(theme.color(Token::Muted));
        words(painter, QRect(left, where.top(), end - left, where.height()), inside, text, look);
        return;
    }
    painter.setFont(theme.font(Face::SmallStrong));
    painter.setPen(theme.color(look.refused ? Token::Negative : Token::Text));
    const int timeWide = painter.fontMetrics().horizontalAdvance(time);
    const int end = badges(painter, inside, where.top() + 6, card, theme, look, timeWide + 2);
    words(painter, QRect(inside.left(), where.top() + 4, end - inside.left(), 18), inside, time,
          look);
    int left = inside.left();
    if (!icon.isEmpty()) {
        const QRect at(left, where.top() + 27, 12, 12);
        icons::paint(painter, QStyle::visualRect(look.direction, inside, at), icon, ink);
        left += 16;
    }
    painter.setFont(theme.font(Face::Small));
    painter.setPen(theme.color(Token::Muted));
    words(painter, QRect(left, where.top() + 23, inside.right() + 1 - left, 19), inside, text, look);
}

void paintOpen(QPainter &painter, const QRect &where, const QString &time, bool hovered,
               const Theme &theme, Qt::LayoutDirection direction)
{
    draw::rounded(painter, where, 6, theme.color(hovered ? Token::AccentSoft : Token::Surface),
                  QPen(theme.color(hovered ? Token::Accent : Token::Faint), 1, Qt::DashLine));
    const QRect inside = where.adjusted(9, 0, -5, 0);
    Look look;
    look.direction = direction;
    painter.setFont(theme.font(Face::Small));
    painter.setPen(theme.color(hovered ? Token::Accent : Token::Muted));
    if (where.height() < height) {
        words(painter, inside, inside, Cards::tr("%1 free slot").arg(time), look);
        return;
    }
    words(painter, QRect(inside.left(), where.top() + 4, inside.width(), 18), inside, time, look);
    words(painter, QRect(inside.left(), where.top() + 23, inside.width(), 19), inside,
          Cards::tr("free slot +"), look);
}

void paintMore(QPainter &painter, const QRect &where, int count, const Theme &theme)
{
    draw::rounded(painter, where, 6, theme.color(Token::Raised), Qt::NoPen);
    painter.setFont(theme.font(Face::SmallStrong));
    painter.setPen(theme.color(Token::Muted));
    painter.drawText(where, Qt::AlignCenter | Qt::TextSingleLine,
                     u"+%1"_s.arg(describe::number(count)));
}

} // namespace cardpaint
