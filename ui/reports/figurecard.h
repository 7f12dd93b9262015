// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/reportwords.h"
#include "ui/theme.h"

#include <QAbstractButton>

// One number, and how it changed. Opens what it counts.
class FigureCard : public QAbstractButton
{
    Q_OBJECT

public:
    struct Shown
    {
        QString name;
        QString value;
        reportwords::Change change;
        QString than; // what it is compared with
        QString before; // its value then
        QString explained;
    };

    FigureCard(const Theme &theme, QWidget *parent);

    void show(const Shown &shown);
    void show(reportwords::Figure figure, const report::Report &report,
              const QList<Platform> &platforms);
    QString value() const { return m_value; }
    QString change() const { return m_change.words; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override; // Enter opens, too

private:
    const Theme &m_theme;
    QString m_name;
    QString m_value;
    reportwords::Change m_change;
    QString m_than;
};
