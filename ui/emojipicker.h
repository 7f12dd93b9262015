// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QWidget>

// A small popup of the emoji a community manager uses most. Arrow keys and Enter, or the mouse.
class EmojiPicker : public QWidget
{
    Q_OBJECT

public:
    EmojiPicker(const Theme &theme, QWidget *parent);
    void popup(const QRect &beside); // global; above it where there is no room below

Q_SIGNALS:
    void chosen(const QString &emoji);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRect cell(int index) const;
    int indexAt(QPoint point) const;
    void choose(int index);

    const Theme &m_theme;
    QStringList m_emoji;
    int m_at = 0;
};
