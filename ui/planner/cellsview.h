// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/planner/calendarhead.h"
#include "ui/planner/calendarview.h"

// Days as cells with the day's posts below one another: a month, week under week; or a week with a
// lane for each account, where a card is one account's share and moves alone.
class CellsView : public CalendarView
{
    Q_OBJECT

public:
    enum class Kind { Month, Lanes };

    CellsView(const Context &context, Kind kind, QWidget *parent);

    void setBoard(const board::Board &board) override;
    void setMonth(const QDate &first); // whose days are not faint
    void setLanes(const QList<qint64> &accounts);
    QPoint pointAt(const Wall &wall) const override;

protected:
    void arrange() override;
    std::optional<Wall> wallAt(const QPoint &content) const override;
    void paintBack(QPainter &painter, const QRect &exposed) override;
    QRect ghostPlace(const Item &item, const Wall &to, const QPoint &content) const override;
    QRect cursorPlace() const override;
    bool line() const override { return true; }
    int step() const override { return 0; }
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Entry // of one cell
    {
        Instant at;
        int card = -1;
        int part = -1;
        int open = -1;
    };
    int rows() const;
    int gutter() const;
    QRect cell(int row, int column) const;
    QDate dayAt(int row, int column) const;
    void measure(const QList<QList<Entry>> &cells);
    void fill(const QRect &where, QList<Entry> entries);
    QList<CalendarHead::Day> headDays() const;
    void paintDay(QPainter &painter, const QRect &where, const QDate &day) const;

    Kind m_kind;
    CalendarHead *m_head;
    QDate m_month;
    QList<qint64> m_lanes;
    QList<int> m_tops; // of the rows, and the end of the last one
};
