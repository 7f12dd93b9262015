// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class Commands;
class QLabel;
class Theme;

// Over the list while conversations are selected: how many, and what can be done with all of them.
class BulkBar : public QWidget
{
    Q_OBJECT

public:
    BulkBar(const Theme &theme, const Commands &commands, QWidget *parent);
    void setCount(int count);

Q_SIGNALS:
    void cleared();

private:
    QLabel *m_count;
};
