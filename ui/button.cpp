// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/button.h"

#include "ui/icons.h"

Button::Button(const Theme &theme, Kind kind, const QString &text, QWidget *parent)
    : QPushButton(text, parent)
    , m_theme(theme)
    , m_kind(kind)
{
    QFont medium = font();
    medium.setWeight(QFont::Medium);
    setFont(medium);
    setIconSize({ 16, 16 });
    setFlat(kind == Kind::Flat);
}

void Button::setKind(Kind kind)
{
    m_kind = kind;
    setFlat(kind == Kind::Flat);
    if (!m_symbol.isEmpty())
        setSymbol(m_symbol);
    update();
}

void Button::setSymbol(const QString &name)
{
    m_symbol = name;
    if (name.isEmpty()) {
        setIcon({});
        return;
    }
    const bool quiet = m_kind == Kind::Flat || (m_kind == Kind::Outlined && text().isEmpty());
    setIcon(icons::icon(m_theme, name, quiet ? Token::Muted : button::ink(m_kind)));
}

namespace button {

Token ink(Button::Kind kind)
{
    switch (kind) {
    case Button::Kind::Outlined: return Token::Text;
    case Button::Kind::Filled: return Token::OnAccent;
    case Button::Kind::Flat: return Token::Muted;
    case Button::Kind::Danger: return Token::Negative;
    }
    Q_UNREACHABLE();
}

} // namespace button
