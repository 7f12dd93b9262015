// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/crop.h"
#include "ui/theme.h"

#include <QPixmap>
#include <QWidget>

// A picture with the part of it that is kept, or the point of that part that stays in view wherever
// a platform cuts: each is moved with the mouse and with the arrow keys.
class PictureCanvas : public QWidget
{
    Q_OBJECT

public:
    enum class Hand { Crop, Focus, Nothing };

    PictureCanvas(const Theme &theme, QWidget *parent);

    void setPicture(const QImage &image, QSize whole); // its own size, which parts are told in
    void setPart(const QRect &part);
    void setShape(crop::Shape shape) { m_shape = shape; } // of what is pulled from now on
    void setFocusPoint(QPointF focus, bool shown); // of the part, -1 … 1, up is positive
    void setHand(Hand hand);
    Hand hand() const { return m_hand; }
    QRect part() const { return m_part; }
    QPointF focusPoint() const { return m_focus; }
    QPoint onScreen(QPointF pixel) const; // where a pixel of the picture is drawn

Q_SIGNALS:
    void begun(); // something is about to change
    void partChanged(const QRect &part);
    void focusPointChanged(QPointF focus);
    void undoAsked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QRectF shown() const; // the picture
    QRectF frame() const; // the part
    double scale() const; // pixels of the picture in one of the screen
    int edgesAt(QPoint where) const;
    void point(QPoint where);
    void change(const QRect &part);
    void changeFocus(QPointF focus);
    bool cropKey(int key, Qt::KeyboardModifiers with);
    bool focusKey(int key, Qt::KeyboardModifiers with);

    const Theme &m_theme;
    QPixmap m_picture;
    QSize m_whole;
    QRect m_part;
    crop::Shape m_shape;
    QPointF m_focus;
    bool m_focusShown = false;
    Hand m_hand = Hand::Crop;
    bool m_dragging = false;
    bool m_keyed = false; // keys held down are one change
    int m_edges = 0; // pulled; 0: the part as a whole
    QPoint m_from;
    QRect m_partBefore;
};
