// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/chartview.h"

#include "ui/paint.h"
#include "ui/panes.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>
#include <limits>

namespace {
constexpr double reach = 3; // around a mark: a thin one is hit, too
}

ChartView::ChartView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(180, 90);
}

void ChartView::setPicture(std::unique_ptr<Picture> picture)
{
    m_picture = std::move(picture);
    m_laid = {};
    m_under = -1;
    lay();
    setCurrent(std::min(m_current, int(spots().size()) - 1));
    update();
}

const QList<Spot> &ChartView::spots()
{
    static const QList<Spot> none;
    lay();
    return m_picture ? m_picture->spots() : none;
}

void ChartView::lay()
{
    if (!m_picture || m_laid == size() || size().isEmpty())
        return;
    m_laid = size();
    m_picture->lay(size());
    m_drawn = {};
}

void ChartView::setCurrent(int spot)
{
    if (spot == m_current)
        return;
    m_current = spot;
    const QString words = spot >= 0 ? spots()[spot].words : QString();
    setAccessibleDescription(words);
    QAccessibleEvent said(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&said);
    update();
}

int ChartView::at(const QPointF &place)
{
    const QList<Spot> &all = spots();
    for (int i = 0; i < all.size(); ++i) {
        if (all[i].where.adjusted(-1, -1, 1, 1).contains(place))
            return i;
    }
    for (int i = 0; i < all.size(); ++i) {
        if (all[i].where.adjusted(-reach, -reach, reach, reach).contains(place))
            return i;
    }
    return -1;
}

bool ChartView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const int spot = at(help->pos());
        if (spot >= 0)
            QToolTip::showText(help->globalPos(), panes::tip(spots()[spot].words), this,
                               spots()[spot].where.toAlignedRect());
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void ChartView::paintEvent(QPaintEvent *)
{
    if (!m_picture)
        return;
    lay();
    const qreal ratio = devicePixelRatioF();
    if (m_drawn.isNull() || m_drawn.devicePixelRatio() != ratio) {
        m_drawn = QPixmap(size() * ratio);
        m_drawn.setDevicePixelRatio(ratio);
        m_drawn.fill(Qt::transparent);
        QPainter painter(&m_drawn);
        painter.setRenderHint(QPainter::Antialiasing);
        m_picture->paint(painter);
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_drawn);
    const QList<Spot> &all = spots();
    if (m_under >= 0 && m_under < all.size())
        draw::rounded(painter, all[m_under].where.adjusted(-2, -2, 2, 2), 4, Qt::transparent,
                      QPen(m_theme.color(Token::Text), 1.5));
    if (!hasFocus())
        return;
    if (m_current >= 0 && m_current < all.size())
        draw::focusRing(painter, all[m_current].where.adjusted(-2, -2, 2, 2), 4, m_theme);
    else if (draw::keyboardFocus(*this))
        draw::focusRing(painter, rect(), 6, m_theme);
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    const int spot = at(event->position());
    if (spot == m_under)
        return;
    m_under = spot;
    setCursor(spot >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void ChartView::leaveEvent(QEvent *)
{
    m_under = -1;
    update();
}

void ChartView::mouseReleaseEvent(QMouseEvent *event)
{
    const int spot = at(event->position());
    if (spot < 0 || event->button() != Qt::LeftButton)
        return;
    setCurrent(spot);
    Q_EMIT opened(spots()[spot].mark);
}

// The nearest mark that way; sideways counts more than it looks, so that rows and columns are kept.
int ChartView::beside(int key) const
{
    const QList<Spot> &all = m_picture->spots();
    const QPointF from = all[m_current].where.center();
    int found = m_current;
    double nearest = std::numeric_limits<double>::max();
    for (int i = 0; i < all.size(); ++i) {
        const QPointF way = all[i].where.center() - from;
        const bool across = key == Qt::Key_Left || key == Qt::Key_Right;
        const double along = across ? way.x() : way.y();
        const double off = std::abs(across ? way.y() : way.x());
        const bool forward = key == Qt::Key_Right || key == Qt::Key_Down;
        if (i == m_current || (forward ? along <= 0.5 : along >= -0.5))
            continue;
        const double far = std::abs(along) + 3 * off;
        if (far < nearest) {
            nearest = far;
            found = i;
        }
    }
    return found;
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    const int count = int(spots().size());
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (count > 0)
            setCurrent(m_current < 0 ? 0 : beside(event->key()));
        return;
    case Qt::Key_Home: setCurrent(count > 0 ? 0 : -1); return;
    case Qt::Key_End: setCurrent(count - 1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current >= 0 && m_current < count)
            Q_EMIT opened(spots()[m_current].mark);
        return;
    default: QWidget::keyPressEvent(event);
    }
}

void ChartView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_current < 0 && event->reason() != Qt::MouseFocusReason && !spots().isEmpty())
        setCurrent(0);
    update();
}

void ChartView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}
