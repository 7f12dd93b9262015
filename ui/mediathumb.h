// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QPixmap>
#include <QWidget>

// A small view of a picture or film among others: opened by Enter or a double click, put elsewhere by
// Alt and an arrow or with the mouse, taken out by Delete.
class MediaThumb : public QWidget
{
    Q_OBJECT

public:
    static constexpr int side = 56;

    MediaThumb(const Theme &theme, bool film, QWidget *parent);
    void setPicture(const QPixmap &picture);
    bool isDragged() const { return m_dragged; }

Q_SIGNALS:
    void opened();
    void shifted(int by);
    void removed();
    void dragged(QPoint globalPosition);
    void dropped(); // where it was dragged last
    void dragEnded(); // nowhere

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    const Theme &m_theme;
    QPixmap m_picture;
    bool m_film;
    bool m_held = false;
    bool m_dragged = false;
    QPoint m_from;
};
