// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QWidget>

class Button;
class ElidedLabel;

// What was searched for, in the conversation that was found: which of how many one looks at, and the
// way to the next.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    FindBar(const Theme &theme, QWidget *parent);
    void tell(const QString &words, int at, int found); // `at` from 0
    QString text() const;

Q_SIGNALS:
    void stepped(int by);
    void closed();

private:
    ElidedLabel *m_text;
    Button *m_up;
    Button *m_down;
};
