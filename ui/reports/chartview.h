// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/picture.h"

#include <QPixmap>
#include <QWidget>

#include <memory>

// A chart on the page. Each of its marks says its number under the mouse and opens what stands behind
// it: by a click, or by arrows and Enter.
class ChartView : public QWidget
{
    Q_OBJECT

public:
    ChartView(const Theme &theme, QWidget *parent);

    void setPicture(std::unique_ptr<Picture> picture);
    const QList<Spot> &spots();
    int current() const { return m_current; } // of the spots; -1 none
    void setCurrent(int spot);

Q_SIGNALS:
    void opened(const behind::Mark &mark);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void lay();
    int at(const QPointF &place);
    int beside(int key) const;

    const Theme &m_theme;
    std::unique_ptr<Picture> m_picture;
    QSize m_laid;
    QPixmap m_drawn;
    int m_current = -1;
    int m_under = -1; // the mouse
};
