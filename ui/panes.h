// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QAbstractButton>
#include <QLabel>
#include <QWidget>

// The plain parts of a page.

// A one-pixel line.
class Hairline : public QWidget
{
    Q_OBJECT

public:
    Hairline(Qt::Orientation orientation, QWidget *parent);
};

// A rounded box with a hairline; optionally lit while something in it has the focus.
class Card : public QWidget
{
    Q_OBJECT

public:
    Card(const Theme &theme, QWidget *parent);
    void setFill(Token fill);
    void setLit(bool lit); // border in the accent

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Token m_fill = Token::Surface;
    bool m_lit = false;
};

// A label that is cut with an ellipsis where there is no room, and says the rest in its tooltip.
class ElidedLabel : public QWidget
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent);
    void setText(const QString &text);
    QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

// A few words that lead somewhere: underlined under the mouse, reached by Tab.
class TextLink : public QAbstractButton
{
    Q_OBJECT

public:
    TextLink(const Theme &theme, Face face, Token ink, QWidget *parent);
    void setInk(Token ink);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Token m_ink;
};

namespace panes {

// A background of the palette: surface is QPalette::Base, window QPalette::Window.
void fill(QWidget &widget, QPalette::ColorRole role);
QLabel *label(const QString &text, const QFont &font, QPalette::ColorRole ink, QWidget *parent);
void tint(QWidget &widget, const QColor &ink); // until another theme is chosen
// For setToolTip, which would read markup in a plain text.
QString tip(const QString &text);
constexpr auto muted = QPalette::PlaceholderText;
constexpr auto ink = QPalette::WindowText;

} // namespace panes
