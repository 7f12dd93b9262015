// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style.h"

#include "ui/button.h"
#include "ui/controls.h"
#include "ui/icons.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QMenu>
#include <QPainterPath>
#include <QScrollBar>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace {

constexpr int controlHeight = 32;
constexpr int scrollBarWidth = 10;

QRegion roundedMask(const QRect &rect)
{
    QPainterPath path;
    path.addRoundedRect(rect, 8, 8);
    return QRegion(path.toFillPolygon().toPolygon());
}

QRect scrollPart(const QStyleOptionSlider &bar, QStyle::SubControl part)
{
    const bool horizontal = bar.orientation == Qt::Horizontal;
    const int length = horizontal ? bar.rect.width() : bar.rect.height();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    int slider = length;
    if (range > 0) {
        const qint64 wanted = qint64(length) * bar.pageStep / (range + std::max(1, bar.pageStep));
        slider = int(std::clamp<qint64>(wanted, std::min(36, length), length));
    }
    const int start = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition,
                                                      length - slider, bar.upsideDown);
    const auto span = [&](int from, int size) {
        return horizontal ? QRect(from, 0, size, bar.rect.height())
                          : QRect(0, from, bar.rect.width(), size);
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove: return bar.rect;
    case QStyle::SC_ScrollBarSlider: return span(start, slider);
    case QStyle::SC_ScrollBarSubPage: return span(0, start);
    case QStyle::SC_ScrollBarAddPage: return span(start + slider, length - start - slider);
    default: return {};
    }
}

} // namespace

Style::Style(const Theme &theme)
    : QProxyStyle(u"Fusion"_s)
    , m_theme(theme)
{
}

QIcon Style::standardIcon(StandardPixmap which, const QStyleOption *option,
                          const QWidget *widget) const
{
    switch (which) {
    case SP_LineEditClearButton: return icons::icon(m_theme, u"close"_s);
    case SP_ToolBarHorizontalExtensionButton:
    case SP_ToolBarVerticalExtensionButton: return icons::icon(m_theme, u"more"_s);
    default: return QProxyStyle::standardIcon(which, option, widget);
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit: controls::lineEdit(*painter, *option, m_theme); return;
    case PE_FrameLineEdit: return;
    case PE_IndicatorCheckBox: controls::checkBox(*painter, *option, m_theme); return;
    case PE_IndicatorRadioButton: controls::radioButton(*painter, *option, m_theme); return;
    case PE_IndicatorItemViewItemCheck: controls::checkBox(*painter, *option, m_theme); return;
    case PE_FrameFocusRect:
        // Painted rows show where they are themselves.
        if (!qobject_cast<const QAbstractItemView *>(widget))
            controls::focus(*painter, *option, m_theme);
        return;
    case PE_PanelMenu:
    case PE_FrameMenu: controls::menuPanel(*painter, *option, m_theme); return;
    case PE_PanelTipLabel: controls::tip(*painter, *option, m_theme); return;
    case PE_PanelButtonTool: controls::toolPanel(*painter, *option, m_theme); return;
    case PE_PanelItemViewRow: return;
    case PE_PanelItemViewItem: controls::item(*painter, *option, m_theme); return;
    case PE_Frame: controls::frame(*painter, *option, m_theme); return;
    case PE_FrameTabBarBase: controls::tabBase(*painter, *option, m_theme); return;
    case PE_FrameTabWidget: return;
    case PE_IndicatorArrowDown: controls::arrow(*painter, *option, u"down"_s, m_theme); return;
    case PE_IndicatorArrowUp: controls::arrow(*painter, *option, u"up"_s, m_theme); return;
    case PE_IndicatorArrowLeft: controls::arrow(*painter, *option, u"left"_s, m_theme); return;
    case PE_IndicatorArrowRight: controls::arrow(*painter, *option, u"right"_s, m_theme); return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const auto kind = [widget] {
        const auto *button = qobject_cast<const Button *>(widget);
        return button ? button->kind() : Button::Kind::Outlined;
    };
    switch (element) {
    case CE_PushButtonBevel:
        controls::buttonPanel(*painter, *option, kind(), m_theme);
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            controls::buttonLabel(*painter, *button, kind(), m_theme);
        return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            controls::menuItem(*painter, *item, m_theme);
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            controls::menuBarItem(*painter, *item, m_theme);
        return;
    case CE_MenuEmptyArea: return;
    case CE_MenuBarEmptyArea: painter->fillRect(option->rect, m_theme.color(Token::Window)); return;
    case CE_Splitter: painter->fillRect(option->rect, m_theme.color(Token::Border)); return;
    case CE_TabBarTabShape: controls::tab(*painter, *option, m_theme); return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            controls::tabLabel(*painter, *tab, m_theme);
        return;
    case CE_ProgressBarGroove: controls::progressGroove(*painter, *option, m_theme); return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            controls::progress(*painter, *bar, m_theme);
        return;
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            // Our selection is a soft fill, on which text keeps its colour.
            QStyleOptionViewItem readable(*item);
            readable.palette.setColor(QPalette::HighlightedText, m_theme.color(Token::Text));
            QProxyStyle::drawControl(element, &readable, painter, widget);
            return;
        }
        break;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                               QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            controls::scrollBar(*painter, *bar, scrollPart(*bar, SC_ScrollBarSlider), m_theme,
                                widget);
            return;
        }
    }
    if (control == CC_ComboBox) {
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            controls::comboBox(*painter, *box, m_theme);
            return;
        }
    }
    if (control == CC_SpinBox) {
        if (const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            controls::spinBox(*painter, *box,
                              subControlRect(control, option, SC_SpinBoxUp, widget),
                              subControlRect(control, option, SC_SpinBoxDown, widget), m_theme);
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                            SubControl part, const QWidget *widget) const
{
    const QRect all = option->rect;
    const auto mirrored = [&](const QRect &rect) { return visualRect(option->direction, all, rect); };
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return visualRect(option->direction, all, scrollPart(*bar, part));
    }
    if (control == CC_ComboBox) {
        switch (part) {
        case SC_ComboBoxEditField: return mirrored(all.adjusted(10, 1, -28, -1));
        case SC_ComboBoxArrow: return mirrored(QRect(all.right() - 27, all.top(), 28, all.height()));
        case SC_ComboBoxFrame: return all;
        case SC_ComboBoxListBoxPopup: return all.translated(0, 3);
        default: break;
        }
    }
    if (control == CC_SpinBox) {
        const int half = all.height() / 2;
        switch (part) {
        case SC_SpinBoxUp: return mirrored(QRect(all.right() - 25, all.top() + 1, 25, half - 1));
        case SC_SpinBoxDown:
            return mirrored(QRect(all.right() - 25, all.top() + half, 25, half - 1));
        case SC_SpinBoxEditField: return mirrored(all.adjusted(4, 1, -28, -1));
        case SC_SpinBoxFrame: return all;
        default: break;
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option,
                            const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        const int pad = frame && frame->lineWidth > 0 ? 8 : 0;
        return option->rect.adjusted(pad, 0, -pad, 0);
    }
    if (element == SE_PushButtonFocusRect)
        return option->rect;
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                              const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (button && button->text.isEmpty() && !button->icon.isNull())
            return { controlHeight, controlHeight };
        const int menu = button && button->features.testFlag(QStyleOptionButton::HasMenu) ? 16 : 0;
        const bool flat = button && button->features.testFlag(QStyleOptionButton::Flat);
        const int icon = button && !button->icon.isNull() ? 4 : 0;
        return { contents.width() + (flat ? 20 : 28) + menu + icon,
                 std::max(controlHeight, contents.height() + 10) };
    }
    case CT_LineEdit: return { contents.width() + 18, std::max(controlHeight, contents.height() + 12) };
    case CT_ComboBox: return { contents.width() + 42, std::max(controlHeight, contents.height() + 8) };
    case CT_SpinBox: return { contents.width() + 40, std::max(controlHeight, contents.height()) };
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return { 10, 9 };
        const int tab = item && item->text.contains(u'\t') ? 28 : 0;
        return { contents.width() + controls::menuTextLeft + 30 + tab,
                 std::max(30, contents.height() + 8) };
    }
    case CT_MenuBarItem: return contents + QSize(18, 10);
    case CT_TabBarTab: return { contents.width() + 8, std::max(36, contents.height()) };
    case CT_ItemViewItem: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return { size.width(), std::max(28, size.height() + 6) };
    }
    default: return QProxyStyle::sizeFromContents(type, option, contents, widget);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return scrollBarWidth;
    case PM_ScrollBarSliderMin: return 36;
    case PM_SplitterWidth: return 1;
    case PM_DefaultFrameWidth: return 1;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return 8;
    case PM_ButtonIconSize:
    case PM_SmallIconSize: return 16;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_MenuPanelWidth: return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin: return 5;
    case PM_SubMenuOverlap: return -2;
    case PM_ToolTipLabelFrameWidth: return 7;
    case PM_TabBarTabHSpace: return 24;
    case PM_TabBarTabVSpace: return 16;
    case PM_TabBarBaseOverlap: return 1;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return 8;
    case PM_ScrollView_ScrollBarSpacing: return 0;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_Widget_Animation_Duration:
        return m_theme.still() ? 0 : QProxyStyle::styleHint(hint, option, widget, returned);
    case SH_ComboBox_Popup: return 0;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_ScrollBar_LeftClickAbsolutePosition: return 0;
    case SH_Menu_Mask:
    case SH_ToolTip_Mask:
        if (auto *mask = qstyleoption_cast<QStyleHintReturnMask *>(returned)) {
            mask->region = roundedMask(option->rect);
            return 1;
        }
        return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QScrollBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}
