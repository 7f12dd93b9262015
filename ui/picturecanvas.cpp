// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/picturecanvas.h"

#include "ui/paint.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <array>

namespace {

constexpr int margin = 14; // handles lie half outside
constexpr int grip = 9; // how near an edge is one
constexpr int handle = 8;
constexpr double focusStep = 0.05;

} // namespace

PictureCanvas::PictureCanvas(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void PictureCanvas::setPicture(const QImage &image, QSize whole)
{
    m_picture = QPixmap::fromImage(image);
    m_whole = whole;
    m_part = QRect(QPoint(0, 0), whole);
    update();
}

void PictureCanvas::setPart(const QRect &part)
{
    m_part = part;
    update();
}

void PictureCanvas::setFocusPoint(QPointF focus, bool shown)
{
    m_focus = focus;
    m_focusShown = shown;
    update();
}

void PictureCanvas::setHand(Hand hand)
{
    m_hand = hand;
    setCursor(hand == Hand::Focus ? Qt::CrossCursor : Qt::ArrowCursor);
    update();
}

QRectF PictureCanvas::shown() const
{
    const QRectF room = QRectF(rect()).adjusted(margin, margin, -margin, -margin);
    QRectF made(QPointF(0, 0), QSizeF(m_whole).scaled(room.size(), Qt::KeepAspectRatio));
    made.moveCenter(room.center());
    return made;
}

double PictureCanvas::scale() const
{
    return m_whole.isEmpty() ? 1 : m_whole.width() / std::max(1.0, shown().width());
}

QRectF PictureCanvas::frame() const
{
    const double by = scale();
    return { shown().topLeft() + QPointF(m_part.topLeft()) / by, QSizeF(m_part.size()) / by };
}

QPoint PictureCanvas::onScreen(QPointF pixel) const
{
    return (shown().topLeft() + pixel / scale()).toPoint();
}

int PictureCanvas::edgesAt(QPoint where) const
{
    const QRectF box = frame();
    if (!box.adjusted(-grip, -grip, grip, grip).contains(where))
        return 0;
    int edges = 0;
    if (std::abs(where.x() - box.left()) <= grip)
        edges |= crop::Left;
    else if (std::abs(where.x() - box.right()) <= grip)
        edges |= crop::Right;
    if (std::abs(where.y() - box.top()) <= grip)
        edges |= crop::Top;
    else if (std::abs(where.y() - box.bottom()) <= grip)
        edges |= crop::Bottom;
    return edges;
}

void PictureCanvas::change(const QRect &part)
{
    if (part == m_part || part.isEmpty())
        return;
    m_part = part;
    update();
    Q_EMIT partChanged(part);
}

void PictureCanvas::changeFocus(QPointF focus)
{
    focus = { std::clamp(focus.x(), -1.0, 1.0), std::clamp(focus.y(), -1.0, 1.0) };
    if (focus == m_focus)
        return;
    m_focus = focus;
    update();
    Q_EMIT focusPointChanged(focus);
}

void PictureCanvas::point(QPoint where)
{
    const QRectF box = frame();
    changeFocus({ (where.x() - box.left()) / std::max(1.0, box.width()) * 2 - 1,
                  1 - (where.y() - box.top()) / std::max(1.0, box.height()) * 2 });
}

void PictureCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    draw::rounded(painter, rect(), 8, m_theme.color(Token::Raised), Qt::NoPen);
    if (m_picture.isNull())
        return;
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF whole = shown();
    painter.drawPixmap(whole, m_picture, m_picture.rect());
    const QRectF box = frame();
    QPainterPath outside;
    outside.addRect(whole);
    outside.addRect(box);
    painter.fillPath(outside, QColor(0, 0, 0, 150));
    if (m_hand == Hand::Crop) {
        painter.setPen(QPen(QColor(255, 255, 255, 90), 1));
        for (const int third : { 1, 2 }) {
            const double x = box.left() + box.width() * third / 3;
            const double y = box.top() + box.height() * third / 3;
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()));
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(QColor(0, 0, 0, 120), 4));
        painter.drawRect(box);
        painter.setPen(QPen(Qt::white, 2));
        painter.drawRect(box);
        painter.setPen(QPen(QColor(0, 0, 0, 120), 1));
        painter.setBrush(Qt::white);
        for (const double x : { box.left(), box.center().x(), box.right() }) {
            for (const double y : { box.top(), box.center().y(), box.bottom() }) {
                if (QPointF(x, y) != box.center())
                    painter.drawRect(QRectF(x - handle / 2.0, y - handle / 2.0, handle, handle));
            }
        }
    }
    if (m_focusShown) {
        const QPointF at(box.left() + (m_focus.x() + 1) / 2 * box.width(),
                         box.top() + (1 - m_focus.y()) / 2 * box.height());
        const double size = m_hand == Hand::Focus ? 13 : 8;
        painter.setBrush(QColor(0, 0, 0, 60));
        painter.setPen(QPen(QColor(0, 0, 0, 140), 5));
        painter.drawEllipse(at, size, size);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(Qt::white, 2.5));
        painter.drawEllipse(at, size, size);
        painter.setBrush(Qt::white);
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(at, 2.5, 2.5);
    }
    if (draw::keyboardFocus(*this))
        draw::focusRing(painter, rect(), 8, m_theme);
}

bool PictureCanvas::cropKey(int key, Qt::KeyboardModifiers with)
{
    const int step = with.testFlag(Qt::ShiftModifier)
        ? 1
        : std::max(1, std::min(m_whole.width(), m_whole.height()) / 40);
    const bool larger = key == Qt::Key_Plus || key == Qt::Key_Equal;
    if (larger || key == Qt::Key_Minus) {
        change(crop::grown(m_part, larger ? 2 * step : -2 * step, m_shape, m_whole));
        return true;
    }
    QPoint by;
    switch (key) {
    case Qt::Key_Left: by = { -step, 0 }; break;
    case Qt::Key_Right: by = { step, 0 }; break;
    case Qt::Key_Up: by = { 0, -step }; break;
    case Qt::Key_Down: by = { 0, step }; break;
    default: return false;
    }
    if (!with.testFlag(Qt::ControlModifier))
        change(crop::moved(m_part, by, m_whole));
    else if (m_shape.any())
        change(crop::pulled(m_part, by.x() != 0 ? crop::Right : crop::Bottom, by, m_shape, m_whole));
    else
        change(crop::grown(m_part, 2 * (by.x() + by.y()), m_shape, m_whole));
    return true;
}

bool PictureCanvas::focusKey(int key, Qt::KeyboardModifiers with)
{
    const double step = with.testFlag(Qt::ShiftModifier) ? focusStep / 5 : focusStep;
    switch (key) {
    case Qt::Key_Left: changeFocus(m_focus + QPointF(-step, 0)); return true;
    case Qt::Key_Right: changeFocus(m_focus + QPointF(step, 0)); return true;
    case Qt::Key_Up: changeFocus(m_focus + QPointF(0, step)); return true;
    case Qt::Key_Down: changeFocus(m_focus + QPointF(0, -step)); return true;
    case Qt::Key_Home: changeFocus({ 0, 0 }); return true;
    default: return false;
    }
}

void PictureCanvas::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo)) {
        Q_EMIT undoAsked();
        return;
    }
    const bool ours = m_hand != Hand::Nothing && !m_picture.isNull();
    static constexpr std::array keys { Qt::Key_Left, Qt::Key_Right, Qt::Key_Up,   Qt::Key_Down,
                                       Qt::Key_Plus, Qt::Key_Equal, Qt::Key_Minus, Qt::Key_Home };
    if (!ours || std::find(keys.begin(), keys.end(), event->key()) == keys.end()) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (!std::exchange(m_keyed, true))
        Q_EMIT begun();
    if (m_hand == Hand::Crop)
        cropKey(event->key(), event->modifiers());
    else
        focusKey(event->key(), event->modifiers());
}

void PictureCanvas::keyReleaseEvent(QKeyEvent *event)
{
    if (!event->isAutoRepeat())
        m_keyed = false;
    QWidget::keyReleaseEvent(event);
}

void PictureCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_hand == Hand::Nothing || m_picture.isNull())
        return;
    const QPoint where = event->pos();
    m_edges = m_hand == Hand::Crop ? edgesAt(where) : 0;
    m_dragging = m_edges != 0 || frame().contains(where);
    if (!m_dragging)
        return;
    m_from = where;
    m_partBefore = m_part;
    Q_EMIT begun();
    if (m_hand == Hand::Focus)
        point(where);
}

void PictureCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint where = event->pos();
    if (m_dragging && m_hand == Hand::Focus) {
        point(where);
        return;
    }
    if (m_dragging) {
        const QPoint by = (QPointF(where - m_from) * scale()).toPoint();
        change(m_edges != 0 ? crop::pulled(m_partBefore, m_edges, by, m_shape, m_whole)
                            : crop::moved(m_partBefore, by, m_whole));
        return;
    }
    if (m_hand != Hand::Crop)
        return;
    const int edges = edgesAt(where);
    const bool across = edges & (crop::Left | crop::Right);
    const bool along = edges & (crop::Top | crop::Bottom);
    const bool falling = edges == (crop::Left | crop::Top) || edges == (crop::Right | crop::Bottom);
    setCursor(across && along ? (falling ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor)
                  : across    ? Qt::SizeHorCursor
                  : along     ? Qt::SizeVerCursor
                  : frame().contains(where) ? Qt::SizeAllCursor
                                            : Qt::ArrowCursor);
}

void PictureCanvas::mouseReleaseEvent(QMouseEvent *)
{
    m_dragging = false;
}

void PictureCanvas::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void PictureCanvas::focusOutEvent(QFocusEvent *event)
{
    m_keyed = false;
    QWidget::focusOutEvent(event);
    update();
}
