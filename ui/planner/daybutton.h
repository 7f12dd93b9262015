// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QAbstractButton>

// One weekday: on or off.
class DayButton : public QAbstractButton
{
    Q_OBJECT

public:
    DayButton(const Theme &theme, const QString &name, QWidget *parent);
    QSize sizeHint() const override { return { 44, 28 }; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};
