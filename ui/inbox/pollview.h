// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/message.h"
#include "ui/context.h"

#include <QWidget>

// How a poll stands: a bar and a share for each answer, how many voted, until when.
class PollView : public QWidget
{
    Q_OBJECT

public:
    PollView(const Context &context, const PollStand &poll, QWidget *parent);
    int heightFor(int width); // lays out
    static constexpr int widest = 360;
    QString foot() const { return m_foot; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Row
    {
        QString text;
        QString share; // "49 %"
        double part = 0;
        bool leads = false;
        QRect where; // of the words
    };

    const Theme &m_theme;
    QList<Row> m_rows;
    QString m_foot;
};
