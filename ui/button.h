// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QPushButton>

// A push button of one of our kinds. One Filled button per pane: what most people do next.
class Button : public QPushButton
{
    Q_OBJECT

public:
    enum class Kind { Outlined, Filled, Flat, Danger };

    Button(const Theme &theme, Kind kind, const QString &text, QWidget *parent);

    Kind kind() const { return m_kind; }
    void setKind(Kind kind);
    // One of resources/icons, tinted to go with the kind. A button without text shows only it and
    // needs a tooltip, which becomes its accessible name.
    void setSymbol(const QString &name);

private:
    const Theme &m_theme;
    Kind m_kind;
    QString m_symbol;
};

namespace button {

Token ink(Button::Kind kind);

} // namespace button
