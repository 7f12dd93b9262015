// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/button.h"
#include "ui/theme.h"

#include <QPainter>
#include <QStyleOption>

// How each control is drawn. Called by Style only.
namespace controls {

constexpr int menuTextLeft = 34;

void lineEdit(QPainter &painter, const QStyleOption &option, const Theme &theme);
void checkBox(QPainter &painter, const QStyleOption &option, const Theme &theme);
void radioButton(QPainter &painter, const QStyleOption &option, const Theme &theme);
void focus(QPainter &painter, const QStyleOption &option, const Theme &theme);
void frame(QPainter &painter, const QStyleOption &option, const Theme &theme);
void tip(QPainter &painter, const QStyleOption &option, const Theme &theme);
void item(QPainter &painter, const QStyleOption &option, const Theme &theme);
void arrow(QPainter &painter, const QStyleOption &option, const QString &icon, const Theme &theme);

void buttonPanel(QPainter &painter, const QStyleOption &option, Button::Kind kind,
                 const Theme &theme);
void buttonLabel(QPainter &painter, const QStyleOptionButton &option, Button::Kind kind,
                 const Theme &theme);
void toolPanel(QPainter &painter, const QStyleOption &option, const Theme &theme);

void menuPanel(QPainter &painter, const QStyleOption &option, const Theme &theme);
void menuItem(QPainter &painter, const QStyleOptionMenuItem &option, const Theme &theme);
void menuBarItem(QPainter &painter, const QStyleOptionMenuItem &option, const Theme &theme);

void tab(QPainter &painter, const QStyleOption &option, const Theme &theme);
void tabLabel(QPainter &painter, const QStyleOptionTab &option, const Theme &theme);
void tabBase(QPainter &painter, const QStyleOption &option, const Theme &theme);

void progressGroove(QPainter &painter, const QStyleOption &option, const Theme &theme);
void progress(QPainter &painter, const QStyleOptionProgressBar &option, const Theme &theme);
void scrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &slider,
               const Theme &theme, const QWidget *widget);
void comboBox(QPainter &painter, const QStyleOptionComboBox &option, const Theme &theme);
void spinBox(QPainter &painter, const QStyleOptionSpinBox &option, const QRect &up,
             const QRect &down, const Theme &theme);

} // namespace controls
