// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>

#include <functional>

class CalendarView;
class QPainter;
class Theme;

// What stands above a calendar of days: their names, and what happens on each. A click on a day asks
// what may be done with it.
class CalendarHead : public QWidget
{
public:
    struct Day
    {
        QDate date; // none: only a name
        QRect where; // in the head, left to right
        QString name;
        bool today = false;
    };

    // `days` is asked as often as it is painted.
    CalendarHead(const Theme &theme, CalendarView *view, std::function<QList<Day>()> days);

    // Its height from now on. Where the head is of days rather than of weekdays, what happens on them
    // has room when there is anything.
    int fit(bool ofDays);

protected:
    void paintEvent(QPaintEvent *) override;
    bool event(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    QRect place(const QRect &where) const;
    QDate dayAt(const QPoint &point) const;
    void paintDay(QPainter &painter, const Day &day) const;

    const Theme &m_theme;
    CalendarView *m_view;
    std::function<QList<Day>()> m_days;
    bool m_ofDays = false;
    bool m_happens = false;
};
