// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QAbstractButton>
#include <QWidget>

class QButtonGroup;

// A few choices side by side, one of them on.
class Segments : public QWidget
{
    Q_OBJECT

public:
    Segments(const Theme &theme, const QStringList &names, QWidget *parent);
    int current() const;
    void setCurrent(int index); // says nothing

Q_SIGNALS:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QButtonGroup *m_group;
};
