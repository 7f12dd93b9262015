// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint.h"

#include <QWidget>

class QLabel;
class TextLink;

// A soft band with a few lines that need attention, and what to do about them.
class Strip : public QWidget
{
    Q_OBJECT

public:
    Strip(const Theme &theme, draw::Tone tone, QWidget *parent);

    void setLines(const QStringList &lines); // hidden when there are none
    void setAction(const QString &words); // empty: nothing is offered
    TextLink &action() { return *m_action; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    draw::Tone m_tone;
    QLabel *m_words;
    TextLink *m_action;
};

// One word on a soft ground: how a publication stands.
class StateChip : public QWidget
{
    Q_OBJECT

public:
    StateChip(const Theme &theme, QWidget *parent);
    void set(const QString &word, draw::Tone tone); // hidden when empty
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_word;
    draw::Tone m_tone = draw::Tone::Neutral;
};
