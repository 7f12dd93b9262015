// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/planner/calendarhead.h"
#include "ui/planner/calendarview.h"

// Seven days side by side, hours from top to bottom: each post where its time is.
class WeekView : public CalendarView
{
    Q_OBJECT

public:
    WeekView(const Context &context, QWidget *parent);

    void setBoard(const board::Board &board) override;
    void setBest(const QSet<int> &hours); // of the day, shaded
    QPoint pointAt(const Wall &wall) const override;
    void scrollToHour(int hour);

protected:
    void arrange() override;
    std::optional<Wall> wallAt(const QPoint &content) const override;
    void paintBack(QPainter &painter, const QRect &exposed) override;
    void paintFront(QPainter &painter, const QRect &exposed) override;
    QRect ghostPlace(const Item &item, const Wall &to, const QPoint &content) const override;
    QRect cursorPlace() const override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QRect column(int day) const; // in the content, its whole height
    int top(int minute) const;
    void arrangeDay(int day, const QList<int> &cards, const QList<int> &open);
    QList<CalendarHead::Day> headDays() const;

    CalendarHead *m_head;
    QSet<int> m_best;
    bool m_scrolled = false;
};
