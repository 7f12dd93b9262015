// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class Button;
class QLabel;
class QStackedWidget;

// "Done · Undo" for 10 seconds, over the page's lower edge. A new deed replaces the former one:
// that is then done for good.
class UndoBar : public QWidget
{
    Q_OBJECT

public:
    UndoBar(const Theme &theme, QStackedWidget *over); // over the pages of a window

    void offer(const QString &what, std::function<void()> undo);
    void tell(const QString &what); // the same without an undo
    bool undo(); // false when there is nothing to undo
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void present(const QString &what);
    void place();

    const Theme &m_theme;
    QStackedWidget *m_over;
    QLabel *m_text;
    Button *m_undo;
    QTimer m_time;
    QTimer m_tick;
    std::function<void()> m_action;
};
