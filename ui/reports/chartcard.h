// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panes.h"
#include "ui/reports/chartview.h"
#include "ui/reports/reporttables.h"

class Button;
class QLabel;
class QStackedWidget;
class QTableView;

// A report's chart in its card: its title, the chart or its numbers as a table, and a way to copy
// them. Some are a table from the beginning.
class ChartCard : public Card
{
    Q_OBJECT

public:
    enum class Kind { Chart, Table };

    ChartCard(const Theme &theme, Kind kind, QWidget *parent);

    // `none`: what is said when there is nothing to draw.
    void show(const reporttables::Table &table, std::unique_ptr<Picture> picture,
              const QString &none);
    void setNote(const QString &note); // under the title: how it is counted
    ChartView &chart() { return *m_chart; }
    QTableView &table() { return *m_table; }
    Button &turner() { return *m_turn; }
    Button &copier() { return *m_copy; }
    bool isTable() const;
    void turn(bool table);

Q_SIGNALS:
    void opened(const behind::Mark &mark);
    void rowOpened(int row);
    void copied(const QString &title);

private:
    void fit();
    void arrange();

    const Theme &m_theme;
    Kind m_kind;
    QLabel *m_title;
    QLabel *m_note;
    Button *m_turn;
    Button *m_copy;
    QStackedWidget *m_stack;
    ChartView *m_chart;
    QTableView *m_table;
    QLabel *m_none;
    reporttables::Table m_numbers;
    bool m_asTable = false;
};
