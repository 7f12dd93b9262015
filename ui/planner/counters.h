// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QWidget>

// "M 96 / 500" for each account, in the account's own unit; red when too long. As many lines as it
// takes.
class Counters : public QWidget
{
    Q_OBJECT

public:
    struct Count
    {
        QString letter;
        QString platform;
        int is = 0;
        int limit = 0;
        int parts = 1; // of a thread: each fits
    };

    Counters(const Theme &theme, QWidget *parent);
    void set(QList<Count> counts);
    const QList<Count> &counts() const { return m_counts; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int wide) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString words(const Count &count) const;
    QList<QRect> places(int wide) const;

    const Theme &m_theme;
    QList<Count> m_counts;
};
