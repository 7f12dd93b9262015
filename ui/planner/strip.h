// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint.h"

#include <QWidget>

#include <functional>

class QLabel;
class QVBoxLayout;
class TextLink;

// A soft band with a few lines that need attention, and what to do about them: each for itself, or all
// of them together.
class Strip : public QWidget
{
    Q_OBJECT

public:
    Strip(const Theme &theme, draw::Tone tone, QWidget *parent);

    struct Line
    {
        QString words;
        QString action; // beside it; empty: nothing is offered
        std::function<void()> act;
    };
    void setLines(const QStringList &lines); // hidden when there are none
    void setLines(const QList<Line> &lines);
    void setAction(const QString &words); // empty: nothing is offered
    TextLink &action() { return *m_action; }
    TextLink *actionOf(int line) const { return m_acts.value(line); } // null: it has none
    QString words() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *row(int index);
    void tint();

    const Theme &m_theme;
    draw::Tone m_tone;
    QVBoxLayout *m_column;
    QList<Line> m_lines;
    QList<QLabel *> m_words;
    QList<TextLink *> m_acts; // null where nothing is offered
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
