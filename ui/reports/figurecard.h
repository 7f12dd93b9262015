// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/reportwords.h"
#include "ui/theme.h"

#include <QAbstractButton>

// One number of a report, and how it changed. Opens what it counts.
class FigureCard : public QAbstractButton
{
    Q_OBJECT

public:
    FigureCard(const Theme &theme, reportwords::Figure figure, QWidget *parent);

    void show(const report::Report &report, const QList<Platform> &platforms);
    reportwords::Figure figure() const { return m_figure; }
    QString value() const { return m_value; }
    QString change() const { return m_change.words; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override; // Enter opens, too

private:
    const Theme &m_theme;
    reportwords::Figure m_figure;
    QString m_value;
    reportwords::Change m_change;
    QString m_than;
};
