// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/daybutton.h"

#include "ui/paint.h"

#include <QPainter>

DayButton::DayButton(const Theme &theme, const QString &name, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setText(name);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setFont(theme.font(Face::Small));
}

void DayButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool on = isChecked();
    draw::rounded(painter, rect(), 8,
                  m_theme.color(on             ? Token::AccentSoft
                                : underMouse() ? Token::Raised
                                               : Token::Surface),
                  QPen(m_theme.color(on ? Token::Accent : Token::Border), 1));
    if (draw::keyboardFocus(*this))
        draw::focusRing(painter, rect(), 8, m_theme);
    painter.setPen(m_theme.color(on ? Token::Accent : Token::Muted));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
}
