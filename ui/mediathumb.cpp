// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mediathumb.h"

#include "ui/icons.h"
#include "ui/paint.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

MediaThumb::MediaThumb(const Theme &theme, bool film, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_film(film)
{
    setFixedSize(side, side);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::OpenHandCursor);
}

void MediaThumb::setPicture(const QPixmap &picture)
{
    m_picture = picture;
    update();
}

void MediaThumb::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    draw::rounded(painter, rect(), 8, m_theme.color(Token::Raised), Qt::NoPen);
    if (m_picture.isNull()) {
        icons::paint(painter, rect().adjusted(18, 18, -18, -18), m_film ? u"film"_s : u"image"_s,
                     m_theme.color(Token::Muted));
    } else {
        QPainterPath round;
        round.addRoundedRect(rect(), 8, 8);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.setClipPath(round);
        painter.setOpacity(m_dragged ? 0.4 : 1);
        const QSize size = m_picture.size().scaled(this->size(), Qt::KeepAspectRatioByExpanding);
        QRect where(QPoint(0, 0), size);
        where.moveCenter(rect().center());
        painter.drawPixmap(where, m_picture);
        painter.setOpacity(1);
        painter.setClipping(false);
    }
    if (draw::keyboardFocus(*this))
        draw::focusRing(painter, rect(), 8, m_theme);
}

void MediaThumb::keyPressEvent(QKeyEvent *event)
{
    const bool alt = event->modifiers().testFlag(Qt::AltModifier);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (event->modifiers() & ~Qt::KeypadModifier)
            break;
        Q_EMIT opened();
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (!alt)
            break;
        Q_EMIT shifted(event->key() == Qt::Key_Up ? -1 : 1);
        return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace: Q_EMIT removed(); return;
    case Qt::Key_Escape:
        if (!m_dragged)
            break;
        m_held = m_dragged = false;
        Q_EMIT dragEnded();
        update();
        return;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

void MediaThumb::mousePressEvent(QMouseEvent *event)
{
    m_held = event->button() == Qt::LeftButton;
    m_from = event->pos();
}

void MediaThumb::mouseMoveEvent(QMouseEvent *event)
{
    const int far = (event->pos() - m_from).manhattanLength();
    if (!m_held || (!m_dragged && far < QApplication::startDragDistance()))
        return;
    if (!std::exchange(m_dragged, true)) {
        setCursor(Qt::ClosedHandCursor);
        update();
    }
    Q_EMIT dragged(mapToGlobal(event->pos()));
}

void MediaThumb::mouseReleaseEvent(QMouseEvent *)
{
    m_held = false;
    setCursor(Qt::OpenHandCursor);
    if (std::exchange(m_dragged, false)) {
        update();
        Q_EMIT dropped(); // the last thing: it may be made anew
    }
}

void MediaThumb::mouseDoubleClickEvent(QMouseEvent *)
{
    m_held = false;
    Q_EMIT opened();
}

void MediaThumb::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void MediaThumb::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}
