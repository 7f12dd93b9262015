// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls.h"

#include "ui/icons.h"
#include "ui/paint.h"

#include <QAbstractScrollArea>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace controls {

namespace {

constexpr qreal radius = 8;

QColor mixed(const QColor &base, const QColor &over, float share)
{
    return QColor::fromRgbF(base.redF() * (1 - share) + over.redF() * share,
                            base.greenF() * (1 - share) + over.greenF() * share,
                            base.blueF() * (1 - share) + over.blueF() * share);
}

bool on(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

bool keyboardFocus(const QStyleOption &option)
{
    return on(option, QStyle::State_HasFocus) && on(option, QStyle::State_KeyboardFocusChange);
}

void field(QPainter &painter, const QRect &rect, bool focused, bool enabled, const Theme &theme)
{
    draw::rounded(painter, rect, radius, theme.color(enabled ? Token::Surface : Token::Raised),
                  focused ? QPen(theme.color(Token::Accent), 1.5)
                          : QPen(theme.color(Token::Border), 1));
}

} // namespace

void lineEdit(QPainter &painter, const QStyleOption &option, const Theme &theme)
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(&option);
    if (frame && frame->lineWidth > 0)
        field(painter, option.rect, on(option, QStyle::State_HasFocus),
              on(option, QStyle::State_Enabled), theme);
}

void checkBox(QPainter &painter, const QStyleOption &option, const Theme &theme)
{
    QRect box(0, 0, 16, 16);
    box.moveCenter(option.rect.center());
    const bool checked = on(option, QStyle::State_On);
    const bool partly = on(option, QStyle::State_NoChange);
    const bool enabled = on(option, QStyle::State_Enabled);
    if (checked || partly) {
        draw::rounded(painter, box, 4.5, theme.color(enabled ? Token::Accent : Token::Faint),
                      Qt::NoPen);
        icons::paint(painter, box.adjusted(2, 2, -2, -2), checked ? u"check"_s : u"minus"_s,
                     theme.color(Token::OnAccent));
    } else {
        const bool lit = on(option, QStyle::State_MouseOver) && enabled;
        draw::rounded(painter, box, 4.5, theme.color(Token::Surface),
                      QPen(theme.color(lit ? Token::Muted : Token::Faint), 1));
    }
    if (keyboardFocus(option))
        draw::focusRing(painter, box.adjusted(-2, -2, 2, 2), 6, theme);
}

void radioButton(QPainter &painter, const QStyleOption &option, const Theme &theme)
{
    QRect box(0, 0, 16, 16);
    box.moveCenter(option.rect.center());
    const bool checked = on(option, QStyle::State_On);
    draw::rounded(painter, box, 8, theme.color(checked ? Token::Accent : Token::Surface),
                  checked ? QPen(Qt::NoPen) : QPen(theme.color(Token::Faint), 1));
    if (checked)
        draw::rounded(painter, box.adjusted(5, 5, -5, -5), 3, theme.color(Token::OnAccent),
                      Qt::NoPen);
    if (keyboardFocus(option))
        draw::focusRing(painter, box.adjusted(-2, -2, 2, 2), 10, theme);
}

void focus(QPainter &painter, const QStyleOption &option, const Theme &theme)
{
    draw::focusRing(painter, option.rect, 6, theme);
}

void frame(QPainter &painter, const QStyleOption &option, const Theme &theme)
{
    draw::rounded(painter, option.rect, 2, Qt::transparent, QPen(theme.color(Token::Border), 1));
}

void tip(QPainter &painter, const QStyleOption &option, const Theme &theme)
{
    painter.fillRect(option.rect, theme.color(Token::Surface));
    draw::rounded(painter, option.rect, radius, theme.color(Token::Surface),
                  QPen(theme.color(Token::Border), 1));
}

void item(QPainter &painter, const QStyleOption &option, const Theme &theme)
{
    const bool selected = on(option, QStyle::State_Selected);
    const bool lit = on(option, QStyle::State_MouseOver);
    if (selected || lit)
        draw::rounded(painter, option.rect.adjusted(2, 1, -2, -1), 6,
                      theme.color(selected ? Token::AccentSoft : Token::Raised), Qt::NoPen);
}

void arrow(QPainter &painter, const QStyleOption &option, const QString &icon, const Theme &theme)
{
    QRect square(0, 0, 12, 12);
    square.moveCenter(option.rect.center());
    icons::paint(painter, square, icon,
                 theme.color(on(option, QStyle::State_Enabled) ? Token::Muted : Token::Faint));
}

void buttonPanel(QPainter &painter, const QStyleOption &option, Button::Kind kind,
                 const Theme &theme)
{
    const bool enabled = on(option, QStyle::State_Enabled);
    const bool pressed = on(option, QStyle::State_Sunken) || on(option, QStyle::State_On);
    const bool lit = on(option, QStyle::State_MouseOver) && enabled;
    const float depth = pressed ? 0.16f : lit ? 0.08f : 0.f;
    const QRectF rect = option.rect;
    switch (kind) {
    case Button::Kind::Filled:
        draw::rounded(painter, rect, radius,
                      enabled ? mixed(theme.color(Token::Accent), theme.color(Token::Text), depth)
                              : theme.color(Token::Raised),
                      Qt::NoPen);
        if (keyboardFocus(option))
            draw::rounded(painter, rect.adjusted(2, 2, -2, -2), radius - 2, Qt::transparent,
                          QPen(theme.color(Token::OnAccent), 1.5));
        return;
    case Button::Kind::Flat:
        if (depth > 0 || on(option, QStyle::State_On))
            draw::rounded(painter, rect, radius,
                          mixed(theme.color(Token::Raised), theme.color(Token::Text),
                                pressed ? 0.06f : 0.f),
                          Qt::NoPen);
        break;
    case Button::Kind::Outlined:
    case Button::Kind::Danger:
        draw::rounded(painter, rect, radius,
                      mixed(theme.color(Token::Surface), theme.color(Token::Text), depth / 2),
                      QPen(theme.color(Token::Border), 1));
        break;
    }
    if (keyboardFocus(option))
        draw::focusRing(painter, rect, radius, theme);
}

void buttonLabel(QPainter &painter, const QStyleOptionButton &option, Button::Kind kind,
                 const Theme &theme)
{
    const bool enabled = on(option, QStyle::State_Enabled);
    const bool menu = option.features.testFlag(QStyleOptionButton::HasMenu);
    const QColor ink = enabled ? theme.color(button::ink(kind))
                               : option.palette.color(QPalette::Disabled, QPalette::ButtonText);
    const QFontMetrics &metrics = option.fontMetrics;
    const int textWidth = metrics.size(Qt::TextShowMnemonic, option.text).width();
    const int iconWidth = option.icon.isNull() ? 0 : option.iconSize.width();
    const int gap = iconWidth > 0 && textWidth > 0 ? 6 : 0;
    const int arrowWidth = menu ? 16 : 0;
    const int total = iconWidth + gap + textWidth + arrowWidth;

    QRect content(0, 0, std::min(total, option.rect.width() - 8), option.rect.height());
    content.moveCenter(option.rect.center());
    const auto place = [&](int from, int width) {
        return QStyle::visualRect(option.direction, content,
                                  QRect(content.left() + from, content.top(), width,
                                        content.height()));
    };
    if (iconWidth > 0)
        option.icon.paint(&painter, place(0, iconWidth), Qt::AlignCenter,
                          enabled ? QIcon::Normal : QIcon::Disabled);
    painter.setPen(ink);
    painter.drawText(place(iconWidth + gap, content.width() - iconWidth - gap - arrowWidth),
                     Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, option.text);
    if (menu)
        icons::paint(painter,
                     place(content.width() - 12, 12).adjusted(0, 1, 0, 1), u"down"_s, ink);
}

void toolPanel(QPainter &painter, const QStyleOption &option, const Theme &theme)
{
    buttonPanel(painter, option, Button::Kind::Flat, theme);
}

void menuPanel(QPainter &painter, const QStyleOption &option, const Theme &theme)
{
    painter.fillRect(option.rect, theme.color(Token::Surface));
    draw::rounded(painter, option.rect, radius, theme.color(Token::Surface),
                  QPen(theme.color(Token::Border), 1));
}

void menuItem(QPainter &painter, const QStyleOptionMenuItem &option, const Theme &theme)
{
    const QRect all = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(all.left() + 6, all.center().y(), all.width() - 12, 1),
                         theme.color(Token::Border));
        return;
    }
    const bool enabled = on(option, QStyle::State_Enabled);
    if (on(option, QStyle::State_Selected) && enabled)
        draw::rounded(painter, all, 6, theme.color(Token::Raised), Qt::NoPen);
    const auto place = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, all, rect);
    };
    const QRect mark = place(QRect(all.left() + 9, all.center().y() - 7, 16, 16));
    if (option.checkType != QStyleOptionMenuItem::NotCheckable) {
        if (option.checked)
            icons::paint(painter, mark, u"check"_s, theme.color(Token::Accent));
    } else if (!option.icon.isNull()) {
        option.icon.paint(&painter, mark, Qt::AlignCenter,
                          enabled ? QIcon::Normal : QIcon::Disabled);
    }

    const qsizetype tab = option.text.indexOf(u'\t');
    const QString text = tab < 0 ? option.text : option.text.left(tab);
    painter.setFont(option.font);
    painter.setPen(enabled ? theme.color(Token::Text)
                           : option.palette.color(QPalette::Disabled, QPalette::Text));
    painter.drawText(place(all.adjusted(menuTextLeft, 0, -28, 0)),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic | Qt::TextSingleLine,
                     text);
    if (tab >= 0) {
        painter.setPen(theme.color(Token::Muted));
        painter.drawText(place(all.adjusted(menuTextLeft, 0, -10, 0)),
                         Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
                         option.text.mid(tab + 1));
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        icons::paint(painter, place(QRect(all.right() - 20, all.center().y() - 6, 12, 12)),
                     option.direction == Qt::RightToLeft ? u"left"_s : u"right"_s,
                     theme.color(Token::Muted));
}

void menuBarItem(QPainter &painter, const QStyleOptionMenuItem &option, const Theme &theme)
{
    painter.fillRect(option.rect, theme.color(Token::Window));
    if (on(option, QStyle::State_Selected))
        draw::rounded(painter, option.rect.adjusted(2, 2, -2, -2), 6, theme.color(Token::Border),
                      Qt::NoPen);
    painter.setPen(theme.color(Token::Text));
    painter.drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic, option.text);
}

void tab(QPainter &painter, const QStyleOption &option, const Theme &theme)
{
    if (on(option, QStyle::State_Selected))
        painter.fillRect(QRect(option.rect.left(), option.rect.bottom() - 1, option.rect.width(), 2),
                         theme.color(Token::Accent));
    if (keyboardFocus(option))
        draw::focusRing(painter, option.rect.adjusted(1, 3, -1, -5), 6, theme);
}

void tabLabel(QPainter &painter, const QStyleOptionTab &option, const Theme &theme)
{
    const bool selected = on(option, QStyle::State_Selected);
    QFont font = painter.font();
    font.setWeight(selected ? QFont::DemiBold : QFont::Medium);
    painter.setFont(font);
    painter.setPen(theme.color(selected ? Token::Accent : Token::Muted));
    painter.drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic, option.text);
}

void tabBase(QPainter &painter, const QStyleOption &option, const Theme &theme)
{
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     theme.color(Token::Border));
}

void progressGroove(QPainter &painter, const QStyleOption &option, const Theme &theme)
{
    QRect line = option.rect;
    line.setHeight(4);
    line.moveCenter(option.rect.center());
    draw::rounded(painter, line, 2, theme.color(Token::Border), Qt::NoPen);
}

void progress(QPainter &painter, const QStyleOptionProgressBar &option, const Theme &theme)
{
    QRect line = option.rect;
    line.setHeight(4);
    line.moveCenter(option.rect.center());
    const int range = option.maximum - option.minimum;
    if (range <= 0)
        line.setWidth(line.width() / 3);
    else
        line.setWidth(int(qint64(line.width()) * (option.progress - option.minimum) / range));
    draw::rounded(painter, QStyle::visualRect(option.direction, option.rect, line), 2,
                  theme.color(Token::Accent), Qt::NoPen);
}

void scrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &slider,
               const Theme &theme, const QWidget *widget)
{
    // The bar is opaque to Qt: it has to show what lies under its page.
    QColor under = theme.color(Token::Surface);
    for (const QWidget *up = widget; up; up = up->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(up)) {
            under = area->viewport()->palette().color(area->viewport()->backgroundRole());
            break;
        }
    }
    painter.fillRect(option.rect, under);
    if (option.maximum <= option.minimum)
        return;
    const bool lit = on(option, QStyle::State_MouseOver) || on(option, QStyle::State_Sunken);
    const bool horizontal = option.orientation == Qt::Horizontal;
    const int thin = lit ? 2 : 3;
    QRectF bar = QStyle::visualRect(option.direction, option.rect, slider);
    bar = horizontal ? bar.adjusted(2, thin, -2, -thin) : bar.adjusted(thin, 2, -thin, -2);
    const qreal round = std::min(bar.width(), bar.height()) / 2;
    draw::rounded(painter, bar, round,
                  lit ? theme.color(Token::Faint)
                      : mixed(theme.color(Token::Border), theme.color(Token::Faint), 0.35f),
                  Qt::NoPen);
}

void comboBox(QPainter &painter, const QStyleOptionComboBox &option, const Theme &theme)
{
    const bool enabled = on(option, QStyle::State_Enabled);
    if (option.frame) {
        field(painter, option.rect,
              keyboardFocus(option) || (option.editable && on(option, QStyle::State_HasFocus)),
              enabled, theme);
    } else if (on(option, QStyle::State_MouseOver)) {
        draw::rounded(painter, option.rect, radius, theme.color(Token::Raised), Qt::NoPen);
    }
    const QRect chevron = QStyle::visualRect(
        option.direction, option.rect,
        QRect(option.rect.right() - 21, option.rect.center().y() - 5, 12, 12));
    icons::paint(painter, chevron, u"down"_s,
                 theme.color(enabled ? Token::Muted : Token::Faint));
}

void spinBox(QPainter &painter, const QStyleOptionSpinBox &option, const QRect &up,
             const QRect &down, const Theme &theme)
{
    const bool enabled = on(option, QStyle::State_Enabled);
    if (option.frame)
        field(painter, option.rect, on(option, QStyle::State_HasFocus), enabled, theme);
    const auto chevron = [&](const QRect &where, const QString &icon, QStyle::SubControl part) {
        const bool active = option.activeSubControls.testFlag(part);
        QRect square(0, 0, 10, 10);
        square.moveCenter(where.center());
        icons::paint(painter, square, icon,
                     theme.color(active ? Token::Text : enabled ? Token::Muted : Token::Faint));
    };
    if (option.buttonSymbols != QAbstractSpinBox::NoButtons) {
        chevron(up, u"up"_s, QStyle::SC_SpinBoxUp);
        chevron(down, u"down"_s, QStyle::SC_SpinBoxDown);
    }
}

} // namespace controls
