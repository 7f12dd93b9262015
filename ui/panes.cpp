// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes.h"

#include "ui/paint.h"

#include <QPainter>

Hairline::Hairline(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
{
    panes::fill(*this, QPalette::Mid);
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

Card::Card(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
}

void Card::setFill(Token fill)
{
    m_fill = fill;
    update();
}

void Card::setLit(bool lit)
{
    m_lit = lit;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    draw::rounded(painter, rect(), 10, m_theme.color(m_fill),
                  m_lit ? QPen(m_theme.color(Token::Accent), 1.5)
                        : QPen(m_theme.color(Token::Border), 1));
}

ElidedLabel::ElidedLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize ElidedLabel::sizeHint() const
{
    return { fontMetrics().horizontalAdvance(m_text) + 2, fontMetrics().height() };
}

QSize ElidedLabel::minimumSizeHint() const
{
    return { std::min(40, sizeHint().width()), fontMetrics().height() };
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const QString shown = fontMetrics().elidedText(m_text, Qt::ElideRight, width());
    setToolTip(shown == m_text ? QString() : panes::tip(m_text));
    painter.drawText(rect(), draw::leading(layoutDirection()), shown);
}

TextLink::TextLink(const Theme &theme, Face face, Token ink, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_ink(ink)
{
    setFont(theme.font(face));
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void TextLink::setInk(Token ink)
{
    m_ink = ink;
    update();
}

QSize TextLink::sizeHint() const
{
    return { fontMetrics().horizontalAdvance(text()) + 4, fontMetrics().height() + 4 };
}

QSize TextLink::minimumSizeHint() const
{
    return { std::min(60, sizeHint().width()), sizeHint().height() };
}

void TextLink::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QFont lettering = font();
    lettering.setUnderline(underMouse());
    painter.setFont(lettering);
    painter.setPen(m_theme.color(m_ink));
    painter.drawText(rect().adjusted(1, 0, -1, 0), draw::leading(layoutDirection()),
                     fontMetrics().elidedText(text(), Qt::ElideRight, width() - 2));
    if (draw::keyboardFocus(*this))
        draw::focusRing(painter, rect(), 4, m_theme);
}

namespace panes {

void tint(QWidget &widget, const QColor &ink)
{
    QPalette palette = widget.palette();
    palette.setColor(widget.foregroundRole(), ink);
    widget.setPalette(palette);
}

QString tip(const QString &text)
{
    return QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
}

void fill(QWidget &widget, QPalette::ColorRole role)
{
    widget.setAutoFillBackground(true);
    widget.setBackgroundRole(role);
}

QLabel *label(const QString &text, const QFont &font, QPalette::ColorRole ink, QWidget *parent)
{
    auto *made = new QLabel(text, parent);
    made->setTextFormat(Qt::PlainText);
    made->setFont(font);
    made->setForegroundRole(ink);
    return made;
}

} // namespace panes
