// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/people.h"
#include "ui/theme.h"

#include <QPointF>
#include <QWidget>

class Faces;

// Somebody's picture, or their initials until it is here.
class Portrait : public QWidget
{
    Q_OBJECT

public:
    Portrait(const Theme &theme, Faces &faces, int size, QWidget *parent);
    void set(const people::Face &face);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Faces &m_faces;
    people::Face m_face;
};

// Their moods as a line over the middle, from the oldest on.
class MoodCurve : public QWidget
{
    Q_OBJECT

public:
    MoodCurve(const Theme &theme, int height, QWidget *parent);
    void set(const QList<double> &moods, Token ink); // as far from one another
    void set(const QList<QPointF> &moods, Token ink); // x: when, 0 … 1; y: -1 … 1

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QList<QPointF> m_moods;
    Token m_ink = Token::Neutral;
};
