// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/understanding/sense.h"
#include "ui/paint.h"

#include <QWidget>

// Under a message: its mood and the words that made it so, as chips. A click, or the keyboard, says
// what it should have been. Nothing is shown for a neutral text that nobody corrected, unless it is to be
// shown always.
class MoodRow : public QWidget
{
    Q_OBJECT

public:
    MoodRow(const Theme &theme, QWidget *parent);

    void show(const understanding::Sense &sense, std::optional<understanding::Label> given);
    void setAlways(bool always) { m_always = always; }
    QStringList words() const; // of the chips
    QSize sizeHint() const override;

Q_SIGNALS:
    void given(understanding::Label label);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Chip
    {
        QString text;
        draw::Tone tone = draw::Tone::Neutral;
    };
    void offer();

    const Theme &m_theme;
    bool m_always = false;
    QList<Chip> m_chips;
    understanding::Label m_label = understanding::Label::Neutral;
};
